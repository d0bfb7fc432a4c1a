"""How a row of a raw capture is measured, laid out and drawn; knows fonts and colours, not scrolling."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from curator.domain.article import Comment
from curator.domain.capture import PassageKind
from curator.domain.comments import ATTRIBUTES, CommentKind, reactions
from curator.gui.palette import Palette
from curator.gui.sources.raw_page import RawRow
from curator.gui.sources.words import kind_name
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.utf16 import to_code_points, to_units

_LINE_HEIGHT = 1.35
_TINT = 0.10
_BAND = 5
_NARROW = 40 * GRID
_NUMBERED = 70 * GRID
_NUMBER = "00000"
_Align = Qt.AlignmentFlag


class RawMeasure:
    """Widths and fonts for a viewport of a given width: line numbers, names of kinds, the band, the text."""

    def __init__(self, theme: Theme, width: int) -> None:
        self.palette = theme.palette
        self.width = width
        self.font = theme.mono_font()
        self.small_font = theme.ui_font(0.85)
        self.strong_font = theme.ui_font(0.9)
        self.strong_font.setWeight(QFont.Weight.DemiBold)
        self.note_font = theme.ui_font(0.9)
        small = QFontMetricsF(self.small_font)
        self.names = math.ceil(max(small.horizontalAdvance(kind_name(kind)) for kind in PassageKind)) + GRID
        self.names = self.names if width >= _NARROW else 0
        self.numbers = math.ceil(small.horizontalAdvance(_NUMBER)) + GRID if width >= _NUMBERED else 0
        self.band = self.numbers + self.names + GRID
        self.left = self.band + _BAND + GRID
        metrics = QFontMetricsF(self.font)
        self.character = metrics.horizontalAdvance("n")
        self.line = math.ceil(metrics.height() * _LINE_HEIGHT)
        self.header = math.ceil(QFontMetricsF(self.strong_font).height()) + 2 * GRID
        self.column = max(12 * GRID, width - self.left - 2 * GRID)

    def estimates(self, lengths: Sequence[int]) -> list[int]:
        """Return about how high rows of so many characters are."""
        line, fitting = self.line, max(1, int(self.column / self.character))
        return [line * (1 + length // fitting) for length in lengths]


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A row with its lines broken; its text stands `top` below the row's own top."""

    row: RawRow
    layout: QTextLayout
    top: int
    height: int

    @classmethod
    def of(cls, row: RawRow, measure: RawMeasure) -> "LaidLine":
        """Lay out a row."""
        layout = _broken(row.text, measure)
        top = measure.header if row.comment else 0
        return cls(row, layout, top, top + layout.lineCount() * measure.line)

    def position(self, point: QPointF, measure: RawMeasure) -> int:
        """Return the code point of the capture nearest to a point, relative to the top left of the row."""
        index = min(max(0, int((point.y() - self.top) // measure.line)), self.layout.lineCount() - 1)
        line = self.layout.lineAt(index)
        return self.row.start + to_code_points(self.row.text, line.xToCursor(point.x() - measure.left))

    def caret(self, position: int, measure: RawMeasure) -> QRect:
        """Return where the caret before a code point of the capture stands, relative to the top left of the row."""
        unit = to_units(self.row.text, position - self.row.start)
        line = self.layout.lineForTextPosition(unit)
        left, _ = cast("tuple[float, int]", line.cursorToX(unit))
        return QRect(measure.left + int(left), self.top + line.lineNumber() * measure.line, 2, measure.line)

    def draw(self, painter: QPainter, top: int, measure: RawMeasure, *, in_hand: bool) -> None:
        """Draw the row with its top at `top`."""
        self._draw_ground(painter, top + self.top, measure, in_hand=in_hand)
        if self.row.comment:
            _draw_comment(painter, top, self.row.comment, measure)
        palette = measure.palette
        if self.row.number and measure.numbers:
            painter.setFont(measure.small_font)
            painter.setPen(QColor(palette.muted))
            box = QRectF(0, top + self.top, measure.numbers - GRID / 2, measure.line)
            painter.drawText(box, _Align.AlignRight | _Align.AlignVCenter, str(self.row.number))
        quiet = self.row.passage is None or self.row.passage.kind is PassageKind.FURNITURE
        painter.setPen(QColor(palette.muted if quiet else palette.text))
        self.layout.draw(painter, QPointF(measure.left, top + self.top))

    def _draw_ground(self, painter: QPainter, top: int, measure: RawMeasure, *, in_hand: bool) -> None:
        passage = self.row.passage
        if passage is None:
            return
        palette, height = measure.palette, self.height - self.top
        colour = QColor(palette.passages[passage.kind])
        if in_hand:
            painter.fillRect(QRect(0, top, measure.width, height), QColor(palette.selection))
        elif passage.kind is not PassageKind.FURNITURE:
            tint = QColor(colour)
            tint.setAlphaF(_TINT)
            painter.fillRect(QRect(measure.band, top, measure.width - measure.band, height), tint)
        painter.fillRect(QRect(measure.band, top, _BAND, height), colour)
        if self.row.opens and measure.names:
            painter.setFont(measure.small_font)
            painter.setPen(QColor(palette.text) if in_hand else colour)
            box = QRectF(measure.numbers, top, measure.names, measure.line)
            painter.drawText(box, _Align.AlignRight | _Align.AlignVCenter, kind_name(passage.kind))


def comment_note(comment: Comment) -> str:
    """Return what is shown of a comment beside its author: date, whom it answers, reactions."""
    parts = [comment.date or "", *(f"→ {id.partition('-')[2]}" for id in comment.reply_to)]
    parts += [f"{ATTRIBUTES[name].sign} {count}" for name, count in reactions(comment).items()]
    return "   ".join(part for part in parts if part)


def _draw_comment(painter: QPainter, top: int, comment: Comment, measure: RawMeasure) -> None:
    """Draw the line at which a comment begins: its citation id in the margin, its author, and more after it."""
    palette: Palette = measure.palette
    rule = top + GRID // 2
    painter.fillRect(QRect(0, rule, measure.width, 1), QColor(palette.border))
    height = measure.header - GRID // 2
    left = float(GRID)
    named = comment.author or ("–" if comment.kind is CommentKind.COMMENT else kind_name(PassageKind.PING))
    shown = (
        (comment.id, measure.strong_font, palette.accent),
        (named, measure.strong_font, palette.text),
        (comment_note(comment), measure.note_font, palette.muted),
    )
    for text, font, colour in shown:
        metrics = QFontMetricsF(font)
        room = measure.width - left - GRID
        painter.setFont(font)
        painter.setPen(QColor(colour))
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, rule, room, height), _Align.AlignVCenter, words)
        left = max(float(measure.left), left + metrics.horizontalAdvance(words) + 1.5 * GRID)


def _broken(text: str, measure: RawMeasure) -> QTextLayout:
    layout = QTextLayout(text, measure.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(4 * measure.character)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    at = 0
    while line.isValid():
        line.setLineWidth(measure.column)
        line.setPosition(QPointF(0, at * measure.line + (measure.line - line.height()) / 2))
        at, line = at + 1, layout.createLine()
    layout.endLayout()
    return layout
