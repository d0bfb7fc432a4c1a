"""Lines that recur on several pages of a site: menus, notices and bars that import has left in the articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from curator.domain.article import Article, Passage
from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.metadata import Field
from curator.services import versions
from curator.store import articles, passages
from curator.store.collection import Collection

_LEAST = 3  # pages on which a line stands: on two it may be quoted; by eye on pages of blogs
_LONGEST = 400  # characters of a line that a site repeats; longer texts on several pages are repeats of an article
_OWN = frozenset({PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.LIST_ITEM, PassageKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Recurring:
    """A line that stands on several pages of one site; `site` is a host, or "" where no page names one.

    Articles that are captures of one page, by its address or title, count as one: what they share is the page itself.
    """

    text: str
    site: str
    passages: tuple[Passage, ...]


def find(collection: Collection, within: Sequence[str] = ()) -> list[Recurring]:
    """Return the lines of articles that recur on other pages of their site, those on most pages first.

    Args:
        collection: all of it is looked at.
        within: ids of articles; only lines that stand in one of these are returned, of all where it is empty.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    wanted = {articles.get(collection, id).id for id in within}
    lines: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    known = articles.all(collection)
    pages = _by_page(known)
    for article in known:
        site = _site(article)
        for row in articles.passages(collection, article.id):
            if row.kind in _OWN and row.comment is None and any(map(str.isalpha, row.text[:_LONGEST])):
                lines[site, " ".join(row.text[: _LONGEST + 1].split()).casefold()].append(row)
    found = [
        Recurring(rows[0].text, site, tuple(rows))
        for (site, text), rows in lines.items()
        if len(text) <= _LONGEST
        and _count(rows, pages) >= _LEAST
        and (not wanted or wanted & {row.article for row in rows})
    ]
    return sorted(found, key=lambda each: -_count(each.passages, pages))


def set_aside(collection: Collection, found: Sequence[Recurring]) -> ChangeSet:
    """Mark recurring lines as furniture on all their pages, as one edit."""
    ids = [row.id for each in found for row in each.passages]
    with collection.edit("Set 1 recurring line aside | Set {count} recurring lines aside", count=len(found)) as edit:
        passages.retype(collection, ids, PassageKind.FURNITURE)
    return edit.changes


def _by_page(known: Iterable[Article]) -> dict[str, str]:
    """Return for each article the first one of those that are captures of the same page."""
    first: dict[str, str] = {}
    pages: dict[str, str] = {}
    for article in known:
        keys = versions.keys_of(article)
        pages[article.id] = next((first[key] for key in keys if key in first), article.id)
        first |= {key: pages[article.id] for key in keys if key not in first}
    return pages


def _count(rows: Iterable[Passage], pages: Mapping[str, str]) -> int:
    return len({pages[row.article] for row in rows})


def _site(article: Article) -> str:
    host = urlsplit(article.value(Field.SOURCE) or "").hostname or article.value(Field.PUBLISHER) or ""
    return host.casefold().removeprefix("www.")
