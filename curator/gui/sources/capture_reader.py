"""Reading captures in a child process; one that the process does not survive does not keep the others out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, Signal

from curator.domain.errors import WorkError
from curator.domain.messages import Message
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import intake
from curator.services.intake import Entry
from curator.services.snapshots import captures
from curator.work.limits import GIB, Limits

LIMITS = Limits(silence=120, memory=2 * GIB)
"""Bounds for one capture. The slowest real one, of 2 MB, takes a second and 150 MB."""


class CaptureReader(QObject):
    """Reads files, and those in folders, one lot after the other, and lays what was read aside until `discard`.

    `recognised` gives the entries of each file as it is read, `progressed` how many files are read and how many there
    are. `ended` follows once nothing is left to read, whether all was read or the rest was given up. The status line
    says `label` meanwhile, unless it is empty.
    """

    recognised = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, label: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = label
        self._folder = QTemporaryDir(QDir.tempPath() + "/curator-XXXXXX")
        self._task: Task | None = None
        self._lots: list[Sequence[Path]] = []
        self._left: list[Path] = []
        self._done = 0

    @property
    def is_reading(self) -> bool:
        """Tell whether there is something left to read."""
        return self._task is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Read in the background, after what was asked for before."""
        self._lots.append(tuple(paths))
        if not self.is_reading:
            self._go_on()

    def stop(self) -> None:
        """Give up what is left to read; what was read stays."""
        self._lots.clear()
        if self._task:
            self._task.cancel()

    def discard(self) -> None:
        """Give up what is left to read, and forget what was read."""
        self.stop()
        self._folder.remove()

    def on_given(self, part: list[Path] | tuple[Entry, ...] | Path) -> None:
        """Take the names of the files there are, what was recognised in one, or the one that is through."""
        if isinstance(part, tuple):
            self.recognised.emit(part)
            return
        if isinstance(part, list):
            self._left = part
        else:
            self._left.remove(part)
            self._done += 1
        self.progressed.emit(self._done, self._done + len(self._left))

    def on_failed(self, message: Message) -> None:
        """Go on after a capture that its process did not survive; other failures concern all."""
        failure = self._task.failure if self._task else None
        if not isinstance(failure, WorkError) or not self._left:
            self._lots.clear()
            self.failed.emit(message)
            return
        path, *rest = self._left
        self.recognised.emit(intake.entries_of((path, failure)))
        self.on_given(path)
        if rest:
            self._lots.insert(0, rest)

    def _go_on(self) -> None:
        """Read the next lot, or say that there is none."""
        self._task = None
        if not self._lots:
            self.ended.emit()
            return
        work = partial(captures.take_in, self._lots.pop(0), Path(self._folder.path()))
        task = self._task = self._session.tasks.start(self._label, work, LIMITS)
        task.given.connect(self.on_given)
        task.failed.connect(self.on_failed)
        task.ended.connect(self._go_on)
