"""What was decided about the passage or the article in hand: a table to look it over, take back, and say why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from curator.domain.correction import Correction, Decision
from curator.domain.rules import rule
from curator.gui.blanks import visible
from curator.gui.icons import Icon, icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.terms import said
from curator.gui.text.wording import decision_in_words
from curator.gui.theme import GRID
from curator.gui.widgets.key_action import key_action
from curator.services import correcting

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_DECISION, _CHANGE, _RULE, _NOTE = range(4)
_ICONS = {
    Decision.ACCEPTED: Icon.ACCEPT,
    Decision.REJECTED: Icon.REJECT,
    Decision.SIC: Icon.SIC,
    Decision.POSTPONED: Icon.POSTPONE,
}


class CorrectionModel(QAbstractTableModel):
    """Decisions, a row each; the note is edited through the session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: Sequence[Correction] = ()

    def show(self, rows: Sequence[Correction]) -> None:
        """Show these decisions."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def correction(self, row: int) -> Correction:
        """Return the decision in a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of decisions."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the name of a column."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return ("", self.tr("Change"), self.tr("Rule"), self.tr("Note"))[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let notes be edited where the collection can be."""
        flags = super().flags(index)
        editable = index.column() == _NOTE and self._session.writable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if role == _Role.DecorationRole and index.column() == _DECISION:
            return icon(_ICONS[item.decision])
        if role == _Role.DisplayRole and index.column() != _DECISION:
            return _shown(item, index.column())
        if role == _Role.EditRole and index.column() == _NOTE:
            return item.note
        return _shown(item, index.column()) if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) else None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Keep a note."""
        if role != _Role.EditRole or index.column() != _NOTE:
            return False
        item = self._rows[index.row()]
        if str(value) == item.note:
            return False
        return self._session.run(lambda c: correcting.annotate(c, item.id, str(value))) is not None


class CorrectionsPanel(QWidget):
    """The table with its scope; `scope_changed` asks for rows, `picked` gives the `Correction` that was chosen."""

    scope_changed = Signal()
    picked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = CorrectionModel(session, self)
        self.scope = QComboBox()
        self.scope.addItems([self.tr("This passage"), self.tr("This article")])
        self.scope.setAccessibleName(self.tr("Where"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.table = QTableView()
        self.take_back = key_action(self.table, self.tr("Take back"), Icon.RESTORE, QKeySequence.StandardKey.Delete)
        self.take_back_button = QPushButton(self.take_back.icon(), self.take_back.text())
        self.hint = QLabel(self.tr("Nothing was decided here yet."))
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._set_up_table()
        self._lay_out()
        self.scope.activated.connect(self.scope_changed)
        self.take_back.triggered.connect(self.on_take_back_triggered)
        self.take_back_button.clicked.connect(self.on_take_back_triggered)
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.table.clicked.connect(self._pick)
        self.show_rows(())

    @property
    def is_of_article(self) -> bool:
        """Tell whether the whole article is asked for, not the passage in hand."""
        return self.scope.currentIndex() == 1

    def show_rows(self, rows: Sequence[Correction]) -> None:
        """Show these decisions."""
        self.model.show(rows)
        self.count.setText(self.tr("%n decision(s)", "", len(rows)) if rows else "")
        self.hint.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._follow_selection()

    def on_take_back_triggered(self) -> None:
        """Take the selected decisions back, as one undo step."""
        ids = [self.model.correction(index.row()).id for index in self.table.selectionModel().selectedRows()]
        if ids and self._session.writable:
            self._session.run(lambda collection: correcting.revoke(collection, ids))

    def _follow_selection(self) -> None:
        enabled = self._session.writable and self.table.selectionModel().hasSelection()
        self.take_back_button.setEnabled(enabled)
        self.take_back_button.setToolTip(as_sentence(self._session.read_only_reason))

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.model.correction(index.row()))

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Decisions"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(4 * GRID)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_CHANGE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_DECISION, 4), (_RULE, 11), (_NOTE, 7)):
            table.setColumnWidth(column, width * GRID)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.take_back_button)
        foot.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.scope)
        head.addStretch(1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(foot)


def _shown(item: Correction, column: int) -> str:
    if column == _CHANGE:
        found = visible(item.found)
        return f"{found} → {visible(item.replacement)}" if item.applies else found
    if column == _RULE:
        return said(rule(item.rule).name)
    return decision_in_words(item.decision) if column == _DECISION else item.note
