"""What a record of a web archive holds: checked against what its header says, and unpacked as a browser would."""

import base64
import hashlib
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.containers.member import LARGEST, Reader, read_at_most

_CUT = template("the record in the archive is cut short: {count} of {whole} bytes are there")
_CHANGED = template("the archive’s own checksum does not fit: the page was changed or damaged after it was captured")
_READERS = {"gzip": GzipReader, "x-gzip": GzipReader, "br": BrotliReader, "zstd": ZstdReader}
_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_DIGEST = re.compile(r"([a-z0-9-]{1,16}):([A-Za-z0-9+/_=-]{8,200})", re.IGNORECASE)


class Payload(NamedTuple):
    """What a server sent, without its headers; `remarks` say what is wrong with the record."""

    data: bytes
    remarks: tuple[Message, ...] = ()


def payload_at(file: BinaryIO, offset: int, name: str) -> Payload:
    """Read the record that begins at a place of a WARC file.

    Raises:
        UnreadableCaptureError: there is no record, or it is too large.
    """
    file.seek(offset)
    try:
        record = next(iter(ArchiveIterator(file, parse_http=False)), None)
        block = read_at_most(record.reader, LARGEST) if record and record.reader else None
    except OSError as error:
        raise UnreadableCaptureError("the record of {name} in the archive is damaged", name=name) from error
    if record is None or block is None:
        raise UnreadableCaptureError(
            "{name} holds more than {most} MB: a capture may not be larger; cut it into parts and import those",
            name=name,
            most=LARGEST >> 20,
        )
    head, body = _parted(block) if record.is_http else (b"", block)
    data = _unpacked(head, body)
    return Payload(data, tuple(_doubts(record, block, body, data)))


def _parted(block: bytes) -> tuple[bytes, bytes]:
    """Return the headers of an HTTP response, and what it sent."""
    head, _, body = block.partition(b"\r\n\r\n")
    if not body and b"\n\n" in block:
        head, _, body = block.partition(b"\n\n")
    return head, body


def _unpacked(head: bytes, body: bytes) -> bytes:
    """Undo how the server packed what it sent; some archives keep it unpacked, and the headers as they were."""
    for header, readers in ((b"transfer-encoding", {"chunked": ChunkedReader}), (b"content-encoding", _READERS)):
        for name in reversed(_header(head, header).lower().split(",")):
            if reader := readers.get(name.strip()):
                body = _through(reader, body)
    return body


def _header(head: bytes, name: bytes) -> str:
    for line in head.splitlines()[1:]:
        key, colon, value = line.partition(b":")
        if colon and key.strip().lower() == name:
            return value.strip().decode("latin-1")
    return ""


def _through(reader: Callable[[BinaryIO], Reader], body: bytes) -> bytes:
    try:
        unpacked = read_at_most(reader(io.BytesIO(body)), LARGEST)
    except OSError:
        return body
    return unpacked or body


def _doubts(record: WarcRecord, block: bytes, body: bytes, data: bytes) -> Iterator[Message]:
    whole = int(record.headers.get("Content-Length") or 0)
    if len(block) < whole:
        yield Message.of(_CUT, count=len(block), whole=whole)
        return
    told = record.headers.get("WARC-Block-Digest") or ""
    if told and _agrees(told, block) is not None:
        if not _agrees(told, block):
            yield Message(_CHANGED)
        return
    told = record.headers.get("WARC-Payload-Digest") or ""
    if told and not any(_agrees(told, each) in (True, None) for each in (body, data)):
        yield Message(_CHANGED)


def _agrees(told: str, data: bytes) -> bool | None:
    """Tell whether a digest is that of `data`; None where it is written in a way that nobody knows.

    Source: WARC 1.1, 5.8 (“algorithm:value”); tools write the value in base 32, 64 or 16.
    """
    match = _DIGEST.fullmatch(told.strip())
    algorithm = match[1].lower().replace("-", "") if match else ""
    if match is None or algorithm not in _ALGORITHMS:
        return None
    digest = hashlib.new(algorithm, data, usedforsecurity=False).digest()
    value = match[2].rstrip("=")
    spelt = (
        base64.b32encode(digest).decode().rstrip("=").lower() == value.lower(),
        digest.hex() == value.lower(),
        base64.b64encode(digest).decode().rstrip("=") == value,
        base64.urlsafe_b64encode(digest).decode().rstrip("=") == value,
    )
    return any(spelt)
