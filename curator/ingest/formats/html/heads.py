"""The head of an article: which block of a page is its title, and which are subtitle and byline."""

import re
from collections.abc import Sequence
from itertools import islice

from rapidfuzz.distance import Prefix

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field
from curator.ingest.formats.html.addresses import is_root
from curator.ingest.formats.html.described import DIVIDERS, Told
from curator.ingest.formats.html.dom import Node, classes
from curator.ingest.formats.html.flow import Placed
from curator.text.dates import find_dates

_LONGEST_TITLE = 300  # characters, by eye on saved pages; the longest headlines have some 200
_LONGEST_BYLINE = 200  # characters, by eye on saved pages
_BESIDE = 60  # letters beside a name in a byline: a date, a place, a job; by eye
_HEAD = 12  # blocks between a title and its text, by eye on saved pages: byline, sharing, a picture
# What speaks for a title, in points; weighed by eye on saved pages.
_SAME, _FIRST, _PART, _OTHER, _NAMED, _POSTED = 4.0, 3.5, 2.5, 1.5, 1.0, 2.0
_RANKS = {"h1": 2.0, "h2": 1.0, "h3": 0.5}
_LEAST = 2.0
_LEAST_ALIKE = 12  # letters with which a block and a title begin alike; by eye
_TITLES = re.compile(r"(?:^|[-_])(?:title|titre|titel|titulo|headline|entry-title|post-title|titolo)(?:$|[-_])")
_POSTS = frozenset({"entry-title", "post-title", "article-title"})  # headings of a post, never of its blog
_BYLINES = re.compile(
    r"byline|author|auteur|autor|posted|publi|meta|date|submitted|infos?\b|signature|timestamp|dateline|credit"
)
_SUBTITLES = re.compile(
    r"subtitle|sous-?titre|standfirst|chapo|chapeau|dek\b|deck\b|intro|lead\b|summary|excerpt|teaser|descr"
)
_SIGNS = re.compile(r"[\W_]+")


def title_of(placed: Sequence[Placed], told: Sequence[Told], begin: int) -> int | None:
    """Return the index of the block that is the title, None where none looks like it.

    Args:
        placed: the blocks of the page.
        told: what its mark-up says of its source.
        begin: index of the first block of the article's text.
    """
    names = list(dict.fromkeys(each.value for each in told if each.field is Field.TITLE))
    best, most = None, (_LEAST, 0)
    for at, each in enumerate(placed[: begin + _HEAD]):
        if each.block.owner is None and 0 < len(each.block.text) <= _LONGEST_TITLE:
            score = (_score(each, names), -abs(begin - at))
            if score > most:
                best, most = at, score
    return best


def _score(each: Placed, names: Sequence[str]) -> float:
    """Return how much speaks for a block being the title: the mark-up's titles, its element, its class."""
    key = _key(each.block.text)
    if not key or each.block.kind in (PassageKind.CAPTION, PassageKind.FURNITURE):
        return 0
    said = max((_likeness(key, name) for name in names), default=0)
    if not said and names:
        return 0
    rank = next((_RANKS[tag] for tag in _tags(each.node) if tag in _RANKS), 0)
    named = _TITLES.search(" ".join(classes(each.node))) is not None or each.node.get("itemprop") == "headline"
    posted = not _POSTS.isdisjoint(classes(each.node))
    return said + rank + _NAMED * named + _POSTED * posted - each.aside - _NAMED * _leads_home(each)


def _likeness(key: str, name: str) -> float:
    """Return how alike a block and a title of the mark-up are; that one may hold the names of site and section too."""
    parts = [_key(part) for part in DIVIDERS.split(name)]
    whole = "".join(parts)
    if key in (whole, _key(name)):
        return _SAME
    if key == parts[0]:
        return _FIRST
    if key in map(_key, name.split(": ", 1)) and ": " in name:  # of blog and post, or of title and subtitle
        return _OTHER
    alike = Prefix.similarity(key, whole)
    if alike >= _LEAST_ALIKE and alike * 2 >= len(key) and alike * 2 >= len(parts[0]):
        return _PART
    return _OTHER if key in parts[1:] else 0


def _leads_home(each: Placed) -> bool:
    """Tell whether a block is all a link to the site's first page, as its name is."""
    links = [mark for mark in each.block.marks if mark.kind is MarkKind.LINK]
    return bool(links) and each.linked >= len(each.block.text.strip()) and all(is_root(mark.value) for mark in links)


def _tags(node: Node) -> list[str]:
    return [str(each.tag) for each in (node, *list(node.iterancestors())[:3])]


def heads(placed: Sequence[Placed], told: Sequence[Told], chosen: Sequence[bool], title: int) -> dict[int, PassageKind]:
    """Return the kinds of the blocks about a title that belong to it: itself, subtitle, bylines."""
    found = {title: PassageKind.TITLE}
    authors = [_key(each.value) for each in told if each.field is Field.CREATOR]
    leads = {_key(each.value) for each in told if each.field in (Field.SUBTITLE, Field.DESCRIPTION)}
    for at in range(max(0, title - 2), min(len(placed), title + _HEAD)):
        each = placed[at]
        if at == title or each.block.owner is not None or each.block.kind is PassageKind.CAPTION:
            continue
        if at > title and chosen[at] and len(each.block.text) > _LONGEST_BYLINE:
            break
        if _is_byline(each, authors):
            found[at] = PassageKind.BYLINE
        elif at > title and PassageKind.SUBTITLE not in found.values() and _is_subtitle(each, leads, taken=chosen[at]):
            found[at] = PassageKind.SUBTITLE
    return found


def _is_byline(each: Placed, authors: Sequence[str]) -> bool:
    text = each.block.text
    if len(text) > _LONGEST_BYLINE or each.block.kind is PassageKind.HEADING:
        return False
    named = any(_BYLINES.search(" ".join((*classes(node), node.get("rel", "")))) for node in _about(each.node))
    key = _key(text)
    signed = any(author and author in key and len(key) < len(author) + _BESIDE for author in authors)
    return signed or (named and (bool(find_dates(text)) or each.node.find(".//time") is not None))


def _is_subtitle(each: Placed, leads: set[str], *, taken: bool) -> bool:
    named = _SUBTITLES.search(" ".join(classes(each.node))) is not None
    return (named or (not taken and _key(each.block.text) in leads)) and not each.linked


def _about(node: Node) -> list[Node]:
    above = node.getparent()
    return [node] if above is None else [node, above, *islice(node, 3)]


def _key(text: str) -> str:
    return _SIGNS.sub("", text.casefold())
