"""How well unseen pages are read: comments found, author, date and parent right, title, comments left in the article.

Measured on real pages with known facts, in this process, as copied text and as saved HTML. A comment is found where one
that was read begins, within 30 letters, with the first 24 letters of the one expected.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from curator.domain.capture import ParsedArticle, ParsedComment, PassageKind
from curator.domain.errors import CuratorError
from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text
from tests.benchmarks.processes import CHECKOUT
from tests.benchmarks.table import Table

CAPTURES = CHECKOUT.parent / "shared" / "captures"
COPIES: Mapping[str, Sequence[str]] = {"text copies": (".chrome.txt", ".txt"), "HTML": (".html",)}

_BEGINNING, _SLACK = 24, 30  # letters by which a comment is known, and those that may stand before them
_WEAK, _RIGHT = 0.9, 0.95
_MARKS = re.compile(r"[\W_]+")
_PARTS = re.compile(r"\s+[|•–—-]\s+|\s+:\s+")
_SAID = frozenset({PassageKind.COMMENT_TEXT, PassageKind.PING})
_OUTSIDE = frozenset({PassageKind.FURNITURE, PassageKind.COMMENT_HEADER, *_SAID})


@dataclass(slots=True)
class Score:
    """Counts of what was expected and what was right; adding up pages gives that of all."""

    counts: Counter[str] = field(default_factory=Counter)

    def share(self, part: str, whole: str) -> float:
        """Return the share of `part` in `whole`; 1 where there was nothing to be had."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    @property
    def recall(self) -> float:
        """Share of the comments expected that were found."""
        return self.share("found", "expected")

    @property
    def precision(self) -> float:
        """Share of the comments read that were expected."""
        return self.share("found", "read")

    def least(self, reached: float) -> bool:
        """Tell whether neither recall nor precision is below `reached`."""
        return min(self.recall, self.precision) >= reached


@dataclass(frozen=True, slots=True)
class Page:
    """A file, and the facts known of it."""

    path: Path
    facts: Mapping[str, Any]

    @property
    def language(self) -> str:
        """BCP 47 tag; empty where it is not recorded."""
        return self.facts.get("language") or ""


def tables(folder: Path) -> list[Table]:
    """Read the pages with known facts, where there are any; nothing is written to `folder`."""
    table = Table(
        "Pages never seen",
        (
            "pages",
            "of them",
            "comments",
            "recall",
            "precision",
            "author",
            "date",
            "parent",
            "all right",
            "title",
            "leaking",
        ),
        "Author, date and parent: share right of the comments found. All right: pages with recall and precision ≥ "
        f"{_RIGHT}. Leaking: share of the comments whose beginning stands in the article.",
    )
    weak = Table("Pages never seen: the weak ones", ("page", "expected", "found", "read"))
    for name, suffixes in COPIES.items():
        scores = [(page, score(page)) for page in pages(CAPTURES, CAPTURES, suffixes)]
        french = [each for page, each in scores if page.language == "fr"]
        for label, some in ((name, [each for _, each in scores]), (f"{name}, French", french)):
            table.add(label, *_cells(some))
        for page, each in scores:
            if not each.least(_WEAK):
                weak.add(page.path.name, *(str(each.counts[key]) for key in ("expected", "found", "read")))
    return [table, weak]


def _cells(scores: Sequence[Score]) -> Iterator[str]:
    total = Score(sum((each.counts for each in scores), Counter()))
    yield str(len(scores))
    yield str(total.counts["expected"])
    shares = [total.recall, total.precision]
    shares += [total.share(f"{key} right", key) for key in ("author", "date", "parent")]
    yield from (f"{value:.3f}" for value in shares)
    yield str(sum(each.least(_RIGHT) for each in scores))
    yield f"{total.share('title right', 'title'):.2f}"
    yield f"{total.counts['leaking'] / max(1, total.counts['expected']):.3f}"


def pages(facts: Path, folder: Path, suffixes: Sequence[str]) -> Iterator[Page]:
    """Yield the files NAME and a suffix of `folder`, for each NAME.expected.json of `facts` that lists comments."""
    for path in sorted(facts.glob("*.expected.json")):
        known = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".expected.json").removesuffix(".html")
        copy = next((held for suffix in suffixes if (held := folder / f"{name}{suffix}").exists()), None)
        if copy and known.get("entries"):
            yield Page(copy, known)


def score(page: Page) -> Score:
    """Read a page and compare it with the facts."""
    found = Score()
    try:
        articles = read_capture(Item(page.path.name, page.path.read_bytes())).articles
    except CuratorError:
        articles = ()
    comments = [(article, comment) for article in articles for comment in article.comments]
    found.counts["read"] = len(comments)
    _score_comments(found.counts, page.facts["entries"], comments)
    body = [key(_text(article, range(len(article.passages)), without=_OUTSIDE)) for article in articles]
    for entry in page.facts["entries"]:
        beginning = _beginning(entry)
        found.counts["leaking"] += any(len(beginning) == _BEGINNING and beginning in text for text in body)
    _score_title(found.counts, page.facts, articles)
    return found


def _score_comments(
    counts: Counter[str], entries: Sequence[Mapping[str, Any]], comments: Sequence[tuple[ParsedArticle, ParsedComment]]
) -> None:
    texts = [key(_text(article, comment.passages, of=_SAID)) for article, comment in comments]
    taken: dict[int, int] = {}
    for at, entry in enumerate(entries):
        beginning = _beginning(entry)
        counts["expected"] += bool(beginning)
        hits = (n for n, text in enumerate(texts) if n not in taken and 0 <= text.find(beginning) <= _SLACK)
        if beginning and (hit := next(hits, None)) is not None:
            taken[hit] = at
            counts["found"] += 1
            _score_facts(counts, entry, comments[hit][1], taken)


def _score_facts(
    counts: Counter[str], entry: Mapping[str, Any], comment: ParsedComment, taken: Mapping[int, int]
) -> None:
    day = entry.get("iso") or entry.get("date") or ""
    if entry.get("author"):
        counts["author"] += 1
        counts["author right"] += key(comment.author) == key(entry["author"])
    if re.match(r"\d{4}-\d\d-\d\d", day):
        counts["date"] += 1
        counts["date right"] += (comment.published or "")[:10] == day[:10]
    if entry.get("parent"):
        counts["parent"] += 1
        counts["parent right"] += any(taken.get(to) == entry["parent"] - 1 for to in comment.reply_to)


def _score_title(counts: Counter[str], facts: Mapping[str, Any], articles: Sequence[ParsedArticle]) -> None:
    """Take a title for right that is the one of the page, or most of it; a page's own names its site as well."""
    known = max(_PARTS.split(facts.get("htmltitle") or facts.get("title") or ""), key=len)
    if not known or not articles:
        return
    proposed = next((key(value.value) for value in articles[0].metadata if value.field is Field.TITLE), "")
    short, long = sorted((key(known), proposed), key=len)
    counts["title"] += 1
    counts["title right"] += short in long and len(short) * 2 >= len(long)


def key(text: str | None) -> str:
    """Return the letters and digits of a text, without case, by which it is compared."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text or "").casefold())


def _beginning(entry: Mapping[str, Any]) -> str:
    return (key(entry.get("text40")) or key(entry.get("author")))[:_BEGINNING]


def _text(
    article: ParsedArticle,
    passages: Sequence[int],
    of: frozenset[PassageKind] = frozenset(PassageKind),
    without: frozenset[PassageKind] = frozenset(),
) -> str:
    held = (article.passages[at] for at in passages)
    kept = (each for each in held if each.kind in of and each.kind not in without)
    return "\n".join(reading_text(each.span.of(article.text), each.layout) for each in kept)
