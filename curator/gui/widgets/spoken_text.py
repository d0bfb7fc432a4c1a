"""The reading list for a screen reader: its text as one, the caret, what is selected.

Offsets are UTF-16 units, as Qt counts them. Authors and dates stand on a line of their own before what they wrote.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from curator.gui.widgets.rows import Row
from curator.gui.widgets.text_selection import TextPlace
from curator.gui.widgets.utf16 import to_code_points, to_units

if TYPE_CHECKING:
    from curator.gui.widgets.passage_list import PassageList

_NONE = VoidPtr(0)  # the only null that PySide hands on: None, or a number, ends the process


class _Piece(NamedTuple):
    """A row as it is spoken: who wrote it, on a line of its own or "", and the text; a line end follows."""

    head: str
    text: str

    @property
    def units(self) -> int:
        return to_units(self.head) + to_units(self.text) + 1


class SpokenText(QAccessibleTextInterface):
    """The text of a `PassageList`, put together when it is first asked for; `forget` it when the rows are others."""

    def __init__(self, reading: "PassageList") -> None:
        super().__init__()
        self._reading = reading
        self._pieces: list[_Piece] = []
        self._begins: list[int] = [0]

    def forget(self) -> None:
        """Put the text together anew when it is asked for again."""
        self._pieces = []

    def offset(self, place: TextPlace) -> int:
        """Return where a place of a row stands in the text."""
        self._gather()
        if not 0 <= place.row < len(self._pieces):
            return 0
        piece = self._pieces[place.row]
        return self._begins[place.row] + to_units(piece.head) + to_units(piece.text, min(place.at, len(piece.text)))

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803 (Qt's own names)
        """Return a part of the text."""
        self._gather()
        rows = range(self._row(startOffset), min(self._row(max(startOffset, endOffset - 1)) + 1, len(self._pieces)))
        if not rows:
            return ""
        joined = "".join(f"{piece.head}{piece.text}\n" for piece in self._pieces[rows.start : rows.stop])
        begin = self._begins[rows.start]
        units = joined.encode("utf-16-le")
        return units[2 * (startOffset - begin) : 2 * (endOffset - begin)].decode("utf-16-le", errors="replace")

    def characterCount(self) -> int:  # noqa: N802 (Qt's own name)
        """Return how long the text is."""
        self._gather()
        return self._begins[-1]

    def cursorPosition(self) -> int:  # noqa: N802 (Qt's own name)
        """Return where the caret stands."""
        return self.offset(self._reading.spoken_caret())

    def setCursorPosition(self, position: int) -> None:  # noqa: N802 (Qt's own name)
        """Put the caret, and bring it into sight."""
        place = self._place(position)
        self._reading.take_place(place, place)

    def selectionCount(self) -> int:  # noqa: N802 (Qt's own name)
        """Return 1 where anything is selected."""
        begin, end = self._reading.spoken_selection()
        return int(begin != end)

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: ARG002, N803
        """Return what is selected."""
        begin, end = self._reading.spoken_selection()
        return self.offset(begin), self.offset(end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N802, N803 (Qt's own names)
        """Select this."""
        self.setSelection(0, startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: ARG002, N802, N803 (Qt's own names)
        """Select nothing."""
        self._reading.take_place(self._reading.spoken_caret(), self._reading.spoken_caret())

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: ARG002, N802, N803
        """Select this in place of what is."""
        self._reading.take_place(self._place(startOffset), self._place(endOffset))

    def characterRect(self, offset: int) -> QRect:  # noqa: N802 (Qt's own name)
        """Return where a character stands on the screen."""
        return self._reading.box_on_screen(self._place(offset))

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802 (Qt's own name)
        """Return what stands at a point of the screen, -1 where nothing does."""
        place = self._reading.place_on_screen(point)
        return self.offset(place) if place else -1

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: ARG002, N802, N803
        """Bring a part of the text into sight."""
        self.setCursorPosition(startIndex)

    def attributes(self, offset: int) -> tuple[str, int, int]:  # noqa: ARG002
        """Return nothing: PySide does not ask for it, so what is doubted is told by the review panel."""
        return "", 0, self.characterCount()

    def _gather(self) -> None:
        if not self._pieces:
            rows = (self._reading.spoken_row(at) for at in range(self._reading.spoken_rows()))
            self._pieces = [_Piece(_head(row), row.text) for row in rows if row]
            self._begins = [0, *accumulate(piece.units for piece in self._pieces)]

    def _row(self, offset: int) -> int:
        return max(0, bisect_right(self._begins, offset) - 1)

    def _place(self, offset: int) -> TextPlace:
        self._gather()
        row = min(self._row(offset), len(self._pieces) - 1)
        if row < 0:
            return TextPlace(0, 0)
        piece = self._pieces[row]
        within = max(0, offset - self._begins[row] - to_units(piece.head))
        return TextPlace(row, to_code_points(piece.text, min(within, to_units(piece.text))))


class SpokenReading(QAccessibleWidget):
    """What a screen reader is told the reading list is: a text of several lines."""

    def __init__(self, reading: "PassageList") -> None:
        super().__init__(reading, QAccessible.Role.EditableText, reading.accessibleName())
        self._text = reading.spoken

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override] # (the object itself)
        """Return the text; what else a widget is to a screen reader, it is by its role and state alone."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else _NONE

    def state(self) -> QAccessible.State:
        """Say that it has several lines, and whether it can be typed in."""
        state = super().state()
        state.multiLine = True
        state.selectableText = True
        return state


_SPOKEN: dict[int, SpokenReading] = {}
"""What was handed to Qt, by the address of the widget: Qt keeps no reference that Python knows of."""


def install() -> None:
    """Tell Qt how reading lists are spoken; once for a process is enough."""
    QAccessible.installFactory(_factory)


def moved(reading: "PassageList") -> None:
    """Tell a screen reader, where one listens, that caret or selection moved."""
    if QAccessible.isActive():
        begin, end = reading.spoken_selection()
        at = reading.spoken.cursorPosition()
        if begin != end:
            event = QAccessibleTextSelectionEvent(reading, reading.spoken.offset(begin), reading.spoken.offset(end))
            event.setCursorPosition(at)
            QAccessible.updateAccessibility(event)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(reading, at))


def _factory(_: str, thing: QObject) -> QAccessibleInterface | None:
    from curator.gui.widgets.passage_list import PassageList  # noqa: PLC0415 (each needs the other)

    if not isinstance(thing, PassageList):
        return None
    made = SpokenReading(thing)
    _SPOKEN[id(thing)] = made
    thing.destroyed.connect(lambda: _SPOKEN.pop(id(thing), None))
    return made


def _head(row: Row) -> str:
    if row.header is None:
        return ""
    return f"{' · '.join(filter(None, (row.label, row.header.author, row.header.date, row.header.note)))}\n"
