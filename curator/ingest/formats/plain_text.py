"""Plain-text captures: a page as a browser's "select all" copies it, or as somebody saved it."""

from dataclasses import replace

from curator.domain.capture import ParsedCapture, ParsedTranscript
from curator.domain.messages import Message
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.decoding import Decoded, decode
from curator.ingest.item import Item
from curator.ingest.page import How, segment
from curator.ingest.profiles import BARE, load_profiles
from curator.ingest.several import pages_in
from curator.ingest.sniffing import refuse_xml

NAME, VERSION = "text", "2"
MEDIA_TYPE = "text/plain"
BEGINS = "begins"
"""Option of the transcript of one page of several in a file: the code point of the file's text with which it begins."""


def fits(item: Item) -> bool:
    """Tell that any item may be text: reading it says what is wrong with one that is not."""
    del item
    return True


def read(item: Item, how: How) -> ParsedCapture:
    """Decode a text and segment the article in it, or those of the pages that were copied into it one after the other.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    refuse_xml(item.data, item.name)
    decoded = decode(item.data, item.name, how.encoding)
    known = load_profiles() if how.profiles is None else how.profiles
    pages = pages_in(decoded.text, known[BARE].thread)
    articles = tuple(
        segment(_transcript(decoded, page, item), item.name, replace(how, profiles=known), remarks)
        for page, remarks in zip(pages, _remarks(decoded, len(pages)), strict=True)
    )
    captured_at = how.captured.isoformat() if how.captured else item.captured_at
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, articles, item.url, captured_at)


def _transcript(decoded: Decoded, page: Span, item: Item) -> ParsedTranscript:
    """Return what is read of a page: of a file with several, its own text alone."""
    options, octets = {"encoding": decoded.encoding}, Span(0, len(item.data))
    text = page.of(decoded.text)
    if len(text) < len(decoded.text):
        options[BEGINS] = str(page.start)
    return ParsedTranscript(text, NAME, VERSION, options, anchors=(Anchor(Span(0, len(text)), octets),))


def _remarks(decoded: Decoded, count: int) -> list[tuple[Message, ...]]:
    if count == 1:
        return [decoded.remarks]
    return [
        (*decoded.remarks, Message.of("page {number} of {count} in one file", number=number, count=count))
        for number in range(1, count + 1)
    ]
