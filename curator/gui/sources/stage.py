"""Sources: the captures, the raw page of one with its kinds as bands, and the passage in hand."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from curator.domain.changes import ChangeSet
from curator.domain.imports import ImportRecord
from curator.domain.metadata import Field
from curator.gui.bookmarks import Bookmark
from curator.gui.files import SUFFIX, FileChooser, dropped
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources import import_report
from curator.gui.sources.arranger import Arranger
from curator.gui.sources.article_page import ArticlePage
from curator.gui.sources.by_example import ByExample
from curator.gui.sources.capture_list import CaptureList
from curator.gui.sources.capture_panel import CapturePanel
from curator.gui.sources.captures import CaptureModel, CaptureRow
from curator.gui.sources.comment_form import CommentForm
from curator.gui.sources.drop_hint import DropHint
from curator.gui.sources.explainer import Explainer
from curator.gui.sources.importer import Importer
from curator.gui.sources.passage_panel import PassagePanel
from curator.gui.sources.proposal_pane import ProposalPane
from curator.gui.sources.raw_view import RawView
from curator.gui.sources.report import ReportPanel, Result
from curator.gui.sources.segmenter import Segmenter
from curator.gui.stage import Stage, Target
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.gui.widgets.key_action import key_action
from curator.services import importing, versions
from curator.store import articles

_WIDTHS = (232, 540, 316)
_REPORTS = 20


class SourcesStage(Stage):
    """Imports captures, and lets the curator set what each of their passages is."""

    key, icon = "sources", Icon.SOURCES

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        self._page: ArticlePage | None = None
        self._stale = False
        self.importer = Importer(session, theme, settings, self)
        self.captures = CaptureList(session, theme, settings)
        self.arranger = Arranger(session, self.captures)
        self.view = RawView(theme)
        self.segmenter = Segmenter(session, self.view)
        self.proposal = ProposalPane(theme)
        self.by_example = ByExample(session, self.view, self.proposal)
        self.explainer = Explainer(session, self.view)
        self.describe = key_action(self.view, self.tr("Describe the comment in hand"), Icon.DESCRIPTION, "D", "F2")
        self.reread = key_action(self.view, self.tr("Read the capture again…"), Icon.RESTORE, "R")
        self.later = key_action(self.view, self.tr("Add a later capture of this page…"), Icon.IMPORT, "V")
        self.read = key_action(self.view, self.tr("Show in Text"), Icon.TEXT, "Return", "Enter")
        self.passage = PassagePanel(session, theme, self.segmenter, [self.by_example.find])
        self.comment = CommentForm(session)
        self.capture = CapturePanel(session, self.arranger.remove)
        self.report = ReportPanel(theme)
        self.import_button = QPushButton(icon(Icon.IMPORT), self.tr("Import captures…"))
        self.reports_button = QToolButton()
        self.reports = QMenu(self)
        self.empty = EmptyState(
            Icon.SOURCES,
            self.tr(
                "Captures are saved pages with their comments: web pages, archives, documents, plain text. Drop files "
                "or folders here, or choose them: each page becomes an article, divided into title, paragraphs and "
                "comments, which you can then set right by hand."
            ),
            self.tr("Import captures…"),
        )
        self.tabs = QTabWidget()
        self.columns = QSplitter()
        self.middle = QStackedWidget()
        self.pages = QStackedWidget()
        self._lay_out()
        self.drop_hint = DropHint(theme, self)
        self.setAcceptDrops(True)
        self._connect()
        self._follow_captures()

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("SourcesStage", "Sources")

    def activated(self) -> None:
        """Show what changed while another stage was shown."""
        if self._stale:
            self._stale = False
            self._reload()
        if self._page:
            self.view.setFocus()

    def begin(self) -> None:
        """Ask for captures and import them."""
        chooser = getattr(self.window(), "chooser", None)
        if isinstance(chooser, FileChooser) and (paths := chooser.captures_to_import()):
            self.importer.start(paths)

    def receive(self, paths: Sequence[Path]) -> None:
        """Import files and folders that were dropped."""
        self.importer.start(paths)

    def show_target(self, target: Target) -> None:
        """Show an article, a comment or a passage of it."""
        if self._stale:
            self.activated()
        article = target.article or ""
        if target.comment and self.session.collection and not article:
            article = articles.comment(self.session.collection, target.comment).article
        if not self.captures.take(article):
            return
        passage = target.passage
        if passage is None and target.comment and self.session.collection:
            rows = articles.comment_passages(self.session.collection, target.comment)
            passage = rows[0].id if rows else None
        if passage is not None:
            self.tabs.setCurrentIndex(0)
            self.view.show_passage(passage)
        self.view.setFocus()

    def bookmark(self) -> Mapping[str, Any]:
        """Return which capture is shown, where in it, and which panel."""
        article = self._page.article if self._page else ""
        return {"article": article, "place": [*self.view.place()], "panel": self.tabs.currentIndex()}

    def resume(self, bookmark: Bookmark) -> None:
        """Show the capture that was shown, where it was."""
        if self.captures.take(bookmark.text("article")):
            self.tabs.setCurrentIndex(bookmark.number("panel"))
            if place := bookmark.numbers("place", 3):
                self.view.show_place(*place)

    def offered_actions(self) -> Sequence[QAction]:
        """Return the commands on captures and passages."""
        return [*self.view.actions(), *self.captures.view.actions()]

    def action_groups(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions that say what passages are."""
        return [(self.tr("Kind of passage"), [*self.segmenter.kinds.values()])]

    def on_changed(self, change: ChangeSet) -> None:
        """Show what an edit, undo or redo touched; what is in sight and in hand stays."""
        if not self.isVisible():
            self._stale = True
            return
        article = self._page.article if self._page else ""
        if CaptureModel.shows(change.tables):
            self._follow_captures()
        if self._page and self._page.article == article and self._page.follow(change):
            self.view.refresh(self._page.raw())
        self._show_capture()

    def on_capture_chosen(self) -> None:
        """Show the capture of another article."""
        article, collection = self.captures.current, self.session.collection
        if collection is None or not article:
            self._page = None
        elif self._page is None or self._page.article != article:
            self._page = ArticlePage(collection, article)
            self.view.show_page(self._page.raw())
        self._show_capture()

    def on_selection_changed(self) -> None:
        """Show the passage in hand and its comment."""
        passage = self.view.current
        row = self._row()
        language = (row.article.value(Field.LANGUAGE) or "") if row else ""
        count = len(self.view.selected())
        self.tabs.setTabText(0, self.tr("%n passage(s)", "", count) if count > 1 else self.tr("Passage"))
        self.passage.show_passages(passage, self.view.selected(), language)
        comment = self._page.comment(passage.comment) if self._page and passage else None
        self.comment.show_comment(comment, self._page.comments if self._page else ())
        self.describe.setEnabled(comment is not None)

    def on_added(self, ids: list[str]) -> None:
        """Show the first of the articles that an import added."""
        self.show_target(Target(ids[0], stage=self.key))

    def on_reported(self, title: str, results: list[Result]) -> None:
        """Let the report on an import stand in the stage, and name it in the status line."""
        self.report.show_report(title, results)
        self.reported.emit(title, lambda: self.report.show_report(title, results))

    def on_proposed(self) -> None:
        """Show the page as it would be read by example, and nothing that edits it as it is."""
        self.middle.setCurrentWidget(self.proposal)
        self.tabs.setEnabled(False)
        self.captures.setEnabled(False)
        self.proposal.take_button.setFocus()

    def on_proposal_over(self) -> None:
        """Show the page as it is."""
        self.middle.setCurrentWidget(self.view)
        self.tabs.setEnabled(True)
        self.captures.setEnabled(True)
        self.view.setFocus()

    def on_reports_asked(self) -> None:
        """List the reports that the collection keeps."""
        self.reports.clear()
        collection = self.session.collection
        records = self.session.attempt(lambda: importing.records(collection)) if collection else None
        for record in (records or ())[:_REPORTS]:
            action = self.reports.addAction(import_report.name_of(record))
            action.triggered.connect(partial(self.on_report_chosen, record))
        if self.reports.isEmpty():
            self.reports.addAction(self.tr("Nothing was imported yet")).setEnabled(False)

    def on_report_chosen(self, record: ImportRecord) -> None:
        """Show the report on an import."""
        if self.session.collection:
            self.report.show_report(*import_report.of(self.session.collection, record))

    def on_describe_triggered(self) -> None:
        """Go to the form of the comment in hand."""
        self.tabs.setCurrentIndex(0)
        self.comment.fields["author"].setFocus()
        self.comment.fields["author"].selectAll()

    def on_reread_triggered(self) -> None:
        """Go to where the capture can be read again."""
        self.tabs.setCurrentIndex(1)
        self.capture.profile.setFocus()

    def on_read_again_asked(self, profile: str, encoding: str) -> None:
        """Read the capture in hand again."""
        if self._page:
            self.importer.start_again(self._page.article, profile or None, encoding or None)

    def on_version_asked(self, number: int, profile: str) -> None:
        """Read the article in hand from another capture that it has."""
        if self._page:
            self.importer.start_version(self._page.article, number, profile or None)

    def on_later_asked(self, profile: str) -> None:
        """Ask for a later capture of the page in hand, and read the article from it."""
        chooser = getattr(self.window(), "chooser", None)
        if self._page and isinstance(chooser, FileChooser) and (path := chooser.later_capture()):
            self.importer.start_later(self._page.article, path, profile or None)

    def on_read_triggered(self) -> None:
        """Go to the passage in hand in its reading text."""
        passage = self.view.current
        if passage:
            self.navigated.emit(Target(passage.article, passage.comment, passage.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the report away with Escape, wherever the keys are."""
        if event.key() == Qt.Key.Key_Escape and self.report.isVisible():
            self.report.close_report()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files can be dropped here; a collection is for the window."""
        paths = dropped(event)
        if not paths or any(path.suffix == SUFFIX for path in paths):
            event.ignore()
            return
        reason = in_words(self.session.read_only_reason)
        if reason:
            self.drop_hint.ask(self.tr("Nothing can be imported: {}").format(reason))
        else:
            self.drop_hint.ask(self.tr("Drop to import %n file(s) or folder(s)", "", len(paths)))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.drop_hint.hide()
        event.acceptProposedAction()
        self.receive(dropped(event))

    def _reload(self) -> None:
        """Read everything anew, and go back to where the person was."""
        article = self._page.article if self._page else ""
        self._follow_captures()
        if self._page and self._page.article == article and self.session.collection:
            self._page = ArticlePage(self.session.collection, article)
            self.view.refresh(self._page.raw())
            self._show_capture()

    def _follow_captures(self) -> None:
        """Read the captures anew, and show the one that is in hand then."""
        self.captures.reload()
        self.pages.setCurrentWidget(self.columns if self.captures.model.rowCount() else self.empty)
        self.on_capture_chosen()

    def _row(self) -> CaptureRow | None:
        place = self.captures.model.place(self.captures.current)
        return self.captures.model.row(place) if place >= 0 else None

    def _show_capture(self) -> None:
        row = self._row()
        if row and self._page:
            known = versions.of_article(self.session.collection, row.article.id) if self.session.collection else ()
            self.capture.show_article(row.article, row.captured, known)

    def _connect(self) -> None:
        self.session.changed.connect(self.on_changed)
        self.captures.chosen.connect(self.on_capture_chosen)
        self.view.selection_changed.connect(self.on_selection_changed)
        self.importer.reported.connect(self.on_reported)
        self.importer.added.connect(self.on_added)
        self.reports.aboutToShow.connect(self.on_reports_asked)
        self.report.followed.connect(self.show_target)
        self.report.closed.connect(self.view.setFocus)
        self.comment.left.connect(self.view.setFocus)
        self.passage.language.left.connect(self.view.setFocus)
        self.by_example.begun.connect(self.passage.done.expect)
        self.by_example.refused.connect(self.passage.on_refused)
        self.by_example.proposed.connect(self.on_proposed)
        self.by_example.over.connect(self.on_proposal_over)
        self.by_example.taken.connect(self.importer.report_again)
        self.describe.triggered.connect(self.on_describe_triggered)
        self.reread.triggered.connect(self.on_reread_triggered)
        self.read.triggered.connect(self.on_read_triggered)
        self.later.triggered.connect(self.capture.ask_for_later)
        self.capture.read_again_asked.connect(self.on_read_again_asked)
        self.capture.version_asked.connect(self.on_version_asked)
        self.capture.later_asked.connect(self.on_later_asked)
        for button in (self.import_button, self.empty.button):
            button.setEnabled(self.session.writable)
            button.clicked.connect(self.begin)
        self.later.setEnabled(self.session.writable)

    def _lay_out(self) -> None:
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.import_button.setToolTip(self.tr("Ctrl+Shift+I; or drop files and folders anywhere on this page"))
        reason = in_words(self.session.read_only_reason)
        if reason:
            self.import_button.setToolTip(self.tr("For reading only: {}").format(reason))
            self.empty.button.setToolTip(self.import_button.toolTip())
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.captures, 1)
        self.reports_button.setIcon(icon(Icon.HISTORY))
        self.reports_button.setAccessibleName(self.tr("Reports of imports"))
        self.reports_button.setToolTip(self.tr("Reports of imports: what each brought, and what could not be read"))
        self.reports_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.reports_button.setMenu(self.reports)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID, 0, GRID, 0)
        foot.addWidget(self.import_button, 1)
        foot.addWidget(self.reports_button)
        column.addLayout(foot)
        self.tabs.addTab(_scrolled(self.passage, self.comment), self.tr("Passage"))
        self.tabs.addTab(_scrolled(self.capture), self.tr("Capture"))
        for shown in (self.view, self.proposal):
            self.middle.addWidget(shown)
        for part in (left, self.middle, self.tabs):
            self.columns.addWidget(part)
        self.tabs.setMinimumWidth(_WIDTHS[-1])
        self.columns.setChildrenCollapsible(False)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes(_WIDTHS)
        self.settings.follow_splitter("sources", self.columns)
        for page in (self.empty, self.columns):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.report)
        layout.addWidget(self.pages, 1)


def _scrolled(*parts: QWidget) -> QScrollArea:
    sheet = QWidget()
    layout = QVBoxLayout(sheet)
    layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    layout.setSpacing(2 * GRID)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
