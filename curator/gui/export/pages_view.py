"""The pages of a PDF one under the other; only those in sight are drawn."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from curator.gui.export.page_renderer import PageRenderer
from curator.gui.theme import GRID, Theme

_GAP = 2 * GRID
_KEPT = 24
_SCREEN = 96 / 72
FIT_WIDTH, FIT_PAGE = 0.0, -1.0
"""Zooms that follow the size of the view."""
STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Zooms to choose from; 1 is the size on paper."""
ZOOMS = (FIT_WIDTH, FIT_PAGE, *STEPS)


@dataclass(frozen=True, slots=True)
class _Place:
    """A point of the document: a page, and how far down it, in [0, 1) of its height and gap."""

    page: int = 0
    part: float = 0.0


class PagesView(QAbstractScrollArea):
    """Scrolls over pages; pages count from 0. `page_changed` follows the page at the upper part of the view."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, renderer: PageRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._renderer = renderer
        self._sizes: Sequence[QSizeF] = ()
        self._tops: list[int] = [0]
        self._zoom = FIT_WIDTH
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._old: set[int] = set()
        self._current = 0
        self._sought = _Place()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Pages of the PDF"))
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)
        renderer.rendered.connect(self.on_rendered)
        theme.changed.connect(self.viewport().update)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current(self) -> int:
        """The page at the upper part of the view, or the one sought before there are any."""
        return self._current if self._sizes else self._sought.page

    @property
    def zoom(self) -> float:
        """One of `STEPS`, `FIT_WIDTH` or `FIT_PAGE`."""
        return self._zoom

    def show_pages(self, sizes: Sequence[QSizeF]) -> None:
        """Show another edition of the document, at the same place; former images stay until there are new ones."""
        place = self._place() if self._sizes else self._sought
        self._sizes = sizes
        self._old = set(self._images)
        self._arrange(place)

    def resume(self, page: int, zoom: float) -> None:
        """Show the pages, once there are any, from this one on and at this zoom."""
        self._sought = _Place(page)
        self.set_zoom(zoom)

    def set_zoom(self, zoom: float) -> None:
        """Choose a zoom; the place stays."""
        place = self._place()
        self._zoom = zoom
        self._old = set(self._images)
        self._arrange(place)
        self.zoom_changed.emit(zoom)

    def step_zoom(self, by: int) -> None:
        """Go to the next larger (`by` 1) or smaller (-1) of the steps."""
        scale = self._scale(self._current) / _SCREEN
        steps = [step for step in STEPS if (step > scale * 1.01 if by > 0 else step < scale * 0.99)]
        if steps:
            self.set_zoom(steps[0] if by > 0 else steps[-1])

    def go_to(self, page: int) -> None:
        """Bring the top of a page in sight."""
        if self._sizes:
            self.verticalScrollBar().setValue(self._tops[min(max(page, 0), self.count - 1)])

    def is_drawn(self, page: int) -> bool:
        """Tell whether there is an image of the page as it is now."""
        return page in self._images and page not in self._old

    def on_scrolled(self) -> None:
        """Say which page is in sight, and have it drawn."""
        self._want()
        page = self._page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)
        if page != self._current and self._sizes:
            self._current = page
            self.setAccessibleDescription(self.tr("Page {} of {}").format(page + 1, self.count))
            self.page_changed.emit(page)
        self.viewport().update()

    def on_rendered(self, page: int, image: QImage) -> None:
        """Take an image in place of the former."""
        self._images[page] = image
        self._images.move_to_end(page)
        self._old.discard(page)
        while len(self._images) > _KEPT:
            former, _ = self._images.popitem(last=False)
            self._old.discard(former)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; one that is not ready yet is blank."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(self._theme.palette.window))
        for page in self._in_sight():
            place = self._rect(page)
            image = self._images.get(page)
            if image is None:
                painter.fillRect(place, Qt.GlobalColor.white)
            else:
                painter.drawImage(place, image)
            marked = self.hasFocus() and page == self._current
            painter.setPen(QColor(self._theme.palette.accent if marked else self._theme.palette.border))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place where the zoom follows the size."""
        super().resizeEvent(event)
        place = self._place()
        if self._zoom <= 0:
            self._old = set(self._images)
        self._arrange(place)

    def event(self, event: QEvent) -> bool:
        """Repaint the mark of the focus as it comes and goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, and change the zoom by + and -."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if key == Qt.Key.Key_Plus else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Right):
            self._turn(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self._turn(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.count - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is down."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _turn(self, by: int) -> None:
        """Move by a screen in a page that is longer than the view, else by a page."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if self._sizes and self._height(self._current) > height:
            bar.setValue(bar.value() + by * (height - 4 * GRID))
        else:
            self.go_to(self._current + by)

    def _arrange(self, place: _Place) -> None:
        heights = [self._height(page) + _GAP for page in range(self.count)]
        self._tops = [0, *accumulate(heights)]
        view = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setPageStep(view.height())
        bar.setSingleStep(5 * GRID)
        bar.setRange(0, max(0, self._tops[-1] + _GAP - view.height()))
        wide = max((self._width(page) for page in range(self.count)), default=0) + 2 * _GAP
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        if place.page < self.count:
            bar.setValue(self._tops[place.page] + round(place.part * heights[place.page]))
        self.on_scrolled()

    def _place(self) -> _Place:
        if not self._sizes:
            return _Place()
        value = self.verticalScrollBar().value()
        page = self._page_at(value)
        return _Place(page, (value - self._tops[page]) / (self._tops[page + 1] - self._tops[page]))

    def _page_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, self.count - 1))

    def _scale(self, page: int) -> float:
        """Return device-independent pixels a point."""
        if not self._sizes:
            return _SCREEN
        size, view = self._sizes[page], self.viewport().size()
        across = max(1, view.width() - 2 * _GAP) / size.width()
        if self._zoom == FIT_WIDTH:
            return across
        if self._zoom == FIT_PAGE:
            return min(across, max(1, view.height() - 2 * _GAP) / size.height())
        return self._zoom * _SCREEN

    def _width(self, page: int) -> int:
        return round(self._sizes[page].width() * self._scale(page))

    def _height(self, page: int) -> int:
        return round(self._sizes[page].height() * self._scale(page))

    def _rect(self, page: int) -> QRect:
        width, room = self._width(page), self.viewport().width()
        left = (room - width) // 2 if width + 2 * _GAP <= room else _GAP - self.horizontalScrollBar().value()
        top = self._tops[page] + _GAP - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), QSizeF(width, self._height(page)).toSize())

    def _in_sight(self) -> range:
        if not self._sizes:
            return range(0)
        top = self.verticalScrollBar().value()
        return range(self._page_at(top - _GAP), self._page_at(top + self.viewport().height()) + 1)

    def _want(self) -> None:
        sight = self._in_sight()
        near = [*sight, *(page for page in (sight.stop, sight.start - 1) if 0 <= page < self.count)]
        ratio = self.devicePixelRatioF()
        self._renderer.want([(page, round(self._width(page) * ratio)) for page in near if not self.is_drawn(page)])
