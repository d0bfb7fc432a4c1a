"""Styles and lists of a Word document: what a paragraph or a run is, by the styles it is given.

Source: ECMA-376, 5th edition, part 1, 17.7 (styles) and 17.9 (numbering).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.formats.office.style_names import is_code, kind_named, level_named
from curator.ingest.trees import attribute

_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20  # styles based on each other; Word itself stops at 10
_BULLETS = frozenset({"bullet", "none", ""})
_LETTERS = {"b": MarkKind.STRONG, "i": MarkKind.EMPHASIS, "u": MarkKind.UNDERLINE}
_BESIDE = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph is: its kind, the level of a heading from 1, the depth of an item, whether it is code."""

    kind: PassageKind | None = None
    level: int = 0
    depth: int = 0
    numbered: bool = False
    code: bool = False


class Styles:
    """The styles and lists of a document; either may be missing."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        found = () if styles is None else styles.iterchildren("{*}style")
        self._styles = {attribute(each, "styleId"): each for each in found}
        lists = () if numbering is None else numbering.iterchildren("{*}abstractNum")
        self._lists = {attribute(each, "abstractNumId"): each for each in lists}
        used = () if numbering is None else numbering.iterchildren("{*}num")
        self._numbers = {attribute(each, "numId"): value(each, "abstractNumId") for each in used}

    def paragraph(self, properties: etree._Element | None) -> Paragraph:
        """Return what a paragraph of these properties is."""
        chain = [] if properties is None else [properties]
        names: list[str] = []
        for style in self._based(value(properties, "pStyle") if properties is not None else ""):
            names.append(value(style, "name"))
            chain += style.iterchildren("{*}pPr")
        level = self._level(names, chain)
        depth, numbered = self._item(chain)
        kind = next(filter(None, map(kind_named, names)), None)
        if kind is None and level:
            kind = PassageKind.HEADING
        if kind is None and depth:
            kind = PassageKind.LIST_ITEM
        own = kind is PassageKind.LIST_ITEM
        return Paragraph(kind, level, depth if own else 0, numbered and own, any(map(is_code, names)))

    def run(self, properties: etree._Element | None) -> tuple[set[MarkKind], bool]:
        """Return how letters of these properties look, and whether they are hidden."""
        if properties is None:
            return set(), False
        chain = [properties]
        for style in self._based(value(properties, "rStyle")):
            chain += style.iterchildren("{*}rPr")
        looks = {mark for name, mark in _LETTERS.items() if _is_on(chain, name)}
        beside = next((value(each, "vertAlign") for each in chain if each.find("{*}vertAlign") is not None), "")
        looks |= {_BESIDE[beside]} if beside in _BESIDE else set()
        return looks, _is_on(chain, "vanish")

    def _based(self, id: str) -> Iterator[etree._Element]:
        """Yield a style and those that it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            style = self._styles.get(id)
            if style is None:
                return
            yield style
            id = value(style, "basedOn")

    def _level(self, names: list[str], chain: list[etree._Element]) -> int:
        named = next(filter(None, map(level_named, names)), 0)
        outlined = next((value(each, "outlineLvl") for each in chain if each.find("{*}outlineLvl") is not None), "")
        return named or (int(outlined) + 1 if outlined in set("012345678") else 0)

    def _item(self, chain: list[etree._Element]) -> tuple[int, bool]:
        """Return the depth of an item of a list, 0 for none, and whether it is numbered."""
        given = next((found for each in chain if (found := each.find("{*}numPr")) is not None), None)
        if given is None or value(given, "numId") in ("", "0"):
            return 0, False
        depth = value(given, "ilvl") or "0"
        listed = self._lists.get(self._numbers.get(value(given, "numId"), ""))
        levels = () if listed is None else listed.iterchildren("{*}lvl")
        form = next((value(each, "numFmt") for each in levels if attribute(each, "ilvl") == depth), "")
        return (int(depth) + 1 if depth in set("012345678") else 1), form not in _BULLETS


def value(element: etree._Element, name: str) -> str:
    """Return the value of a property; empty where it is not given."""
    found = element.find(f"{{*}}{name}")
    return "" if found is None else attribute(found, "val")


def _is_on(chain: list[etree._Element], name: str) -> bool:
    """Tell whether a property that is on or off is on: the nearest that gives it says."""
    found = next((it for each in chain if (it := each.find(f"{{*}}{name}")) is not None), None)
    return found is not None and attribute(found, "val") not in _OFF
