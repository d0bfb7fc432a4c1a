"""The list of groups on the left: to decide, folded or set apart, with a filter and the button that folds in bulk."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QTabBar, QVBoxLayout, QWidget

from curator.domain.duplicates import DuplicateGroup
from curator.gui.duplicates.group_drawing import GroupDelegate
from curator.gui.duplicates.groups import ORDERED, SEARCHED, GroupModel, GroupOrder, GroupState, ids
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID, Theme
from curator.gui.widgets import in_hand
from curator.gui.widgets.key_button import KeyButton
from curator.gui.widgets.order_button import OrderButton
from curator.store.collection import Collection

_STATES = tuple(GroupState)


class GroupList(QWidget):
    """Shows the groups of one state; `chosen` follows the group in hand, `entered` is Enter in the list."""

    chosen = Signal()
    selection_changed = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, settings: WindowSettings, fold_certain: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._collection: Collection | None = None
        self._groups: Mapping[GroupState, Sequence[DuplicateGroup]] = dict.fromkeys(GroupState, ())
        self.model = GroupModel(self)
        self.filtered = QSortFilterProxyModel(self)
        self.filtered.setSourceModel(self.model)
        self.filtered.setFilterRole(SEARCHED)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.states = QTabBar()
        self.states.setDrawBase(False)
        self.states.setExpanding(False)
        self.states.setAccessibleName(self.tr("Which groups"))
        for _ in _STATES:
            self.states.addTab("")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words or id"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.order_button = OrderButton(self._order_names(), settings, "duplicates/order")
        self.list = QListView()
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setModel(self.filtered)
        self.list.setItemDelegate(GroupDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Groups of repeated comments"))
        self.fold_button = KeyButton(fold_certain)
        self._lay_out()
        self._connect()

    @property
    def state(self) -> GroupState:
        """State of the groups that are shown."""
        return _STATES[self.states.currentIndex()]

    @property
    def current(self) -> DuplicateGroup | None:
        """The group in hand."""
        index = self.filtered.mapToSource(self.list.currentIndex())
        return self.model.group(index) if index.isValid() else None

    @property
    def selected(self) -> list[DuplicateGroup]:
        """The groups that are selected, from top to bottom; the one in hand where none is."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        found = [self.model.group(self.filtered.mapToSource(self.filtered.index(row, 0))) for row in rows]
        return found or [group for group in [self.current] if group]

    def load(self, collection: Collection, groups: Mapping[GroupState, Sequence[DuplicateGroup]]) -> None:
        """Show these; the group in hand stays so, or else the one that took its place."""
        self._collection, self._groups = collection, groups
        names = {
            GroupState.OPEN: self.tr("To decide {}"),
            GroupState.FOLDED: self.tr("Folded {}"),
            GroupState.APART: self.tr("Set apart {}"),
        }
        for place, state in enumerate(_STATES):
            self.states.setTabText(place, names[state].format(len(groups[state]) or "").strip())
        self._fill()

    def show_comment(self, id: str) -> bool:
        """Go to the group that has a comment; tell whether there is one."""
        for place, state in enumerate(_STATES):
            if any(id in ids(group) for group in self._groups[state]):
                self.field.clear()
                self.states.setCurrentIndex(place)
                self._select(self.model.row_of(frozenset([id])))
                return True
        return False

    def show_state(self, state: GroupState) -> None:
        """Show the groups of a state."""
        self.states.setCurrentIndex(_STATES.index(state))

    def step(self, by: int) -> None:
        """Go to the next group, or the one before; stay at either end."""
        row = min(max(self.list.currentIndex().row() + by, 0), self.filtered.rowCount() - 1)
        in_hand.take(self.list, self.filtered.index(row, 0))

    def _fill(self) -> None:
        if self._collection is None:
            return
        before, row = self.current, self.list.currentIndex().row()
        self.model.load(self._collection, self.state, self._groups[self.state])
        found = self.model.row_of(ids(before)) if before else -1
        if found >= 0:
            self._select(found)
        else:
            last = self.filtered.rowCount() - 1
            in_hand.take(self.list, self.filtered.index(min(max(row, 0), last), 0))
        self.chosen.emit()

    def _select(self, row: int) -> None:
        in_hand.take(self.list, self.filtered.mapFromSource(self.model.index(row, 0)))

    def _filter(self, text: str) -> None:
        self.filtered.setFilterFixedString(text)
        if not self.list.currentIndex().isValid():
            in_hand.take(self.list, self.filtered.index(0, 0))

    def _sort(self) -> None:
        order = self.order_button.order
        self.filtered.setSortRole(ORDERED + order.value)
        self.filtered.sort(0 if order is not GroupOrder.TEXT else -1)

    def _order_names(self) -> dict[Enum, str]:
        return {
            GroupOrder.TEXT: self.tr("As they were found"),
            GroupOrder.SIZE: self.tr("By number of copies"),
            GroupOrder.LIKENESS: self.tr("By likeness, the least alike first"),
            GroupOrder.WORDS: self.tr("By first words"),
        }

    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() or previous.isValid():
            self.chosen.emit()

    def _connect(self) -> None:
        self.states.currentChanged.connect(self._fill)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)
        self.order_button.chosen.connect(self._sort)
        self._sort()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), self.list)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(self.entered)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, GRID)
        layout.setSpacing(GRID)
        for widgets in ((self.states,), (self.field, self.order_button), (self.fold_button,)):
            row = QHBoxLayout()
            row.setContentsMargins(GRID, 0, GRID, 0)
            row.setSpacing(0)
            for widget in widgets:
                row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self.list, 1)
