"""The main job on a few real pages: import, check, correct, fold, export."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2

from curator.resources import CORPUS
from tests.benchmarks.processes import CHECKOUT, Cost, curator, median
from tests.benchmarks.table import Table, megabytes, seconds

_SEEDS = CHECKOUT.parent / "shared" / "seeds"
_RUNS = 5


def material() -> tuple[str, list[Path]]:
    """Return what the main job is measured on: a name for it, and its captures."""
    seeds = sorted(_SEEDS.glob("*.txt"))
    return ("five real captures", seeds) if seeds else ("sample collection", sorted(CORPUS.glob("*.txt")))


def tables(folder: Path) -> list[Table]:
    """Measure the five real captures, or the sample collection where they are missing."""
    name, pages = material()
    runs = [_costs(folder / str(number), pages) for number in range(_RUNS)]
    last = folder / str(_RUNS - 1)
    results = {
        "import": f"{len(pages)} articles",
        "check": f"{len(runs[0]['check'].output.splitlines())} suspects",
        "export EPUB": megabytes((last / "book.epub").stat().st_size),
        "export PDF": f"{page_count(last / 'book.pdf')} pages",
    }
    table = Table(
        f"The main job: {name}",
        ("step", "time", "peak memory", "result"),
        f"Each step is a command, a whole process; the median of {_RUNS}. `check` includes reading the dictionaries.",
    )
    for step in runs[0]:
        cost = median([run[step] for run in runs])
        table.add(step, seconds(cost.seconds), megabytes(cost.memory), results.get(step, ""))
    return [table]


def page_count(pdf: Path) -> int:
    """Count the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _costs(folder: Path, pages: Sequence[Path]) -> dict[str, Cost]:
    folder.mkdir()
    collection = folder / "seeds.curator"
    return {
        "import": curator("import", collection, *pages),
        "check": curator("check", collection),
        "check again (from the cache)": curator("check", collection),
        "correct --safe": curator("correct", collection, "--safe"),
        "duplicates --fold": curator("duplicates", collection, "--fold"),
        "export EPUB": curator("export", collection, folder / "book.epub"),
        "export PDF": curator("export", collection, folder / "book.pdf"),
        "undo": curator("undo", collection),
    }
