"""What an edit costs, and taking it back: the smallest, and one of very many rows."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from curator.domain.capture import PassageKind
from curator.services import correcting, importing
from curator.store import articles
from curator.store.collection import Collection
from tests.benchmarks.captures import write
from tests.benchmarks.processes import percentile
from tests.benchmarks.table import Table, seconds

_TIMES = 300
_ROWS = 100_000
_LARGE_RUNS = 3


def tables(folder: Path) -> list[Table]:
    """Measure edits on a small collection, in this process."""
    folder.mkdir(exist_ok=True)
    table = Table(
        "Edits and undo",
        ("edit", "edit", "its undo", "its redo", "runs"),
        "Within the process: the median, and after the stroke the 95th percentile. Each is a transaction on the disk.",
    )
    with Collection.create(folder / "edits.curator") as collection:
        importing.add(collection, importing.read(write(folder / "pages", 20, 20)).parsed)
        passage = next(each for each in articles.passages(collection, "A001") if each.kind is PassageKind.PARAGRAPH)
        texts = (f"{passage.text} {number}" for number in range(_TIMES))
        small = [_timed(collection, partial(correcting.type_text, collection, passage.id, text)) for text in texts]
        many = [f"mot{number}" for number in range(_ROWS)]
        large = [_timed(collection, lambda: correcting.add_words(collection, many)) for _ in range(_LARGE_RUNS)]
    table.add("one correction typed into a passage", *_summary(small))
    table.add(f"{_ROWS:,} words put on the collection’s list", *_summary(large))
    return [table]


def _timed(collection: Collection, edit: Callable[[], object]) -> tuple[float, float, float]:
    """Return the seconds of an edit, its undo and its redo; it is undone in the end."""
    times = [_seconds(edit), _seconds(collection.undo), _seconds(collection.redo)]
    collection.undo()
    return times[0], times[1], times[2]


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _summary(times: list[tuple[float, float, float]]) -> list[str]:
    columns = zip(*times, strict=True)
    return [f"{seconds(percentile(each, 50))} / {seconds(percentile(each, 95))}" for each in columns] + [
        str(len(times))
    ]
