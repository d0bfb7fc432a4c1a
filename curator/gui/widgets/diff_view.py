"""Two texts compared word by word: what was taken out is struck through, what was put in is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from curator.domain.marks import MarkKind
from curator.gui.palette import Palette
from curator.gui.theme import Theme
from curator.gui.widgets.mark_drawing import Looks, look_of, looks

_LINE_HEIGHT = 1.45


class Change(Enum):
    """What happened to a piece of text between one version and the other."""

    SAME = auto()
    INSERTED = auto()
    DELETED = auto()


@dataclass(frozen=True, slots=True)
class ShownSegment:
    """A piece of text and what happened to it."""

    text: str
    change: Change = Change.SAME
    kinds: frozenset[MarkKind] = frozenset()
    """Of the marks that its letters bear."""


class DiffView(QTextEdit):
    """Shows segments one after the other, in the reading font; colour is never the only sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: Sequence[ShownSegment] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Comparison"))
        theme.changed.connect(self._draw)

    def show_segments(self, segments: Sequence[ShownSegment]) -> None:
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
        known = looks(self._theme)
        for segment in self._segments:
            cursor.insertText(segment.text, self._look(segment, known))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _look(self, segment: ShownSegment, known: Looks) -> QTextCharFormat:
        """Return how a piece is shown: what happened to it goes over the look of its marks."""
        look = format_of(Change.SAME, self._theme.palette)
        look.merge(look_of(segment.kinds, known))
        if segment.change is not Change.SAME:
            look.merge(format_of(segment.change, self._theme.palette))
        return look


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
