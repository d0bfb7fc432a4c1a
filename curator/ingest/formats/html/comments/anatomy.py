"""One comment's element taken apart: what of it is the comment's own, and where its text stands."""

from collections.abc import Collection, Iterator, Sequence

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.platforms import Chooser
from curator.ingest.formats.html.dom import Node

LONGEST_HEADER = 200
"""Characters of a line of name, date, rank and buttons, by eye on real captures."""


class Anatomy:
    """A comment's element, without what stands in the elements of its answers.

    `own` are its elements in page order, itself the first; `bodies` those of its text where they are known by their
    name, `inside` all that stands in these, and `around` the rest.
    """

    def __init__(self, outline: Outline, whole: Node, others: Collection[Node], chooser: Chooser) -> None:
        self.outline, self.whole, self._chooser = outline, whole, chooser
        self.answers = {node for node in outline.within(whole)[1:] if node in others}
        self.own = list(outline.own(whole, self.answers))
        self._owned = set(self.own)
        self._holding = {above for node in self.answers for above in up_to(node, whole)}
        self.bodies = self._bodies()
        self.inside = {node for body in self.bodies for node in outline.within(body)}
        self.around = [node for node in self.own if node not in self.inside]

    def text(self, node: Node) -> str:
        """Return the text of an element; "" where it is longer than that of any header."""
        return self.outline.text(node) if self.outline.letters(node) <= LONGEST_HEADER else ""

    def names(self, node: Node) -> str:
        """Return what an element is called, as `Outline.names`."""
        return self.outline.names(node)

    def owns(self, node: Node | None) -> bool:
        """Tell whether an element stands in the comment's, and neither is it nor holds an answer."""
        return node is not None and node in self._owned and node is not self.whole and node not in self._holding

    def candidates(self) -> list[Node]:
        """Return the elements that may be a part of the comment beside its text, in page order."""
        return [node for node in self.around[1:] if node not in self._holding]

    def chosen(self, part: str) -> Iterator[tuple[str, Node]]:
        """Yield what the platform's rules read for a part of this comment, with its element; no empty text."""
        for selector in self._chooser.selectors(part):
            for node in self._chooser.choose(selector, self.whole, self.own):
                value = " ".join((node.get(selector.attribute) or "").split()) if selector.attribute else ""
                if not selector.attribute and node not in self._holding:
                    value = self.outline.text(node)
                if value:
                    yield value, node

    def _bodies(self) -> list[Node]:
        for selector in self._chooser.selectors("body"):
            told = [node for node in self._chooser.choose(selector, self.whole, self.own) if self._is_text(node)]
            if told:
                return self.outline.outermost(told)
        return self._called(called.BODY) or self._called(called.TEXT)

    def _called(self, pattern: called.Called) -> list[Node]:
        """Return the elements that hold nothing but text by their name, all that bear the name of the first."""
        found: dict[str, list[Node]] = {}
        for node in self.own[1:]:
            names = self.names(node)
            match = pattern.search(names) if names else ""
            if match and not called.ASIDE.search(names) and self._is_text(node):
                found.setdefault(match.strip(), []).append(node)
        return self.outline.outermost(next(iter(found.values()), []))

    def _is_text(self, node: Node) -> bool:
        """Tell whether an element says something, and holds neither an answer nor the name or date of the comment."""
        if not self.owns(node) or not self.outline.letters(node):
            return False
        inner = self.outline.within(node)[1:]
        return not any(map(self._is_header, inner)) and not self._holds_all(inner)

    def _holds_all(self, inner: Sequence[Node]) -> bool:
        """Tell whether one of some elements is called after an author, and another after a text."""
        said = [names for node in inner if (names := self.names(node)) and self.outline.letters(node)]
        named = any(called.AUTHOR.search(names) and not called.NO_AUTHOR.search(names) for names in said)
        return named and any(called.BODY.search(names) for names in said)

    def _is_header(self, node: Node) -> bool:
        names = self.names(node)
        named = bool(names) and called.AUTHOR_NAME.search(names) and not called.NO_AUTHOR.search(names)
        return bool(named or node.tag == "time") and self.outline.letters(node) > 0


def up_to(node: Node, whole: Node) -> Iterator[Node]:
    """Yield an element and those around it, up to that of the comment."""
    yield node
    while node is not whole and (above := node.getparent()) is not None:
        node = above
        yield node
