"""Printed pages as recognition or a PDF tells of them: words with their places, laid out as blocks to be segmented."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.domain.messages import Message, template
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.blocks import Block, lay_out
from curator.ingest.item import Item
from curator.ingest.page import How, segment
from curator.ingest.writing import Shape, Writer

Box = tuple[float, float, float, float]
"""Left, top, right and bottom on a page, in its own unit, counted from its upper left corner."""

_DOUBTED = template(
    "1 word is less sure than {share} % to be what stands on the page | "
    "{count} words are less sure than {share} % to be what stands on the page"
)
_UNSURE = 0.6  # confidence below which about half of a page's words were wrong, on Tesseract's of French print
_LEAST_INDENT = 0.4  # heights of a line by which the first of a paragraph stands in; by eye on books
_MOST_INDENT = 5.0  # the same: further in stands what is centred or another column; by eye on books
_RAGGED = 2.0  # heights of a line by which a full one may stay behind the edge; by eye on books
_LEAST_FLUSH = 0.5  # share of a zone's lines that begin at its edge, where it is prose and no verse; by eye

BULLETS = frozenset("•◦▪‣●○■□➢➤–—-*")
"""What opens the items of a list."""


class Word(NamedTuple):
    """A word; what is not known of it is None or empty.

    `confidence` in [0, 1], `path` leads to its element. `glued`: it goes on with the word before, without a space.
    """

    text: str
    box: Box | None = None
    confidence: float | None = None
    shapes: tuple[Shape, ...] = ()
    path: str = ""
    glued: bool = False


@dataclass(slots=True)
class PrintedLine:
    """Words of one line, in the order in which they are read; `box` is that of the line."""

    words: list[Word] = field(default_factory=list)
    box: Box | None = None

    @property
    def place(self) -> Box | None:
        """The line's box, or the one around its words; None where neither is known."""
        return self.box or around([word.box for word in self.words if word.box])


@dataclass(slots=True)
class Zone:
    """Lines that stand together.

    `kind` is None where the file does not tell; `whole`: they are one paragraph. `size` is that of their type, 0 where
    it is not known; `shapes` hold over all of them.
    """

    lines: list[PrintedLine] = field(default_factory=list)
    kind: PassageKind | None = None
    whole: bool = False
    size: float = 0.0
    shapes: Sequence[Shape] = ()


@dataclass(slots=True)
class PrintedPage:
    """A page: its zones in the order in which they are read. `image` is the address of its picture, if it names one."""

    zones: list[Zone] = field(default_factory=list)
    image: str = ""


def recognised(
    pages: Sequence[PrintedPage], item: Item, how: How, reader: tuple[str, str, str], remarks: Sequence[Message] = ()
) -> ParsedCapture:
    """Return what recognition made of pages, as one article; the pictures that came along are parts of it.

    Args:
        pages: in order.
        item: the file.
        how: what the curator wants of it.
        reader: its name, its version and the media type that it reads.
        remarks: what was to be said of the file already.

    Raises:
        UnreadableCaptureError: there is no word in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    name, version, media_type = reader
    laid = lay_out(blocks_of(pages), name, version)
    if not laid.placed:
        raise UnreadableCaptureError("nothing to import in {name}: its pages hold no words", name=item.name)
    article = segment(laid.transcript, item.name, how, (*remarks, *doubts(pages)), laid.given())
    found = (item.companion(address) for address in dict.fromkeys(page.image for page in pages if page.image))
    pictures = tuple(ParsedCapture(each.name, each.media_type, each.data, ()) for each in found if each)
    return ParsedCapture(item.name, media_type, item.data, (article,), item.url, item.captured_at, pictures)


def around(boxes: Sequence[Box]) -> Box | None:
    """Return the smallest box that holds all these; None where there are none."""
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def blocks_of(pages: Sequence[PrintedPage]) -> list[Block]:
    """Return a block for each paragraph of printed pages, a mark where a page begins, and an anchor for each word."""
    writer = Writer()
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.point(MarkKind.PAGE_BREAK)
        edge = _right_edge(page)
        for zone in page.zones:
            for lines in _paragraphs(zone):
                _write(writer, lines, number)
                writer.end(zone.kind or _kind(lines[0], edge), zone.shapes, printed=True)
    writer.end(printed=True)
    return writer.blocks


def doubts(pages: Sequence[PrintedPage]) -> tuple[Message, ...]:
    """Return a remark on how many words the recognition was not sure of."""
    words = (word for page in pages for zone in page.zones for line in zone.lines for word in line.words)
    count = sum(word.confidence is not None and word.confidence < _UNSURE for word in words)
    return (Message.of(_DOUBTED, count=count, share=round(_UNSURE * 100)),) if count else ()


def _kind(first: PrintedLine, edge: float | None) -> PassageKind | None:
    """Tell a paragraph by its first line, which is full; what a shorter one is, its words may tell."""
    if edge is None or first.place is None or first.words[0].text in BULLETS:
        return None
    _, top, right, bottom = first.place
    return PassageKind.PARAGRAPH if right > edge - (bottom - top) * _RAGGED else None


def _right_edge(page: PrintedPage) -> float | None:
    """Return where the lines of a page end that are full; None where no place is known."""
    places = [line.place for zone in page.zones for line in zone.lines]
    rights = [box[2] for box in places if box]
    return median(rights) if rights else None


def _write(writer: Writer, lines: Sequence[PrintedLine], page: int) -> None:
    last: tuple[Shape, ...] = ()
    for at, line in enumerate(lines):
        for between, word in enumerate(line.words):
            if (at or between) and not (between and word.glued):
                held = [shape for shape in word.shapes if shape in last]
                writer.write(" " if between else "\n", held)
            last = word.shapes
            start = writer.size
            writer.write(word.text, word.shapes)
            span = Span(start, writer.size)
            writer.anchor(Anchor(span, path=word.path, page=page, box=word.box, confidence=word.confidence))


def _paragraphs(zone: Zone) -> Iterator[list[PrintedLine]]:
    """Yield the lines of each paragraph of a zone; where the file does not part them, an indent opens one."""
    lines = [line for line in zone.lines if line.words]
    openings = [0] if zone.whole or zone.kind else [0, *_indented(lines)]
    for start, end in pairwise([*dict.fromkeys(openings), len(lines)]):
        if start < end:
            yield lines[start:end]


def _indented(lines: Sequence[PrintedLine]) -> list[int]:
    """Return the lines that stand in by as much as the first of a paragraph does."""
    places = [line.place for line in lines]
    boxes = [box for box in places if box]
    if len(boxes) < len(lines) or not boxes:
        return []
    height = median(bottom - top for _, top, _, bottom in boxes) or 1.0
    edge = median(left for left, _, _, _ in boxes)
    indents = [(left - edge) / height for left, _, _, _ in boxes]
    flush = sum(abs(indent) < _LEAST_INDENT for indent in indents)
    if flush < len(lines) * _LEAST_FLUSH:
        return []
    return [at for at, indent in enumerate(indents) if _LEAST_INDENT <= indent <= _MOST_INDENT]
