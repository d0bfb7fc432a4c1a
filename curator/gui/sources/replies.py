"""Whom a comment answers: a button that names them, and the list of the article's comments to choose from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from curator.domain.article import Comment
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID
from curator.gui.widgets import in_hand

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_HEIGHT = 36 * GRID


class RepliesModel(QAbstractListModel):
    """The comments that one may answer, those that it does answer checked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comments: Sequence[Comment] = ()
        self.chosen: list[str] = []

    def fill(self, comments: Sequence[Comment], chosen: Sequence[str]) -> None:
        """Offer other comments; `chosen` are the ids of those that are checked."""
        self.beginResetModel()
        self._comments, self.chosen = comments, list(chosen)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of comments."""
        return 0 if parent.isValid() else len(self._comments)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every comment be checked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the id, the author and the date of a comment, and whether it is checked."""
        if not index.isValid() or index.row() >= len(self._comments):
            return None
        comment = self._comments[index.row()]
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if comment.id in self.chosen else Qt.CheckState.Unchecked
        if role == _Role.DisplayRole:
            return "   ".join((short(comment.id), comment.author or "–", comment.date or ""))
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Check a comment, or no longer."""
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        comment = self._comments[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.chosen.append(comment)
        else:
            self.chosen.remove(comment)
        self.dataChanged.emit(index, index, [role])
        return True


class RepliesPopup(QFrame):
    """The list over the form: letters filter it, arrows move, Space or a click checks, Enter takes, Escape does not."""

    taken = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.model = RepliesModel(self)
        self.filter = QSortFilterProxyModel(self)
        self.filter.setSourceModel(self.model)
        self.filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name, date or number"))
        self.field.setAccessibleName(self.tr("Filter the comments"))
        self.list = QListView()
        self.list.setModel(self.filter)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Comments of the article"))
        hint = QLabel(self.tr("Space checks, Enter takes, Esc leaves things as they were"))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        for widget in (self.field, self.list, hint):
            layout.addWidget(widget)
        self._keep = True
        self._before: list[str] = []
        self.field.textChanged.connect(self.filter.setFilterFixedString)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)

    def ask(self, comments: Sequence[Comment], chosen: Sequence[str], below: QWidget) -> None:
        """Show the list under a widget; `taken` gives the ids once it closes with others than before."""
        self._keep, self._before = True, list(chosen)
        self.field.clear()
        self.model.fill(comments, chosen)
        place = below.mapToGlobal(QPoint(0, below.height()))
        screen = below.screen().availableGeometry()
        width = max(below.width(), 36 * GRID)
        place.setX(max(screen.left(), min(place.x(), screen.right() - width)))
        place.setY(min(place.y(), screen.bottom() - _HEIGHT))
        self.setGeometry(place.x(), place.y(), width, _HEIGHT)
        self.show()
        self.field.setFocus()
        in_hand.take(self.list, self.filter.index(0, 0))

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Take the keys that belong to the list or close it."""
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            return self._press(watched, event)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Give what was chosen, unless Escape was pressed."""
        super().hideEvent(event)
        if self._keep and self.model.chosen != self._before:
            self.taken.emit(list(self.model.chosen))

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._keep = False
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
        elif event.key() == Qt.Key.Key_Space and (watched is self.list or not self.field.text().strip()):
            self._toggle(self.list.currentIndex())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and watched is self.field:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.list.currentIndex().row() + step, 0), self.filter.rowCount() - 1)
            in_hand.take(self.list, self.filter.index(row, 0))
        else:
            return False
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        box = self.list.visualRect(index)
        cursor = self.list.viewport().mapFromGlobal(self.cursor().pos())
        if cursor.x() > box.left() + 3 * GRID:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            checked = index.data(_Role.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self.filter.setData(index, state, _Role.CheckStateRole)


class RepliesButton(QPushButton):
    """Names the comments that are answered; pressing it asks which. `chosen` gives the ids."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Replies to"))
        self.setIcon(icon(Icon.COMMENT))
        self.popup = RepliesPopup(self)
        self._comments: Sequence[Comment] = ()
        self._answered: tuple[str, ...] = ()
        self.clicked.connect(self.ask)
        self.popup.taken.connect(self.chosen)

    def offer(self, comments: Sequence[Comment], answered: tuple[str, ...]) -> None:
        """Show whom the comment answers, and offer others."""
        self._comments, self._answered = comments, answered
        names = {comment.id: f"{short(comment.id)} {comment.author or '–'}" for comment in comments}
        whole = ", ".join(names.get(id, short(id)) for id in answered)
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, 22 * GRID) or self.tr("Nobody"))
        self.setAccessibleDescription(whole)
        self.setToolTip(whole)

    def ask(self) -> None:
        """Show the list."""
        self.popup.ask(self._comments, self._answered, self)


def short(id: str) -> str:
    """Return a comment's citation id without its article's ("C012")."""
    return id.partition("-")[2] or id
