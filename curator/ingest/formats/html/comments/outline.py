"""The elements of a page in order, and what their names, attributes and own text say."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from curator.ingest.formats.html.dom import UNSEEN, Node, is_hidden, text_of

_NAMING = ("class", "id", "itemprop", "itemtype", "typeof", "property", "component", "data-testid", "role")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Outline:
    """The elements of a tree by their places in it; a tree that is changed needs a new one."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.nodes: list[Node] = list(root.iter())
        self.place = {node: at for at, node in enumerate(self.nodes)}
        self._last = list(range(len(self.nodes)))
        for at in range(len(self.nodes) - 1, 0, -1):
            above = self.place[self.nodes[at].getparent()]  # type: ignore[index]
            self._last[above] = max(self._last[above], self._last[at])
        self._texts = [0, *accumulate(_letters(node.text) if node.tag not in UNSEEN else 0 for node in self.nodes)]
        self._tails = [0, *accumulate(_letters(node.tail) for node in self.nodes)]
        self._names: dict[Node, str] = {}
        self._said: dict[Node, str] = {}

    def __contains__(self, node: object) -> bool:
        return node in self.place

    def last(self, node: Node) -> int:
        """Return the place of the last element in an element; its own where there is none."""
        return self._last[self.place[node]]

    def holds(self, outer: Node, inner: Node) -> bool:
        """Tell whether an element is another one, or stands in it."""
        return self.place[outer] <= self.place[inner] <= self.last(outer)

    def holds_any(self, outer: Node, some: Iterable[Node]) -> bool:
        """Tell whether an element is one of some others, or has one in it."""
        return any(self.holds(outer, node) for node in some)

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

    def own_letters(self, node: Node, without: Collection[Node]) -> int:
        """Return the same without what stands in some elements within it."""
        inner = self.outermost(each for each in self.within(node)[1:] if each in without)
        return self.letters(node) - sum(map(self.letters, inner))

    def names(self, node: Node) -> str:
        """Return what an element is called by its classes, id and the like: words in lower case, blanks around each."""
        if (known := self._names.get(node)) is None:
            joined = " ".join(filter(None, map(node.get, _NAMING)))
            known = self._names[node] = f" {_CAMEL.sub('-', joined).lower()} " if joined else ""
        return known

    def text(self, node: Node) -> str:
        """Return the text of an element, as `text_of`."""
        if (known := self._said.get(node)) is None:
            known = self._said[node] = text_of(node) if len(node) else _one_line(node)
        return known

    @cached_property
    def vocabulary(self) -> str:
        """Return all that the elements of the page are called, as one text to look for words in."""
        said = set[str]()
        for node in self.nodes:
            said.add(str(node.tag))
            said.update(map(str, node.attrib))
            said.update(filter(None, map(node.get, _NAMING)))
        return "\n".join(said)


def _one_line(node: Node) -> str:
    """Return the text of an element without elements in it, as `text_of`."""
    return "" if is_hidden(node) else " ".join(_BLANKS.split(node.text or "")).strip()


def _letters(text: str | None) -> int:
    return len(text.strip()) if text else 0
