"""Which records a WARC file has: gone through once, so that pages and their images are found without reading all."""

import html
import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from curator.ingest.containers.spool import refuse_bomb

GLANCE = 16_384
"""Bytes in which a page names its title, behind all its scripts; by eye on real pages."""

_LONGEST_TITLE = 300  # characters: titles that say more are cut in any list
_TITLE = re.compile(rb"<title[^<>]{0,200}>([^<]{1,4000})", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_WANTED = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit | WarcRecordType.conversion
_PORTION = 16 << 20  # bytes between two signs of life: some hundredths of a second
_MARKUP = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Record:
    """A record as its header tells of it, with the place where it begins.

    `again` marks one whose bytes were kept at an earlier visit, of `refers_to` if that is another address. `kind` says
    what a browser asked for it as, where that was noted.
    """

    offset: int
    url: str
    date: str
    media_type: str
    size: int
    digest: str
    status: int = 200
    kind: str = ""
    title: str = ""
    again: bool = False
    refers_to: str = ""


class Scan:
    """Goes through a WARC file from its beginning, compressed or not.

    `is_cut` says that it ends within a record, `is_one_piece` that its records cannot be gone to, one by one.
    """

    def __init__(self, name: str, packed: int, alive: Callable[[], object]) -> None:
        self.records: list[Record] = []
        self.is_cut = False
        self.is_one_piece = False
        self._name, self._packed, self._alive = name, packed, alive
        self._unpacked = 0

    def go_through(self, file: BinaryIO) -> None:
        """Take note of all records.

        Raises:
            UnreadableCaptureError: they unpack to more than anybody means.
        """
        file.seek(0)
        last = -1
        try:
            for record in ArchiveIterator(file, parse_http=False):
                self.is_one_piece = self.is_one_piece or record.stream_pos <= last
                last = record.stream_pos
                self._take(record)
        except OSError:
            self.is_cut = True

    def _take(self, record: WarcRecord) -> None:
        if record.headers.get("Content-Length") is None:
            self.is_cut = True
            return
        if not record.record_type & _WANTED:
            size = record.content_length
            self.is_cut = self._passed(record) < size
            return
        with suppress(OSError):  # headers that are none: the record is kept with what its own header says
            record.parse_http()
        size, head = record.content_length, b""
        media_type = _media_type(record)
        if record.reader and media_type.partition(";")[0].strip().lower() in _MARKUP:
            head = record.reader.read(min(size, GLANCE))
        self.is_cut = len(head) + self._passed(record) < size
        self.records.append(_described(record, media_type, size, head))

    def _passed(self, record: WarcRecord) -> int:
        """Go to the end of a record, and return how far that was."""
        passed = 0
        while gone := record.consume(_PORTION):
            self._alive()
            passed += gone
            self._unpacked += gone
            refuse_bomb(self._name, self._packed, self._unpacked)
        return passed


def _described(record: WarcRecord, media_type: str, size: int, head: bytes) -> Record:
    headers = record.headers
    status = record.http_headers.status_code if record.is_http and record.is_http_parsed else 200
    return Record(
        offset=record.stream_pos,
        url=(headers.get("WARC-Target-URI") or "").strip("<> "),
        date=headers.get("WARC-Date") or "",
        media_type=media_type,
        size=size,
        digest=headers.get("WARC-Payload-Digest") or headers.get("WARC-Block-Digest") or "",
        status=status or 0,
        kind=headers.get("WARC-Resource-Type") or "",
        title=title_in(_opened(head, record), media_type) if head else "",
        again=bool(record.record_type & WarcRecordType.revisit),
        refers_to=headers.get("WARC-Refers-To-Target-URI") or "",
    )


def _media_type(record: WarcRecord) -> str:
    if record.is_http:
        return str(record.http_headers.get("Content-Type") or "") if record.is_http_parsed else ""
    return str(record.headers.get("Content-Type") or "")


def _opened(head: bytes, record: WarcRecord) -> bytes:
    """Return the beginning of a page without the packing that the server gave it, as far as that is easily undone."""
    if not record.is_http_parsed:
        return head
    if (record.http_headers.get("Transfer-Encoding") or "").lower() == "chunked" and b"\r\n" in head[:16]:
        head = head.partition(b"\r\n")[2]
    if head.startswith(b"\x1f\x8b"):
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(head, GLANCE)
        except zlib.error:
            return head
    return head


def title_in(head: bytes, media_type: str) -> str:
    """Return the title that the beginning of a page of HTML names, "" where it names none."""
    match = _TITLE.search(head)
    if match is None:
        return ""
    charset = _CHARSET.search(media_type.encode("latin-1", "replace")) or _CHARSET.search(head)
    encodings = (*([charset[1].decode("ascii")] if charset else []), "utf-8", "cp1252")
    words = next(filter(None, (_decoded(match[1], encoding) for encoding in encodings)), "")
    return " ".join(html.unescape(words).split())[:_LONGEST_TITLE]


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return ""
