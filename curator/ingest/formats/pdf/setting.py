"""Lines of a page of a PDF: glyphs set together to words and lines, as they stand beside each other."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from curator.domain.marks import MarkKind
from curator.ingest.formats.pdf.glyphs import Glyph, LinkPlace
from curator.ingest.printed import Box, around

_ASCENT = 0.7  # of the size of type: how far letters reach over their line; capitals of most faces do
_SHARED = 0.5  # of the smaller one's height in which glyphs of one line stand side by side: raised figures do; by eye
_WORD_GAP = 0.17  # of the size of type, from which a gap parts words; a space is .25 wide, set tight .2
_CALL_GAP = 0.35  # the same, before the raised call of a note, which some set apart by a thin space; by eye
_TRACKED = 0.5  # the same: wider gaps between all letters are a row of letters, not a word set wide; by eye
_LINE_GAP = 0.7  # the same, that parts pieces of a line, which are joined again where no gutter runs; by eye
_BACK = 0.9  # the same: how far a glyph may stand before the one that it follows; accents and kerning do
_LEAST_TRACKED = 4  # gaps from which on a word set wide can be told
_SMALL = 0.85  # of the line's size of type, below which raised or lowered glyphs are no accident of the face; by eye
_RAISED = 0.12  # of the size of type; by eye
_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "ˆ": "\u0302",
    "¨": "\u0308",
    "~": "\u0303",
    "˜": "\u0303",
    "¸": "\u0327",
}
"""Signs that old files draw over a letter or under it, as characters of their own."""


class SetWord(NamedTuple):
    """A word, or a piece of one that looks other than what it is `glued` to.

    `link` is the address that it leads to, `note` what is said of it at the foot of the page.
    """

    text: str
    box: Box
    looks: frozenset[MarkKind] = frozenset()
    link: str = ""
    glued: bool = False
    note: str = ""


@dataclass(slots=True)
class SetLine:
    """A line, or the piece of one that stands in a column: its words, the line they stand on, their size of type.

    `pieces` are the words before which a wide gap stands, the first among them.
    """

    words: list[SetWord]
    box: Box
    base: float
    size: float
    artifact: bool = False
    pieces: tuple[int, ...] = (0,)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(word.text if word.glued else f" {word.text}" for word in self.words).strip()

    @property
    def looks(self) -> frozenset[MarkKind]:
        """How all of it looks."""
        return frozenset.intersection(*(word.looks for word in self.words))

    @property
    def core(self) -> tuple[float, float]:
        """From where to where down the page its letters stand, without what hangs over or under the line."""
        return self.base - self.size * _ASCENT, self.base


def lines_of(glyphs: Sequence[Glyph], links: Sequence[LinkPlace] = ()) -> list[SetLine]:
    """Set glyphs together to lines, in no order; a wide gap parts pieces of one.

    Args:
        glyphs: that stand upright, in the order in which they were drawn.
        links: of the page.
    """
    strings: list[list[Glyph]] = []
    for glyph in glyphs:
        if strings and _follows(strings[-1][-1], glyph):
            strings[-1].append(glyph)
        else:
            strings.append([glyph])
    joined = _joined(strings)
    return [line for string in joined if (line := _line(string, links))]


def _follows(before: Glyph, glyph: Glyph) -> bool:
    """Tell whether a glyph stands beside another, in the direction of its script; those of a ligature share a place."""
    if glyph.box == before.box:
        return True
    size = min(before.run.size, glyph.run.size)
    if before.run.artifact != glyph.run.artifact or not _beside(before, glyph):
        return False
    backward = is_backward(glyph.text) or (is_backward(before.text) and not glyph.text.isalpha())
    gap = before.box[0] - glyph.box[2] if backward else glyph.box[0] - before.box[2]
    return -_BACK * size <= gap <= _LINE_GAP * size


def _beside(one: Glyph, other: Glyph) -> bool:
    """Tell whether two glyphs stand on one line."""
    tops, bases = (one.base - one.run.size * _ASCENT, other.base - other.run.size * _ASCENT), (one.base, other.base)
    shared = min(bases) - max(tops)
    return shared >= _SHARED * _ASCENT * min(one.run.size, other.run.size)


def is_backward(text: str) -> bool:
    """Tell whether a text is of a script that runs from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def _joined(strings: list[list[Glyph]]) -> list[list[Glyph]]:
    """Join strings that were drawn one after another elsewhere, and stand beside each other on the page."""
    done: list[list[Glyph]] = []
    for string in sorted(strings, key=lambda each: (round(each[0].base), each[0].box[0])):
        before = done[-1] if done else None
        if before and not is_backward(before[-1].text) and _follows(before[-1], string[0]):
            before.extend(string)
        else:
            done.append(list(string))
    return done


def _line(glyphs: list[Glyph], links: Sequence[LinkPlace]) -> SetLine | None:
    sizes = Counter(glyph.run.size for glyph in glyphs)
    size = max(sizes, key=lambda each: (sizes[each], each))
    base = median(glyph.base for glyph in glyphs if glyph.run.size == size)
    words = list(_words(glyphs, base, size, links))
    box = around([word.box for word in words])
    return SetLine(words, box, base, size, glyphs[0].run.artifact) if words and box else None


def _words(glyphs: Sequence[Glyph], base: float, size: float, links: Sequence[LinkPlace]) -> Iterator[SetWord]:
    room = _tracking(glyphs) + _WORD_GAP * size
    piece: list[Glyph] = []
    glued = False
    for glyph in _composed(glyphs):
        if piece:
            before, after = _looks(piece[-1], base, size), _looks(glyph, base, size)
            raised = MarkKind.SUPERSCRIPT in after - before
            apart = glyph.spaced or _gap(piece[-1], glyph) > (_CALL_GAP * size if raised else room)
            if apart or before != after:
                yield from _word(piece, base, size, links, glued)
                piece, glued = [], not apart
        piece.append(glyph)
    yield from _word(piece, base, size, links, glued)


def _word(
    piece: Sequence[Glyph],
    base: float,
    size: float,
    links: Sequence[LinkPlace],
    glued: bool,  # noqa: FBT001 (one of a word's own facts)
) -> Iterator[SetWord]:
    text = unicodedata.normalize("NFC", "".join(glyph.text for glyph in piece)).strip()
    box = around([glyph.box for glyph in piece])
    if text and box:
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        link = next((each.address for each in links if _holds(each.box, middle)), "")
        yield SetWord(text, box, _looks(piece[0], base, size), link, glued)


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _gap(before: Glyph, glyph: Glyph) -> float:
    return before.box[0] - glyph.box[2] if is_backward(before.text + glyph.text) else glyph.box[0] - before.box[2]


def _tracking(glyphs: Sequence[Glyph]) -> float:
    """Return by how much letters are set wide; within words gaps are the most, so a lower quarter of them tells."""
    gaps = sorted(
        _gap(before, glyph) / max(glyph.run.size, 1) for before, glyph in pairwise(glyphs) if not glyph.spaced
    )
    if len(gaps) < _LEAST_TRACKED:
        return 0.0
    told = gaps[len(gaps) // 4]
    return max(0.0, told) * glyphs[0].run.size if told < _TRACKED else 0.0


def _looks(glyph: Glyph, base: float, size: float) -> frozenset[MarkKind]:
    if glyph.run.size >= size * _SMALL:
        return glyph.run.looks
    if glyph.base < base - size * _RAISED:
        return glyph.run.looks | {MarkKind.SUPERSCRIPT}
    return glyph.run.looks | {MarkKind.SUBSCRIPT} if glyph.base > base + size * _RAISED else glyph.run.looks


def _composed(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield the glyphs; an accent that is drawn over the letter before or after it is made one with it."""
    before: Glyph | None = None
    for glyph in glyphs:
        whole = _accented(before, glyph) if before else None
        if before and not whole:
            yield before
        before = whole or glyph
    if before:
        yield before


def _accented(before: Glyph, glyph: Glyph) -> Glyph | None:
    """Return what two glyphs are together, if one is an accent that stands over the other."""
    for accent, letter in ((before, glyph), (glyph, before)):
        if accent.text in _ACCENTS and letter.text.isalpha() and _is_over(accent, letter):
            text = unicodedata.normalize("NFC", letter.text + _ACCENTS[accent.text])
            return letter._replace(text=text, spaced=before.spaced)
    return None


def _is_over(accent: Glyph, letter: Glyph) -> bool:
    return letter.box[0] <= (accent.box[0] + accent.box[2]) / 2 <= letter.box[2]
