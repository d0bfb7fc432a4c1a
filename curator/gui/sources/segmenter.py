"""Segmentation by hand: the commands with their keys, and what they do to the passages in hand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.gui.icons import Icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sources.in_place import refusal
from curator.gui.sources.raw_view import RawView
from curator.gui.sources.words import KEYS, kind_meaning, kind_name
from curator.gui.widgets.key_action import key_action, key_of
from curator.services import segmenting
from curator.store.collection import Collection

_ONE, _TWO = 1, 2


class Segmenter(QObject):
    """Commands on the passages selected in a `RawView`, which take their keys while it has the focus.

    `begun` precedes an edit; `refused` gives the sentence of a command that did not fit, and "" once one did.
    """

    begun = Signal()
    refused = Signal(str)

    def __init__(self, session: Session, view: RawView) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._asked: tuple[int, int] | None = None
        """Where inside a word a split was asked for: passage and offset."""
        self.kinds = {kind: self._kind_action(kind) for kind in KEYS}
        self.split = key_action(view, self.tr("Split at the cursor"), Icon.SPLIT, "S", do=self.on_split)
        self.join = key_action(view, self.tr("Join with the next"), Icon.JOIN, "J", do=self.on_join)
        self.mark = key_action(view, self.tr("Begin a comment here"), Icon.COMMENT, "M", do=self.on_mark)
        self.unmark = key_action(view, self.tr("No comment after all"), Icon.REJECT, "Shift+M", do=self.on_unmark)
        self.next_comment = key_action(view, self.tr("Next comment"), Icon.NEXT, "N", do=partial(view.go_to_comment, 1))
        self.previous_comment = key_action(
            view, self.tr("Previous comment"), Icon.PREVIOUS, "Shift+N", do=partial(view.go_to_comment, -1)
        )
        self.copy = key_action(
            view, self.tr("Copy the characters"), Icon.DUPLICATES, QKeySequence.StandardKey.Copy, do=self.on_copy
        )
        view.selection_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Offer what can be done with the passages in hand."""
        passage, writable = self._view.current, self._session.writable
        selected = len(self._view.selected())
        for kind, action in self.kinds.items():
            action.setEnabled(writable and passage is not None)
            action.setChecked(passage is not None and passage.kind is kind)
        self.split.setEnabled(writable and selected == _ONE)
        joinable = selected >= _TWO or (selected == _ONE and self._view.following() is not None)
        self.join.setEnabled(writable and joinable)
        self.join.setText(self.tr("Join these") if selected >= _TWO else self.tr("Join with the next"))
        self.mark.setEnabled(writable and passage is not None)
        self.unmark.setEnabled(writable and passage is not None and passage.comment is not None)
        for action in (self.next_comment, self.previous_comment, self.copy):
            action.setEnabled(passage is not None)
        reason = in_words(self._session.read_only_reason)
        refused = self.tr("For reading only: {}").format(reason) if reason else ""
        for kind, action in self.kinds.items():
            action.setToolTip(refused or f"{kind_meaning(kind)} ({key_of(action)})")
        for action in (self.split, self.join, self.mark, self.unmark):
            action.setToolTip(refused)  # where it is empty, the name

    def on_kind(self, kind: PassageKind) -> None:
        """Say what the selected passages are; a header or text of no comment yet begins one, or joins the one above."""
        passage, ids = self._view.current, self._view.selected()
        if passage is None:
            return
        if passage.comment is None and kind is PassageKind.COMMENT_HEADER:
            self.on_mark()
        elif passage.comment is None and kind is PassageKind.COMMENT_TEXT:
            self._do(lambda collection: segmenting.add_to_comment(collection, ids))
        else:
            self._do(lambda collection: segmenting.retype(collection, ids, kind))

    def on_split(self) -> None:
        """Split the passage in hand at the caret, and take its second half in hand; a word at the second press only."""
        passage, offset = self._view.current, self._view.caret()
        asked, self._asked = self._asked, (passage.id, offset) if passage else None
        if passage and asked != self._asked and _is_inside_word(passage.original, offset) and self._view.reveal_hand():
            self.refused.emit(self.tr("The cursor stands inside a word: press once more to split it there."))
        elif passage and self._do(lambda collection: segmenting.split(collection, passage.id, offset)):
            second = self._view.following()
            self._view.show_passage(second.id if second else passage.id)

    def on_join(self) -> None:
        """Join the selected passages, or the one in hand with the next."""
        ids, following = self._view.selected(), self._view.following()
        if len(ids) < _TWO and following:
            ids.append(following.id)
        if self._do(lambda collection: segmenting.join(collection, ids)):
            self._view.show_passage(ids[0])

    def on_mark(self) -> None:
        """Let a comment begin at the first selected passage."""
        ids = self._view.selected()
        if ids:
            self._do(lambda collection: segmenting.mark_comment(collection, ids[0]))

    def on_unmark(self) -> None:
        """Make the passages of the comment in hand paragraphs of the article."""
        comment = self._view.current.comment if self._view.current else None
        if comment:
            self._do(lambda collection: segmenting.unmark_comment(collection, comment))

    def on_copy(self) -> None:
        """Copy the characters of the selected passages as the capture has them."""
        QGuiApplication.clipboard().setText(self._view.words())

    def _do(self, verb: Callable[[Collection], ChangeSet]) -> bool:
        """Edit what is in sight; tell whether that worked. What is out of sight comes into sight, unchanged."""
        if not self._view.reveal_hand():
            self.refused.emit(
                self.tr("The passage in hand was out of sight: here it is. Press once more to change it.")
            )
            return False
        self.begun.emit()
        sentence = refusal(self._session, verb)
        self.refused.emit(sentence)
        self.follow()
        return not sentence

    def _kind_action(self, kind: PassageKind) -> QAction:
        action = key_action(self._view, kind_name(kind), None, KEYS[kind], do=partial(self.on_kind, kind))
        action.setCheckable(True)
        return action


def _is_inside_word(text: str, offset: int) -> bool:
    return text[max(0, offset - 1) : offset].isalnum() and text[offset : offset + 1].isalnum()
