"""Columns: in which order the lines of a page are read.

A page is cut into bands, each as high as one gutter runs down it; in a band with a gutter the columns are read one
after the other, unless its lines are rows of a table. Source of the idea: G. Nagy, S. Seth, "Hierarchical
representation of optically scanned documents", 1984 (cuts along the white of a page).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from statistics import median

from curator.ingest.formats.pdf.setting import SetLine, is_backward
from curator.ingest.printed import around

_GUTTER = 0.8  # of the size of type; newspapers set columns a size apart, gaps within full lines hardly fall together
_LEAST_ROWS = 3  # lines beside a gutter: two gaps one under the other are chance; by eye
_ALIGNED = 0.8  # of the shorter side's lines that stand on a line of the other side's, where these are rows; by eye
_CELL = 20  # characters: lines of a column of prose are longer, those of a table's shorter; by eye on newspapers
_SAME_LINE = 0.3  # of the size of type within which two lines are one; by eye
_DEEPEST = 8  # columns within columns; a bound for hostile files

Interval = tuple[float, float]


def in_order(lines: Sequence[SetLine]) -> list[list[SetLine]]:
    """Return the lines of a page as they are read, those of one column or band together."""
    return [found for region in _regions(list(lines), _DEEPEST) if (found := _whole(region))]


def _regions(lines: list[SetLine], depth: int) -> Iterator[list[SetLine]]:
    """Yield the lines of each region in which no gutter runs down, in order."""
    plain: list[SetLine] = []
    for band in _bands(_rows(lines)):
        gutter = _gutter(band) if depth else None
        if gutter is None:
            plain += band
            continue
        if plain:
            yield plain
            plain = []
        middle = (gutter[0] + gutter[1]) / 2
        left = [line for line in band if line.box[0] < middle]
        right = [line for line in band if line.box[0] >= middle]
        sides = [right, left] if _is_backward(band) else [left, right]
        for side in sides:
            yield from _regions(side, depth - 1)
    if plain:
        yield plain


def _rows(lines: list[SetLine]) -> list[list[SetLine]]:
    """Return lines that stand beside each other, wholly or in part, from the top down."""
    rows: list[list[SetLine]] = []
    end = 0.0
    for line in sorted(lines, key=lambda line: line.core):
        top, base = line.core
        if rows and top < end:
            rows[-1].append(line)
        else:
            rows.append([line])
            end = base
        end = max(end, base)
    return rows


def _bands(rows: Sequence[list[SetLine]]) -> Iterator[list[SetLine]]:
    """Yield the lines of rows that follow each other as long as one gap, which the first of them has, runs down."""
    if not rows:
        return
    edges = min(line.box[0] for row in rows for line in row), max(line.box[2] for row in rows for line in row)
    least = _GUTTER * median(line.size for row in rows for line in row)
    band: list[SetLine] = []
    white: list[Interval] = []
    for row in rows:
        own = _white(row, edges, least)
        inner = [gap for gap in own if edges[0] < gap[0] and gap[1] < edges[1]]
        shared = _shared(white, own, least)
        if not shared:
            if band:
                yield band
            band, shared = [], inner
        band, white = band + row, shared
    yield band


def _white(row: Sequence[SetLine], edges: Interval, least: float) -> list[Interval]:
    """Return where a row leaves the page white over the width of a gutter."""
    taken = sorted((line.box[0], line.box[2]) for line in row)
    ends = [edges[0]]
    for _, right in taken:
        ends.append(max(ends[-1], right))
    starts = [*(left for left, _ in taken), edges[1]]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if start - end >= least]


def _shared(one: Sequence[Interval], other: Sequence[Interval], least: float) -> list[Interval]:
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other]
    return [(start, end) for start, end in both if end - start >= least]


def _gutter(band: Sequence[SetLine]) -> Interval | None:
    """Return the widest gutter that parts columns of a band; None where none does."""
    edges = min(line.box[0] for line in band), max(line.box[2] for line in band)
    least = _GUTTER * median(line.size for line in band)
    found = [gap for gap in _white(band, edges, least) if _parts(band, gap)]
    return max(found, key=lambda gap: gap[1] - gap[0], default=None)


def _parts(band: Sequence[SetLine], gap: Interval) -> bool:
    """Tell whether what stands on both sides of a gap is columns: enough lines, and no rows of short cells."""
    left = [line for line in band if line.box[0] < gap[1]]
    right = [line for line in band if line.box[0] >= gap[1]]
    if min(_height(left), _height(right)) < _LEAST_ROWS:
        return False
    fewer, more = sorted((left, right), key=len)
    bases = {round(line.base) + by for line in more for by in (-1, 0, 1)}
    aligned = sum(round(line.base) in bases for line in fewer)
    cells = min(median(len(line.text) for line in side) for side in (left, right)) < _CELL
    return not (cells and aligned >= len(fewer) * _ALIGNED)


def _height(lines: Sequence[SetLine]) -> int:
    """Return how many lines stand one under the other."""
    return len({round(line.base) for line in lines})


def _whole(lines: list[SetLine]) -> list[SetLine]:
    """Join the pieces of each line of a region, from the top down."""
    done: list[SetLine] = []
    rows: list[list[SetLine]] = []
    for line in sorted(lines, key=lambda line: (line.base, line.box[0])):
        if rows and abs(line.base - rows[-1][0].base) <= _SAME_LINE * max(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.box[0], reverse=_is_backward(row))
        words = [word for line in row for word in line.words]
        starts = accumulate((len(line.words) for line in row[:-1]), initial=0)
        largest = max(row, key=lambda line: len(line.text))
        box = around([line.box for line in row]) or largest.box
        done.append(replace(largest, words=words, box=box, pieces=tuple(starts)))
    return done


def _is_backward(lines: Sequence[SetLine]) -> bool:
    """Tell whether most of these lines are of a script that runs from right to left."""
    return sum(is_backward(line.text) for line in lines) * 2 > len(lines)
