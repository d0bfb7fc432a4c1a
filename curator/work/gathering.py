"""Waiting for several pieces of work: what their listeners hear on the pool's threads is told on one's own."""

import queue
from collections.abc import Callable
from functools import partial

from curator.domain.progress import Progress
from curator.work.job import Listener


class Gathering:
    """Hears of `count` pieces of work; `progress` is told the sum of theirs, `on_part` each part of a result."""

    def __init__(self, count: int, progress: Progress, on_part: Callable[[object], object]) -> None:
        self._progress = progress
        self._on_part = on_part
        self._steps = [(0, 0)] * count
        self._results: list[object] = [None] * count
        self._left = count
        self._news: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()

    def listener(self, place: int) -> Listener:
        """Return the listener to the piece of work at `place`."""
        return Listener(
            on_end=lambda result, failure: self._news.put(partial(self._end, place, result, failure)),
            on_progress=lambda done, total: self._news.put(partial(self._step, place, done, total)),
            on_part=lambda part: self._news.put(partial(self._on_part, part)),
        )

    def results(self) -> list[object]:
        """Wait for all, pass on what is heard, and return the results in order; raise the first failure."""
        while self._left:
            self._news.get()()
        return self._results

    def _step(self, place: int, done: int, total: int) -> None:
        self._steps[place] = (done, total)
        if all(total for _, total in self._steps):
            self._progress(sum(done for done, _ in self._steps), sum(total for _, total in self._steps))

    def _end(self, place: int, result: object, failure: BaseException | None) -> None:
        if failure is not None:
            raise failure
        self._results[place] = result
        self._left -= 1
