"""The raw capture with its passages as coloured bands: only the rows in sight are laid out, whatever its size.

The place is held to the code point at the top of the view, so that neither an edit nor its undo moves what is read.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from curator.domain.article import Passage
from curator.gui.sources.raw_drawing import LaidRow, RawMeasure
from curator.gui.sources.raw_page import Lines, RawPage, RawRow
from curator.gui.sources.words import kind_name
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.heights import Heights

_KEPT = 400
_WORD = re.compile(r"\w+|[^\w\s]+")
_Key = Qt.Key
_Modifier = Qt.KeyboardModifier


class RawView(QAbstractScrollArea):
    """Shows a `RawPage`; one passage is in hand, in which a caret stands; Shift selects several.

    `selection_changed` follows when the passage in hand does, or those selected with it.
    """

    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = RawPage(Lines(""), (), {})
        self._heights = Heights()
        self._laid: dict[int, LaidRow] = {}
        self._top, self._offset = 0, 0
        self._current, self._anchor = -1, -1
        self._caret = 0
        self._adjusting = False
        self._measure = RawMeasure(theme, self.viewport().width())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Raw capture"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.on_theme_changed)

    @property
    def current(self) -> Passage | None:
        """The passage in hand."""
        return self._page.passages[self._current] if 0 <= self._current < len(self._page.passages) else None

    def selected(self) -> list[int]:
        """Return the ids of the selected passages in page order; the one in hand is always among them."""
        if self.current is None:
            return []
        first, last = sorted((self._current, self._anchor))
        return [passage.id for passage in self._page.passages[first : last + 1]]

    def following(self) -> Passage | None:
        """Return the passage after the last of those selected."""
        last = max(self._current, self._anchor) + 1
        return self._page.passages[last] if 0 < last < len(self._page.passages) else None

    def caret(self) -> int:
        """Return the code point of the passage in hand that the caret stands before."""
        return self._caret - self.current.span.start if self.current else 0

    def show_page(self, page: RawPage) -> None:
        """Show another page from its head, the first passage in hand."""
        self._page = page
        self._top, self._offset = 0, 0
        self._current = self._anchor = 0 if page.passages else -1
        self._caret = page.passages[0].span.start if page.passages else 0
        self._estimate()
        self._settle()
        self._tell()

    def refresh(self, page: RawPage) -> None:
        """Show the same capture cut otherwise; what is in sight and in hand stays, or what now stands there."""
        head = self._page.starts[self._top] if self._top < len(self._page) else 0
        hand, first = (self._id(place) for place in (self._current, self._anchor))
        same_rows = page.starts is self._page.starts
        self._page = page
        self._top = page.row_at(head)
        self._current = page.place(hand) if page.place(hand) >= 0 else page.place_at(self._caret)
        self._anchor = page.place(first) if page.place(first) >= 0 else self._current
        if self.current:
            self._caret = min(max(self._caret, self.current.span.start), self.current.span.end)
        if same_rows:
            self._laid.clear()
        else:
            self._estimate()
        self._settle()
        self._tell()

    def show_passage(self, passage: int) -> None:
        """Take a passage in hand and bring its beginning into sight."""
        place = self._page.place(passage)
        if place >= 0:
            self._take(place)

    def go_to_comment(self, step: int) -> None:
        """Take in hand where the next (1) or previous (-1) comment begins."""
        place = self._page.comment_place(self._current, step)
        if place >= 0:
            self._take(place)

    def words(self) -> str:
        """Return the characters of the capture from the first to the last selected passage."""
        if self.current is None:
            return ""
        first, last = sorted((self._current, self._anchor))
        return self._page.lines.text[self._page.passages[first].span.start : self._page.passages[last].span.end]

    def on_theme_changed(self) -> None:
        """Lay out and draw in the new fonts and colours."""
        self._estimate()
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002, N802 (Qt's own signature)
        """Follow the scroll bar: a little by walking over exact rows, far by the estimates."""
        if self._adjusting or not len(self._heights):
            return
        bar = self.verticalScrollBar()
        if abs(dy) <= 2 * self.viewport().height():
            self._offset -= dy
        elif bar.value() >= bar.maximum():
            self._top, self._offset = len(self._heights) - 1, self.viewport().height()
        else:
            self._top, self._offset = self._heights.at(bar.value())
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew where the column changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._estimate()
            self._offset = 0
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight, and the caret."""
        painter = QPainter(self.viewport())
        palette = self._theme.palette
        painter.fillRect(event.rect(), QColor(palette.surface))
        selected = set(self.selected())
        for at, top in self._in_sight():
            laid = self._row(at)
            passage = laid.row.passage
            laid.draw(painter, top, self._measure, in_hand=passage is not None and passage.id in selected)
        if self.hasFocus() and self.current and (box := self._caret_box()):
            painter.fillRect(box, QColor(palette.accent))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the passage under the mouse in hand, the caret where it was clicked; Shift selects up to it."""
        found = next(((at, top) for at, top in reversed(self._in_sight()) if top <= event.position().y()), None)
        if found is None or not self._page.passages:
            return
        laid = self._row(found[0])
        position = laid.position(event.position() - QPointF(0, found[1]), self._measure)
        passage = laid.row.passage
        place = self._page.place(passage.id) if passage else self._page.place_at(position)
        extend = bool(event.modifiers() & _Modifier.ShiftModifier)
        keep = event.button() is Qt.MouseButton.RightButton and passage and passage.id in self.selected()
        if not keep:
            self._take(place, position=position, extend=extend, reveal=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by passage, page or to an end; the caret by character, word or line."""
        move = self._moves().get((_Key(event.key()), bool(event.modifiers() & _Modifier.ControlModifier)))
        if move is None or not self._page.passages:
            super().keyPressEvent(event)
            return
        move(bool(event.modifiers() & _Modifier.ShiftModifier))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _moves(self) -> dict[tuple[Qt.Key, bool], Callable[[bool], None]]:
        """Return what each key, without and with Ctrl, does; each is told whether Shift is held."""
        last = len(self._page.passages) - 1
        return {
            (_Key.Key_Up, False): lambda extend: self._take(self._current - 1, extend=extend),
            (_Key.Key_Down, False): lambda extend: self._take(self._current + 1, extend=extend),
            (_Key.Key_PageUp, False): lambda extend: self._turn(-1, extend=extend),
            (_Key.Key_PageDown, False): lambda extend: self._turn(1, extend=extend),
            (_Key.Key_Home, True): lambda extend: self._take(0, extend=extend),
            (_Key.Key_End, True): lambda extend: self._take(last, extend=extend),
            (_Key.Key_Left, False): lambda _: self._put_caret(self._caret - 1),
            (_Key.Key_Right, False): lambda _: self._put_caret(self._caret + 1),
            (_Key.Key_Left, True): lambda _: self._put_caret(self._word(-1)),
            (_Key.Key_Right, True): lambda _: self._put_caret(self._word(1)),
            (_Key.Key_Up, True): lambda _: self._step_line(-1),
            (_Key.Key_Down, True): lambda _: self._step_line(1),
            (_Key.Key_Home, False): lambda _: self._put_caret(0),
            (_Key.Key_End, False): lambda _: self._put_caret(len(self._page.lines.text)),
        }

    def _id(self, place: int) -> int:
        return self._page.passages[place].id if 0 <= place < len(self._page.passages) else 0

    def _take(self, place: int, *, position: int | None = None, extend: bool = False, reveal: bool = True) -> None:
        """Take a passage in hand, the caret at its head or at `position`; Shift leaves the other end where it is."""
        place = min(max(place, 0), len(self._page.passages) - 1)
        span = self._page.passages[place].span
        before = (self._current, self._anchor)
        self._caret = span.start if position is None else min(max(position, span.start), span.end)
        self._current = place
        if not extend or self._anchor < 0:
            self._anchor = place
        if reveal:
            self._reveal(self._caret)
        if before != (self._current, self._anchor):
            self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        passage = self.current
        self.setAccessibleDescription(f"{kind_name(passage.kind)}: {passage.original}" if passage else "")
        self.selection_changed.emit()

    def _put_caret(self, position: int) -> None:
        """Move the caret, kept within the passage in hand."""
        if self.current:
            self._caret = min(max(position, self.current.span.start), self.current.span.end)
            self._reveal(self._caret)
            self.viewport().update()

    def _word(self, step: int) -> int:
        """Return where the next word begins, or the one before."""
        if self.current is None:
            return self._caret
        begins = [self.current.span.start + match.start() for match in _WORD.finditer(self.current.original)]
        if step > 0:
            return next((begin for begin in begins if begin > self._caret), self.current.span.end)
        return next((begin for begin in reversed(begins) if begin < self._caret), self.current.span.start)

    def _step_line(self, step: int) -> None:
        """Move the caret a line up or down, as lines are broken on the screen."""
        at = self._page.row_at(self._caret)
        box = self._row(at).caret(self._caret, self._measure)
        y = box.center().y() + step * self._measure.line
        if y < self._row(at).top and at > 0:
            at -= 1
            y = self._row(at).height - 1
        elif y >= self._row(at).height and at < len(self._page) - 1:
            at += 1
            y = self._row(at).top
        self._put_caret(self._row(at).position(QPointF(box.left(), y), self._measure))

    def _turn(self, direction: int, *, extend: bool) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (self.viewport().height() - 2 * self._measure.line))
        at_end = bar.value() in (bar.minimum(), bar.maximum())
        rows = self._in_sight()
        row = rows[0 if direction < 0 else -1] if at_end else rows[min(2, len(rows) - 1)]
        self._take(self._page.place_at(self._page.starts[row[0]]), extend=extend, reveal=False)

    def _caret_box(self) -> QRect | None:
        at = self._page.row_at(self._caret)
        top = dict(self._in_sight()).get(at)
        return self._row(at).caret(self._caret, self._measure).translated(0, top) if top is not None else None

    def _row(self, at: int) -> LaidRow:
        """Return a row laid out, and note its exact height."""
        laid = self._laid.get(at)
        if laid is None:
            laid = self._laid[at] = LaidRow.of(self._page.row(at), self._measure)
            self._heights.set(at, laid.height)
        return laid

    def raw_row(self, at: int) -> RawRow:
        """Return what stands in a row."""
        return self._page.row(at)

    def _estimate(self) -> None:
        self._measure = RawMeasure(self._theme, self.viewport().width())
        self._laid.clear()
        self._heights = Heights(self._measure.estimates(self._page.lengths()))

    def _settle(self) -> None:
        """Make exact what is in sight, keep the place within the rows, and let the scroll bar follow."""
        if len(self._heights):
            self._top = min(self._top, len(self._heights) - 1)
            self._normalise()
            last, top = self._in_sight()[-1]
            gap = self.viewport().height() - GRID - (top + self._row(last).height)
            if gap > 0:
                self._offset -= gap
                self._normalise()
        self._forget_far_rows()
        bar = self.verticalScrollBar()
        self._adjusting = True
        bar.setRange(0, max(0, self._heights.total + GRID - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._measure.line)
        bar.setValue(self._heights.top(self._top) + self._offset)
        self._adjusting = False
        self.viewport().update()

    def _normalise(self) -> None:
        while self._offset < 0 and self._top > 0:
            self._top -= 1
            self._offset += self._row(self._top).height
        self._offset = max(0, self._offset)
        while self._top < len(self._heights) - 1 and self._offset >= self._row(self._top).height:
            self._offset -= self._row(self._top).height
            self._top += 1

    def _in_sight(self) -> list[tuple[int, int]]:
        """Return the rows in sight, each with its top in the viewport; at least one where there are any."""
        found: list[tuple[int, int]] = []
        at, top = self._top, -self._offset
        while at < len(self._heights) and (top < self.viewport().height() or not found):
            found.append((at, top))
            top += self._row(at).height
            at += 1
        return found

    def _forget_far_rows(self) -> None:
        if len(self._laid) > _KEPT:
            for at in [at for at in self._laid if abs(at - self._top) > _KEPT // 4]:
                del self._laid[at]

    def _reveal(self, position: int) -> None:
        """Scroll as little as needed to bring a code point into sight; a far one comes to the upper third."""
        at = self._page.row_at(position)
        box = self._row(at).caret(position, self._measure)
        tops = dict(self._in_sight())
        height = self.viewport().height()
        if at in tops and tops[at] + box.top() >= 0 and tops[at] + box.bottom() + self._measure.line <= height:
            return
        if at in tops and tops[at] + box.top() >= 0:
            self._offset += tops[at] + box.bottom() + 2 * self._measure.line - height
        else:
            above = at in tops or self._top - 4 <= at <= self._top
            self._top, self._offset = at, box.top() - (2 * self._measure.line if above else height // 3)
        self._settle()
