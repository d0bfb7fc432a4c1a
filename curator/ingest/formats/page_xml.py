"""PAGE XML: what recognition, or a person, read on a page; Transkribus, eScriptorium and OCR-D write it.

Source: PRImA Page Content Schema 2019-07-15; the older versions name their elements alike.
"""

import math
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from curator.domain.capture import ParsedCapture, PassageKind
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.printed import Box, PrintedLine, PrintedPage, Word, Zone, around, recognised
from curator.ingest.trees import all_text, attribute, parse, root_name

NAME, VERSION = "page-xml", "1"
MEDIA_TYPE = "application/vnd.prima.page+xml"

_KINDS: Mapping[str, PassageKind] = {
    "heading": PassageKind.HEADING,
    "caption": PassageKind.CAPTION,
    "header": PassageKind.FURNITURE,
    "footer": PassageKind.FURNITURE,
    "page-number": PassageKind.FURNITURE,
    "catch-word": PassageKind.FURNITURE,
    "signature-mark": PassageKind.FURNITURE,
}
_CUSTOM = re.compile(r"structure\s*\{[^{}]{0,200}?type:\s*([\w-]+)")
_POINT = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?),(-?\d{1,9}(?:\.\d{1,9})?)")


def fits(item: Item) -> bool:
    """Tell whether the file is XML whose outermost element is `PcGts`."""
    return root_name(item.data) == "PcGts"


def read(item: Item, how: How) -> ParsedCapture:
    """Read the words of its page in the reading order that the file gives, each with its place and confidence.

    Raises:
        UnreadableCaptureError: there is no word in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    root, remarks = parse(item.data, item.name)
    pages = [
        PrintedPage([_zone(region) for region in _regions(page)], attribute(page, "imageFilename"))
        for page in root.iter("{*}Page")
    ]
    return recognised(pages, item, how, (NAME, VERSION, MEDIA_TYPE), remarks)


def _regions(page: etree._Element) -> list[etree._Element]:
    """Return the regions of text in reading order; those that it leaves out come last."""
    regions = list(page.iter("{*}TextRegion"))
    order = [attribute(each, "regionRef") for each in _ordered(page)]
    rank = {id: at for at, id in enumerate(order)}
    return sorted(regions, key=lambda region: rank.get(attribute(region, "id"), len(rank)))


def _ordered(page: etree._Element) -> Iterator[etree._Element]:
    """Yield the references to regions; in an ordered group by their index, as is due, whatever the file's order."""
    for order in page.iterchildren("{*}ReadingOrder"):
        waiting = [order]
        while waiting:
            element = waiting.pop()
            if attribute(element, "regionRef"):
                yield element
            waiting += sorted(element.iterchildren("{*}*"), key=_index)[::-1]


def _index(element: etree._Element) -> int:
    value = attribute(element, "index")
    return int(value) if value.isdecimal() and value.isascii() else 0


def _zone(region: etree._Element) -> Zone:
    told = _CUSTOM.search(attribute(region, "custom"))
    kind = _KINDS.get(told[1] if told else "") or _KINDS.get(attribute(region, "type"))
    lines = [PrintedLine(list(_words(line)), _box(line)) for line in region.iterchildren("{*}TextLine")]
    if not lines:
        lines = [PrintedLine([Word(text, _box(region)) for text in row.split()]) for row in _text(region).splitlines()]
    return Zone(lines, kind)


def _words(line: etree._Element) -> Iterator[Word]:
    """Yield the words of a line; where it has none of its own, those of its text, all in the line's place."""
    words = [word for word in line.iterchildren("{*}Word") if _text(word)]
    for word in words:
        yield Word(" ".join(_text(word).split()), _box(word), _confidence(word), path=_path(word))
    if not words:
        for text in _text(line).split():
            yield Word(text, _box(line), _confidence(line), path=_path(line))


def _reading(element: etree._Element) -> etree._Element | None:
    """Return the first of the readings that an element is given."""
    return min(element.iterchildren("{*}TextEquiv"), key=_index, default=None)


def _text(element: etree._Element) -> str:
    reading = _reading(element)
    held = reading.find("{*}Unicode") if reading is not None else None
    return all_text(held).strip() if held is not None else ""


def _confidence(element: etree._Element) -> float | None:
    reading = _reading(element)
    try:
        value = float(attribute(reading, "conf")) if reading is not None else math.nan
    except ValueError:
        return None
    return min(max(value, 0.0), 1.0) if math.isfinite(value) else None


def _path(element: etree._Element) -> str:
    id = attribute(element, "id")
    return f"#{id}" if id else ""


def _box(element: etree._Element) -> Box | None:
    """Return the box around an element's outline; the oldest files give its points as elements."""
    coords = element.find("{*}Coords")
    if coords is None:
        return None
    points = [(float(x), float(y)) for x, y in _POINT.findall(attribute(coords, "points"))]
    points += [(_coordinate(each, "x"), _coordinate(each, "y")) for each in coords.iterchildren("{*}Point")]
    return around([(x, y, x, y) for x, y in points])


def _coordinate(point: etree._Element, name: str) -> float:
    value = attribute(point, name)
    return float(value) if value.isdecimal() and value.isascii() else 0.0
