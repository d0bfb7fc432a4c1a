"""Where the places of a page stand in another text of it: in another decoding of its bytes, or in a later capture."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from curator.domain.span import Span
from curator.text.diff import TOKEN

_LINE = re.compile(r"[^\n\r]*\S")
_LEAST_LIKE = 0.6
"""Likeness from which a line is taken for another wording of one; by eye on the sample collection."""

_NEAR = 200
"""Lines before and after the place across from a line in which another wording of it is sought: all of a page that
changed from end to end, and no more of a thread of thousands than takes a second or two."""


class Correspondence(Protocol):
    """Finds in a new text what stands somewhere in an old one."""

    def of(self, found: str, at: int) -> Sequence[Span]:
        """Return where `found`, which stands at `at` in the old text, may stand in the new one, likeliest first."""

    def span(self, span: Span) -> Span | None:
        """Return the same range of the page in the new text; None where its borders cannot be told exactly."""


def places(old: str, new: str) -> Correspondence:
    """Return what finds the places of `old` in `new`: by what is ASCII where that is the same, else line by line."""
    decoded = AnotherDecoding(old, new)
    return decoded if decoded.fits else AnotherWording(old, new)


class AnotherDecoding:
    """Two decodings of the same bytes: what is ASCII is the same in both. `fits` tells whether that is so."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._old_fixed, self._new_fixed = _ascii(old), _ascii(new)
        self.fits = [old[at] for at in self._old_fixed] == [new[at] for at in self._new_fixed]

    def of(self, found: str, at: int) -> Sequence[Span]:
        """Return where `found`, which stands at `at` in the old text, may stand in the new one, likeliest first."""
        if not self.fits:
            return []
        before, _, low, high = self._between(at)
        likeliest = low + at - before
        starts = [start for start in range(low, high + 1) if self._new.startswith(found, start)]
        return [Span(start, start + len(found)) for start in sorted(starts, key=lambda start: abs(start - likeliest))]

    def span(self, span: Span) -> Span | None:
        """Return the same range of the page in the new text; None where its borders cannot be told exactly."""
        start, end = self._border(span.start), self._border(span.end)
        return None if start is None or end is None or end < start else Span(start, end)

    def _border(self, at: int) -> int | None:
        if not self.fits:
            return None
        before, after, low, high = self._between(at)
        if at == before or after - before == high - low:
            return low + at - before
        return high if at == after else None

    def _between(self, at: int) -> tuple[int, int, int, int]:
        """Return the borders of the run of other characters that `at` is in, in the old text and in the new one."""
        index = bisect_left(self._old_fixed, at)
        before, low = (self._old_fixed[index - 1] + 1, self._new_fixed[index - 1] + 1) if index else (0, 0)
        last = index == len(self._old_fixed)
        after, high = (len(self._old), len(self._new)) if last else (self._old_fixed[index], self._new_fixed[index])
        return before, after, low, high


class AnotherWording:
    """Two captures of a page: lines that stayed and the breaks between them, and of lines much the same the words."""

    def __init__(self, old: str, new: str) -> None:
        self._new = new
        self._place = dict(_stayed(old, new))
        """The new place of each character that stayed, by its old one."""

    def of(self, found: str, at: int) -> Sequence[Span]:
        """Return where `found`, which stands at `at` in the old text, stands in the new one, if all of it stayed."""
        span = self.span(Span(at, at + len(found)))
        return [span] if span is not None and span.of(self._new) == found else []

    def span(self, span: Span) -> Span | None:
        """Return the same range of the page in the new text; None where what stands at its borders did not stay."""
        if not len(span):
            before = self._place.get(span.start - 1)
            return None if before is None else Span(before + 1, before + 1)
        first, last = self._place.get(span.start), self._place.get(span.end - 1)
        return None if first is None or last is None or last < first else Span(first, last + 1)


def _ascii(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char.isascii()]


def _stayed(old: str, new: str) -> Iterator[tuple[int, int]]:
    was = now = 0
    for before, after in _pairs(_lines(old), _lines(new), old, new):
        gap = old[was : before.start]
        if gap == new[now : after.start]:  # the break between two lines that both stayed has stayed too
            yield from zip(range(was, before.start), range(now, after.start), strict=True)
        yield from _same_words(before, after, old, new)
        was, now = before.end, after.end


def _lines(text: str) -> list[Span]:
    """Return the lines that hold more than blanks, without those around them."""
    found = (Span(*match.span()) for match in _LINE.finditer(text))
    return [Span(line.end - len(line.of(text).lstrip()), line.end) for line in found]


def _pairs(old: Sequence[Span], new: Sequence[Span], was: str, now: str) -> Iterator[tuple[Span, Span]]:
    """Yield the lines that stayed, and those between them that are likest to one of the other text, in order."""
    olds, news = [line.of(was) for line in old], [line.of(now) for line in new]
    done, reached = 0, 0
    for block in Levenshtein.opcodes(olds, news).as_matching_blocks():
        for before, after in _likest(olds[done : block.a], news[reached : block.b]):
            yield old[done + before], new[reached + after]
        yield from zip(old[block.a : block.a + block.size], new[block.b : block.b + block.size], strict=True)
        done, reached = block.a + block.size, block.b + block.size


def _likest(olds: Sequence[str], news: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pair lines by likeness, without crossing, where they stand about as far from where the stretch begins."""
    reached = 0
    for at, line in enumerate(olds):
        across = at * len(news) // len(olds)
        first = max(reached, across - _NEAR)
        near = news[first : max(reached, across) + _NEAR]
        match = process.extractOne(line, near, scorer=Levenshtein.normalized_similarity, score_cutoff=_LEAST_LIKE)
        if match:
            reached = first + match[2]
            yield at, reached
            reached += 1


def _same_words(before: Span, after: Span, was: str, now: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the characters of two lines that are of the same words, in both texts."""
    if before.of(was) == after.of(now):
        yield from zip(range(before.start, before.end), range(after.start, after.end), strict=True)
        return
    olds, news = (list(TOKEN.finditer(line)) for line in (before.of(was), after.of(now)))
    words = [[match.group() for match in line] for line in (olds, news)]
    for block in Levenshtein.opcodes(*words).as_matching_blocks():
        for one, other in zip(olds[block.a : block.a + block.size], news[block.b : block.b + block.size], strict=True):
            start, place = before.start + one.start(), after.start + other.start()
            yield from zip(
                range(start, start + len(one.group())), range(place, place + len(other.group())), strict=True
            )
