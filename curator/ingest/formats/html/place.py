"""Where a line of a page stands: in quotations, lists, tables, in a part of a comment; what that makes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.formats.html.dom import Node
from curator.ingest.formats.html.images import Image
from curator.ingest.writing import Shape

_ASIDE = frozenset({"nav", "footer", "aside", "form", "dialog", "menu", "fieldset"})
_ASIDE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert", "menu"})


class Part(Enum):
    """What an element is to a comment, or to the page."""

    WHOLE = auto()
    HEAD = auto()
    PING = auto()
    BODY = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Role:
    """The part of an element, and the index of the comment that it is a part of: None for furniture of the page."""

    part: Part
    owner: int | None = None


_ROLES: Mapping[Part, PassageKind] = {
    Part.WHOLE: PassageKind.FURNITURE,
    Part.HEAD: PassageKind.COMMENT_HEADER,
    Part.PING: PassageKind.PING,
    Part.BODY: PassageKind.COMMENT_TEXT,
    Part.FURNITURE: PassageKind.FURNITURE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: so deep in quotations and lists, in an item of one, in a cell, in a part of a comment.

    `aside`: in navigation, a form, or what else is not the page's matter. `language` is empty where it is the page's.
    `image` is the picture that the line is the caption of.
    """

    kind: PassageKind = PassageKind.PARAGRAPH
    role: Role | None = None
    quotations: int = 0
    lists: int = 0
    numbered: bool = False
    item: Node | None = None
    cell: str = ""
    pre: bool = False
    aside: bool = False
    language: str = ""
    image: Image | None = None

    @property
    def passage(self) -> PassageKind:
        """The kind of a block that stands here."""
        return _ROLES[self.role.part] if self.role else self.kind

    @property
    def owner(self) -> int | None:
        """The index of the comment that a block here belongs to."""
        return self.role.owner if self.role else None

    def shapes(self) -> list[Shape]:
        """Return the marks that hold over all of a block that stands here."""
        found: list[Shape] = []
        if self.quotations:
            found.append((MarkKind.QUOTATION, str(self.quotations)))
        if self.item is not None:
            found.append((MarkKind.LIST_ITEM, f"{max(1, self.lists)}{'.' if self.numbered else ''}"))
        if self.cell:
            found.append((MarkKind.CELL, self.cell))
        if self.pre:
            found.append((MarkKind.CODE, ""))
        if self.image:
            found.append((MarkKind.IMAGE, self.image.value))
        return found

    def goes_on(self, following: "Place") -> bool:
        """Tell whether what stands there is of the same item of a list as what stands here."""
        same = self.item is not None and self.item is following.item
        return same and self.kind is following.kind and self.role == following.role

    def within(self, node: Node, role: Role | None) -> "Place":
        """Return the place of what stands in an element that stands here; a part of a comment begins anew."""
        place = Place(role=role, language=self.language) if role else self
        if not place.aside and (node.tag in _ASIDE or node.get("role") in _ASIDE_ROLES):
            place = replace(place, aside=True)
        if place.item is not None and node.tag in _OUTSIDE_ITEMS:
            place = replace(place, item=None)
        shaped = _SHAPING.get(str(node.tag))
        return shaped(place, node) if shaped else place


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OUTSIDE_ITEMS = frozenset({*_HEADINGS, "ul", "ol", "figcaption", "table"})
"""Elements whose lines are none of the item that they stand in."""

_SHAPING: Mapping[str, Callable[[Place, Node], Place]] = {
    **dict.fromkeys(_HEADINGS, lambda place, _: replace(place, kind=PassageKind.HEADING)),
    "blockquote": lambda place, _: replace(place, kind=PassageKind.QUOTE, quotations=place.quotations + 1),
    "ul": lambda place, _: replace(place, lists=place.lists + 1, numbered=False),
    "ol": lambda place, _: replace(place, lists=place.lists + 1, numbered=True),
    "li": lambda place, node: replace(place, kind=PassageKind.LIST_ITEM, item=node),
    "figcaption": lambda place, _: replace(place, kind=PassageKind.CAPTION),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), lambda place, _: replace(place, pre=True)),
}
"""What an element makes of the place that its lines have already."""
