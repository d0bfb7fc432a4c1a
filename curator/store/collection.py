"""The collection file as an object: opened by one thread of one process, changed by edits, undone by changesets."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import get_ident
from types import TracebackType
from typing import Self

import apsw

from curator.domain.changes import ChangeSet, HistoryEntry, Table
from curator.domain.errors import CollectionError, ReadOnlyError
from curator.domain.messages import Message, Value, values_as_data, values_from_data
from curator.files import part_beside, place
from curator.store.failures import explained
from curator.store.opening import Opened, create_file, open_file

_NEWEST = "undone = 0 ORDER BY id DESC"
_UNDONE = "undone = 1 ORDER BY id"


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

    All calls come from the one thread that opened it; one from another thread is a bug, and is refused before it can
    spoil an edit that is under way. `db` is for the modules of this package only.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self._db = opened.db
        self._owner = get_ident()
        self.read_only_reason = opened.reason
        self.remarks = opened.remarks
        self._lock = opened.lock
        self._stamp = opened.stamp
        self._place = _place(path)
        self._editing = False

    @classmethod
    def create(cls, path: Path, title: str = "") -> "Collection":
        """Create an empty collection and open it.

        Raises:
            CollectionError: a file is there already, or the folder cannot be written.
        """
        create_file(path, title)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Collection":
        """Open a collection; for reading only if asked, if it cannot be written or if another process writes it.

        One that an older version wrote is brought up to date: in the file, after a backup copy, or in memory where it
        is open for reading only. `remarks` say what else had to be done.

        Raises:
            NotFoundError: there is no such file.
            CollectionError: it is no collection, damaged, or newer than this program.
        """
        return cls(path, open_file(path, read_only=read_only))

    @classmethod
    @contextmanager
    def snapshot(cls, path: Path) -> Iterator["Collection"]:
        """Open a collection for reading only, in the state it is in now, whatever its owner writes meanwhile.

        Raises:
            NotFoundError: there is no such file.
            CollectionError: it is no collection, damaged, or newer than this program.
        """
        with cls.open(path, read_only=True) as opened, explained(path):
            opened.db.execute("BEGIN")
            yield opened

    @property
    def db(self) -> apsw.Connection:
        """The connection, for the thread that opened it.

        Raises:
            RuntimeError: another thread asks.
        """
        if get_ident() != self._owner:
            raise RuntimeError("a collection was touched by a thread other than the one that opened it")
        return self._db

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
    def edit(self, label: str, **values: Value) -> Iterator[Edit]:
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
            HistoryEntry(id, Message(template, values_from_data(json.loads(filled))), made_at, bool(undone))
            for id, template, filled, made_at, undone in rows
        ]

    def save_copy(self, target: Path) -> None:
        """Write a compact copy of the collection, history included, whole or not at all.

        Raises:
            CollectionError: a file is there already, or the folder cannot be written.
        """
        if target.exists():
            raise CollectionError("{name} exists already: choose another name", name=target.name)
        part = part_beside(target)
        try:
            with explained(target):
                self.db.execute("VACUUM INTO ?", (str(part.absolute()),))
            place(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; it is whole and alone in its folder once the last one who had it open closes it."""
        if self._lock and self._is_in_place():
            # where somebody still reads it, or the disk refuses, the log beside the file keeps all that was committed
            with suppress(apsw.BusyError, apsw.IOError, apsw.FullError):
                self.db.pragma("journal_mode", "delete")
        elif self._lock:
            # what bears the name of our log by now may be the log of the file that took this one's place
            self.db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self.db.close()
        if self._lock:
            self._lock.release()
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

    @contextmanager
    def caching(self) -> Iterator[None]:
        """Write what is computed and can be thrown away, in one transaction that is no edit."""
        with explained(self.path), self._transaction():
            yield

    def _is_in_place(self) -> bool:
        return _place(self.path) == self._place

    def _require_in_place(self) -> None:
        if not self._is_in_place():
            raise CollectionError(
                "{name} was moved, deleted or replaced while it was open, so nothing more is written to it: "
                "save a copy elsewhere to keep your work",
                name=self.path.name,
            )

    def _require_writable(self) -> None:
        if self.read_only:
            raise ReadOnlyError(
                "{name} is open for reading only: {reason}", name=self.path.name, reason=self.read_only_reason
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._require_in_place()
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            stamp = self._stamp.next()
            self.db.execute("UPDATE identity SET stamp = ?", (str(stamp),))
            self.db.execute("COMMIT")
            self._stamp = stamp
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def _label(self, which: str) -> Message | None:
        row = self.db.execute(f"SELECT label, filled FROM history WHERE {which} LIMIT 1").fetchone()
        return Message(row[0], values_from_data(json.loads(row[1]))) if row else None

    def _record(self, label: Message, changeset: bytes) -> None:
        self.db.execute("DELETE FROM history WHERE undone = 1")
        self.db.execute(
            "INSERT INTO history (label, filled, made_at, changeset) VALUES (?, ?, ?, ?)",
            (label.template, json.dumps(values_as_data(label.values), ensure_ascii=False), now(), changeset),
        )

    def _step(self, which: str, *, back: bool) -> ChangeSet | None:
        self._require_writable()
        row = self.db.execute(f"SELECT id, label, filled, changeset FROM history WHERE {which} LIMIT 1").fetchone()
        if row is None:
            return None
        id, template, filled, changeset = row
        if back:
            changeset = apsw.Changeset.invert(changeset)
        _require_known(changeset, Message(template, values_from_data(json.loads(filled))))
        with explained(self.path), self._transaction():
            apsw.Changeset.apply(changeset, self.db)
            self.db.execute("UPDATE history SET undone = ? WHERE id = ?", (back, id))
        return _changes(Message(template, values_from_data(json.loads(filled))), changeset)


def _place(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from any other: its disk and its number there; None where there is none."""
    try:
        file = path.stat()
    except OSError:
        return None
    return file.st_dev, file.st_ino


def _session(db: apsw.Connection) -> apsw.Session:
    session = apsw.Session(db, "main")
    for table in Table:
        session.attach(table)
    return session


def _require_known(changeset: bytes, label: Message) -> None:
    """Refuse an edit of which SQLite would only undo or redo a part, since it passes over tables it does not find."""
    if not {change.name for change in apsw.Changeset.iter(changeset)} <= {*Table}:
        raise CollectionError("“{edit}” was made by another version of Curator, and only that can undo it", edit=label)


def _changes(label: Message, changeset: bytes) -> ChangeSet:
    tables: dict[Table, set[object]] = {}
    for change in apsw.Changeset.iter(changeset):
        row = change.new if change.op == "INSERT" else change.old
        assert row is not None  # noqa: S101 (an update or a delete always has its old row)
        tables.setdefault(Table(change.name), set()).add(row[0])
    return ChangeSet(label, {table: frozenset(ids) for table, ids in tables.items()})
