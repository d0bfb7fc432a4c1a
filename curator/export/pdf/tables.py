"""Tables: columns as wide as their words ask for, rows between hairlines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from curator.domain.book import Cell, Inline, TableBlock
from curator.export.pdf.inlines import STRONG
from curator.export.pdf.lines import Line, Look, Span, Style
from curator.export.pdf.setting import Setting, beside, joined

_GAP = 0.9
"""Space between two columns, in sizes of the text. By eye."""

_WHOLE_ROW = 6
"""Lines of a row that stay on one page; a taller one may be parted."""

Dressing = Callable[[Iterable[Inline], Look], Iterator[Span]]
"""What gives inlines their looks."""


def table(setting: Setting, given: TableBlock, style: Style, look: Look, dress: Dressing) -> list[Line]:
    """Return the lines of a table between the indents of `style`."""
    cells = [[list(dress(cell.text.inlines, _face(cell, look))) for cell in row] for row in given.rows]
    widths = _widths(setting, cells, setting.sheet.measure - style.left - style.right, look.size * _GAP)
    rule = Line(height=look.size * 0.6, baseline=0.0, rule=(style.left, setting.sheet.measure - style.right))
    lines: list[Line] = []
    for row in cells:
        made = _row(setting, row, widths, style, look.size * _GAP)
        lines += [*(joined(made) if len(made) <= _WHOLE_ROW else made), replace(rule, joined=True)]
    return [replace(rule), *lines] if lines else []


def _face(cell: Cell, look: Look) -> Look:
    return replace(look, face=STRONG.get(look.face, look.face)) if cell.heading else look


def _row(setting: Setting, row: Sequence[list[Span]], widths: Sequence[float], style: Style, gap: float) -> list[Line]:
    columns = []
    left = style.left
    for spans, width in zip(row, widths, strict=True):
        placed = replace(style, left=left, right=setting.sheet.measure - left - width)
        columns.append(setting.type.paragraph(spans, placed, setting.sheet.measure))
        left += width + gap
    return reduce(beside, columns, [])


def _widths(setting: Setting, cells: Sequence[Sequence[list[Span]]], room: float, gap: float) -> list[float]:
    """Return the width of each column: what its longest line asks for, or a fair share of the room."""
    columns = list(zip(*cells, strict=True))
    room -= gap * (len(columns) - 1)
    wished = [max(_width(setting, spans) for spans in column) for column in columns]
    if sum(wished) <= room:
        return wished
    least = [max(_width(setting, spans, word=True) for spans in column) for column in columns]
    spare = room - sum(least)
    if spare <= 0:
        return [room / len(columns)] * len(columns)
    more = [wish - need for wish, need in zip(wished, least, strict=True)]
    return [need + spare * each / sum(more) for need, each in zip(least, more, strict=True)]


def _width(setting: Setting, spans: Sequence[Span], *, word: bool = False) -> float:
    """Return the width of a cell's longest line, or of its longest word."""
    shown = [(setting.type.fonts.printable(text), look) for text, look in spans]
    if word:
        return max((setting.type.width(each, look) for text, look in shown for each in text.split()), default=1.0) + 1
    return sum(max(setting.type.width(line, look) for line in text.split("\n")) for text, look in shown) + 1
