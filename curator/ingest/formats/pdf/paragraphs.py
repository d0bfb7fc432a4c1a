"""Paragraphs of a PDF: lines of a column, parted where the type, the leading or the room at a line's end says so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.formats.pdf.setting import SetLine, SetWord
from curator.ingest.formats.pdf.tables import cells, rows_in
from curator.ingest.printed import PrintedLine, Word, Zone
from curator.ingest.writing import Shape

_LEADING = 1.25  # times the usual distance of lines, from which one parts paragraphs; by eye on books and web pages
_SIZES = 0.08  # of the size of type by which two are not one; setting in points rounds them
_HEADING = 1.12  # times the size of the text, from which type is that of a heading; printers step by a sixth
_LONGEST_HEADING = 250  # characters; by eye on papers
_MOST_ROOM = 0.3  # of the size of type: what a word needs beside itself to fit into a line
_FEW = 3  # lines from which on those of a zone show how far they may go; by eye
_ENDS = frozenset(".!?…")
_CENTRED = 1.0  # of the size of type by which the middles of lines may differ that are centred; by eye


class Types:
    """The type that a document is set in: that of most of its text, and the larger ones of its headings."""

    def __init__(self, lines: Sequence[SetLine]) -> None:
        sizes: Counter[float] = Counter()
        looks: Counter[MarkKind] = Counter()
        total = 0
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
            for word in line.words:
                total += len(word.text)
                looks.update({look: len(word.text) for look in word.looks})
        self.size = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
        self.usual = frozenset(look for look, count in looks.items() if count * 2 > total)

    def is_heading(self, lines: Sequence[SetLine]) -> bool:
        """Tell whether lines are set as a heading."""
        large = all(line.size >= self.size * _HEADING for line in lines)
        return large and sum(len(line.text) for line in lines) <= _LONGEST_HEADING


def zones_of(lines: Sequence[SetLine], types: Types) -> Iterator[Zone]:
    """Yield the tables and paragraphs of a column as zones to be laid out."""
    done = 0
    for start, end in (*rows_in(lines), (len(lines), len(lines))):
        for together in paragraphs(lines[done:start]):
            yield zone_of(together, types)
        for row, column, cell in cells(lines[start:end]):
            shapes = [(MarkKind.CELL, f"{row},{column}")]
            yield Zone([_printed(cell, types.usual)], PassageKind.PARAGRAPH, shapes=shapes)
        done = end


def paragraphs(lines: Sequence[SetLine]) -> Iterator[list[SetLine]]:
    """Yield the lines of a column that stand together, as far as their setting tells."""
    leading = _usual_leading(lines)
    together: list[SetLine] = []
    for line in lines:
        if together and _parts(together[-1], line, leading):
            yield from _by_room(together, lines)
            together = []
        together.append(line)
    if together:
        yield from _by_room(together, lines)


def _usual_leading(lines: Sequence[SetLine]) -> dict[float, float]:
    """Return the distance of lines for each size of type."""
    steps: dict[float, list[float]] = {}
    for before, after in pairwise(lines):
        if _is_one_size(before, after):
            steps.setdefault(round(after.size), []).append(after.base - before.base)
    return {size: _lower_middle(found) for size, found in steps.items()}


def _lower_middle(steps: Sequence[float]) -> float:
    """Return the commonest distance; the smaller of those that are as common."""
    rounded = Counter(round(step * 2) / 2 for step in steps if step > 0)
    return max(rounded, key=lambda step: (rounded[step], -step), default=0.0)


def _parts(before: SetLine, after: SetLine, leading: dict[float, float]) -> bool:
    step = after.base - before.base
    usual = leading.get(round(after.size), 0.0)
    if not _is_one_size(before, after) or (before.looks ^ after.looks) & {MarkKind.STRONG}:
        return True
    return step <= 0 or bool(usual and step > usual * _LEADING)


def _is_one_size(one: SetLine, other: SetLine) -> bool:
    return abs(one.size - other.size) <= _SIZES * max(one.size, other.size)


def _by_room(together: list[SetLine], column: Sequence[SetLine]) -> Iterator[list[SetLine]]:
    """Part lines where one ends though the next word would have fitted: its author ended it."""
    if _is_centred(together):
        yield together
        return
    own = together if len(together) >= _FEW else column
    edge = max(line.box[2] for line in own)
    paragraph = [together[0]]
    for before, after in pairwise(together):
        first = after.words[0].box
        within = after.text[0].islower() and before.text[-1] not in _ENDS
        if not within and first[2] - first[0] + _MOST_ROOM * after.size < edge - before.box[2]:
            yield paragraph
            paragraph = []
        paragraph.append(after)
    yield paragraph


def _is_centred(lines: Sequence[SetLine]) -> bool:
    middles = [(line.box[0] + line.box[2]) / 2 for line in lines]
    lefts = [line.box[0] for line in lines]
    least = _CENTRED * lines[0].size
    return max(middles) - min(middles) < least < max(lefts) - min(lefts)


def zone_of(lines: Sequence[SetLine], types: Types) -> Zone:
    """Return lines that stand together as a zone to be laid out."""
    heading = types.is_heading(lines)
    usual = frozenset.intersection(*(line.looks for line in lines)) if heading else types.usual
    kind = PassageKind.HEADING if heading else None
    return Zone([_printed(line, usual) for line in lines], kind, size=lines[0].size)


def _printed(line: SetLine, usual: frozenset[MarkKind]) -> PrintedLine:
    return PrintedLine([_word(word, usual) for word in line.words], line.box)


def _word(word: SetWord, usual: frozenset[MarkKind]) -> Word:
    shapes: list[Shape] = [(look, "") for look in sorted(word.looks - usual)]
    if word.link:
        shapes.append((MarkKind.LINK, word.link))
    if word.note:
        shapes.append((MarkKind.NOTE, word.note))
    return Word(word.text, word.box, shapes=tuple(shapes), glued=word.glued)
