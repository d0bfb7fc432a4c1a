"""The list of all commands (Ctrl+Shift+P): type a few letters of a name, Enter does it; each shows its keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.gui.popup import Popup
from curator.gui.theme import GRID

_ACTION = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1
_WIDTH = 64 * GRID


class CommandDelegate(QStyledItemDelegate):
    """Draws the name of a command in line with the others, icon or none, and its keys at the right."""

    def initStyleOption(  # noqa: N802 (Qt's own name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep the room of the icon where there is none."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(2 * GRID, 2 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the name, then the keys."""
        super().paint(painter, option, index)
        box = option.rect.adjusted(0, 0, -2 * GRID, 0)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(_KEYS))
        painter.restore()


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
        self.list.setItemDelegate(CommandDelegate(self.list))
        self._before: QWidget | None = None
        self.body.insertWidget(0, field)
        self.say("")
        field.textChanged.connect(self._on_text_changed)
        self.taken.connect(self._on_taken)
        self.left.connect(self._return)

    def ask(self, actions: Sequence[QAction]) -> None:
        """Show those of `actions` that are enabled, and wait for a choice."""
        self._model.clear()
        self._before = self.over.focusWidget()
        for action in actions:
            if action.isEnabled() and action.text():
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                item = QStandardItem(action.icon(), action.statusTip() or action.text().replace("&", ""))
                item.setData(action, _ACTION)
                item.setData(keys, _KEYS)
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
        self._return()
        action.trigger()

    def _return(self) -> None:
        """Give the focus back to where it was."""
        if self._before and self._before.isVisible():
            self._before.setFocus()
        self._before = None
