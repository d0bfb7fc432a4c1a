"""MHTML: a web page with its pictures and frames in one file, as browsers save it.

Source: RFC 2557, MIME Encapsulation of Aggregate Documents.
"""

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from curator.domain.capture import ParsedCapture
from curator.domain.errors import UnreadableCaptureError
from curator.ingest.formats.html import reader as html
from curator.ingest.formats.html.images import file_name
from curator.ingest.formats.html.markup import opening_of, unpacked
from curator.ingest.formats.mail import parsed
from curator.ingest.item import Companion, Item
from curator.ingest.page import How

NAME = "mhtml"
MEDIA_TYPE = "multipart/related"

_LOOKED_AT = 16_384  # bytes in which the headers of the file end; by eye on saved pages
_HEADER = re.compile(rb"(?:[A-Za-z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){1,60}")
_RELATED = re.compile(rb"^content-type:\s{0,20}multipart/related\b", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 10_000  # of a file; a bound for hostile ones


def fits(item: Item) -> bool:
    """Tell whether the file opens with the headers of a page and its parts; a mail has an addressee too."""
    headers = _HEADER.match(opening_of(item.data)[:_LOOKED_AT].lstrip().replace(b"\r\n", b"\n"))
    if headers is None or not _RELATED.search(headers[0]):
        return False
    return not re.search(rb"^(?:to|received|delivered-to):", headers[0], re.IGNORECASE | re.MULTILINE)


def read(item: Item, how: How) -> ParsedCapture:
    """Read the page that the file holds, with the pictures and frames of its other parts.

    Raises:
        UnreadableCaptureError: it holds no page, or no text is in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    message = parsed(unpacked(item.data, item.name), policy.HTTP)
    parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False) if not part.is_multipart()]
    page = _page(message, parts)
    if page is None:
        raise UnreadableCaptureError("nothing to import in {name}: it holds no page", name=item.name)
    url = item.url or _header(message, "Snapshot-Content-Location") or _location(page)
    captured_at = item.captured_at or _date(message)
    inner = Item(
        item.name,
        _data(page),
        _header(page, "Content-Type"),
        url if url.startswith(("http:", "https:")) else "",
        captured_at,
        _Siblings(parts, url).find,
    )
    return replace(html.read(inner, how), media_type=MEDIA_TYPE, data=item.data)


class _Siblings:
    """The parts of a file by their addresses and ids."""

    def __init__(self, parts: list[EmailMessage], base: str) -> None:
        self._base = base
        self._parts: dict[str, EmailMessage] = {}
        for part in parts:
            for name in (_location(part), f"cid:{_header(part, 'Content-ID').strip('<>')}"):
                if name != "cid:":
                    self._parts.setdefault(name, part)

    def find(self, address: str) -> Companion | None:
        """Return the part that an address names, as the page gives it or made whole."""
        part = self._parts.get(address) or self._parts.get(_whole(self._base, address))
        if part is None:
            return None
        return Companion(file_name(_location(part)) or part.get_content_type(), part.get_content_type(), _data(part))


def _page(message: EmailMessage, parts: list[EmailMessage]) -> EmailMessage | None:
    """Return the part that is the page: the one that the headers name, else the first of HTML."""
    start = str(message.get_param("start") or "")
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    return next((part for part in pages if start and _header(part, "Content-ID") == start), pages[0] if pages else None)


def _data(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _location(part: EmailMessage) -> str:
    return _header(part, "Content-Location")


def _header(part: EmailMessage, name: str) -> str:
    """Return a header in one piece; empty where there is none, or it is damaged."""
    try:
        return "".join(str(part.get(name, "")).split("\n")).strip()
    except (ValueError, IndexError, AttributeError):  # the library's readers of headers fail so on damaged ones
        return ""


def _date(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).isoformat()
    except ValueError:
        return ""


def _whole(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
