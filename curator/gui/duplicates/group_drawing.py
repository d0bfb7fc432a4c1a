"""How a group stands in the list: its first words, under them its class, score and size, a mark where it is certain."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.gui.duplicates.groups import CERTAIN, SECOND_LINE
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID, Theme

_MARK = 2 * GRID


class GroupDelegate(QStyledItemDelegate):
    """Draws a group in two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Return room for two lines."""
        lines = QFontMetrics(self._theme.ui_font()).height() + QFontMetrics(self._small()).height()
        return QSize(30 * GRID, lines + 2 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground, then both lines and the mark."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = option.rect.adjusted(2 * GRID, GRID, -GRID, -GRID)
        if index.data(CERTAIN):
            mark = QRect(room.right() - _MARK, room.top(), _MARK, _MARK)
            icon(Icon.DONE).paint(painter, mark)
            room.setRight(mark.left() - GRID)
        painter.save()
        self._line(painter, room, self._theme.ui_font(), self._theme.palette.text, index.data())
        room.setTop(room.top() + QFontMetrics(self._theme.ui_font()).height())
        self._line(painter, room, self._small(), self._theme.palette.muted, index.data(SECOND_LINE))
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)

    def _small(self) -> QFont:
        return self._theme.ui_font(0.9)
