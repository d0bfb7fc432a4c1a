"""Nesting: texts that say how deep they stand, put into quotations, lists and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from curator.domain.book import Block, Cell, Figure, Listing, Quotation, TableBlock, TextBlock, TextKind

DEEPEST = 12
"""Levels of quotations and of lists that are kept apart, beyond what a page can show; deeper ones stand on the last."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block that is not nested yet: how many quotations it stands in, and on which level of a list.

    `alone`: the quotation is the passage itself, so that the next one is another.
    """

    block: TextBlock | Figure
    quotations: int = 0
    level: int = 0
    numbered: bool = False
    alone: bool = False
    cell: tuple[int, int] | None = None
    heading: bool = False


def nested(leaves: Sequence[Leaf], quotations: int = 0, level: int = 0) -> Iterator[Block]:
    """Yield the blocks of leaves that all stand in so many quotations and on that level of a list, or deeper."""
    at = 0
    while at < len(leaves):
        first = leaves[at]
        if first.quotations > quotations:
            end = _run(leaves, at, lambda leaf: leaf.quotations > quotations and not leaf.alone)
            yield Quotation(tuple(nested(leaves[at:end], quotations + 1, 0)))
        elif first.level > level:
            end = _run(leaves, at, partial(_goes_on, first, quotations, level))
            yield _listing(leaves[at:end], quotations, level + 1)
        elif first.cell:
            end = _table_end(leaves, at)
            yield _table(leaves[at:end])
        else:
            end = at + 1
            yield first.block
        at = end


def _run(leaves: Sequence[Leaf], at: int, goes_on: Callable[[Leaf], bool]) -> int:
    """Return where the run ends that begins with the leaf at `at`."""
    end = at + 1
    while end < len(leaves) and goes_on(leaves[end]):
        end += 1
    return end


def _goes_on(first: Leaf, quotations: int, level: int, leaf: Leaf) -> bool:
    """Tell whether a leaf belongs to the list that `first` began; an item that is counted otherwise begins another."""
    other = leaf.level == level + 1 == first.level and leaf.numbered is not first.numbered
    return leaf.quotations == quotations and leaf.level > level and not other


def _listing(leaves: Sequence[Leaf], quotations: int, level: int) -> Listing:
    starts = [at for at, leaf in enumerate(leaves) if leaf.level == level or not at]
    ends = [*starts[1:], len(leaves)]
    items = tuple(tuple(nested(leaves[at:end], quotations, level)) for at, end in zip(starts, ends, strict=True))
    return Listing(items, numbered=leaves[0].numbered and leaves[0].level == level)


def _table_end(leaves: Sequence[Leaf], at: int) -> int:
    """Return where a table ends: cells go on from left to right and row by row, or another table begins."""
    end = at + 1
    while end < len(leaves) and _follows(leaves[end - 1], leaves[end]):
        end += 1
    return end


def _follows(leaf: Leaf, following: Leaf) -> bool:
    same_place = (leaf.quotations, leaf.level) == (following.quotations, following.level)
    return bool(same_place and leaf.cell and following.cell and leaf.cell < following.cell)


def _table(leaves: Sequence[Leaf]) -> TableBlock:
    cells = {leaf.cell: Cell(leaf.block, leaf.heading) for leaf in leaves if isinstance(leaf.block, TextBlock)}
    rows = sorted({leaf.cell[0] for leaf in leaves if leaf.cell})
    columns = sorted({leaf.cell[1] for leaf in leaves if leaf.cell})
    blank = Cell(TextBlock(TextKind.PARAGRAPH, ()))
    return TableBlock(tuple(tuple(cells.get((row, column), blank) for column in columns) for row in rows))
