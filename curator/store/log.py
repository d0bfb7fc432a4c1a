"""The log beside an open collection, and whether it is of this very file in this very state.

SQLite replays a log (`-wal`) that a crash left behind without asking whose it is: beside a copy that was restored
meanwhile it would destroy the collection. So the file and its log both carry a stamp: an id that is new each time the
file is opened for writing, and a count of what was written since. A log is the file's own if it goes on where the file
ends, or holds the state in which the file is: then a part of it was written back.

Source: "Database File Format", sqlite.org/fileformat2.html, section 4 (the write-ahead log).
"""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import apsw

from curator.store.connecting import connect, differences

_MAGIC = frozenset({b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"})
_HEADER = 32  # bytes. Source: “Database File Format”, sqlite.org/fileformat2.html, section 4.1
_FRAME_HEADER = 24  # bytes. Source: the same
_STAMP = re.compile(rb"curator-stamp:([0-9a-f]{16}):([0-9]{12})")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a collection file from all others: `id` of its opening, `count` of writes since."""

    id: str
    count: int

    def __str__(self) -> str:
        return f"curator-stamp:{self.id}:{self.count:012d}"

    @classmethod
    def fresh(cls) -> "Stamp":
        """Return the stamp of a file that is opened for writing now."""
        return cls(secrets.token_hex(8), 0)

    @classmethod
    def read(cls, value: object) -> "Stamp | None":
        """Return the stamp that a file holds, None where what stands there is none."""
        found = _STAMP.fullmatch(value.encode()) if isinstance(value, str) else None
        return _stamp(found) if found else None

    def next(self) -> "Stamp":
        """Return the stamp of the state after one more write."""
        return Stamp(self.id, self.count + 1)


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the log of the file at `path`, which need not be there."""
    return path.with_name(path.name + "-wal")


def is_foreign(path: Path) -> bool:
    """Tell whether the log beside a collection was left by another file, or by another state of this one.

    Where it cannot be told, since file or log bear no stamp (version 1 wrote none), the log counts as the file's own,
    as it does to SQLite.

    Raises:
        apsw.Error: the file cannot be read.
        OSError: the log cannot be read.
    """
    log = log_of(path)
    if not log.exists() or log.stat().st_size <= _HEADER:
        return False
    try:
        stamped = _stamp_of_file(path)
    except apsw.CorruptError:
        return _has_no_page_in(path, log)
    if stamped is None:
        return False
    page, own = stamped
    return not _goes_on((stamp for number, stamp in _stamps_in_log(log) if number == page), own)


def _goes_on(stamps: Iterator[Stamp], own: Stamp) -> bool:
    """Tell whether a log that bears these stamps, the oldest first, goes on from a file with the stamp `own`.

    The first that a log bears follows the file's, or, where a part of the log was written back, one of them is it. A
    log without a stamp is of no other file.
    """
    first = next(stamps, own.next())
    return (first.id == own.id and first.count <= own.count + 1) or own in stamps


def _has_no_page_in(path: Path, log: Path) -> bool:
    """Tell whether a log is none of a file's that cannot be read without one.

    Where the log was being written into its file when the process was killed, neither is sound without the other: the
    page on which the log has its stamp is then looked for in the bytes of the file.
    """
    page = next((number for number, _ in _stamps_in_log(log)), None)
    if page is None:
        return False
    with log.open("rb") as file:
        size = _page_size(file.read(_HEADER))
    with path.open("rb") as file:
        file.seek((page - 1) * size)
        found = _STAMP.search(file.read(size))
    stamps = (stamp for number, stamp in _stamps_in_log(log) if number == page)
    return found is None or not _goes_on(stamps, _stamp(found))


def set_aside(path: Path) -> Path:
    """Take a foreign log out of the way of the collection at `path`, and return the name it bears now.

    Raises:
        OSError: the folder cannot be written.
    """
    aside = path.with_name(f"{path.name}-wal.{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}.aside")
    log_of(path).rename(aside)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside


def _stamp_of_file(path: Path) -> tuple[int, Stamp] | None:
    """Return the number of the page that bears the stamp, and the stamp of the file without its log."""
    db = connect(path.resolve().as_uri() + "?immutable=1", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        page = db.execute("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'identity'").get
        columns = {name for _, name, *_ in db.execute("SELECT * FROM pragma_table_info('identity')")}
        is_ours = "stamp" in columns and not differences(db)
        text = db.execute("SELECT stamp FROM identity").get if is_ours else None
    finally:
        db.close()
    own = Stamp.read(text)
    return (int(page), own) if own else None


def _stamps_in_log(log: Path) -> Iterator[tuple[int, Stamp]]:
    """Yield the stamps in the log and the numbers of their pages, oldest first, as far as its frames are of one run."""
    with log.open("rb") as file:
        header = file.read(_HEADER)
        if header[:4] not in _MAGIC:
            return
        size, salts = _page_size(header), header[16:24]
        while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER and frame[8:16] == salts:
            if found := _STAMP.search(file.read(size)):
                yield int.from_bytes(frame[:4], "big"), _stamp(found)


def _page_size(header: bytes) -> int:
    return int.from_bytes(header[8:12], "big")


def _stamp(found: re.Match[bytes]) -> Stamp:
    return Stamp(found[1].decode(), int(found[2]))
