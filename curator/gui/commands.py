"""The list of all commands (Ctrl+Shift+P): type a few letters of a name, Enter does it; each shows its keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from curator.gui.popup import Popup
from curator.gui.theme import GRID

_ACTION = Qt.ItemDataRole.UserRole
_WIDTH = 64 * GRID


class CommandList(Popup):
    """Names and keys of the actions that can be done now."""

    def __init__(self, parent: QWidget) -> None:
        self._model = QStandardItemModel()
        self._filter = QSortFilterProxyModel()
        self._filter.setSourceModel(self._model)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field = QLineEdit()
        super().__init__(field, self._filter, parent)
        for model in (self._model, self._filter):
            model.setParent(self)
        field.setPlaceholderText(self.tr("What would you like to do?"))
        field.setAccessibleName(self.tr("Filter the commands"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.body.insertWidget(0, field)
        self.say("")
        field.textChanged.connect(self._on_text_changed)
        self.taken.connect(self._on_taken)

    def ask(self, actions: Sequence[QAction]) -> None:
        """Show those of `actions` that are enabled, and wait for a choice."""
        self._model.clear()
        for action in actions:
            if action.isEnabled() and action.text():
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                name = action.text().replace("&", "")
                item = QStandardItem(action.icon(), f"{name}\t{keys}" if keys else name)
                item.setData(action, _ACTION)
                self._model.appendRow(item)
        self.field.clear()
        window = self.over
        width = min(_WIDTH, window.width() - 4 * GRID)
        self.setGeometry((window.width() - width) // 2, 8 * GRID, width, min(50 * GRID, window.height() - 12 * GRID))
        self.show()
        self.raise_()
        self.field.setFocus()
        self.select_first()

    def _on_text_changed(self, text: str) -> None:
        self._filter.setFilterFixedString(text)
        self.select_first()

    def _on_taken(self, index: QModelIndex) -> None:
        action: QAction = index.data(_ACTION)
        self.over.setFocus()
        action.trigger()
