"""Differences between two texts, word by word: for showing, and to turn what was typed into corrections."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from curator.domain.correction import Correction
from curator.domain.span import Span
from curator.text.overlay import Overlay, clash

TOKEN = re.compile(r"\w+|.", re.DOTALL)


class SegmentKind(StrEnum):
    """How a stretch of the new text relates to the old."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of two compared texts; `old` is empty for an insertion, `new` for a deletion."""

    kind: SegmentKind
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Change:
    """`span` of the old text became `typed` of the new one."""

    span: Span
    typed: Span


def word_diff(old: str, new: str) -> tuple[Segment, ...]:
    """Return the stretches of `old` and `new` in order; their olds joined give `old`, their news `new`."""
    segments: list[Segment] = []
    done = 0
    for change in _changes(old, new):
        if change.span.start > done:
            same = old[done : change.span.start]
            segments.append(Segment(SegmentKind.EQUAL, same, same))
        segments.append(_segment(change.span.of(old), change.typed.of(new)))
        done = change.span.end
    if done < len(old):
        segments.append(Segment(SegmentKind.EQUAL, old[done:], old[done:]))
    return tuple(segments)


def corrections_for(original: str, typed: str, existing: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the decisions that make `original` read as `typed`, in order.

    What was typed is compared word by word with the reading text that `existing` gives, so that accepted corrections
    away from the change stay exactly as they are. Decisions that are not accepted stay where no accepted one touches
    them. The rest is manual; an added word is held by the word or space before it, so that no correction is empty
    unless the text is.

    Raises:
        OverlapError: two accepted corrections of `existing` overlap.
    """
    overlay = Overlay(original, existing)
    kept = dict(enumerate(overlay.accepted))
    made: list[Correction] = []
    for change, touched in _grown(overlay, _changes(overlay.text, typed)):
        gone = [kept.pop(index) for index in touched]
        made += _refined(original, change.span, change.typed.of(typed), gone)
    final = _anchored(original, [*kept.values(), *made], known=existing)
    silent = [each for each in existing if not each.applies and not any(clash(each.span, one.span) for one in final)]
    return tuple(sorted([*final, *silent], key=lambda each: each.span))


def _segment(old: str, new: str) -> Segment:
    if old and new:
        return Segment(SegmentKind.REPLACE, old, new)
    return Segment(SegmentKind.DELETE if old else SegmentKind.INSERT, old, new)


def _changes(old: str, new: str) -> Iterator[_Change]:
    """Yield the changed stretches on word boundaries, never two that touch."""
    if old == new:
        return
    head = _common_head(old, new)
    tail = _common_tail(old, new, head)
    olds, news = TOKEN.findall(old, head, len(old) - tail), TOKEN.findall(new, head, len(new) - tail)
    old_at, new_at = _offsets(olds, head), _offsets(news, head)
    pending: _Change | None = None
    for step in Levenshtein.opcodes(olds, news):
        if step.tag == "equal":
            continue
        change = _Change(
            Span(old_at[step.src_start], old_at[step.src_end]), Span(new_at[step.dest_start], new_at[step.dest_end])
        )
        if pending and pending.span.end == change.span.start:
            change = _Change(Span(pending.span.start, change.span.end), Span(pending.typed.start, change.typed.end))
        elif pending:
            yield pending
        pending = change
    if pending:
        yield pending


def _offsets(tokens: Sequence[str], start: int) -> list[int]:
    offsets = [start]
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    return offsets


def _common_head(old: str, new: str) -> int:
    """Return how many characters both begin with, without cutting a word of either."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    while low and (_cuts(old, low) or _cuts(new, low)):
        low -= 1
    return low


def _common_tail(old: str, new: str, head: int) -> int:
    """Return how many characters both end with after `head`, without cutting a word of either."""
    low, high = 0, min(len(old), len(new)) - head
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    while low and (_cuts(old, len(old) - low) or _cuts(new, len(new) - low)):
        low -= 1
    return low


def _cuts(text: str, at: int) -> bool:
    """Tell whether position `at` lies inside a word of `text`."""
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _grown(overlay: Overlay, changes: Iterator[_Change]) -> Iterator[tuple[_Change, range]]:
    """Yield each change with its span in the original, grown over the corrections it touches, and those by index.

    Changes that meet in one correction become one.
    """
    placed = list(overlay.placed())
    group: tuple[_Change, range] | None = None
    for change in changes:
        grown, touched = _over(placed, change)
        if group and group[1] and touched and touched.start < group[1].stop:
            joined = _Change(Span(group[0].span.start, grown.span.end), Span(group[0].typed.start, grown.typed.end))
            group = joined, range(group[1].start, max(group[1].stop, touched.stop))
            continue
        if group:
            yield _in_original(placed, *group), group[1]
        group = grown, touched
    if group:
        yield _in_original(placed, *group), group[1]


def _over(placed: Sequence[tuple[Span, Correction]], change: _Change) -> tuple[_Change, range]:
    """Return `change` grown over the corrections it touches, and the range of those.

    A pure insertion is touched at its borders too: the order of two at one point would be lost. A deletion is not, so
    that what layout hides stays hidden when one types beside it. What is typed right before marked text stays out of
    the mark: it goes before the signs that stood for it.
    """
    first = bisect_right(placed, change.span.start, key=lambda each: each[0].end)
    while first and not len(change.span) and _opens_a_mark(*placed[first - 1], change.span.start):
        first -= 1
    last = max(first, bisect_left(placed, change.span.end, key=lambda each: each[0].start))
    grown = _hull(change.span, placed[first:last])
    if first and placed[first - 1][0].end == grown.start and _is_insertion(placed[first - 1][1]):
        first -= 1
    if last < len(placed) and placed[last][0].start == grown.end and _is_insertion(placed[last][1]):
        last += 1
    grown = _hull(change.span, placed[first:last])
    before, after = change.span.start - grown.start, grown.end - change.span.end
    # A start that an earlier change of the same correction pushed below 0 is dropped when the two are joined.
    typed = Span(max(0, change.typed.start - before), change.typed.end + after)
    return _Change(grown, typed), range(first, last)


def _hull(span: Span, placed: Sequence[tuple[Span, Correction]]) -> Span:
    if not placed:
        return span
    return Span(min(span.start, placed[0][0].start), max(span.end, placed[-1][0].end))


def _opens_a_mark(place: Span, correction: Correction, at: int) -> bool:
    """Tell whether at `at` of the reading a sign was taken away that a marked text began with."""
    opens = correction.mark is not None and correction.span.end <= correction.mark.span.start
    return opens and place.start == place.end == at


def _is_insertion(correction: Correction) -> bool:
    return not len(correction.span)


def _in_original(placed: Sequence[tuple[Span, Correction]], change: _Change, touched: range) -> _Change:
    """Return `change`, grown over `touched`, with its span in the original."""

    def shift(index: int) -> int:
        return placed[index - 1][1].span.end - placed[index - 1][0].end if index else 0

    span = Span(change.span.start + shift(touched.start), change.span.end + shift(touched.stop))
    return _Change(span, change.typed)


def _refined(original: str, span: Span, typed: str, gone: Sequence[Correction]) -> Iterator[Correction]:
    """Yield what makes `span` of the original read as `typed`; corrections of `gone` that say the same stay."""
    found = span.of(original)
    same = {(each.span, each.replacement): each for each in gone}
    passage = gone[0].passage if gone else 0
    for change in _changes(found, typed):
        place, replacement = change.span.shifted(span.start), change.typed.of(typed)
        made = Correction(place, place.of(original), replacement, passage=passage)
        yield same.get((place, replacement), made)


def _anchored(original: str, corrections: Iterable[Correction], known: Sequence[Correction]) -> list[Correction]:
    """Return the corrections in order, each new insertion held by a free token beside it, the one before first."""
    ordered = sorted(corrections, key=lambda each: each.span)
    done: list[Correction] = []
    for index, each in enumerate(ordered):
        if len(each.span) or each in known:
            done.append(each)
            continue
        floor = done[-1].span.end if done else 0
        ceiling = ordered[index + 1].span.start if index + 1 < len(ordered) else len(original)
        done.append(_held(original, each, Span(floor, ceiling)))
    return done


def _held(original: str, insertion: Correction, free: Span) -> Correction:
    """Return `insertion` widened over the token before it, else the one after it, inside `free`."""
    at = insertion.span.start
    start = end = at
    if at > free.start:
        start = at - 1
        while start > free.start and _cuts(original, start):
            start -= 1
    elif at < free.end:
        end = at + 1
        while end < free.end and _cuts(original, end):
            end += 1
    replacement = original[start:at] + insertion.replacement + original[at:end]
    return replace(insertion, span=Span(start, end), found=original[start:end], replacement=replacement)
