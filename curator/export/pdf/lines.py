"""Paragraphs broken into lines: greedy, with hyphenation, and spaces that may shrink a little.

A line breaks at a space (never at a no-break one), after the hyphens, dashes and slashes of a long word, at the
places that the language's patterns allow, and anywhere if a word is wider than the line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache
from operator import itemgetter

import pyphen

from curator.export.pdf.fonts import Face, Fonts

Colour = tuple[float, float, float]

# near black; this and those below by eye; contrasts on white 17, 6, 9 and, for hairlines, 1.6 : 1
INK: Colour = (0.09, 0.10, 0.12)
MUTED: Colour = (0.36, 0.39, 0.42)
ACCENT: Colour = (0.10, 0.31, 0.38)
HAIRLINE: Colour = (0.78, 0.80, 0.82)
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text is drawn: `size` and `rise` over the baseline in points.

    `link` is a web address, or "#" and the key of an anchor; `anchor` the key of one that stands here.
    """

    face: Face = Face.SERIF
    size: float = 10.0
    colour: Colour = INK
    link: str = ""
    rise: float = 0.0
    underline: bool = False
    anchor: str = ""


Span = tuple[str, Look]
"""Printable text and its look."""


class Align(Enum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    JUSTIFIED = "justified"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """The shape of a paragraph, in points. `left` and `right` are indents, `first` that of the first line besides.

    `before` is the space above, dropped at the head of a page; `language` is for hyphenation, empty for none.
    """

    leading: float
    align: Align = Align.LEFT
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, PNG or JPEG, at `x` and of that size in points."""

    data: bytes = field(repr=False)
    x: float
    width: float
    height: float


@dataclass(slots=True)
class Run:
    """Text set from `x` on, each space widened by `stretch` points."""

    x: float
    pieces: list[Span]
    stretch: float = 0.0


@dataclass(slots=True)
class Line:
    """A line of a galley, in points: what stands on it, and how it may be parted from the line above.

    `joined`: must stay on the page of the line above. `bars` are the places of vertical rules, `rule` the ends of a
    horizontal one through the middle, `leader` those of a dotted one on the baseline. `anchor` can be linked to;
    `outline` is its level and title in the outline.
    """

    height: float
    baseline: float
    runs: list[Run] = field(default_factory=list)
    before: float = 0.0
    joined: bool = False
    bars: tuple[float, ...] = ()
    rule: tuple[float, float] | None = None
    leader: tuple[float, float] | None = None
    anchor: str = ""
    outline: tuple[int, str] | None = None
    drawing: Drawing | None = None


_BREAKING = re.compile(r"(\n|[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+)")
_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]{5,}")
_ADDRESS = re.compile(r"://|^www\.|(?<![\w-])[\w-]{2,}+\.[a-z]{2,}")
_AFTER = re.compile(r"(?<=\w)[-\u2010\u2013\u2014/](?=\w)|\u200b(?=.)")
_AFTER_IN_ADDRESS = re.compile(r"[-/.?&=_#%+:~,;](?=[^/])")
_SOFT = "\u00ad"
_SHRINK = 0.12  # points that each space of a line may lose: nobody sees it
_LOOSE = 0.45  # points by which each space grows: up to here a line is full, and no word is divided for it; by eye
_HYPHENS_IN_A_ROW = 2  # manuals of typesetting allow three; two, by eye on the short lines of comments
_ROUNDING = 1e-6  # points by which a sum of widths may be off
_LONGEST = 2000  # letters of a word that are set in one go: as many as an address has that all browsers take
_HYPHENATED = 80  # letters of a word that is divided by patterns, at most: the longest of a dictionary, in German
_CODE_TOGETHER = 5  # lines of code after the first that stay on its page: a short piece is seen whole


@dataclass(slots=True)
class _Word:
    parts: list[Span]
    width: float
    space: float = 0.0
    gap: Look | None = None
    ends: bool = False
    address: bool = False

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.parts)


@dataclass(slots=True)
class _Row:
    words: list[_Word] = field(default_factory=list)
    width: float = 0.0
    spaces: float = 0.0
    ends: bool = False

    def needs(self, word: _Word) -> float:
        return self.width + (self.words[-1].space if self.words else 0.0) + word.width

    def add(self, word: _Word) -> None:
        self.width = self.needs(word)
        self.spaces += self.words[-1].space if self.words else 0.0
        self.words.append(word)

    @property
    def hyphenated(self) -> bool:
        return bool(self.words) and self.words[-1].text.endswith(_SOFT)


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    tag = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return pyphen.Pyphen(lang=tag, left=2, right=3) if tag else None


class Typesetter:
    """Breaks paragraphs into lines, with the fonts of one export."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts

    def width(self, text: str, look: Look) -> float:
        """Return the width of printable text in points."""
        return self.fonts[look.face].width(text) * look.size / 1000

    def fitted(self, text: str, look: Look, room: float) -> str:
        """Return `text` on one line, cut with an ellipsis if it is wider than `room` points."""
        shown = self.fonts.printable(text[:_LONGEST]).replace("\n", " ")
        if len(text) <= _LONGEST and self.width(shown, look) <= room:
            return shown
        fits = self._reach([(shown, look)], room - self.width("…", look))
        return f"{shown[:fits].rstrip()}…"

    def paragraph(self, spans: Iterable[Span], style: Style, measure: float) -> list[Line]:
        """Return the lines of a paragraph; none where there is nothing to print.

        Two lines at least stay together at either end.
        """
        size = 0.0
        cleaned: list[Span] = []
        for text, look in spans:
            cleaned.append((self.fonts.printable(text), look))
            size = max(size, look.size)
        rows = self._rows(list(self._words(cleaned)), style, measure)
        last = len(rows) - 1
        return [
            Line(
                height=style.leading,
                baseline=style.leading / 2 + size * 0.33,
                runs=[self._run(row, style, measure, first=not at)],
                before=0.0 if at else style.before,
                joined=at == 1 or (at == last and at > 0),
            )
            for at, row in enumerate(rows)
        ]

    def verbatim(self, text: str, look: Look, style: Style, measure: float) -> list[Line]:
        """Return lines of code as they stand, blanks included; one that is too long goes on in the next.

        Up to six lines stay together.
        """
        rows = [
            row for line in text.split("\n") for row in self._chopped(line, look, measure - style.left - style.right)
        ]
        baseline = style.leading / 2 + look.size * 0.33
        return [
            Line(style.leading, baseline, [Run(style.left, [(row, look)])], joined=0 < at <= _CODE_TOGETHER)
            for at, row in enumerate(rows)
        ]

    def _chopped(self, line: str, look: Look, room: float) -> list[str]:
        """Return a line of code in rows that fit; it goes on at a blank where one stands in the second half."""
        ahead = self.fonts.printable(line)
        rows: list[str] = []
        at = 0
        while at + (fits := max(1, self._reach([(ahead[at : at + _LONGEST], look)], room))) < len(ahead):
            end = ahead.rfind(" ", at + fits // 2, at + fits) + 1 or at + fits
            rows.append(ahead[at:end])
            at = end
        return [*rows, ahead[at:]]

    def _reach(self, spans: Iterable[Span], room: float) -> int:
        """Return how many letters of spans that follow each other are no wider than `room` points."""
        letters = 0
        for text, look in spans:
            for letter in text:
                room -= self.width(letter, look)
                if room < -_ROUNDING:
                    return letters
                letters += 1
        return letters

    def _words(self, spans: Sequence[Span]) -> Iterator[_Word]:
        word = _Word([], 0.0)
        for text, look in spans:
            for order, piece in enumerate(_BREAKING.split(text)):
                if order % 2 == 0:
                    if piece:
                        word.parts.append((piece, look))
                        word.width += self.width(piece, look)
                elif word.parts or piece == "\n":
                    word.space, word.gap = self.width(" ", look), look
                    word.ends = piece == "\n"
                    yield from self._in_pieces(word)
                    word = _Word([], 0.0)
        if word.parts:
            yield from self._in_pieces(word)

    def _in_pieces(self, word: _Word) -> Iterator[_Word]:
        """Yield a word, or, where it is too long to be set in one go, pieces of it with no space between them."""
        length = len(word.text)
        for start in range(0, length - _LONGEST, _LONGEST):
            yield self._part(word, start, start + _LONGEST)
        yield word if length <= _LONGEST else self._part(word, (length - 1) // _LONGEST * _LONGEST, None)

    def _rows(self, words: list[_Word], style: Style, measure: float) -> list[_Row]:
        rows: list[_Row] = []
        row = _Row()
        words.reverse()
        while words:
            word = words.pop()
            room = measure - style.left - style.right - (0.0 if rows else style.first)
            if row.needs(word) <= room + row.spaces * _SHRINK + _ROUNDING:
                row.add(word)
                if not word.ends:
                    continue
                row.ends = True
            elif split := self._split(word, row, room, style, rows):
                row.add(split[0])
                words.append(split[1])
            else:
                words.append(word)
            rows.append(row)
            row = _Row()
        if row.words:
            row.ends = True
            rows.append(row)
        return [row for row in rows if any(word.parts for word in row.words)]

    def _split(
        self, word: _Word, row: _Row, room: float, style: Style, above: Sequence[_Row]
    ) -> tuple[_Word, _Word] | None:
        left = room - row.width - (row.words[-1].space if row.words else 0.0)
        tight = row.spaces and (room - row.width) / row.spaces < _LOOSE and style.align is Align.JUSTIFIED
        if tight:
            return None
        tired = all(one.hyphenated for one in above[-_HYPHENS_IN_A_ROW:]) and len(above) >= _HYPHENS_IN_A_ROW
        word.address = word.address or bool(_ADDRESS.search(word.text))
        fits = self._reach(word.parts, left)
        places = _places(word, "" if tired else style.language)
        for at, hyphen in reversed(places[: bisect_right(places, fits, key=itemgetter(0))]):
            head = self._part(word, 0, at, hyphen)
            if head.width <= left:
                return head, self._part(word, at, None)
        if row.words:
            return None
        at = max(1, fits)
        return (self._part(word, 0, at), self._part(word, at, None)) if at < len(word.text) else None

    def _part(self, word: _Word, start: int, end: int | None, hyphen: str = "") -> _Word:
        parts: list[Span] = []
        offset = 0
        for text, look in word.parts:
            piece = text[max(0, start - offset) : None if end is None else max(0, end - offset)]
            offset += len(text)
            if piece:
                parts.append((piece, look))
        if hyphen:
            parts[-1] = (parts[-1][0] + hyphen, parts[-1][1])
        part = _Word(parts, sum(self.width(text, look) for text, look in parts))
        if end is None:
            part.space, part.gap, part.ends, part.address = word.space, word.gap, word.ends, word.address
        return part

    def _run(self, row: _Row, style: Style, measure: float, *, first: bool) -> Run:
        x = style.left + (style.first if first else 0.0)
        slack = measure - style.right - x - row.width
        gaps = sum(1 for word in row.words[:-1] if word.gap)
        stretch = 0.0
        if style.align is Align.RIGHT:
            x += slack
        elif gaps and (slack < 0 or (style.align is Align.JUSTIFIED and not row.ends)):
            stretch = slack / gaps
        return Run(x, _merged(row.words), stretch)


def _places(word: _Word, language: str) -> list[tuple[int, str]]:
    """Return where a word may break, ascending, and what is added there; names and addresses take no hyphen."""
    if word.address:
        return [(found.end(), "") for found in _AFTER_IN_ADDRESS.finditer(word.text)]
    places = dict.fromkeys((found.end() for found in _AFTER.finditer(word.text)), "")
    patterns = _patterns(language)
    if patterns:
        for found in _LETTERS.finditer(word.text):
            if found.group()[0].isupper() or len(found.group()) > _HYPHENATED:
                continue
            for at in patterns.positions(found.group()):
                places.setdefault(found.start() + int(at), _SOFT)
    return sorted(places.items())


def _merged(words: Sequence[_Word]) -> list[Span]:
    pieces: list[Span] = []
    last = len(words) - 1
    for at, word in enumerate(words):
        for text, look in word.parts:
            _append(pieces, text.replace("\u200b", ""), look)
        if at < last and pieces and word.gap:
            _append(pieces, " ", word.gap)
    return pieces


def _append(pieces: list[Span], text: str, look: Look) -> None:
    """Add text to the last piece where it looks the same, else as a piece of its own."""
    if pieces and (pieces[-1][1] is look or pieces[-1][1] == look):
        pieces[-1] = (pieces[-1][0] + text, pieces[-1][1])
    else:
        pieces.append((text, look))


def shifted(lines: Iterable[Line], by: float) -> list[Line]:
    """Return the lines set `by` points further right."""
    moved = []
    for line in lines:
        runs = [replace(run, x=run.x + by) for run in line.runs]
        moved.append(replace(line, runs=runs))
    return moved
