"""The context menu of the reading view: what can be done with the passage in hand."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from curator.domain.article import Passage
from curator.gui.icons import Icon, icon
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.text.reader import Reader
from curator.services import segmenting

LANGUAGES = (("fr", "Français"), ("en", "English"))
"""Languages that passages can be set to: those that are checked."""


class PassageMenu(QMenu):
    """Edit, unfold, mark, set the language, see the passage in its capture."""

    def __init__(
        self,
        reader: Reader,
        session: Session,
        marking: Sequence[QAction],
        go: Callable[[Target], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._session = session
        self._marking = marking
        self._go = go

    def open(self, point: QPoint) -> None:
        """Show the menu for the passage in hand, at a point of the reading list."""
        passage = self._reader.current
        if passage:
            self._fill(passage)
            self.popup(self._reader.list.viewport().mapToGlobal(point))

    def _fill(self, passage: Passage) -> None:
        reading = self._reader.list
        self.clear()
        edit = self.addAction(icon(Icon.TEXT), self.tr("Edit"), reading.edit)
        edit.setShortcut(Qt.Key.Key_F2)
        edit.setEnabled(reading.editable)
        copy = self.addAction(self.tr("Copy"), reading.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
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
