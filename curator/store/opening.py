"""A collection file made, opened and brought up to date: the lock, the log, the backup, the connection."""

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import apsw

from curator.domain.errors import CollectionError, refusal
from curator.domain.messages import NOTHING, Message, template
from curator.domain.metadata import COLLECTION, Field, Origin
from curator.files import part_beside, sweep
from curator.store import lock, log
from curator.store.connecting import casefolding, connect, require_own_schema
from curator.store.failures import explained, explained_at_opening
from curator.store.header import read_header
from curator.store.lock import WriterLock
from curator.store.log import Stamp
from curator.store.schema import MIGRATIONS, migrate

_BUSY_MS = 2000  # another program may read for a moment; a person would not wait longer
_SET_ASIDE = template(
    "the log beside {name} was left by another file or another state of it: it is kept as {aside} and was not read"
)
_PASSED_OVER = template("the log beside {name} was left by another file or another state of it: it was not read")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: `lock` is None where it can only be read, and then `reason` says why.

    `remarks` say what had to be done to open it. `stamp` is that of the file, which the next write changes.
    """

    db: apsw.Connection
    lock: WriterLock | None
    reason: Message
    remarks: tuple[Message, ...]
    stamp: Stamp


def create_file(path: Path, title: str) -> None:
    """Make an empty collection.

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
        sweep(path.parent)
        part = part_beside(path)
        try:
            with explained(path):
                _write_empty(part, title)
            part.rename(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CollectionError(
            "{path} cannot be created ({reason}): choose another name or folder",
            path=str(path),
            reason=refusal(error),
        ) from error


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open a collection; for reading only if asked, if it cannot be written or if another process writes it.

    One that an older version wrote is brought up to date: in the file, after a backup copy, or in memory where it is
    open for reading only. A log that is not the file's own is not read.

    Raises:
        NotFoundError: there is no such file.
        CollectionError: it is no collection, damaged, or newer than this program.
    """
    version = read_header(path).version
    held, reason = (None, Message("it was opened for reading only")) if read_only else _acquired(path)
    with explained_at_opening(path), _released_on_failure(held):
        return _opened_to_write(path, version, held) if held else _opened_to_read(path, version, reason)


def _acquired(path: Path) -> tuple[WriterLock | None, Message]:
    try:
        held = lock.acquire(path)
    except OSError:
        return None, Message("its folder cannot be written")
    if held is None:
        return None, Message("it is open in another Curator")
    return held, NOTHING


@contextmanager
def _released_on_failure(held: WriterLock | None) -> Iterator[None]:
    try:
        yield
    except BaseException:
        if held:
            held.release()
        raise


def _opened_to_write(path: Path, version: int, held: WriterLock) -> Opened:
    sweep(path.parent)
    remarks: tuple[Message, ...] = ()
    if log.is_foreign(path):
        remarks = (Message.of(_SET_ASIDE, name=path.name, aside=log.set_aside(path).name),)
    db = connect(_address(path), apsw.SQLITE_OPEN_READWRITE)
    db.set_busy_timeout(_BUSY_MS)
    _equip(db)
    if version < len(MIGRATIONS):
        _back_up(db, path, version)
    db.pragma("journal_mode", "wal")
    db.pragma("synchronous", "full")
    migrate(db)
    return Opened(db, held, NOTHING, remarks, _stamped(db))


def _opened_to_read(path: Path, version: int, reason: Message) -> Opened:
    foreign = log.is_foreign(path)
    remarks = (Message.of(_PASSED_OVER, name=path.name),) if foreign else ()
    db = _reader(path, "immutable=1" if foreign else "mode=ro")
    if version < len(MIGRATIONS):
        db = _in_memory(db)
        migrate(db)
    return Opened(db, None, reason, remarks, Stamp.fresh())


def _address(path: Path) -> str:
    """Return the name by which SQLite opens a file, whatever it is called: “:memory:” is a file to us."""
    return str(path.absolute())


def _reader(path: Path, how: str) -> apsw.Connection:
    db = connect(f"{path.resolve().as_uri()}?{how}", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    db.set_busy_timeout(_BUSY_MS)
    try:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.CantOpenError:
        # where nothing can be written beside a file, SQLite does not read a log that a crash left there
        db.close()
        return _copied_with_its_log(path)
    _equip(db)
    return db


def _copied_with_its_log(path: Path) -> apsw.Connection:
    with tempfile.TemporaryDirectory(prefix="curator-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(log.log_of(path), log.log_of(copy))
        return _in_memory(connect(str(copy)))


def _in_memory(file: apsw.Connection) -> apsw.Connection:
    """Return a copy of an open file that can be brought up to date without writing; the file is closed."""
    copy = connect(":memory:")
    with copy.backup("main", file, "main") as backup:
        backup.step()
    file.close()
    _equip(copy)
    return copy


def _equip(db: apsw.Connection) -> None:
    require_own_schema(db)
    casefolding(db)
    db.pragma("foreign_keys", 1)
    db.pragma("recursive_triggers", 1)


def _stamped(db: apsw.Connection) -> Stamp:
    """Give the file the stamp of this opening, once it holds all that its log held.

    Where another program still reads the log, the file keeps the stamp that it has. Until the file bears the new one,
    its log begins with what follows the old: a process that is killed just then leaves a log that goes on from it.
    """
    known = Stamp.read(db.execute("SELECT stamp FROM identity").get)
    if not _has_taken_in_its_log(db) and known:
        return known
    stamp = Stamp.fresh()
    for each in (known.next(), stamp) if known else (stamp,):
        db.execute("UPDATE identity SET stamp = ?", (str(each),))
    _has_taken_in_its_log(db)
    return stamp


def _has_taken_in_its_log(db: apsw.Connection) -> bool:
    with suppress(apsw.BusyError):
        db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        return True
    return False


def _write_empty(part: Path, title: str) -> None:
    db = connect(_address(part))
    try:
        migrate(db)
        with db:
            db.execute("INSERT INTO identity (urn) VALUES (?)", (uuid.uuid4().urn,))
            if title:
                db.execute(
                    "INSERT INTO metadata VALUES (?, ?, 'hand', ?, ?, '')",
                    (COLLECTION, Field.TITLE, title, Origin.HAND),
                )
    finally:
        db.close()


def _back_up(db: apsw.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.v{version}.bak")
    if copy.exists():
        raise CollectionError(
            "{name} is in the way of the backup before an upgrade: move it and try again", name=copy.name
        )
    part = part_beside(path)
    try:
        db.execute("VACUUM INTO ?", (str(part),))
        part.rename(copy)
    finally:
        part.unlink(missing_ok=True)
