"""A strip across the top of a place: why it cannot be edited, or what went wrong and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID


class Banner(QFrame):
    """One sentence; hidden while it is empty. A failure can be put away, a lasting state cannot."""

    def __init__(self, *, failure: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "failure" if failure else "banner")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon(Icon.CLOSE))
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.clicked.connect(lambda: self.say(""))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.close_button)
        self.close_button.setVisible(failure)  # once it has its place: alone it would be a window of its own
        self.hide()

    def say(self, sentence: str) -> None:
        """Show `sentence`, with a capital unless it begins with the name of a file, or hide if it is empty."""
        first = sentence.partition(" ")[0]
        capital = sentence[:1].upper() if "." not in first and "/" not in first else sentence[:1]
        stop = "." if sentence and sentence[-1] not in ".!?…" else ""
        self.label.setText(capital + sentence[1:] + stop)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
