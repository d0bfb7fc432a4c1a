"""A list that drops from a line of input: shared by the search and the list of commands."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from curator.gui.theme import GRID
from curator.gui.widgets import in_hand

_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Popup(QFrame):
    """A list over the window, driven from `field`: arrows move in it, Enter takes, Escape puts it away."""

    taken = Signal(QModelIndex)
    left = Signal()
    """It was put away with Escape."""

    def __init__(self, field: QLineEdit, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.field = field
        self.over = parent
        self.list = QListView()
        self.list.setModel(model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(GRID, GRID, GRID, GRID)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID, GRID, GRID, GRID)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.hint)
        field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.hide()

    def say(self, hint: str) -> None:
        """Show a sentence under the list; none hides its place."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def select_first(self) -> None:
        """Make the first row the current one."""
        in_hand.take(self.list, self.list.model().index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field that belong to the list."""
        if watched is self.field and self.isVisible() and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _LIST_KEYS:
            self.list.event(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            return False
        return True

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.taken.emit(index)
