"""Captures and what a reader makes of one: values between `ingest` and the collection file."""

from dataclasses import dataclass, field
from enum import StrEnum

from curator.domain.correction import Correction
from curator.domain.metadata import Proposal
from curator.domain.span import Span


class PassageKind(StrEnum):
    """What a passage is on its page; every non-blank line of a capture belongs to exactly one passage."""

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


class CommentKind(StrEnum):
    """A reader's comment, or the trace of another page that links here."""

    COMMENT = "comment"
    PING = "ping"


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
    """A range of the decoded capture and what it is.

    `span` is in code points of the decoded capture, starts and ends on a non-blank character and holds the marks of
    the layout too (bullet, number, `#`, indents of later lines). `layout` holds the corrections, with the rule `LAYOUT`
    and spans relative to the passage, that keep those marks out of the reading. `language` is empty where it is the
    article's.
    """

    span: Span
    kind: PassageKind
    layout: tuple[Correction, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class ParsedComment:
    """A comment or ping as found on the page.

    Passages are indices into `ParsedCapture.passages`, ascending: its headers, its text, its ping line; not its
    furniture. `number` is the one printed, None where the page prints none. `date` is as given, `published` the same
    as EDTF; both None where the page gives none. Votes are None where not shown, 0 where 0 is shown.
    `reply_to` are indices of comments of the same capture; `lost_replies` the names addressed that no captured comment
    bears.
    """

    passages: tuple[int, ...]
    kind: CommentKind = CommentKind.COMMENT
    number: int | None = None
    author: str | None = None
    date: str | None = None
    published: str | None = None
    votes_up: int | None = None
    votes_down: int | None = None
    reply_to: tuple[int, ...] = ()
    lost_replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedCapture:
    """A decoded, segmented capture, ready to be added to a collection in one edit.

    `passages` are in page order, do not overlap and together hold every non-blank character of `text`.
    `announced_comments` is the number the page gives, None if it gives none. `profile` names the page profile used,
    `bare` for none. `remarks` are sentences for the import report ("34 announced, 28 captured").
    """

    name: str
    media_type: str
    data: bytes = field(repr=False)
    encoding: str
    text: str = field(repr=False)
    profile: str
    passages: tuple[ParsedPassage, ...] = field(repr=False)
    comments: tuple[ParsedComment, ...] = field(repr=False)
    metadata: tuple[Proposal, ...] = ()
    announced_comments: int | None = None
    remarks: tuple[str, ...] = ()
