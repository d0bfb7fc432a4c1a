"""The main window: the frame around the welcome page and the stages, and what its actions do."""

import gc
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from curator.domain.changes import ChangeSet, Table
from curator.domain.messages import Message
from curator.gui.about import AboutBox
from curator.gui.actions import Actions
from curator.gui.backups_dialog import BackupsDialog
from curator.gui.broken import BrokenCollection
from curator.gui.commands import CommandList
from curator.gui.counts import OpenCounts
from curator.gui.export.stage import ExportStage
from curator.gui.files import SUFFIX, FileChooser, documents, open_in_system
from curator.gui.icons import Icon
from curator.gui.keys import KeysDialog
from curator.gui.left_typing import LeftTyping
from curator.gui.sample import Sample
from curator.gui.search import SearchPopup
from curator.gui.sentences import as_sentence, in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Target
from curator.gui.stages import STAGES
from curator.gui.status import StatusLine
from curator.gui.theme import GRID, Theme
from curator.gui.topbar import TopBar
from curator.gui.unkept_typing import UnkeptTyping
from curator.gui.welcome import WelcomePage
from curator.gui.widgets.banner import Banner
from curator.gui.workspace import HISTORY, Workspace
from curator.store import backups
from curator.store.backups import Backup
from curator.store.collection import Collection

_NARROW_BELOW = 125 * GRID
_USUAL_TEXT_SIZE = 12
_KEEP_SIZE_MS = 1_000  # a window that is dragged is not written down at each pixel
_PREPARE_PAUSE_MS = 400  # the first page is drawn, and nobody has clicked yet
_PREPARED_AT_MOST = 5_000
"""Comments; to gather the texts of more would keep the window waiting, so they are when their stage is shown."""


class MainWindow(QMainWindow):
    """The one window. It owns no collection: the session does, and outlives it when the language changes."""

    language_chosen = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, settings: WindowSettings, chooser: FileChooser | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self.settings = settings
        self.chooser = chooser or FileChooser(self)
        self.command_actions = Actions(self)
        self._recent_menu = QMenu(self.tr("Recent collections"), self)
        self.top = TopBar(self.command_actions)
        self.read_only = Banner(failure=False)
        self.failure = Banner(failure=True)
        self.broken = BrokenCollection(session, self.chooser)
        self.left_typing = LeftTyping(session)
        self.welcome = WelcomePage(settings)
        self.workspace = Workspace(session, theme, settings)
        self.status = StatusLine(session.tasks)
        self.pages = QStackedWidget()
        self._lay_out()
        self.search = SearchPopup(session, theme, self.top.search, self)
        self.commands = CommandList(self)
        self.sample = Sample(session, documents(), self)
        self.counts = OpenCounts(session, self)
        self._prepare_soon = QTimer(self, interval=_PREPARE_PAUSE_MS, singleShot=True)
        self._keep_size_soon = QTimer(self, interval=_KEEP_SIZE_MS, singleShot=True)
        self._keep_size_soon.timeout.connect(self._keep_size)
        self._fill_menu()
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(80 * GRID, 60 * GRID)
        if not settings.restore_geometry("window", self):
            self._take_usual_size()
        self._follow_session()

    def open(self, path: Path) -> None:
        """Open a collection, or say why it cannot be opened."""
        self.failure.say("")
        self.broken.say("")
        if self.may_leave():
            self.session.open(path)

    def may_leave(self) -> bool:
        """End what is being typed, and tell whether all of it is kept; where it is not, ask."""
        self.setFocus()
        self.workspace.bookmarks.keep()
        journal = self.session.journal
        if journal is None or not journal.texts or journal.keep():
            return True
        return UnkeptTyping(journal.texts.values(), self).may_be_lost()

    def navigate(self, target: Target) -> None:
        """Go to a place of the collection."""
        self.workspace.navigate(target)

    def on_failed(self, message: Message) -> None:
        """Show why something did not work."""
        self.failure.say(in_words(message))

    def on_processes_refused(self, message: Message) -> None:
        """Say, once, that long work is done in the window's own process."""
        self.status.report(as_sentence(message))

    def on_changed(self, changes: ChangeSet) -> None:
        """Name the next undo."""
        self.failure.say("")
        self.status.forget()
        self._name_steps()
        if changes.touches(Table.ARTICLE):
            self._prepare_soon.start()

    def on_counted(self, stage: str, count: int) -> None:
        """Take over what a stage has counted, ahead of the next count; the rail shows it already."""
        self.counts.keep(stage, count)
        self._sum_up()

    def on_new_triggered(self) -> None:
        """Ask where, and create a collection there."""
        path = self.chooser.collection_to_create()
        if path and self.may_leave():
            self.session.create(path, path.stem)

    def on_open_triggered(self) -> None:
        """Ask which, and open it."""
        if path := self.chooser.collection_to_open():
            self.open(path)

    def on_import_triggered(self) -> None:
        """Go to Sources and let it ask for captures."""
        self.workspace.show_page("sources")
        self.workspace.stage("sources").begin()

    def on_save_copy_triggered(self) -> None:
        """Ask where, and write a copy there."""
        collection = self.session.collection
        if collection is None:
            return
        if path := self.chooser.copy_to_write(self.tr("{} (copy)").format(collection.path.stem)):
            self.session.attempt(lambda: self._save_copy(collection, path))

    def on_save_triggered(self) -> None:
        """Take in what is being typed, and say that all is kept."""
        collection = self.session.collection
        if collection is None:
            return
        if focus := self.focusWidget():
            focus.clearFocus()  # a field hands in what was typed when it is left
            self.workspace.take_focus() if focus.isHidden() else focus.setFocus()
        if stage := self.workspace.current_stage:
            stage.keep()
        if self.session.journal and self.session.journal.texts:
            return  # the text says why it is not, and what became of it
        self.status.mention(
            self.tr("All is kept: every edit is in {} as soon as it is made").format(collection.path.name)
        )

    def on_print_triggered(self) -> None:
        """Go to Export and print what is previewed there."""
        stage = self.workspace.stage(ExportStage.key)
        self.workspace.show_page(ExportStage.key)
        if isinstance(stage, ExportStage):
            stage.print_pages()

    def on_show_folder_triggered(self) -> None:
        """Show the folder of the collection."""
        if self.session.collection:
            folder = self.session.collection.path.parent
            if not open_in_system(folder):
                self.failure.say(
                    self.tr("No program of this system shows folders: the collection lies in {}.").format(folder)
                )

    def on_full_screen_triggered(self) -> None:
        """Fill the screen, or take the former size again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_menu_triggered(self) -> None:
        """Give the keyboard to the menu bar."""
        bar = self.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def on_about_triggered(self) -> None:
        """Say what this program is."""
        AboutBox(self).open()

    def changeEvent(self, event: QEvent) -> None:
        """Show in the menu whether the window fills the screen, whoever made it do so."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.command_actions.full_screen.setChecked(self.isFullScreen())

    def on_go_back_triggered(self) -> None:
        """Ask to which safety copy, and go back to it."""
        collection = self.session.collection
        if collection is None or not self.may_leave():
            return
        dialog = BackupsDialog(backups.of(collection.path), self)
        dialog.accepted.connect(lambda: self._go_back(dialog.chosen))
        dialog.open()

    def _go_back(self, backup: Backup | None) -> None:
        if backup and self.session.collection:
            self.session.go_back(self.session.collection.path, backup)

    def on_close_triggered(self) -> None:
        """Close the collection, if nothing is lost by it."""
        if self.may_leave():
            self.session.close()

    def on_search_triggered(self) -> None:
        """Go to the search field."""
        self.top.search.setFocus()
        self.top.search.selectAll()

    def on_commands_triggered(self) -> None:
        """Ask for a command."""
        self.commands.ask([*self._offered(), *self.command_actions.all()])

    def on_keys_triggered(self) -> None:
        """Show the keys."""
        groups = [(self.tr("Everywhere"), self.command_actions.all())]
        if self.session.collection and (stage := self.workspace.current_stage):
            groups.insert(0, (stage.title(), list(stage.offered_actions())))
        KeysDialog(groups, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the rail to icons in a narrow window."""
        super().resizeEvent(event)
        self._keep_size_soon.start()
        self.workspace.rail.set_narrow(narrow=event.size().width() < _NARROW_BELOW)
        for popup in (self.search, self.commands):
            popup.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a collection that is dropped; other files are captures for Sources."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        collections = [path for path in paths if path.suffix == SUFFIX]
        if collections:
            self.open(collections[0])
        elif self.session.collection and paths:
            self.workspace.show_page("sources")
            self.workspace.stage("sources").receive(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the state of the window, if nothing is lost by closing; the session closes the collection."""
        if not self.may_leave():
            event.ignore()
            return
        self._keep_size()
        super().closeEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep in mind where the window stands."""
        super().moveEvent(event)
        self._keep_size_soon.start()

    def _keep_size(self) -> None:
        self.settings.keep_geometry("window", self)

    def _follow_session(self) -> None:
        """Show the open collection, or the welcome page where none is."""
        collection = self.session.collection
        self.search.hide()
        self.top.search.clear()
        for part in (self.top.search, self.top.undo, self.top.redo):
            part.setVisible(collection is not None)
        for action in self.command_actions.needing_collection:
            action.setEnabled(collection is not None)
        reason = self.session.read_only_reason
        self.read_only.say(self.tr("For reading only: {}.").format(in_words(reason)) if reason else "")
        self._name_steps()
        self.status.forget()
        self.workspace.begin_with(collection.identifier if collection else "")
        gc.unfreeze()
        self.setWindowTitle(f"{collection.path.stem} · Curator" if collection else "Curator")
        if collection:
            self.settings.remember(collection.path)
            self.pages.setCurrentWidget(self.workspace)
            self.workspace.show_page(self._last_page())
        else:
            self.welcome.reload()
            self.pages.setCurrentWidget(self.welcome)
            self.welcome.setFocus()
        self.failure.say(" ".join(f"{in_words(each)}." for each in collection.remarks) if collection else "")
        self._fill_recent()
        self._prepare_soon.start()

    def _last_page(self) -> str:
        """Return the page on which the collection was left; the first stage where it was never shown."""
        page = self.workspace.bookmarks.page
        return page if page in {stage.key for stage in STAGES} | {HISTORY} else STAGES[0].key

    def on_page_shown(self) -> None:
        """Take what did not work elsewhere for read."""
        self.failure.say("")
        if self.session.collection:
            gc.freeze()  # what a page holds lives as long as the window: no collection is to look through all of it

    def _name_steps(self) -> None:
        collection = self.session.collection
        labels = (collection.undo_label, collection.redo_label) if self.session.writable and collection else (None,) * 2
        self.top.name_steps(*(in_words(label) if label else None for label in labels))

    def _show_counts(self) -> None:
        for stage in STAGES:
            self.workspace.rail.set_open(stage.key, self.counts.of_stage(stage.key))
        self._sum_up()

    def _sum_up(self) -> None:
        """Say in the status line what the collection holds, and what the rail says of the text."""
        size, parts = self.counts.size, list[str]()
        if size:
            parts += [self.tr("%n article(s)", "", size.articles), self.tr("%n comment(s)", "", size.comments)]
            to_review = self.workspace.rail.button("text").open_count
            parts += [self.tr("%n ping(s)", "", size.pings)] if size.pings else []
            parts += [self.tr("%n to review", "", to_review)] if to_review else []
        self.status.summary.setText(" · ".join(parts))

    def _prepare(self) -> None:
        if self.counts.size:
            self.workspace.prepare(counting=self.counts.size.comments <= _PREPARED_AT_MOST)

    def _take_usual_size(self) -> None:
        room = self.screen().availableGeometry().size()
        self.resize(QSize(160 * GRID, 90 * GRID).boundedTo(room - QSize(2 * GRID, 5 * GRID)))  # less the frame

    def _save_copy(self, collection: Collection, path: Path) -> None:
        collection.save_copy(path)
        self.status.report(self.tr("Copied to {}").format(path.name))

    def _choose_scheme(self, scheme: str) -> None:
        self.theme.set_scheme(scheme)

    def _fill_menu(self) -> None:
        actions = self.command_actions
        for stage in STAGES:
            actions.add_place(stage.title(), stage.icon, partial(self.workspace.show_page, stage.key))
        actions.add_place(self.tr("History"), Icon.HISTORY, partial(self.workspace.show_page, HISTORY))
        schemes = [
            ("", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        languages = [("", self.tr("As the system")), ("en", "English"), ("fr", "Français")]
        self.collection_menu = actions.fill_menu(
            self.menuBar(),
            self._recent_menu,
            actions.choice(self.tr("Colours"), schemes, self.settings.scheme, self._choose_scheme, Icon.DARK),
            actions.choice(
                self.tr("Language"), languages, self.settings.language, self.language_chosen.emit, Icon.LANGUAGE
            ),
        )

    def _fill_collection_menu(self) -> None:
        """Show the commands of the stage that is shown; there are none where no collection is open."""
        self.collection_menu.clear()
        self.collection_menu.addAction(self.command_actions.import_captures)
        self.collection_menu.addSeparator()
        stage = self.workspace.current_stage if self.session.collection else None
        groups = stage.action_groups() if stage else ()
        offered = self._offered()
        for name, actions in groups:
            self.collection_menu.addMenu(name).addActions([action for action in actions if action in offered])
        grouped = {action for _, actions in groups for action in actions}
        self.collection_menu.addActions([action for action in offered if action not in grouped])

    def _offered(self) -> list[QAction]:
        stage = self.workspace.current_stage if self.session.collection else None
        return list(stage.offered_actions()) if stage else []

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self.settings.recent:
            action = self._recent_menu.addAction(path.stem)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.open(path))
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())

    def _connect(self) -> None:
        actions, session = self.command_actions, self.session
        actions.new.triggered.connect(self.on_new_triggered)
        actions.open.triggered.connect(self.on_open_triggered)
        actions.import_captures.triggered.connect(self.on_import_triggered)
        actions.save.triggered.connect(self.on_save_triggered)
        actions.show_folder.triggered.connect(self.on_show_folder_triggered)
        actions.print.triggered.connect(self.on_print_triggered)
        actions.full_screen.triggered.connect(self.on_full_screen_triggered)
        actions.menu.triggered.connect(self.on_menu_triggered)
        actions.about.triggered.connect(self.on_about_triggered)
        self.collection_menu.aboutToShow.connect(self._fill_collection_menu)
        actions.save_copy.triggered.connect(self.on_save_copy_triggered)
        actions.close.triggered.connect(self.on_close_triggered)
        actions.go_back.triggered.connect(self.on_go_back_triggered)
        self.broken.saved.connect(self.open)
        self.left_typing.navigated.connect(self.navigate)
        actions.quit.triggered.connect(self.close)
        actions.undo.triggered.connect(session.undo)
        actions.redo.triggered.connect(session.redo)
        actions.search.triggered.connect(self.on_search_triggered)
        actions.larger.triggered.connect(lambda: self.theme.set_text_size(self.theme.text_size + 1))
        actions.smaller.triggered.connect(lambda: self.theme.set_text_size(self.theme.text_size - 1))
        actions.usual_size.triggered.connect(lambda: self.theme.set_text_size(_USUAL_TEXT_SIZE))
        actions.commands.triggered.connect(self.on_commands_triggered)
        actions.keys.triggered.connect(self.on_keys_triggered)
        self.welcome.new_asked.connect(self.on_new_triggered)
        self.welcome.open_asked.connect(self.on_open_triggered)
        self.welcome.sample_asked.connect(self.sample.open)
        self.welcome.chosen.connect(self.open)
        self.workspace.shown.connect(self.on_page_shown)
        self.workspace.reported.connect(self.status.report)
        self.workspace.counted.connect(self.on_counted)
        self.counts.changed.connect(self._show_counts)
        self.search.navigated.connect(self.navigate)
        self.search.left.connect(self.workspace.take_focus)
        session.changed.connect(self.on_changed)
        session.failed.connect(self.on_failed)
        session.tasks.refused.connect(self.on_processes_refused)
        session.opened.connect(self._follow_session)
        session.closed.connect(self._follow_session)
        self._prepare_soon.timeout.connect(self._prepare)

    def _lay_out(self) -> None:
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.workspace)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.top, self.read_only, self.failure, self.broken, self.left_typing):
            layout.addWidget(widget)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
