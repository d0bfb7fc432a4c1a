"""The history page: every edit of the collection with its time, undone ones greyed, and the way back to any of them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from curator.domain.changes import HistoryEntry
from curator.domain.messages import Message
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.theme import GRID, Theme
from curator.services.undoing import undo_step

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_TIME, _LABEL = range(2)


class HistoryModel(QAbstractTableModel):
    """Edits, newest first; the last row is the collection before the first edit."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._entries: list[HistoryEntry] = []
        session.changed.connect(self.reload)
        session.opened.connect(self.reload)
        session.closed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Read the history anew."""
        self.beginResetModel()
        collection = self._session.collection
        first = HistoryEntry(0, Message("Before the first edit"), "", undone=False)
        self._entries = [*reversed(collection.history()), first] if collection else []
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry:
        """Return the edit in a row."""
        return self._entries[row]

    def current_row(self) -> int:
        """Return the row of the newest edit in force, -1 where nothing is open."""
        return next((row for row, entry in enumerate(self._entries) if not entry.undone), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of edits, and one more for the beginning."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of columns."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the name of a column."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("Time"), self.tr("Edit"))[section]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return time or name of an edit; undone ones are muted and slanted."""
        entry = self._entries[index.row()]
        if role == _Role.DisplayRole:
            return in_words(entry.label) if index.column() == _LABEL else _shown(entry.made_at)
        if role == _Role.ForegroundRole and (entry.undone or index.column() == _TIME):
            return QColor(self._theme.palette.muted)
        if role == _Role.FontRole:
            font = QFont()
            font.setItalic(entry.undone)
            if index.row() == self.current_row() and index.column() == _LABEL:
                font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == _Role.AccessibleTextRole and entry.undone:
            return self.tr("{}, undone").format(in_words(entry.label))
        return None


class HistoryPage(QWidget):
    """The list of edits and the button that goes back, or forward, to the one selected."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = HistoryModel(session, theme, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("History of edits"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(_TIME, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        self.go_button = QPushButton(icon(Icon.HISTORY), self.tr("Undo to here"))
        self.step_button = QPushButton(icon(Icon.UNDO), self.tr("Undo this edit alone"))
        self.step_button.setToolTip(
            self.tr("Take the selected edit back and leave those after it, unless they stand on it")
        )
        self.setFocusProxy(self.table)
        self._lay_out()
        self.go_button.clicked.connect(self.on_go_clicked)
        self.step_button.clicked.connect(self.on_step_clicked)
        self.table.doubleClicked.connect(self.on_go_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._name_button)
        self.model.modelReset.connect(self._name_button)
        self._name_button()

    def on_go_clicked(self) -> None:
        """Make the selected edit the newest in force."""
        index = self.table.currentIndex()
        if index.isValid():
            self._session.travel(self.model.entry(index.row()).id)

    def on_step_clicked(self) -> None:
        """Take the selected edit back by itself."""
        step = self.model.entry(self.table.currentIndex().row()).id
        self._session.run(lambda collection: undo_step(collection, step))

    def _name_button(self) -> None:
        index = self.table.currentIndex()
        here = index.isValid() and index.row() != self.model.current_row()
        forward = index.isValid() and self.model.entry(index.row()).undone
        self.go_button.setText(self.tr("Redo to here") if forward else self.tr("Undo to here"))
        self.go_button.setEnabled(here and self._session.writable)
        edit = index.isValid() and self.model.entry(index.row()).id > 0
        self.step_button.setEnabled(edit and not forward and self._session.writable)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("History"))
        title.setProperty("role", "title")
        hint = QLabel(self.tr("Every edit is kept in the file and can be undone, even after a restart."))
        hint.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.step_button)
        head.addWidget(self.go_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)


def _shown(made_at: str) -> str:
    time = QDateTime.fromString(made_at, Qt.DateFormat.ISODate)
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat) if time.isValid() else ""
