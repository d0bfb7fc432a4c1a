"""What was being typed when the program was ended: offered, with the words, once its collection is open again."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from curator.domain.errors import NotFoundError
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.widgets.banner import Banner
from curator.services import correcting
from curator.store import articles
from curator.store.collection import Collection

_SHOWN = 240
"""Characters of what was typed that are shown: some three lines."""
_BEFORE = 40
"""Characters before the first that differs, so that one sees where it was."""


class LeftTyping(Banner):
    """One passage's text at a time: put it in, as an edit like any other, or discard it."""

    navigated = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(failure=False)
        self._session = session
        self._passage = 0
        self.put_in = QPushButton(self.tr("Put it in"))
        self.copy = QPushButton(self.tr("Copy it"))
        self.discard = QPushButton(self.tr("Discard it"))
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            for button in (self.put_in, self.copy, self.discard):
                layout.addWidget(button)
        self.put_in.clicked.connect(self.on_put_in)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        self.discard.clicked.connect(self.on_discarded)
        session.opened.connect(self.follow)
        session.closed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Offer the next text that an earlier process left behind, if there is one."""
        self._passage = 0
        collection, journal = self._session.collection, self._session.journal
        if collection is None or journal is None:
            self.say("")
            return
        for passage in list(journal.left):
            before = _reading(collection, passage)
            if before != journal.left[passage]:
                self._passage = passage
                self._offer(before, journal.left[passage])
                return
            journal.forget_left(passage)
        self.say("")

    def on_put_in(self) -> None:
        """Make it an edit, and go where it is."""
        passage, text = self._passage, self._text
        if self._session.run(lambda collection: correcting.type_text(collection, passage, text)) is not None:
            self.on_discarded()
            self.navigated.emit(Target(passage=passage))

    def on_discarded(self) -> None:
        """Forget it."""
        if self._session.journal:
            self._session.journal.forget_left(self._passage)
        self.follow()

    @property
    def _text(self) -> str:
        return self._session.journal.left.get(self._passage, "") if self._session.journal else ""

    def _offer(self, before: str | None, typed: str) -> None:
        self.put_in.setVisible(before is not None)
        self.copy.setVisible(before is None)
        sentence = (
            self.tr("When Curator ended last, this was typed and not yet in the collection: “{}”")
            if before is not None
            else self.tr("When Curator ended last, this was typed into a passage that is no longer there: “{}”")
        )
        self.say(sentence.format(_excerpt(before or "", typed)))


def _reading(collection: Collection, passage: int) -> str | None:
    try:
        return articles.passage(collection, passage).text
    except NotFoundError:
        return None


def _excerpt(before: str, typed: str) -> str:
    """Return what was typed from a little before where it begins to differ."""
    same = next((at for at, (a, b) in enumerate(zip(before, typed, strict=False)) if a != b), len(before))
    start = max(0, min(same, len(typed)) - _BEFORE)
    shown = typed[start : start + _SHOWN].replace("\n", " ")
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(typed) else ''}"
