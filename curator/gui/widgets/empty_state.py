"""What an empty place shows: what it is for, and the one button that starts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID

_GLYPH = 6 * GRID


class EmptyState(QWidget):
    """An icon, a sentence and at most one button, in the middle of the place they stand for."""

    clicked = Signal()

    def __init__(self, glyph: Icon, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = icon(glyph)
        self.picture = QLabel()
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setProperty("role", "muted")
        self.sentence.setFixedWidth(52 * GRID)
        self.button = QPushButton(button)
        self.button.setAutoDefault(True)  # Enter presses it, as Space does
        self.button.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        self.button.clicked.connect(self.clicked)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addStretch(1)
        for widget in (self.picture, self.sentence, self.button):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.button.setVisible(bool(button))  # once it has its place: alone it would be a window of its own
        self._draw()

    def say(self, sentence: str, button: str = "") -> None:
        """Change the sentence and the button's name; without a name there is no button."""
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the sentence the height its lines need."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: object) -> None:
        """Draw the icon anew in the colours of a new theme."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() is event.Type.PaletteChange:  # type: ignore[attr-defined]
            self._draw()

    def _fit(self) -> None:
        self.sentence.setMinimumHeight(max(0, self.sentence.heightForWidth(self.sentence.width())))

    def _draw(self) -> None:
        self.picture.setPixmap(self._glyph.pixmap(_GLYPH, _GLYPH))
