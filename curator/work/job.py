"""A piece of work that a pool has taken on: who is told about it, and how it is stopped."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from curator.domain.errors import CancelledError
from curator.domain.progress import Progress, silent
from curator.work.limits import Limits
from curator.work.performing import Work
from curator.work.process import Process

_log = logging.getLogger(__name__)
_PATIENCE = 0.1
"""Seconds that work has to stop by itself, and to leave a warm process, before its process is ended: half of the 0.2
after which a person must see that it stopped."""

Outcome = tuple[object, BaseException | None]
"""What came of a piece of work: its result, or why it failed."""


def ignore(part: object) -> None:
    """Take no parts of a result."""


def stopped() -> CancelledError:
    """Return what comes of work that was stopped."""
    return CancelledError("stopped: nothing was changed")


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told about a piece of work, on a thread of the pool.

    `on_end` is called once, last, with a result or a failure; `on_part` with each part of a result that comes in parts.
    """

    on_end: Callable[[object, BaseException | None], object]
    on_progress: Progress = silent
    on_part: Callable[[object], object] = ignore


class Job:
    """A piece of work that a pool has taken on. `cancel` may be called from any thread; the rest is the pool's.

    `withdraw` takes it out of the row of those that wait, and tells whether it stood there.
    """

    def __init__(
        self, work: Work, limits: Limits, listener: Listener, withdraw: Callable[["Job"], bool] = lambda _: False
    ) -> None:
        self._withdraw = withdraw
        self.work = work
        self.limits = limits
        self._listener = listener
        self._heard_at = time.monotonic()
        self.is_cancelled = False
        self.is_overdue = False
        self._ended = threading.Event()
        self._process: Process | None = None
        self._watch: threading.Timer | None = None
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """Stop the work: it is asked first, and its process is ended if that brings nothing. Never waits."""
        with self._lock:
            self.is_cancelled = True
            if self._process is not None:
                self._process.ask_to_stop()
                _later(_PATIENCE, self._end_process)
        if self._withdraw(self):
            self.end(None, None)

    def give_to(self, process: Process) -> bool:
        """Take note of the process that does the work, if it is still wanted."""
        with self._lock:
            if not self.is_cancelled:
                self._process = process
            self.hear()
            return not self.is_cancelled

    def hear(self) -> None:
        """Take note that the work gave a sign of life."""
        self._heard_at = time.monotonic()

    def let_go(self) -> None:
        """Take note that the process has done with it: from now on nothing here may end that."""
        with self._lock:
            self._process = None
        if self._watch is not None:
            self._watch.cancel()

    def watch(self) -> None:
        """End the process if nothing is heard of the work for longer than may be."""
        if self.limits.silence is None or self._ended.is_set():
            return
        left = self._heard_at + self.limits.silence - time.monotonic()
        if left > 0:
            self._watch = _later(left, self.watch)
        else:
            self.is_overdue = True
            self._end_process()

    def report(self, done: int, total: int, /) -> None:
        """Tell how far the work got."""
        self._tell(self._listener.on_progress, done, total)

    def give(self, part: object) -> None:
        """Hand over a part of the result."""
        self._tell(self._listener.on_part, part)

    def end(self, result: object, failure: BaseException | None) -> None:
        """Tell how the work ended; once cancelled, work has no result."""
        self._tell(self._listener.on_end, *((None, stopped()) if self.is_cancelled else (result, failure)))
        self._ended.set()

    def wait(self, seconds: float) -> bool:
        """Wait until the listener was told of the end, for some seconds at most; tell whether it was."""
        return self._ended.wait(seconds)

    def _tell(self, listener: Callable[..., object], *news: object) -> None:
        """Tell a listener; one that cannot listen any more keeps nothing else from going on."""
        try:
            listener(*news)
        except Exception:  # noqa: BLE001 (it is in the log)
            _log.exception("a listener to long work failed")

    def _end_process(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.end()


def _later(seconds: float, call: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, call)
    timer.daemon = True
    timer.start()
    return timer
