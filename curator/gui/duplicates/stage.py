"""The Duplicates stage: repeated comments are found, looked at side by side, folded, unfolded or set apart."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from curator.domain.changes import ChangeSet, Table
from curator.domain.duplicates import DuplicateGroup
from curator.gui.bookmarks import Bookmark
from curator.gui.duplicates.comparison import Comparison
from curator.gui.duplicates.decisions import Decisions
from curator.gui.duplicates.finder import Finder
from curator.gui.duplicates.group_list import GroupList
from curator.gui.duplicates.groups import Copy, GroupState, apart_groups, copy, ids, open_groups
from curator.gui.icons import Icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Stage, Target
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.gui.widgets.key_button import KeyButton
from curator.services import deduplicating
from curator.store import articles
from curator.store.collection import Collection

_SEARCH_PAUSE_MS = 400  # an edit is over, and others do not follow; by feel
_SHOWN_HERE = (Table.ARTICLE, Table.COMMENT, Table.REPLY, Table.PASSAGE, Table.CORRECTION, Table.NOT_DUPLICATE)


class DuplicatesStage(Stage):
    """Groups on the left, variants side by side, decisions under them."""

    key, icon = "duplicates", Icon.DUPLICATES

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        self.decisions = Decisions(self)
        self.finder = Finder(session, self)
        self.groups = GroupList(theme, settings, self.decisions.fold_certain)
        decisions = self.decisions
        self.comparison = Comparison(
            theme, (decisions.see_kept, decisions.see), (decisions.keep, decisions.take_out), self._read
        )
        self.bar = [KeyButton(each) for each in (decisions.fold, decisions.distinct, decisions.unfold, decisions.allow)]
        self.hint = QLabel(self.tr("J and K: next and previous group · ← and →: next and previous copy"))
        self.hint.setProperty("role", "muted")
        self.nothing = EmptyState(self.icon, "")
        self.done = EmptyState(Icon.DONE, "")
        self._preferred: frozenset[str] = frozenset()
        self._certain: list[DuplicateGroup] = []
        self._stale = True
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("DuplicatesStage", "Duplicates")

    def activated(self) -> None:
        """Search where comments changed meanwhile, and show what is known."""
        self.finder.seek()
        self.reload()
        self.groups.list.setFocus()

    def prepare(self) -> None:
        """Search before the stage is shown, so that the rail can say how much waits here."""
        self.finder.seek()

    def begin(self) -> None:
        """Search for repeated comments."""
        self.finder.seek()

    def show_target(self, target: Target) -> None:
        """Show the group of a comment."""
        if target.comment:
            self.groups.show_comment(target.comment)

    def bookmark(self) -> Mapping[str, Any]:
        """Return which groups are shown, and which one is in hand."""
        group = self.groups.current
        return {"state": self.groups.state.name, "kept": group.kept if group else ""}

    def resume(self, bookmark: Bookmark) -> None:
        """Show the groups that were shown, and take in hand the one that was."""
        if state := GroupState.__members__.get(bookmark.text("state")):
            self.groups.show_state(state)
            self.groups.show_comment(bookmark.text("kept"))

    def reload(self) -> None:
        """Read the groups anew."""
        collection = self.session.collection
        if collection is None:
            return
        self._stale = False
        waiting = open_groups(self.finder.groups(), self._preferred)
        folded, apart = deduplicating.folded(collection), apart_groups(collection)
        self._certain = deduplicating.certain(waiting)
        self.decisions.offer_certain(len(self._certain), self._read_only)
        self.groups.load(collection, {GroupState.OPEN: waiting, GroupState.FOLDED: folded, GroupState.APART: apart})
        anything = bool(waiting or folded or apart)
        self._explain()
        self.pages.setCurrentWidget(self.body if anything else self.nothing)
        self.counted.emit(len(waiting))

    def on_changed(self, change: ChangeSet) -> None:
        """Follow edits, undo and redo, at once while the stage is shown."""
        if not change.touches(*_SHOWN_HERE):
            return
        self._stale = True
        if self.isVisible():
            self.reload()
            self._search_soon.start()

    def on_group_chosen(self) -> None:
        """Show the group in hand, or say that nothing is left."""
        group, state = self.groups.current, self.groups.state
        if group is not None:
            self.comparison.show_group(group, state)
        else:
            self._explain()
        self.decisions.offer(state, group, self._read_only)
        foldable = group is not None and all(member.kind.foldable for member in group.members)
        self.bar[0].set_primary(primary=foldable)
        self.right.setCurrentWidget(self.work if group is not None else self.done)

    def on_fold(self) -> None:
        """Fold the groups that are selected, each onto its kept copy."""
        self._decide(GroupState.OPEN, deduplicating.fold)

    def on_fold_certain(self) -> None:
        """Fold all that may be folded without a look, as one step."""
        groups = self._certain
        if not groups:
            return
        count = sum(len(group.members) for group in groups)
        self.session.run_in_steps(
            self.tr("Folding …"),
            lambda collection: deduplicating.folding(collection, groups),
            lambda: self.reported.emit(self.tr("Comments folded: {}").format(count), self._show_folded),
        )

    def on_unfold(self) -> None:
        """Let all copies of the groups that are selected stand on their own again."""
        self._decide(
            GroupState.FOLDED,
            lambda collection, groups: deduplicating.unfold(
                collection, [member.id for group in groups for member in group.members]
            ),
        )

    def on_keep(self) -> None:
        """Keep the copy on the right in place of the one on the left."""
        group, state = self.groups.current, self.groups.state
        if group is None:
            return
        chosen = self.comparison.current.id
        if state is GroupState.FOLDED:
            self.session.run(lambda collection: deduplicating.keep(collection, chosen))
        elif state is GroupState.OPEN:
            self._preferred = (self._preferred - ids(group)) | {chosen}
            self.reload()

    def on_take_out(self) -> None:
        """Set the copy on the right apart from all others of the group."""
        group = self.groups.current
        if group is None:
            return
        one = self.comparison.current.id
        pairs = [(one, other) for other in sorted(ids(group) - {one})]
        self.session.run(lambda collection: deduplicating.set_apart(collection, pairs))

    def on_distinct(self) -> None:
        """Remember that no two comments of a group that is selected are duplicates."""
        self._decide(
            GroupState.OPEN,
            lambda collection, groups: deduplicating.set_apart(
                collection, [pair for group in groups for pair in combinations(sorted(ids(group)), 2)]
            ),
        )

    def on_allow(self) -> None:
        """Let the pairs that are selected be proposed again."""
        self._decide(
            GroupState.APART,
            lambda collection, groups: deduplicating.allow(
                collection, [pair for group in groups for pair in deduplicating.pairs(group)]
            ),
        )

    def on_see(self) -> None:
        """Go to the copy on the right in the text."""
        if self.groups.current is not None:
            self._see(self.comparison.current.id)

    def on_see_kept(self) -> None:
        """Go to the kept copy in the text."""
        group = self.groups.current
        if group is not None:
            self._see(group.kept)

    @property
    def _read_only(self) -> str:
        return in_words(self.session.read_only_reason)

    def _decide(self, state: GroupState, verb: Callable[[Collection, list[DuplicateGroup]], ChangeSet]) -> None:
        groups = self.groups.selected
        if groups and self.groups.state is state and self.session.writable:
            self.session.run(lambda collection: verb(collection, groups))

    def _read(self, id: str) -> Copy:
        if self.session.collection is None:
            raise LookupError("no collection is open")
        return copy(self.session.collection, id)

    def _see(self, id: str) -> None:
        if self.session.collection is not None:
            article = articles.comment(self.session.collection, id).article
            self.navigated.emit(Target(article=article, comment=id, stage="text"))

    def _show_folded(self) -> None:
        self.navigated.emit(Target(stage=self.key))
        self.groups.show_state(GroupState.FOLDED)

    def _search(self) -> None:
        if self.isVisible():
            self.finder.seek()
            self._explain()

    def _explain(self) -> None:
        """Say why there is nothing to see."""
        if self.finder.searching:
            self.nothing.say(self.tr("Looking for repeated comments …"))
        else:
            self.nothing.say(
                self.tr(
                    "No repeated comments. All comments are compared whenever they change; what repeats another is "
                    "shown here side by side, to be folded or kept apart. Nothing is ever deleted."
                )
            )
        sentences = {
            GroupState.OPEN: self.tr("Nothing is left to decide."),
            GroupState.FOLDED: self.tr("No comment is folded."),
            GroupState.APART: self.tr("No comments were set apart: “Not duplicates” is remembered here."),
        }
        filtered = bool(self.groups.field.text())
        self.done.say(self.tr("No group has these words.") if filtered else sentences[self.groups.state])

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        bar.setSpacing(GRID)
        for button in self.bar:
            bar.addWidget(button)
        bar.addStretch(1)
        self.work = QWidget()
        work = QVBoxLayout(self.work)
        work.setContentsMargins(0, GRID, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.comparison, 1)
        work.addLayout(bar)
        self.hint.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        work.addWidget(self.hint)
        self.right = QStackedWidget()
        self.right.addWidget(self.work)
        self.right.addWidget(self.done)
        self.body = QSplitter()
        self.body.setChildrenCollapsible(False)
        self.body.addWidget(self.groups)
        self.body.addWidget(self.right)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([38 * GRID, 90 * GRID])
        self.settings.follow_splitter(self.key, self.body)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        decisions = self.decisions
        slots = {
            decisions.fold: self.on_fold,
            decisions.fold_certain: self.on_fold_certain,
            decisions.unfold: self.on_unfold,
            decisions.keep: self.on_keep,
            decisions.take_out: self.on_take_out,
            decisions.distinct: self.on_distinct,
            decisions.allow: self.on_allow,
            decisions.see: self.on_see,
            decisions.see_kept: self.on_see_kept,
            decisions.next: lambda: self.groups.step(1),
            decisions.previous: lambda: self.groups.step(-1),
            decisions.next_copy: lambda: self.comparison.step(1),
            decisions.previous_copy: lambda: self.comparison.step(-1),
        }
        for action, slot in slots.items():
            action.triggered.connect(slot)
        self.groups.entered.connect(decisions.fold.trigger)
        self.groups.chosen.connect(self.on_group_chosen)
        self.groups.selection_changed.connect(lambda: self.decisions.count(len(self.groups.selected)))
        self.finder.ended.connect(self.reload)
        self.session.changed.connect(self.on_changed)
        self._search_soon.timeout.connect(self._search)
