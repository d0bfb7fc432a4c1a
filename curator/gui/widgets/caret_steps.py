"""Where a key takes the caret in a text of many rows, by characters, words, lines as they are broken, and rows."""

import re
from collections.abc import Callable

from PySide6.QtGui import QTextLayout

from curator.domain.span import Span
from curator.gui.widgets.row_drawing import LaidRow
from curator.gui.widgets.text_selection import Step, TextPlace
from curator.gui.widgets.utf16 import to_code_points, to_units

_WORD = re.compile(r"\w+|[^\w\s]+")


class CaretSteps:
    """Finds places among `count` rows that are laid out by `row`.

    `column` is what going up and down holds on to, in pixels; `None` once the caret went elsewhere.
    """

    def __init__(self, row: Callable[[int], LaidRow], count: int, column: float | None = None) -> None:
        self._row = row
        self._count = count
        self.column = column

    def after(self, caret: TextPlace, step: Step) -> TextPlace:
        """Return where a step other than by page leads from a caret; it ends at the ends of the text."""
        if step in (Step.LINE_UP, Step.LINE_DOWN):
            return self._by_line(caret, 1 if step is Step.LINE_DOWN else -1)
        self.column = None
        if step in (Step.CHARACTER_BACK, Step.CHARACTER_ON):
            return self._by_character(caret, 1 if step is Step.CHARACTER_ON else -1)
        if step in (Step.WORD_BACK, Step.WORD_ON):
            return self._by_word(caret, 1 if step is Step.WORD_ON else -1)
        if step in (Step.LINE_START, Step.LINE_END):
            line = self._row(caret.row).line_span(caret.at)
            return TextPlace(caret.row, line.end if step is Step.LINE_END else line.start)
        if step in (Step.ROW_UP, Step.ROW_DOWN):
            return self._by_row(caret, 1 if step is Step.ROW_DOWN else -1)
        return TextPlace(0, 0) if step is Step.START else self._end(self._count - 1)

    def word(self, place: TextPlace) -> Span:
        """Return the code points of the word at or before a place; empty there where it stands among blanks."""
        text = self._row(place.row).row.text
        found = next((match for match in _WORD.finditer(text) if match.start() <= place.at < match.end()), None)
        found = found or next((match for match in _WORD.finditer(text) if match.end() == place.at), None)
        return Span(*found.span()) if found else Span(place.at, place.at)

    def _end(self, row: int) -> TextPlace:
        return TextPlace(row, len(self._row(row).row.text))

    def _by_character(self, caret: TextPlace, by: int) -> TextPlace:
        laid = self._row(caret.row)
        text, layout = laid.row.text, laid.layout
        unit = to_units(text, min(caret.at, len(text)))
        mode = QTextLayout.CursorMode.SkipCharacters
        to = layout.nextCursorPosition(unit, mode) if by > 0 else layout.previousCursorPosition(unit, mode)
        return TextPlace(caret.row, to_code_points(text, to)) if to != unit else self._across(caret, by)

    def _across(self, caret: TextPlace, by: int) -> TextPlace:
        """Return the end of the row above or the head of the one below; the same place where there is none."""
        row = caret.row + by
        if not 0 <= row < self._count:
            return caret
        return TextPlace(row, 0) if by > 0 else self._end(row)

    def _by_word(self, caret: TextPlace, by: int) -> TextPlace:
        text = self._row(caret.row).row.text
        begins = [match.start() for match in _WORD.finditer(text)]
        if by > 0:
            ahead = next((begin for begin in begins if begin > caret.at), len(text))
            return TextPlace(caret.row, ahead) if caret.at < len(text) else self._across(caret, by)
        behind = next((begin for begin in reversed(begins) if begin < caret.at), 0)
        return TextPlace(caret.row, behind) if caret.at > 0 else self._across(caret, by)

    def _by_row(self, caret: TextPlace, by: int) -> TextPlace:
        if by < 0 and caret.at:
            return TextPlace(caret.row, 0)
        row = caret.row + by
        return TextPlace(row, 0) if 0 <= row < self._count else caret

    def _by_line(self, caret: TextPlace, by: int) -> TextPlace:
        laid = self._row(caret.row)
        if self.column is None:
            self.column = laid.caret(caret.at).left()
        line = laid.line(caret.at) + by
        if 0 <= line < laid.layout.lineCount():
            return TextPlace(caret.row, laid.in_line(line, self.column))
        row = caret.row + by
        if not 0 <= row < self._count:
            return caret
        other = self._row(row)
        return TextPlace(row, other.in_line(0 if by > 0 else other.layout.lineCount() - 1, self.column))
