"""A guard against work that does not end: no test measures time, but one that hangs must fail and say so."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest


@contextmanager
def ending(processor_seconds: float = 20.0) -> Iterator[None]:
    """Fail the test where its own work goes on for this long: many times what the slowest machine needs.

    Make the work so large that a cost that grows with its square passes the guard by far, and one in proportion stays
    far below it. What other programs do meanwhile is not counted.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"still at work after {processor_seconds:g} seconds: the cost grows out of proportion")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, processor_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
