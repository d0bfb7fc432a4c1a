"""Plain-text captures: a page as a browser's "select all" copies it, or as somebody saved it."""

from curator.domain.capture import ParsedCapture, ParsedTranscript
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.decoding import decode
from curator.ingest.page import How, segment

NAME, VERSION = "text", "1"
MEDIA_TYPE = "text/plain"
SUFFIXES = frozenset({"", ".txt", ".text", ".md"})


def read(data: bytes, name: str, how: How) -> ParsedCapture:
    """Decode a text and segment the one article in it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    decoded = decode(data, name, how.encoding)
    whole = Anchor(Span(0, len(decoded.text)), Span(0, len(data)))
    transcript = ParsedTranscript(decoded.text, NAME, VERSION, {"encoding": decoded.encoding}, anchors=(whole,))
    article = segment(transcript, name, how, decoded.remarks)
    captured_at = how.captured.isoformat() if how.captured else ""
    return ParsedCapture(name, MEDIA_TYPE, data, (article,), captured_at=captured_at)
