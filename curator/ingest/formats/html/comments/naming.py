"""Who wrote a comment: by what its elements are called, by the look of a name, by words such as "posté par"."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import LONGEST_HEADER, Anatomy
from curator.ingest.formats.html.comments.turns import Piece, names_of, pieces
from curator.ingest.formats.html.dom import INLINE, Node

_LONGEST = 200  # characters of a name: a ping bears the title of a page
_LONGEST_PLAIN = 40  # characters of a name that nothing but its place or its face tells of, by eye on real captures
_MOST_AROUND = 30  # characters of a line beside name and date: "Posté par", "le", a rank, by eye on real captures
_FACES = frozenset({"b", "strong", "h3", "h4", "h5", "dt"})

_SCORE = re.compile(r"\d{1,6}(?:[.,]\d{1,3})?[kKmM]")
"""Votes counted in thousands: “2.9k”."""

_PARTICULAR = re.compile(r" [^\W\d_][\w' -]{1,24} ?: ?\S")
"""What is said of a member behind his name: “Party: Conservative”."""

# What speaks for an author's name, weighed by trial on the pages of the benchmark: from what is called a name down to
# a mere link. What is called so weighs _NAMED at least.
_NAMED = 7
_CALLED = ((called.AUTHOR_NAME, 16), (called.AUTHOR, 10), (called.NAME, 6))
_CITED, _FACED, _LINKED, _READERS, _BESIDE_DATE = 4, 2, 3, 3, 5


@dataclass(frozen=True, slots=True)
class Named:
    """Where the name of an author stands, and the name."""

    node: Node | None = None
    name: str = ""


def author_of(comment: Anatomy, when: Node | None) -> Named:
    """Return the author of a comment, whose date stands in `when`; an empty one where none is told."""
    dated = set(comment.outline.within(when)) if when is not None else set()
    for value, node in comment.chosen("author"):
        unread = node in dated and value == comment.text(node) and not signs.moment(value)  # a date, as “3 yr. ago”
        if not unread and (name := _clean(value)):
            return Named(node, name)
    best, found = 0, Named()
    beside = _beside(comment, when)
    for node in comment.candidates():
        weight = _weight(comment, node, beside, when) if node not in dated else 0
        if weight > best and (name := _clean(comment.text(node))):
            best, found = weight, Named(node, name)
    if found.node is not None:
        found = _without_badge(comment, found, found.node)
    return found if best >= _NAMED else _in_words(comment, when, found)


def by_place(comments: Sequence[Anatomy], named: Sequence[Named]) -> Sequence[Named]:
    """Return the authors of comments that are alike, where some were not found, or a rank of members was taken for one.

    They stand where those of the others do: whatever stands there is a name, with a full stop at its end too.
    """
    read = [
        [each for each in pieces(comment.outline, comment.whole) if comment.owns(each.node)] for comment in comments
    ]
    found = [
        next((each for each in said if each.node is one.node), None) for said, one in zip(read, named, strict=True)
    ]
    places = Counter(each.place for each in found if each is not None)
    place, times = places.most_common(1)[0] if places else ("", 0)
    is_rank = len({one.name for one in named if one.name}) == 1
    if times * 2 <= len(comments) or is_rank:
        told = names_of(read)
        place = next((each.place for each in told or () if each is not None), "")
        named = [Named()] * len(named) if place and is_rank else named
    if not place:
        return named
    here = [[each for each in said if each.place == place] for said in read]
    times_said = Counter(text for said in here for text in {each.text for each in said})
    own = [
        next((each for each in said if each is mine or times_said[each.text] * 2 <= len(read)), None)
        for said, mine in zip(here, found, strict=True)
    ]
    return [_settled(one, each) for one, each in zip(named, own, strict=True)]


def _settled(one: Named, there: Piece | None) -> Named:
    """Return an author by what stands in his place, where he was not found or something else was taken for him."""
    if there is None or there.node is one.node or (one.name and not signs.is_name(there.text)):
        return one
    return one if one.name and not _at(there).name else _at(there)


def _at(piece: Piece) -> Named:
    name = _clean(piece.text) if not signs.moment(piece.text) else ""
    return Named(piece.node, name) if name and len(name) <= _LONGEST_PLAIN else Named()


def _without_badge(comment: Anatomy, found: Named, node: Node) -> Named:
    """Return the author by the link with which a name begins, where what else stands there is a rank or a badge."""
    inner = comment.outline.within(node)[1:]
    link = next((each for each in inner if comment.text(each)), None)
    if link is None or link.tag != "a" or not (name := _clean(comment.text(link))):
        return found
    badged = any(called.NO_AUTHOR.search(names) for each in inner if (names := comment.names(each)))
    if not badged and not _PARTICULAR.match(found.name.removeprefix(name)):
        return found
    return Named(link, name) if found.name.startswith(name) else found


def page_of(comment: Anatomy) -> Named:
    """Return the page that a ping comes from, by its title: the longest link beside the excerpt."""
    links = [node for node in comment.candidates() if _is_link(comment, node)]
    links = links or [node for node in comment.own[1:] if _is_link(comment, node)]
    named = next((node for _, node in comment.chosen("author")), None)
    title = max(links, key=lambda node: len(comment.text(node)), default=named)
    return Named() if title is None else Named(title, comment.text(title))


def _is_link(comment: Anatomy, node: Node) -> bool:
    """Tell whether an element is a link that leads elsewhere by a text of its own."""
    text = comment.text(node) if node.tag == "a" else ""
    return bool(text) and not signs.is_button(text) and not signs.moment(text)


def _clean(text: str) -> str:
    if len(text) > LONGEST_HEADER or signs.is_button(text) or signs.is_label(signs.plain(text)):
        return ""
    name = signs.name_in(text) if signs.moment(text) else signs.clean_name(text)
    if _SCORE.fullmatch(name):
        return ""
    return name if len(name) <= _LONGEST and any(map(str.isalnum, name)) else ""


def _beside(comment: Anatomy, when: Node | None) -> Collection[Node]:
    """Return the elements that stand on the line of the date."""
    node = when
    while when is not None and node is not None and comment.owns(node) and (text := comment.text(node)):
        if len(text) > len(comment.text(when)) + 1:
            return set(comment.outline.within(node))
        node = node.getparent()
    return ()


def _weight(comment: Anatomy, node: Node, beside: Collection[Node], when: Node | None) -> int:
    """Weigh how surely an element names the author, 0 for not at all."""
    text = comment.text(node)
    names = comment.names(node)
    if not text or signs.is_button(text) or (not names and len(text) > _LONGEST_PLAIN):
        return 0
    weight = _called(comment, node) + _CITED * (node.tag == "cite") + _FACED * (node.tag in _FACES) + _link(node)
    if weight and node in beside:
        weight += _BESIDE_DATE
    if signs.moment(text) or (
        when is not None and comment.outline.holds(node, when)
    ):  # with its date beside it, the name itself may stand in an element within
        return weight // 2 if signs.moment(text) and signs.name_in(text) else 0
    return weight


def _called(comment: Anatomy, node: Node) -> int:
    """Weigh what an element is called, or the one that it stands in."""
    names = comment.names(node)
    if names and called.NO_AUTHOR.search(names):
        return 0
    if names and (weight := next((weight for pattern, weight in _CALLED if pattern.search(names)), 0)):
        return weight
    above = node.getparent()
    around = comment.names(above) if above is not None and comment.owns(above) else ""
    return _NAMED * bool(around and called.AUTHOR.search(around) and not called.NO_AUTHOR.search(around))


def _link(node: Node) -> int:
    """Weigh a link: those of readers to their own pages are marked as not recommended by the page."""
    if node.tag != "a" or node.get("href", "").startswith("#"):
        return 0
    rel = node.get("rel", "")
    return _LINKED + _READERS * ("nofollow" in rel or "author" in rel)


def _in_words(comment: Anatomy, when: Node | None, instead: Named) -> Named:
    """Return the author that the line of the date names: "Par X, le D"; `instead` where only that is surer."""
    for node in (when, when.getparent() if when is not None else None):
        if node is not None and comment.owns(node) and (text := comment.text(node)) and (name := signs.name_in(text)):
            date = signs.moment(text)
            if len(text) - len(date) - len(name) > _MOST_AROUND or not (_is_line(node) or text.endswith(date)):
                break
            return Named(node, name) if not instead.name or signs.says_who(text) else instead
    return instead if instead.name or when is None else _next_to(comment, when)


def _is_line(node: Node) -> bool:
    """Tell whether an element stands on one line, as far as its children say."""
    return all(each.tag in INLINE and each.tag != "br" for each in node)


def _next_to(comment: Anatomy, when: Node) -> Named:
    """Return the name on the short line right in front of the date, else right behind it."""
    dated = comment.outline.within(when)
    lines = [node for node in comment.candidates() if node not in dated and not len(node) and comment.text(node)]
    at = sum(comment.outline.place[node] < comment.outline.place[when] for node in lines)
    for node in (*lines[at - 1 : at], *lines[at : at + 1]):
        if signs.is_name(comment.text(node)) and (name := _clean(comment.text(node))):
            return Named(node, name)
    return Named()
