"""What the reading list shows: passages as rows, ready to be drawn; values only."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from curator.domain.capture import PassageKind
from curator.domain.correction import SuspectKind
from curator.domain.marks import Mark
from curator.domain.span import Span


class HighlightStyle(Enum):
    """How a range of a row is set off; the suspects differ by the style of their line, never by colour alone."""

    SPELLING = auto()
    GRAMMAR = auto()
    DAMAGE = auto()
    TYPOGRAPHY = auto()
    CORRECTED = auto()
    SIC = auto()
    MATCH = auto()
    CURRENT = auto()

    @classmethod
    def of(cls, kind: SuspectKind) -> "HighlightStyle":
        """Return the style for a kind of suspect."""
        return cls[kind.name]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A range of the row's text, in code points, set off in `style`. `key` is for whoever made it."""

    span: Span
    style: HighlightStyle
    key: object = None


@dataclass(frozen=True, slots=True)
class AuthorLine:
    """Who wrote a comment, when, and what there is to say besides ("in reply to Zoé", "3 votes")."""

    author: str = ""
    date: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage as it is read. `label` stands small in the margin; `depth` of a reply in [0, 4] sets it in.

    `marks` are on the text as it reads. `muted` rows are read past: furniture, pings, folded copies. `banded` rows show
    their kind as a coloured band.
    """

    passage: int
    kind: PassageKind
    text: str
    depth: int = 0
    label: str = ""
    header: AuthorLine | None = None
    highlights: tuple[Highlight, ...] = ()
    marks: tuple[Mark, ...] = ()
    muted: bool = False
    banded: bool = False


class Rows(Protocol):
    """Where the reading list gets its rows; `row` is called only for those that are seen."""

    def count(self) -> int:
        """Return the number of rows."""

    def passage(self, index: int) -> int:
        """Return the id of the passage in a row; called for all rows."""

    def length(self, index: int) -> int:
        """Return how many characters a row has, about; called for all rows, to estimate its height."""

    def row(self, index: int) -> Row:
        """Return a row, ready to be drawn."""


class RowList:
    """Rows that are all made beforehand."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def passage(self, index: int) -> int:
        """Return the id of the passage in a row."""
        return self._rows[index].passage

    def length(self, index: int) -> int:
        """Return how many characters a row has."""
        return len(self._rows[index].text)

    def row(self, index: int) -> Row:
        """Return a row."""
        return self._rows[index]
