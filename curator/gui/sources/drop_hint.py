"""What is shown while files are held over the stage: that they can be dropped here."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from curator.gui.theme import GRID, Theme

_VEIL = 0.88


class DropHint(QWidget):
    """A veil with a sentence over its parent; it takes no mouse events."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Cover the parent and say what dropping will do."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the veil, its border and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        veil = QColor(palette.accent_ground)
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(palette.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect().adjusted(GRID, GRID, -GRID, -GRID)), GRID, GRID)
        painter.setPen(QColor(palette.accent))
        painter.setFont(self._theme.ui_font(1.5))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._sentence)
