"""The history page: every edit of the collection with its time, undone ones greyed, and the way back to any of them."""

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
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
from curator.gui.stage import Target
from curator.gui.theme import GRID, Theme
from curator.services.undoing import place_of, undo_step

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
    """The list of edits, and the buttons that go back or forward to one, undo some alone, or lead to its place.

    `navigated` gives the `Target` of the edit in hand.
    """

    navigated = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = HistoryModel(session, theme, self)
        self.table = QTableView()
        self.filtered = QSortFilterProxyModel(self)
        self.filtered.setSourceModel(self.model)
        self.filtered.setFilterKeyColumn(-1)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words or time"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(32 * GRID)
        self.table.setModel(self.filtered)
        self.table.setAccessibleName(self.tr("History of edits"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(_TIME, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        self.go_button = QPushButton(icon(Icon.HISTORY), self.tr("Undo to here"))
        self.step_button = QPushButton(icon(Icon.UNDO), self.tr("Undo this edit alone"))
        self.step_button.setToolTip(
            self.tr("Take the selected edits back and leave those after them, unless they stand on them")
        )
        self.place_button = QPushButton(icon(Icon.TEXT), self.tr("Go to its place"))
        self.setFocusProxy(self.table)
        self._lay_out()
        self.go_button.clicked.connect(self.on_go_clicked)
        self.step_button.clicked.connect(self.on_step_clicked)
        self.place_button.clicked.connect(self.on_place_clicked)
        self.field.textChanged.connect(self.filtered.setFilterFixedString)
        self.table.doubleClicked.connect(self.on_place_clicked)
        self.table.selectionModel().selectionChanged.connect(self._name_button)
        self.filtered.modelReset.connect(self._name_button)
        self._name_button()

    def on_go_clicked(self) -> None:
        """Make the selected edit the newest in force."""
        if len(selected := self._selected()) == 1:
            self._session.travel(selected[0].id)

    def on_step_clicked(self) -> None:
        """Take the selected edits back by themselves, the newest first, as far as that goes."""
        for step in [entry.id for entry in self._selected() if entry.id and not entry.undone]:
            if self._session.run(partial(undo_step, step=step)) is None:
                break

    def on_place_clicked(self) -> None:
        """Go to where the edit in hand was made."""
        selected, collection = self._selected(), self._session.collection
        if collection is None or not selected or not selected[0].id:
            return
        place = self._session.attempt(lambda: place_of(collection, selected[0]) or ())
        if place:
            article, comment, passage = place
            stage = "text" if comment or passage else "description"
            self.navigated.emit(Target(article, comment, passage, stage=stage))
        elif place is not None:
            self._session.failed.emit(Message("what this edit changed has no place in the text, or is gone"))

    def _selected(self) -> list[HistoryEntry]:
        """Return the selected edits, the newest first."""
        rows = [self.filtered.mapToSource(index).row() for index in self.table.selectionModel().selectedRows()]
        return [self.model.entry(row) for row in sorted(rows)]

    def _name_button(self) -> None:
        selected, writable = self._selected(), self._session.writable
        one = selected[0] if len(selected) == 1 else None
        here = one is not None and one != self.model.entry(self.model.current_row())
        self.go_button.setText(self.tr("Redo to here") if one and one.undone else self.tr("Undo to here"))
        self.go_button.setEnabled(here and writable)
        edits = [entry for entry in selected if entry.id and not entry.undone]
        several = len(selected) > 1
        self.step_button.setText(self.tr("Undo these edits alone") if several else self.tr("Undo this edit alone"))
        self.step_button.setEnabled(bool(edits) and len(edits) == len(selected) and writable)
        self.place_button.setEnabled(one is not None and one.id > 0)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("History"))
        title.setProperty("role", "title")
        hint = QLabel(self.tr("Every edit is kept in the file and can be undone, even after a restart."))
        hint.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.field)
        head.addWidget(self.place_button)
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
