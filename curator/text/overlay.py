"""The reading text: a passage's original with its accepted corrections laid over, and the way between the two."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from curator.domain.correction import Correction
from curator.domain.errors import OverlapError
from curator.domain.span import Span


def clash(one: Span, other: Span) -> bool:
    """Tell whether two spans cannot both be replaced.

    They share a character, one is an insertion strictly inside the other, or both are insertions at the same point.
    An insertion at the border of a replaced span is no clash.
    """
    if one == other:
        return True
    return one.start < other.end and other.start < one.end


class Overlay:
    """The accepted ones of `corrections` laid over `original`; decisions that are not accepted change nothing.

    Raises:
        OverlapError: two accepted corrections would change the same characters.
        ValueError: an accepted correction lies beyond the end of `original`.
    """

    def __init__(self, original: str, corrections: Iterable[Correction]) -> None:
        self.original = original
        self.accepted = tuple(sorted((each for each in corrections if each.applies), key=lambda each: each.span))
        self._spans = [each.span for each in self.accepted]
        self._original_starts = [each.start for each in self._spans]
        self._original_ends = [each.end for each in self._spans]
        self._check()
        self._lay()

    def _check(self) -> None:
        for one, other in zip(self._spans, self._spans[1:], strict=False):
            if clash(one, other):
                raise OverlapError(
                    "two accepted corrections change the same characters "
                    "({start}-{end} and {other_start}-{other_end}): revoke one of them first",
                    start=one.start,
                    end=one.end,
                    other_start=other.start,
                    other_end=other.end,
                )
        if self._spans and self._spans[-1].end > len(self.original):
            raise ValueError(f"a correction ends at {self._spans[-1].end}, the text at {len(self.original)}")

    def _lay(self) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        done = length = 0
        for each in self.accepted:
            parts += (self.original[done : each.span.start], each.replacement)
            length += each.span.start - done
            self._starts.append(length)
            length += len(each.replacement)
            self._ends.append(length)
            done = each.span.end
        parts.append(self.original[done:])
        self.text = "".join(parts)

    def placed(self) -> Iterable[tuple[Span, Correction]]:
        """Yield each accepted correction with its span of the reading text, in order."""
        for start, end, each in zip(self._starts, self._ends, self.accepted, strict=True):
            yield Span(start, end), each

    def to_original(self, span: Span) -> Span:
        """Return the span of the original that `span` of the reading text comes from.

        A replaced part that `span` holds a character of is taken whole; one that shows nothing (a deletion) only where
        it lies strictly inside, or where `span` is empty and stands on it.
        """
        first, last = self._touched(span, self._starts, self._ends)
        if first == last:
            shift = self._shift(first)
            return Span(span.start + shift, span.end + shift)
        start = min(self._spans[first].start, span.start + self._shift(first))
        end = max(self._spans[last - 1].end, span.end + self._shift(last))
        return Span(start, end)

    def to_reading(self, span: Span) -> Span:
        """Return the span of the reading text that shows `span` of the original; replaced parts are taken whole."""
        first, last = self._touched(span, self._original_starts, self._original_ends)
        if first == last:
            shift = self._shift(first)
            return Span(span.start - shift, span.end - shift)
        start = min(self._starts[first], span.start - self._shift(first))
        end = max(self._ends[last - 1], span.end - self._shift(last))
        return Span(start, end)

    def _shift(self, index: int) -> int:
        """Return what to add to a reading position between correction `index - 1` and `index` for the original one."""
        return self._spans[index - 1].end - self._ends[index - 1] if index else 0

    @staticmethod
    def _touched(span: Span, starts: list[int], ends: list[int]) -> tuple[int, int]:
        """Return the range of corrections that `span` touches, in a text where they lie at `starts` and `ends`."""
        if not len(span):
            first, last = bisect_left(ends, span.start), bisect_right(starts, span.start)
            while first < last and starts[first] < ends[first] == span.start:
                first += 1
            while first < last and ends[last - 1] > starts[last - 1] == span.start:
                last -= 1
            return first, max(first, last)
        return bisect_right(ends, span.start), bisect_left(starts, span.end)


def reading_text(original: str, corrections: Iterable[Correction]) -> str:
    """Return `original` with the accepted ones of `corrections` applied.

    Raises:
        OverlapError: two accepted corrections would change the same characters.
    """
    return Overlay(original, corrections).text
