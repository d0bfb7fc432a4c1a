"""Entries of a list with a title, muted lines under it, and a mark: values, and the delegate that draws them."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID, Theme

CARD = Qt.ItemDataRole.UserRole + 1
"""Role under which a model gives a row's `Card`."""

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_MARK = 2 * GRID
_PAD = GRID
_FADED = 0.6  # still read with ease, and seen to be put by
_Flag = Qt.TextFlag


@dataclass(frozen=True, slots=True)
class Card:
    """What an entry shows. `remarks` give it a mark of warning; `glyph` stands before the title; `faded` is put by."""

    title: str
    lines: tuple[str, ...] = ()
    glyph: Icon | None = None
    remarks: tuple[str, ...] = ()
    faded: bool = False

    def spoken(self) -> str:
        """Return all of it as one sentence after another."""
        return ". ".join((self.title, *self.lines, *self.remarks))


class CardDelegate(QStyledItemDelegate):
    """Draws cards; `wrapped` breaks their lines to the width of the view instead of shortening them."""

    def __init__(self, theme: Theme, view: QWidget, *, wrapped: bool = False) -> None:
        super().__init__(view)
        self._theme = theme
        self.view = view
        self._wrapped = wrapped

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the room a card needs at the width of its view."""
        return self.room(index.data(CARD))

    def room(self, card: Card) -> QSize:
        """Return the room that a card needs at the width of the view."""
        width = self.view.width() - 3 * GRID
        heights = [self._height(text, font, width, card) for text, font in self._parts(card)]
        return QSize(12 * GRID, sum(heights) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card on its ground."""
        self.draw_ground(painter, option.rect, option.state)
        self.draw_card(painter, option.rect, index.data(CARD))

    def draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        """Draw the ground of an entry that is in hand, or under the mouse."""
        palette = self._theme.palette
        if state & _State.State_Selected:
            painter.fillRect(rect, QColor(palette.accent_ground))
            bar = QRect(rect.topLeft(), QSize(3, rect.height()))
            painter.fillRect(bar, QColor(palette.accent if state & _State.State_Active else palette.border))
        elif state & _State.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))

    def draw_card(self, painter: QPainter, rect: QRect, card: Card) -> None:
        """Draw a card."""
        painter.save()
        painter.setOpacity(_FADED if card.faded else painter.opacity())
        self._draw_icons(painter, rect, card)
        top = rect.top() + _PAD
        width = rect.width() - 3 * GRID
        for at, (text, font) in enumerate(self._parts(card)):
            height = self._height(text, font, width, card)
            box = QRectF(rect.left() + _PAD + _indent(card), top, width - _indent(card) - _right(card, at), height)
            self._write(painter, box, text, font, quiet=at > 0)
            top += height
        painter.restore()

    def _parts(self, card: Card) -> list[tuple[str, QFont]]:
        title = self._theme.ui_font()
        title.setWeight(QFont.Weight.DemiBold)
        return [(card.title, title), *((line, self._theme.ui_font(0.88)) for line in card.lines)]

    def _height(self, text: str, font: QFont, width: int, card: Card) -> int:
        metrics = QFontMetrics(font)
        if not self._wrapped:
            return metrics.height() + GRID // 4
        room = QRect(0, 0, max(GRID, width - _indent(card)), 10_000)
        return metrics.boundingRect(room, _Flag.TextWordWrap, text).height() + GRID // 4

    def _write(self, painter: QPainter, box: QRectF, text: str, font: QFont, *, quiet: bool) -> None:
        palette = self._theme.palette
        painter.setFont(font)
        painter.setPen(QColor(palette.muted if quiet else palette.text))
        if self._wrapped:
            painter.drawText(box, _Flag.TextWordWrap, text)
        else:
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_icons(self, painter: QPainter, rect: QRect, card: Card) -> None:
        if card.glyph:
            icon(card.glyph).paint(painter, QRect(rect.topLeft() + QPoint(_PAD, _PAD + 2), QSize(_MARK, _MARK)))
        if card.remarks and not self._wrapped:
            place = QPoint(rect.right() - _PAD - _MARK, rect.top() + _PAD)
            icon(Icon.WARNING).paint(painter, QRect(place, QSize(_MARK, _MARK)))


def _indent(card: Card) -> int:
    return _MARK + GRID if card.glyph else 0


def _right(card: Card, at: int) -> int:
    return _MARK + GRID // 2 if card.remarks and at == 0 else 0
