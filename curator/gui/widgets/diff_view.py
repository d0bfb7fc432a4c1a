"""Two texts compared word by word: what was taken out is struck through, what was put in is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from curator.gui.palette import Palette
from curator.gui.theme import Theme

_LINE_HEIGHT = 1.45


class Change(Enum):
    """What happened to a piece of text between one version and the other."""

    SAME = auto()
    INSERTED = auto()
    DELETED = auto()


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text and what happened to it."""

    text: str
    change: Change = Change.SAME


class DiffView(QTextEdit):
    """Shows segments one after the other, in the reading font; colour is never the only sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: Sequence[Segment] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Comparison"))
        theme.changed.connect(self._draw)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show a comparison."""
        self._segments = segments
        self._draw()

    def _draw(self) -> None:
        self.clear()
        self.setFont(self._theme.reading_font())
        cursor = QTextCursor(self.document())
        lines = QTextBlockFormat()
        height = self.fontMetrics().fontDpi() * self.font().pointSizeF() / 72 * _LINE_HEIGHT
        lines.setLineHeight(round(height), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setBlockFormat(lines)
        for segment in self._segments:
            cursor.insertText(segment.text, format_of(segment.change, self._theme.palette))
        self.moveCursor(QTextCursor.MoveOperation.Start)


def format_of(change: Change, palette: Palette) -> QTextCharFormat:
    """Return how a piece of text is shown: underlined where put in, struck through where taken out."""
    look = QTextCharFormat()
    look.setForeground(QColor(palette.text))
    if change is Change.INSERTED:
        look.setForeground(QColor(palette.inserted))
        look.setBackground(QColor(palette.inserted_ground))
        look.setFontUnderline(True)
    elif change is Change.DELETED:
        look.setForeground(QColor(palette.deleted))
        look.setBackground(QColor(palette.deleted_ground))
        look.setFontStrikeOut(True)
    return look
