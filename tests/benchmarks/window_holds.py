"""How long the window's actions hold its event loop, in collections of two sizes."""

from pathlib import Path

from tests.benchmarks.captures import write
from tests.benchmarks.processes import curator, worker
from tests.benchmarks.table import Table

_COMMENTS = 20
_SIZES = {300: "50 ms", 1_000: "100 ms"}
"""Articles, and how long the event loop may be held at most."""
_SHOWN = 10


def tables(folder: Path) -> list[Table]:
    """Drive the window through a generated collection of each size, and list its longest holds."""
    return [_longest(folder / str(articles), articles, goal) for articles, goal in _SIZES.items()]


def _longest(folder: Path, articles: int, goal: str) -> Table:
    collection = folder / "large.curator"
    write(folder / "pages", articles, _COMMENTS)
    curator("import", collection, folder / "pages")
    curator("check", collection)
    holds = worker("holds", collection).json()
    table = Table(
        f"The longest holds of the event loop: {articles:,} articles of {_COMMENTS} comments",
        ("action", "CPU time of the window’s thread in one turn"),
        "The real window, offscreen, driven through its stages, each edit taken back, made again and taken back again."
        f" The ten longest turns of {len(holds)} over 5 ms; none is to be longer than {goal}.",
    )
    for held, action in holds[:_SHOWN]:
        table.add(action, f"{held:.0f} ms")
    return table
