"""Checking in the background: what is not checked yet goes to the pool, and comes back, in portions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.changes import ChangeSet, Table
from curator.domain.correction import PassageText
from curator.domain.progress import Progress
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import checking
from curator.services.checking import Finding

_FIRST, _MOST = 25, 400
_PAUSE_MS = 200  # typing has paused, and the result still comes at once; by feel
_Checked = tuple[frozenset[str], Sequence[Finding]]


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
        self._waiting: list[PassageText] = []
        self._names: frozenset[str] | None = None
        self._task: Task | None = None
        self._stale = False
        self._done, self._total, self._portion = 0, 0, _FIRST
        self.findings: list[Finding] = []
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
        if changes.touches(Table.ARTICLE, Table.PASSAGE, Table.CORRECTION, Table.METADATA):
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
        seen = {finding.seen for finding in self.findings}
        self._waiting = [text for text in checking.missing(collection) if text not in seen]
        self._done, self._total, self._portion = 0, len(self._waiting), _FIRST
        self._next()

    def _next(self) -> None:
        collection = self._session.collection
        if collection is None or not self._waiting:
            self.ended.emit()
            return
        texts, self._waiting = self._waiting[: self._portion], self._waiting[self._portion :]
        all_texts = checking.snapshot(collection) if self._names is None else ()
        work = partial(_check, texts, self._names, all_texts, self._done, self._total)
        self._portion = min(2 * self._portion, _MOST)
        self._done += len(texts)
        self._task = self._session.tasks.start(self.tr("Checking the text …"), work)
        self._task.finished.connect(self._on_finished)
        self._task.failed.connect(self._session.failed)
        self._task.failed.connect(self._on_stopped)
        self._task.cancelled.connect(self._on_stopped)

    @Slot(object)
    def _on_finished(self, result: _Checked) -> None:
        self._task = None
        collection = self._session.collection
        if collection is None:
            return
        self._names, findings = result
        if collection.read_only:
            self.findings.extend(findings)
        else:
            self._session.attempt(lambda: checking.remember(collection, findings))
        if self._stale:
            self.start()
        else:
            self._next()
        self.found.emit({finding.seen.passage for finding in findings})

    @Slot()
    def _on_stopped(self) -> None:
        self._task = None
        self._waiting = []
        self.ended.emit()


def _check(
    texts: Sequence[PassageText],
    names: frozenset[str] | None,
    learnt_from: Sequence[PassageText],
    done: int,
    total: int,
    progress: Progress,
) -> _Checked:
    """Check a portion; its progress is shown as part of the whole."""
    known = checking.names(learnt_from) if names is None else names

    def report(here: int, _: int) -> None:
        progress(done + here, total)

    return known, checking.check(texts, known, report)
