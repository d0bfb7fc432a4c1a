"""Comments by example: what looks like the passage in hand is found, shown in the page, and taken or left."""

from functools import partial
from pathlib import PurePath
from typing import cast
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from curator.domain.article import Article
from curator.domain.errors import CuratorError
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.gui.icons import Icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.sources.capture_reader import LIMITS
from curator.gui.sources.proposal_pane import ProposalPane
from curator.gui.sources.raw_view import RawView
from curator.gui.tasks import Task
from curator.gui.widgets.key_action import key_action
from curator.services import exemplifying, rereading
from curator.services.exemplifying import Alike
from curator.services.snapshots import captures
from curator.store import articles


class ByExample(QObject):
    """Finds what looks alike. `proposed` follows when a proposal is shown, `over` when it is put away.

    `taken` gives the article and the `ReimportReport` of a proposal that was taken; `refused` says why none was found.
    """

    begun = Signal()
    proposed = Signal()
    over = Signal()
    taken = Signal(str, object)
    refused = Signal(str)

    def __init__(self, session: Session, view: RawView, pane: ProposalPane) -> None:
        super().__init__(view)
        self._session, self._view, self._pane = session, view, pane
        self._article, self._alike = "", cast("Alike | None", None)
        self._task: Task | None = None
        self.find = key_action(view, self.tr("Find all comments like this one…"), Icon.ACCEPT_ALL, "A", do=self.on_find)
        self.find.setToolTip(self.tr("The passage in hand begins a comment: find those that begin alike"))
        view.selection_changed.connect(self.follow)
        pane.taken.connect(self.on_taken)
        pane.left.connect(self.put_away)
        self.follow()

    def follow(self) -> None:
        """Offer to find what is like the passage in hand."""
        self.find.setEnabled(self._session.writable and self._view.current is not None and self._task is None)

    def on_find(self) -> None:
        """Look for comments that begin like the passage in hand, and those marked by hand."""
        collection, passage = self._session.collection, self._view.current
        if collection is None or passage is None:
            return
        self.begun.emit()
        self._article = passage.article
        source = rereading.source(collection, passage.article)
        shown = exemplifying.shown(collection, passage.article, self._view.selected()[:1])
        work = partial(captures.find_alike, source, shown)
        task = self._task = self._session.tasks.start(self.tr("Looking for comments like this one …"), work, LIMITS)
        task.finished.connect(self.on_found)
        task.failed.connect(self.on_failed)
        task.ended.connect(self.on_ended)
        self.follow()

    def on_found(self, found: object) -> None:
        """Show what was found in the page, before anything is changed."""
        collection = self._session.collection
        if collection is None:
            return
        self._alike = cast("Alike", found)
        self._pane.show_proposal(self._alike.article, _name_for(articles.get(collection, self._article)))
        self.proposed.emit()

    def on_failed(self, message: Message) -> None:
        """Say why nothing was found."""
        self.refused.emit(as_sentence(message))

    def on_ended(self) -> None:
        """Offer to look again."""
        self._task = None
        self.follow()

    def on_taken(self, name: str) -> None:
        """Read the page as proposed, and keep the profile."""
        alike, article = self._alike, self._article
        collection = self._session.collection
        if alike is None or collection is None:
            return
        try:
            done = exemplifying.take(collection, article, alike, name)
        except CuratorError as error:
            self._pane.say(as_sentence(error.message))
            return
        self.put_away()
        self._session.run(lambda _: done)
        self.taken.emit(article, done)

    def put_away(self) -> None:
        """Leave the page as it was."""
        self._alike = None
        self.over.emit()


def _name_for(article: Article) -> str:
    """Return what a profile of the page may be called: its site, or else its file."""
    host = urlsplit(article.value(Field.SOURCE) or "").hostname or ""
    return host.removeprefix("www.") or PurePath(article.capture.name).stem
