"""WARC files: the pages in them, each with its date, and the files that belong to them.

Source: ISO 28500:2017 (WARC 1.1).
"""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import BinaryIO

from fastwarc.stream_io import GzipReader, ZstdReader

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.containers.member import Member
from curator.ingest.containers.spool import spooled
from curator.ingest.containers.web.library import SUCCESS, Library, PageEntry, Stored, plain
from curator.ingest.containers.web.records import Record, Scan

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/markdown")
"""Media types of what is a page of its own where no list of pages says what is."""

_NO_PAGES = ("/robots.txt", "/ads.txt", "/humans.txt", "/favicon.ico", "/security.txt")
_LEFT_OUT = template(
    "1 record that is no page was left out (images, scripts, redirects, errors …) | "
    "{count} records that are no pages were left out (images, scripts, redirects, errors …)"
)
_CUT = template("the archive breaks off within a record: what stands before that was read; fetch the archive again")
_LOST = template(
    "1 page had not changed since a capture that is not in this archive | "
    "{count} pages had not changed since captures that are not in this archive"
)
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


def fits(file: BinaryIO) -> bool:
    """Tell a WARC file by how its first record begins, compressed or not."""
    file.seek(0)
    head = file.read(4096)
    if head.startswith(_GZIP):
        head = _inflated(head)
    elif head.startswith(_ZSTD):
        head = _first_of_zstd(head)
    return head.startswith(b"WARC/")


@contextmanager
def opened(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a WARC file and list its pages.

    Raises:
        UnreadableCaptureError: there is no page in it, or it unpacks to more than anybody means.
    """
    with ExitStack() as stack:
        archive = WebArchive()
        archive.take_in(file, whole, alive, stack)
        yield archive.pages(whole.name)


class WebArchive:
    """The records of one WARC file, or of several that belong together."""

    def __init__(self) -> None:
        self._kept: list[Stored] = []
        self._revisits: list[Record] = []
        self._is_cut = False

    def take_in(self, file: BinaryIO, whole: Member, alive: Callable[[], object], stack: ExitStack) -> None:
        """Look through a WARC file; where its records cannot be gone to, unpack it until `stack` is closed."""
        found = Scan(whole.name, whole.size, alive)
        found.go_through(file)
        if found.is_one_piece:
            file.seek(0)
            reader = ZstdReader(file) if file.read(4) == _ZSTD else GzipReader(file)
            file.seek(0)
            file = stack.enter_context(spooled(reader, whole.name, whole.size, alive))
            found = Scan(whole.name, whole.size, alive)
            found.go_through(file)
        self._is_cut = self._is_cut or found.is_cut
        self._revisits += [record for record in found.records if record.again]
        self._kept += [Stored(file, record) for record in found.records if not record.again]

    def pages(self, name: str) -> list[Member | Message]:
        """Return the pages by what they are, and what there is to say of the rest.

        Raises:
            UnreadableCaptureError: there is none.
        """
        first: dict[object, Stored] = {}
        for kept in self._kept:
            first.setdefault(_key(kept.record) if kept.record.digest else id(kept), kept)
        again, lost = self._repeats(first)
        library = Library(self._kept)
        pages = [library.page(kept, again.get(key, ())) for key, kept in first.items() if _is_page(kept.record)]
        if not pages:
            raise UnreadableCaptureError("nothing to import in {name}: there is no page in the archive", name=name)
        return [*pages, *self._words(len(first) - len(pages), lost)]

    def listed(self, entries: Iterable[PageEntry]) -> list[Member | Message]:
        """Return the pages that a list names; those that are not in the archive say so."""
        library = Library(self._kept)
        pages = [library.listed(entry) for entry in entries]
        return [*pages, *self._words(0, 0)]

    def _repeats(self, first: Mapping[object, Stored]) -> tuple[dict[object, list[str]], int]:
        """Return when each page was captured again without a change; and how many have no first capture."""
        again: dict[object, list[str]] = {}
        lost = 0
        for kept in self._kept:
            if first.get(_key(kept.record), kept) is not kept:
                again.setdefault(_key(kept.record), []).append(kept.record.date)
        for record in self._revisits:
            keys = (_key(record), (record.refers_to, record.digest))
            found = next((key for key in keys if key in first), None)
            if found:
                again.setdefault(found, []).append(record.date)
            else:
                lost += _is_page(record)
        return again, lost

    def _words(self, left_out: int, lost: int) -> Iterator[Message]:
        if left_out:
            yield Message.of(_LEFT_OUT, count=left_out)
        if lost:
            yield Message.of(_LOST, count=lost)
        if self._is_cut:
            yield Message(_CUT)


def _key(record: Record) -> tuple[str, str]:
    return record.url, record.digest


def _is_page(record: Record) -> bool:
    return (
        record.status // 100 == SUCCESS
        and plain(record.media_type) in PAGES
        and record.kind.lower() in ("", "document")
        and not record.url.partition("?")[0].endswith(_NO_PAGES)
    )


def _inflated(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 16)
    except zlib.error:
        return b""


def _first_of_zstd(head: bytes) -> bytes:
    try:
        return ZstdReader(io.BytesIO(head)).read(16)
    except OSError:
        return b""
