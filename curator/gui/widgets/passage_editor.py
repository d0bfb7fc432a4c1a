"""The editor that stands over the passage in hand: same font, same lines, so that the text does not move."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from curator.domain.span import Span
from curator.gui.widgets.undoing import is_for_collection
from curator.gui.widgets.utf16 import to_code_points, to_units

Dress = Sequence[tuple[Span, QTextCharFormat]]
"""How stretches of a text look, in code points."""

_PAUSE_MS = 2000  # a pause for thought, after which what was typed is an edit; by feel


class PassageEditor(QTextEdit):
    """Edits the reading text of one passage.

    `typed` gives the text when the person leaves it, pauses for two seconds, or presses Ctrl+Enter; only if it
    changed. `left` follows when the editing is over. Escape ends it too, and gives up what was typed: where a pause has
    handed some of it over, `typed` gives the text as it was before.
    """

    typed = Signal(str)
    left = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget, home: QWidget) -> None:
        super().__init__(parent)
        self._home = home
        self._given = ""
        self._before = ""
        self._dress: list[tuple[Span, QTextCharFormat]] = []
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit, QTextEdit:focus { border: none; border-radius: 0; padding: 0; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the passage"))
        self.document().setDocumentMargin(0)
        self._pause.timeout.connect(self.hand_over)
        self.textChanged.connect(self._pause.start)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grown.emit())
        self.hide()

    def begin(self, text: str, font: QFont, line_height: int, position: int, dress: Dress = ()) -> None:
        """Edit `text`, with the caret before its code point `position`; `dress` is how its words look."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._before = text
        self._show(text, line_height)
        self._put_on(dress)
        self._put_caret(position)
        self.show()
        self.setFocus()

    def refresh(self, text: str, dress: Dress = ()) -> None:
        """Show a text that was changed elsewhere, or looks another way; what is being typed is not touched."""
        if text != self._given:
            self._before = text
        if self.toPlainText() == self._given != text:
            position = self.caret()
            self._show(text, int(self.textCursor().blockFormat().lineHeight()))
            self._put_caret(min(position, len(text)))
        self._given = text
        if self.toPlainText() == text and list(dress) != self._dress:
            self._put_on(dress)

    def caret(self) -> int:
        """Return which code point of the text the caret stands before."""
        return to_code_points(self.toPlainText(), self.textCursor().position())

    def selection(self) -> Span:
        """Return the code points that are selected; empty at the caret where none are."""
        cursor, text = self.textCursor(), self.toPlainText()
        return Span(to_code_points(text, cursor.selectionStart()), to_code_points(text, cursor.selectionEnd()))

    def select(self, span: Span) -> None:
        """Select code points, the caret behind them."""
        text, cursor = self.toPlainText(), self.textCursor()
        cursor.setPosition(to_units(text, span.start))
        cursor.setPosition(to_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def word(self) -> Span:
        """Return the code points of the word that the caret is in or beside; empty at the caret where there is none."""
        cursor, text = self.textCursor(), self.toPlainText()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return Span(to_code_points(text, cursor.selectionStart()), to_code_points(text, cursor.selectionEnd()))

    def hand_over(self) -> None:
        """Say what was typed, if anything was."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._given:
            self._given = text
            self.typed.emit(text)

    def end(self) -> None:
        """Say what was typed and go; the keyboard goes back to the list, not to whatever comes after it."""
        if self.hasFocus():
            self._home.setFocus()  # ends this too, by the loss of the focus
        if not self.isHidden():
            self.hide()
            self.hand_over()
            self.left.emit()

    def give_up(self) -> None:
        """Go back to the text as it was before the first letter was typed, and go."""
        self._show(self._before, int(self.textCursor().blockFormat().lineHeight()), self._given)
        self.end()

    def text_height(self) -> int:
        """Return the height of the text as it is broken now."""
        return round(self.document().size().height())

    def first_line_top(self) -> float:
        """Return how far the first line stands below the top of the editor."""
        return self.document().firstBlock().layout().lineAt(0).y()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the collection where the editor itself has nothing to take back."""
        document = self.document()
        if is_for_collection(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what was typed with Ctrl+Enter, give it up with Escape."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.end()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End when the focus goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.end()
        else:
            self.hand_over()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only."""
        self.insertPlainText(source.text())

    def _put_on(self, dress: Dress) -> None:
        """Let the words look as they will; that is nothing that could be taken back here."""
        self._dress = list(dress)
        self.blockSignals(True)  # noqa: FBT003
        text, cursor = self.toPlainText(), QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(QTextCharFormat())
        for span, look in dress:
            cursor.setPosition(to_units(text, span.start))
            cursor.setPosition(to_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        self.document().clearUndoRedoStacks()
        self.blockSignals(False)  # noqa: FBT003

    def _show(self, text: str, line_height: int, given: str | None = None) -> None:
        self._dress = []
        self.blockSignals(True)  # noqa: FBT003 (Qt takes the value by position)
        self.setCurrentCharFormat(QTextCharFormat())  # else all of the new text takes the look of where the caret was
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(lines)
        self.document().clearUndoRedoStacks()
        self.blockSignals(False)  # noqa: FBT003
        self._given = text if given is None else given

    def _put_caret(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(to_units(self.toPlainText(), position))
        self.setTextCursor(cursor)
