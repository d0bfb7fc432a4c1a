"""Edits whose refusal stands where it was asked for, and a field that keeps what was typed until it fits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.changes import ChangeSet
from curator.domain.errors import CuratorError
from curator.domain.messages import Message
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.store.collection import Collection


def refusal(session: Session, verb: Callable[[Collection], ChangeSet]) -> str:
    """Edit through the session; return why it was refused, in the language of the window, or ""."""
    refused: list[Message] = []

    def tried(collection: Collection) -> ChangeSet:
        try:
            return verb(collection)
        except CuratorError as error:
            refused.append(error.message)
            return ChangeSet(Message(""))

    session.run(tried)
    return as_sentence(refused[0]) if refused else ""


class ValueField(QLineEdit):
    """One value: Enter or leaving it gives `entered`, Escape brings the stored value back and gives `left`.

    A value that was refused stays as it was typed until it is mended or taken back.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, problem: QLabel | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._problem = problem
        self.setAccessibleName(name)
        self.setAcceptDrops(False)
        self.editingFinished.connect(self._on_finished)

    @property
    def is_refused(self) -> bool:
        """Tell whether what stands here was refused."""
        return bool(self.property("invalid"))

    def show_value(self, value: str) -> None:
        """Show the stored value, unless something else was typed and not entered yet, or was refused."""
        pending = self.text() not in (self._stored, value) and (self.hasFocus() or self.is_refused)
        self._stored = value
        if not pending:
            self.setText(value)
            self.setCursorPosition(0)
            self.say("")

    def reset(self, value: str) -> None:
        """Show the value of something else, whatever was typed here."""
        self._stored = value
        self.setText(value)
        self.setCursorPosition(0)
        self.say("")

    def say(self, problem: str) -> None:
        """Show why what was typed does not fit, or that it does."""
        if self.is_refused != bool(problem):
            self.setProperty("invalid", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(problem)
        if self._problem:
            self._problem.setText(problem)
            self._problem.setVisible(bool(problem))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing typed to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as a wish to leave things as they were."""
        if event.key() == Qt.Key.Key_Escape:
            self.reset(self._stored)
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_finished(self) -> None:
        if self.text().strip() != self._stored:
            self.entered.emit(self.text().strip())
        elif self.is_refused:
            self.say("")
