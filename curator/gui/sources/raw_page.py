"""A decoded capture cut into the rows that are shown, with the passage that each row belongs to; values only."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curator.domain.article import Comment, Passage
from curator.domain.capture import PassageKind

_LINE_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_LONGEST = 2000  # characters of a line laid out at once: longer ones make every resize slow
_HEADER_LENGTH = 60


@dataclass(frozen=True, slots=True)
class RawRow:
    """A line of a capture, or the part of one from where a passage begins in its midst.

    `start` and `end` are code points of the capture, without the line's break; `number` counts lines from 1 and is 0
    where the row continues the line above. `opens` tells that the passage begins here, `comment` is the one that
    does.
    """

    start: int
    end: int
    text: str
    number: int
    passage: Passage | None = None
    opens: bool = False
    comment: Comment | None = None


class Lines:
    """Where the lines of a text begin and end; made once for a text, however often its passages change."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = [match.span() for match in _LINE_BREAK.finditer(text)]
        self.starts = [0, *(following for _, following in breaks)]
        self.ends = [*(end for end, _ in breaks), len(text)]

    def at(self, position: int) -> int:
        """Return the index of the line that holds a code point."""
        return bisect_right(self.starts, position) - 1

    def pieces(self) -> list[int]:
        """Return where rows begin: each line, and within very long ones every so many code points."""
        starts = list(self.starts)
        for start, end in zip(self.starts, self.ends, strict=True):
            if end - start > _LONGEST:
                starts.extend(range(start + _LONGEST, end, _LONGEST))
        return starts


class RawPage:
    """The rows of a capture; a row is made when it is asked for.

    A page made from a `former` one, of the same text with passages that begin at the same places, shares its rows.
    """

    def __init__(
        self,
        lines: Lines,
        passages: Sequence[Passage],
        comments: Mapping[str, Comment],
        former: "RawPage | None" = None,
    ) -> None:
        self.lines = lines
        self.passages = list(passages)
        self.comments = comments
        self.begins = [passage.span.start for passage in passages]
        self._places = {passage.id: place for place, passage in enumerate(passages)}
        self._headed = _headed(passages)
        same = former is not None and former.lines is lines and former.begins == self.begins
        self.starts: list[int] = former.starts if same and former else sorted({*lines.pieces(), *self._within_lines()})

    def __len__(self) -> int:
        return len(self.starts)

    def place(self, passage: int) -> int:
        """Return the place of a passage among the page's, -1 where it is not among them."""
        return self._places.get(passage, -1)

    def place_at(self, position: int) -> int:
        """Return the place of the passage that holds a code point or ends before it; 0 at the head, -1 for none."""
        return max(0, bisect_right(self.begins, position) - 1) if self.passages else -1

    def row_at(self, position: int) -> int:
        """Return the row that holds a code point of the capture."""
        return max(0, bisect_right(self.starts, position) - 1)

    def lengths(self) -> list[int]:
        """Return how many code points each row has, about; a comment's line above it counts as some."""
        lengths = [after - before for before, after in pairwise([*self.starts, len(self.lines.text)])]
        for place in self._headed:
            lengths[self.row_at(self.begins[place])] += _HEADER_LENGTH
        return lengths

    def row(self, index: int) -> RawRow:
        """Return a row, ready to be drawn."""
        start = self.starts[index]
        line = self.lines.at(start)
        following = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.lines.text)
        end = max(start, min(following, self.lines.ends[line]))
        number = line + 1 if self.lines.starts[line] == start else 0
        text = self.lines.text[start:end]
        place = bisect_left(self.begins, max(end, start + 1)) - 1
        passage = self.passages[place] if place >= 0 and self.passages[place].span.end > start else None
        if passage is None:
            return RawRow(start, end, text, number)
        opens = passage.span.start >= start
        comment = self.comments.get(passage.comment or "") if opens and place in self._headed else None
        return RawRow(start, end, text, number, passage, opens, comment)

    def comment_place(self, place: int, step: int) -> int:
        """Return the place of the next (`step` 1) or previous (-1) passage that begins a comment, -1 for none."""
        places = sorted(self._headed)
        found = bisect_right(places, place) if step > 0 else bisect_left(places, place) - 1
        return places[found] if 0 <= found < len(places) else -1

    def _within_lines(self) -> list[int]:
        """Return where passages begin behind other words of their line."""
        text, starts = self.lines.text, self.lines.starts
        found = []
        for begin in self.begins:
            before = text[starts[self.lines.at(begin)] : begin]
            if before and not before.isspace():
                found.append(begin)
        return found


def _headed(passages: Sequence[Passage]) -> set[int]:
    """Return the places of the passages at which a comment begins, or goes on after another."""
    found = set()
    previous: str | None = None
    for place, passage in enumerate(passages):
        if passage.comment and passage.comment != previous:
            found.add(place)
        if passage.comment or passage.kind is not PassageKind.FURNITURE:
            previous = passage.comment
    return found
