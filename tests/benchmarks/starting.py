"""How long the program takes to start: a command, and the window."""

import time
from pathlib import Path

from curator.resources import CORPUS
from tests.benchmarks.processes import Cost, curator, median, worker
from tests.benchmarks.table import Table, megabytes, seconds

_RUNS = 7


def tables(folder: Path) -> list[Table]:
    """Measure starts; `folder` is for what has to be written."""
    sample = folder / "sample.curator"
    curator("import", sample, *sorted(CORPUS.glob("*.txt")))
    table = Table(
        "Starting", ("what", "time", "peak memory", "goal"), f"Whole processes; the median of {_RUNS} after one more."
    )
    for arguments, goal in ((("--help",), "0.3 s"), (("--version",), ""), (("status", sample), "")):
        cost = _median_of(arguments)
        name = " ".join(part if isinstance(part, str) else part.name for part in arguments)
        table.add(f"`curator {name}`", seconds(cost.seconds), megabytes(cost.memory), goal)
    starts = sorted((window(sample) for _ in range(_RUNS)), key=lambda cost: float(cost.answer()["ready"]))
    middle = starts[_RUNS // 2]
    answer = middle.answer()
    table.add("Qt and the window's code loaded", seconds(answer["loaded"]), "", "")
    table.add("the window painted, the sample open", seconds(answer["ready"]), megabytes(middle.memory), "")
    return [table]


def window(collection: Path) -> Cost:
    """Open the window on a collection, in a process of its own."""
    return worker("open_window", collection, str(time.monotonic()))


def _median_of(arguments: tuple[str | Path, ...]) -> Cost:
    curator(*arguments)
    return median([curator(*arguments) for _ in range(_RUNS)])
