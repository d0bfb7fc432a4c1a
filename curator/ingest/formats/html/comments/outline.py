"""The elements of a page in order, and what their names, attributes and own text say."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from curator.ingest.formats.html.dom import UNSEEN, Node, is_hidden, text_of

NAMING = (
    "class",
    "id",
    "itemprop",
    "itemtype",
    "typeof",
    "property",
    "component",
    "role",
    "slot",
    "data-testid",
    "data-test-id",
    "data-hook",
    "data-qa",
    "data-role",
)
"""Attributes that say what an element is called."""

_NAMES = frozenset(NAMING)

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_FIGURE = re.compile(r"\d")
_NUMBERS = re.compile(r"\d{3,}")  # of a comment; shorter figures belong to a name: "h2", "depth-12"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Outline:
    """The elements of a tree by their places in it; a tree that is changed needs a new one.

    `index` has the elements by what they are called, each list in page order: "li", ".comment", "#comments", and by the
    attributes that they bear: "[id". `said` is all that they are called, as one text. `remembered` is for who asks the
    same again and again.
    """

    def __init__(self, root: Node) -> None:
        self.root = root
        self.nodes: list[Node] = list(root.iter())
        self.place = {node: at for at, node in enumerate(self.nodes)}
        self._last = list(range(len(self.nodes)))
        for at in range(len(self.nodes) - 1, 0, -1):
            above = self.place[self.nodes[at].getparent()]  # type: ignore[index]
            self._last[above] = max(self._last[above], self._last[at])
        self._texts, self._tails, self._figures = _sums(self.nodes)
        self._called: dict[Node, str] = {}
        self.index = self._indexed()
        self.said = "\n".join(set(self._called.values()))
        self.remembered: dict[Hashable, Sequence[int]] = {}
        self._names: dict[Node, str] = {}
        self._texts_of: dict[Node, str] = {}

    def _indexed(self) -> dict[str, list[Node]]:
        index: defaultdict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            index[str(node.tag)].append(node)
            called: list[str] = []
            for name, value in cast("list[tuple[str, str]]", node.items()):
                index["[" + name].append(node)
                if name in _NAMES:
                    called.append(value)
                if name == "class":
                    for word in {*value.split()}:
                        index["." + word].append(node)
                elif name == "id":
                    index["#" + value].append(node)
            if called:
                self._called[node] = " ".join(called)
        return dict(index)

    def __contains__(self, node: object) -> bool:
        return node in self.place

    def last(self, node: Node) -> int:
        """Return the place of the last element in an element; its own where there is none."""
        return self._last[self.place[node]]

    def holds(self, outer: Node, inner: Node) -> bool:
        """Tell whether an element is another one, or stands in it."""
        return self.place[outer] <= self.place[inner] <= self.last(outer)

    def places(self, nodes: Iterable[Node]) -> list[int]:
        """Return the places of elements, ascending."""
        return sorted(self.place[node] for node in nodes)

    def holds_any(self, outer: Node, places: Sequence[int]) -> bool:
        """Tell whether an element stands at one of some places, given ascending, or has one of them in it."""
        at = bisect_left(places, self.place[outer])
        return at < len(places) and places[at] <= self.last(outer)

    def has_within(self, outer: Node, places: Sequence[int]) -> bool:
        """Tell whether one of some places, given ascending, is in an element and not its own."""
        at = bisect_right(places, self.place[outer])
        return at < len(places) and places[at] <= self.last(outer)

    def within(self, outer: Node) -> list[Node]:
        """Return an element and all in it, in page order."""
        return self.nodes[self.place[outer] : self.last(outer) + 1]

    def own(self, outer: Node, without: Collection[Node]) -> Iterator[Node]:
        """Yield an element and all in it, in page order, but for what stands in `without` or is never seen."""
        at, end = self.place[outer], self.last(outer)
        while at <= end:
            node = self.nodes[at]
            if node is not outer and (node in without or node.tag in UNSEEN):
                at = self._last[at] + 1
                continue
            yield node
            at += 1

    def in_order(self, nodes: Iterable[Node]) -> list[Node]:
        """Return elements in page order, each once."""
        return sorted(set(nodes), key=self.place.__getitem__)

    def outermost(self, nodes: Iterable[Node]) -> list[Node]:
        """Return those of the elements that stand in none of the others, in page order."""
        kept: list[Node] = []
        for node in self.in_order(nodes):
            if not kept or not self.holds(kept[-1], node):
                kept.append(node)
        return kept

    def letters(self, node: Node) -> int:
        """Return how many characters of text stand in an element, but for blanks at the ends of its pieces."""
        at, past = self.place[node], self.last(node) + 1
        return self._texts[past] - self._texts[at] + self._tails[past] - self._tails[at + 1]

    def has_figures(self, node: Node) -> bool:
        """Tell whether there may be a figure in the text of an element."""
        return self._figures[self.last(node) + 1] > self._figures[self.place[node]]

    def own_letters(self, node: Node, without: Collection[Node]) -> int:
        """Return the same without what stands in some elements within it."""
        inner = self.outermost(each for each in self.within(node)[1:] if each in without)
        return self.letters(node) - sum(map(self.letters, inner))

    def names(self, node: Node) -> str:
        """Return what an element is called by its classes, id and the like: words in lower case, blanks around each."""
        if (known := self._names.get(node)) is None:
            joined = self._called.get(node, "")
            known = self._names[node] = _in_words(joined) if joined else ""
        return known

    def text(self, node: Node) -> str:
        """Return the text of an element, as `text_of`."""
        if (known := self._texts_of.get(node)) is None:
            known = self._texts_of[node] = text_of(node) if len(node) else _one_line(node)
        return known


@lru_cache(maxsize=16_384)
def _in_words(names: str) -> str:
    return f" {_NUMBERS.sub('', _CAMEL.sub('-', names)).replace('_', '-').lower()} "


def _one_line(node: Node) -> str:
    """Return the text of an element without elements in it, as `text_of`."""
    return "" if is_hidden(node) else " ".join(_BLANKS.split(node.text or "")).strip()


def _sums(nodes: Sequence[Node]) -> tuple[list[int], list[int], list[int]]:
    """Return, before each element: the characters in texts, those in tails, and how many of these have a figure."""
    texts, tails, figures = [0], [0], [0]
    in_texts = in_tails = with_figure = 0
    for node in nodes:
        text, tail = node.text, node.tail
        if text and node.tag not in UNSEEN:
            in_texts += len(text.strip())
            with_figure += _FIGURE.search(text) is not None
        if tail:
            in_tails += len(tail.strip())
            with_figure += _FIGURE.search(tail) is not None
        texts.append(in_texts)
        tails.append(in_tails)
        figures.append(with_figure)
    return texts, tails, figures
