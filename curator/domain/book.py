"""The book: what an export prints, decided to the last word before an exporter sees it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from curator.domain.capture import Capture
from curator.domain.comments import CommentKind
from curator.domain.correction import Decision
from curator.domain.duplicates import DuplicateClass
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field
from curator.domain.span import Span


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


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of running text that looks and behaves the same throughout; a newline is a line break of the author's.

    `marks` are those that dress letters. `link` is an address that is ready to be linked to, `language` a BCP 47 tag
    where it is not the block's. `note` is the number of the chapter's note that is called after the text, 0 for none.
    """

    text: str
    marks: frozenset[MarkKind] = frozenset()
    link: str = ""
    language: str = ""
    note: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a decision did to a range of a block's text: what `stood` there; what stands there, the block holds.

    `span` counts in `TextBlock.text`; it is empty where something was taken out. A *sic* stands as it stood.
    """

    span: Span
    stood: str
    rule: str
    decision: Decision
    note: str = ""


class TextKind(StrEnum):
    """What a block of text is. The lines and indents of CODE stand as they are."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of rendered text, at the end of every nesting. `language` empty: the chapter's."""

    kind: TextKind
    inlines: tuple[Inline, ...]
    language: str = ""
    readings: tuple[Reading, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(inline.text for inline in self.inlines)

    @classmethod
    def of(cls, kind: TextKind, text: str, language: str = "") -> "TextBlock":
        """Return a block of words that nothing marks."""
        return cls(kind, (Inline(text),), language)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody else said; quotations may stand in it."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, each item of which is blocks: its text, and the lists under it."""

    items: tuple[tuple["Block", ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `heading` where it names its row or column."""

    text: TextBlock
    heading: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows of cells, all of the same length."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image: its `address`, its text `alternative`, and its bytes where the collection holds them.

    `media_type` is "image/png" or "image/jpeg" where there are bytes, else empty.
    """

    address: str
    alternative: str
    data: bytes = field(default=b"", repr=False)
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption."""

    picture: Picture
    caption: TextBlock | None = None


Block = TextBlock | Quotation | Listing | TableBlock | Figure
"""What running text is made of."""


def texts(blocks: Iterable[Block]) -> Iterator[TextBlock]:
    """Yield the texts of blocks in reading order, out of every nesting."""
    waiting = list(blocks)[::-1]
    while waiting:
        block = waiting.pop()
        match block:
            case TextBlock():
                yield block
            case Quotation():
                waiting.extend(reversed(block.blocks))
            case Listing():
                waiting.extend(each for item in reversed(block.items) for each in reversed(item))
            case TableBlock():
                waiting.extend(cell.text for row in reversed(block.rows) for cell in reversed(row))
            case Figure():
                waiting.extend([block.caption] if block.caption else [])


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
    """A comment with the replies under it, or a ping. `date` is as read; `number` as the page prints it.

    `reactions` are counted by the names of their attributes, in the order of `ATTRIBUTES`.
    """

    id: str
    kind: CommentKind
    author: str | None
    date: str | None
    number: int | None
    blocks: tuple[Block, ...]
    reactions: tuple[tuple[str, int], ...] = ()
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
    """An article with its comments. The words of `title` are never empty; `id` is the citation id.

    It was read from `capture`, and goes on in the captures `continued`. `notes` are called by their number, from 1, in
    the order of the page. At a chapter with a `part` begins a part of the book, under that heading.
    """

    id: str
    title: TextBlock
    language: str
    capture: Capture
    subtitle: TextBlock | None = None
    byline: TextBlock | None = None
    source: tuple[SourceLine, ...] = ()
    blocks: tuple[Block, ...] = ()
    thread: tuple[Post, ...] = ()
    pings: tuple[Post, ...] = ()
    notes: tuple[TextBlock, ...] = ()
    counts: EditionCounts = EditionCounts()
    continued: tuple[Capture, ...] = ()
    part: str = ""

    @property
    def head(self) -> tuple[TextBlock, ...]:
        """What stands over the article: its title, subtitle and byline, as far as it has them."""
        return tuple(line for line in (self.title, self.subtitle, self.byline) if line)


@dataclass(frozen=True, slots=True)
class Book:
    """A whole export: the same book gives the same bytes.

    `identifier` is a URN that stays with the collection; `modified` is the UTC time of its newest edit, ISO 8601
    with "Z" and seconds. `language` is a BCP 47 tag. `left_out` counts the articles of the
    collection that are not in it.
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
    left_out: int = 0
