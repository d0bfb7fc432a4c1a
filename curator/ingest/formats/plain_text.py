"""Plain-text captures: a page as a browser's "select all" copies it, or as somebody saved it."""

from curator.domain.capture import ParsedCapture, ParsedTranscript
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.decoding import decode
from curator.ingest.item import Item
from curator.ingest.page import How, segment
from curator.ingest.sniffing import refuse_xml

NAME, VERSION = "text", "2"
MEDIA_TYPE = "text/plain"


def fits(item: Item) -> bool:
    """Tell that any item may be text: reading it says what is wrong with one that is not."""
    del item
    return True


def read(item: Item, how: How) -> ParsedCapture:
    """Decode a text and segment the one article in it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    refuse_xml(item.data, item.name)
    decoded = decode(item.data, item.name, how.encoding)
    whole = Anchor(Span(0, len(decoded.text)), Span(0, len(item.data)))
    transcript = ParsedTranscript(decoded.text, NAME, VERSION, {"encoding": decoded.encoding}, anchors=(whole,))
    article = segment(transcript, item.name, how, decoded.remarks)
    captured_at = how.captured.isoformat() if how.captured else item.captured_at
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, (article,), item.url, captured_at)
