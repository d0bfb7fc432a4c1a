"""How a line of the import is drawn: its card, and before it the box that is ticked where it is to be added."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionViewItem, QWidget

from curator.gui.sources.cards import CARD, Card, CardDelegate
from curator.gui.theme import GRID, Theme

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_Check = Qt.ItemDataRole.CheckStateRole
_BOX = 2 * GRID
_ROOM = 4 * GRID
_LINES = 2


class EntryDelegate(CardDelegate):
    """Draws cards of one height, with a box before those that can be ticked; a click on the box ticks."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(theme, view)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of a card with as many lines as any has."""
        del option, index
        return self.room(Card("–", ("–",) * _LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card, and the box."""
        rect = QRect(option.rect)
        self.draw_ground(painter, rect, option.state)
        ticked = index.data(_Check)
        if ticked is not None:
            box = QStyleOptionButton()
            box.rect = _box(rect)
            on = _State.State_On if Qt.CheckState(ticked) is Qt.CheckState.Checked else _State.State_Off
            box.state = on | _State.State_Enabled
            self.view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self.view)
        painter.save()
        if ticked is None:
            painter.setOpacity(0.6)
        self.draw_card(painter, rect.adjusted(_ROOM, 0, 0, 0), index.data(CARD))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tick by a click on the box or its surroundings, and by the space bar."""
        if isinstance(event, QMouseEvent):
            within = event.position().x() < option.rect.left() + _ROOM
            if not within or event.button() is not Qt.MouseButton.LeftButton:
                return False
            if event.type() is QEvent.Type.MouseButtonRelease:
                return _toggle(model, index)
            return within
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            return _toggle(model, index)
        return False


def _toggle(model: QAbstractItemModel, index: _Index) -> bool:
    ticked = index.data(_Check)
    if ticked is None:
        return False
    on = Qt.CheckState(ticked) is Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, _Check)


def _box(rect: QRect) -> QRect:
    return QRect(rect.topLeft() + QPoint(GRID, GRID + 2), QSize(_BOX, _BOX))
