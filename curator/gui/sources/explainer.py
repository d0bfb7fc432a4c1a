"""Why a passage of the raw page is what it is: asked for by pointing at it, found out once for a page."""

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from curator.domain.article import Passage
from curator.domain.changes import ChangeSet, Table
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sources.capture_reader import LIMITS
from curator.gui.sources.raw_view import RawView
from curator.gui.sources.words import kind_name
from curator.services import rereading
from curator.services.explaining import PageGrounds
from curator.services.snapshots import captures


class Explainer(QObject):
    """Shows, where the mouse rests on a passage, its kind and the ground for it."""

    def __init__(self, session: Session, view: RawView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._grounds: tuple[str, PageGrounds] | None = None
        self._asked: tuple[QPoint, Passage] | None = None
        self._busy = False
        view.pointed.connect(self.on_pointed)
        session.changed.connect(self.on_changed)

    def explanation(self, passage: Passage) -> str:
        """Return what a passage is and why; "" where the ground is not found out yet."""
        if self._grounds is None or self._grounds[0] != passage.article:
            return ""
        return self.tr("{kind}: {ground}").format(
            kind=kind_name(passage.kind), ground=in_words(self._grounds[1].of(passage))
        )

    def on_pointed(self, event: QHelpEvent, passage: Passage) -> None:
        """Show why a passage is what it is, as soon as that is known."""
        self._asked = (event.globalPos(), passage)
        if words := self.explanation(passage):
            QToolTip.showText(event.globalPos(), words, self._view.viewport())
        elif not self._busy:
            self._find_out(passage.article)

    def on_changed(self, change: ChangeSet) -> None:
        """Forget the grounds of a page that may have been read anew."""
        if change.touches(Table.ARTICLE):
            self._grounds = None

    def on_found(self, found: object) -> None:
        """Show the ground that was asked for last."""
        self._grounds = cast("tuple[str, PageGrounds]", found)
        if self._asked and self._view.viewport().underMouse() and (words := self.explanation(self._asked[1])):
            QToolTip.showText(self._asked[0], words, self._view.viewport())

    def on_ended(self) -> None:
        """Be ready to be asked again."""
        self._busy = False

    def _find_out(self, article: str) -> None:
        collection = self._session.collection
        if collection is None:
            return
        self._busy = True
        work = partial(captures.grounds, rereading.source(collection, article), article)
        task = self._session.tasks.start("", work, LIMITS)
        task.finished.connect(self.on_found)
        task.ended.connect(self.on_ended)
