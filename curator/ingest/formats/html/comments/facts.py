"""What else a comment bears beside name, date and text: number, votes, address, whether it is a ping; its buttons."""

import re
from collections.abc import Collection, Sequence

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import Anatomy
from curator.ingest.formats.html.dom import Node

_COUNT = re.compile(r"(?<![\d.,:/-])([+-]?\d{1,6})(?!\d|[.,:/-]\d)")
_LONGEST_NUMBER = 12  # characters: "Comment #123"
_LONGEST_VOTES = 24  # characters: "23 personnes aiment"
_LONGEST_BUTTON = 80  # characters, as of what `signs.is_button` takes for one
_INITIALS = 3  # characters that stand for a portrait
_FIRST = 12  # elements in which a comment's own name stands, by eye on real captures
_PINGS = re.compile(r"\s(?:pings?|pinglist|ping-list|pingbacks?|trackbacks?|trackback-?list|pingback-?list)\s")
_BUTTONS = frozenset({"a", "span", "li", "div", "p", "td", "small"})


def is_ping(comment: Anatomy) -> bool:
    """Tell whether it is the trace of another page, by its own name or that of its list."""
    if called.PING.search(comment.names(comment.whole)):
        return True
    above = comment.whole.getparent()
    return above is not None and bool(_PINGS.search(comment.names(above)))


def number_of(comment: Anatomy) -> int | None:
    """Return the number that the page prints beside a comment, None where it prints none."""
    told = [value for value, _ in comment.chosen("number")]
    seen = (comment.text(node) for node in comment.candidates() if _may_number(comment, node))
    return next((abs(count) for text in (*told, *seen) if (count := _count(text)) is not None), None)


def _may_number(comment: Anatomy, node: Node) -> bool:
    """Tell whether an element may hold a comment's number: it is called so, or a link by the number."""
    if comment.outline.letters(node) > _LONGEST_NUMBER or not comment.outline.has_figures(node):
        return False
    names = comment.names(node)
    linked = node.tag == "a" and comment.text(node).startswith(("#", "n°", "№"))
    return linked or bool(names and called.NUMBER.search(names))


def votes_of(comment: Anatomy) -> tuple[int | None, int | None]:
    """Return the votes for and against that the page counts, each None where it counts none.

    Where it gives but their difference, one below zero is so many against.
    """
    told = [[value for value, _ in comment.chosen(part)] for part in ("up", "down")]
    if not any(told):
        told = [_called(comment, pattern) for pattern in (called.VOTES_UP, called.VOTES_DOWN)]
    up, down = map(_first_count, told)
    if up is not None and up < 0 and down is None:
        return None, -up
    return (None if up is None else abs(up)), (None if down is None else abs(down))


def _called(comment: Anatomy, pattern: called.Called) -> list[str]:
    """Return what the elements of a comment say that are called after a pattern."""
    counting = (node for node in comment.candidates() if comment.outline.has_figures(node))
    return [comment.text(node) for node in counting if pattern.search(comment.names(node))]


def _first_count(texts: Sequence[str]) -> int | None:
    counts = (_count(text) for text in texts if len(text) <= _LONGEST_VOTES)
    return next((count for count in counts if count is not None), None)


def _count(text: str) -> int | None:
    found = _COUNT.search(text)
    return int(found[1]) if found else None


def address_of(comment: Anatomy) -> str:
    """Return a comment's own address as the page gives it, "" where it gives none."""
    told = next((value for value, _ in comment.chosen("permalink")), "")
    ids = own_names(comment)
    links = (node.get("href", "") for node in comment.candidates() if node.tag == "a")
    return told or next((link for link in links if link.partition("#")[2] in ids), "")


def own_names(comment: Anatomy) -> Collection[str]:
    """Return what a comment is called in its page, to be linked to."""
    first = comment.own[:_FIRST]
    names = {node.get("id") for node in first} | {node.get("name") for node in first if node.tag == "a"}
    return {name for name in names if name}


def asides_of(comment: Anatomy, kept: Collection[Node]) -> list[Node]:
    """Return the elements that are none of a comment's text, such as buttons and votes; none that holds one `kept`."""
    outline, places = comment.outline, comment.outline.places(kept)
    found = [node for _, node in comment.chosen("aside")]
    whole = {node for body in comment.bodies for node in outline.within(body) if _says_all(comment, node, body)}
    found += [node for node in comment.own[1:] if node not in whole and _is_aside(comment, node)]
    return [node for node in outline.outermost(found) if comment.owns(node) and not outline.holds_any(node, places)]


def _says_all(comment: Anatomy, node: Node, body: Node) -> bool:
    """Tell whether an element holds the whole text of a comment, which may say no more than a button does: "Top !"."""
    return comment.outline.letters(node) == comment.outline.letters(body)


def _is_aside(comment: Anatomy, node: Node) -> bool:
    if node.tag in ("button", "form", "nav"):
        return True
    if node.tag == "figure" and comment.outline.letters(node) <= _INITIALS:
        return True
    names = comment.names(node)
    if not names and (node.tag not in _BUTTONS or comment.outline.letters(node) > _LONGEST_BUTTON):
        return False
    text = comment.text(node)
    if not text:
        return False
    pattern = called.SURELY_ASIDE if node in comment.inside else called.ASIDE
    if names and pattern.search(names) and not called.BODY.search(names):
        return True
    return node.tag in _BUTTONS and signs.is_button(text)
