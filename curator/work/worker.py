"""One thread of a pool and the child process that it speaks to."""

import logging
import pickle
import queue
import struct
import threading
from collections.abc import Callable

from curator.domain.errors import WorkError
from curator.work.child import STEP
from curator.work.job import Job, Outcome, stopped
from curator.work.performing import Reporter, perform
from curator.work.process import Process
from curator.work.wire import GarbledError, Kind

_log = logging.getLogger(__name__)
_CLOSING = 5.0
"""Seconds to wait for a thread when a pool is closed; only work in this process, that never reports, takes so long."""
_MIB = 1024**2  # bytes


class _FullError(Exception):
    """The work needed more memory than it may have."""


class Worker:
    """Does one job after another, in a process that it starts for the first and keeps for the others.

    Args:
        hire: starts a process; None where that cannot be, and then the work is done on the thread.
        release: is called after each job, before it is told how that ended.
    """

    def __init__(self, hire: Callable[[], Process | None], release: Callable[["Worker"], None]) -> None:
        self._hire = hire
        self._release = release
        self._process: Process | None = None
        self._job: Job | None = None
        self._orders: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="pool", daemon=True)
        self._thread.start()

    def take(self, job: Job) -> None:
        """Do `job` next."""
        self._job = job
        self._orders.put(job)

    def close(self) -> None:
        """Stop what is being done, end the process, and wait for both."""
        if self._job is not None:
            self._job.cancel()
        self._orders.put(None)
        self._thread.join(_CLOSING)

    def _serve(self) -> None:
        while (job := self._orders.get()) is not None:
            outcome = (None, stopped()) if job.is_cancelled else self._outcome(job)
            self._release(self)
            job.end(*outcome)
        if self._process is not None:
            self._bury(self._process)

    def _outcome(self, job: Job) -> Outcome:
        process = self._process = self._process or self._hire()
        if process is None:
            return _done_here(job)
        try:
            return _done_there(job, process)
        except (EOFError, OSError):
            return None, _loss(job, self._bury(process))
        except GarbledError as error:
            self._bury(process)
            _log.error("a child process gave back what cannot be read", exc_info=error)
            return None, WorkError("the work gave back what cannot be read: nothing was changed; try again")
        except _FullError:
            self._bury(process)
            return None, WorkError(
                "the work needed more than {size} MB of memory, so it was ended: nothing was changed",
                size=(job.limits.memory or 0) // _MIB,
            )
        finally:
            job.let_go()
            _log_printed(process)

    def _bury(self, process: Process) -> str:
        """End the process and return how it came to its end; the next job has another."""
        self._process = None
        manner = process.bury()
        _log_printed(process)
        return manner


def _done_here(job: Job) -> Outcome:
    """Do the work on this thread."""
    report = Reporter(job.report, lambda: job.is_cancelled)

    def give(part: object) -> None:
        report.check()
        job.give(part)

    try:
        return perform(job.work, report, give), None
    except Exception as error:  # noqa: BLE001 (told to whoever asked for the work)
        return None, error


def _done_there(job: Job, process: Process) -> Outcome:
    """Have the process do the work, and pass on what it says."""
    try:
        order = pickle.dumps((job.limits.memory, job.work))
    except Exception as error:  # noqa: BLE001 (work that cannot be sent is a bug, told to whoever asked for it)
        return None, error
    if not job.give_to(process):
        return None, stopped()
    job.watch()
    process.send(Kind.WORK, order)
    while True:
        kind, content = process.receive()
        job.hear()
        match kind:
            case Kind.PROGRESS:
                job.report(*_step(content))
            case Kind.PART:
                job.give(_unpacked(content))
            case Kind.RESULT:
                return _unpacked(content), None
            case Kind.FAILURE:
                return None, _error(content)
            case Kind.FULL:
                raise _FullError
            case _:
                raise GarbledError(kind.name)


def _step(content: bytes) -> tuple[int, int]:
    try:
        done, total = STEP.unpack(content)
    except struct.error as error:
        raise GarbledError("no step") from error
    return done, total


def _unpacked(content: bytes) -> object:
    try:
        return pickle.loads(content)  # noqa: S301 (it comes from a process of our own)
    except Exception as error:
        raise GarbledError("not to be unpacked") from error


def _error(content: bytes) -> BaseException:
    error = _unpacked(content)
    if not isinstance(error, BaseException):
        raise GarbledError("no error")
    return error


def _loss(job: Job, manner: str) -> Exception:
    """Say why the process of a job is gone."""
    if job.is_cancelled:
        return stopped()
    if job.is_overdue:
        return WorkError(
            "nothing was heard of the work for {seconds} seconds, so it was ended: nothing was changed",
            seconds=f"{job.limits.silence or 0:g}",
        )
    return WorkError("the process that did the work died ({manner}): nothing was changed; try again", manner=manner)


def _log_printed(process: Process) -> None:
    if printed := process.printed():
        _log.warning("a child process printed: %s", printed)
