"""A pool of child processes: give it work, hear how far it is, what it gives and how it ended; stop it at any time.

Where no child can be started, the work is done in this process, on the pool's threads, and that is said once.
"""

import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.work.gathering import Gathering
from curator.work.job import Job, Listener, ignore
from curator.work.limits import Limits
from curator.work.performing import Work
from curator.work.process import Process, RefusedError, command
from curator.work.worker import Worker

_log = logging.getLogger(__name__)
_USUAL = Limits()


class Pool:
    """Takes work on from any thread, and does as many pieces at once as it has processes; the others wait in a row.

    A process is started when it is first needed, and stays, warm, for what comes next; the one used last is used first.

    Args:
        size: processes at most; as many as the machine has processors, and two at least, unless given.
        on_refused: is told once, on a thread of the pool, if no process can be started.
        arguments: the command that starts a process.
    """

    def __init__(
        self,
        size: int | None = None,
        on_refused: Callable[[Message], object] | None = None,
        arguments: tuple[str, ...] = (),
    ) -> None:
        self.size = size or max(2, os.cpu_count() or 1)
        self.on_refused = on_refused
        self._arguments = arguments or command()
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._workers: list[Worker] = []
        self._idle: list[Worker] = []
        self._refused = False
        self._closed = False

    def start(self, work: Work, listener: Listener, limits: Limits = _USUAL) -> Job:
        """Have `work` done and `listener` told about it; returns at once."""
        job = Job(work, limits, listener, self._withdraw)
        with self._lock:
            if self._closed:
                raise RuntimeError("the pool is closed")
            if self._idle:
                self._idle.pop().take(job)
            elif len(self._workers) < self.size:
                self._workers.append(Worker(self._hire, self._release))
                self._workers[-1].take(job)
            else:
                self._waiting.append(job)
        return job

    def run(
        self,
        work: Work,
        progress: Progress = silent,
        limits: Limits = _USUAL,
        on_part: Callable[[Any], object] = ignore,
    ) -> Any:
        """Have `work` done, wait for it, and return its result.

        `progress` and `on_part` are called on this thread; what they raise stops the work.

        Raises:
            CuratorError: the work raised it.
            WorkError: its process died, hung, needed too much memory or gave back what cannot be read.
        """
        return self._gather([work], progress, limits, on_part)[0]

    def spread(self, works: Sequence[Work], progress: Progress = silent, limits: Limits = _USUAL) -> list[Any]:
        """Have pieces of work done on all processes, wait for them, and return their results in the same order.

        `progress` is told the sum of what they report, on this thread; the first failure stops them all.

        Raises:
            CuratorError: one of them raised it.
            WorkError: a process died, hung, needed too much memory or gave back what cannot be read.
        """
        return self._gather(works, progress, limits, ignore)

    def _gather(
        self, works: Sequence[Work], progress: Progress, limits: Limits, on_part: Callable[[Any], object]
    ) -> list[Any]:
        gathering = Gathering(len(works), progress, on_part)
        jobs = [self.start(work, gathering.listener(place), limits) for place, work in enumerate(works)]
        try:
            return gathering.results()
        except BaseException:
            for job in jobs:
                job.cancel()
            raise

    def close(self) -> None:
        """Stop all work, each piece of which says that it was cancelled, and end all processes."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, deque()
            self._idle.clear()
        for job in waiting:
            job.cancel()
            job.end(None, None)
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _withdraw(self, job: Job) -> bool:
        """Take a job out of the row of those that wait; tell whether it stood there."""
        with self._lock:
            if job not in self._waiting:
                return False
            self._waiting.remove(job)
            return True

    def _release(self, worker: Worker) -> None:
        """Give the worker the job that waits longest; where there is none, it is idle from now on."""
        with self._lock:
            if self._waiting:
                worker.take(self._waiting.popleft())
            elif not self._closed:
                self._idle.append(worker)

    def _hire(self) -> Process | None:
        """Start a process; None where that cannot be, which is said once and not tried again."""
        if self._refused:
            return None
        try:
            return Process(self._arguments)
        except RefusedError as error:
            self._say_refused(str(error))
            return None

    def _say_refused(self, reason: str) -> None:
        with self._lock:
            said, self._refused = self._refused, True
        if said:
            return
        _log.warning("no child process can be started: %s", reason)
        if self.on_refused:
            self.on_refused(
                Message.of(
                    "no process of its own can be started for long work ({reason}): it is done all the same, but "
                    "answers come later meanwhile",
                    reason=reason,
                )
            )
