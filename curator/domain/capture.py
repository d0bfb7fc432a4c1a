"""Captures and what a reader makes of one: values between `ingest` and the collection file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any

from curator import collecting
from curator.domain.comments import CommentFacts
from curator.domain.correction import Correction
from curator.domain.marks import Mark
from curator.domain.messages import NOTHING, Message, template
from curator.domain.metadata import Proposal
from curator.domain.resource import Anchor
from curator.domain.span import Span

GAP = template("1 announced, {found} | {count} announced, {found}")
"""Remark of an import: how many comments the page announces, and how many of them there are."""


class PassageKind(StrEnum):
    """What a passage is on its page; every non-blank line of a transcript belongs to exactly one passage."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    COMMENT_HEADER = "comment_header"
    COMMENT_TEXT = "comment_text"
    PING = "ping"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Capture:
    """A file as it came, never changed, and how it was read.

    `sha256` is lower-case hex of the bytes, `size` their number. `encoding` is the Python name of what decoded them.
    `imported_at` is UTC, ISO 8601.
    """

    id: int
    name: str
    media_type: str
    sha256: str
    size: int
    encoding: str
    imported_at: str


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A range of a transcript and what it is.

    `span` is in code points of the transcript, starts and ends on a non-blank character and holds the marks of
    the layout too (bullet, number, `#`, indents of later lines). `layout` holds the corrections, with the rule `LAYOUT`
    and spans relative to the passage, that keep those marks out of the reading. `language` is empty where it is the
    article's. `ground` is why it was taken for what it is, where that was to be found out.
    """

    span: Span
    kind: PassageKind
    layout: tuple[Correction, ...] = ()
    language: str = ""
    ground: Message = field(default=NOTHING, compare=False)


@dataclass(frozen=True, slots=True)
class ParsedComment(CommentFacts):
    """A comment or ping as found on the page.

    Passages are indices into `ParsedArticle.passages`, ascending: its headers, its text, its ping line; not its
    furniture. `reply_to` are indices of comments of the same article; `lost_replies` the names addressed that no
    captured comment bears.
    """

    passages: tuple[int, ...]
    reply_to: tuple[int, ...] = ()
    lost_replies: tuple[str, ...] = ()


_FIELDS = tuple(each.name for each in fields(ParsedComment))
_COMMENT = attrgetter(*_FIELDS)


@dataclass(frozen=True, slots=True)
class ParsedTranscript:
    """The text that a reader made of a resource, and what else it saw.

    `reader`, `version` and `options` are those of `Transcript`. `marks` and `anchors` have spans in code points of
    `text`.
    """

    text: str = field(repr=False)
    reader: str
    version: str
    options: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    anchors: tuple[Anchor, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article as segmentation found it in a transcript.

    `passages` are in page order, do not overlap and together hold every non-blank character of the transcript.
    `announced_comments` is the number the page gives, None if it gives none. `profile` names the page profile used,
    `bare` for none. `remarks` are messages for the import report ("34 announced, 28 captured"); `grounds` say why its
    comments were taken for such, where the page had to teach it.
    """

    transcript: ParsedTranscript
    profile: str
    passages: tuple[ParsedPassage, ...] = field(repr=False)
    comments: tuple[ParsedComment, ...] = field(repr=False)
    metadata: tuple[Proposal, ...] = ()
    announced_comments: int | None = None
    remarks: tuple[Message, ...] = ()
    grounds: tuple[Message, ...] = field(default=(), compare=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Go to another process with passages and comments as columns: an article may have a million of them."""
        columns = _packed(self.passages), _packed_comments(self.comments)
        rest = (self.metadata, self.announced_comments, self.remarks, self.grounds)
        return _unpacked, (self.transcript, self.profile, *columns, *rest)

    @property
    def text(self) -> str:
        """The text of the transcript."""
        return self.transcript.text


_Columns = tuple[tuple[Any, ...], ...]


def _packed(passages: Sequence[ParsedPassage]) -> _Columns:
    rows = [(each.span.start, each.span.end, each.kind, each.layout, each.language, each.ground) for each in passages]
    return tuple(zip(*rows, strict=True))


def _packed_comments(comments: Sequence[ParsedComment]) -> _Columns:
    return tuple(zip(*map(_COMMENT, comments), strict=True))


def _unpacked(
    transcript: ParsedTranscript, profile: str, passages: _Columns, comments: _Columns, *rest: Any
) -> ParsedArticle:
    """Make an article anew that comes out of another process."""
    with collecting.put_off():
        pieces = tuple(ParsedPassage(Span(start, end), *more) for start, end, *more in zip(*passages, strict=True))
        said = tuple(ParsedComment(**dict(zip(_FIELDS, row, strict=True))) for row in zip(*comments, strict=True))
    return ParsedArticle(transcript, profile, pieces, said, *rest)


@dataclass(frozen=True, slots=True)
class ParsedCapture:
    """A resource as it was read, ready to be added to a collection in one edit.

    `articles` are in the order of the page; they may share a transcript or stand each in its own. `parts` are resources
    that came out of this one, such as the records of a web archive. `url` and `captured_at` (ISO 8601) are empty where
    the bytes do not tell.
    """

    name: str
    media_type: str
    data: bytes = field(repr=False)
    articles: tuple[ParsedArticle, ...]
    url: str = ""
    captured_at: str = ""
    parts: tuple["ParsedCapture", ...] = ()
