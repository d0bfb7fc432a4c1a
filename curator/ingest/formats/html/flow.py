"""The tree of a page, gone through in its order: its blocks, with their kinds and marks."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from lxml.etree import iterwalk

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.blocks import Block
from curator.ingest.formats.html.dom import INLINE, UNSEEN, Node, is_hidden, parse, with_attribute
from curator.ingest.formats.html.images import Image, captions_of, image_of
from curator.ingest.formats.html.place import Place, Role
from curator.ingest.formats.html.tables import cells_of
from curator.ingest.writing import Shape, Writer

_LETTERS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), MarkKind.EMPHASIS),
    **dict.fromkeys(("strong", "b"), MarkKind.STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
    **dict.fromkeys(("u", "ins"), MarkKind.UNDERLINE),
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
_BLANK = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the element that it stands in; `aside`: as `Place` has it."""

    block: Block
    node: Node
    aside: bool = False

    @property
    def linked(self) -> int:
        """How many characters of the block are links."""
        return sum(len(mark.span) for mark in self.block.marks if mark.kind is MarkKind.LINK)

    @property
    def leads_away(self) -> bool:
        """Whether half of the block or more are links."""
        return self.linked * 2 >= len(self.block.text.strip())


@dataclass(frozen=True, slots=True)
class Flow:
    """The blocks of a page in its order, and its pictures by their addresses."""

    placed: list[Placed]
    pictures: Mapping[str, Image]


def flow(
    root: Node,
    roles: Mapping[Node, Role] | None = None,
    address: Callable[[str], str] = str,
    language: str = "",
) -> Flow:
    """Return the blocks of all that a reader sees of a tree, in its order.

    Args:
        root: of the page.
        roles: the elements that belong to comments, or are known to be furniture.
        address: makes of an address as it stands in the page the one to keep; "" for one that leads nowhere.
        language: of the page, a BCP 47 tag: what is in another bears that one.
    """
    walk = _Walk(root, roles or {}, address, language)
    hidden = frozenset(node for node in with_attribute(root, "style", "hidden") if is_hidden(node))
    events = iterwalk(root, events=("start", "end"))
    for event, node in events:
        if event == "end":
            walk.leave(node)
        elif (node.tag in UNSEEN or node in hidden) and node not in walk.roles:
            events.skip_subtree()
            walk.skip()
        else:
            walk.enter(node)
    walk.end()
    return Flow(walk.placed, walk.pictures)


def blocks_of(fragment: str, address: Callable[[str], str] = str) -> list[Block]:
    """Return the blocks of a piece of HTML, such as the text of a comment in an export."""
    return [placed.block for placed in flow(parse(fragment), address=address).placed]


class _Walk:
    """A walk through a tree: where it stands, and what it has written."""

    def __init__(self, root: Node, roles: Mapping[Node, Role], address: Callable[[str], str], language: str) -> None:
        self.placed: list[Placed] = []
        self.pictures: dict[str, Image] = {}
        self.roles = roles
        self._address, self._language = address, language
        self._captions = captions_of(root, address)
        self._images = frozenset(image.node for image in self._captions.values())
        self.pictures |= {image.address: image for image in self._captions.values()}
        self._cells: dict[Node, str] = {}
        self._writer = Writer()
        self._last = ""
        self._places = [Place()]
        self._nodes = [root]
        self._languages = {node: tag for node in with_attribute(root, *_LANGUAGE) if (tag := _language(node))}
        self._open: list[tuple[MarkKind, str, int]] = []
        self._inline: list[int | None] = []

    def enter(self, node: Node) -> None:
        """Begin an element."""
        role = self.roles.get(node)
        if node.tag in INLINE and (role is None or role == self._places[-1].role):
            self._inline.append(self._enter_inline(node))
        else:
            self._inline.append(None)
            place = self._place_in(node, role)
            self._break(place)
            self._places.append(place)
            self._nodes.append(node)
        if node.text:
            self._write(node.text)

    def skip(self) -> None:
        """Begin an element of which nothing is read."""
        self._inline.append(0)

    def leave(self, node: Node) -> None:
        """End an element, and go on with the text behind it."""
        opened = self._inline.pop()
        if opened is None:
            above = self._places[-2]
            self._break(above)
            self._places.pop()
            self._nodes.pop()
        for _ in range(opened or 0):
            kind, value, start = self._open.pop()
            self._writer.mark(start, kind, value)
        if node.tail and self._inline:
            self._write(node.tail)

    def end(self) -> None:
        """End the page."""
        self._flush()

    def _enter_inline(self, node: Node) -> int:
        """Begin an element within a line, and return how many marks it opened."""
        if node.tag == "br":
            self._line_break()
        elif node.tag == "img":
            self._image(node)
        kinds = list(self._marks_of(node))
        self._open += [(kind, value, self._writer.size) for kind, value in kinds]
        return len(kinds)

    def _marks_of(self, node: Node) -> Iterable[Shape]:
        if node.tag == "a" and (target := self._address(node.get("href", ""))):
            yield MarkKind.LINK, target
        elif kind := _LETTERS.get(str(node.tag)):
            yield kind, ""
        language = self._languages.get(node)
        if language and not _alike(language, self._places[-1].language or self._language):
            yield MarkKind.LANGUAGE, language

    def _image(self, node: Node) -> None:
        image = None if node in self._images else image_of(node, self._address)
        if image is None:
            return
        self.pictures[image.address] = image
        if image.is_sign or not image.stands_alone:
            self._writer.write(image.text, [] if image.is_sign else [(MarkKind.IMAGE, image.value)])
            self._last = image.text[-1:]
            return
        place = self._places[-1]
        figure = replace(place, kind=PassageKind.CAPTION, image=image, item=None)
        self._break(figure)
        self._places.append(figure)
        self._writer.write(image.text)
        self._last = image.text[-1:]
        self._break(place)
        self._places.pop()

    def _place_in(self, node: Node, role: Role | None) -> Place:
        place = self._places[-1].within(node, role)
        if node.tag == "table":
            self._cells |= cells_of(node)
        elif node in self._cells:
            place = replace(place, cell=self._cells[node])
        if node in self._captions:
            place = replace(place, kind=PassageKind.CAPTION, image=self._captions[node], item=None)
        if language := self._languages.get(node):
            place = replace(place, language="" if _alike(language, self._language) else language)
        return place

    def _write(self, text: str) -> None:
        if self._places[-1].pre:
            self._writer.write(text)
            self._last = text[-1:]
            return
        shown = _BLANK.sub(" ", text)
        if shown[0] == " " and self._last in ("", " ", "\n"):
            shown = shown[1:]
        if shown:
            self._writer.write(shown)
            self._last = shown[-1]

    def _line_break(self) -> None:
        if self._last == "\n" and not self._places[-1].pre:
            self._flush()
        elif self._writer.size:
            self._writer.write("\n")
            self._last = "\n"

    def _break(self, following: Place) -> None:
        """End the line in hand: the block too, unless what follows goes on with the same item of a list."""
        if not self._last:
            return
        if not self._places[-1].goes_on(following):
            self._flush()
        elif self._last not in ("", "\n"):
            self._writer.write("\n")
            self._last = "\n"

    def _flush(self) -> None:
        """End the block in hand; marks that are open go on in the next."""
        self._last = ""
        if not self._writer.size:
            return
        for kind, value, start in self._open:
            self._writer.mark(start, kind, value)
        self._open = [(kind, value, 0) for kind, value, _ in self._open]
        place = self._places[-1]
        self._writer.end(place.passage, place.shapes(), owner=place.owner)
        block = self._writer.blocks[-1]
        if not block.text.isspace():
            block = replace(block, language=place.language) if place.language else block
            self.placed.append(Placed(block, self._nodes[-1], place.aside))


_LANGUAGE = ("lang", "xml:lang")


def _alike(one: str, other: str) -> bool:
    """Tell whether two tags name the same language, wherever it is spoken."""
    return one.casefold().partition("-")[0] == other.casefold().partition("-")[0]


def _language(node: Node) -> str:
    return node.get("lang") or node.get("xml:lang") or ""
