"""Doing a piece of work, in a child process or, where there is none, in this one."""

import time
from collections.abc import Callable, Generator

from curator.domain.errors import CancelledError
from curator.domain.progress import Progress

Work = Callable[[Progress], object]
"""A call that is given values only, never the collection or a widget: a module's function or a `partial` of one.

A generator gives its result in parts, each passed on as it comes; what it returns comes last.
"""

_INTERVAL = 0.05
"""Seconds between two words of progress: what is watched needs no more than twenty a second."""


def perform(work: Work, progress: Progress, give: Callable[[object], None]) -> object:
    """Do the work, hand its parts to `give`, and return its result."""
    outcome = work(progress)
    if not isinstance(outcome, Generator):
        return outcome
    while True:
        try:
            part = next(outcome)
        except StopIteration as end:
            return end.value
        give(part)


class Reporter:
    """Progress that is passed on at most twenty times a second and for the last step, and stops work once asked to."""

    def __init__(self, tell: Progress, stopped: Callable[[], bool]) -> None:
        self._tell = tell
        self._stopped = stopped
        self._told_at = 0.0

    def __call__(self, done: int, total: int, /) -> None:
        """Take note of how far the work got.

        Raises:
            CancelledError: it shall stop.
        """
        self.check()
        now = time.monotonic()
        if total and (done >= total or now - self._told_at >= _INTERVAL):
            self._told_at = now
            self._tell(done, total)

    def check(self) -> None:
        """Go on, unless the work shall stop.

        Raises:
            CancelledError: it shall stop.
        """
        if self._stopped():
            raise CancelledError("stopped: nothing was changed")
