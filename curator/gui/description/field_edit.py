"""One field of a form: its name, where its value comes from, the value, and what is wrong with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from curator.domain.fields import FIELDS, ValueKind
from curator.domain.metadata import Field, MetadataValue
from curator.gui.description.describer import Refused
from curator.gui.description.wording import explained, origin_in_words
from curator.gui.icons import Icon, icon
from curator.gui.terms import said
from curator.gui.theme import GRID
from curator.gui.widgets.badge import Badge
from curator.gui.widgets.undoing import is_for_collection

_LINES_HIGH = 7 * GRID
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEdit(QLineEdit):
    """A line of input; `given_up` is Escape."""

    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the collection where nothing was typed."""
        if is_for_collection(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def is_modified(self) -> bool:
        """Tell whether a person typed in it since it was last set."""
        return self.isModified()


class Paragraphs(QPlainTextEdit):
    """A few lines of input; `editingFinished` when it is left, `given_up` is Escape."""

    editingFinished = Signal()  # noqa: N815 (the name that QLineEdit gives it)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES_HIGH)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the collection where nothing was typed."""
        document = self.document()
        if is_for_collection(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish when it is left."""
        super().focusOutEvent(event)
        self.editingFinished.emit()

    def text(self) -> str:
        """Return what it holds."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802 (the name that QLineEdit gives it)
        """Put `text` in place of what it holds."""
        self.setPlainText(text)

    def is_modified(self) -> bool:
        """Tell whether a person typed in it since it was last set."""
        return self.document().isModified()


class FieldEdit(QWidget):
    """Shows a value and lets a person type another, confirm it, or go back to what was imported.

    The form finds a place for `sentence`, which says what is wrong and may need more room than the field has.
    """

    typed = Signal(object, str)
    confirmed = Signal(object)
    restored = Signal(object)
    given_up = Signal(object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        traits = FIELDS[field]
        name = said(traits.name)
        self.name = QLabel(name)
        self.name.setProperty("role", "muted")
        self.badge = Badge()
        self.confirm_button = self._button(Icon.ACCEPT, self.tr("Confirm: {}").format(name))
        self.restore_button = self._button(Icon.RESTORE, self.tr("Restore what was imported: {}").format(name))
        self.edit: LineEdit | Paragraphs = Paragraphs() if traits.value is ValueKind.PARAGRAPHS else LineEdit()
        self.edit.setPlaceholderText(said(traits.hint))
        self.edit.setAccessibleName(name)
        self.name.setBuddy(self.edit)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "error")
        self.sentence.setWordWrap(True)
        self.sentence.hide()
        self._value: MetadataValue | None = None
        self._lay_out()
        self._connect()

    def show_value(self, value: MetadataValue | None, draft: Refused | None, read_only: str) -> None:
        """Show a value, or the draft that does not fit; `read_only` is the reason why it cannot be edited, or ""."""
        self._value = value
        text = draft.text if draft else value.value if value else ""
        if self.edit.text() != text or self.edit.is_modified():
            self.edit.setText(text)
            if isinstance(self.edit, LineEdit):
                self.edit.setCursorPosition(0)
        self._say(draft.sentence if draft else "")
        proposed = value is not None and not value.confirmed
        font = self.edit.font()
        font.setItalic(proposed and not draft)
        self.edit.setFont(font)
        self.edit.setReadOnly(bool(read_only))
        self.edit.setToolTip("\n".join(filter(None, (said(FIELDS[self.field].hint), read_only))))
        self.badge.say(origin_in_words(value.origin) if value else "", proposed=proposed)
        self.badge.setToolTip(explained(value) if value else "")
        self.confirm_button.setVisible(proposed and not draft and not read_only)
        differs = value is not None and value.imported is not None and (value.value != value.imported or bool(draft))
        self.restore_button.setVisible(differs and not read_only)

    def finish(self) -> None:
        """Take what was typed."""
        if self.edit.is_modified() and not self.edit.isReadOnly():
            self.typed.emit(self.field, self.edit.text())

    def on_return_pressed(self) -> None:
        """Confirm a proposed value that was left as it is."""
        if self._value is not None and not self._value.confirmed and not self.edit.is_modified():
            self.confirmed.emit(self.field)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.edit.setProperty("invalid", bool(sentence))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _connect(self) -> None:
        self.edit.editingFinished.connect(self.finish)
        self.edit.given_up.connect(lambda: self.given_up.emit(self.field))
        self.confirm_button.clicked.connect(lambda: self.confirmed.emit(self.field))
        self.restore_button.clicked.connect(lambda: self.restored.emit(self.field))
        if isinstance(self.edit, LineEdit):
            self.edit.returnPressed.connect(self.on_return_pressed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.name)
        head.addWidget(self.badge)
        head.addStretch(1)
        head.addWidget(self.confirm_button)
        head.addWidget(self.restore_button)
        strut = QWidget()
        strut.setFixedHeight(3 * GRID)
        head.addWidget(strut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addLayout(head)
        layout.addWidget(self.edit)
        layout.addStretch(1)

    def _button(self, glyph: Icon, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedSize(3 * GRID, 3 * GRID)
        button.setStyleSheet("QToolButton { padding: 0; }")
        button.hide()
        return button
