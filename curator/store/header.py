"""What the first bytes of a file say about it, read without SQLite so that nothing is touched.

Source: "Database File Format", sqlite.org/fileformat2.html, section 1.3.
"""

import stat
from dataclasses import dataclass
from pathlib import Path

from curator.domain.errors import CollectionError, DamagedError, NotFoundError, refusal
from curator.store.schema import APPLICATION_ID, MIGRATIONS

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100  # bytes of the header. Source: as above


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The fields of a collection file's header that decide whether it can be opened. `size` is in bytes."""

    version: int
    application: int
    size: int


def read_header(path: Path) -> FileHeader:
    """Read and judge the header of a collection file.

    Raises:
        NotFoundError: there is no such file.
        CollectionError: it is no collection, or is newer than this program.
        DamagedError: it is one and was cut short, or its first bytes are not as they were.
    """
    data, length = _first_bytes(path)
    if not data.startswith(_MAGIC) and len(data) == _LENGTH and _number(data, 68) == APPLICATION_ID:
        raise DamagedError(
            "the beginning of {name} is damaged: restore it from a copy or save what is left with “curator rescue”",
            name=path.name,
        )
    if not data.startswith(_MAGIC) or len(data) < _LENGTH:
        raise CollectionError("{name} is not a Curator collection: choose a .curator file", name=path.name)
    header = FileHeader(
        version=_number(data, 60), application=_number(data, 68), size=_page_size(data) * _number(data, 28)
    )
    if header.application != APPLICATION_ID:
        raise CollectionError("{name} is a database of another program, not a Curator collection", name=path.name)
    if header.version == 0:
        raise DamagedError(
            "{name} bears no version of Curator, so it is damaged: restore it from a copy "
            "or save what is left with “curator rescue”",
            name=path.name,
        )
    if header.version > len(MIGRATIONS):
        raise CollectionError(
            "{name} was written by a newer version of Curator: install that version to open it", name=path.name
        )
    if length < header.size and not _has_log(path):
        raise DamagedError(
            "{name} is cut short ({length} of {size} bytes): restore it from a copy "
            "or save what is left with “curator rescue”; it was not touched",
            name=path.name,
            length=length,
            size=header.size,
        )
    return header


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        if stat.S_IFMT(path.stat().st_mode) not in (stat.S_IFREG, stat.S_IFDIR):  # a pipe would be waited for
            raise CollectionError("{name} is not a Curator collection: choose a .curator file", name=path.name)
        with path.open("rb") as file:
            return file.read(_LENGTH), path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(
            "there is no collection at {path}: check the name, or create it with an import", path=str(path)
        ) from error
    except OSError as error:
        raise CollectionError(
            "{path} cannot be read ({reason}): choose a .curator file that you may read",
            path=str(path),
            reason=refusal(error),
        ) from error


def _number(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 4], "big")


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    return 65536 if size == 1 else size


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
