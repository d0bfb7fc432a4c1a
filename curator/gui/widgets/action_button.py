"""A button for an action, with its key beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.gui.icons import icon
from curator.gui.theme import GRID


class ActionButton(QWidget):
    """Shown while its action is; named, enabled and explained as the action is, whose data is its `Icon`."""

    def __init__(self, action: QAction, *, flat: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._ink = QPalette.ColorRole.WindowText
        self.button = QPushButton()
        self.button.setProperty("flat", flat)
        self.key = QLabel()
        self.key.setProperty("role", "key")
        self.key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.button)
        layout.addWidget(self.key, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_primary(self, *, primary: bool) -> None:
        """Make it the button that stands out, or one among others."""
        self._ink = QPalette.ColorRole.HighlightedText if primary else QPalette.ColorRole.WindowText
        self.button.setProperty("primary", primary)
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        self.button.setText(action.text())
        self.button.setIcon(icon(action.data(), self._ink))
        self.button.setEnabled(action.isEnabled())
        self.button.setToolTip(action.toolTip())
        self.button.setAccessibleName(action.text())
        self.key.setText(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "⏎"))
        self.key.setVisible(bool(self.key.text()))
        if self.parent() or not action.isVisible():  # alone it would be a window of its own
            self.setVisible(action.isVisible())
