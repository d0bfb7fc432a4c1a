"""The raw capture with its passages as coloured bands.

The place is held to the code point at the top of the view, so that neither an edit nor its undo moves what is read.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from curator.domain.article import Passage
from curator.gui.sources.raw_drawing import LaidLine, RawMeasure
from curator.gui.sources.raw_page import Lines, RawPage
from curator.gui.sources.words import kind_name
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.row_view import RowView
from curator.gui.widgets.selection import Move, Selection, move_of, pressed

_WORD = re.compile(r"\w+|[^\w\s]+")
_Keys = QKeySequence.StandardKey
_Modifier = Qt.KeyboardModifier


class RawView(RowView[LaidLine]):
    """Shows a `RawPage`; one passage is in hand, in which a caret stands; Shift selects several.

    `selection_changed` follows when the passage in hand does, or those selected with it; `pointed` gives the event and
    the passage where the mouse rests on one.
    """

    selection_changed = Signal()
    pointed = Signal(object, object)
    _foot = GRID

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._page = RawPage(Lines(""), (), {})
        self._hand = Selection()
        self._caret = 0
        self._measure = RawMeasure(theme, self.viewport().width())
        self.setAccessibleName(self.tr("Raw capture"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def current(self) -> Passage | None:
        """The passage in hand."""
        at = self._hand.current
        return self._page.passages[at] if 0 <= at < len(self._page.passages) else None

    def selected(self) -> list[int]:
        """Return the ids of the selected passages in page order; the one in hand is always among them."""
        return [self._page.passages[place].id for place in self._hand.places]

    def following(self) -> Passage | None:
        """Return the passage after the last of those selected."""
        after = self._hand.places.stop
        return self._page.passages[after] if 0 < after < len(self._page.passages) else None

    def caret(self) -> int:
        """Return the code point of the passage in hand that the caret stands before."""
        return self._caret - self.current.span.start if self.current else 0

    def show_page(self, page: RawPage) -> None:
        """Show another page from its head, the first passage in hand."""
        self._page = page
        self._top, self._offset = 0, 0
        self._hand = Selection(0, 0) if page.passages else Selection()
        self._caret = page.passages[0].span.start if page.passages else 0
        self._begin_anew()
        self._settle()
        self._tell()

    def refresh(self, page: RawPage) -> None:
        """Show the same capture cut otherwise; what is in sight and in hand stays, or what now stands there."""
        head = self.place()[-1]
        hand, first = (page.place(self._id(place)) for place in (self._hand.current, self._hand.anchor))
        same_rows = page.starts is self._page.starts
        self._page = page
        self._top = page.row_at(head)
        current = hand if hand >= 0 else page.place_at(self._caret)
        self._hand = Selection(current, first if first >= 0 else current)
        self._caret = self._within(self._caret)
        if same_rows:
            self._laid.clear()
        else:
            self._begin_anew()
        self._settle()
        self._tell()

    def show_passage(self, passage: int) -> None:
        """Take a passage in hand and bring its beginning into sight."""
        place = self._page.place(passage)
        if place >= 0:
            self._go(place)

    def place(self) -> tuple[int, int, int]:
        """Return the passage in hand, 0 for none, where the caret stands in it, and the character at the top."""
        head = self._page.starts[self._top] if self._top < len(self._page) else 0
        return self._id(self._hand.current), self.caret(), head

    def show_place(self, passage: int, caret: int, head: int) -> None:
        """Go to what `place` returned, as far as it is still there."""
        place = self._page.place(passage)
        if place >= 0:
            self._take(place)
            self._put_caret(self._caret + caret)
            self._go_to(self._page.row_at(head), 0)

    def reveal_hand(self) -> bool:
        """Bring the caret into sight; tell whether it was there already."""
        box = self._caret_box() if self.current else None
        if box and self.viewport().rect().intersects(box):
            return True
        if self.current:
            self._reveal_caret()
        return False

    def go_to_comment(self, step: int) -> None:
        """Take in hand where the next (1) or previous (-1) comment begins."""
        place = self._page.comment_place(self._hand.current, step)
        if place >= 0:
            self._go(place)

    def words(self) -> str:
        """Return the characters of the capture from the first to the last selected passage."""
        places = self._hand.places
        if not places:
            return ""
        first, last = self._page.passages[places[0]], self._page.passages[places[-1]]
        return self._page.lines.text[first.span.start : last.span.end]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight, and the caret."""
        super().paintEvent(event)
        box = self._caret_box() if self.hasFocus() and self.current else None
        if box:
            QPainter(self.viewport()).fillRect(box, QColor(self._theme.palette.accent))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell on which passage the mouse rests."""
        if not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        found = self._under(QPointF(event.pos()))
        if found and (passage := self._row(found[0]).row.passage):
            self.pointed.emit(event, passage)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the passage under the mouse in hand, the caret where it was clicked; Shift selects up to it."""
        found = self._under(event.position())
        if found is None or not self._page.passages:
            return
        laid = self._row(found[0])
        position = laid.position(found[1], self._measure)
        passage = laid.row.passage
        place = self._page.place(passage.id) if passage else self._page.place_at(position)
        if event.button() is Qt.MouseButton.RightButton and passage and place in self._hand.places:
            return
        self._take(place, extend=bool(event.modifiers() & _Modifier.ShiftModifier))
        self._caret = self._within(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by passage, page or to an end; the caret by character, word or line."""
        caret, move = self._caret_after(event), move_of(event)
        if self.current is None or (caret is None and move is None):
            super().keyPressEvent(event)
        elif caret is not None:
            self._put_caret(caret)
        elif move is not None:
            self._move(move, extend=bool(event.modifiers() & _Modifier.ShiftModifier))

    @property
    def _line(self) -> int:
        return self._measure.line

    def _estimates(self) -> list[int]:
        self._measure = RawMeasure(self._theme, self.viewport().width())
        return self._measure.estimates(self._page.lengths())

    def _lay_out(self, at: int) -> LaidLine:
        return LaidLine.of(self._page.row(at), self._measure)

    def _draw(self, painter: QPainter, at: int, top: int) -> None:
        laid = self._row(at)
        passage = laid.row.passage
        in_hand = passage is not None and self._page.place(passage.id) in self._hand.places
        laid.draw(painter, top, self._measure, in_hand=in_hand)

    def _id(self, place: int) -> int:
        return self._page.passages[place].id if 0 <= place < len(self._page.passages) else 0

    def _take(self, place: int, *, extend: bool = False) -> None:
        """Take a passage in hand, the caret at its head."""
        news = self._hand.take(place, extend=extend)
        self._caret = self._page.passages[place].span.start
        if news:
            self._tell()
        self.viewport().update()

    def _go(self, place: int, *, extend: bool = False) -> None:
        self._take(place, extend=extend)
        self._reveal_caret()

    def _move(self, move: Move, *, extend: bool) -> None:
        if move in (Move.PAGE_BACK, Move.PAGE_ON):
            row = self._turn(1 if move is Move.PAGE_ON else -1)
            self._take(self._page.place_at(self._page.starts[row]), extend=extend)
        else:
            self._go(self._hand.to(move, len(self._page.passages)), extend=extend)

    def _tell(self) -> None:
        passage = self.current
        self.setAccessibleDescription(f"{kind_name(passage.kind)}: {passage.original}" if passage else "")
        self.selection_changed.emit()

    def _within(self, position: int) -> int:
        """Return the nearest place of the passage in hand for a caret."""
        span = self.current.span if self.current else None
        return min(max(position, span.start), span.end) if span else position

    def _put_caret(self, position: int) -> None:
        """Move the caret, kept within the passage in hand."""
        self._caret = self._within(position)
        self._reveal_caret()
        self.viewport().update()

    def _caret_after(self, event: QKeyEvent) -> int | None:
        """Return where a key press puts the caret, `None` for a key that does not move it."""
        if event.modifiers() & _Modifier.ControlModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._a_line_on(-1 if event.key() == Qt.Key.Key_Up else 1)
        to: dict[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey], Callable[[], int]] = {
            (_Keys.MoveToPreviousChar, _Keys.SelectPreviousChar): lambda: self._caret - 1,
            (_Keys.MoveToNextChar, _Keys.SelectNextChar): lambda: self._caret + 1,
            (_Keys.MoveToPreviousWord, _Keys.SelectPreviousWord): lambda: self._word(-1),
            (_Keys.MoveToNextWord, _Keys.SelectNextWord): lambda: self._word(1),
            (_Keys.MoveToStartOfLine, _Keys.SelectStartOfLine): lambda: 0,
            (_Keys.MoveToEndOfLine, _Keys.SelectEndOfLine): lambda: len(self._page.lines.text),
        }
        place = next((place for keys, place in to.items() if pressed(event, *keys)), None)
        return place() if place else None

    def _word(self, step: int) -> int:
        """Return where the next word begins, or the one before."""
        if self.current is None:
            return self._caret
        begins = [self.current.span.start + match.start() for match in _WORD.finditer(self.current.original)]
        if step > 0:
            return next((begin for begin in begins if begin > self._caret), self.current.span.end)
        return next((begin for begin in reversed(begins) if begin < self._caret), self.current.span.start)

    def _a_line_on(self, step: int) -> int:
        """Return where the caret stands a line further down or up, as lines are broken on the screen."""
        at = self._page.row_at(self._caret)
        box = self._row(at).caret(self._caret, self._measure)
        y = box.center().y() + step * self._measure.line
        if y < self._row(at).top and at > 0:
            at -= 1
            y = self._row(at).height - 1
        elif y >= self._row(at).height and at < len(self._page) - 1:
            at += 1
            y = self._row(at).top
        return self._row(at).position(QPointF(box.left(), y), self._measure)

    def _caret_box(self) -> QRect | None:
        at = self._page.row_at(self._caret)
        top = dict(self._in_sight()).get(at)
        return self._row(at).caret(self._caret, self._measure).translated(0, top) if top is not None else None

    def _reveal_caret(self) -> None:
        at = self._page.row_at(self._caret)
        self._reveal(at, self._row(at).caret(self._caret, self._measure).top(), least=True)
