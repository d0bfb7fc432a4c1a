"""Which of many things in a row is in hand, which are selected with it, and the keys that move there."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeyEvent, QKeySequence

_Keys = QKeySequence.StandardKey


class Move(Enum):
    """Where a key goes from what is in hand."""

    PREVIOUS = auto()
    NEXT = auto()
    PAGE_BACK = auto()
    PAGE_ON = auto()
    FIRST = auto()
    LAST = auto()


_MOVES = {
    Move.PREVIOUS: (_Keys.MoveToPreviousLine, _Keys.SelectPreviousLine),
    Move.NEXT: (_Keys.MoveToNextLine, _Keys.SelectNextLine),
    Move.PAGE_BACK: (_Keys.MoveToPreviousPage, _Keys.SelectPreviousPage),
    Move.PAGE_ON: (_Keys.MoveToNextPage, _Keys.SelectNextPage),
    Move.FIRST: (
        _Keys.MoveToStartOfLine,
        _Keys.SelectStartOfLine,
        _Keys.MoveToStartOfDocument,
        _Keys.SelectStartOfDocument,
    ),
    Move.LAST: (
        _Keys.MoveToEndOfLine,
        _Keys.SelectEndOfLine,
        _Keys.MoveToEndOfDocument,
        _Keys.SelectEndOfDocument,
    ),
}


@dataclass(slots=True)
class Selection:
    """The place in hand and the one where the selection began; both are -1 where nothing is in hand."""

    current: int = -1
    anchor: int = -1

    @property
    def places(self) -> range:
        """The selected places in ascending order; the one in hand is always among them."""
        if self.current < 0:
            return range(0)
        return range(min(self.current, self.anchor), max(self.current, self.anchor) + 1)

    def take(self, place: int, *, extend: bool = False) -> bool:
        """Take a place in hand, with all from where the selection began if it is extended; tell if that is news."""
        before = (self.current, self.anchor)
        self.anchor = self.anchor if extend and self.anchor >= 0 else place
        self.current = place
        return before != (self.current, self.anchor)

    def to(self, move: Move, count: int) -> int:
        """Return where a move other than by page leads among `count` places, one at least."""
        places = {
            Move.PREVIOUS: max(0, self.current - 1),
            Move.NEXT: min(self.current + 1, count - 1),
            Move.FIRST: 0,
            Move.LAST: count - 1,
        }
        return places[move]


def pressed(event: QKeyEvent, *keys: QKeySequence.StandardKey) -> bool:
    """Tell whether a press is one of the platform's own keys for something."""
    return any(event.matches(key) for key in keys)


def move_of(event: QKeyEvent) -> Move | None:
    """Return where a key press goes, with Shift or without; `None` where it goes nowhere."""
    return next((move for move, keys in _MOVES.items() if pressed(event, *keys)), None)
