"""Long work off the GUI thread: values in, values out; progress and cancel; nothing here knows a collection."""

import logging
import threading
import time
from collections.abc import Callable, Generator

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThread, QThreadPool, QTimer, Signal, Slot

from curator.domain.errors import CancelledError, CuratorError
from curator.domain.progress import Progress

_log = logging.getLogger(__name__)
_PROGRESS_INTERVAL = 0.05
_CLOSING_MS = 5000
_SLICE = 0.008

Work = Callable[[Progress], object]
"""A call that may run on another thread: it is given values only, never the collection or a widget."""


Steps = Generator[tuple[int, int], None, object]
"""Short calls on the GUI thread, each of which says how much is done of how much."""


class Task(QObject):
    """One background call; emits exactly one of finished, failed, cancelled, on the GUI thread.

    `progressed` gives (done, total), at most twenty times a second and for the last step. Once cancelled, a task
    never finishes, even if its work did.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    ended = Signal()
    """Emitted after the one ending signal, whichever it was."""

    _stepped = Signal(int, int)
    _returned = Signal(object, object)

    def __init__(self, label: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._work = work
        self._stop = threading.Event()
        self._shown_at = 0.0
        self._stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step of progress."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether `cancel` was called."""
        return self._stop.is_set()

    def execute(self) -> None:
        """Do the work; called by the pool, on one of its threads."""
        result, failure = None, None
        try:
            self._step(0, 0)
            result = self._work(self._step)
        except Exception as error:  # noqa: BLE001 (reported on the GUI thread, and logged there)
            failure = error
        self._returned.emit(result, failure)

    def _step(self, done: int, total: int, /) -> None:
        if self._stop.is_set():
            raise CancelledError("stopped: nothing was changed")
        now = time.monotonic()
        if total and (done >= total or now - self._shown_at >= _PROGRESS_INTERVAL):
            self._shown_at = now
            self._stepped.emit(done, total)

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        if not self._stop.is_set():
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_returned(self, result: object, failure: Exception | None) -> None:
        if self._stop.is_set() or isinstance(failure, CancelledError):
            self.cancelled.emit()
        elif isinstance(failure, CuratorError):
            self.failed.emit(str(failure))
        elif failure is not None:
            _log.error("%s: unexpected failure", self.label, exc_info=failure)
            self.failed.emit(self.tr("something unexpected went wrong: the log has the details"))
        else:
            self.finished.emit(result)
        self.ended.emit()


class StepTask(Task):
    """Work that needs the collection, and so the GUI thread: its steps are taken between the window's events.

    Each step gives (done, total); what the generator returns is the result.
    """

    def __init__(self, label: str, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(label, lambda _: None, parent)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def cancel(self) -> None:
        """Take no further step; nothing is cancelled once the last was taken."""
        if self._timer.isActive():
            super().cancel()
            self._end(None, None)

    @Slot()
    def _on_turn(self) -> None:
        until = time.monotonic() + _SLICE
        try:
            while time.monotonic() < until:
                self._step(*next(self._steps))
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:  # noqa: BLE001 (reported as that of any task)
            self._end(None, error)

    def _end(self, result: object, failure: Exception | None) -> None:
        self._timer.stop()
        self._returned.emit(result, failure)


class _Runnable(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.execute()


class TaskRunner(QObject):
    """Runs tasks on a pool of its own and knows which are under way, oldest first."""

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(2, QThread.idealThreadCount() - 1))
        self._tasks: dict[Task, _Runnable | None] = {}

    @property
    def running(self) -> list[Task]:
        """Tasks that have not ended yet, oldest first."""
        return list(self._tasks)

    def start(self, label: str, work: Work) -> Task:
        """Run `work` on the pool; `label` says in the status line what is being done ("Checking A003 …")."""
        task = Task(label, work, self)
        runnable = _Runnable(task)
        runnable.setAutoDelete(False)
        self._tasks[task] = runnable
        task.ended.connect(self._on_task_ended)
        self._pool.start(runnable)
        self.started.emit(task)
        return task

    def start_steps(self, label: str, steps: Steps) -> Task:
        """Take `steps` between the window's events, as a task like any other."""
        task = StepTask(label, steps, self)
        self._tasks[task] = None
        task.ended.connect(self._on_task_ended)
        self.started.emit(task)
        return task

    def cancel_all(self) -> None:
        """Ask all tasks to stop; each says `cancelled` when it has."""
        for task in list(self._tasks):
            task.cancel()

    def shut_down(self) -> bool:
        """Cancel all tasks, wait for them a few seconds at most, and let each say that it ended.

        Returns:
            Whether all have ended.
        """
        self.cancel_all()
        done = self._pool.waitForDone(_CLOSING_MS)
        for task in list(self._tasks):
            QCoreApplication.sendPostedEvents(task)
        return done

    @Slot()
    def _on_task_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            del self._tasks[task]
            self.ended.emit(task)
            task.deleteLater()
