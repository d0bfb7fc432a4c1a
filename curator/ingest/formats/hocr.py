"""hOCR: what recognition saw on pages, as HTML with places and confidences.

Source: T. Breuel, K. Baierer, "hOCR - OCR Workflow and Output embedded in HTML", 1.2, 2016.
"""

import re
from collections.abc import Mapping

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.ingest.decoding import decode
from curator.ingest.formats.html.dom import Node, parse
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.printed import Box, PrintedLine, PrintedPage, Word, Zone, recognised
from curator.ingest.trees import Step, attribute, opening, steps

NAME, VERSION = "hocr", "1"
MEDIA_TYPE = "text/vnd.hocr+html"

_TOLD = re.compile(rb"""\bclass\s*=\s*["']?[^"'<>]{0,100}\bocrx?_(?:page|line|word|carea|par)\b""")
_NUMBERS = r"(-?\d{1,9}(?:\.\d{1,9})?)"
_BOX = re.compile(rf"\bbbox\s+{_NUMBERS}\s+{_NUMBERS}\s+{_NUMBERS}\s+{_NUMBERS}")
_CONFIDENCE = re.compile(r"\bx_w?conf\s+(\d{1,3}(?:\.\d{1,9})?)")
_IMAGE = re.compile(r"""\bimage\s+(?:"([^"]+)"|'([^']+)'|([^\s;"']+))""")
_ZONES: Mapping[str, PassageKind | None] = {
    "ocr_carea": None,
    "ocr_par": None,
    "ocr_title": PassageKind.TITLE,
    "ocr_author": PassageKind.BYLINE,
    "ocr_chapter": PassageKind.HEADING,
    "ocr_section": PassageKind.HEADING,
    "ocr_subsection": PassageKind.HEADING,
    "ocr_blockquote": PassageKind.QUOTE,
    "ocr_caption": PassageKind.CAPTION,
    "ocr_header": PassageKind.FURNITURE,
    "ocr_footer": PassageKind.FURNITURE,
    "ocr_pageno": PassageKind.FURNITURE,
}
_LINES = frozenset({"ocr_line", "ocrx_line", *_ZONES} - {"ocr_carea", "ocr_par"})
_LETTERS = {
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}


def fits(item: Item) -> bool:
    """Tell whether the file is HTML whose elements are classed as pages, lines or words of recognition."""
    return bool(_TOLD.search(opening(item.data)))


def read(item: Item, how: How) -> ParsedCapture:
    """Read the words of its pages in the order of the file, each with its place and confidence.

    Raises:
        UnreadableCaptureError: there is no word in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    decoded = decode(item.data, item.name, how.encoding)
    body = parse(decoded.text).find("body")
    if body is None:
        raise UnreadableCaptureError("nothing to import in {name}: its pages hold no words", name=item.name)
    pages = _Pages()
    for step in steps(body):
        pages.take(step)
    return recognised(pages.pages, item, how, (NAME, VERSION, MEDIA_TYPE), decoded.remarks)


class _Pages:
    """The pages of a file as they are come upon; text outside of every word is words whose place is not known."""

    def __init__(self) -> None:
        self.pages: list[PrintedPage] = []
        self._fresh = {"page": True, "zone": True, "line": True}
        self._kind: PassageKind | None = None
        self._word: Node | None = None
        self._letters: list[str] = []
        self._looks: set[MarkKind] = set()

    def take(self, step: Step) -> None:
        """Take a step through the file."""
        roles = attribute(step.element, "class").split()
        if step.opens:
            self._open(step.element, roles)
        elif step.closes:
            self._close(step.element, roles)
        elif self._word is not None:
            self._letters.append(step.text)
        else:
            for text in step.text.split():
                self._line().words.append(Word(text))

    def _open(self, element: Node, roles: list[str]) -> None:
        title = attribute(element, "title")
        if "ocr_page" in roles:
            image = _IMAGE.search(title)
            self.pages.append(PrintedPage(image=next(filter(None, image.groups()), "") if image else ""))
            self._fresh["page"], self._fresh["zone"] = False, True
        for role in _ZONES.keys() & set(roles):
            self._kind, self._fresh["zone"] = _ZONES[role], True
        if _LINES.intersection(roles):
            self._fresh["line"] = True
            self._line().box = _box(title)
        if "ocrx_word" in roles and self._word is None:
            self._word, self._letters, self._looks = element, [], set()
        elif self._word is not None and str(element.tag) in _LETTERS:
            self._looks.add(_LETTERS[str(element.tag)])

    def _close(self, element: Node, roles: list[str]) -> None:
        if element is self._word:
            self._end_word(element)
        elif _LINES.intersection(roles):
            self._fresh["line"] = True
        if _ZONES.keys() & set(roles):
            self._kind, self._fresh["zone"] = None, True

    def _end_word(self, element: Node) -> None:
        self._word = None
        text = " ".join("".join(self._letters).split())
        if not text:
            return
        title, id = attribute(element, "title"), attribute(element, "id")
        confidence = _CONFIDENCE.search(title)
        sure = min(float(confidence[1]) / 100, 1.0) if confidence else None
        shapes = tuple((kind, "") for kind in sorted(self._looks))
        self._line().words.append(Word(text, _box(title), sure, shapes, f"#{id}" if id else ""))

    def _line(self) -> PrintedLine:
        """Return the line in hand, a new one where the last is ended."""
        if self._fresh["page"] and not self.pages:
            self.pages.append(PrintedPage())
        zones = self.pages[-1].zones
        if self._fresh["zone"] or not zones:
            zones.append(Zone(kind=self._kind, whole=True))
            self._fresh["zone"], self._fresh["line"] = False, True
        if self._fresh["line"]:
            zones[-1].lines.append(PrintedLine())
            self._fresh["line"] = False
        return zones[-1].lines[-1]


def _box(title: str) -> Box | None:
    found = _BOX.search(title)
    if found is None:
        return None
    left, top, right, bottom = map(float, found.groups())
    return left, top, right, bottom
