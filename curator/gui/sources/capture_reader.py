"""Reading captures in a child process; one that the process does not survive does not keep the others out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from curator.domain.errors import WorkError
from curator.domain.messages import Message
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import importing
from curator.services.importing import Outcome
from curator.services.snapshots import captures
from curator.work.limits import GIB, Limits

LIMITS = Limits(silence=120, memory=2 * GIB)
"""Bounds for one capture. The slowest real one, of 2 MB, takes a second and 150 MB."""


class CaptureReader(QObject):
    """Reads files, and the text files in folders, once; emits one of the signals and is gone then."""

    read = Signal(object)
    """Gives the `Reading`."""
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, session: Session, label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = label
        self._outcomes: list[Outcome] = []
        self._left: list[Path] = []
        for ending in (self.read, self.failed, self.cancelled):
            ending.connect(self.deleteLater)

    def start(self, paths: Sequence[Path]) -> None:
        """Read in the background."""
        task = self._session.tasks.start(self._label, partial(captures.read, tuple(paths)), LIMITS)
        task.given.connect(self.on_given)
        task.finished.connect(self.on_finished)
        task.failed.connect(partial(self.on_failed, task))
        task.cancelled.connect(self.cancelled)

    def on_given(self, part: list[Path] | Outcome) -> None:
        """Take the names of the files there are, or what became of one."""
        if isinstance(part, list):
            self._left = part
        else:
            self._left.pop(0)
            self._outcomes.append(part)

    def on_finished(self) -> None:
        """Hand over what was read."""
        self.read.emit(importing.sorted_out(self._outcomes))

    def on_failed(self, task: Task, message: Message) -> None:
        """Go on after a capture that its process did not survive; other failures concern all."""
        if not isinstance(task.failure, WorkError) or not self._left:
            self.failed.emit(message)
            return
        self._outcomes.append((self._left.pop(0), task.failure))
        if self._left:
            self.start(self._left)
        else:
            self.on_finished()
