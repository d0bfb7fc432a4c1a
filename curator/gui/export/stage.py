"""The Export stage: profile, previews and what is still open side by side, and what holds them together."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from curator.domain.book import ExportProfile
from curator.domain.changes import ChangeSet
from curator.domain.formats import EPUB, PDF
from curator.domain.messages import Message
from curator.gui.bookmarks import Bookmark
from curator.gui.export.chapters_tab import ChaptersTab
from curator.gui.export.checklist import Checklist
from curator.gui.export.draft import Draft
from curator.gui.export.page_renderer import PageRenderer
from curator.gui.export.pages_tab import PagesTab
from curator.gui.export.pages_view import FIT_WIDTH, ZOOMS
from curator.gui.export.press import Press
from curator.gui.export.printing import Printing
from curator.gui.export.profile_panel import ProfilePanel
from curator.gui.export.workshop import Workshop
from curator.gui.files import FileChooser
from curator.gui.icons import Icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Stage, Target
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.gui.widgets.key_action import key_action
from curator.services import overview
from curator.services.publishing import Written
from curator.services.snapshots import exports
from curator.work.performing import Work

_TAB = "export/tab"


class ExportStage(Stage):
    """From the collection to the files that a reader is given."""

    key, icon = "export", Icon.EXPORT

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        self._workshop = workshop = Workshop()
        self._renderer = renderer = PageRenderer()
        setting, preparing = (
            self.tr("Setting the pages of the preview …"),
            self.tr("Preparing the chapters of the preview …"),
        )
        self._printed = Draft(session, workshop, setting, self._print, self)
        self._bound = Draft(session, workshop, preparing, self._bind, self)
        self.profile = ProfilePanel(session, settings)
        self.pages = PagesTab(self._printed, renderer, theme)
        self.chapters = ChaptersTab(self._bound, theme, settings)
        self.checklist = Checklist(session)
        self.press = Press(session)
        self.printing = Printing(session, workshop, self)
        self.previews = QTabWidget()
        self.places = QStackedWidget()
        self.empty = EmptyState(
            Icon.EXPORT,
            self.tr("Here the collection becomes an EPUB dossier or a printed PDF. There is nothing to export yet."),
            self.tr("Import captures"),
        )
        self._lay_out()
        self._add_actions()
        self._connect()
        self.destroyed.connect(partial(_leave, renderer, workshop))

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("ExportStage", "Export")

    def activated(self) -> None:
        """Bring the previews and the checklist up to date."""
        self._follow_size()
        self.checklist.refresh()
        self._want(at_once=True)

    def bookmark(self) -> Mapping[str, Any]:
        """Return which page and chapter are seen, and the profile where it is not saved."""
        pages, profile = self.pages.view, self.profile
        return {
            "page": pages.current,
            "zoom": str(pages.zoom),
            "chapter": self.chapters.current_name,
            "profile": profile.profile.name,
            "unsaved": profile.unsaved,
        }

    def resume(self, bookmark: Bookmark) -> None:
        """Show page and chapter that were seen, by the profile as it was left."""
        zoom = bookmark.text("zoom")
        self.pages.view.resume(bookmark.number("page"), float(zoom) if zoom in map(str, ZOOMS) else FIT_WIDTH)
        self.chapters.resume(bookmark.text("chapter"))
        if unsaved := bookmark.text("unsaved"):
            self.profile.resume(bookmark.text("profile"), unsaved)
            self._want(at_once=True)

    def begin(self) -> None:
        """Export what is previewed."""
        self.press.exports[(PDF if self.previews.currentWidget() is self.pages else EPUB).suffix].trigger()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no previews that nobody sees."""
        super().hideEvent(event)
        for draft in (self._printed, self._bound):
            draft.rest()

    def on_changed(self, changes: ChangeSet) -> None:
        """Make the preview anew once edits pause, if it is seen."""
        del changes
        if self.isVisible():
            self._follow_size()
            self._want()

    def on_profile_changed(self) -> None:
        """Make the preview anew once the typing pauses."""
        if self.isVisible():
            self._want()

    def on_tab_changed(self) -> None:
        """Make the preview that is now seen."""
        self.settings.set_text(_TAB, str(self.previews.currentIndex()))
        if self.isVisible():
            self._want(at_once=True)

    def on_refresh_asked(self) -> None:
        """Make the preview again."""
        self._draft.forget()
        self._want(at_once=True)

    def on_export_asked(self, suffix: str) -> None:
        """Ask where, and write."""
        chooser = getattr(self.window(), "chooser", None) or FileChooser(self)
        self.press.ask(chooser, suffix, self.profile.profile)

    def on_reader_asked(self) -> None:
        """Write the EPUB and open it in the reader that the system has."""
        collection = self.session.collection
        if collection is None:
            return
        work = self._published(collection.path, self.profile.profile, ".epub")
        task = self.session.tasks.start(self.tr("Preparing the EPUB …"), work)
        self._workshop.follow(task)
        task.finished.connect(self.on_packed)
        task.failed.connect(self.on_packing_failed)

    def on_packing_failed(self, message: Message) -> None:
        """Say why there is no EPUB to open."""
        self.press.failure.say(in_words(message))

    def on_packed(self, written: Written) -> None:
        """Open the EPUB."""
        self.press.open_path(written.path)

    def on_written(self, sentence: str) -> None:
        """Say in the status line what was written; a click there opens it."""
        self.reported.emit(sentence, self.press.open_file)

    def on_session_closed(self) -> None:
        """Leave no file behind."""
        _leave(self._renderer, self._workshop)

    def keep(self) -> None:
        """Save the profile, where it was changed."""
        self.profile.save_action.trigger()

    def print_pages(self) -> None:
        """Print the pages as the profile in hand wants them."""
        if self.places.currentIndex() == 1:
            self.printing.begin(self.profile.profile)
        else:
            self.reported.emit(self.tr("There is nothing to print yet: import captures first"), None)

    def ask_page(self) -> None:
        """Go to the field for the page."""
        self.previews.setCurrentWidget(self.pages)
        self.pages.ask_page()

    @property
    def _draft(self) -> Draft:
        return self._printed if self.previews.currentWidget() is self.pages else self._bound

    def _published(self, collection: Path, profile: ExportProfile, suffix: str) -> Work:
        return partial(exports.publish, collection, profile, self._workshop.place(suffix))

    def _print(self, collection: Path, profile: ExportProfile) -> Work:
        return self._published(collection, profile, PDF.suffix)

    def _bind(self, collection: Path, profile: ExportProfile) -> Work:
        place = self._workshop.place(".chapters")
        return partial(exports.preview_epub, collection, profile, place, self.chapters.current_name)

    def _want(self, *, at_once: bool = False) -> None:
        if self.places.currentIndex() == 1:
            self._draft.want(self.profile.profile, at_once=at_once)

    def _follow_size(self) -> None:
        collection = self.session.collection
        possible = collection is not None and overview.size(collection).articles > 0
        self.places.setCurrentIndex(int(possible))
        self.press.set_possible(possible=possible)

    def _add_actions(self) -> None:
        self.addActions([*self.press.exports.values(), self.profile.save_action])
        again = QKeySequence.StandardKey.Refresh
        key_action(self, self.tr("Make the preview again"), Icon.RESTORE, again, "F5", do=self.on_refresh_asked)
        key_action(self, self.tr("Go to a page"), Icon.PAGE, "Ctrl+G", do=self.ask_page)

    def _lay_out(self) -> None:
        self.previews.setDocumentMode(True)
        self.previews.addTab(self.pages, self.tr("PDF pages"))
        self.previews.addTab(self.chapters, self.tr("EPUB chapters"))
        self.previews.setCurrentIndex(int(self.settings.text(_TAB) == "1"))
        self.places.addWidget(self.empty)
        self.places.addWidget(self.previews)
        right = QFrame()
        column = QVBoxLayout(right)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.checklist, 1)
        column.addWidget(self.press)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        for widget, least in ((self.profile, 30), (self.places, 50), (right, 28)):
            widget.setMinimumWidth(least * GRID)
            splitter.addWidget(widget)
        splitter.setSizes([33 * GRID, 80 * GRID, 32 * GRID])
        splitter.setStretchFactor(1, 1)
        self.settings.follow_splitter("export", splitter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.profile.chooser)

    def _connect(self) -> None:
        self.profile.changed.connect(self.on_profile_changed)
        self.previews.currentChanged.connect(self.on_tab_changed)
        self.pages.frame.refresh_asked.connect(self.on_refresh_asked)
        self.chapters.frame.refresh_asked.connect(self.on_refresh_asked)
        self.chapters.reader_asked.connect(self.on_reader_asked)
        self.checklist.chosen.connect(self.navigated)
        self.empty.clicked.connect(lambda: self.navigated.emit(Target(stage="sources")))
        self.press.asked.connect(self.on_export_asked)
        self.press.written.connect(self.on_written)
        self.printing.said.connect(lambda sentence: self.reported.emit(sentence, None))
        self.session.changed.connect(self.on_changed)
        self.session.closed.connect(self.on_session_closed)


def _leave(renderer: PageRenderer, workshop: Workshop, *_: object) -> None:
    """Close what the stage worked with; it outlives the stage's own destruction, so it is given by value."""
    renderer.close()
    workshop.close()
