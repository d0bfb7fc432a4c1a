"""Beside other programs: pandoc for EPUB, WeasyPrint for PDF, on the same text and in the same run."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from curator.domain.book import ExportProfile
from curator.services import assembling
from curator.store.collection import Collection
from tests.benchmarks.as_html import page
from tests.benchmarks.captures import words, write
from tests.benchmarks.main_job import page_count
from tests.benchmarks.processes import Cost, curator, median, run
from tests.benchmarks.table import Table, megabytes, seconds

_ARTICLES = 100
_COMMENTS = 20
_RUNS = 3


def tables(folder: Path) -> list[Table]:
    """Measure those programs that are here; BENCH_WEASYPRINT_PYTHON may name a Python that has WeasyPrint."""
    pages = write(folder / "pages", _ARTICLES, _COMMENTS)
    collection, html = folder / "peers.curator", folder / "book.html"
    curator("import", collection, folder / "pages")
    with Collection.open(collection) as opened:
        html.write_text(page(assembling.assemble(opened, ExportProfile())), encoding="utf-8")
    table = Table(
        f"Beside pandoc and WeasyPrint: {_ARTICLES} articles of {_COMMENTS} comments",
        ("program", "time", "peak memory", "result", "time, Curator’s as 1"),
        f"{words(pages):,} generated words. Whole processes, the median of {_RUNS}. Curator starts from the collection"
        " (reads and assembles it too) and writes cover, source blocks, notes and provenance; the others start from"
        " the same articles and comments as one plain HTML page.",
    )
    _compare(table, folder / "book.epub", collection, _pandoc(html), "pandoc")
    _compare(table, folder / "book.pdf", collection, _weasyprint(html), "WeasyPrint")
    return [table]


def _compare(table: Table, book: Path, collection: Path, peer: Callable[[Path], Cost] | None, name: str) -> None:
    """Add a row for Curator and, where it is here, one for the other program; they take turns."""
    ours: list[Cost] = []
    theirs: list[Cost] = []
    other = book.with_stem("other")
    for _ in range(_RUNS):
        ours.append(curator("export", collection, book, "--force"))
        if peer:
            theirs.append(peer(other))
    kind = book.suffix[1:].upper()
    table.add(f"Curator, {kind}", *_cells(median(ours), book), "1")
    if theirs:
        ratio = median(theirs).seconds / median(ours).seconds
        table.add(f"{name}, {kind}", *_cells(median(theirs), other), f"{ratio:.1f}")
    else:
        table.add(f"{name}, {kind}", "not installed here", "", "", "")


def _cells(cost: Cost, book: Path) -> tuple[str, str, str]:
    size = megabytes(book.stat().st_size)
    result = f"{page_count(book):,} pages, {size}" if book.suffix == ".pdf" else size
    return seconds(cost.seconds), megabytes(cost.memory), result


def _pandoc(html: Path) -> Callable[[Path], Cost] | None:
    program = shutil.which("pandoc")
    options = ("--from=html", "--toc")
    return (lambda target: run([program, *options, html, "-o", target])) if program else None


def _weasyprint(html: Path) -> Callable[[Path], Cost] | None:
    python, program = os.environ.get("BENCH_WEASYPRINT_PYTHON"), shutil.which("weasyprint")
    command = [python, "-m", "weasyprint"] if python else [program] if program else []
    return (lambda target: run([*command, "--quiet", html, target])) if command else None
