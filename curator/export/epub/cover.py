"""The cover: a drawing of the title, who made the collection and when, the same for the same book."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from curator.domain.book import Book
from curator.export.epub.xhtml import line
from curator.export.telling import extent
from curator.export.wording import NARROW, NO_BREAK, Wording
from curator.resources import RESOURCES

WIDTH, HEIGHT = 1200, 1800
"""Pixels; two to three, as most reading systems show covers."""

# a tenth of the width; this and the sizes and colours below by eye, on titles from one word to 300 characters
_MARGIN = 120
_MEASURE = WIDTH - 2 * _MARGIN
_PAPER = (247, 243, 234)
_INK = (35, 32, 30)
_MUTED = (110, 100, 92)
_ACCENT = (138, 44, 35)

_SERIF = RESOURCES / "fonts" / "source-serif-4" / "SourceSerif4-Regular.ttf"
_ITALIC = RESOURCES / "fonts" / "source-serif-4" / "SourceSerif4-Italic.ttf"
_LARGEST, _SMALLEST = 116, 52
_TITLE_HEIGHT = HEIGHT * 2 // 5
_MOST_CHARACTERS = 300  # more are cut: they would not be read on a cover


def cover_description(book: Book, words: Wording) -> str:
    """Return what the cover shows, for those who do not see it."""
    told = [line(book.title), line(book.creator), words.date(line(book.date)), line(book.publisher)]
    return words.labelled(words.cover, ", ".join(part for part in told if part))


def draw_cover(book: Book, words: Wording) -> bytes:
    """Return the cover as PNG; characters that the font lacks are left out of the drawing, not of its description."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    sheet = _Sheet(ImageDraw.Draw(image))
    sheet.draw.rectangle((0, 0, WIDTH, 26), fill=_ACCENT)
    below = sheet.paragraph(line(book.creator), _ITALIC, 46, _MUTED, top=190)
    below = sheet.title(line(book.title), top=max(below + 70, 330))
    sheet.draw.rectangle((_MARGIN, below + 56, _MARGIN + 150, below + 62), fill=_ACCENT)
    sheet.paragraph(", ".join(extent(book, words)), _SERIF, 44, _MUTED, top=below + 118)
    foot = ", ".join(part for part in (line(book.publisher), words.date(line(book.date))) if part)
    sheet.paragraph(foot, _SERIF, 42, _INK, top=HEIGHT - 210)
    written = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Sheet:
    draw: ImageDraw.ImageDraw

    def title(self, text: str, top: int) -> int:
        """Draw the title as large as it fits, and return where it ends."""
        for size in range(_LARGEST, _SMALLEST - 1, -8):
            font = _font(_SERIF, size)
            lines = list(_broken(_drawable(text, font), font))
            if len(lines) * size <= _TITLE_HEIGHT:
                break
        return self._lines(_shortened(lines, _TITLE_HEIGHT // size), font, _INK, top)

    def paragraph(self, text: str, face: Path, size: int, colour: tuple[int, int, int], top: int) -> int:
        """Draw two lines of text at most, and return where they end."""
        font = _font(face, size)
        return self._lines(_shortened(list(_broken(_drawable(text, font), font)), 2), font, colour, top)

    def _lines(self, lines: Sequence[str], font: ImageFont.FreeTypeFont, colour: tuple[int, int, int], top: int) -> int:
        for written in lines:
            self.draw.text((_MARGIN, top), written, font=font, fill=colour)
            top += round(font.size * 1.22)
        return top


def _font(face: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(face), size, layout_engine=ImageFont.Layout.BASIC)


def _drawable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Return `text` with the characters that `font` has; spaces that do not break stay so."""
    missing = bytes(font.getmask("\U0010fffd"))
    begun = text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"
    shown = (NO_BREAK if c in (NO_BREAK, NARROW) else " " if c.isspace() else c for c in begun)
    kept = "".join(c for c in shown if c in (" ", NO_BREAK) or bytes(font.getmask(c)) != missing)
    return " ".join(word for word in kept.split(" ") if word)


def _broken(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield lines no wider than the sheet, broken at spaces; a word wider than the sheet is cut."""
    begun = ""
    for word in text.split(" "):
        joined = f"{begun} {word}" if begun else word
        if font.getlength(joined) <= _MEASURE:
            begun = joined
            continue
        if begun:
            yield begun
        begun = word
        while (fits := _fitting(begun, font)) < len(begun):
            yield begun[:fits]
            begun = begun[fits:]
    if begun:
        yield begun


def _fitting(word: str, font: ImageFont.FreeTypeFont) -> int:
    return bisect_right(range(1, len(word) + 1), _MEASURE, key=lambda n: ceil(font.getlength(word[:n])))


def _shortened(lines: Sequence[str], most: int) -> Sequence[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-1]}…"]
