"""How a row of the reading list is measured, laid out and drawn; knows fonts and colours, not scrolling."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine

from curator.domain.capture import PassageKind
from curator.domain.correction import SuspectKind
from curator.domain.marks import MarkKind
from curator.domain.span import Span
from curator.gui.palette import Palette
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.mark_drawing import deepest, dressed, looks, told
from curator.gui.widgets.rows import AuthorLine, Highlight, HighlightStyle, Row
from curator.gui.widgets.utf16 import to_code_points, to_units

LINE_SEPARATOR = "\u2028"
_MEASURE = 68
_LINE_HEIGHT = 1.45
_INDENT = 3 * GRID
_DEEPEST = 4
_GUTTER = 12 * GRID
_NARROW = 80 * GRID
_SAMPLE = "Portez ce vieux whisky au juge blond qui fume "
_SCALES = {PassageKind.TITLE: 1.6, PassageKind.SUBTITLE: 1.15, PassageKind.HEADING: 1.2, PassageKind.CAPTION: 0.9}
_BOLD = {PassageKind.TITLE, PassageKind.HEADING}
_SPACE_ABOVE = {PassageKind.TITLE: 4 * GRID, PassageKind.HEADING: 3 * GRID}
_LINES = {
    HighlightStyle.SPELLING: QTextCharFormat.UnderlineStyle.WaveUnderline,
    HighlightStyle.GRAMMAR: QTextCharFormat.UnderlineStyle.DotLine,
    HighlightStyle.DAMAGE: QTextCharFormat.UnderlineStyle.DashUnderline,
    HighlightStyle.TYPOGRAPHY: QTextCharFormat.UnderlineStyle.SingleUnderline,
    HighlightStyle.CORRECTED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    HighlightStyle.SIC: QTextCharFormat.UnderlineStyle.DashDotLine,
}
_FRAMED = (HighlightStyle.MATCH, HighlightStyle.CURRENT)


class Measure:
    """Widths and fonts for a viewport of a given width: a column of about 68 characters, ids in the margin."""

    def __init__(self, theme: Theme, width: int) -> None:
        self.palette = theme.palette
        self.looks = looks(theme)
        self.selected = QTextCharFormat()
        self.selected.setBackground(QColor(theme.palette.accent))
        self.selected.setForeground(QColor(theme.palette.on_accent))
        self._fonts = {kind: _font(theme, kind) for kind in PassageKind}
        self.small_font = theme.ui_font(0.85)
        self.author_font = theme.ui_font()
        self.author_font.setWeight(QFont.Weight.DemiBold)
        self.note_font = theme.ui_font(0.95)
        character = QFontMetricsF(self.font(PassageKind.PARAGRAPH)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.gutter = _GUTTER if width >= _NARROW else 2 * GRID
        self.column = max(20 * GRID, min(width - self.gutter - 3 * GRID, math.ceil(_MEASURE * character)))
        self.left = max(self.gutter, (width - self.column) // 2 - 2 * GRID)
        self.characters = max(1.0, self.column / character)
        self.line = self.line_height(PassageKind.PARAGRAPH)
        self.header = math.ceil(QFontMetricsF(self.author_font).height()) + GRID // 2

    def font(self, kind: PassageKind) -> QFont:
        """Return the font that passages of a kind are read in."""
        return self._fonts[kind]

    def line_height(self, kind: PassageKind) -> int:
        """Return the distance of baselines for a kind, in pixels."""
        metrics = QFontMetricsF(self._fonts[kind])
        em = metrics.fontDpi() * self._fonts[kind].pointSizeF() / 72
        return max(math.ceil(metrics.height()), round(_LINE_HEIGHT * em))

    def estimates(self, lengths: Sequence[int]) -> list[int]:
        """Return about how high rows of so many characters are."""
        line, characters = self.line, int(self.characters)
        return [GRID + line * (1 + length // characters) for length in lengths]


def _font(theme: Theme, kind: PassageKind) -> QFont:
    font = theme.reading_font(_SCALES.get(kind, 1.0))
    font.setBold(kind in _BOLD)
    return font


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row with its lines broken; `box` is where its text stands, below the top of the row."""

    row: Row
    layout: QTextLayout
    box: QRect
    height: int

    @classmethod
    def of(cls, row: Row, measure: Measure) -> "LaidRow":
        """Lay out a row."""
        indent = _INDENT * min(row.depth, _DEEPEST) + 2 * GRID * (_quotations(row) + _items(row))
        top = _space_above(row) + (measure.header if row.header else 0)
        width = max(8 * GRID, measure.column - indent)
        layout = _broken(row, measure, width)
        height = layout.lineCount() * measure.line_height(row.kind)
        box = QRect(measure.left + indent, top, width, height)
        return cls(row, layout, box, top + height + GRID // 2)

    def position(self, point: QPointF) -> int:
        """Return the code point of the text nearest to a point, relative to the top left of the row."""
        inside = point - QPointF(self.box.topLeft())
        lines = [self.layout.lineAt(at) for at in range(self.layout.lineCount())]
        line = next((line for line in lines if inside.y() < line.y() + line.height() * 1.2), lines[-1])
        return to_code_points(self.layout.text(), line.xToCursor(inside.x()))

    def line(self, position: int) -> int:
        """Return in which line the caret before a code point stands."""
        return self.layout.lineForTextPosition(self._unit(position)).lineNumber()

    def line_span(self, position: int) -> Span:
        """Return the code points of the line that the caret stands in; the blank at which it is broken is not in it."""
        line = self.layout.lineAt(self.line(position))
        last = line.lineNumber() == self.layout.lineCount() - 1
        end = line.textStart() + line.textLength() - (0 if last else 1)
        text = self.row.text
        return Span(to_code_points(text, line.textStart()), to_code_points(text, max(line.textStart(), end)))

    def in_line(self, line: int, column: float) -> int:
        """Return the code point in a line nearest to `column` pixels right of the row's left edge."""
        laid = self.layout.lineAt(line)
        found = to_code_points(self.layout.text(), laid.xToCursor(column - self.box.left()))
        within = self.line_span(to_code_points(self.layout.text(), laid.textStart()))
        return min(max(found, within.start), within.end)

    def caret(self, position: int) -> QRect:
        """Return where the caret before a code point stands, relative to the top left of the row."""
        unit = self._unit(position)
        line = self.layout.lineForTextPosition(unit)
        left, _ = cast("tuple[float, int]", line.cursorToX(unit))
        return QRect(self.box.left() + int(left), self.box.top() + int(line.y()), 2, math.ceil(line.height()))

    def _unit(self, position: int) -> int:
        return to_units(self.row.text, min(position, len(self.row.text)))

    def highlights_at(self, point: QPointF) -> list[Highlight]:
        """Return the highlights under a point, the shortest first."""
        if not QRectF(self.box).contains(point):
            return []
        at = self.position(point)
        touched = (each for each in self.row.highlights if each.span.start <= at <= each.span.end)
        return sorted(touched, key=_length)

    def told_at(self, point: QPointF) -> str:
        """Return what the marks under a point say that is not seen: where a link leads, what a note says."""
        if not self.row.marks or not QRectF(self.box).contains(point):
            return ""
        at = self.position(point)
        return told(mark for mark in self.row.marks if mark.span.start <= at <= mark.span.end)

    def line_top(self, position: int) -> int:
        """Return how far below the top of the row the line with the code point `position` begins."""
        line = self.layout.lineForTextPosition(to_units(self.row.text, position))
        return self.box.top() + (int(line.y()) if line.isValid() else 0)

    def draw(
        self,
        painter: QPainter,
        top: int,
        measure: Measure,
        *,
        with_text: bool,
        selected: Span = Span(0, 0),  # noqa: B008 (a frozen value)
    ) -> None:
        """Draw the row with its top at `top`; without its text where an editor stands over it."""
        self._draw_margin(painter, top, measure)
        if self.row.header:
            box = QRect(self.box.left(), top + _space_above(self.row), self.box.width(), measure.header)
            if measure.gutter < _GUTTER and self.row.label:
                painter.setFont(measure.small_font)
                painter.setPen(QColor(measure.palette.muted))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.row.label)
                box.setWidth(box.width() - _GUTTER)
            _draw_header(painter, box, self.row.header, measure)
        if with_text:
            muted = self.row.muted or self.row.kind in (PassageKind.BYLINE, PassageKind.CAPTION, PassageKind.FURNITURE)
            painter.setPen(QColor(measure.palette.muted if muted else measure.palette.text))
            chosen = [_range(selected, self.row.text, measure.selected)] if len(selected) else []
            self.layout.draw(painter, QPointF(self.box.left(), top + self.box.top()), chosen)
            self._draw_frames(painter, top, measure.palette)

    def _draw_frames(self, painter: QPainter, top: int, palette: Palette) -> None:
        """Draw a frame around what is in hand or found: a ground alone is too faint to be told from the page."""
        for highlight in self.row.highlights:
            if highlight.style in _FRAMED and len(highlight.span):
                painter.setPen(QColor(edge_of(highlight.style, palette)))
                for box in self.boxes(highlight.span):
                    painter.drawRect(box.translated(0, top).adjusted(-1, 0, 0, -1))

    def boxes(self, span: Span) -> list[QRect]:
        """Return where a range of the text stands, a rectangle a line, relative to the top left of the row."""
        first, past = self._unit(span.start), self._unit(span.end)
        found = []
        for at in range(self.line(span.start), self.line(span.end) + 1):
            line = self.layout.lineAt(at)
            left, _ = cast("tuple[float, int]", line.cursorToX(max(first, line.textStart())))
            right, _ = cast("tuple[float, int]", line.cursorToX(min(past, line.textStart() + line.textLength())))
            inside = QRectF(min(left, right), line.y(), abs(right - left), line.height())
            if inside.width() > 0:
                found.append(inside.toAlignedRect().translated(self.box.topLeft()))
        return found

    def _draw_margin(self, painter: QPainter, top: int, measure: Measure) -> None:
        palette, row = measure.palette, self.row
        if row.banded:
            colour = QColor(palette.passages[row.kind])
            painter.fillRect(QRect(measure.left - 2 * GRID, top + 2, 4, self.height - 4), colour)
            painter.setPen(colour)
        else:
            painter.setPen(QColor(palette.muted))
        if row.label and measure.gutter >= _GUTTER:
            painter.setFont(measure.small_font)
            line = measure.header if row.header else self.layout.lineAt(0).height()
            box = QRectF(0, top + _space_above(row), measure.left - 3 * GRID, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.label)
        rule = QColor(palette.border)
        for depth in range(1, min(row.depth, _DEEPEST) + 1):
            painter.fillRect(QRect(measure.left + _INDENT * depth - 2 * GRID, top, 1, self.height), rule)
        for level in range(_items(row), _quotations(row) + _items(row)):
            painter.fillRect(
                QRect(self.box.left() - 2 * GRID * (level + 1), top + self.box.top(), 3, self.box.height()), rule
            )
        if _items(row):
            painter.setPen(QColor(palette.muted))
            painter.setFont(measure.font(row.kind))
            bullet = QRectF(self.box.left() - 2 * GRID, top + self.box.top(), 2 * GRID, self.layout.lineAt(0).height())
            painter.drawText(bullet, Qt.AlignmentFlag.AlignLeft, "•")


def format_of(style: HighlightStyle, palette: Palette) -> QTextCharFormat:
    """Return how a range is set off; some are framed besides."""
    look = QTextCharFormat()
    if style in _LINES:
        look.setUnderlineStyle(_LINES[style])
        look.setUnderlineColor(QColor(edge_of(style, palette)))
    if ground := ground_of(style, palette):
        look.setBackground(QColor(ground))
    return look


def edge_of(style: HighlightStyle, palette: Palette) -> str:
    """Return the colour of the line below a range that is set off, or of the frame around it."""
    others = {
        HighlightStyle.CORRECTED: palette.inserted,
        HighlightStyle.SIC: palette.muted,
        HighlightStyle.MATCH: palette.warning,
        HighlightStyle.CURRENT: palette.accent,
    }
    return others[style] if style in others else palette.suspects[SuspectKind[style.name]]


def ground_of(style: HighlightStyle, palette: Palette) -> str:
    """Return the colour of the ground under a range that is set off, "" for that of the page."""
    grounds = {
        HighlightStyle.CORRECTED: palette.corrected_ground,
        HighlightStyle.MATCH: palette.match_ground,
        HighlightStyle.CURRENT: palette.selection,
    }
    return grounds.get(style, "")


def _broken(row: Row, measure: Measure, width: int) -> QTextLayout:
    layout = QTextLayout(row.text.replace("\n", LINE_SEPARATOR), measure.font(row.kind))
    layout.setCacheEnabled(True)
    marked = [_range(span, row.text, look) for span, look in dressed(row.marks, measure.looks)]
    set_off = [_range(each.span, row.text, format_of(each.style, measure.palette)) for each in row.highlights]
    layout.setFormats([*marked, *set_off])
    height = measure.line_height(row.kind)
    layout.beginLayout()
    at, line = 0, layout.createLine()
    while line.isValid():
        _place(line, width, at * height, height)
        at, line = at + 1, layout.createLine()
    layout.endLayout()
    return layout


def _place(line: QTextLine, width: int, top: int, height: int) -> None:
    line.setLineWidth(width)
    line.setPosition(QPointF(0, top + (height - line.height()) / 2))


def _range(span: Span, text: str, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = to_units(text, span.start)
    found.length = to_units(span.of(text))
    found.format = look
    return found


def _quotations(row: Row) -> int:
    """Return how many quotations a row stands in."""
    return min(_DEEPEST, max(deepest(row.marks, MarkKind.QUOTATION), row.kind is PassageKind.QUOTE))


def _items(row: Row) -> int:
    """Return how many lists a row is an item in."""
    return min(_DEEPEST, max(deepest(row.marks, MarkKind.LIST_ITEM), row.kind is PassageKind.LIST_ITEM))


def _space_above(row: Row) -> int:
    return 2 * GRID if row.header else _SPACE_ABOVE.get(row.kind, GRID // 2)


def _length(highlight: Highlight) -> int:
    return len(highlight.span)


def _draw_header(painter: QPainter, box: QRect, header: AuthorLine, measure: Measure) -> None:
    left = float(box.left())
    for text, font, colour in (
        (header.author, measure.author_font, measure.palette.text),
        (header.date, measure.note_font, measure.palette.muted),
        (header.note, measure.note_font, measure.palette.muted),
    ):
        room = box.right() - left
        if not text or room < 3 * GRID:
            continue
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(shown) + GRID
