"""The Text stage: outline, reading view and review side by side, and what holds them together."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from curator.domain.article import Comment
from curator.domain.changes import ChangeSet, Table
from curator.domain.correction import Decision, Suspect
from curator.domain.span import Span
from curator.gui.bookmarks import Bookmark
from curator.gui.icons import Icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Stage, Target
from curator.gui.text.article_rows import author_of, seen
from curator.gui.text.checker import Checker
from curator.gui.text.compare_panel import ComparePanel
from curator.gui.text.corrections_panel import CorrectionsPanel
from curator.gui.text.marker import Marker
from curator.gui.text.outline import Outline
from curator.gui.text.passage_menu import PassageMenu
from curator.gui.text.places import Places
from curator.gui.text.queue import Filter, Queue
from curator.gui.text.reader import Reader
from curator.gui.text.replace_bar import ReplaceBar
from curator.gui.text.review_actions import ReviewActions
from curator.gui.text.review_panel import ReviewPanel
from curator.gui.text.scan_action import ScanAction
from curator.gui.text.stage_actions import StageActions
from curator.gui.text.word_list import WordListDialog
from curator.gui.text.wording import nothing_in_hand
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.services import correcting
from curator.services.comparing import Overlay
from curator.services.correcting import Match
from curator.services.snapshots import texts
from curator.store import articles, corrections, overview, suspects

_OUTLINE = (Table.ARTICLE, Table.COMMENT, Table.REPLY, Table.METADATA)


class TextStage(Stage):
    """Read, review, correct."""

    key, icon = "text", Icon.TEXT

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        self._stale = True
        self._found: set[int] = set()
        self._returning = False
        self.places = Places()
        self.checker = Checker(session, self)
        self.queue = Queue(session, self.checker, self.places, self)
        self.review_actions = ReviewActions(self)
        self.outline = Outline(theme)
        self.reader = Reader(session, theme, self.queue.of_passage)
        self.replace_bar = ReplaceBar(session, theme)
        self.review = ReviewPanel(session, self.queue, self.review_actions, theme)
        self.decisions = CorrectionsPanel(session)
        self.compare = ComparePanel(theme)
        self.panels = QTabWidget()
        self.empty = EmptyState(
            Icon.TEXT,
            self.tr("Here you read the text, and correct what capture and typing broke. Import captures first."),
            self.tr("Go to Sources"),
        )
        self.pages = QStackedWidget()
        self.own_actions = StageActions(self)
        self.scan = ScanAction(session, self.reader, self)
        self.marker = Marker(self.reader, session, self)
        self.menu = PassageMenu(
            self.reader,
            session,
            self.review_actions,
            self.marker.all(),
            self.on_suspect_clicked,
            self.navigated.emit,
            self,
        )
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("TextStage", "Text")

    def activated(self) -> None:
        """Take in what changed meanwhile, check what is not checked, and be ready for keys."""
        self.checker.start_soon()
        if self._stale:
            self._reload()
        self.review.setFocus()

    def prepare(self) -> None:
        """Check before the stage is shown, so that the rail can say how much waits here."""
        self.checker.start_soon()

    def begin(self) -> None:
        """Make all certain corrections."""
        self.on_certain_asked()

    def show_target(self, target: Target) -> None:
        """Show an article, a comment, a passage or a range of its text."""
        if self._stale:
            self._reload()
        article = target.article or (self.places.article(target.passage) if target.passage else "")
        if not article:
            return
        self.reader.show_article(article)
        passage = target.passage or (self.reader.rows.first_of(target.comment) if target.comment else 0)
        if passage:
            self.reader.show_passage(passage, target.span)
            if target.span:
                self.reader.mark_matches({passage: [target.span]})
        self.reader.list.setFocus()

    def bookmark(self) -> Mapping[str, Any]:
        """Return what is read and where, what is in hand, and what of the outline is unfolded."""
        reading, suspect = self.reader.list, self.queue.current
        return {
            "article": self.reader.article,
            "caret": [reading.current, reading.caret()],
            "top": [*reading.sight()],
            "suspect": [suspect.passage, suspect.span.start, suspect.span.end] if suspect else [],
            "filter": self.queue.filter.as_values(),
            "everything": int(self.own_actions.everything.isChecked()),
            "unfolded": self.outline.unfolded(),
            "panel": self.panels.currentIndex(),
        }

    def resume(self, bookmark: Bookmark) -> None:
        """Read on where the reading was left, and take in hand what was."""
        article = bookmark.text("article")
        if article not in self.outline.model:
            return
        self.outline.unfold(bookmark.texts("unfolded"))
        self.panels.setCurrentIndex(bookmark.number("panel"))
        self.queue.set_filter(Filter.of(bookmark.part("filter")))
        self.reader.show_everything(everything=bool(bookmark.number("everything")))
        self.reader.show_article(article)
        if caret := bookmark.numbers("caret", 2):
            self.reader.show_passage(caret[0], Span(caret[1], caret[1]))
        if top := bookmark.numbers("top", 2):
            self.reader.list.show_sight(*top)
        if suspect := bookmark.numbers("suspect", 3):
            self.queue.resume(suspect[0], Span(suspect[1], max(suspect[1:])))

    def offered_actions(self) -> list[QAction]:
        """Return the actions of the review and of the stage."""
        choices = self.review_actions.choices  # a suggestion without its suspect says nothing
        review = [action for action in self.review_actions.all() if action not in choices]
        return [*review, *self.actions(), self.reader.copy_cited]

    def action_groups(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions of the review, and those that mark the text."""
        return [(self.tr("Review"), self.review_actions.all()), (self.tr("Mark the text"), self.marker.all())]

    def on_changed(self, changes: ChangeSet) -> None:
        """Take in an edit, an undo or a redo; the place is kept."""
        if not self.isVisible():
            self._stale = True
            return
        collection = self.session.collection
        if collection is None:
            return
        self.places.follow(collection, changes)
        if changes.touches(*_OUTLINE):
            self._load_outline()
        touched = self.queue.touched_by(changes)
        self.reader.follow(changes, touched)
        self.queue.reload(touched)
        self.replace_bar.on_changed()
        self._show_passage()

    def on_checked(self, passages: set[int]) -> None:
        """Show what was found meanwhile; while a passage is typed in, keep it until that is done."""
        if not self.isVisible():
            self._stale = True
        elif self.reader.list.editor.isVisible():
            self._found |= passages
        else:
            self.queue.reload(passages)

    def on_checking_ended(self) -> None:
        """Say so, where nothing is left."""
        if self.isVisible() and self.queue.current is None:
            self.on_queue_moved()

    def on_queue_reloaded(self) -> None:
        """Bring all that shows suspects in step."""
        self.reader.refresh(self.queue.touched)
        self.queue.touched = set()
        self.outline.count(self.queue.waiting)
        self._show_filters()
        self.counted.emit(len(self.queue.pending))

    def on_queue_moved(self) -> None:
        """Show the suspect in hand in the panel, and set it off in the text."""
        suspect = self.queue.current
        self.reader.show_suspect(suspect, reveal=False)
        if suspect is None:
            self.review.show_empty(
                *nothing_in_hand(self.queue, is_checking=self.checker.is_checking or self.queue.is_reading)
            )
            return
        collection = self.session.collection
        row = self.session.attempt(lambda: articles.passage(collection, suspect.passage)) if collection else None
        if collection is None or row is None:
            return
        overlay = Overlay(row.original, corrections.of_passage(collection, row.id))
        author = author_of(articles.comment(collection, row.comment)) if row.comment else ""
        where = " · ".join(filter(None, (row.comment or row.article, author)))
        alike = len(self.queue.alike(suspect))
        self.review.show_suspect(
            suspect, row.text, seen(overlay, suspect), where, alike, editable=self.session.writable
        )

    def decide(self, decision: Decision, choice: int = 0) -> None:
        """Decide about the suspect in hand, and go on to the next."""
        suspect = self.queue.current
        if suspect is None or (decision is Decision.ACCEPTED and choice >= len(suspect.suggestions)):
            return
        replacement = suspect.suggestions[choice] if decision is Decision.ACCEPTED else None
        self.review.done.expect()
        self.session.run(lambda c: correcting.decide(c, [suspect], decision, replacement))
        self._on_decided()

    def decide_alike(self, decision: Decision) -> None:
        """Decide about every suspect like the one in hand; what is accepted is the first suggestion."""
        suspect = self.queue.current
        if suspect is None or (decision is Decision.ACCEPTED and not suspect.suggestions):
            return
        alike = self.queue.alike(suspect)
        replacement = suspect.suggestions[0] if decision is Decision.ACCEPTED else None
        self.review.done.expect()
        self.session.run_in_steps(
            self.tr("Correcting …"),
            lambda c: correcting.deciding(c, alike, decision, replacement),
            self._on_decided,
        )

    def add_word(self) -> None:
        """Add what the suspect in hand says to the word list."""
        suspect = self.queue.current
        if suspect:
            self.review.done.expect()
            self.session.run(lambda c: correcting.add_words(c, [suspect.doubted]))
            self._on_decided()

    def add_own_word(self) -> None:
        """Add what the suspect in hand says to the person's own dictionary, which is no edit of the collection."""
        suspect = self.queue.current
        if suspect and self.session.attempt(lambda: correcting.add_own_words([suspect.doubted])) is not None:
            self.on_own_words_changed([suspect.doubted])
            self.reported.emit(
                self.tr("“{}” is in your dictionary now, for every collection").format(suspect.doubted),
                self.on_words_asked,
            )
            self._on_decided()

    def on_own_words_changed(self, words: Sequence[str]) -> None:
        """Show what waits now that other words are right."""
        if collection := self.session.collection:
            passages = suspects.naming(collection, [word.casefold() for word in words])
            self.session.checked.emit(passages)
            self.queue.reload(passages)

    def edit_current(self) -> None:
        """Edit the text where the suspect in hand is."""
        suspect = self.queue.current
        if suspect is None:
            return
        self._go_to_current()
        self._returning = True
        self.reader.edit(self.reader.place(suspect))

    def step(self, by: int) -> None:
        """Go to the next or the previous suspect."""
        self.queue.step(by)
        self._go_to_current()

    def on_certain_asked(self) -> None:
        """Make the certain corrections: found in the background on snapshots, then made as one step."""
        collection = self.session.collection
        if collection is None or not self.session.writable:
            return
        work = partial(texts.certain, collection.path, self.queue.filter.article or None)
        task = self.session.tasks.start(self.tr("Making certain corrections …"), work)
        found: list[correcting.Repaired] = []
        task.given.connect(found.extend)
        task.finished.connect(lambda: self.on_certain_found(found))
        task.failed.connect(self.session.failed)

    def on_certain_found(self, repaired: list[correcting.Repaired]) -> None:
        """Make what was found certain."""

        def report() -> None:
            count = sum(len(item.made) for item in repaired)
            self.reported.emit(self.tr("%n certain correction(s) made", "", count), None)

        label = self.tr("Making certain corrections …")
        self.session.run_in_steps(label, lambda c: correcting.applying_certain(c, repaired), report)

    def on_words_asked(self) -> None:
        """Show the word list."""
        dialog = WordListDialog(self.session, self)
        dialog.own_changed.connect(self.on_own_words_changed)
        dialog.open()

    def on_suspect_clicked(self, suspect: Suspect) -> bool:
        """Take in hand what was clicked in the text, and tell whether it waits; the keys stay there, and type."""
        waits = self.queue.take(suspect)
        if waits:
            self.panels.setCurrentWidget(self.review)
        return waits

    def on_outline_chosen(self, target: Target) -> None:
        """Read what was chosen in the outline, and review from there."""
        self.reader.show_article(target.article or "")
        passage = self.reader.rows.first_of(target.comment) if target.comment else self.reader.rows.first
        if passage:
            self.reader.show_passage(passage)
            self.queue.take_in(target.article or "", target.comment)

    def on_searched(self) -> None:
        """Set off in the text what search found."""
        found: dict[int, list[Span]] = {}
        for match in self.replace_bar.model.matches:
            found.setdefault(match.passage, []).append(match.span)
        self.reader.mark_matches(found)

    def on_match_shown(self, match: Match) -> None:
        """Go to what search found."""
        self.reader.show_article(match.article)
        self.reader.show_passage(match.passage, match.span)

    def open_search(self) -> None:
        """Show search and replace; a selection in the text is looked for."""
        passage, span = self.reader.current, self.reader.list.selected_span()
        self.replace_bar.open(span.of(passage.text) if passage else "")

    def _reload(self) -> None:
        collection = self.session.collection
        if collection is None:
            return
        self._stale = False
        self.places.load(collection)
        before = self.reader.article
        self._load_outline()
        if before and before == self.reader.article:
            self.reader.reload()
        self.queue.reload()
        self._show_passage()

    def _load_outline(self) -> None:
        collection = self.session.collection
        if collection is None:
            return
        all_articles = articles.all(collection)
        self.outline.load(all_articles, overview.comments_by_article(collection), self._comments_of)
        ids = [article.id for article in all_articles]
        self.pages.setCurrentIndex(0 if ids else 1)
        if ids and self.reader.article not in ids:
            self.reader.show_article(ids[0])

    def _comments_of(self, article: str) -> Sequence[Comment]:
        return articles.comments(self.session.collection, article) if self.session.collection else ()

    def _on_decided(self) -> None:
        """Say beside the next suspect what was done about the last, and go there, unless one reads on in the text."""
        if not self.reader.list.hasFocus():
            self._go_to_current()
        self.review.done.tell()

    def _go_to_current(self) -> None:
        """Bring the suspect in hand into sight, in its article."""
        suspect = self.queue.current
        if suspect:
            self.reader.show_article(self.places.article(suspect.passage))
            self.reader.show_suspect(suspect, reveal=True)

    def _show_passage(self) -> None:
        """Bring in step what is shown about the passage in hand."""
        passage = self.reader.current
        rows = self.reader.rows
        marks = rows.marks_of(passage.id) if passage else ()
        self.compare.show_texts(passage.original if passage else "", passage.text if passage else "", marks)
        if self.decisions.is_of_article:
            self.decisions.show_rows([item for row in rows.passages() for item in rows.decided(row.id)])
        else:
            self.decisions.show_rows(rows.decided(passage.id) if passage else ())
        if passage:
            self.outline.show_place(passage.comment or passage.article, passage.article)

    def _show_filters(self) -> None:
        reason = as_sentence(self.session.read_only_reason)
        self.review.show_filters(self.reader.article, editable=self.session.writable, reason=reason)

    def _on_editor_left(self) -> None:
        if self._found:
            found, self._found = self._found, set()
            self.queue.reload(found)
        if self._returning:
            self._returning = False
            self.review.setFocus()

    def _step_match(self, by: int) -> None:
        if self.replace_bar.isVisible():
            self.replace_bar.step(by)
        else:
            self.open_search()

    def _show_panel(self, panel: QWidget) -> None:
        self.panels.setCurrentWidget(panel)
        panel.setFocus()

    def _on_everything_toggled(self, checked: bool) -> None:  # noqa: FBT001 (Qt's own signature)
        self.reader.show_everything(everything=checked)

    def _connect(self) -> None:
        review, actions, own = self.review, self.review_actions, self.own_actions
        self.session.changed.connect(self.on_changed)
        self.checker.found.connect(self.on_checked)
        self.checker.ended.connect(self.on_checking_ended)
        self.queue.reloaded.connect(self.on_queue_reloaded)
        self.queue.moved.connect(self.on_queue_moved)
        self.review.narrowed.connect(self._go_to_current)
        self.outline.chosen.connect(self.on_outline_chosen)
        self.reader.suspect_clicked.connect(self.on_suspect_clicked)
        self.reader.passage_changed.connect(self._show_passage)
        self.reader.article_changed.connect(self._show_filters)
        self.reader.list.editor.left.connect(self._on_editor_left)
        self.reader.list.customContextMenuRequested.connect(self.menu.open)
        self.replace_bar.searched.connect(self.on_searched)
        self.replace_bar.shown.connect(self.on_match_shown)
        self.replace_bar.left.connect(self.reader.list.setFocus)
        self.decisions.scope_changed.connect(self._show_passage)
        self.decisions.picked.connect(self.reader.show_correction)
        self.empty.clicked.connect(lambda: self.navigated.emit(Target(stage="sources")))
        review.certain_asked.connect(self.on_certain_asked)
        review.words_asked.connect(self.on_words_asked)
        self.theme.changed.connect(self.on_queue_moved)
        for action, call in (
            (actions.accept, partial(self.decide, Decision.ACCEPTED)),
            (actions.leave, partial(self.decide, Decision.REJECTED)),
            (actions.sic, partial(self.decide, Decision.SIC)),
            (actions.postpone, partial(self.decide, Decision.POSTPONED)),
            (actions.edit, self.edit_current),
            (actions.accept_alike, partial(self.decide_alike, Decision.ACCEPTED)),
            (actions.leave_alike, partial(self.decide_alike, Decision.REJECTED)),
            (actions.postpone_alike, partial(self.decide_alike, Decision.POSTPONED)),
            (actions.add_word, self.add_word),
            (actions.add_own_word, self.add_own_word),
            (actions.next, partial(self.step, 1)),
            (actions.previous, partial(self.step, -1)),
            (own.review, partial(self._show_panel, self.review)),
            (own.decisions, partial(self._show_panel, self.decisions)),
            (own.compare, partial(self._show_panel, self.compare)),
            (own.search, self.open_search),
            (own.next_match, partial(self._step_match, 1)),
            (own.previous_match, partial(self._step_match, -1)),
            (own.certain, self.on_certain_asked),
            (own.words, self.on_words_asked),
        ):
            action.triggered.connect(lambda _checked=False, call=call: call())
        own.everything.toggled.connect(self._on_everything_toggled)
        self.reader.everything_shown.connect(own.everything.setChecked)
        for place, action in enumerate(actions.choices):
            action.triggered.connect(lambda _checked=False, place=place: self.decide(Decision.ACCEPTED, place))

    def _lay_out(self) -> None:
        self.outline.add_button(self.own_actions.search)
        self.outline.add_button(self.own_actions.everything)
        self.outline.add_button(self.scan.action)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.replace_bar)
        column.addWidget(self.reader, 1)
        self.panels.addTab(self.review, self.tr("Review"))
        self.panels.addTab(self.decisions, self.tr("Decisions"))
        self.panels.addTab(self.compare, self.tr("Compare"))
        self.panels.setDocumentMode(True)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for at, (widget, width) in enumerate(((self.outline, 29), (middle, 65), (self.panels, 42))):
            self.splitter.addWidget(widget)
            widget.setMinimumWidth(min(width, 40) * GRID * 2 // 3)
            self.splitter.setStretchFactor(at, 2 if widget is middle else 1)
        self.splitter.setSizes([29 * GRID, 65 * GRID, 42 * GRID])
        self.splitter.setChildrenCollapsible(False)
        self.settings.follow_splitter("text", self.splitter)
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
