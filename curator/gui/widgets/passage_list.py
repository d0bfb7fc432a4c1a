"""The reading list: very many passages, of which only those in sight are laid out, and one of which can be edited."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from curator.domain.span import Span
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.mark_drawing import dressed
from curator.gui.widgets.passage_editor import PassageEditor
from curator.gui.widgets.row_drawing import LaidRow, Measure
from curator.gui.widgets.row_view import RowView
from curator.gui.widgets.rows import RowList, Rows
from curator.gui.widgets.selection import Move, Selection, move_of

_EDITING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class PassageList(RowView[LaidRow]):
    """Shows `Rows`; knows nothing of a collection.

    `current_changed` gives the passage in hand, 0 for none; `selection_changed` follows when the range of selected
    rows does. `edited` gives a passage and the text typed for it, `highlight_clicked` a passage and a `Highlight`.
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    edited = Signal(int, str)
    highlight_clicked = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: Rows = RowList()
        self._places: dict[int, int] = {}
        self._lengths: list[int] = []
        self._hand = Selection()
        self._caret = 0
        self._editing = -1
        self._measure = Measure(theme, self.viewport().width())
        self.editable = True
        """Whether a passage can be edited in place."""
        self.editor = PassageEditor(self.viewport(), self)
        self.hint = QLabel(self.tr("Ctrl+Enter or a click elsewhere keeps what you type · Escape gives it up"), self)
        self.hint.setProperty("role", "hint")
        self.hint.hide()
        self.setAccessibleName(self.tr("Reading text"))
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_editor_left)
        self.editor.grown.connect(self._on_editor_grown)

    def set_rows(self, rows: Rows) -> None:
        """Show other rows; the passage at the top and the one in hand stay where they are still there."""
        top, current, edited = self._passage(self._top), self.current, self._passage(self._editing)
        places = {rows.passage(at): at for at in range(rows.count())}
        if edited not in places:
            self.editor.end()
        self._rows, self._places = rows, places
        self._lengths = [rows.length(at) for at in range(rows.count())]
        self._top = self._places.get(top, min(self._top, max(0, rows.count() - 1)))
        self._hand = Selection()
        self._hand.take(self._places.get(current, -1))
        self._begin_anew()
        if self._editing >= 0:
            self._editing = self._places[edited]
            self._refresh_editor()
        self._settle()
        if self.current != current:
            self._tell_current()

    def rows_changed(self, passages: Iterable[int]) -> None:
        """Show anew the rows of these passages; their number and order are the same."""
        for passage in passages:
            at = self._places.get(passage, -1)
            self._laid.pop(at, None)
            if at >= 0 and at == self._editing:
                self._refresh_editor()
        self._settle()

    @property
    def current(self) -> int:
        """The passage in hand, 0 for none."""
        return self._passage(self._hand.current)

    def selected(self) -> list[int]:
        """Return the selected passages in reading order; the current one is always among them."""
        return [self._rows.passage(at) for at in self._hand.places]

    def caret(self) -> int:
        """Return the code point of the current passage's text that the caret stands before, or was clicked last."""
        return self.editor.caret() if self._editing >= 0 else self._caret

    def chosen_words(self) -> Span:
        """Return the code points of the words chosen: selected in the editor, else the word at its caret; else all."""
        if self._editing < 0:
            return Span(0, len(self._rows.row(self._hand.current).text)) if self._hand.current >= 0 else Span(0, 0)
        selected = self.editor.selection()
        return selected if len(selected) else self.editor.word()

    def selected_span(self) -> Span:
        """Return the code points of the current passage's text that are selected; empty outside the editor."""
        return self.editor.selection() if self._editing >= 0 else Span(self._caret, self._caret)

    def show_passage(self, passage: int, span: Span | None = None) -> None:
        """Take a passage in hand and bring it, or the line where `span` begins, into sight."""
        at = self._places.get(passage)
        if at is not None:
            self._take(at)
            self._reveal_text(at, span.start if span else 0)

    def edit(self, position: int = 0) -> None:
        """Edit the passage in hand, with the caret before its code point `position`."""
        if self._hand.current < 0 and len(self._heights):
            self._take(self._top)
        if self._hand.current < 0 or not self.editable:
            return
        self.editor.end()
        self._editing = self._hand.current
        self._show_hint(shown=True)
        row = self._row(self._editing).row
        self._reveal_text(self._editing, position)
        self._place_editor()
        font, line_height = self._measure.font(row.kind), self._measure.line_height(row.kind)
        self.editor.begin(row.text, font, line_height, position, dressed(row.marks, self._measure.looks))
        self._on_editor_grown()

    def on_theme_changed(self) -> None:
        """Lay out and draw in the new fonts and colours."""
        self.editor.end()
        super().on_theme_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew where the column changed, and keep the hint at the foot."""
        super().resizeEvent(event)
        self._place_hint()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say under the mouse what a mark holds that is not seen, such as where a link leads."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._under(QPointF(event.pos()))
            words = self._row(found[0]).told_at(found[1]) if found else ""
            QToolTip.showText(event.globalPos(), words or self.toolTip(), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the passage under the mouse in hand; Shift selects up to it."""
        found = self._under(event.position())
        if found is None:
            return
        at, inside = found
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not (event.button() is Qt.MouseButton.RightButton and at in self._hand.places):
            self._take(at, extend=extend)
        self._caret = self._row(at).position(inside)
        highlights = self._row(at).highlights_at(inside)
        if highlights and event.button() is Qt.MouseButton.LeftButton:
            self.highlight_clicked.emit(self.current, highlights[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the click that was taken here."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the passage under the mouse, where it was clicked."""
        found = self._under(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._take(found[0])
            self.edit(self._row(found[0]).position(found[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by passage, page, or to an end; Enter or F2 edits."""
        move = move_of(event)
        if move is not None:
            self._move(move, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in _EDITING_KEYS:
            self.edit(self._caret)
        else:
            super().keyPressEvent(event)

    @property
    def _line(self) -> int:
        return self._measure.line

    def _estimates(self) -> list[int]:
        self._measure = Measure(self._theme, self.viewport().width())
        return self._measure.estimates(self._lengths)

    def _lay_out(self, at: int) -> LaidRow:
        return LaidRow.of(self._rows.row(at), self._measure)

    def _height_of(self, at: int, laid: LaidRow) -> int:
        """Return how high a row stands, with what is typed in it."""
        if at != self._editing or self.editor.isHidden():
            return laid.height
        return laid.height - laid.box.height() + max(self.editor.text_height(), self._measure.line)

    def _draw(self, painter: QPainter, at: int, top: int) -> None:
        laid, palette = self._row(at), self._theme.palette
        if at in self._hand.places:
            box = QRect(self._measure.left - GRID, top + 1, self._measure.column + 2 * GRID, laid.height - 1)
            painter.fillRect(box, QColor(palette.window))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(palette.accent))
        laid.draw(painter, top, self._measure, with_text=at != self._editing)

    def _settle(self) -> None:
        super()._settle()
        self._place_editor()

    def _passage(self, at: int) -> int:
        return self._rows.passage(at) if 0 <= at < self._rows.count() else 0

    def _take(self, at: int, *, extend: bool = False) -> None:
        if self._editing >= 0 and at != self._editing:
            self.editor.end()
        current = self._hand.current
        news = self._hand.take(at, extend=extend)
        if at != current:
            self._caret = 0
            self._tell_current()
        if news:
            self.selection_changed.emit()
        self.viewport().update()

    def _tell_current(self) -> None:
        row = self._rows.row(self._hand.current) if self._hand.current >= 0 else None
        author = f"{row.header.author}: " if row and row.header else ""
        self.setAccessibleDescription(f"{row.label} {author}{row.text}" if row else "")
        self.current_changed.emit(self.current)

    def _move(self, move: Move, *, extend: bool) -> None:
        if not len(self._heights):
            return
        if move in (Move.PAGE_BACK, Move.PAGE_ON):
            self._take(self._turn(1 if move is Move.PAGE_ON else -1), extend=extend)
        else:
            at = self._hand.to(move, len(self._heights))
            self._take(at, extend=extend)
            self._reveal_text(at, 0)

    def _reveal_text(self, at: int, position: int) -> None:
        self._reveal(at, self._row(at).line_top(position))

    def _place_editor(self) -> None:
        if self._editing < 0:
            return
        box = self._row(self._editing).box
        top = self._heights.top(self._editing) - self._heights.top(self._top) - self._offset + box.top()
        self.editor.setGeometry(QRect(QPoint(box.left(), top), box.size()).adjusted(0, 0, 2, 0))

    def _refresh_editor(self) -> None:
        row = self._rows.row(self._editing)
        self.editor.refresh(row.text, dressed(row.marks, self._measure.looks))

    def _on_editor_grown(self) -> None:
        """Make room for what is typed."""
        if self._editing < 0:
            return
        self._heights.set(self._editing, self._height_of(self._editing, self._row(self._editing)))
        self._settle()
        self.editor.resize(self.editor.width(), max(self.editor.text_height(), self._measure.line))

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
