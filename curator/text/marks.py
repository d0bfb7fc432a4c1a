"""Marks of a passage: which are in force on its original, where the reading shows them, and the runs they cut it into.

Marks stand on the original, so that no correction ever moves one; an `Overlay` carries them into the reading.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from curator.domain.correction import Correction
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.text.overlay import Overlay

LETTERS = frozenset(
    {
        MarkKind.EMPHASIS,
        MarkKind.STRONG,
        MarkKind.CODE,
        MarkKind.SUPERSCRIPT,
        MarkKind.SUBSCRIPT,
        MarkKind.UNDERLINE,
    }
)
"""Kinds that dress letters, and need no value for it."""

POINTS = frozenset({MarkKind.LINE_BREAK, MarkKind.PAGE_BREAK})
"""Kinds that stand between two characters; a mark of any other kind that covers no character says nothing."""


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """A stretch of a text over which the same marks hold, `marks` in the order of `ordered`."""

    span: Span
    marks: tuple[Mark, ...] = ()

    def has(self, kind: MarkKind) -> bool:
        """Tell whether a mark of this kind holds."""
        return any(mark.kind is kind for mark in self.marks)

    def value(self, kind: MarkKind) -> str:
        """Return the value of the innermost mark of this kind, empty where there is none."""
        return next((mark.value for mark in reversed(self.marks) if mark.kind is kind), "")


def ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks as they nest: by where they begin, the one that ends last first."""
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind, mark.value)))


def clipped(mark: Mark, span: Span) -> Mark | None:
    """Return the share of `mark` that lies in `span`, None where nothing of it does."""
    start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
    if start > end or (start == end and mark.kind not in POINTS):
        return None
    return replace(mark, span=Span(start, end))


def shifted(mark: Mark, by: int) -> Mark:
    """Return the same mark `by` code points further on."""
    return replace(mark, span=mark.span.shifted(by))


def moved(decision: Correction, by: int) -> Correction:
    """Return the same decision, not yet stored, `by` code points further on, with its mark.

    Of a mark that would begin before the first character the share after it comes along.
    """
    mark = decision.mark
    if mark:
        end = mark.span.end + by
        mark = replace(mark, span=Span(max(0, mark.span.start + by), end)) if end > 0 else None
    return replace(decision, span=decision.span.shifted(by), mark=mark, id=0)


def within(marks: Iterable[Mark], span: Span) -> tuple[Mark, ...]:
    """Return what the marks say of `span`: clipped to it and counted from its start."""
    shares = (clipped(mark, span) for mark in marks)
    return tuple(shifted(mark, -span.start) for mark in shares if mark)


def in_force(length: int, stored: Iterable[Mark], corrections: Iterable[Correction]) -> tuple[Mark, ...]:
    """Return the marks that hold for a passage, on its original, as they nest; none twice.

    Args:
        length: of the original, in code points.
        stored: marks of the transcript, counted from the passage's start.
        corrections: all decisions about the passage; the accepted ones bring their marks.
    """
    marks = [*stored, *(item.mark for item in corrections if item.mark and item.applies)]
    if not marks:
        return ()  # as nearly all passages are: assembling asks for each
    whole = Span(0, length)
    shares = (clipped(mark, whole) for mark in marks)
    return ordered({(mark.span, mark.kind, mark.value): mark for mark in shares if mark}.values())


def carried(overlay: Overlay, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks of the original with their spans in the reading text, as they nest.

    A replaced part that a mark holds a character of is covered whole. What the reading shows nothing of is left out.
    """
    shown = (replace(mark, span=_shown(overlay, mark)) for mark in marks)
    return ordered(mark for mark in shown if len(mark.span) or mark.kind in POINTS)


def of_reading(overlay: Overlay, stored: Iterable[Mark], corrections: Iterable[Correction]) -> tuple[Mark, ...]:
    """Return the marks in force for a passage with their spans in its reading text; arguments as for `in_force`."""
    return carried(overlay, in_force(len(overlay.original), stored, corrections))


def runs(span: Span, marks: Sequence[Mark]) -> tuple[MarkedRun, ...]:
    """Return the stretches of `span` over which the same marks hold, in order and without a gap.

    Marks that stand at a point, and those outside, cut nothing.
    """
    shares = [share for mark in ordered(marks) if (share := clipped(mark, span)) and len(share.span)]
    edges = sorted({span.start, span.end, *(edge for mark in shares for edge in (mark.span.start, mark.span.end))})
    return tuple(_runs(edges, shares))


def without(mark: Mark, span: Span) -> tuple[Mark, ...]:
    """Return what is left of `mark` once `span` is taken out of it: none, one or two pieces."""
    before = Span(mark.span.start, max(mark.span.start, min(mark.span.end, span.start)))
    after = Span(min(mark.span.end, max(mark.span.start, span.end)), mark.span.end)
    return tuple(replace(mark, span=piece, id=0) for piece in (before, after) if len(piece))


def covers(marks: Iterable[Mark], kind: MarkKind, span: Span) -> bool:
    """Tell whether marks of `kind` together cover every character of `span`, and there is one."""
    reached = span.start
    for mark in ordered(mark for mark in marks if mark.kind is kind):
        if mark.span.start <= reached:
            reached = max(reached, mark.span.end)
    return span.start < span.end <= reached


def _shown(overlay: Overlay, mark: Mark) -> Span:
    span = overlay.to_reading(mark.span)
    return Span(span.start, span.start) if mark.kind in POINTS else span


def _runs(edges: Sequence[int], marks: Sequence[Mark]) -> Iterator[MarkedRun]:
    """Yield a run between each edge and the next; `marks` are in order, so those that begin are taken as they come."""
    open_ones: list[Mark] = []
    ahead = 0
    for start, end in pairwise(edges):
        while ahead < len(marks) and marks[ahead].span.start <= start:
            open_ones.append(marks[ahead])
            ahead += 1
        open_ones = [mark for mark in open_ones if mark.span.end > start]
        yield MarkedRun(Span(start, end), tuple(open_ones))
