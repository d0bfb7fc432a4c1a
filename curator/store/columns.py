"""What the columns of a collection file may hold, as far as one value alone tells: types, lists of words, bounds.

The gate looks at it for each value that is read, verification and rescue for each that is there.
"""

from collections.abc import Mapping

from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.domain.correction import Decision
from curator.domain.duplicates import DuplicateClass
from curator.domain.marks import MarkKind, MarkOrigin
from curator.domain.metadata import Field, Origin

_FLAG = (0, 1)  # no and yes, as SQLite has them
_SHARE = (0.0, 1.0)  # of a whole

TYPES: Mapping[str, type] = {"INTEGER": int, "TEXT": str, "REAL": float, "BLOB": bytes}
"""What SQLite gives for a column that is declared so: it holds anything else too, if it is told to."""

WORDS: Mapping[tuple[str, str], tuple[object, ...]] = {
    ("article", "live"): _FLAG,
    ("article", "left_out"): _FLAG,
    ("comment", "kind"): tuple(CommentKind),
    ("comment", "duplicate_class"): tuple(DuplicateClass),
    ("correction", "decision"): tuple(Decision),
    ("history", "undone"): _FLAG,
    ("mark", "kind"): tuple(MarkKind),
    ("mark", "origin"): tuple(MarkOrigin),
    ("mark", "withdrawn"): _FLAG,
    ("metadata", "field"): tuple(Field),
    ("metadata", "origin"): tuple(Origin),
    ("passage", "kind"): tuple(PassageKind),
}
"""Columns that hold one of a few words or numbers."""

BOUNDS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("anchor", "confidence"): _SHARE,
    ("comment", "duplicate_score"): _SHARE,
    ("comment", "position"): (-1e15, 1e15),
    ("correction", "confidence"): _SHARE,
    ("passage", "position"): (-1e15, 1e15),
}
"""Columns that hold a number within bounds; a position is counted in characters and passes through floating point."""

HOLDS: Mapping[str, str] = {"correction": "found", "passage": "original"}
"""Columns that hold the very characters of the range beside them, by table, and so are as long as it is."""

RANGES = ("start", "end")
"""Columns that together are a range, wherever a table has both: it begins at 0 or later, and does not end before."""
