"""What is selected in a text of many rows, from where to the caret; and the keys that move the caret."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from curator.domain.span import Span
from curator.gui.widgets.selection import pressed

_Keys = QKeySequence.StandardKey
_Modifier = Qt.KeyboardModifier


class TextPlace(NamedTuple):
    """A place between two characters: before code point `at` of the text of a row."""

    row: int
    at: int


NOWHERE = TextPlace(-1, 0)


class Step(Enum):
    """Where a key takes the caret."""

    CHARACTER_BACK = auto()
    CHARACTER_ON = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    LINE_UP = auto()
    LINE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    ROW_UP = auto()
    ROW_DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    START = auto()
    END = auto()


_STEPS = {
    Step.CHARACTER_BACK: (_Keys.MoveToPreviousChar, _Keys.SelectPreviousChar),
    Step.CHARACTER_ON: (_Keys.MoveToNextChar, _Keys.SelectNextChar),
    Step.WORD_BACK: (_Keys.MoveToPreviousWord, _Keys.SelectPreviousWord),
    Step.WORD_ON: (_Keys.MoveToNextWord, _Keys.SelectNextWord),
    Step.LINE_UP: (_Keys.MoveToPreviousLine, _Keys.SelectPreviousLine),
    Step.LINE_DOWN: (_Keys.MoveToNextLine, _Keys.SelectNextLine),
    Step.LINE_START: (_Keys.MoveToStartOfLine, _Keys.SelectStartOfLine),
    Step.LINE_END: (_Keys.MoveToEndOfLine, _Keys.SelectEndOfLine),
    Step.PAGE_UP: (_Keys.MoveToPreviousPage, _Keys.SelectPreviousPage),
    Step.PAGE_DOWN: (_Keys.MoveToNextPage, _Keys.SelectNextPage),
    Step.START: (_Keys.MoveToStartOfDocument, _Keys.SelectStartOfDocument),
    Step.END: (_Keys.MoveToEndOfDocument, _Keys.SelectEndOfDocument),
}
_ROW_KEYS = {Qt.Key.Key_Up: Step.ROW_UP, Qt.Key.Key_Down: Step.ROW_DOWN}


def step_of(event: QKeyEvent) -> Step | None:
    """Return where a press takes the caret, with Shift or without; Ctrl with Up and Down goes by whole rows."""
    key = Qt.Key(event.key())
    if key in _ROW_KEYS and event.modifiers() & _Modifier.ControlModifier:
        return _ROW_KEYS[key]
    return next((step for step, keys in _STEPS.items() if pressed(event, *keys)), None)


@dataclass(slots=True)
class TextSelection:
    """The caret, and where the selection began; both are `NOWHERE` where no row is in hand."""

    caret: TextPlace = NOWHERE
    anchor: TextPlace = NOWHERE

    @property
    def current(self) -> int:
        """The row that the caret is in, -1 for none."""
        return self.caret.row

    @property
    def rows(self) -> range:
        """The rows that the selection touches, in ascending order; that of the caret is always among them."""
        if self.caret.row < 0:
            return range(0)
        first, last = sorted((self.caret.row, self.anchor.row))
        return range(first, last + 1)

    @property
    def is_empty(self) -> bool:
        """Tell whether no character is selected."""
        return self.caret == self.anchor

    def take(self, place: TextPlace, *, extend: bool = False) -> bool:
        """Put the caret, the selection up to it if that is extended; tell if that is news."""
        before = (self.caret, self.anchor)
        self.anchor = self.anchor if extend and self.anchor.row >= 0 else place
        self.caret = place
        return before != (self.caret, self.anchor)

    def span(self, row: int, length: int) -> Span:
        """Return what of a row's text, `length` code points long, is selected; empty at its head for other rows."""
        first, last = sorted((self.caret, self.anchor))
        if not first.row <= row <= last.row:
            return Span(0, 0)
        start = min(first.at, length) if row == first.row else 0
        return Span(start, max(start, min(last.at, length)) if row == last.row else length)
