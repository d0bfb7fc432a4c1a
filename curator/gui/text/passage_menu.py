"""The context menu of the reading view: what can be done about what is under the mouse, and with its passage."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from curator.domain.article import Passage
from curator.domain.correction import Correction, Suspect
from curator.gui.icons import Icon, icon
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.text.reader import Reader
from curator.gui.text.review_actions import ReviewActions
from curator.services import correcting, segmenting

LANGUAGES = (("fr", "Français"), ("en", "English"))
"""Languages that passages can be set to: those that are checked."""


class PassageMenu(QMenu):
    """Decide about a suspect, take a decision back; edit, copy, unfold, mark, set the language, see in the capture.

    `take` takes a suspect in hand and tells whether it still waits: the actions of the review are about that one.
    """

    def __init__(
        self,
        reader: Reader,
        session: Session,
        review: ReviewActions,
        marking: Sequence[QAction],
        take: Callable[[Suspect], bool],
        go: Callable[[Target], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._session = session
        self._review = review
        self._marking = marking
        self._take = take
        self._go = go

    def open(self, point: QPoint) -> None:
        """Show the menu for a point of the reading list."""
        passage = self._reader.current
        if passage:
            self.fill(passage, point)
            self.popup(self._reader.list.viewport().mapToGlobal(point))

    def fill(self, passage: Passage, point: QPoint) -> None:
        """Offer what can be done about what is set off at a point, and with the passage in hand."""
        self.clear()
        keys = [each.key for each in self._reader.list.highlights_at(QPointF(point))]
        suspect = next((key for key in keys if isinstance(key, Suspect)), None)
        decision = next((key for key in keys if isinstance(key, Correction)), None)
        if suspect and self._take(suspect):
            self._add_suspect()
        elif decision:
            self._add_decision(decision)
        self._add_passage(passage)

    def _add_suspect(self) -> None:
        """Offer what the review panel offers, suggestions first."""
        review = self._review
        self.addActions([choice for choice in review.choices if choice.isVisible()])
        self.addSeparator()
        for action in (review.add_word, review.add_own_word, review.leave, review.sic, review.postpone):
            if action.isEnabled():
                self.addAction(action)
        alike = [action for action in review.alike if action.isEnabled()]
        if alike:
            self.addSeparator()
            self.addActions(alike)
        self.addSeparator()

    def _add_decision(self, decision: Correction) -> None:
        revoke = partial(self._session.run, lambda collection: correcting.revoke(collection, [decision.id]))
        words = self.tr("Take back: {}").format(f"{decision.found} → {decision.replacement}")
        action = self.addAction(icon(Icon.RESTORE), words.replace("&", "&&"), revoke)
        action.setEnabled(self._session.writable)
        self.addSeparator()

    def _add_passage(self, passage: Passage) -> None:
        reading = self._reader.list
        edit = self.addAction(icon(Icon.TEXT), self.tr("Edit"), reading.edit)
        edit.setShortcut(Qt.Key.Key_F2)
        edit.setEnabled(reading.editable)
        copy = self.addAction(self.tr("Copy"), reading.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.addAction(self._reader.copy_cited)
        if passage.comment and self._reader.rows.is_folded(passage.id):
            unfold = partial(self._reader.unfold, passage.comment)
            self.addAction(icon(Icon.UNFOLD), self.tr("Show the folded text"), unfold)
        marks = self.addMenu(icon(Icon.EMPHASIS), self.tr("Mark the text"))
        marks.addActions(self._marking)
        marks.setEnabled(reading.editable)
        self._add_languages(passage.language)
        there = Target(passage.article, passage.comment, passage.id, stage="sources")
        self.addAction(icon(Icon.SOURCES), self.tr("Show in the capture"), partial(self._go, there))

    def _add_languages(self, current: str) -> None:
        languages = self.addMenu(self.tr("Language"))
        languages.setEnabled(self._session.writable)
        for tag, name in (("", self.tr("As the article")), *LANGUAGES):
            action = languages.addAction(name, partial(self._set_language, tag))
            action.setCheckable(True)
            action.setChecked(current.partition("-")[0] == tag)

    def _set_language(self, tag: str) -> None:
        passages = self._reader.list.selected()
        self._session.run(lambda collection: segmenting.set_language(collection, passages, tag))
