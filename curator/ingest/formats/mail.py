"""Mail: a message as mail programs keep it, its headers as description, its text as an article.

What is attached to it are captures of their own: `containers.mail`. Source: RFC 5322, RFC 2045.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import cast

from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedTranscript
from curator.domain.errors import InvalidValueError, UnreadableCaptureError
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.decoding import Decoded, decode
from curator.ingest.formats.html import reader as html
from curator.ingest.item import Companion, Item
from curator.ingest.page import How, segment

NAME, VERSION = "mail", "1"
MEDIA_TYPE = "message/rfc822"
_DEEPEST = 100  # parts within each other: mail that was forwarded ten times has thirty; the library recurses

_HEAD = 16_384  # bytes in which the headers of a message tell what it is
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):")
_TELLING = frozenset({b"from", b"to", b"subject", b"date", b"message-id", b"received", b"return-path", b"mime-version"})
_LEAST_TELLING = 3  # headers of mail among the first lines: notes and recipes have one, by eye


def fits(item: Item) -> bool:
    """Tell whether the bytes are a message: they open with headers, some of them those of mail."""
    return is_mail(item.data[:_HEAD])


def is_mail(head: bytes) -> bool:
    """Tell by the first bytes of a file whether it is a message."""
    found = set()
    for number, line in enumerate(head.splitlines()):
        if not line.strip():
            break
        match = _HEADER.match(line)
        if match:
            found.add(match[1].lower())
        elif line[:1] not in b" \t" or not number:
            return False
    return len(found & _TELLING) >= _LEAST_TELLING


def read(item: Item, how: How) -> ParsedCapture:
    """Read the text of a message: its plain text where it has one, else its web page.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    message = parsed(item.data)
    plain, page = (_part(message, kind) for kind in ("plain", "html"))
    if plain is not None and _bytes(plain).strip():
        article = _from_text(item, plain, how)
    elif page is not None:
        article = _from_page(item, message, page, how)
    else:
        raise UnreadableCaptureError("nothing to import in {name}: the message holds no text", name=item.name)
    article = replace(article, metadata=(*_described(message), *article.metadata))
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, (article,), item.url, item.captured_at)


def parsed(data: bytes, rules: "policy.EmailPolicy[EmailMessage]" = policy.default) -> EmailMessage:
    """Return a message taken apart; what is wrong in it shows where it is asked for.

    Raises:
        UnreadableCaptureError: its parts lie within each other deeper than those of any message.
    """
    message: EmailMessage | None
    try:
        message = BytesParser(policy=rules).parsebytes(data)
    except RecursionError:
        message = None
    if message is None or _is_deep(message):
        raise UnreadableCaptureError(
            "the message holds parts within parts without end: save what is in it, and import that"
        )
    return message


def _is_deep(message: EmailMessage) -> bool:
    waiting: list[tuple[object, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        if depth > _DEEPEST:
            return True
        held = part.get_payload() if isinstance(part, EmailMessage) and part.is_multipart() else []
        waiting += [(each, depth + 1) for each in held] if isinstance(held, list) else []
    return False


def header(message: EmailMessage, name: str) -> str:
    """Return a header as a person reads it, on one line; "" where there is none that can be read."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):  # what the library raises on wrong ones
        return ""


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    try:
        return cast("EmailMessage | None", message.get_body((kind,)))
    except (AttributeError, KeyError, ValueError, IndexError, TypeError):  # parts that are none
        return None


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: EmailMessage, name: str, how: How) -> Decoded:
    """Return the text of a part in the encoding that the curator or else the message names, if there is such a one."""
    data = _bytes(part)
    named = how.encoding or part.get_content_charset()
    try:
        return decode(data, name, named)
    except InvalidValueError:
        if how.encoding:
            raise
        return decode(data, name)


def _from_text(item: Item, part: EmailMessage, how: How) -> ParsedArticle:
    decoded = _text(part, item.name, how)
    text = decoded.text.replace("\r\n", "\n")
    return segment(_transcript(item, text, NAME, VERSION, decoded.encoding), item.name, how, decoded.remarks)


def _from_page(item: Item, message: EmailMessage, part: EmailMessage, how: How) -> ParsedArticle:
    charset = part.get_content_charset() or ""
    pictures = {each.name: each for each in _pictures(message)}
    page = Item(
        name=item.name,
        data=_bytes(part),
        media_type=f"text/html; charset={charset}" if charset else "text/html",
        companion=lambda address: pictures.get(address.removeprefix("cid:")),
    )
    (article,) = html.read(page, how).articles
    told = article.transcript
    whole = _transcript(item, told.text, told.reader, told.version, told.options.get("encoding", ""))
    return replace(article, transcript=replace(whole, marks=told.marks))


def _transcript(item: Item, text: str, reader: str, version: str, encoding: str) -> ParsedTranscript:
    whole = Anchor(Span(0, len(text)), Span(0, len(item.data)))
    return ParsedTranscript(text, reader, version, {"encoding": encoding}, anchors=(whole,))


def _pictures(message: EmailMessage) -> Iterator[Companion]:
    """Yield the pictures within a message, by the name that its page calls them by."""
    for part in message.walk():
        if part.get_content_maintype() == "image" and (name := str(part.get("Content-ID", "")).strip("<> ")):
            yield Companion(name, part.get_content_type(), _bytes(part))


def _described(message: EmailMessage) -> Iterator[Proposal]:
    if subject := header(message, "Subject"):
        yield Proposal(Field.TITLE, subject, Origin.MARKUP, Message("the message’s subject"))
    for name, address in getaddresses([header(message, "From")]):
        if name or address:
            yield Proposal(Field.CREATOR, name or address, Origin.MARKUP, Message("the message’s sender"))
    if day := day_of(message):
        yield Proposal(Field.DATE, day, Origin.MARKUP, Message("the message’s date"))


def day_of(message: EmailMessage) -> str:
    """Return the day on which a message was sent, ISO 8601; "" where it does not tell."""
    try:
        return parsedate_to_datetime(header(message, "Date")).date().isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return ""
