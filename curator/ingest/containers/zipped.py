"""Zip files: of pages, of saved pages with their folders, of archives."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import IO, BinaryIO, cast

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.containers.accessories import LARGEST, LEFT_OUT, beside, is_accessory, is_hidden, media_type
from curator.ingest.containers.member import Member, read_at_most
from curator.ingest.item import Companion

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_FAILURES = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError, OSError)
"""What the library raises where a file is damaged, or packed in a way that it does not know."""
_MOST_MEMBERS = 200_000  # files: more than any archive of pages holds; a list of so many takes 100 MB
_STEEPEST = 200  # times its own size: text packs to a tenth, a page of one letter to a thousandth
_SMALL = 1 << 30  # bytes unpacked, below which it may be as steep as it likes: so many can be read
_ENCRYPTED = 0x1  # bit 0 of the general purpose flag. Source: APPNOTE.TXT 6.3.10, 4.4.4


def fits(file: BinaryIO) -> bool:
    """Tell a zip file that is one for its own sake, and no document made of one, by its first bytes."""
    file.seek(0)
    return file.read(4) in _SIGNATURES


@contextmanager
def opened(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a zip file and list what is in it.

    Raises:
        UnreadableCaptureError: it is damaged, or unpacks to more than can be meant.
    """
    del alive
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except _FAILURES as error:
        raise _damaged(whole.name) from error
    with archive:
        _refuse_bomb(archive, whole)
        yield _listed(archive)


def _listed(archive: zipfile.ZipFile) -> list[Member | Message]:
    infos = {info.filename: info for info in archive.infolist() if not (info.is_dir() or is_hidden(info.filename))}
    files = {name: partial(_opened, archive, info) for name, info in infos.items()}
    read = sorted(name for name in files if not is_accessory(name, files))
    members = [Member(name, files[name], infos[name].file_size, companion=partial(_find, files, name)) for name in read]
    left_out = len(files) - len(members)
    return [*members, Message.of(LEFT_OUT, count=left_out)] if left_out else list(members)


def _find(files: Mapping[str, Callable[[], BinaryIO]], page: str, address: str) -> Companion | None:
    name = beside(page, address)
    if name is None or name not in files:
        return None
    try:
        with files[name]() as file:
            data = read_at_most(file, LARGEST)
    except UnreadableCaptureError:
        return None
    return None if data is None else Companion(name, media_type(name), data)


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableCaptureError("{name} is encrypted: unpack it, and import the file", name=info.filename)
    try:
        return cast("BinaryIO", _Guarded(archive.open(info), info.filename))
    except _FAILURES as error:
        raise _damaged(info.filename) from error


class _Guarded(io.BufferedIOBase):
    """A member being unpacked, of which damage is one sentence; whoever looks in first can go back to its beginning."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file, self._name = file, name

    def read(self, size: int | None = -1, /) -> bytes:
        """Unpack some bytes."""
        try:
            return self._file.read(-1 if size is None else size)
        except _FAILURES as error:
            raise _damaged(self._name) from error

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place, for which what lies before it may be unpacked again."""
        try:
            return self._file.seek(offset, whence)
        except _FAILURES as error:
            raise _damaged(self._name) from error

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that one can go back in it."""
        return True

    def close(self) -> None:
        """Let the member go."""
        self._file.close()
        super().close()


def _refuse_bomb(archive: zipfile.ZipFile, whole: Member) -> None:
    """Refuse what unpacks to more than anybody means, before it is unpacked; no member unpacks to more than it says."""
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > _MOST_MEMBERS or (unpacked > _SMALL and unpacked > _STEEPEST * max(1, whole.size)):
        raise UnreadableCaptureError(
            "{name} would unpack to {size} MB in 1 file: it is made to fill a disk, and was not opened | "
            "{name} would unpack to {size} MB in {count} files: it is made to fill a disk, and was not opened",
            name=whole.name,
            size=unpacked >> 20,
            count=len(infos),
        )


def _damaged(name: str) -> UnreadableCaptureError:
    return UnreadableCaptureError(
        "{name} is damaged and cannot be unpacked: fetch it again, or try to repair it with the program that packed it",
        name=name,
    )
