"""Zip files: of pages, of saved pages with their folders, of archives."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import IO, BinaryIO, cast

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.containers.bundle import Bundled, members_of
from curator.ingest.containers.member import Member
from curator.ingest.containers.spool import Unpacking, Window, refuse_bomb

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
FAILURES = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError, OSError)
"""What the library raises where a file is damaged, or packed in a way that it does not know."""
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "content.xml"})
"""What is in documents that are made of a zip file: those of Office, those of OpenDocument."""
_MOST_MEMBERS = 200_000  # files: more than any archive of pages holds; a list of so many takes 100 MB
_LENGTHS_AT = 26  # bytes into a local header
_NO_YEAR = 1980  # stands for no date: a zip file cannot say an earlier year
_ENCRYPTED = 0x1  # bit 0 of the general purpose flag. Source: APPNOTE.TXT 6.3.10, 4.4.4


def fits(file: BinaryIO) -> bool:
    """Tell a zip file that is one for its own sake, and no document made of one, by its first bytes."""
    file.seek(0)
    if file.read(4) not in _SIGNATURES:
        return False
    try:
        return not _DOCUMENTS.intersection(zipfile.ZipFile(file).namelist())
    except FAILURES:  # opening it says what is wrong
        return True


@contextmanager
def opened(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a zip file and list what is in it.

    Raises:
        UnreadableCaptureError: it is damaged, or unpacks to more than anybody means.
    """
    del alive
    with open_zip(file, whole) as archive:
        yield _listed(archive)


def open_zip(file: BinaryIO, whole: Member) -> zipfile.ZipFile:
    """Open a zip file, whatever it is for.

    Raises:
        UnreadableCaptureError: it is damaged, or unpacks to more than anybody means.
    """
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except FAILURES as error:
        raise _damaged(whole.name) from error
    _refuse_bomb(archive, whole)
    return archive


def _listed(archive: zipfile.ZipFile) -> list[Member | Message]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    return members_of(
        {info.filename: Bundled(partial(open_member, archive, info), info.file_size, _day(info)) for info in infos}
    )


def _day(info: zipfile.ZipInfo) -> str:
    year, month, day = info.date_time[:3]
    return f"{year}-{month:02}-{day:02}" if year > _NO_YEAR else ""


def open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    """Open a member; one that is stored as it is can be gone through at will.

    Raises:
        UnreadableCaptureError: it is damaged, encrypted, or packed in a way that is not known here.
    """
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableCaptureError("{name} is encrypted: unpack it, and import the file", name=info.filename)
    try:
        file = archive.open(info)
        if info.compress_type == zipfile.ZIP_STORED and archive.fp:
            return cast("BinaryIO", io.BufferedReader(Window(archive.fp, _beginning(archive.fp, info), info.file_size)))
        return cast("BinaryIO", Unpacking(file, partial(_damaged, info.filename), FAILURES))
    except FAILURES as error:
        raise _damaged(info.filename) from error


def _beginning(file: IO[bytes], info: zipfile.ZipInfo) -> int:
    """Return where the bytes of a stored member begin. Source: APPNOTE.TXT 6.3.10, 4.3.7."""
    file.seek(info.header_offset + _LENGTHS_AT)
    name, extra = struct.unpack("<HH", file.read(4))
    return info.header_offset + _LENGTHS_AT + 4 + int(name) + int(extra)


def _refuse_bomb(archive: zipfile.ZipFile, whole: Member) -> None:
    """Refuse what unpacks to more than anybody means, before it is unpacked; no member unpacks to more than it says."""
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > _MOST_MEMBERS:
        raise UnreadableCaptureError(
            "{name} holds {count} files: it is made to fill a disk, and was not read",
            name=whole.name,
            count=len(infos),
        )
    refuse_bomb(whole.name, whole.size, unpacked)


def _damaged(name: str) -> UnreadableCaptureError:
    return UnreadableCaptureError(
        "{name} is damaged and cannot be unpacked: fetch it again, or try to repair it with the program that packed it",
        name=name,
    )
