"""What elements that nobody called comments say of themselves: who speaks, in the same place of each, when, and what.

Forums and guest books of the 1990s call nothing by a name: what tells them from lists of news is that a name stands in
each, that names come again or are addressed, and that what is said of a member is said of all.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.dom import UNSEEN, Node, is_hidden

_LOOKED_AT = 30  # elements that are looked at: more say no more
_LONGEST = 120  # characters of a piece of text that is looked at, as of a line with a date
_LEAST = 3  # elements: two that are alike may be chance
_MOST = 0.8  # share of the elements that a name and a time are seen in; a comment may lack either
_LEAST_TEXT = 25  # characters that half of them say at least beside name and date, by eye on guest books
_CELLS = frozenset({"td", "th", "dt", "dd"})
_CLOCK = re.compile(r"\d ?(?:[:h]|heures|uhr) ?\d{2}|\d ?[ap]\.?m\b|\d ?(?:h|uhr)\b", re.IGNORECASE)
_BOOK = re.compile(
    r"livres? d['’]or|guest ?-?books?|g[äa]stebuch|gastenboek|libro de (?:visitas|firmas)|libro degli ospiti"
    r"|\bforums?\b|livro de visitas|message board|tagboard|courrier des lecteurs|leserbriefe|\bforo\b|\bf[óo]rum\b",
    re.IGNORECASE,
)

# What speaks for comments beside a name and a time of day in each, weighed by trial on the pages of the benchmark and
# on public ones without comments: a live report of several authors has the first three.
_NAMED, _APART, _AGAIN, _ADDRESSED, _PARTICULARS, _WRITTEN, _IN_BOOK = 1.0, 0.5, 0.5, 2.0, 1.5, 0.5, 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text in an element: where it stands in that, as a path of tags, its own element, and what it says."""

    place: str
    node: Node
    text: str


def pieces(outline: Outline, whole: Node) -> Iterator[Piece]:
    """Yield the pieces of text in an element that are as short as those of a header, in page order."""
    paths = {whole: ""}
    for node in outline.within(whole):
        if node is not whole:
            above = node.getparent()
            if above is None or above not in paths or node.tag in UNSEEN or is_hidden(node):
                continue
            paths[node] = f"{paths[above]}/{node.tag}.{node.get('class', '')}"
        if 0 < len(text := " ".join((node.text or "").split())) <= _LONGEST:
            yield Piece(paths[node], node, text)


def weight_of_turns(outline: Outline, members: Sequence[Node]) -> float:
    """Weigh how much speaks for elements that are alike to be turns of a conversation; 0 where a sign of it lacks."""
    if len(members) < _LEAST:
        return 0.0
    some = members[:_LOOKED_AT]
    read = [list(pieces(outline, whole)) for whole in some]
    names = names_of(read)
    timed = sum(any(_CLOCK.search(signs.moment(each.text)) for each in said) for said in read)
    if names is None or timed < len(some) * _MOST or not _say_much(some):
        return 0.0
    told = Counter(name.text.casefold() for name in names if name is not None)
    weight = _NAMED + _AGAIN * (max(told.values()) > 1) + _APART * _stand_apart(names, read)
    weight += _ADDRESSED * _address_each_other(outline, some, names) + _PARTICULARS * _repeat_particulars(read, names)
    weight += _WRITTEN * (sum(any(signs.is_written(each.text) for each in said) for said in read) >= len(some) * _MOST)
    return weight + _IN_BOOK * in_book(outline)


def names_of(read: Sequence[Sequence[Piece]]) -> Sequence[Piece | None] | None:
    """Return the piece of each element that stands where the names of most stand; None where there is no such place."""
    places = dict.fromkeys(each.place for said in read for each in said)
    for place in places:
        here = [next((each for each in said if each.place == place), None) for said in read]
        named = [each.text for each in here if each is not None and signs.is_name(each.text)]
        if len(named) >= len(read) * _MOST and len(set(named)) > 1 and _differ(named):
            return here
    return None


def _differ(named: Sequence[str]) -> bool:
    """Tell whether words differ as names do, and are no ranks that a few members share."""
    return Counter(named).most_common(1)[0][1] <= max(1, len(named) // 2)


def _say_much(members: Sequence[Node]) -> bool:
    """Tell whether half of some elements say something beside name, date and links, as lists of threads do not."""
    said = sorted(max(map(_said, whole.iter()), default=0) for whole in members)
    return said[len(said) // 2] >= _LEAST_TEXT


def _said(node: Node) -> int:
    """Return how long the longer of the texts in an element and behind it is, without a date in it."""
    texts = (node.text if node.tag not in UNSEEN and node.tag != "a" else "", node.tail)
    return max(len(text.strip()) - len(signs.moment(text)) if text else 0 for text in texts)


def _stand_apart(names: Sequence[Piece | None], read: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether names stand in cells of their own, without the date."""
    apart = 0
    for name, said in zip(names, read, strict=True):
        cell = name and next((each for each in (name.node, *name.node.iterancestors()) if each.tag in _CELLS), None)
        dated = next((each.node for each in said if signs.moment(each.text)), None)
        apart += cell is not None and dated is not None and cell not in (dated, *dated.iterancestors())
    return apart >= len(names) * _MOST


def _address_each_other(outline: Outline, members: Sequence[Node], names: Sequence[Piece | None]) -> bool:
    known = [name.text for name in names if name is not None]
    return any(f"@{name}" in text for text in map(outline.text, members) for name in known)


def _repeat_particulars(read: Sequence[Sequence[Piece]], names: Sequence[Piece | None]) -> bool:
    """Tell whether right behind the name the same is said of most: a rank, “Messages: 12”."""
    behind = Counter[str]()
    for name, said in zip(names, read, strict=True):
        at = next((at for at, each in enumerate(said) if each is name), len(said))
        behind.update(re.sub(r"\d+", "0", each.text.casefold()) for each in said[at + 1 : at + 2])
    return bool(behind) and behind.most_common(1)[0][1] >= len(read) * _MOST


def speak_in_rows(outline: Outline, lines: Sequence[Node]) -> bool:
    """Tell whether lines of name and date above texts are those of a guest book, and lead to no other pages."""
    texts = list(map(outline.text, lines))
    if any(link.get("href", "#")[:1] != "#" for line in lines for link in line.iter("a")):
        return False
    if sum(bool(_CLOCK.search(signs.moment(text))) for text in texts) < len(lines) * _MOST:
        return False
    told = names_of([list(pieces(outline, line)) for line in lines])
    names = [each.text for each in told if each is not None] if told else [signs.name_in(text) for text in texts]
    above = lines[0].getparent()
    addressed = above is not None and any(f"@{name}" in text for text in above.itertext() for name in names if name)
    return len(set(names)) > 1 and (in_book(outline) or addressed)


def in_book(outline: Outline) -> bool:
    """Tell whether the page calls itself a guest book or a forum, by its title or first heading."""
    heads = [node for tag in ("title", "h1", "h2") for node in outline.index.get(tag, ())[:1]]
    return any(_BOOK.search(" ".join(map(str, node.itertext()))[:_LONGEST]) for node in heads)
