"""Galleys cut into pages: a page ends where the lines that belong together allow."""

from collections.abc import Iterable, Iterator

from curator.export.pdf.lines import Line


def pages(lines: Iterable[Line], room: float) -> Iterator[list[Line]]:
    """Yield the lines of each page in turn, reading no further than the page needs.

    Args:
        lines: a galley; a line that is `joined` goes with the one above as long as a page can hold both.
        room: height of the text on a page, in points.
    """
    page: list[Line] = []
    used = 0.0
    for line in lines:
        page.append(line)
        used += line.height + (line.before if len(page) > 1 else 0.0)
        while used > room + 0.01 and len(page) > 1:
            cut = _cut(page)
            yield page[:cut]
            page = _begun(page[cut:])
            used = height(page)
    if page:
        yield page


def height(page: list[Line]) -> float:
    """Return the height of the lines as they stand on one page: the space above the first is dropped."""
    return sum(line.height for line in page) + sum(line.before for line in page[1:])


def stacked(lines: list[Line], top: float) -> Iterator[tuple[Line, float]]:
    """Yield each line with the distance of its top from the upper edge, the first at `top`."""
    for order, line in enumerate(lines):
        top += line.before if order else 0.0
        yield line, top
        top += line.height


def _begun(page: list[Line]) -> list[Line]:
    """Return a page without a rule at its head, which would part the text from nothing."""
    while page and page[0].rule and not page[0].runs:
        page = page[1:]
    return page


def _cut(page: list[Line]) -> int:
    last = len(page) - 1
    return next((at for at in range(last, 0, -1) if not page[at].joined), last)
