"""The glyphs of a page of a PDF as PDFium tells of them: which character, where, how large, and how it looks."""

import ctypes
import re
from collections.abc import Iterator
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from curator.domain.marks import MarkKind
from curator.ingest.printed import Box

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|ecbx|-bd\b|\bbd\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obliq|kursiv|cmti|sfti|ecti|slant|-it\b", re.IGNORECASE)
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18  # ISO 32000-1, table 123
_LONGEST_NAME = 256  # bytes of a font's name; PDF's own limit is 127
_LONGEST_ADDRESS = 2048  # bytes of a link's address; browsers send no longer ones
_HYPHENS = (0x02, 0xFFFE)
"""What PDFium gives for a hyphen that ends a line."""

_FIRST_HALVES, _SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""What PDFium gives for a character beyond the first 65,536, one after the other: UTF-16."""

_CONTROLS = 0x20  # Unicode's first character that is none
_UNKNOWN = "\ufffd"
_SPACES = frozenset({0x20, 0x09, 0x2002, 0x2003, 0x2009, 0x3000})


class GlyphRun(NamedTuple):
    """How glyphs that were drawn in one go are set.

    `size` is the height of their type in points, `fall` how far their boxes reach under the base line. `turn` counts
    the quarters of a circle by which they stand, counterclockwise; None where they stand aslant. `looks` are marks.
    `artifact`: they are said to be none of the text.
    """

    size: float = 0.0
    fall: float = 0.0
    turn: int | None = 0
    looks: frozenset[MarkKind] = frozenset()
    artifact: bool = False


class Glyph(NamedTuple):
    """A character with its place, counted from the corner where reading of the page begins; `spaced`: after a space."""

    text: str
    box: Box
    run: GlyphRun
    spaced: bool = False

    @property
    def base(self) -> float:
        """The line that it stands on."""
        return self.box[3] - self.run.fall


class LinkPlace(NamedTuple):
    """A place of a page that leads to an address."""

    box: Box
    address: str


class PdfPage(NamedTuple):
    """What stands on a page: glyphs in the order in which they were drawn, and links.

    `strange` counts glyphs of which the file does not tell the character. `aslant` are those that do not stand as the
    others do.
    """

    glyphs: list[Glyph]
    aslant: list[Glyph]
    links: list[LinkPlace]
    strange: int
    width: float
    height: float


def page_of(page: pypdfium2.PdfPage) -> PdfPage:
    """Read a page; where its text runs upward or downward, as if it were turned."""
    text = page.get_textpage()
    try:
        found = list(_Glyphs(text.raw))
    finally:
        text.close()
    turns = [run.turn for _, _, run, _ in found]
    turn = max(set(turns) - {None} or {0}, key=turns.count)
    corners = page.get_cropbox()
    placed = [Glyph(character, _turned(box, turn, corners), run, spaced) for character, box, run, spaced in found]
    links = [LinkPlace(_turned(box, turn, corners), address) for box, address in _links(page)]
    left, top, right, bottom = _turned(corners, turn, corners)
    return PdfPage(
        [glyph for glyph in placed if glyph.run.turn == turn],
        [glyph for glyph in placed if glyph.run.turn != turn],
        links,
        sum(glyph.text == _UNKNOWN for glyph in placed),
        right - left,
        bottom - top,
    )


def _turned(box: Box, turn: int | None, corners: Box) -> Box:
    """Return a box (left, bottom, right, top in PDF's way) as left, top, right, bottom for a reader of turned text."""
    left, bottom, right, top = box
    west, south, east, north = corners
    match turn:
        case 1:
            return bottom - south, left - west, top - south, right - west
        case 2:
            return east - right, bottom - south, east - left, top - south
        case 3:
            return north - top, east - right, north - bottom, east - left
    return left - west, north - top, right - west, north - bottom


_Raw = tuple[str, Box, GlyphRun, bool]


class _Glyphs:
    """Goes through the characters of a text page; what PDFium adds of its own (spaces, line ends) only parts them."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._runs: dict[int, GlyphRun] = {}
        self._fonts: dict[int, frozenset[MarkKind]] = {}

    def __iter__(self) -> Iterator[_Raw]:
        text, place = self._text, pdfium.FS_RECTF()
        spaced, half = False, 0
        for at in range(pdfium.FPDFText_CountChars(text)):
            code = pdfium.FPDFText_GetUnicode(text, at)
            if code in _FIRST_HALVES:
                half = code
                continue
            code, half = _joined(half, code), 0
            if pdfium.FPDFText_IsGenerated(text, at) == 1:
                continue
            if code in _SPACES:
                spaced = True
                continue
            if not pdfium.FPDFText_GetLooseCharBox(text, at, place):
                continue
            box = (place.left, place.bottom, place.right, place.top)
            yield self._character(at, code), box, self._run(at), spaced
            spaced = False

    def _character(self, at: int, code: int) -> str:
        if code in _HYPHENS:
            return "-"
        if code < _CONTROLS or pdfium.FPDFText_HasUnicodeMapError(self._text, at) == 1:
            return _UNKNOWN
        return _UNKNOWN if code in _SECOND_HALVES else chr(code)

    def _run(self, at: int) -> GlyphRun:
        drawn = pdfium.FPDFText_GetTextObject(self._text, at)
        if not drawn:
            return GlyphRun()
        key = ctypes.addressof(drawn.contents)
        if key not in self._runs:
            self._runs[key] = self._run_of(at, drawn)
        return self._runs[key]

    def _run_of(self, at: int, drawn: Any) -> GlyphRun:
        matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
        pdfium.FPDFText_GetMatrix(self._text, at, matrix)
        pdfium.FPDFTextObj_GetFontSize(drawn, size)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._text, at, x, y)
        place = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._text, at, place)
        quarters = atan2(matrix.b, matrix.a) / (pi / 2)
        turn = round(quarters) % 4 if abs(quarters - round(quarters)) < _ASLANT else None
        falls = {0: y.value - place.bottom, 1: place.right - x.value, 2: place.top - y.value, 3: x.value - place.left}
        return GlyphRun(
            size=abs(size.value) * hypot(matrix.c, matrix.d),
            fall=falls.get(turn or 0, 0.0),
            turn=turn,
            looks=self._looks(drawn),
            artifact=_is_artifact(drawn),
        )

    def _looks(self, drawn: Any) -> frozenset[MarkKind]:
        font = pdfium.FPDFTextObj_GetFont(drawn)
        if not font:
            return frozenset()
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            self._fonts[key] = frozenset(_looks_of(font))
        return self._fonts[key]


def _joined(half: int, code: int) -> int:
    """Return the character that two halves make; the second where there is no first."""
    if not half or code not in _SECOND_HALVES:
        return code
    return 0x10000 + ((half - _FIRST_HALVES.start) << 10) + code - _SECOND_HALVES.start


_ASLANT = 0.02  # of a quarter of a circle: about two degrees, as scans stand


def _looks_of(font: Any) -> Iterator[MarkKind]:
    """Yield the marks that a font makes, by its name and flags."""
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    size = pdfium.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
    name = buffer.raw[: max(0, min(size, _LONGEST_NAME) - 1)].decode("utf-8", "replace").rpartition("+")[2]
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    if _BOLD.search(name) or flags & _FLAG_BOLD:
        yield MarkKind.STRONG
    if _ITALIC.search(name) or flags & _FLAG_ITALIC:
        yield MarkKind.EMPHASIS


def _is_artifact(drawn: Any) -> bool:
    """Tell whether glyphs are marked as no part of the text: running heads, page numbers, rules."""
    return any(_mark_name(pdfium.FPDFPageObj_GetMark(drawn, at)) == "Artifact" for at in range(_marks(drawn)))


def _marks(drawn: Any) -> int:
    return max(0, int(pdfium.FPDFPageObj_CountMarks(drawn)))


def _mark_name(mark: Any) -> str:
    buffer, size = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_ulong()
    held = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFPageObjMark_GetName(mark, held, _LONGEST_NAME, size)
    return buffer.raw[: max(0, min(size.value, _LONGEST_NAME) - 2)].decode("utf-16-le", "replace")


def _links(page: pypdfium2.PdfPage) -> Iterator[tuple[Box, str]]:
    """Yield the links of a page that lead out of the file."""
    place, start, link = pdfium.FS_RECTF(), ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, start, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        buffer = ctypes.create_string_buffer(_LONGEST_ADDRESS)
        size = pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, _LONGEST_ADDRESS)
        address = buffer.raw[: max(0, min(size, _LONGEST_ADDRESS) - 1)].decode("utf-8", "replace").strip()
        if address and pdfium.FPDFLink_GetAnnotRect(link, place):
            yield (place.left, place.bottom, place.right, place.top), address
