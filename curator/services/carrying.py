"""Decisions carried from the passages of a page to those of another reading of it: where each one stands there."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curator.domain.article import Passage
from curator.domain.capture import ParsedArticle, ParsedPassage
from curator.domain.correction import LAYOUT, Correction
from curator.domain.marks import Mark
from curator.domain.span import Span
from curator.text import marks
from curator.text.overlay import clash
from curator.text.places import Correspondence


def carried(
    old: Sequence[Passage],
    decided: Mapping[int, Sequence[Correction]],
    parsed: ParsedArticle,
    places: Correspondence,
    rows: Mapping[int, int],
) -> tuple[dict[int, list[Correction]], tuple[Correction, ...], tuple[Mark, ...]]:
    """Find each decision's place in a new segmentation.

    Args:
        old: the passages that the decisions are about.
        decided: the decisions, by passage.
        parsed: the new segmentation.
        places: from the old text to the new one.
        rows: ids of the old passages that new ones are, by index.

    Returns:
        Corrections by index of the new passage; those that are lost; and the marks that what was placed brings, whole,
        in code points of the new text.
    """
    placed: dict[int, list[Correction]] = {}
    lost: list[Correction] = []
    brought: dict[Mark, None] = {}
    starts = [passage.span.start for passage in parsed.passages]
    homes = {row: index for index, row in rows.items()}
    for passage in old:
        for item in decided.get(passage.id, ()):
            if item.rule == LAYOUT:
                continue
            for there in _elsewhere(item, passage, places):
                index = homes.get(passage.id, bisect_right(starts, there.span.start) - 1)
                if index >= 0 and (moved := _moved(there, parsed.passages[index], placed.get(index, ()))):
                    placed.setdefault(index, []).append(moved)
                    if there.mark and there.applies:
                        brought[there.mark] = None
                    break
            else:
                lost += [item] if item.id > 0 else []
    return placed, tuple(lost), tuple(brought)


def _elsewhere(item: Correction, passage: Passage, places: Correspondence) -> Iterator[Correction]:
    """Yield a decision as it may stand in the new text, in code points of that.

    An accepted one that brings a mark stands nowhere once the words that it marks are gone.
    """
    mark = item.mark
    if mark:
        there = places.span(mark.span.shifted(passage.span.start))
        if there is None and item.applies:
            return
        mark = replace(mark, span=there) if there else None
    for span in places.of(item.found, passage.span.start + item.span.start):
        yield replace(item, span=span, mark=mark)


def _moved(item: Correction, passage: ParsedPassage, placed: Sequence[Correction]) -> Correction | None:
    """Return a decision about a page as one about a passage of it, None where it does not fit there."""
    if not passage.span.contains(item.span):
        return None
    found = marks.moved(item, -passage.span.start)
    is_from_aside = item.id < 0  # what was decided since goes before it
    if found.mark:
        found = replace(found, mark=marks.clipped(found.mark, Span(0, len(passage.span))))
    others = (*passage.layout, *placed) if found.applies or is_from_aside else ()
    taken = any((other.applies or is_from_aside) and clash(found.span, other.span) for other in others)
    return None if taken else found
