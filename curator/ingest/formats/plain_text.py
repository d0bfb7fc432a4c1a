"""Plain-text captures: a page as a browser's "select all" copies it, or as somebody saved it."""

import codecs

from curator.domain.capture import ParsedCapture, ParsedTranscript
from curator.domain.errors import UnreadableCaptureError
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.decoding import decode
from curator.ingest.item import Item
from curator.ingest.page import How, segment
from curator.ingest.trees import root_name

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
    _refuse_xml(item)
    decoded = decode(item.data, item.name, how.encoding)
    whole = Anchor(Span(0, len(decoded.text)), Span(0, len(item.data)))
    transcript = ParsedTranscript(decoded.text, NAME, VERSION, {"encoding": decoded.encoding}, anchors=(whole,))
    article = segment(transcript, item.name, how, decoded.remarks)
    captured_at = how.captured.isoformat() if how.captured else item.captured_at
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, (article,), item.url, captured_at)


def _refuse_xml(item: Item) -> None:
    """Refuse XML of which no format reads the kind: its mark-up is no text."""
    if item.data[:64].removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<?xml"):
        raise UnreadableCaptureError(
            "nothing to import in {name}: it is XML of a kind that is not read (“{root}”); save the page itself",
            name=item.name,
            root=root_name(item.data),
        )
