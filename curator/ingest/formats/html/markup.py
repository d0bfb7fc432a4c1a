"""From the bytes of a page to its mark-up: unpacked, decoded, and whether it is a web page at all."""

import codecs
import re
import zlib

from curator.domain.errors import UnreadableCaptureError
from curator.ingest.decoding import Decoded, decode
from curator.ingest.item import Item
from curator.ingest.trees import opening, root_name

MEDIA_TYPE = "text/html"
_LOOKED_AT = 65_536  # bytes in which a page declares itself, behind all licences and conditional comments; by eye
_LARGEST = 512 << 20  # bytes: what a packed page may unpack to; a hundred times the largest page that was seen
_MOST_LAYERS = 3  # that a page is packed in; two were seen, made by servers that pack what is packed
_GZIP = b"\x1f\x8b"
_OPENERS = """html head body title meta link base style script article main section header div table p h1 h2 h3 ul ol dl
span font center a b i img br hr nav form blockquote pre frameset noscript"""
_ROOTS = frozenset(_OPENERS.split())
_TAG = re.compile(
    rb"<(?:html|head|body|title|meta|article|main|section|div|table|p|h[1-6]|br|ul|span)[\s/>]", re.IGNORECASE
)
_LEAST_UTF8 = 20  # whole letters for each damaged one, as `decoding` has it
_ESCAPE = b"\x1b"
"""What begins another alphabet in the seven-bit encodings of East Asia."""
_CHARSET = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{1,40})", re.IGNORECASE)
_BROADER = {
    **dict.fromkeys(("iso8859-1", "ascii", "latin-1", "x-cp1252"), "cp1252"),
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What pages mean by the names that they give. Source: WHATWG, Encoding Standard, 4.2, names and labels."""


def is_page(data: bytes) -> bool:
    """Tell whether bytes are a web page: they open with mark-up of HTML, whatever their name says."""
    start = opening(data)
    root = root_name(data).lower()
    if root in ("", "html") or start[:5].lower() == b"<?xml":
        return root == "html" or (start[:9].lower() == b"<!doctype" and bool(_TAG.search(start)))
    return root in _ROOTS and bool(_TAG.search(start))


def opening_of(data: bytes) -> bytes:
    """Return the first bytes of a page, unpacked where they are packed by gzip; none where that fails."""
    try:
        for _ in range(_MOST_LAYERS):
            if data.startswith(_GZIP):
                data = zlib.decompressobj(wbits=31).decompress(data, _LOOKED_AT)
    except zlib.error:
        return b""
    return data


def unpacked(data: bytes, name: str) -> bytes:
    """Return the bytes of a page, unpacked where they are packed by gzip, up to three times.

    Raises:
        UnreadableCaptureError: the packed page is damaged from its beginning, or larger than 512 MiB.
    """
    for _ in range(_MOST_LAYERS):
        if data.startswith(_GZIP):
            data = _gunzipped(data, name)
    return data


def _gunzipped(data: bytes, name: str) -> bytes:
    found = bytearray()
    while data.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=31)
        try:
            found += stream.decompress(data, _LARGEST + 1 - len(found))
        except zlib.error as error:
            if found:
                break
            raise UnreadableCaptureError(
                "nothing to import in {name}: the compressed file is damaged", name=name
            ) from error
        if len(found) > _LARGEST:
            raise UnreadableCaptureError("nothing to import in {name}: it unpacks to more than 512 MB", name=name)
        data = stream.unused_data
    return bytes(found)


def decoded(item: Item, data: bytes, encoding: str | None) -> Decoded:
    """Return the mark-up of a page as text.

    A byte-order mark and strict UTF-8 decide, then what the server said, then what the page says of itself, then how
    the letters look.

    Args:
        item: for its name, and what the server said.
        data: its bytes, unpacked.
        encoding: the curator's choice, None to find it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        InvalidValueError: no such encoding.
    """
    return decode(data, item.name, encoding or declared(item.media_type, data))


def media_type_of(item: Item) -> str:
    """Return the media type of a page, with the encoding that its server named, without which it may be misread."""
    named = _HEADER.search(item.media_type)
    return f"{MEDIA_TYPE}; charset={named[1].lower()}" if named else MEDIA_TYPE


def declared(media_type: str, data: bytes) -> str | None:
    """Return the encoding that the server or the page declares; None where the bytes tell better."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_utf8(data):
        return None
    header = _HEADER.search(media_type)
    start = data[:_LOOKED_AT]
    inside = _CHARSET.search(start) or _XML.match(start)
    for name in (header[1] if header else "", inside[1].decode("ascii") if inside else ""):
        try:
            known = codecs.lookup(name).name if name else ""
        except LookupError:
            continue
        if known and not known.startswith("utf"):
            return _BROADER.get(known, known)
    return None


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8, damaged here and there at most."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    return damaged * _LEAST_UTF8 <= whole and _ESCAPE not in data
