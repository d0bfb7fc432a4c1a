"""The reading list: a text of very many passages, of which only those in sight are laid out.

It is read, selected and copied as one text; typing edits the passage that the caret is in, where that is in sight.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from curator.domain.span import Span
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.caret_steps import CaretSteps
from curator.gui.widgets.mark_drawing import dressed
from curator.gui.widgets.passage_editor import PassageEditor
from curator.gui.widgets.row_drawing import LaidRow, Measure
from curator.gui.widgets.row_view import RowView
from curator.gui.widgets.rows import Highlight, Row, RowList, Rows
from curator.gui.widgets.selection import pressed
from curator.gui.widgets.spoken_text import SpokenText, moved
from curator.gui.widgets.text_selection import Step, TextPlace, TextSelection, step_of
from curator.gui.widgets.typing import types

_EDITING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_DELETING_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_Keys = QKeySequence.StandardKey
_SCROLL_MS = 40  # between lines while the mouse drags a selection past an edge; by feel


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
        self._hand = TextSelection()
        self._column: float | None = None
        self._dragging = False
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._third_click = QTimer(self, interval=QApplication.doubleClickInterval(), singleShot=True)
        self._editing = -1
        self._measure = Measure(theme, self.viewport().width())
        self.spoken = SpokenText(self)
        """What a screen reader is told."""
        self.editable = True
        """Whether a passage can be edited in place."""
        self.editor = PassageEditor(self.viewport(), self)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "hint")
        self.hint.hide()
        self.setAccessibleName(self.tr("Reading text"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._scrolling.timeout.connect(self._on_scrolling)
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_editor_left)
        self.editor.grown.connect(self._on_editor_grown)

    def set_rows(self, rows: Rows) -> None:
        """Show other rows; the passage at the top and the one in hand stay where they are still there."""
        top, current, edited = self._passage(self._top), self.current, self._passage(self._editing)
        began = self._passage(self._hand.anchor.row)
        places = {rows.passage(at): at for at in range(rows.count())}
        if edited not in places:
            self.editor.end()
        self._rows, self._places = rows, places
        self.spoken.forget()
        self._lengths = [rows.length(at) for at in range(rows.count())]
        self._top = self._places.get(top, min(self._top, max(0, rows.count() - 1)))
        caret = self._hand.caret._replace(row=self._places.get(current, -1))
        anchor = self._hand.anchor._replace(row=self._places.get(began, -1))
        self._hand = TextSelection(caret, anchor if anchor.row >= 0 else caret)
        self._begin_anew()
        if self._editing >= 0:
            self._editing = self._places[edited]
            self._refresh_editor()
        self._settle()
        if self.current != current:
            self._tell_current()

    def rows_changed(self, passages: Iterable[int]) -> None:
        """Show anew the rows of these passages; their number and order are the same."""
        self.spoken.forget()
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
        """Return the passages that the selection touches, in reading order; the current one is always among them."""
        return [self._rows.passage(at) for at in self._hand.rows]

    def selected_texts(self) -> list[tuple[int, str]]:
        """Return what is selected of each passage, in reading order; where nothing is, all of the one in hand."""
        if self._hand.current < 0:
            return []
        if self._editing >= 0 or self._hand.is_empty:
            row = self._rows.row(self._hand.current)
            text = self.editor.toPlainText() if self._editing >= 0 else row.text
            return [(row.passage, self.selected_span().of(text) or text)]
        rows = (self._rows.row(at) for at in self._hand.rows)
        texts = zip(self._hand.rows, rows, strict=True)
        found = ((row.passage, self._hand.span(at, len(row.text)).of(row.text)) for at, row in texts)
        return [(passage, text) for passage, text in found if text]

    def caret(self) -> int:
        """Return the code point of the current passage's text that the caret stands before."""
        return self.editor.caret() if self._editing >= 0 else self._hand.caret.at

    def chosen_words(self) -> Span:
        """Return the code points of the words chosen: those selected, else the word at the editor's caret, else all."""
        selected = self.selected_span()
        if len(selected) or self._hand.current < 0:
            return selected
        return self.editor.word() if self._editing >= 0 else Span(0, self._length(self._hand.current))

    def selected_span(self) -> Span:
        """Return the code points of the current passage's text that are selected; empty at the caret for none."""
        if self._editing >= 0:
            return self.editor.selection()
        at = self._hand.caret.at
        if self._hand.is_empty or self._hand.current < 0:
            return Span(at, at)
        return self._hand.span(self._hand.current, self._length(self._hand.current))

    def copy(self) -> None:
        """Put what is selected on the clipboard, passages apart; where nothing is, all of the one in hand."""
        texts = [text for _, text in self.selected_texts()]
        if texts:
            QGuiApplication.clipboard().setText("\n\n".join(texts))

    def select_all(self) -> None:
        """Select the text from its head to its end."""
        if len(self._heights):
            self._take(TextPlace(0, 0))
            last = len(self._heights) - 1
            self._take(TextPlace(last, self._length(last)), extend=True)

    def highlights_at(self, point: QPointF) -> list[Highlight]:
        """Return the highlights under a point of the viewport, the shortest first."""
        found = self._under(point)
        return self._row(found[0]).highlights_at(found[1]) if found else []

    def caret_box(self) -> QRect:
        """Return where the caret stands in the viewport; an empty rectangle where that is not in sight."""
        top = dict(self._in_sight()).get(self._hand.current) if self._hand.current >= 0 else None
        if top is None:
            return QRect()
        box = self._row(self._hand.current).caret(self._hand.caret.at).translated(0, top)
        return box if self.viewport().rect().intersects(box) else QRect()

    def show_passage(self, passage: int, span: Span | None = None) -> None:
        """Take a passage in hand and bring it, or the line where `span` begins, into sight."""
        at = self._places.get(passage)
        if at is not None:
            start = 0 if span is None else span.start  # an empty span is a place too
            place = TextPlace(at, min(start, self._length(at)))
            self._take(place)
            self._reveal_text(*place)

    def sight(self) -> tuple[int, int]:
        """Return the passage at the top of the view, 0 for none, and how many of its pixels are above that."""
        return self._passage(self._top), self._offset

    def show_sight(self, passage: int, offset: int) -> None:
        """Bring a passage to the top of the view, `offset` of its pixels above that."""
        if passage in self._places:
            self._go_to(self._places[passage], offset)

    def edit(self, span: Span | None = None) -> None:
        """Edit the passage in hand with `span` selected, else what is selected in it, else at its caret."""
        if self._hand.current < 0 and len(self._heights):
            self._take(TextPlace(self._top, 0))
        if self._hand.current < 0 or not self.editable:
            return
        chosen = span or self.selected_span()
        self.editor.end()
        self._editing = self._hand.current
        self._hand.take(TextPlace(self._editing, chosen.end))
        self._say(self.tr("Ctrl+Enter or a click elsewhere keeps what you type · Escape gives it up"))
        row = self._row(self._editing).row
        self._reveal_text(self._editing, chosen.start)
        self._place_editor()
        font, line_height = self._measure.font(row.kind), self._measure.line_height(row.kind)
        self.editor.begin(row.text, font, line_height, chosen.start, dressed(row.marks, self._measure.looks))
        self.editor.select(chosen)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight, and the caret."""
        super().paintEvent(event)
        if self.hasFocus() and self._editing < 0:
            QPainter(self.viewport()).fillRect(self.caret_box(), QColor(self._theme.palette.accent))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where it was clicked; Shift selects up to there, a third click the whole passage."""
        found = self._under(event.position())
        if found is None:
            return
        at, inside = found
        place = TextPlace(at, self._row(at).position(inside))
        if event.button() is Qt.MouseButton.RightButton and self._is_selected(place):
            return
        if self._third_click.isActive() and place.row == self._hand.current:
            self._select_in(place.row, Span(0, self._length(place.row)))
            return
        self._column = None
        self._take(place, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self._dragging = event.button() is Qt.MouseButton.LeftButton
        highlights = self._row(at).highlights_at(inside)
        if highlights and self._dragging:
            self.highlight_clicked.emit(self.current, highlights[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to the mouse; past an edge the text comes along."""
        if self._dragging:
            self._drag_to(event.position())
            beyond = not 0 <= event.position().y() <= self.viewport().height()
            if beyond and not self._scrolling.isActive():
                self._scrolling.start()
            elif not beyond:
                self._scrolling.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep what is selected."""
        self._dragging = False
        self._scrolling.stop()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        found = self._under(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            place = TextPlace(found[0], self._row(found[0]).position(found[1]))
            self._select_in(place.row, CaretSteps(self._row, len(self._heights)).word(place))
            self._third_click.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select with Shift; what is typed edits the passage that the caret is in."""
        step = step_of(event)
        if step is not None:
            self._step(step, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in _EDITING_KEYS:
            self.edit()
        elif pressed(event, _Keys.Copy):
            self.copy()
        elif pressed(event, _Keys.SelectAll):
            self.select_all()
        elif types(event) or event.key() in _DELETING_KEYS or pressed(event, _Keys.Paste, _Keys.Cut):
            if self._begin_typing():
                QApplication.sendEvent(self.editor, event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what is composed, such as a letter with its accent, as typing too."""
        if (event.commitString() or event.preeditString()) and self._begin_typing():
            QApplication.sendEvent(self.editor, event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802 (Qt's own name)
        """Say where the caret is: what pops up belongs there."""
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            box = self.caret_box()
            return box.translated(self.viewport().pos())
        return super().inputMethodQuery(query)

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
        if at in self._hand.rows:
            box = QRect(self._measure.left - GRID, top + 1, self._measure.column + 2 * GRID, laid.height - 1)
            painter.fillRect(box, QColor(palette.window))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(palette.accent))
        selected = Span(0, 0) if self._hand.is_empty else self._hand.span(at, len(laid.row.text))
        laid.draw(painter, top, self._measure, with_text=at != self._editing, selected=selected)

    def _settle(self) -> None:
        super()._settle()
        self._place_editor()

    def _passage(self, at: int) -> int:
        return self._rows.passage(at) if 0 <= at < self._rows.count() else 0

    def _length(self, at: int) -> int:
        return len(self._rows.row(at).text)

    def _is_selected(self, place: TextPlace) -> bool:
        span = self._hand.span(place.row, self._length(place.row))
        return not self._hand.is_empty and span.start <= place.at <= span.end and place.row in self._hand.rows

    def _take(self, place: TextPlace, *, extend: bool = False) -> None:
        if self._editing >= 0 and place.row != self._editing:
            self.editor.end()
        if self._editing < 0:
            self._say("")
        current = self._hand.current
        news = self._hand.take(place, extend=extend)
        if place.row != current:
            self._tell_current()
        if news:
            self.selection_changed.emit()
            moved(self)
        self.viewport().update()

    def spoken_rows(self) -> int:
        """Return how many rows there are to speak of."""
        return len(self._heights)

    def spoken_row(self, at: int) -> Row | None:
        """Return a row, None where there is none."""
        return self._rows.row(at) if 0 <= at < self._rows.count() else None

    def spoken_caret(self) -> TextPlace:
        """Return where the caret stands."""
        return TextPlace(max(0, self._hand.caret.row), self.caret() if self._hand.caret.row >= 0 else 0)

    def spoken_selection(self) -> tuple[TextPlace, TextPlace]:
        """Return from where to where anything is selected; the same twice where nothing is."""
        first, last = sorted((self._hand.anchor, self._hand.caret))
        return first, last

    def take_place(self, anchor: TextPlace, caret: TextPlace) -> None:
        """Select from one place to another, and bring that one into sight."""
        if 0 <= caret.row < len(self._heights):
            self._take(anchor)
            self._take(caret, extend=True)
            self._reveal_text(*caret)

    def box_on_screen(self, place: TextPlace) -> QRect:
        """Return where on the screen the character at a place stands, an empty rectangle where that is not in sight."""
        top = dict(self._in_sight()).get(place.row)
        boxes = self._row(place.row).boxes(Span(place.at, place.at + 1)) if top is not None else []
        if top is None or not boxes:
            return QRect()
        box = boxes[0].translated(0, top)
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def place_on_screen(self, point: QPoint) -> TextPlace | None:
        """Return what stands at a point of the screen, None where nothing does."""
        inside = self.viewport().mapFromGlobal(point)
        found = self._under(QPointF(inside)) if self.viewport().rect().contains(inside) else None
        return TextPlace(found[0], self._row(found[0]).position(found[1])) if found else None

    def _select_in(self, row: int, span: Span) -> None:
        self._take(TextPlace(row, span.start))
        self._take(TextPlace(row, span.end), extend=True)

    def _drag_to(self, point: QPointF) -> None:
        rows = self._in_sight()
        found = self._under(point) or (
            (rows[0][0], QPointF(0, 0)) if rows and rows[0][0] < len(self._heights) else None
        )
        if found:
            self._take(TextPlace(found[0], self._row(found[0]).position(found[1])), extend=True)

    def _on_scrolling(self) -> None:
        """Go on scrolling while the mouse drags past an edge."""
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (self._line if point.y() > 0 else -self._line))
        self._drag_to(point)

    def _begin_typing(self) -> bool:
        """Edit the passage in hand, once it is in sight; of several none."""
        if self._hand.current < 0 or not self.editable:
            return False
        if len(self._hand.rows) > 1:
            self._say(self.tr("Several passages are selected: click into one to type."))
            return False
        if self.caret_box().isEmpty():
            self._reveal_text(self._hand.current, self._hand.caret.at)
        self.edit()
        return self._editing >= 0

    def _tell_current(self) -> None:
        row = self._rows.row(self._hand.current) if self._hand.current >= 0 else None
        author = f"{row.header.author}: " if row and row.header else ""
        self.setAccessibleDescription(f"{row.label} {author}{row.text}" if row else "")
        self.current_changed.emit(self.current)

    def _step(self, step: Step, *, extend: bool) -> None:
        if not len(self._heights):
            return
        if step in (Step.PAGE_UP, Step.PAGE_DOWN):
            self._take(TextPlace(self._turn(1 if step is Step.PAGE_DOWN else -1), 0), extend=extend)
            return
        caret = self._hand.caret if self._hand.current >= 0 else TextPlace(self._top, 0)
        steps = CaretSteps(self._row, len(self._heights), self._column)
        place = steps.after(caret, step) if self._hand.current >= 0 else caret
        self._column = steps.column
        self._take(place, extend=extend)
        self._reveal_text(place.row, place.at)

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

    def _say(self, hint: str) -> None:
        """Say something below the text, such as how editing ends while it lasts; "" for nothing."""
        if hint != self.hint.text() or self.hint.isHidden() is bool(hint):
            self.hint.setText(hint)
            self.setViewportMargins(0, 0, 0, 4 * GRID if hint else 0)
            self.hint.setVisible(bool(hint))
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
        self._hand.take(TextPlace(at, min(self.editor.caret(), self._length(at))))
        self._say("")
        self._settle()
        if self.window().focusWidget() in (None, self.editor):
            self.setFocus()
