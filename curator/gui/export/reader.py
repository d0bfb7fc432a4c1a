"""The manuscript of the open collection: read once, kept until an edit makes it old."""

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.changes import ChangeSet
from curator.gui.export.slices import Slices
from curator.gui.session import Session
from curator.services import assembling


class ManuscriptReader(QObject):
    """Reads without blocking the window; an edit made meanwhile starts the reading over."""

    ready = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._manuscript: assembling.Manuscript | None = None
        self._slices = Slices(self)
        self._slices.finished.connect(self.on_read)
        self._slices.failed.connect(self.failed)
        session.changed.connect(self.on_changed)
        session.closed.connect(self.stop)

    def ask(self) -> None:
        """Have `ready` give the manuscript, in a later turn of the event loop."""
        if self._manuscript is not None:
            QTimer.singleShot(0, self._give)
        elif not self._slices.busy:
            self._start()

    def stop(self) -> None:
        """Read no more."""
        self._slices.stop()
        self._manuscript = None

    def on_changed(self, changes: ChangeSet) -> None:
        """Forget what is old."""
        del changes
        self._manuscript = None
        if self._slices.busy:
            self._start()

    def on_read(self, copied: list[assembling.ArticleCopy]) -> None:
        """Keep what was read."""
        if self._session.collection is not None:
            self._manuscript = assembling.manuscript(self._session.collection, copied)
            self.ready.emit(self._manuscript)

    def _start(self) -> None:
        if self._session.collection is not None:
            self._slices.start(assembling.copies(self._session.collection))

    def _give(self) -> None:
        if self._manuscript is None:
            self.ask()
        else:
            self.ready.emit(self._manuscript)
