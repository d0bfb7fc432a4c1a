"""Reading captures in child processes, on all cores: what they read comes out in order, and what ends one is named."""

import heapq
import queue
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

from curator.cli.output import say
from curator.domain.progress import Progress
from curator.services.reading import Begun, Following, Outcome, Share
from curator.services.snapshots import captures
from curator.work.job import Job, Listener
from curator.work.limits import READING
from curator.work.pool import Pool

_MANY = 2**63 - 1
"""More pieces than anything holds."""


def read_in_children(paths: Sequence[Path], how: Mapping[str, Any], progress: Progress) -> Iterator[Outcome]:
    """Yield what became of each piece, in order; `how` is as with `importing.read`."""
    with Pool(on_refused=lambda message: say(f"curator: {message}")) as pool:
        yield from _Readers(pool, paths, how, progress).outcomes()


class _Readers:
    """As many processes as there are cores, each of which reads every so manieth piece."""

    def __init__(self, pool: Pool, paths: Sequence[Path], how: Mapping[str, Any], progress: Progress) -> None:
        self._pool, self._paths, self._how, self._progress = pool, tuple(paths), how, progress
        self._following = [Following(Share(range(at, _MANY, pool.size))) for at in range(pool.size)]
        self._reached = [0] * pool.size
        self._told = [(0, 0)] * pool.size
        self._ready: list[tuple[int, int, Outcome]] = []
        self._jobs: dict[int, Job] = {}
        self._news: queue.SimpleQueue[partial[None]] = queue.SimpleQueue()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what became of each piece, as soon as all before it are done with."""
        for at in range(len(self._following)):
            self._start(at)
        try:
            while self._jobs:
                self._news.get()()
                while self._ready and self._ready[0][0] < min(self._reached):
                    yield heapq.heappop(self._ready)[2]
        finally:
            for job in self._jobs.values():
                job.cancel()

    def _start(self, at: int) -> None:
        listener = Listener(
            on_end=lambda _, failure: self._news.put(partial(self._end, at, failure)),
            on_progress=lambda done, total: self._news.put(partial(self._step, at, done, total)),
            on_part=lambda part: self._news.put(partial(self._take, at, cast("Begun | Outcome", part))),
        )
        work = partial(captures.read, self._paths, self._how, self._following[at].left)
        self._jobs[at] = self._pool.start(work, listener, READING)

    def _step(self, at: int, done: int, total: int) -> None:
        self._told[at] = (done, total)
        self._progress(sum(done for done, _ in self._told), sum(total for _, total in self._told))

    def _take(self, at: int, part: Begun | Outcome) -> None:
        self._following[at].take(part)
        if not isinstance(part, Begun):
            self._keep(at, [part])
        self._reached[at] = part[0].number + (not isinstance(part, Begun))

    def _end(self, at: int, failure: BaseException | None) -> None:
        del self._jobs[at]
        if failure is None:
            self._reached[at] = _MANY
            return
        outcomes = self._following[at].die(failure)
        if outcomes is None:
            raise failure
        self._keep(at, outcomes)
        self._start(at)

    def _keep(self, at: int, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            heapq.heappush(self._ready, (outcome[0].number, at, outcome))
