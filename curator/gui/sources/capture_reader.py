"""Reading captures in a child process; one that the process does not survive does not keep the others out."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QDir, QObject, QTemporaryDir, Signal

from curator.domain.messages import Message
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import intake
from curator.services.intake import Entry
from curator.services.reading import ALL, Begun, Following, Share, Where
from curator.services.snapshots import captures
from curator.work.limits import READING

LIMITS = READING
_ANYHOW: Mapping[str, Any] = MappingProxyType({})


class CaptureReader(QObject):
    """Reads files, folders and archives, one lot after the other, and lays what was read aside until `discard`.

    `recognised` gives the entries of each file as it is read, `progressed` how far that is, in thousandths of
    files. `ended` follows once nothing is left to read, whether all was read or the rest was given up. The status line
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
        self._lots: list[tuple[Sequence[Path], Mapping[str, Any], Share]] = []
        self._paths: Sequence[Path] = ()
        self._how: Mapping[str, Any] = {}
        self._following = Following()

    @property
    def is_reading(self) -> bool:
        """Tell whether there is something left to read."""
        return self._task is not None

    def read(self, paths: Sequence[Path], how: Mapping[str, Any] = _ANYHOW) -> None:
        """Read in the background, after what was asked for before; `how` is as with `importing.read`."""
        self._lots.append((tuple(paths), dict(how), ALL))
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

    def on_given(self, part: Begun | tuple[Where, Sequence[Entry]]) -> None:
        """Take what was recognised in a piece."""
        self._following.take(part)
        if not isinstance(part, Begun):
            self.recognised.emit(part[1])

    def on_failed(self, message: Message) -> None:
        """Go on after a piece that its process did not survive; other failures concern all."""
        outcomes = self._following.die(self._task.failure if self._task else None)
        if outcomes is None:
            self._lots.clear()
            self.failed.emit(message)
            return
        for outcome in outcomes:
            self.recognised.emit(intake.entries_of(outcome))
        self._lots.insert(0, (self._paths, self._how, self._following.left))

    def _go_on(self) -> None:
        """Read the next lot, or say that there is none."""
        self._task = None
        if not self._lots:
            self.ended.emit()
            return
        collection = self._session.collection
        if collection is None:
            return
        self._paths, self._how, share = self._lots.pop(0)
        self._following = Following(share)
        folder = Path(self._folder.path())
        work = partial(captures.take_in, self._paths, self._how, folder, collection.path, share)
        task = self._task = self._session.tasks.start(self._label, work, LIMITS)
        task.given.connect(self.on_given)
        task.progressed.connect(self.progressed)
        task.failed.connect(self.on_failed)
        task.ended.connect(self._go_on)
