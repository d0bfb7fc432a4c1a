"""The book: what an export prints, decided to the last word before an exporter sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from curator.domain.capture import Capture
from curator.domain.comments import CommentKind
from curator.domain.duplicates import DuplicateClass
from curator.domain.metadata import Field


class Typography(StrEnum):
    """Whose rules for spaces and quotation marks the rendering follows; the stored text is not touched for it."""

    AS_STORED = "as stored"
    FRENCH = "fr-FR"
    SWISS = "fr-CH"
    CANADIAN = "fr-CA"
    ENGLISH = "en"


class Paper(StrEnum):
    """Sheet of the printed collection."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class ExportProfile:
    """What to include in an export and how to render it. `title` and `language` empty: the collection's own."""

    name: str = "default"
    title: str = ""
    language: str = ""
    typography: Typography = Typography.FRENCH
    paper: Paper = Paper.A4
    comments: bool = True
    pings: bool = True
    folded: bool = True
    notes: bool = True
    provenance: bool = True


class BlockKind(StrEnum):
    """What a block of running text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of rendered text; a newline inside is a line break of the author's. `language` empty: the chapter's."""

    kind: BlockKind
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A folded copy of a post, named where the kept one stands ("posted twice")."""

    id: str
    kind: DuplicateClass
    author: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Whom a post answers: a post of this book by `id`, or one that was not captured (`id` None)."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A comment with the replies under it, or a ping. `date` is as read; `number` as the page prints it."""

    id: str
    kind: CommentKind
    author: str | None
    date: str | None
    number: int | None
    votes_up: int | None
    votes_down: int | None
    blocks: tuple[Block, ...]
    answers: tuple[Mention, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    replies: tuple["Post", ...] = ()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a source block; `proposed` values were not confirmed by a person."""

    field: Field
    value: str
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class EditionCounts:
    """What was done to a chapter's text, counted for the notes on the edition.

    `corrections` counts accepted ones by rule; `sic` those left as the author wrote them. `announced` is None where the
    page gives no number; `captured` counts comments and pings.
    """

    corrections: tuple[tuple[str, int], ...] = ()
    sic: int = 0
    folded: int = 0
    announced: int | None = None
    captured: int = 0

    @property
    def corrected(self) -> int:
        """Accepted corrections in all."""
        return sum(count for _, count in self.corrections)

    @property
    def missing(self) -> int:
        """Comments that the page announces and the capture does not hold; never negative."""
        return max(0, (self.announced or 0) - self.captured)


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its comments. `title` is never empty; `id` is the citation id."""

    id: str
    title: str
    language: str
    capture: Capture
    subtitle: str = ""
    byline: str = ""
    source: tuple[SourceLine, ...] = ()
    blocks: tuple[Block, ...] = ()
    thread: tuple[Post, ...] = ()
    pings: tuple[Post, ...] = ()
    counts: EditionCounts = EditionCounts()


@dataclass(frozen=True, slots=True)
class Book:
    """A whole export: the same book gives the same bytes.

    `identifier` is a URN that stays with the collection; `modified` is the UTC time of its newest edit, ISO 8601
    with "Z" and seconds. `language` is a BCP 47 tag.
    """

    identifier: str
    title: str
    language: str
    modified: str
    profile: ExportProfile
    chapters: Sequence[Chapter] = field(default=(), repr=False)
    creator: str = ""
    publisher: str = ""
    date: str = ""
    description: str = ""
    rights: str = ""
    subjects: tuple[str, ...] = ()
    coverage: str = ""
