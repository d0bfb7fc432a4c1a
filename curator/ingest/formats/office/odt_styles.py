"""Styles of an OpenDocument text: what a paragraph, a list or a run of letters is, by the styles it is given.

Source: OASIS, OpenDocument 1.3, part 3, 16 (styles) and 20 (their attributes).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.formats.office.style_names import is_code, kind_named
from curator.ingest.trees import attribute, local_name

_DEEPEST = 20  # styles based on each other; programs make chains of three or four
_BOLD = 600  # weights from which letters are bold, as in CSS
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
_Properties = Mapping[str, str]


class OdtStyles:
    """The styles of a document, those of its own (`automatic`) and those that have names."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        """Take the styles out of the document's parts; what the last one says holds."""
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        self._automatic: set[etree._Element] = set()
        for root in roots:
            for style in root.iter("{*}style"):
                self._styles[attribute(style, "family"), attribute(style, "name")] = style
            for style in root.iter("{*}list-style"):
                self._lists[attribute(style, "name")] = style
            for automatic in root.iter("{*}automatic-styles"):
                self._automatic.update(automatic)

    def kind(self, name: str) -> PassageKind | None:
        """Return what paragraphs of a style are, None where it does not tell."""
        return next(filter(None, map(kind_named, self._names("paragraph", name))), None)

    def is_code(self, family: str, name: str) -> bool:
        """Tell whether a style of a family is one for the text of programs."""
        return any(map(is_code, self._names(family, name)))

    def breaks_page(self, name: str) -> bool:
        """Tell whether a new page begins before paragraphs of a style."""
        own = _properties(self._styles.get(("paragraph", name)), "paragraph-properties")
        return own.get("break-before") == "page"

    def letters(self, paragraph: str, spans: Sequence[str]) -> tuple[set[MarkKind], bool]:
        """Return how letters look, and whether they are hidden.

        Args:
            paragraph: the style of their paragraph, of which only one of its own dresses letters: the look of a named
                style is that of what it is for.
            spans: the styles of the runs around them, the outermost first.
        """
        held: dict[str, str] = {}
        own = self._styles.get(("paragraph", paragraph))
        if own is not None and own in self._automatic:
            held.update(_properties(own, "text-properties"))
        code = False
        for name in spans:
            code = code or self.is_code("text", name)
            for style in reversed(list(self._based("text", name))):
                held.update(_properties(style, "text-properties"))
        looks = set(_looks(held))
        return looks | {MarkKind.CODE} if code else looks, held.get("display") == "none"

    def is_numbered(self, style: str, depth: int) -> bool:
        """Tell whether the items of a list are numbered at a depth from 1."""
        for level in self._lists.get(style, ()):
            if attribute(level, "level") == str(depth):
                return local_name(level) == "list-level-style-number" and bool(attribute(level, "num-format"))
        return False

    def list_of(self, paragraph: str) -> str:
        """Return the list style that paragraphs of a style are in; empty where they are in none."""
        found = (attribute(style, "list-style-name") for style in self._based("paragraph", paragraph))
        return next(filter(None, found), "")

    def _names(self, family: str, name: str) -> Iterator[str]:
        """Yield what a style and those it is based on are called."""
        yield _plain(name)
        for style in self._based(family, name):
            yield _plain(attribute(style, "display-name") or attribute(style, "name"))
            yield _plain(attribute(style, "parent-style-name"))

    def _based(self, family: str, name: str) -> Iterator[etree._Element]:
        """Yield a style and those that it is based on, as far as they are there."""
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = attribute(style, "parent-style-name")


def _plain(name: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)


def _properties(style: etree._Element | None, kind: str) -> _Properties:
    """Return the properties of one kind that a style gives, by their names without namespaces."""
    if style is None:
        return {}
    return {
        str(key).rpartition("}")[2]: str(value)
        for each in style.iterchildren(f"{{*}}{kind}")
        for key, value in each.attrib.items()
    }


def _looks(held: _Properties) -> Iterator[MarkKind]:
    weight = held.get("font-weight", "")
    if weight == "bold" or (weight.isdecimal() and int(weight) >= _BOLD):
        yield MarkKind.STRONG
    if held.get("font-style", "normal") != "normal":
        yield MarkKind.EMPHASIS
    if held.get("text-underline-style", "none") != "none":
        yield MarkKind.UNDERLINE
    position = held.get("text-position", "").partition(" ")[0]
    if position.startswith(("sub", "-")):
        yield MarkKind.SUBSCRIPT
    elif position.startswith("super") or position.strip("0%").isdecimal():
        yield MarkKind.SUPERSCRIPT
