"""Checking in the background: a process reads what is not checked yet, and what it finds comes back in portions."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.changes import ChangeSet, Table
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import checking
from curator.services.checking import Finding
from curator.services.snapshots import texts
from curator.services.snapshots.texts import Checked

_PAUSE_MS = 200  # typing has paused, and the result still comes at once; by feel
_TELLING_MS = 500  # between two looks at what was found: more often nobody reads it; by feel


class Checker(QObject):
    """Keeps the collection checked.

    `findings` holds what could not be kept in the file, because it is open for reading only.
    """

    found = Signal(object)
    """Follows each portion with the set of passages that were checked."""
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names: frozenset[str] | None = None
        self._task: Task | None = None
        self._stale = False
        self.findings: list[Finding] = []
        self._fresh: set[int] = set()
        self._telling = QTimer(self, interval=_TELLING_MS, singleShot=True)
        self._telling.timeout.connect(self._tell)
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self.start)
        session.changed.connect(self.on_changed)

    @property
    def is_checking(self) -> bool:
        """Tell whether checking is under way or about to begin."""
        return self._task is not None or self._soon.isActive()

    @Slot(object)
    def on_changed(self, changes: ChangeSet) -> None:
        """Check again, once the edits pause, what was changed."""
        if changes.touches(Table.ARTICLE):
            self._names = None
        if changes.touches(Table.ARTICLE, Table.PASSAGE, Table.CORRECTION, Table.METADATA, Table.SETTING):
            self._soon.start()

    def start_soon(self) -> None:
        """Check what is not checked yet, once what is shown is drawn."""
        self._soon.start()

    def start(self) -> None:
        """Check what is not checked yet; where that is under way, look again when it is done."""
        collection = self._session.collection
        if collection is None:
            return
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        self.findings.clear()
        work = partial(texts.check, collection.path, self._names)
        self._task = self._session.tasks.start(self.tr("Checking the text …"), work)
        self._task.given.connect(self._on_given)
        self._task.failed.connect(self._session.failed)
        self._task.ended.connect(self._on_ended)

    @Slot(object)
    def _on_given(self, checked: Checked) -> None:
        """Keep what was found, where it can be kept."""
        collection = self._session.collection
        if collection is None:
            return
        self._names = checked.names
        if collection.read_only:
            self.findings.extend(checked.findings)
        else:
            self._session.attempt(lambda: checking.remember(collection, checked.findings))
        self._fresh |= {finding.seen.passage for finding in checked.findings}
        if not self._telling.isActive():
            self._tell()

    def _tell(self) -> None:
        """Tell of what was checked since this was told last; to show it costs more than to keep it."""
        if not self._fresh:
            return
        fresh, self._fresh = self._fresh, set()
        self._telling.start()
        self.found.emit(fresh)
        self._session.checked.emit(fresh)

    @Slot()
    def _on_ended(self) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self._tell()
        if self._stale:
            self.start()
        else:
            self.ended.emit()
