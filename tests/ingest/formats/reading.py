"""What tests of formats ask of a file that was read."""

from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.marks import MarkKind
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text

Shown = list[tuple[str, str]]


def read(data: bytes | str, name: str = "page", how: How | None = None) -> ParsedCapture:
    """Read a file; what it is, its bytes say."""
    return read_capture(Item(name, data.encode() if isinstance(data, str) else data), how)


def article(data: bytes | str, name: str = "page", how: How | None = None) -> ParsedArticle:
    """Read a file that holds one article."""
    (only,) = read(data, name, how).articles
    return only


def shown(parsed: ParsedArticle) -> Shown:
    """Return kind and reading text of each passage."""
    return [(each.kind.value, reading_text(each.span.of(parsed.text), each.layout)) for each in parsed.passages]


def marked(parsed: ParsedArticle, kind: MarkKind) -> Shown:
    """Return what the marks of a kind stand over, and their values."""
    return [(mark.span.of(parsed.text), mark.value) for mark in parsed.transcript.marks if mark.kind is kind]


def described(parsed: ParsedArticle) -> dict[str, str]:
    """Return the first value that is proposed for each field."""
    return {each.field.value: each.value for each in reversed(parsed.metadata)}


def check_cover(parsed: ParsedArticle) -> None:
    """Fail unless every character that is not blank is in exactly one passage."""
    done = 0
    for passage in parsed.passages:
        assert not parsed.text[done : passage.span.start].strip()
        assert passage.span.of(parsed.text) == passage.span.of(parsed.text).strip() != ""
        done = passage.span.end
    assert not parsed.text[done:].strip()
