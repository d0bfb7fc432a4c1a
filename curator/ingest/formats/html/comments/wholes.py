"""The elements of comments by what is known of platforms, widgets and copies left out."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import urlsplit

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments.anatomy import Anatomy
from curator.ingest.formats.html.comments.dating import date_of
from curator.ingest.formats.html.comments.facts import is_ping
from curator.ingest.formats.html.comments.naming import author_of, page_of
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.platforms import Chooser, Platform, Selector, platforms
from curator.ingest.formats.html.dom import Node

_LAST_FIGURES = re.compile(r"(\d+)\D*$")
_FIGURES = re.compile(r"\d+")
_ENDS_RUN = frozenset({"h1", "h2", "h3", "form", "table", "script", "footer", "nav"})
_WIDGET_LEVELS = 8  # elements around a comment whose names are asked, by eye on real pages
_TRIED = 3  # elements that are looked at more closely to see whether they are comments
_MOST_PER_LIST = 0.5  # share of a list's links that lead to other pages and make a widget of it


def by_platform(outline: Outline) -> tuple[Platform | None, Sequence[Node]]:
    """Return the platform that finds most comments, and their elements in page order.

    Where comments are no elements of their own, the tree is arranged anew: the outline holds no longer.
    """
    best, found, most = None, [], 0.0
    for platform in platforms():
        some = _elements(outline, platform)
        if len(some) > most and (worth := len(some) * _share_told(outline, some, platform)) > most:
            best, found, most = platform, some, worth
    for platform in platforms():
        for selectors, ends in ((platform.first, False), (platform.last, True)):
            edges = next(_chosen(outline, selectors), [])
            if len(edges) > most:
                return platform, list(gather(edges, ends=ends))
    return best, found


def _chosen(outline: Outline, selectors: Sequence[Selector]) -> Iterator[list[Node]]:
    """Yield what selectors choose outside of widgets, where they choose anything."""
    for selector in selectors:
        if some := [node for node in selector.select(outline) if not in_widget(outline, node)]:
            yield some


def _elements(outline: Outline, platform: Platform) -> list[Node]:
    """Return the elements that a platform takes for comments."""
    some = (without_copies(outline, nodes) for nodes in _chosen(outline, platform.comments))
    return next(filter(None, some), [])


def _share_told(outline: Outline, wholes: Sequence[Node], platform: Platform) -> float:
    """Return the share of elements, of the first that were chosen, with a name or a date and a text, as of comments."""
    chosen, some, chooser = set(wholes), wholes[:_TRIED], Chooser(outline, platform)
    alone = len(wholes) == 1
    return sum(_is_told(Anatomy(outline, whole, chosen, chooser), alone=alone) for whole in some) / len(some)


def _is_told(comment: Anatomy, *, alone: bool) -> bool:
    """Tell whether a comment has a name or a date, and a text; one alone on its page needs more than a likely name."""
    when = date_of(comment)
    if alone and not when.given and not is_ping(comment) and not any(comment.chosen("author")):
        return False
    who = page_of(comment) if is_ping(comment) else author_of(comment, when.node)
    known = {node for node in (when.node, who.node) if node is not None and comment.owns(node)} | comment.answers
    said = comment.outline.own_letters(comment.whole, known)
    return bool(when.given or who.name) and (said > 0 or is_ping(comment))


def without_copies(outline: Outline, nodes: Sequence[Node]) -> list[Node]:
    """Leave out what is the same comment again, or an element around comments that says nothing of its own."""
    distinct: list[Node] = []
    around: list[Node] = []
    for node in nodes:
        while around and not outline.holds(around[-1], node):
            around.pop()
        if not around or not (number := _number(node)) or number != _number(around[-1]):
            around.append(node)
            distinct.append(node)
    chosen = set(distinct)
    return [node for node in distinct if outline.own_letters(node, chosen)]


def _number(node: Node) -> str:
    found = _LAST_FIGURES.search(node.get("id", ""))
    return found[1] if found else ""


def in_widget(outline: Outline, node: Node) -> bool:
    """Tell whether an element stands in a list that a page shows of other pages."""
    for _, above in zip(range(_WIDGET_LEVELS), node.iterancestors(), strict=False):
        if above.tag == "body":
            return False
        names = outline.names(above)
        if names and called.WIDGET.search(names) and next(above.iter("textarea"), None) is None:
            return True
    return False


def of_other_pages(outline: Outline, nodes: Sequence[Node], url: str) -> bool:
    """Tell whether comments that were found by their likeness link to many pages, as a list of others' does."""
    own = urlsplit(url).path.rstrip("/")
    pages = Counter[str]()
    for node in nodes:
        links = (urlsplit(link.get("href", "")) for link in outline.within(node) if link.tag == "a")
        paths = (link.path.rstrip("/") for link in links if "comment" in link.fragment.lower())
        pages.update(_FIGURES.sub("", path) for path in paths if path not in ("", own))
    return len(pages) > 1 and sum(pages.values()) > len(nodes) * _MOST_PER_LIST


def gather(edges: Sequence[Node], *, ends: bool) -> Iterator[Node]:
    """Put the siblings that make up a comment each into an element of their own, and yield these in page order.

    Args:
        edges: the elements with which comments begin, in page order.
        ends: whether they are those with which comments end.
    """
    by_parent: dict[Node, list[Node]] = {}
    for edge in edges:
        if (parent := edge.getparent()) is not None:
            by_parent.setdefault(parent, []).append(edge)
    for mine in by_parent.values():
        yield from (_ending if ends else _beginning)(mine)


def _beginning(edges: Sequence[Node]) -> Iterator[Node]:
    usual: set[str] = set()
    for edge, following in zip(edges, (*edges[1:], None), strict=True):
        more = list(_until(edge, following, usual))
        usual |= {str(node.tag) for node in more}
        yield _wrap([edge, *more])


def _until(edge: Node, following: Node | None, usual: Collection[str]) -> Iterator[Node]:
    """Yield the siblings that belong to what begins a comment; behind the last comment those of kinds seen before."""
    for node in edge.itersiblings():
        unusual = following is None and usual and node.tag not in usual
        if node is following or node.tag in _ENDS_RUN or unusual:
            return
        yield node


def _ending(edges: Sequence[Node]) -> Iterator[Node]:
    made: Node | None = None
    for edge in edges:
        run = [edge]
        for node in edge.itersiblings(preceding=True):
            if node is made or node.tag in _ENDS_RUN:
                break
            run.append(node)
        made = _wrap(run[::-1])
        made.tail, edge.tail = edge.tail, None
        yield made


def _wrap(siblings: Sequence[Node]) -> Node:
    """Put elements that follow each other, and the text between and behind them, into a `div` in their place."""
    made: Node = siblings[0].makeelement("div")
    siblings[0].addprevious(made)
    for node in siblings:
        made.append(node)
    return made
