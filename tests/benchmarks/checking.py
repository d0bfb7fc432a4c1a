"""How many words a second are checked on one core, at first and once dictionaries and words are known."""

import time
from collections.abc import Sequence
from pathlib import Path

from curator.domain.correction import PassageText
from curator.services import checking, importing
from curator.store.collection import Collection
from tests.benchmarks.captures import words, write
from tests.benchmarks.main_job import material
from tests.benchmarks.table import Table

_RUNS = 5


def tables(folder: Path) -> list[Table]:
    """Measure checking in this process: the first time, and the best of a few after it."""
    folder.mkdir(exist_ok=True)
    table = Table(
        "Checking, one core",
        ("text", "words", "first time", "warm", "goal, warm"),
        "Words a CPU second within the process. The first time reads the dictionaries and looks at each word anew.",
    )
    for name, paths in (material(), ("100 articles × 20 comments, made", write(folder / "pages", 100, 20))):
        with Collection.create(folder / f"{len(paths)}.curator") as collection:
            importing.add(collection, importing.read(paths).parsed)
            texts = checking.snapshot(collection)
        first, *later = (_seconds(texts) for _ in range(1 + _RUNS))
        count = words(paths)
        table.add(name, f"{count:,}", f"{count / first:,.0f}", f"{count / min(later):,.0f}", "300,000")
    return [table]


def _seconds(texts: Sequence[PassageText]) -> float:
    started = time.process_time()
    checking.check(texts)
    return time.process_time() - started
