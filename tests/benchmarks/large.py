"""A large collection, from captures to books: a thousand articles of twenty comments each."""

from pathlib import Path

from tests.benchmarks.captures import words, write
from tests.benchmarks.main_job import page_count
from tests.benchmarks.processes import Cost, curator, worker
from tests.benchmarks.starting import window
from tests.benchmarks.table import Table, megabytes, seconds

_ARTICLES = 1000
_COMMENTS = 20


def tables(folder: Path) -> list[Table]:
    """Measure a generated collection, each step once."""
    pages = write(folder / "pages", _ARTICLES, _COMMENTS)
    count = words(pages)
    title = f"{_ARTICLES:,} articles of {_COMMENTS} comments"
    commands = Table(
        f"{title}: commands",
        ("step", "time", "peak memory", "result"),
        f"{count:,} generated words. Each step is a command, a whole process, run once.",
    )
    collection = folder / "large.curator"

    def step(name: str, *arguments: str | Path) -> Cost:
        cost = curator(*arguments)
        commands.add(name, seconds(cost.seconds), megabytes(cost.memory), "")
        return cost

    def result(text: str) -> None:
        commands.rows[-1] = (*commands.rows[-1][:-1], text)

    cost = step("import", "import", collection, folder / "pages")
    result(f"{count / cost.seconds:,.0f} words/s")
    step("undo of the import", "undo", collection)
    step("redo of the import", "redo", collection)
    cost = step("check", "check", collection)
    result(f"{len(cost.output.splitlines()):,} suspects, {count / cost.seconds:,.0f} words/s")
    step("check again (from the cache)", "check", collection)
    step("correct --safe", "correct", collection, "--safe")
    step("undo of the corrections", "undo", collection)
    step("duplicates", "duplicates", collection)
    step("export EPUB", "export", collection, folder / "book.epub")
    result(megabytes((folder / "book.epub").stat().st_size))
    step("export PDF", "export", collection, folder / "book.pdf")
    result(f"{page_count(folder / 'book.pdf'):,} pages")
    return [commands, _from_within(collection, title)]


def _from_within(collection: Path, title: str) -> Table:
    table = Table(
        f"{title}: in the window",
        ("what", "time", "peak memory"),
        f"The collection checked, its file {megabytes(collection.stat().st_size)}. The start is a whole process; the"
        " others are measured within one, the median of five, assembling and comparing once.",
    )
    start = window(collection)
    table.add("start, the first page painted", seconds(start.answer()["ready"]), megabytes(start.memory))
    read = worker("in_process", collection)
    answer = read.answer()
    names = {
        "open": "open the file",
        "articles": "read all articles",
        "passages": "read one article with its comments",
        "rare": "search for two words that are rare",
        "common": f"search for a word that is everywhere ({answer['hits']:.0f} hits shown)",
        "pending": "read the suspects that wait",
        "counts": "count what is open in each stage",
        "assemble": "assemble the book",
        "duplicates": f"compare {answer['compared']:,.0f} comments with each other",
    }
    for key, name in names.items():
        table.add(name, seconds(answer[key]), "")
    table.add("all of these, one after the other", "", megabytes(read.memory))
    return table
