"""The list of keys (F1): read from the actions themselves, so it is never out of date."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from curator.gui.theme import GRID

_Form = QKeySequence.SequenceFormat


class KeysDialog(QDialog):
    """Groups of actions that have keys, each group under its title."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(72 * GRID, 76 * GRID)
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        for title, actions in groups:
            self._add_group(title, [action for action in actions if action.shortcuts()])
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)

    def _add_group(self, title: str, actions: Sequence[QAction]) -> None:
        if not actions:
            return
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, GRID, 0, GRID // 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for name, same in groupby(actions, _name):
            row = self._grid.rowCount()
            keys = QLabel("  ".join(key.toString(_Form.NativeText) for action in same for key in action.shortcuts()))
            keys.setProperty("role", "key")
            self._grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(QLabel(name), row, 1)


def _name(action: QAction) -> str:
    """Return what an action does; of several that do the same, its explanation of that."""
    return action.whatsThis() or action.text().replace("&", "")
