"""The tree of a web page: parsed from its text, asked for the text that a reader sees; knows nothing of articles."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias, cast

from lxml.etree import Element, HTMLParser, TreeBuilder, XMLSyntaxError, _Element, fromstring

Node: TypeAlias = _Element
"""An element; trees hold no comments and no processing instructions, so every node is one."""

Where = Callable[[Node], bool]

_UNSEEN = """head script style template link meta base noframes iframe object embed applet select option datalist
textarea input audio video canvas svg math map title"""
UNSEEN = frozenset(_UNSEEN.split())
"""Elements whose content a reader does not see as text of the page."""

_INLINE = """a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark meter nobr
output picture progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr"""
INLINE = frozenset(_INLINE.split())
"""Elements that stand within a line; any other begins and ends one."""

_ATTRIBUTE = r"[\s/]++[^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]*+))?+"
_FEW = re.compile(rf"^([a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{1000}})(?:{_ATTRIBUTE})++")
_LONG_TAG = 3_000  # characters, as a thousand attributes of one letter have at least
_DEEPEST = 200  # levels: real pages have 30 to 80, and the parser builds no more than 255
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SHOWN = "data-curator-shown"


def parse(text: str) -> Node:
    """Return the root of a page's tree; scripts never run, and nothing is fetched.

    A page nested deeper than 200 levels is read as if what stands deeper stood there, in the same order.

    Args:
        text: the mark-up, without NUL and lone surrogates.
    """
    text = _with_few_attributes(text)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root = _parsed(text, parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        root = _parsed(text, HTMLParser(target=_Flat(), encoding="utf-8", huge_tree=True))
    return Element("html") if root is None else root


def _with_few_attributes(text: str) -> str:
    """Return mark-up whose tags have 1,000 attributes at most: each costs the parser as much as all before it."""
    pieces = text.split("<")
    if max(map(len, pieces)) < _LONG_TAG:
        return text
    return "<".join(_FEW.sub(r"\1", piece, count=1) if len(piece) >= _LONG_TAG else piece for piece in pieces)


def _parsed(text: str, parser: HTMLParser) -> Node | None:
    """Return the root; None of nothing but comments and blanks."""
    try:
        return fromstring(text.encode(), parser)
    except XMLSyntaxError:
        return None


def classes(node: Node) -> frozenset[str]:
    """Return the classes of an element, in lower case."""
    return frozenset(node.get("class", "").lower().split())


def is_hidden(node: Node) -> bool:
    """Tell whether a reader does not see an element, as far as its own tag and attributes say so."""
    return node.get(_SHOWN) is None and (node.tag in UNSEEN or is_concealed(node))


def is_concealed(node: Node) -> bool:
    """Tell whether an element is kept from being seen by its attributes."""
    style = node.get("style")
    return node.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def with_attribute(root: Node, *names: str) -> list[Node]:
    """Return the elements that have one of some attributes, in page order."""
    asked = " or ".join(f"@*[name() = '{name}']" if ":" in name else f"@{name}" for name in names)
    return cast("list[Node]", root.xpath(f"//*[{asked}]"))


def show(node: Node) -> None:
    """Have an element read, and those that it stands in, whatever they say: such as a comment that is folded."""
    above: Node | None = node
    while above is not None and above.get(_SHOWN) is None:
        above.set(_SHOWN, "")
        above = above.getparent()


def lines_of(node: Node, without: Where = is_hidden) -> list[str]:
    """Return the text of an element as a reader sees it, line by line, blanks collapsed, no line empty.

    Args:
        node: the element; what follows it (its tail) is not part of it.
        without: tells the elements that are left out, with all that is in them.
    """
    joined = "".join(_pieces(node, without))
    if "\n" not in joined:
        return [line] if (line := _BLANKS.sub(" ", joined).strip()) else []
    return [line for raw in joined.split("\n") if (line := _BLANKS.sub(" ", raw).strip())]


def text_of(node: Node, without: Where = is_hidden) -> str:
    """Return the text of an element in one line, blanks collapsed; "" where it has none."""
    return " ".join(lines_of(node, without))


def wrap(parent: Node, first: int, past: int, *, with_tail: bool = True) -> Node:
    """Put the children `first` to `past` (not included) of an element, with the text between, into a new `div`.

    Serves pages where a comment is no element of its own. Text before the first child stays outside; that behind the
    last comes along unless `with_tail` is false.

    Returns:
        The new element, in their place.
    """
    children = list(parent)[first:past]
    made: Node = parent.makeelement("div")
    parent.insert(first, made)
    for child in children:
        made.append(child)
    if children and not with_tail:
        made.tail, children[-1].tail = children[-1].tail, None
    return made


def _pieces(node: Node, without: Where) -> list[str]:
    """Return the text of an element in order, with a line break where one element stands on lines of its own."""
    if without(node):
        return []
    pieces = [_text(node.text)]
    stack: list[tuple[Node, Iterator[Node]]] = [(node, iter(node))]
    while stack:
        above, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                pieces += (_edge(above), _text(above.tail))
        elif without(child):
            pieces += (_edge(child), _text(child.tail))
        else:
            pieces += ("\n" if child.tag == "br" else _edge(child), _text(child.text))
            stack.append((child, iter(child)))
    return pieces


def _edge(node: Node) -> str:
    return "" if node.tag in INLINE else " " if node.tag in ("td", "th") else "\n"


def _text(text: str | None) -> str:
    return text.replace("\n", " ") if text else ""


class _Flat:
    """Builds a tree of which nothing stands deeper than `_DEEPEST`, from what a parser without bounds of depth says."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._open: list[str | bytes] = []

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes]) -> None:
        self._depth += 1
        if len(self._open) == _DEEPEST:
            self._builder.end(self._open.pop())
        self._builder.start(tag, attrib)
        self._open.append(tag)

    def end(self, tag: str | bytes) -> None:
        del tag
        self._depth -= 1
        if len(self._open) > min(self._depth, _DEEPEST - 1):
            self._builder.end(self._open.pop())
        else:
            self._builder.data(" ")

    def data(self, data: str | bytes) -> None:
        self._builder.data(data)

    def comment(self, text: str | bytes) -> None:
        """Leave out what a reader does not see."""

    def close(self) -> Node:
        return self._builder.close()
