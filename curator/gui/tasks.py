"""Long work as the window sees it: tasks, with progress and cancel.

A child process does it, values in, values out; or, where it needs the collection, it is done in short steps between the
window's events.
"""

import logging
import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from curator.domain.errors import CancelledError, CuratorError
from curator.domain.messages import Message
from curator.domain.progress import Steps
from curator.work.job import Job, Listener, stopped
from curator.work.limits import Limits
from curator.work.performing import Reporter, Work
from curator.work.pool import Pool

_log = logging.getLogger(__name__)
_USUAL = Limits()
_SLICE = 0.008
"""Seconds of steps in one turn of the event loop: half of what a screen of 60 Hz shows a picture."""
_CLOSING = 5.0
"""Seconds to wait for work that is done in this process and never reports; a child process is ended long before."""


class Task(QObject):
    """One piece of long work; emits exactly one of finished, failed, cancelled, on the GUI thread.

    `progressed` gives (done, total), at most twenty times a second and for the last step; `given` gives each part of a
    result that comes in parts. `failure` is the error behind `failed`. Once cancelled, a task never finishes, even if
    its work did.
    """

    progressed = Signal(int, int)
    given = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    """Emitted after the one ending signal, whichever it was."""

    _stepped = Signal(int, int)
    _gave = Signal(object)
    _returned = Signal(object, object)

    def __init__(self, label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.is_cancelled = False
        self.failure: BaseException | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._stepped.connect(self._on_stepped, queued)
        self._gave.connect(self.given, queued)
        self._returned.connect(self._on_returned, queued)

    def cancel(self) -> None:
        """Have the work stopped."""
        self.is_cancelled = True

    def wait(self) -> None:
        """Wait until the work has stopped; how it ended is still to be said, in a later turn of the event loop."""

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        if not self.is_cancelled:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_returned(self, result: object, failure: BaseException | None) -> None:
        self.failure = failure
        if self.is_cancelled or isinstance(failure, CancelledError):
            self.cancelled.emit()
        elif isinstance(failure, CuratorError):
            self.failed.emit(failure.message)
        elif failure is not None:
            _log.error("%s: unexpected failure", self.label, exc_info=failure)
            self.failed.emit(Message("something unexpected went wrong: the log has the details"))
        else:
            self.finished.emit(result)
        self.ended.emit()


class PoolTask(Task):
    """Work that a child process does."""

    def __init__(self, label: str, pool: Pool, work: Work, limits: Limits, parent: QObject | None = None) -> None:
        super().__init__(label, parent)
        listener = Listener(self._returned.emit, self._stepped.emit, self._gave.emit)
        self._job: Job = pool.start(work, listener, limits)

    def cancel(self) -> None:
        """Have the work stopped, and its process ended if it does not stop by itself."""
        super().cancel()
        self._job.cancel()

    def wait(self) -> None:
        """Wait until the process has stopped, or, where there is none, for a while."""
        self._job.wait(_CLOSING)


class StepTask(Task):
    """Work that needs the collection, and so the GUI thread: its steps are taken between the window's events.

    Each step gives (done, total); what the generator returns is the result. They begin with `begin`.
    """

    def __init__(self, label: str, steps: Steps[object], parent: QObject | None = None) -> None:
        super().__init__(label, parent)
        self._steps = steps
        self._report = Reporter(self._stepped.emit, lambda: self.is_cancelled)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._is_over = False

    def begin(self) -> None:
        """Take the first steps in the next turn of the event loop, and so on; none where it was cancelled before."""
        if not self._is_over:
            self._timer.start()

    def cancel(self) -> None:
        """Take no further step; nothing is cancelled once the last was taken."""
        if not self._is_over:
            super().cancel()
            self._end(None, stopped())

    @Slot()
    def _on_turn(self) -> None:
        until = time.monotonic() + _SLICE
        try:
            while time.monotonic() < until:
                self._report(*next(self._steps))
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:  # noqa: BLE001 (reported as that of any task)
            self._end(None, error)

    def _end(self, result: object, failure: Exception | None) -> None:
        self._is_over = True
        self._timer.stop()
        self._steps.close()
        self._returned.emit(result, failure)


class TaskRunner(QObject):
    """Knows which tasks are under way, oldest first, and has a pool of processes to run them.

    `refused` gives a message, once, if no process can be started and long work is done in this one.
    """

    started = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self._pool = pool or Pool()
        self._pool.on_refused = self.refused.emit
        self._tasks: list[Task] = []

    @property
    def running(self) -> list[Task]:
        """Tasks that have not ended yet, oldest first."""
        return list(self._tasks)

    @property
    def is_stepping(self) -> bool:
        """Tell whether steps are being taken."""
        return any(isinstance(task, StepTask) for task in self._tasks)

    def start(self, label: str, work: Work, limits: Limits = _USUAL) -> Task:
        """Run `work` on the pool; `label` says in the status line what is being done, unless it is empty."""
        return self._begun(PoolTask(label, self._pool, work, limits, self))

    def start_steps(self, label: str, steps: Steps[object]) -> Task:
        """Take `steps` between the window's events, as a task like any other, once those begun before are taken."""
        task = StepTask(label, steps, self)
        if not self.is_stepping:
            task.begin()
        return self._begun(task)

    def shut_down(self) -> None:
        """Cancel all tasks, wait until each has stopped, and let each say so."""
        for task in self.running:
            task.cancel()
        for task in self.running:
            task.wait()
            QCoreApplication.sendPostedEvents(task)

    def close(self) -> None:
        """Cancel all tasks, and end the processes."""
        self.shut_down()
        self._pool.close()

    def _begun(self, task: Task) -> Task:
        self._tasks.append(task)
        task.ended.connect(self._on_task_ended)
        self.started.emit(task)
        return task

    @Slot()
    def _on_task_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.remove(task)
            self._begin_next_steps()
            self.ended.emit(task)
            task.deleteLater()

    def _begin_next_steps(self) -> None:
        waiting = next((task for task in self._tasks if isinstance(task, StepTask)), None)
        if waiting:
            waiting.begin()
