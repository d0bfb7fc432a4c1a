"""The collection file as an object: opened by one thread of one process, changed by edits, undone by changesets."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import get_ident
from types import TracebackType
from typing import Self

import apsw

from curator.domain.changes import ChangeSet, HistoryEntry
from curator.domain.errors import CollectionError, CuratorError, ReadOnlyError
from curator.domain.messages import NOTHING, Message, Value, values_as_data
from curator.domain.progress import Steps, all_taken
from curator.files import part_beside, place
from curator.store import changesets, messages
from curator.store.failures import damaged, explained, told_as_damage
from curator.store.gate import Gate
from curator.store.opening import Opened, create_file, open_file

_NEWEST = "undone = 0 ORDER BY id DESC"
_UNDONE = "undone = 1 ORDER BY id"


def now() -> str:
    """Return the time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Edit:
    """An edit under way: what `Collection.edit` hands out; `changes` is there once the edit is over."""

    def __init__(self, label: Message, session: apsw.Session, record: Callable[[Message, bytes], None]) -> None:
        self.changes = ChangeSet(label)
        self._session = session
        self._record = record
        self._is_settled = False

    @contextmanager
    def inert(self) -> Iterator[None]:
        """Write rows that the history does not record; a tracked row written later makes them live."""
        previous, self._session.enabled = self._session.enabled, False
        try:
            yield
        finally:
            self._session.enabled = previous

    def name(self, label: str, **values: Value) -> None:
        """Name the edit anew, where only its work shows what there was to do."""
        self.changes = ChangeSet(Message(label, values))

    def settle(self, total: int = 0) -> Iterator[tuple[int, int]]:
        """Write down in steps, all of `total` being done, what was changed; else leaving the edit does so in one go."""
        if self._is_settled:
            return
        self._is_settled = True
        changeset = self._session.changeset()
        self._session.close()
        if changeset:
            yield total, total
            self._record(self.changes.label, changeset)
            yield total, total
            self.changes = changesets.touched(changeset, self.changes.label)

    def so_far(self) -> ChangeSet:
        """Return what was changed up to now."""
        if self._is_settled:
            return self.changes
        return changesets.touched(self._session.changeset(), self.changes.label)


class Collection:
    """An open `.curator` file.

    All calls come from the one thread that opened it; one from another thread is a bug, and is refused before it can
    spoil an edit that is under way. `db` is for the modules of this package only.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self._gate = Gate(opened.db, path)
        self._made = self._gate.number_of_schema()
        self._owner = get_ident()
        self.read_only_reason = opened.reason
        self.remarks = opened.remarks
        self._lock = opened.lock
        self._stamp = opened.stamp
        self._place = _place(path)
        self._under_way: Message | None = None
        self.rolled_back = ChangeSet(NOTHING)
        """What the last edit that failed or was given up had touched; who read meanwhile has to read it again."""
        self.edited = False
        """Whether an edit, an undo or a redo was made since this was opened."""

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
    def db(self) -> Gate:
        """The way to what stands in the file, for the thread that opened it.

        Raises:
            RuntimeError: another thread asks.
        """
        if get_ident() != self._owner:
            raise RuntimeError("a collection was touched by a thread other than the one that opened it")
        return self._gate

    @property
    def read_only(self) -> bool:
        """Tell whether edits are refused; `read_only_reason` says why."""
        return self._lock is None

    @property
    def identifier(self) -> str:
        """URN that stays with the collection for its life."""
        return str(self.db.execute("SELECT urn FROM identity").one)

    @property
    def modified(self) -> str:
        """Time of the newest edit in force, UTC, ISO 8601; of the Unix epoch where there is none."""
        newest = self.db.execute("SELECT made_at FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1").get
        return str(newest) if newest else "1970-01-01T00:00:00Z"

    @contextmanager
    def edit(self, label: str, **values: Value) -> Iterator[Edit]:
        """Change the collection in one transaction, which is one undo step named `label`, filled with `values`.

        If the block raises, or the disk does, nothing is changed. An edit that changes nothing leaves no trace. A
        generator may hold it open while others read; they see what is done so far, and no other edit may begin.

        Raises:
            ReadOnlyError: the collection is open for reading only.
            CollectionError: the disk is full or fails, or another edit is under way.
        """
        self._require_writable()
        with self._alone(Message(label, values)) as name, explained(self.path), self._transaction():
            edit = Edit(name, changesets.recording(self.db.raw), self._record)
            try:
                yield edit
            except BaseException:
                with suppress(apsw.Error):
                    self.rolled_back = edit.so_far()
                raise
            for _ in edit.settle():
                pass
        self.edited = self.edited or bool(edit.changes)

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit in force; None where there is none."""
        return all_taken(self._going(_NEWEST, changesets.apply_whole, back=True))

    def redo(self) -> ChangeSet | None:
        """Bring back the edit undone last; None where there is none."""
        return all_taken(self._going(_UNDONE, changesets.apply_whole, back=False))

    def undoing(self) -> Steps[ChangeSet | None]:
        """Take back the newest edit in force as `undo` does, in short steps; given up, they change nothing."""
        return self._going(_NEWEST, changesets.apply_parts, back=True)

    def redoing(self) -> Steps[ChangeSet | None]:
        """Bring back the edit undone last as `redo` does, in short steps; given up, they change nothing."""
        return self._going(_UNDONE, changesets.apply_parts, back=False)

    def reverse(self, entry: HistoryEntry) -> set[int]:
        """Take an older edit back within an edit under way, whatever was edited since.

        Returns:
            The passages whose reading text is not in step with the decisions about them.

        Raises:
            CollectionError: a later edit changed the same rows, or rows that refer to them.
        """
        changeset = self.db.execute("SELECT changeset FROM history WHERE id = ?", (entry.id,)).one
        with told_as_damage(apsw.Error, TypeError, UnicodeDecodeError), explained(self.path):
            changesets.require_sound(self.db.raw, changeset)
            changesets.touched(changeset, entry.label)
            try:
                return changesets.reverse(self.db.raw, changeset)
            except changesets.ClashError as clash:
                raise self._stood_upon(entry, clash) from clash

    def touched_by(self, entry: HistoryEntry) -> ChangeSet:
        """Return which rows an edit of the history touched.

        Raises:
            CollectionError: the history is damaged there, or another version's.
        """
        changeset = self.db.execute("SELECT changeset FROM history WHERE id = ?", (entry.id,)).get
        with told_as_damage(apsw.Error, TypeError, UnicodeDecodeError), explained(self.path):
            changesets.require_sound(self.db.raw, changeset)
            return changesets.touched(changeset, entry.label)

    def _stood_upon(self, entry: HistoryEntry, clash: changesets.ClashError) -> CollectionError:
        for later in reversed(self.history()):
            if later.id == entry.id:
                break
            changeset = self.db.execute("SELECT changeset FROM history WHERE id = ?", (later.id,)).one
            if not later.undone and changesets.touches(changeset, clash.table, clash.key):
                return CollectionError(
                    "“{edit}” cannot be undone by itself: “{later}”, step {step}, changed the same. Undo that first",
                    edit=entry.label,
                    later=later.label,
                    step=later.id,
                )
        return stood_upon(entry)

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
            HistoryEntry(id, messages.filled(template, filled), made_at, bool(undone))
            for id, template, filled, made_at, undone in rows
        ]

    def save_copy(self, target: Path) -> None:
        """Write a compact copy of the collection, history included, whole or not at all.

        Raises:
            CollectionError: a file is there already, the folder cannot be written, or an edit is under way.
        """
        self._require_settled()
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
            # where somebody still reads it, the disk refuses, the file went away or an error broke a reading off, the
            # log beside the file keeps all that was committed
            with suppress(apsw.BusyError, apsw.IOError, apsw.FullError, apsw.ReadOnlyError, apsw.SQLError):
                self.db.raw.pragma("journal_mode", "delete")
        elif self._lock:
            # what bears the name of our log by now may be the log of the file that took this one's place
            self.db.raw.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self.db.raw.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if value is not None and (damage := self.damage_behind(value)):
                raise damage from value
        finally:
            self.close()

    def damage_behind(self, error: BaseException) -> CollectionError | None:
        """Return what an error that nobody foresaw comes to where something in the file does not hold together.

        In a file where all does, it is a bug, and so is one that comes of no read: then None.
        """
        from curator.store import integrity  # noqa: PLC0415 (it knows how all tables are read, by modules that know us)

        if isinstance(error, CuratorError) or not isinstance(error, Exception):
            return None
        return damaged() if integrity.is_plainly_damaged(self) else None

    def next_number(self, name: str) -> int:
        """Return the next number of a counter; numbers are never given twice, undone edits or not."""
        return self.next_numbers(name, 1)[0]

    def next_numbers(self, name: str, count: int) -> range:
        """Return the next `count` numbers of a counter, as `next_number` would give them."""
        if not count:
            return range(0)
        last = self.db.execute(
            "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT DO UPDATE SET last = last + ?2 RETURNING last",
            (name, count),
        ).get
        return range(int(last) - count + 1, int(last) + 1)

    @contextmanager
    def caching(self) -> Iterator[None]:
        """Write what is computed and can be thrown away: in one transaction that is no edit, or in that of an edit."""
        with explained(self.path), self.db.raw if self._under_way else self._transaction():
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

    def _require_as_made(self) -> None:
        """Make sure that nobody gave the file other tables or triggers since it was opened."""
        if self.db.number_of_schema() != self._made:
            raise CollectionError(
                "another program changed how {name} is made while it was open: close it and open it again",
                name=self.path.name,
            )

    def _require_settled(self) -> None:
        if self._under_way:
            raise CollectionError(
                "“{edit}” is still under way: wait until it is done, or cancel it", edit=self._under_way
            )

    def _require_writable(self) -> None:
        if self.read_only:
            raise ReadOnlyError(
                "{name} is open for reading only: {reason}", name=self.path.name, reason=self.read_only_reason
            )

    @contextmanager
    def _alone(self, label: Message) -> Iterator[Message]:
        """Let no other edit begin meanwhile."""
        self._require_settled()
        self._under_way, self.rolled_back = label, ChangeSet(label)
        try:
            yield label
        finally:
            self._under_way = None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._require_in_place()
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self._require_as_made()
            yield
            stamp = self._stamp.next()
            self.db.execute("UPDATE identity SET stamp = ?", (str(stamp),))
            made = self.db.number_of_schema()
            self.db.execute("COMMIT")
            self._stamp, self._made = stamp, made
        except BaseException:
            if self.db.raw.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def _label(self, which: str) -> Message | None:
        row = self.db.execute(f"SELECT label, filled FROM history WHERE {which} LIMIT 1").fetchone()
        return messages.filled(*row) if row else None

    def _record(self, label: Message, changeset: bytes) -> None:
        self.db.execute("DELETE FROM history WHERE undone = 1")
        self.db.execute(
            "INSERT INTO history (label, filled, made_at, changeset) VALUES (?, ?, ?, ?)",
            (label.template, json.dumps(values_as_data(label.values), ensure_ascii=False), now(), changeset),
        )

    def _going(
        self, which: str, apply: Callable[[apsw.Connection, bytes], Iterator[tuple[int, int]]], *, back: bool
    ) -> Steps[ChangeSet | None]:
        self._require_writable()
        row = self.db.execute(f"SELECT id, label, filled, changeset FROM history WHERE {which} LIMIT 1").fetchone()
        if row is None:
            return None
        id, template, filled, changeset = row
        with (
            self._alone(messages.filled(template, filled)) as label,
            told_as_damage(apsw.Error, TypeError, UnicodeDecodeError),
            explained(self.path),
        ):
            changesets.require_sound(self.db.raw, changeset)
            if back:
                changeset = apsw.Changeset.invert(changeset)
            changes = changesets.touched(changeset, label)
            try:
                with self._transaction():
                    yield from apply(self.db.raw, changeset)
                    self.db.execute("UPDATE history SET undone = ? WHERE id = ?", (back, id))
            except BaseException:
                self.rolled_back = changes
                raise
        self.edited = True
        return changes


def stood_upon(entry: HistoryEntry) -> CollectionError:
    """Return the refusal to undo an edit by itself where it cannot be told which later one is in the way."""
    return CollectionError(
        "“{edit}” cannot be undone by itself, since later edits stand on it: undo those first", edit=entry.label
    )


def _place(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from any other: its disk and its number there; None where there is none."""
    try:
        file = path.stat()
    except OSError:
        return None
    return file.st_dev, file.st_ino
