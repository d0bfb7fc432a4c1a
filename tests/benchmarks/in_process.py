"""In a process of its own: what the window asks of a large collection, timed one by one.

Argument: the collection. Prints seconds by what was done, and the number of hits and groups found.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from curator.domain.book import ExportProfile
from curator.services import assembling, checking, deduplicating, overview, searching
from curator.store import articles
from curator.store.collection import Collection

_RUNS = 5


def main(path: Path) -> dict[str, float]:
    """Time what reads a collection; the middle of five runs, but of what is slow."""
    found: dict[str, float] = {"open": _median(lambda: Collection.open(path).close())}
    with Collection.open(path) as collection:
        calls: dict[str, Callable[[], object]] = {
            "articles": lambda: articles.all(collection),
            "passages": lambda: articles.passages(collection, "A001"),
            "rare": lambda: searching.search(collection, "vidéoclub chorale"),
            "common": lambda: searching.search(collection, "service"),
            "pending": lambda: checking.pending(collection),
            "counts": lambda: overview.stages(collection),
        }
        found |= {name: _median(call) for name, call in calls.items()}
        found["assemble"] = _seconds(lambda: assembling.assemble(collection, ExportProfile()))
        compared = deduplicating.snapshot(collection)
        found["duplicates"] = _seconds(lambda: deduplicating.find(compared))
        found["compared"] = len(compared)
        found["hits"] = len(searching.search(collection, "service"))
    return found


def _median(call: Callable[[], object]) -> float:
    return sorted(_seconds(call) for _ in range(_RUNS))[_RUNS // 2]


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201
