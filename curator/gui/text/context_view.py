"""A suspect in its sentence: some words before, the suspect set off as in the reading view, some words after."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from curator.domain.correction import Suspect
from curator.domain.span import Span
from curator.gui.blanks import visible
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.row_drawing import format_of
from curator.gui.widgets.rows import HighlightStyle

_LARGEST = 15  # points: larger letters leave three words a line in the narrowest panel
_AROUND = 56  # characters before and after: three lines or four in the narrowest panel, by eye


class ContextView(QTextEdit):
    """Shows a suspect and what stands around it; for reading only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextEdit { border: none; padding: 0; background: transparent; }")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The suspect in its sentence"))
        self.document().setDocumentMargin(0)

    def show_suspect(self, suspect: Suspect, text: str, span: Span) -> None:
        """Show `span` of the reading text `text` as the place of `suspect`."""
        self.clear()
        plain = QTextCharFormat()
        plain.setFont(self._theme.reading_font(min(1, _LARGEST / self._theme.text_size)))
        marked = QTextCharFormat(plain)
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setBackground(format_of(HighlightStyle.CURRENT, self._theme.palette).background())
        underlined = format_of(HighlightStyle.of(suspect.kind), self._theme.palette)
        marked.setUnderlineStyle(underlined.underlineStyle())
        marked.setUnderlineColor(underlined.underlineColor())
        cursor = QTextCursor(self.document())
        cursor.insertText(_before(text, span.start), plain)
        cursor.insertText(visible(span.of(text)), marked)
        cursor.insertText(_after(text, span.end), plain)
        self.setAccessibleDescription(self.toPlainText())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text in the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(10 * GRID, 0)

    def _fit(self) -> None:
        height = round(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)


def _before(text: str, start: int) -> str:
    head = text[max(0, start - _AROUND) : start]
    if start <= _AROUND:
        return _flat(head)
    return "… " + _flat(head[head.find(" ") + 1 :])


def _after(text: str, end: int) -> str:
    tail = text[end : end + _AROUND]
    if end + _AROUND >= len(text):
        return _flat(tail)
    return _flat(tail.rpartition(" ")[0] or tail) + " …"


def _flat(text: str) -> str:
    return text.replace("\n", " ")
