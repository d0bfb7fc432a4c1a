"""A comment's element cut into its header and its text, where the page keeps them in elements of their own or not."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import LONGEST_HEADER, up_to
from curator.ingest.formats.html.dom import INLINE, UNSEEN, Node, is_hidden, text_of

_FIGURE = re.compile(r"\d")
_MOST_LEFT = 30  # characters in a header's line beside name and date: "Posté par", "le", "à", by eye on real captures


class Cutter:
    """Cuts one comment: `heads` and `bodies` are what was found so far, in page order.

    `marked` are the elements of name and date, `aside` those that are none of the text, `answers` those of answers.
    `brief` says that there may be no text, as in pings.
    """

    def __init__(
        self, whole: Node, marked: Collection[Node], aside: Collection[Node], answers: Collection[Node], *, brief: bool
    ) -> None:
        self.heads: list[Node] = []
        self.bodies: list[Node] = []
        self._whole, self._marked, self._aside, self._answers = whole, set(marked), set(aside), set(answers)
        self._like_buttons: list[Node] = []
        self._brief = brief
        self._around_answers = {above for node in answers for above in up_to(node, whole)}
        self._touched = self._around_answers | {above for node in (*marked, *aside) for above in up_to(node, whole)}

    def cut(self) -> None:
        """Cut an element that keeps header and text together."""
        self._cut(self._whole)
        if not self.bodies:  # a comment may say no more than a button does: "Top !"
            self.bodies = self._like_buttons

    def take(self, bodies: Sequence[Node]) -> None:
        """Take elements for the text, less what stands in them and is none of it, and what is around for the header."""
        for body in bodies:
            if body in self._touched and body not in self._marked:
                self._cut(body)
            elif body not in self._marked:
                self.bodies.append(body)
        around = self._around_answers | {above for body in bodies for above in up_to(body, self._whole)}
        for node in _outermost(self._marked):
            widest = self._widest(node, around)
            if widest not in self.heads:
                self.heads.append(widest)

    def _widest(self, node: Node, outside: Collection[Node]) -> Node:
        """Return the widest element around a part of the header that is all header."""
        while node is not self._whole and (above := node.getparent()) is not None:
            if above in outside or above is self._whole or _length([above]) > LONGEST_HEADER:
                break
            node = above
        return node

    def _cut(self, node: Node) -> None:
        for line in _lines(node):
            self._cut_line([each for each in line if each not in self._answers and not is_hidden(each)])

    def _cut_line(self, line: Sequence[Node]) -> None:
        if not any(node in self._touched for node in line):
            self._take_line(line)
        elif self._is_header(line):
            self.heads += line
        else:
            for touched, run in groupby(line, self._touched.__contains__):
                for node in run if touched else _together(list(run)):
                    self._cut_node(node)

    def _take_line(self, line: Sequence[Node]) -> None:
        """Take a line in which nothing is known of header and buttons for text, unless it says what buttons do."""
        length = _length(line)
        if length:
            is_button = length <= LONGEST_HEADER and signs.is_button(" ".join(map(text_of, line)))
            pieces = self._like_buttons if is_button else self.bodies
            pieces += _together(line)

    def _cut_node(self, node: Node) -> None:
        if node in self._aside:
            return
        if node in self._marked:
            self.heads.append(node)
        elif node in self._touched:
            self._cut(node)
        elif _length([node]):
            self.bodies.append(node)

    def _is_header(self, line: Sequence[Node]) -> bool:
        """Tell whether a line says little but name and date, and the comment more elsewhere."""
        if any(node in self._around_answers for node in line) or _length(line) > LONGEST_HEADER:
            return False
        if not any(node in self._marked for each in line for node in each.iter()):
            return False
        left = self._residue(line)
        return left <= _MOST_LEFT and (left <= self._rest - left or self._brief)

    @cached_property
    def _rest(self) -> int:
        return self._residue([self._whole])

    def _residue(self, line: Sequence[Node]) -> int:
        """Return how many characters some elements say beside what is known of header, buttons and answers."""
        known = self._marked | self._aside | self._answers
        return sum(len(text_of(node, lambda each: each in known or is_hidden(each))) for node in line)


def _length(line: Sequence[Node]) -> int:
    """Return how many characters stand in some elements, counted no further than a header is long."""
    length = 0
    for text in (text for node in line for text in node.itertext()):
        length += len(text.strip())
        if length > LONGEST_HEADER:
            break
    return length


def _lines(node: Node) -> list[list[Node]]:
    """Return the children of an element by the lines on which they stand; loose text comes to stand in a `span`."""
    lines: list[list[Node]] = [[]]
    for child in _children(node):
        if child.tag == "br":
            lines.append([])
        elif child.tag in INLINE and all(each.tag in INLINE for each in child.iter()):
            lines[-1].append(child)
        else:
            lines += [[child], []]
    return [line for line in lines if line]


def _together(line: Sequence[Node]) -> list[Node]:
    """Return what stands within one line as one element, so that an emphasis or a break within a word parts nothing."""
    if not line[1:] or any(node.tag not in INLINE for node in line):
        return list(line)
    span = line[0].makeelement("span")
    line[0].addprevious(span)
    span.extend(line)
    return [span]


def _children(node: Node) -> list[Node]:
    """Return the children of an element, once the text between them stands in elements too."""
    if node.text and node.text.strip():
        span = node.makeelement("span")
        span.text, node.text = node.text, None
        node.insert(0, span)
    for child in list(node):
        if child.tail and child.tail.strip():
            span = child.makeelement("span")
            span.text, child.tail = child.tail, None
            child.addnext(span)
    return list(node)


def _outermost(nodes: Collection[Node] | Iterator[Node]) -> list[Node]:
    held = set(nodes)
    return [node for node in held if not any(above in held for above in node.iterancestors())]


def mark_dates(root: Node, find: Callable[[str], str], longest: int) -> None:
    """Put each date that stands loose in a short text beside other elements into a `span` of its own.

    Args:
        root: of the page.
        find: returns the date in a text, as it stands there with plain blanks, "" without one.
        longest: characters of a text that is looked at.
    """
    for node in list(root.iter()):
        text, tail = node.text, node.tail
        if text and len(text) <= longest and _FIGURE.search(text) and len(node) and node.tag not in UNSEEN:
            span = _date_in(text, node, find)
            if span is not None:
                node.text = text[: -len(_whole(span))]
                node.insert(0, span)
        if tail and len(tail) <= longest and _FIGURE.search(tail) and node is not root:
            span = _date_in(tail, node, find)
            if span is not None:
                node.tail = tail[: -len(_whole(span))]
                node.addnext(span)


def _date_in(text: str, node: Node, find: Callable[[str], str]) -> Node | None:
    """Return a `span` with the date that stands in a text, and with what follows as its tail."""
    if not (found := find(text)):
        return None
    start = signs.plain(text).index(found)
    span: Node = node.makeelement("span")
    span.text, span.tail = text[start : start + len(found)], text[start + len(found) :]
    return span


def _whole(span: Node) -> str:
    return f"{span.text or ''}{span.tail or ''}"
