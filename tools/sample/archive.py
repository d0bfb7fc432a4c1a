"""Write the web archive of the sample collection, as a crawler would have; the same bytes each time.

python -m tools.sample.archive
"""

import base64
import gzip
import hashlib
import io
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from curator.resources import CORPUS

TARGET = CORPUS / "8-archive.warc.gz"
_HERE = Path(__file__).parent
_NAMES = uuid.UUID("6e1f2f0c-6f0e-5d63-9a3a-2f0d6f2f4c11")  # so that ids of records are the same each time
_BLOG, _FORUM = "https://carnet-des-archives.example", "https://forum.les-salines.example"
_PAGE = f"{_BLOG}/post/2012/01/20/Sauver-les-voix"
_TOPIC = f"{_FORUM}/viewtopic.php?t=77"
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server gave at a visit: the file that holds it here, or nothing where it had not changed."""

    url: str
    date: str
    media_type: str
    file: str = ""
    unchanged: bool = False


VISITS = (
    Visit(_PAGE, "2012-01-21T11:02:07Z", _HTML, "carnet-2012-01-21.html"),
    Visit(f"{_BLOG}/public/bobine.png", "2012-01-21T11:02:09Z", "image/png", "bobine.png"),
    Visit(_TOPIC, "2012-01-22T16:40:31Z", _HTML, "forum.html"),
    Visit(_TOPIC, "2012-02-03T06:15:00Z", _HTML, "forum.html", unchanged=True),
    Visit(_PAGE, "2012-02-03T06:17:44Z", _HTML, "carnet-2012-02-03.html"),
)


def archive() -> bytes:
    """Return the archive: each record packed by itself, as ISO 28500 recommends."""
    return b"".join(map(_packed, _records()))


def _records() -> Iterator[bytes]:
    told = b"software: Curator, sample collection\r\nformat: WARC File Format 1.1\r\n"
    info = {"WARC-Filename": TARGET.name, "Content-Type": "application/warc-fields"}
    yield _record("warcinfo", VISITS[0].date, told, info)
    for visit in VISITS:
        data = (_HERE / visit.file).read_bytes()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {visit.media_type}\r\nContent-Length: {len(data)}\r\n\r\n".encode()
        block = head if visit.unchanged else head + data
        fields = {
            "WARC-Target-URI": visit.url,
            "Content-Type": "application/http; msgtype=response",
            "WARC-Payload-Digest": _digest(data),
        }
        if visit.unchanged:
            fields["WARC-Profile"] = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
        yield _record("revisit" if visit.unchanged else "response", visit.date, block, fields)


def _record(kind: str, date: str, block: bytes, fields: Mapping[str, str]) -> bytes:
    id = uuid.uuid5(_NAMES, f"{kind} {date} {fields.get('WARC-Target-URI', '')}")
    known = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{id}>", "WARC-Date": date, **fields}
    head = "".join(f"{name}: {value}\r\n" for name, value in known.items())
    digest = f"WARC-Block-Digest: {_digest(block)}\r\n"
    return f"WARC/1.1\r\n{head}{digest}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def _digest(data: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def _packed(record: bytes) -> bytes:
    made = io.BytesIO()
    with gzip.GzipFile("", "wb", fileobj=made, mtime=0) as packed:
        packed.write(record)
    return made.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(archive())
