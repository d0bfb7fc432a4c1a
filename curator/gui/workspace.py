"""The open collection's part of the window: the rail, the page of the stage in hand, and the history page."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from curator.gui.bookmarks import Bookmarks
from curator.gui.history import HistoryPage
from curator.gui.icons import Icon
from curator.gui.rail import Rail
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Stage, Target
from curator.gui.stages import STAGES
from curator.gui.theme import Theme

HISTORY = "history"
_BUILD_PAUSE_MS = 30  # what waits for the window comes in between: Qt would build two pages in one turn


class Workspace(QWidget):
    """Pages side by side with the rail; a page is built when it is first shown."""

    shown = Signal(str)
    reported = Signal(str, object)
    counted = Signal(str, int)
    """A stage, by its key, has counted anew what is open in it; the rail shows it."""

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._settings = settings
        self._pages: dict[str, QWidget] = {}
        self._key = ""
        self._resumed: set[str] = set()
        self.bookmarks = Bookmarks(settings, self._place, self)
        self._awaited: list[str] = []
        self._counting = False
        self._build_on = QTimer(self, interval=_BUILD_PAUSE_MS)
        self._build_on.timeout.connect(self.on_idle)
        self.rail = Rail(theme)
        self.stack = QStackedWidget()
        for place, stage in enumerate(STAGES, 1):
            self.rail.add(stage.key, stage.icon, stage.title(), f"Ctrl+{place}")
        self.rail.add_gap()
        self.rail.add(HISTORY, Icon.HISTORY, self.tr("History"), f"Ctrl+{len(STAGES) + 1}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.stack, 1)
        self.rail.chosen.connect(self.show_page)

    @property
    def current(self) -> str:
        """Key of the page that is shown, "" before the first."""
        return self._key

    @property
    def current_stage(self) -> Stage | None:
        """The stage that is shown, None while the history is."""
        page = self._pages.get(self._key)
        return page if isinstance(page, Stage) else None

    def page(self, key: str) -> QWidget:
        """Return a page, built if it was not yet."""
        if key not in self._pages:
            self._pages[key] = self._build(key)
            self.stack.addWidget(self._pages[key])
        return self._pages[key]

    def stage(self, key: str) -> Stage:
        """Return a stage, built if it was not yet."""
        page = self.page(key)
        if not isinstance(page, Stage):
            raise TypeError(f"{key} is no stage")
        return page

    def show_page(self, key: str) -> None:
        """Show the page called `key`."""
        page = self.page(key)
        self._key = key
        self.rail.set_current(key)
        self.stack.setCurrentWidget(page)
        page.setFocus()
        if isinstance(page, Stage):
            page.activated()
            self._resume(key, page)
        self.shown.emit(key)

    def navigate(self, target: Target) -> None:
        """Go to a place of the collection."""
        self.show_page(target.stage)
        self.stage(target.stage).show_target(target)

    def prepare(self, *, counting: bool) -> None:
        """Build the pages that were not shown yet, each in a turn of its own.

        With `counting`, each stage begins to find out in the background how much is open in it.
        """
        self._awaited = [stage.key for stage in STAGES]
        self._counting = counting
        self._build_on.start()

    def on_idle(self) -> None:
        """Prepare the next stage, unless somebody types: what is built then holds each key, and what keeps it."""
        if self._session.is_typing:
            return
        if not self._awaited:
            self._build_on.stop()
            return
        stage = self.stage(self._awaited.pop(0))
        if self._counting:
            stage.prepare()

    def take_focus(self) -> None:
        """Give the focus back to where it was last, in the page that is shown."""
        page, last = self._pages.get(self._key), self.focusWidget()
        if page:
            (last if last and page.isAncestorOf(last) else page).setFocus()

    def begin_with(self, collection: str) -> None:
        """Drop all pages: the next collection, by its identifier ("" for none), gets its own, as they were left."""
        self.bookmarks.take(collection)
        self._resumed.clear()
        self._awaited.clear()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._key = ""

    def _place(self) -> tuple[str, Mapping[str, Any]]:
        """Return which page is shown, and where the work on it stands."""
        stage = self.current_stage
        return self._key, stage.bookmark() if stage else {}

    def _resume(self, key: str, stage: Stage) -> None:
        if key not in self._resumed:
            self._resumed.add(key)
            stage.resume(self.bookmarks.of(key))

    def _build(self, key: str) -> QWidget:
        if key == HISTORY:
            history = HistoryPage(self._session, self._theme)
            history.navigated.connect(self.navigate)
            return history
        kind = next(stage for stage in STAGES if stage.key == key)
        stage = kind(self._session, self._theme, self._settings)
        stage.navigated.connect(self.navigate)
        stage.reported.connect(self.reported)
        stage.counted.connect(partial(self.rail.set_open, key))
        stage.counted.connect(partial(self.counted.emit, key))
        return stage
