"""Files packed by gzip, bzip2 or xz, whatever is in them, and tar files."""

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, BinaryIO, cast

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.containers.bundle import Bundled, members_of
from curator.ingest.containers.member import Member, day_of
from curator.ingest.containers.spool import Unpacking

_PACKED: Mapping[bytes, Callable[[BinaryIO], Any]] = {
    b"\x1f\x8b\x08": lambda file: gzip.GzipFile(fileobj=file),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\0": lzma.LZMAFile,
}
"""What unpacks a file, by how it begins."""

_ENDINGS = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".gz": "", ".bz2": "", ".xz": ""}
_FAILURES = (OSError, EOFError, zlib.error, lzma.LZMAError, tarfile.TarError)
_MARK, _MARK_AT = b"ustar", 257  # Source: POSIX.1-2017, pax, ustar interchange format
_MOST_MEMBERS = 200_000  # files: more than any archive of pages holds


def is_packed(file: BinaryIO) -> bool:
    """Tell a file that is packed by itself."""
    file.seek(0)
    return file.read(max(map(len, _PACKED))).startswith((*_PACKED,))


@contextmanager
def opened_file(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a packed file: what is in it is called as it is, without the ending."""
    del alive
    name = whole.name
    for ending, plain in _ENDINGS.items():
        if name.lower().endswith(ending):
            name = name[: -len(ending)] + plain
    yield [Member(name, partial(_unpacked, file, whole.name), whole.size, companion=whole.companion)]


def _unpacked(file: BinaryIO, name: str) -> BinaryIO:
    file.seek(0)
    head = file.read(max(map(len, _PACKED)))
    file.seek(0)
    unpack = next(unpack for begin, unpack in _PACKED.items() if head.startswith(begin))
    return cast("BinaryIO", Unpacking(unpack(file), partial(_damaged, name), _FAILURES))


def is_tar(file: BinaryIO) -> bool:
    """Tell a tar file by its first header."""
    file.seek(_MARK_AT)
    return file.read(len(_MARK)) == _MARK


@contextmanager
def opened_tar(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a tar file and list the files in it; links and devices are none.

    Raises:
        UnreadableCaptureError: it is damaged.
    """
    file.seek(0)
    try:
        archive = tarfile.open(fileobj=file, mode="r:")  # noqa: SIM115 (closed with the file)
        infos = dict(_files(archive, whole.name, alive))
    except _FAILURES as error:
        raise _damaged(whole.name) from error
    yield members_of(
        {name: Bundled(partial(_member, archive, info), info.size, day_of(info.mtime)) for name, info in infos.items()}
    )


def _files(archive: tarfile.TarFile, name: str, alive: Callable[[], object]) -> Iterator[tuple[str, tarfile.TarInfo]]:
    for number, info in enumerate(archive):
        alive()
        if number == _MOST_MEMBERS:
            raise UnreadableCaptureError(
                "{name} holds more than {count} files: it is made to fill a disk, and was not read",
                name=name,
                count=number,
            )
        if info.isreg():
            yield info.name, info


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> BinaryIO:
    file = archive.extractfile(info)
    if file is None:
        raise _damaged(info.name)
    return cast("BinaryIO", Unpacking(file, partial(_damaged, info.name), _FAILURES))


def _damaged(name: str) -> UnreadableCaptureError:
    return UnreadableCaptureError("{name} is damaged and cannot be unpacked: fetch it again", name=name)
