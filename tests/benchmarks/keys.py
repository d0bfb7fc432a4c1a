"""How fast the window answers to keys in an article with very many comments."""

from pathlib import Path

from tests.benchmarks.captures import words, write
from tests.benchmarks.processes import curator, percentile, worker
from tests.benchmarks.table import Table, megabytes, seconds

_COMMENTS = 10_000
_ROWS = {
    "key": ("a letter typed", "p95 at most 16 ms"),
    "busy": ("a letter typed while the article is checked", "p95 at most 16 ms"),
    "page": ("a page down", ""),
    "ends": ("to the end, to the start", ""),
    "edit": ("Enter: begin to edit", ""),
    "keep": ("Ctrl+Enter: keep what was typed", ""),
    "undo": ("Ctrl+Z: take it back", ""),
    "window": ("open the collection", ""),
    "stage": ("open the Text stage", ""),
}


def tables(folder: Path) -> list[Table]:
    """Measure the Text stage on one generated article."""
    pages = write(folder / "pages", 1, _COMMENTS)
    collection = folder / "thread.curator"
    curator("import", collection, *pages)
    cost = worker("keystrokes", collection)
    answer = cost.answer()
    table = Table(
        f"Keys in an article of {_COMMENTS:,} comments",
        ("key", "median", "95th percentile", "slowest", "keys", "goal"),
        f"{words(pages):,} generated words. Each from the key until the window has taken it in and painted, in one"
        f" process that held {megabytes(cost.memory)} at most.",
    )
    for name, (shown, goal) in _ROWS.items():
        times = answer[name]
        spread = [percentile(times, 50), percentile(times, 95)] if len(times) > 1 else times * 2
        table.add(shown, *(seconds(value) for value in (*spread, max(times))), str(len(times)), goal)
    return [table]
