"""The reading list: very many passages, of which only those in sight are laid out, and one of which can be edited.

Heights are estimated from the length of a text and exact once it was seen. The place is held to the row at the top of
the view, never to a number of pixels: what becomes exact above it, or changes anywhere, moves nothing in sight.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from curator.domain.span import Span
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.heights import Heights
from curator.gui.widgets.passage_editor import PassageEditor
from curator.gui.widgets.row_drawing import LaidRow, Measure
from curator.gui.widgets.rows import RowList, Rows

_KEPT = 400
_Key = Qt.Key


class PassageList(QAbstractScrollArea):
    """Shows `Rows`; knows nothing of a collection.

    `current_changed` gives the passage in hand, 0 for none; `selection_changed` follows when the range of selected
    rows does. `edited` gives a passage and the text typed for it. `mark_clicked` gives a passage and a `Mark`.
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    edited = Signal(int, str)
    mark_clicked = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Rows = RowList()
        self._places: dict[int, int] = {}
        self._lengths: list[int] = []
        self._heights = Heights()
        self._laid: dict[int, LaidRow] = {}
        self._top, self._offset = 0, 0
        self._current, self._first_selected = -1, -1
        self._caret = 0
        self._editing = -1
        self._adjusting = False
        self._measure = Measure(theme, self.viewport().width())
        self.editable = True
        """Whether a passage can be edited in place."""
        self.editor = PassageEditor(self.viewport(), self)
        self.hint = QLabel(self.tr("Ctrl+Enter or a click elsewhere keeps what you type · Escape gives it up"), self)
        self.hint.setProperty("role", "hint")
        self.hint.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Reading text"))
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_editor_left)
        self.editor.grown.connect(self._on_editor_grown)
        theme.changed.connect(self.on_theme_changed)

    def set_rows(self, rows: Rows) -> None:
        """Show other rows; the passage at the top and the one in hand stay where they are still there."""
        top, current, edited = self._passage(self._top), self.current, self._passage(self._editing)
        places = {rows.passage(at): at for at in range(rows.count())}
        if edited not in places:
            self.editor.end()
        self._rows, self._places = rows, places
        self._lengths = [rows.length(at) for at in range(rows.count())]
        self._top = self._places.get(top, min(self._top, max(0, rows.count() - 1)))
        self._current = self._first_selected = self._places.get(current, -1)
        self._estimate()
        if self._editing >= 0:
            self._editing = self._places[edited]
            self.editor.refresh(rows.row(self._editing).text)
        self._settle()
        if self.current != current:
            self._tell_current()

    def rows_changed(self, passages: Iterable[int]) -> None:
        """Show anew the rows of these passages; their number and order are the same."""
        for passage in passages:
            at = self._places.get(passage, -1)
            self._laid.pop(at, None)
            if at >= 0 and at == self._editing:
                self.editor.refresh(self._rows.row(at).text)
        self._settle()

    @property
    def current(self) -> int:
        """The passage in hand, 0 for none."""
        return self._passage(self._current)

    def selected(self) -> list[int]:
        """Return the selected passages in reading order; the current one is always among them."""
        if self._current < 0:
            return []
        first, last = sorted((self._current, self._first_selected))
        return [self._rows.passage(at) for at in range(max(first, 0), last + 1)]

    def caret(self) -> int:
        """Return the code point of the current passage's text that the caret stands before, or was clicked last."""
        return self.editor.caret() if self._editing >= 0 else self._caret

    def selected_span(self) -> Span:
        """Return the code points of the current passage's text that are selected; empty outside the editor."""
        return self.editor.selection() if self._editing >= 0 else Span(self._caret, self._caret)

    def show_passage(self, passage: int, span: Span | None = None) -> None:
        """Take a passage in hand and bring it, or the line where `span` begins, into sight."""
        at = self._places.get(passage)
        if at is not None:
            self._take(at)
            self._reveal(at, span.start if span else 0)

    def edit(self, position: int = 0) -> None:
        """Edit the passage in hand, with the caret before its code point `position`."""
        if self._current < 0 and len(self._heights):
            self._take(self._top)
        if self._current < 0 or not self.editable:
            return
        self.editor.end()
        self._editing = self._current
        self._show_hint(shown=True)
        row = self._row(self._editing).row
        self._reveal(self._editing, position)
        self._place_editor()
        self.editor.begin(row.text, self._measure.font(row.kind), self._measure.line_height(row.kind), position)
        self._on_editor_grown()

    def on_theme_changed(self) -> None:
        """Lay out and draw in the new fonts and colours."""
        self.editor.end()
        self._estimate()
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002, N802 (Qt's own signature)
        """Follow the scroll bar: a little by walking over exact rows, far by the estimates."""
        if self._adjusting or not len(self._heights):
            return
        if abs(dy) <= 2 * self.viewport().height():
            self._offset -= dy
        elif self.verticalScrollBar().value() >= self.verticalScrollBar().maximum():
            self._top, self._offset = len(self._heights) - 1, self.viewport().height()
        else:
            self._top, self._offset = self._heights.at(self.verticalScrollBar().value())
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew where the column changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            share = self._offset / max(1, self._heights[self._top]) if len(self._heights) else 0
            self._estimate()
            self._offset = int(share * self._row(self._top).height) if len(self._heights) else 0
        self._settle()
        self._place_hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        palette = self._theme.palette
        painter.fillRect(event.rect(), QColor(palette.surface))
        first, last = sorted((self._current, self._first_selected))
        for at, top in self._in_sight():
            laid = self._row(at)
            if self._current >= 0 and first <= at <= last:
                box = QRect(self._measure.left - GRID, top + 1, self._measure.column + 2 * GRID, laid.height - 1)
                painter.fillRect(box, QColor(palette.window))
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(palette.accent))
            laid.draw(painter, top, self._measure, with_text=at != self._editing)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the passage under the mouse in hand; Shift selects up to it."""
        found = self._at(event.position())
        if found is None:
            return
        at, inside = found
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        keep = event.button() is Qt.MouseButton.RightButton and self._rows.passage(at) in self.selected()
        if not keep:
            self._take(at, extend=extend)
        self._caret = self._row(at).position(inside)
        marks = self._row(at).marks_at(inside)
        if marks and event.button() is Qt.MouseButton.LeftButton:
            self.mark_clicked.emit(self.current, marks[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the click that was taken here."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the passage under the mouse, where it was clicked."""
        found = self._at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._take(found[0])
            self.edit(self._row(found[0]).position(found[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by passage, page, or to an end; Enter or F2 edits."""
        steps = {_Key.Key_Up: -1, _Key.Key_Down: 1}
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in steps:
            self._go(self._current + steps[_Key(event.key())], extend=extend)
        elif event.key() in (_Key.Key_Home, _Key.Key_End):
            self._go(0 if event.key() == _Key.Key_Home else len(self._heights) - 1, extend=extend)
        elif event.key() in (_Key.Key_PageUp, _Key.Key_PageDown):
            self._page(-1 if event.key() == _Key.Key_PageUp else 1, extend=extend)
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_F2):
            self.edit(self._caret)
        else:
            super().keyPressEvent(event)

    def _passage(self, at: int) -> int:
        return self._rows.passage(at) if 0 <= at < self._rows.count() else 0

    def _row(self, at: int) -> LaidRow:
        """Return a row laid out, and note its exact height."""
        laid = self._laid.get(at)
        if laid is None:
            laid = LaidRow.of(self._rows.row(at), self._measure)
            self._laid[at] = laid
            if at != self._editing:
                self._heights.set(at, laid.height)
        return laid

    def _height(self, at: int) -> int:
        self._row(at)
        return self._heights[at]

    def _estimate(self) -> None:
        self._measure = Measure(self._theme, self.viewport().width())
        self._laid.clear()
        self._heights = Heights(self._measure.estimates(self._lengths))

    def _settle(self) -> None:
        """Make exact what is in sight, keep the place within the rows, and let scroll bar and editor follow."""
        if len(self._heights):
            self._normalise()
            last, top = self._in_sight()[-1]
            gap = self.viewport().height() - (top + self._height(last))
            if gap > 0:
                self._offset -= gap
                self._normalise()
        else:
            self._top, self._offset = 0, 0
        self._forget_far_rows()
        self._follow_scroll_bar()
        self._place_editor()
        self.viewport().update()

    def _normalise(self) -> None:
        while self._offset < 0 and self._top > 0:
            self._top -= 1
            self._offset += self._height(self._top)
        self._offset = max(0, self._offset)
        while self._top < len(self._heights) - 1 and self._offset >= self._height(self._top):
            self._offset -= self._height(self._top)
            self._top += 1

    def _in_sight(self) -> list[tuple[int, int]]:
        """Return the rows in sight, each with its top in the viewport; at least one where there are any."""
        found: list[tuple[int, int]] = []
        at, top = self._top, -self._offset
        while at < len(self._heights) and (top < self.viewport().height() or not found):
            found.append((at, top))
            top += self._height(at)
            at += 1
        return found

    def _forget_far_rows(self) -> None:
        if len(self._laid) > _KEPT:
            for at in [at for at in self._laid if abs(at - self._top) > _KEPT // 4]:
                del self._laid[at]

    def _follow_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._adjusting = True
        bar.setRange(0, max(0, self._heights.total - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._measure.line)
        bar.setValue(self._heights.top(self._top) + self._offset)
        self._adjusting = False

    def _at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """Return the row at a point of the viewport, and the point relative to the row's top left."""
        for at, top in reversed(self._in_sight()):
            if top <= point.y():
                return at, point - QPointF(0, top)
        return None

    def _take(self, at: int, *, extend: bool = False) -> None:
        if self._editing >= 0 and at != self._editing:
            self.editor.end()
        changed = at != self._current
        selection = self.selected()
        self._current = at
        if not extend or self._first_selected < 0:
            self._first_selected = at
        if changed:
            self._caret = 0
            self._tell_current()
        if selection != self.selected():
            self.selection_changed.emit()
        self.viewport().update()

    def _tell_current(self) -> None:
        row = self._rows.row(self._current) if self._current >= 0 else None
        author = f"{row.header.author}: " if row and row.header else ""
        self.setAccessibleDescription(f"{row.label} {author}{row.text}" if row else "")
        self.current_changed.emit(self.current)

    def _go(self, at: int, *, extend: bool) -> None:
        if len(self._heights):
            at = min(max(at, 0), len(self._heights) - 1)
            self._take(at, extend=extend)
            self._reveal(at, 0)

    def _page(self, direction: int, *, extend: bool) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (self.viewport().height() - 2 * self._measure.line))
        if len(self._heights):
            middle = self._at(QPointF(0, self.viewport().height() / 3))
            self._take(middle[0] if middle else self._top, extend=extend)

    def _reveal(self, at: int, position: int) -> None:
        """Scroll as little as needed to bring a line of a row into sight; a far one comes to the upper third."""
        tops = dict(self._in_sight())
        line = self._row(at).line_top(position)
        height = self.viewport().height()
        if at in tops and tops[at] + line >= 0 and tops[at] + line + 2 * self._measure.line <= height:
            return
        near_above = at in tops or at == self._top - 1
        self._offset = line - (2 * GRID if near_above and tops.get(at, -1) < 0 else height // 3)
        self._top = at
        self._settle()

    def _place_editor(self) -> None:
        if self._editing < 0:
            return
        box = self._row(self._editing).box
        top = self._heights.top(self._editing) - self._heights.top(self._top) - self._offset + box.top()
        self.editor.setGeometry(QRect(QPoint(box.left(), top), box.size()).adjusted(0, 0, 2, 0))

    def _on_editor_grown(self) -> None:
        """Make room for what is typed."""
        if self._editing < 0:
            return
        laid = self._row(self._editing)
        text = max(self.editor.text_height(), self._measure.line)
        self._heights.set(self._editing, laid.height - laid.box.height() + text)
        self._settle()
        self.editor.resize(self.editor.width(), text)

    def _show_hint(self, *, shown: bool) -> None:
        """Say below the text how editing ends, while it lasts."""
        self.setViewportMargins(0, 0, 0, 4 * GRID if shown else 0)
        self.hint.setVisible(shown)
        self._place_hint()

    def _place_hint(self) -> None:
        box = self.viewport().geometry()
        self.hint.setGeometry(box.left(), box.bottom() + 1, box.width(), 4 * GRID)

    def _on_typed(self, text: str) -> None:
        if self._editing >= 0:
            self.edited.emit(self._rows.passage(self._editing), text)

    def _on_editor_left(self) -> None:
        at, self._editing = self._editing, -1
        self._laid.pop(at, None)
        self._show_hint(shown=False)
        self._settle()
        if self.window().focusWidget() in (None, self.editor):
            self.setFocus()
