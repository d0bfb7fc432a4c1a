"""Web pages: how well the article is told from the rest, and how fast, beside trafilatura alone on the same pages."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

import trafilatura

from curator.domain.capture import PassageKind
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import load_profiles
from curator.ingest.reader import read_capture
from tests.benchmarks.pages import CAPTURES
from tests.benchmarks.processes import CHECKOUT
from tests.benchmarks.table import Table

ANNOTATED = CHECKOUT.parent / "article-extraction-benchmark"
"""A checkout of github.com/scrapinghub/article-extraction-benchmark beside this one: 181 pages with their articles."""

_WORDS = re.compile(r"\w+")
_OUTSIDE = frozenset(
    {PassageKind.TITLE, PassageKind.BYLINE, PassageKind.FURNITURE, PassageKind.COMMENT_HEADER, PassageKind.PING}
    | {PassageKind.COMMENT_TEXT}
)
_ROUNDS = 3

Extract = Callable[[bytes], str]


def tables(folder: Path) -> list[Table]:
    """Read the pages that there are; nothing is written to `folder`."""
    del folder
    how = How(profiles=load_profiles())

    def ours(data: bytes) -> str:
        return _article(data, how)

    return [_quality(ours), _speed(ours)]


def _theirs(data: bytes) -> str:
    return trafilatura.extract(data, include_comments=False) or ""


def _article(data: bytes, how: How) -> str:
    """Return the running text of a page's articles."""
    return "\n".join(
        each.span.of(article.text)
        for article in read_capture(Item("page.html", data), how).articles
        for each in article.passages
        if each.kind not in _OUTSIDE
    )


def _quality(ours: Extract) -> Table:
    table = Table(
        "Web pages: the article",
        ("reader", "pages", "precision", "recall", "F1"),
        "Words of the article that were found, mean of the pages of the article extraction benchmark.",
    )
    pages = list(_annotated())
    for name, extract in (("Curator", ours), ("trafilatura alone", _theirs)) if pages else ():
        shares = [_shares(article, extract(data)) for data, article in pages]
        means = (sum(each[at] for each in shares) / len(shares) for at in range(3))
        table.add(name, str(len(pages)), *(f"{mean:.3f}" for mean in means))
    return table


def _annotated() -> Iterator[tuple[bytes, str]]:
    truth = ANNOTATED / "ground-truth.json"
    if truth.exists():
        for name, known in json.loads(truth.read_text(encoding="utf-8")).items():
            yield gzip.decompress((ANNOTATED / "html" / f"{name}.html.gz").read_bytes()), known["articleBody"]


def _shares(expected: str, found: str) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean, by words."""
    wanted, got = (Counter(_WORDS.findall(text.casefold())) for text in (expected, found))
    common = (wanted & got).total()
    precision, recall = common / max(1, got.total()), common / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _speed(ours: Extract) -> Table:
    table = Table(
        "Web pages: speed",
        ("reader", "pages", "pages a second", "of trafilatura’s"),
        "Time of the processor, one thread. trafilatura gives a text; Curator its marks, comments and description too.",
    )
    pages = [path.read_bytes() for path in sorted(CAPTURES.glob("*.html"))]
    if pages:
        alone = _pace(pages, lambda data: trafilatura.extract(data) or "")
        for name, pace in (("trafilatura alone", alone), ("Curator", _pace(pages, ours))):
            table.add(name, str(len(pages)), f"{pace:.1f}", f"{pace / alone:.2f}")
    return table


def _pace(pages: Sequence[bytes], extract: Extract) -> float:
    """Return how many pages are read a second, once all is loaded."""
    extract(pages[0])
    began = process_time()
    for _ in range(_ROUNDS):
        for data in pages:
            extract(data)
    return len(pages) * _ROUNDS / (process_time() - began)
