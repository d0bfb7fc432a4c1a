"""Safety copies by themselves: after opening, at closing, and each hour of work, written by a child process."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from curator.domain.messages import Message
from curator.gui.session import Session
from curator.services.snapshots import copies

_AFTER_OPENING_MS = 5_000  # the first page is drawn and its suspects are found; by feel
_HOUR_MS = 3_600_000


class SafetyCopies(QObject):
    """Has a copy made of what the session has open; where nothing was edited since the last, none is written."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path: Path | None = None
        self._said = False
        self._soon = QTimer(self, interval=_AFTER_OPENING_MS, singleShot=True)
        self._hourly = QTimer(self, interval=_HOUR_MS)
        for timer in (self._soon, self._hourly):
            timer.timeout.connect(self.make)
        session.opened.connect(self.on_opened)
        session.closed.connect(self.on_closed)

    def make(self) -> None:
        """Begin to write a copy, unless nothing is open that can be edited."""
        if self._path:
            task = self._session.tasks.start("", partial(copies.make, self._path))
            task.failed.connect(self.on_failed)

    def finish(self) -> None:
        """Wait a few seconds for the copy that is being written; if it is not done then, the next opening makes it."""
        for task in self._session.tasks.running:
            task.wait()

    def on_opened(self) -> None:
        """Copy what came, soon, and then each hour."""
        collection = self._session.collection
        self._path = collection.path if collection and self._session.writable else None
        self._said = False
        self._soon.start()
        self._hourly.start()

    def on_closed(self) -> None:
        """Copy what was done."""
        self._soon.stop()
        self._hourly.stop()
        self.make()
        self._path = None

    def on_failed(self, reason: Message) -> None:
        """Say why there is no copy, once for each collection."""
        if not self._said:
            self._said = True
            self._session.failed.emit(reason)
