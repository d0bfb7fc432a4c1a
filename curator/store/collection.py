"""The collection file as an object: opened by one thread of one process, changed by edits, undone by changesets."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw
from filelock import FileLock

from curator.domain.changes import ChangeSet, HistoryEntry
from curator.domain.errors import CollectionError, ReadOnlyError
from curator.domain.messages import Message
from curator.domain.metadata import COLLECTION, Field, Origin
from curator.store import lock as locking
from curator.store.failures import explained
from curator.store.header import read_header
from curator.store.schema import MIGRATIONS, TRACKED, migrate

_WRITABLE = apsw.SQLITE_OPEN_READWRITE
_NEWEST = "undone = 0 ORDER BY id DESC"
_UNDONE = "undone = 1 ORDER BY id"
_READ_ONLY = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI


def now() -> str:
    """Return the time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Edit:
    """An edit under way: what `Collection.edit` hands out; `changes` is there once the edit is over."""

    def __init__(self, label: Message, session: apsw.Session) -> None:
        self.changes = ChangeSet(label)
        self._session = session

    @contextmanager
    def inert(self) -> Iterator[None]:
        """Write rows that the history does not record; a tracked row written later makes them live."""
        previous, self._session.enabled = self._session.enabled, False
        try:
            yield
        finally:
            self._session.enabled = previous


class Collection:
    """An open `.curator` file.

    All calls come from the one thread that opened it. `db` is for the modules of this package only.
    """

    def __init__(self, path: Path, db: apsw.Connection, held: FileLock | None, read_only_reason: str) -> None:
        self.path = path
        self.db = db
        self.read_only_reason = read_only_reason
        self._lock = held
        self._editing = False

    @classmethod
    def create(cls, path: Path, title: str = "") -> "Collection":
        """Create an empty collection and open it.

        Raises:
            CollectionError: a file is there already, or the folder cannot be written.
        """
        try:
            if path.exists():
                raise CollectionError("{name} exists already: open it, or choose another name", name=path.name)
            if not path.parent.is_dir():
                raise CollectionError(
                    "the folder {folder} does not exist: create it, or choose another", folder=str(path.parent)
                )
            part = path.with_name(f".{path.name}.part")
            part.unlink(missing_ok=True)
            with explained(path):
                _write_empty(part, title)
            part.rename(path)
        except OSError as error:
            raise CollectionError(
                "{path} cannot be created ({reason}): choose another name or folder",
                path=str(path),
                reason=error.strerror or str(error),
            ) from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Collection":
        """Open a collection; for reading only if asked, if it cannot be written or if another process writes it.

        One that an older version wrote is brought up to date: in the file, after a backup copy, or in memory where it
        is open for reading only.

        Raises:
            NotFoundError: there is no such file.
            CollectionError: it is no collection, damaged, or newer than this program.
        """
        header = read_header(path)
        held, reason = (None, "it was opened for reading only") if read_only else _acquire(path)
        try:
            with explained(path):
                if held and header.version < len(MIGRATIONS):
                    _back_up(path, header.version)
                db = _connect(path, writable=held is not None)
                if header.version < len(MIGRATIONS) and not held:
                    db = _in_memory(db)
                if header.version < len(MIGRATIONS):
                    migrate(db)
        except BaseException:
            if held:
                locking.release(held, path)
            raise
        return cls(path, db, held, reason)

    @property
    def read_only(self) -> bool:
        """Tell whether edits are refused; `read_only_reason` says why."""
        return self._lock is None

    @property
    def identifier(self) -> str:
        """URN that stays with the collection for its life."""
        return str(self.db.execute("SELECT urn FROM identity").get)

    @property
    def modified(self) -> str:
        """Time of the newest edit in force, UTC, ISO 8601; of the Unix epoch where there is none."""
        newest = self.db.execute("SELECT made_at FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1").get
        return str(newest) if newest else "1970-01-01T00:00:00Z"

    @contextmanager
    def edit(self, label: str, **values: object) -> Iterator[Edit]:
        """Change the collection in one transaction, which is one undo step named `label`, filled with `values`.

        If the block raises, or the disk does, nothing is changed. An edit that changes nothing leaves no trace.

        Raises:
            ReadOnlyError: the collection is open for reading only.
            CollectionError: the disk is full or fails.
        """
        self._require_writable()
        if self._editing:
            raise RuntimeError("an edit is under way already")
        self._editing = True
        try:
            with explained(self.path), self._transaction():
                session = _session(self.db)
                edit = Edit(Message(label, values), session)
                yield edit
                changeset = session.changeset()
                session.close()
                if changeset:
                    self._record(edit.changes.label, changeset)
                    edit.changes = _changes(edit.changes.label, changeset)
        finally:
            self._editing = False

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit in force; None where there is none."""
        return self._step(_NEWEST, back=True)

    def redo(self) -> ChangeSet | None:
        """Bring back the edit undone last; None where there is none."""
        return self._step(_UNDONE, back=False)

    @property
    def undo_label(self) -> Message | None:
        """Name of the edit that `undo` would take back."""
        return self._label(_NEWEST)

    @property
    def redo_label(self) -> Message | None:
        """Name of the edit that `redo` would bring back."""
        return self._label(_UNDONE)

    def history(self) -> list[HistoryEntry]:
        """Return all edits, oldest first, undone ones included."""
        rows = self.db.execute("SELECT id, label, filled, made_at, undone FROM history ORDER BY id")
        return [
            HistoryEntry(id, Message(template, json.loads(filled)), made_at, bool(undone))
            for id, template, filled, made_at, undone in rows
        ]

    def save_copy(self, target: Path) -> None:
        """Write a compact copy of the collection, history included.

        Raises:
            CollectionError: a file is there already, or the folder cannot be written.
        """
        if target.exists():
            raise CollectionError("{name} exists already: choose another name", name=target.name)
        with explained(target):
            self.db.execute("VACUUM INTO ?", (str(target),))

    def close(self) -> None:
        """Close the file; it is whole and alone in its folder once the last one who had it open closes it."""
        if self._lock:
            # where somebody still reads it, or the disk refuses, the log beside the file keeps all that was committed
            with suppress(apsw.BusyError, apsw.IOError, apsw.FullError):
                self.db.pragma("journal_mode", "delete")
        self.db.close()
        if self._lock:
            locking.release(self._lock, self.path)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def next_number(self, name: str) -> int:
        """Return the next number of a counter; numbers are never given twice, undone edits or not."""
        return int(
            self.db.execute(
                "INSERT INTO counter VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last", (name,)
            ).get
        )

    def _require_writable(self) -> None:
        if self.read_only:
            raise ReadOnlyError(
                "{name} is open for reading only: {reason}", name=self.path.name, reason=self.read_only_reason
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def _label(self, which: str) -> Message | None:
        row = self.db.execute(f"SELECT label, filled FROM history WHERE {which} LIMIT 1").fetchone()
        return Message(row[0], json.loads(row[1])) if row else None

    def _record(self, label: Message, changeset: bytes) -> None:
        self.db.execute("DELETE FROM history WHERE undone = 1")
        self.db.execute(
            "INSERT INTO history (label, filled, made_at, changeset) VALUES (?, ?, ?, ?)",
            (label.template, json.dumps(label.values, ensure_ascii=False), now(), changeset),
        )

    def _step(self, which: str, *, back: bool) -> ChangeSet | None:
        self._require_writable()
        row = self.db.execute(f"SELECT id, label, filled, changeset FROM history WHERE {which} LIMIT 1").fetchone()
        if row is None:
            return None
        id, template, filled, changeset = row
        if back:
            changeset = apsw.Changeset.invert(changeset)
        _require_known(changeset, Message(template, json.loads(filled)))
        with explained(self.path), self._transaction():
            apsw.Changeset.apply(changeset, self.db)
            self.db.execute("UPDATE history SET undone = ? WHERE id = ?", (back, id))
        return _changes(Message(template, json.loads(filled)), changeset)


def _session(db: apsw.Connection) -> apsw.Session:
    session = apsw.Session(db, "main")
    for table in TRACKED:
        session.attach(table)
    return session


def _require_known(changeset: bytes, label: Message) -> None:
    """Refuse an edit of which SQLite would only undo or redo a part, since it passes over tables it does not find."""
    if not {change.name for change in apsw.Changeset.iter(changeset)} <= {*TRACKED}:
        raise CollectionError("“{edit}” was made by another version of Curator, and only that can undo it", edit=label)


def _changes(label: Message, changeset: bytes) -> ChangeSet:
    tables: dict[str, set[object]] = {}
    for change in apsw.Changeset.iter(changeset):
        row = change.new if change.op == "INSERT" else change.old
        assert row is not None  # noqa: S101 (an update or a delete always has its old row)
        tables.setdefault(change.name, set()).add(row[0])
    return ChangeSet(label, {table: frozenset(ids) for table, ids in tables.items()})


def _acquire(path: Path) -> tuple[FileLock | None, str]:
    try:
        held = locking.acquire(path)
    except OSError:
        return None, "its folder cannot be written"
    if held is None:
        return None, "it is open in another Curator"
    return held, ""


def _connect(path: Path, *, writable: bool) -> apsw.Connection:
    if writable:
        db = apsw.Connection(str(path), _WRITABLE)
        db.set_busy_timeout(2000)
        db.pragma("journal_mode", "wal")
        db.pragma("synchronous", "full")
    else:
        db = apsw.Connection(path.resolve().as_uri() + "?mode=ro", _READ_ONLY)
        db.set_busy_timeout(2000)
    _equip(db)
    db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    return db


def _equip(db: apsw.Connection) -> None:
    db.create_scalar_function("casefold", lambda *words: str(words[0]).casefold(), 1, deterministic=True)
    db.pragma("foreign_keys", 1)
    db.pragma("recursive_triggers", 1)


def _in_memory(file: apsw.Connection) -> apsw.Connection:
    """Return a copy of an open file that can be brought up to date without writing; the file is closed."""
    copy = apsw.Connection(":memory:")
    with copy.backup("main", file, "main") as backup:
        backup.step()
    file.close()
    _equip(copy)
    return copy


def _write_empty(part: Path, title: str) -> None:
    db = apsw.Connection(str(part))
    try:
        migrate(db)
        with db:
            db.execute("INSERT INTO identity VALUES (?)", (uuid.uuid4().urn,))
            if title:
                db.execute(
                    "INSERT INTO metadata VALUES (?, ?, 'hand', ?, ?, '')",
                    (COLLECTION, Field.TITLE, title, Origin.HAND),
                )
    except BaseException:
        db.close()
        part.unlink(missing_ok=True)
        raise
    db.close()


def _back_up(path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.v{version}.bak")
    if copy.exists():
        raise CollectionError(
            "{name} is in the way of the backup before an upgrade: move it and try again", name=copy.name
        )
    source = apsw.Connection(str(path), _WRITABLE)
    try:
        source.execute("VACUUM INTO ?", (str(copy),))
    finally:
        source.close()
