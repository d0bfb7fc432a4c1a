"""A scrolling list of very many rows of unlike heights, of which only those in sight are laid out.

Heights are estimated and exact once a row was seen. The place is held to the row at the top of the view, never to a
number of pixels: what becomes exact above it, or changes anywhere, moves nothing in sight. What a row is, and how it
is laid out and drawn, is the business of the views made from this one: the reading list, the raw page.
"""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from curator.gui.theme import Theme
from curator.gui.widgets.heights import Heights

_KEPT = 400  # laid-out rows: several screens
_NEAR = 4


class Laid(Protocol):
    """A row laid out, whatever it holds."""

    @property
    def height(self) -> int:
        """Its height in pixels."""


LaidT = TypeVar("LaidT", bound=Laid)


class RowView(QAbstractScrollArea, Generic[LaidT]):
    """Keeps the place, the heights and the rows in sight of a list.

    A view made from it gives `_estimates`, `_line`, `_lay_out` and `_draw`, calls `_begin_anew` when the rows are
    others, and `_settle` when some have changed.
    """

    _foot = 0
    """Pixels left free below the last row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights = Heights()
        self._laid: dict[int, LaidT] = {}
        self._top, self._offset = 0, 0
        self._adjusting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.on_theme_changed)

    def on_theme_changed(self) -> None:
        """Lay out and draw in the new fonts and colours."""
        self._begin_anew()
        self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

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
        """Break lines anew where the column changed; the row at the top stays there, by the same share of it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            share = self._offset / max(1, self._heights[self._top]) if len(self._heights) else 0
            self._begin_anew()
            self._offset = int(share * self._row(self._top).height) if len(self._heights) else 0
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.palette.surface))
        for at, top in self._in_sight():
            self._draw(painter, at, top)

    def _estimates(self) -> list[int]:
        """Measure for the fonts and the width of now, and return about how high each row is, in pixels."""
        raise NotImplementedError

    @property
    def _line(self) -> int:
        """The height of a line of text: a step of the scroll bar."""
        raise NotImplementedError

    def _lay_out(self, at: int) -> LaidT:
        """Lay out a row."""
        raise NotImplementedError

    def _draw(self, painter: QPainter, at: int, top: int) -> None:
        """Draw a row with its top at `top` of the viewport."""
        raise NotImplementedError

    def _height_of(self, at: int, laid: LaidT) -> int:  # noqa: ARG002 (for views whose rows can be edited)
        """Return how high a row stands."""
        return laid.height

    def _row(self, at: int) -> LaidT:
        """Return a row laid out, and note its exact height."""
        laid = self._laid.get(at)
        if laid is None:
            laid = self._laid[at] = self._lay_out(at)
            self._heights.set(at, self._height_of(at, laid))
        return laid

    def _height(self, at: int) -> int:
        self._row(at)
        return self._heights[at]

    def _begin_anew(self) -> None:
        """Forget all rows that were laid out, and estimate their heights."""
        self._laid.clear()
        self._heights = Heights(self._estimates())

    def _settle(self) -> None:
        """Make exact what is in sight, keep the place within the rows, and let the scroll bar follow."""
        if len(self._heights):
            self._top = min(self._top, len(self._heights) - 1)
            self._normalise()
            last, top = self._in_sight()[-1]
            gap = self.viewport().height() - self._foot - (top + self._height(last))
            if gap > 0:
                self._offset -= gap
                self._normalise()
        else:
            self._top, self._offset = 0, 0
        self._forget_far_rows()
        self._follow_scroll_bar()
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

    def _under(self, point: QPointF) -> tuple[int, QPointF] | None:
        """Return the row at a point of the viewport, and the point relative to the row's top left."""
        for at, top in reversed(self._in_sight()):
            if top <= point.y():
                return at, point - QPointF(0, top)
        return None

    def _reveal(self, at: int, line: int, *, least: bool = False) -> None:
        """Bring the line that begins `line` below the top of a row into sight, with the one after it.

        One that is a little above comes to the top of the view, one far off to its upper third. One that is below what
        is in sight comes there too, or with `least` to the foot.
        """
        top, height = dict(self._in_sight()).get(at), self.viewport().height()
        place = None if top is None else top + line
        if place is not None and 0 <= place <= height - 2 * self._line:
            return
        if least and place is not None and place > 0:
            self._offset += place + 3 * self._line - height
        else:
            above = self._top - _NEAR <= at < self._top if place is None else place < 0
            self._top, self._offset = at, line - (2 * self._line if above else height // 3)
        self._settle()

    def _go_to(self, at: int, offset: int) -> None:
        """Bring a row to the top of the view, `offset` pixels of it above that."""
        self._top, self._offset = at, offset
        self._settle()

    def _turn(self, direction: int) -> int:
        """Scroll a page and return the row to read from: in the upper third, or the first or last of all; -1: none."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (self.viewport().height() - 2 * self._line))
        rows = self._in_sight()
        if not rows:
            return -1
        if bar.value() in (bar.minimum(), bar.maximum()):
            return rows[0 if direction < 0 else -1][0]
        under = self._under(QPointF(0, self.viewport().height() / 3))
        return under[0] if under else self._top

    def _forget_far_rows(self) -> None:
        if len(self._laid) > _KEPT:
            for at in [at for at in self._laid if abs(at - self._top) > _KEPT // 4]:
                del self._laid[at]

    def _follow_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._adjusting = True
        bar.setRange(0, max(0, self._heights.total + self._foot - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._line)
        bar.setValue(self._heights.top(self._top) + self._offset)
        self._adjusting = False
