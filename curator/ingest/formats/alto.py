"""ALTO: what recognition saw on pages, as libraries keep it.

Source: ALTO XML Schema 4.4, Library of Congress; the older versions and the draft of 2004 name their elements alike.
"""

import math
from collections.abc import Iterator, Mapping

from lxml import etree

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.printed import Box, PrintedLine, PrintedPage, Word, Zone, recognised
from curator.ingest.trees import all_text, attribute, local_name, parse, root_name, steps

NAME, VERSION = "alto", "1"
MEDIA_TYPE = "application/alto+xml"

_MARGINS = frozenset({"TopMargin", "BottomMargin"})
_STYLES = {
    "bold": MarkKind.STRONG,
    "italics": MarkKind.EMPHASIS,
    "superscript": MarkKind.SUPERSCRIPT,
    "subscript": MarkKind.SUBSCRIPT,
    "underline": MarkKind.UNDERLINE,
}
_LABELS: Mapping[str, PassageKind] = {
    "numberingzone": PassageKind.FURNITURE,
    "quiremarkszone": PassageKind.FURNITURE,
    "runningtitlezone": PassageKind.FURNITURE,
    "stampzone": PassageKind.FURNITURE,
    "headingline": PassageKind.HEADING,
    "header": PassageKind.FURNITURE,
    "footer": PassageKind.FURNITURE,
    "heading": PassageKind.HEADING,
    "caption": PassageKind.CAPTION,
    "page-number": PassageKind.FURNITURE,
}
"""What labels of zones and lines say. Source: SegmOnto 0.9, and the names of Transkribus."""


def fits(item: Item) -> bool:
    """Tell whether the file is XML whose outermost element is `alto`."""
    return root_name(item.data) == "alto"


def read(item: Item, how: How) -> ParsedCapture:
    """Read the words of its pages in the order of the file, each with its place and confidence.

    Raises:
        UnreadableCaptureError: there is no word in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    root, remarks = parse(item.data, item.name)
    return recognised(_Reading(root).pages(), item, how, (NAME, VERSION, MEDIA_TYPE), remarks)


class _Reading:
    """A file of ALTO: its pages, and the labels and styles that its words and zones refer to."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._labels: dict[str, PassageKind] = {}
        self._styles: dict[str, str] = {}
        self._image = ""
        for step in steps(root, lambda element: local_name(element) == "Layout"):
            if not step.opens:
                continue
            id, label = attribute(step.element, "ID"), attribute(step.element, "LABEL").casefold()
            if label in _LABELS:
                self._labels[id] = _LABELS[label]
            elif step.name == "TextStyle":
                self._styles[id] = attribute(step.element, "FONTSTYLE")
            elif step.name == "fileName":
                self._image = all_text(step.element).strip()

    def pages(self) -> list[PrintedPage]:
        """Return the pages of the file."""
        pages: list[PrintedPage] = []
        margin = 0
        for step in steps(self._root):
            if step.name in _MARGINS:
                margin += step.opens - step.closes
            if not step.opens:
                continue
            if step.name == "Page":
                pages.append(PrintedPage(image="" if pages else self._image))
            elif step.name == "TextBlock" and pages:
                kind = PassageKind.FURNITURE if margin else self._kind(step.element)
                pages[-1].zones.append(Zone(kind=kind))
            elif step.name == "TextLine" and pages:
                self._add(pages[-1].zones, step.element)
        return pages

    def _add(self, zones: list[Zone], element: etree._Element) -> None:
        """Add a line to the last zone, or to one of its own where it is labelled otherwise."""
        line = PrintedLine(list(self._words(element)), _box(element))
        if not zones:
            zones.append(Zone())
        own, zone = self._kind(element), zones[-1]
        if own and own is not zone.kind:
            zones += [Zone([line], own), Zone(kind=zone.kind)]
        else:
            zone.lines.append(line)

    def _kind(self, element: etree._Element) -> PassageKind | None:
        tags = attribute(element, "TAGREFS").split()
        return next((self._labels[tag] for tag in tags if tag in self._labels), None)

    def _words(self, line: etree._Element) -> Iterator[Word]:
        """Yield the words of a line; the hyphen at its end is an element of its own, and belongs to the last one."""
        last: Word | None = None
        for each in line.iter("{*}String", "{*}HYP"):
            text = " ".join(attribute(each, "CONTENT").split())
            if local_name(each) == "HYP":
                last = last._replace(text=last.text + (text or "-")) if last else None
                continue
            if last:
                yield last
            last = Word(text, _box(each), _share(each), self._shapes(each), _path(each)) if text else None
        if last:
            yield last

    def _shapes(self, word: etree._Element) -> tuple[tuple[MarkKind, str], ...]:
        named = (self._styles.get(style, "") for style in attribute(word, "STYLEREFS").split())
        styles = " ".join((*named, attribute(word, "STYLE"))).casefold().split()
        return tuple((kind, "") for style, kind in _STYLES.items() if style in styles)


def _path(element: etree._Element) -> str:
    id = attribute(element, "ID")
    return f"#{id}" if id else ""


def _box(element: etree._Element) -> Box | None:
    left, top, width, height = (_number(element, name) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
    if left is None or top is None or width is None or height is None:
        return None
    return left, top, left + width, top + height


def _share(element: etree._Element) -> float | None:
    value = _number(element, "WC")
    return None if value is None else min(max(value, 0.0), 1.0)


def _number(element: etree._Element, name: str) -> float | None:
    try:
        value = float(attribute(element, name))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
