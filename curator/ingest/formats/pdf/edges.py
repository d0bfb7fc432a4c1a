"""Running heads, page numbers and other lines that stand at the edges of pages and are none of the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from curator.ingest.formats.pdf.setting import SetLine

_EDGE = 3  # lines at the top and bottom of a page where running heads stand; by eye on books and printed web pages
_STEP = 4.0  # points within which two lines stand at the same height of their pages; by eye
_LONGEST_HEAD = 200  # characters; browsers print title and address of a page over its whole width
_APART = 1.5  # times the usual distance of a page's lines, that parts a running head from the text; by eye on books
_MOST_PAGES = 0.6  # of the pages that have such a line at one height, where each says something else; by eye on books
_LEAST_PAGES = 3  # of these; two may begin alike by chance
_FOLIO = re.compile(r"[-–—·|\[( ]*(?:(?:page|seite|p\.|s\.) ?)?(?:\d{1,4}|[ivxlc]{1,7})[-–—·|\]) ]*", re.IGNORECASE)
_FIGURES = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_NUMBER = "0"


class _Edge(NamedTuple):
    """A line at an edge of a page: what it says, its figures aside, and its height; `apart`: the text is far off."""

    text: str
    height: int
    top: bool
    apart: bool
    lines: tuple[int, ...]


def furniture(pages: Sequence[Sequence[SetLine]], heights: Sequence[float]) -> list[set[int]]:
    """Return the lines of each page that are none of the text, as indices.

    A line is furniture where all that stands further out is, and what it says, its figures aside, or its place alone is
    that of lines on other pages.

    Args:
        pages: the lines of each page, in no order.
        heights: of the pages.
    """
    edges = [
        [*_edge(lines, height, top=True), *_edge(lines, height, top=False)]
        for lines, height in zip(pages, heights, strict=True)
    ]
    says = Counter(
        each
        for page in edges
        for edge in page
        for each in {(edge.text, edge.top, edge.height + by) for by in (-1, 0, 1)}
    )
    apart = Counter((edge.top, edge.height) for page in edges for edge in page if edge.apart)
    least = max(_LEAST_PAGES, len(pages) * _MOST_PAGES)
    found = []
    for lines, page in zip(pages, edges, strict=True):
        told = {at for at, line in enumerate(lines) if line.artifact}
        for top in (True, False):
            for edge in (each for each in page if each.top is top):
                recurs = says[edge.text, top, edge.height] > 1
                placed = edge.apart and apart[top, edge.height] >= least
                if not (recurs or placed or told.issuperset(edge.lines)):
                    break
                told.update(edge.lines)
        found.append(told)
    return found


def _edge(lines: Sequence[SetLine], height: float, *, top: bool) -> Iterator[_Edge]:
    """Yield what stands at an edge of a page, line by line inward; heights count from that edge."""
    rows: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        rows.setdefault(round(line.base), []).append(at)
    bases = sorted(rows, reverse=not top)
    steps = [abs(after - before) for before, after in pairwise(bases)]
    usual = median(steps) if steps else 0
    for base, step in zip(bases[:_EDGE], steps, strict=False):
        row = sorted(rows[base], key=lambda at: lines[at].box[0])
        text = " ".join(lines[at].text for at in row)
        if len(text) > _LONGEST_HEAD:
            return
        said = _NUMBER if _FOLIO.fullmatch(text) else _FIGURES.sub(_NUMBER, text.casefold())
        away = base if top else height - base
        yield _Edge(said, round(away / _STEP), top, step > usual * _APART, tuple(row))
