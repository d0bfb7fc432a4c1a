"""Marking in the reading view: emphasis, links and the like set on the words chosen there, and taken off them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.domain.marks import MarkKind
from curator.domain.span import Span
from curator.gui.icons import Icon
from curator.gui.session import Session
from curator.gui.sources.in_place import refusal
from curator.gui.text.link_dialog import LinkDialog
from curator.gui.text.reader import Reader
from curator.gui.text.wording import mark_in_words
from curator.gui.widgets.key_action import key_action
from curator.services import marking

_Keys = QKeySequence.StandardKey
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Choice:
    """Words chosen in a passage: their place in its original, how they read, and where they link to by now."""

    passage: int
    place: Span
    words: str
    address: str = ""


class Marker(QObject):
    """The actions that mark words; they answer wherever in the stage the focus is.

    In the editor they mark what is selected, or the word at the caret; outside of it all of the passage in hand.
    """

    def __init__(self, reader: Reader, session: Session, stage: QWidget) -> None:
        super().__init__(stage)
        self._reader = reader
        self._session = session
        self._stage = stage
        self.emphasis = self._toggle(MarkKind.EMPHASIS, Icon.EMPHASIS, _Keys.Italic)
        self.strong = self._toggle(MarkKind.STRONG, Icon.STRONG, _Keys.Bold)
        self.link = key_action(stage, self.tr("Link…"), Icon.LINK, "Ctrl+K", do=self.on_link_asked)
        self.others = [
            self._toggle(MarkKind.UNDERLINE, Icon.UNDERLINE, _Keys.Underline),
            self._toggle(MarkKind.CODE, Icon.CODE),
            self._toggle(MarkKind.SUPERSCRIPT, Icon.SUPERSCRIPT),
            self._toggle(MarkKind.SUBSCRIPT, Icon.SUBSCRIPT),
        ]

    def all(self) -> list[QAction]:
        """Return all, in the order in which they are shown."""
        return [self.emphasis, self.strong, self.link, *self.others]

    def on_toggled(self, kind: MarkKind) -> None:
        """Set a kind on the words chosen, or take it off where all bear it."""
        chosen = self._chosen()
        if chosen:
            self._session.run(partial(marking.toggle, passage=chosen.passage, span=chosen.place, kind=kind))

    def on_link_asked(self) -> None:
        """Ask where the words chosen link to."""
        chosen = self._chosen(linked=True)
        if chosen and self._session.writable:
            put = partial(self._put_link, chosen)
            off = partial(marking.take_off, passage=chosen.passage, span=chosen.place, kind=MarkKind.LINK)
            LinkDialog(chosen.words, chosen.address, put, partial(self._session.run, off), self._stage).open()

    def _put_link(self, chosen: _Choice, address: str) -> str:
        return refusal(
            self._session,
            partial(marking.put, passage=chosen.passage, span=chosen.place, kind=MarkKind.LINK, value=address),
        )

    def _chosen(self, *, linked: bool = False) -> _Choice | None:
        """Return the words chosen, and all of the link that they are `linked` by; what was typed is kept before."""
        reading = self._reader.list
        if not reading.editable:
            return None
        reading.editor.hand_over()
        row, span = self._reader.current, reading.chosen_words()
        if row is None or row.id in self._reader.rows.drafts:
            return None
        links = [mark for mark in self._reader.rows.marks_of(row.id) if mark.kind is MarkKind.LINK]
        touched = [mark for mark in links if mark.span.overlaps(span) or (not len(span) and mark.span.contains(span))]
        if linked and touched:
            span = Span(min(mark.span.start for mark in touched), max(mark.span.end for mark in touched))
        place, words = self._reader.rows.overlay(row.id).to_original(span), " ".join(span.of(row.text).split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        return _Choice(row.id, place, shown, touched[0].value if touched else "")

    def _toggle(self, kind: MarkKind, glyph: Icon, *keys: QKeySequence.StandardKey) -> QAction:
        return key_action(self._stage, mark_in_words(kind), glyph, *keys, do=partial(self.on_toggled, kind))
