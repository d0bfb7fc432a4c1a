"""How long a person waits for long work to stop, and what starting and using a child process costs."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from curator.domain.book import ExportProfile
from curator.services import importing
from curator.services.snapshots import exports, repeats, texts
from curator.store.collection import Collection
from curator.work.job import Listener
from curator.work.performing import Work
from curator.work.pool import Pool
from tests.benchmarks.captures import write
from tests.benchmarks.processes import percentile
from tests.benchmarks.table import Table, seconds
from tests.work import jobs

_TIMES = 20


def tables(folder: Path) -> list[Table]:
    """Measure with real processes, on a collection of 100 articles with 20 comments each."""
    with Collection.create(folder / "stopping.curator") as collection:
        importing.add(collection, importing.read(write(folder / "pages", 100, 20)).parsed)
        return [_stopping(collection.path, folder), _using()]


def _stopping(collection: Path, folder: Path) -> Table:
    table = Table(
        "Stopping long work",
        ("work", "median", "longest"),
        f"From the call to cancel, 0.2 s into the work, to the word that it stopped; {_TIMES} times each.",
    )
    works: dict[str, Callable[[], Work]] = {
        "checking": lambda: partial(texts.check, collection, None),
        "comparing": lambda: partial(repeats.find, collection, frozenset()),
        "writing an EPUB": lambda: partial(exports.publish, collection, ExportProfile(), folder / "a.epub", force=True),
        "writing a PDF": lambda: partial(exports.publish, collection, ExportProfile(), folder / "a.pdf", force=True),
        "work that never listens": lambda: jobs.hang,
    }
    with Pool(1) as pool:
        for name, work in works.items():
            times = [_stopped(pool, work()) for _ in range(_TIMES)]
            table.add(name, seconds(percentile(times, 50)), seconds(max(times)))
    return table


def _stopped(pool: Pool, work: Work) -> float:
    ended: SimpleQueue[float] = SimpleQueue()
    job = pool.start(work, Listener(lambda *_: ended.put(time.perf_counter())))
    time.sleep(0.2)
    called = time.perf_counter()
    job.cancel()
    return max(0.0, ended.get() - called)


def _using() -> Table:
    table = Table("Child processes", ("what", "median", "longest"), f"{_TIMES} times each.")
    starts = []
    for _ in range(_TIMES):
        with Pool(1) as pool:
            starts.append(_timed(pool, jobs.who))
    with Pool(1) as pool:
        pool.run(jobs.who)
        again = [_timed(pool, jobs.who) for _ in range(_TIMES)]
        megabyte = [_timed(pool, partial(jobs.echo, bytes(2**20))) for _ in range(_TIMES)]
    for name, times in (
        ("start one and have the smallest work done", starts),
        ("have the smallest work done in one that is there", again),
        ("send it a mebibyte and get it back", megabyte),
    ):
        table.add(name, seconds(percentile(times, 50)), seconds(max(times)))
    return table


def _timed(pool: Pool, work: Work) -> float:
    began = time.perf_counter()
    pool.run(work)
    return time.perf_counter() - began
