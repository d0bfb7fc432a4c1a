"""Running text as lines: paragraphs, headings, captions, code, and the quotations and lists that they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from curator.domain.book import Block, Chapter, Figure, Listing, Quotation, TableBlock, TextBlock, TextKind
from curator.export.pdf.figures import figure
from curator.export.pdf.fonts import Face
from curator.export.pdf.inlines import dressed
from curator.export.pdf.lines import Align, Line, Look, Run, Style
from curator.export.pdf.setting import Setting, follow
from curator.export.pdf.tables import table

_Sort = TextKind | type[Quotation] | type[Listing] | type[TableBlock] | type[Figure] | None
"""What stands above a block; None at the head."""

_GAP = 0.35
"""Space between the figure of an item and its text, in sizes of the text. By eye."""

_DEEPEST_INDENT = 0.45
"""Share of the measure that nesting may take from the text; what is deeper stays there. By eye."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where blocks stand: indents in points, the quotations around them, and whether they belong to an item."""

    left: float
    right: float = 0.0
    quotations: int = 0
    bars: tuple[float, ...] = ()
    listed: bool = False


def blocks(
    setting: Setting, given: Sequence[Block], chapter: Chapter, *, ratio: float = 1.0, left: float = 0.0
) -> list[Line]:
    """Return the lines of a text.

    Paragraphs are told apart by the indent of the first line, so one after anything else than a paragraph has none.

    Args:
        setting: what to set with.
        given: the blocks in order.
        chapter: whose they are; its language is that of those that name none.
        ratio: size beside the running text of articles.
        left: indent of the whole, in points.
    """
    return _Flow(setting, chapter, ratio).lines(given, _Place(left))


class _Flow:
    """The looks and styles of one text."""

    def __init__(self, setting: Setting, chapter: Chapter, ratio: float) -> None:
        self._setting = setting
        self._sheet = setting.sheet
        self._chapter = chapter
        self._ratio = ratio
        self._size = setting.sheet.size * ratio
        self._leading = round(setting.sheet.leading * ratio, 2)

    def lines(self, given: Sequence[Block], place: _Place) -> list[Line]:
        lines: list[Line] = []
        above: _Sort = None
        for block in given:
            if made := self._block(block, place, above):
                lines += follow(made) if above is TextKind.HEADING else made
                above = block.kind if isinstance(block, TextBlock) else type(block)
        return lines

    def _block(self, block: Block, place: _Place, above: _Sort) -> list[Line]:
        match block:
            case TextBlock():
                return self._text(block, place, above)
            case Quotation():
                return self._quotation(block, place, above)
            case Listing():
                return self._listing(block, place, above)
            case TableBlock():
                return _spaced(self._table(block, place), self._space(0.6, above))
            case Figure():
                style = replace(self._style(place, block.caption), align=Align.LEFT, leading=self._size * 1.25)
                return _spaced(figure(self._setting, block, style, self._chapter), self._space(0.6, above))

    def _text(self, block: TextBlock, place: _Place, above: _Sort) -> list[Line]:
        match block.kind:
            case TextKind.HEADING:
                return self._heading(block, place, above)
            case TextKind.CAPTION:
                return self._caption(block, place)
            case TextKind.CODE:
                return self._code(block, place, above)
            case TextKind.PARAGRAPH:
                return self._paragraph(block, place, above)

    def _paragraph(self, block: TextBlock, place: _Place, above: _Sort) -> list[Line]:
        runs_on = above is TextKind.PARAGRAPH
        before = 0.0 if runs_on or above is TextKind.HEADING else self._space(0.55, above)
        style = replace(self._style(place, block), first=self._size * 1.3 * runs_on, before=before)
        return self._set(block, place, style, *((Face.ITALIC, 0.97) if place.quotations else (Face.SERIF, 1.0)))

    def _heading(self, block: TextBlock, place: _Place, above: _Sort) -> list[Line]:
        before = self._size * (0.2 if above is TextKind.HEADING else 1.3)
        style = replace(self._style(place, block), leading=self._size * 1.35, align=Align.LEFT, language="")
        lines = self._set(block, place, replace(style, before=before), Face.BOLD, 1.06)
        if lines:
            lines[-1] = replace(lines[-1], height=lines[-1].height + self._size * 0.35)
        return lines

    def _caption(self, block: TextBlock, place: _Place) -> list[Line]:
        style = replace(self._style(place, block), align=Align.LEFT, language="", before=self._size * 0.6)
        return self._set(block, place, replace(style, leading=self._size * 1.25), Face.SANS, 0.86, muted=True)

    def _code(self, block: TextBlock, place: _Place, above: _Sort) -> list[Line]:
        look = self._sheet.look(Face.MONO, 0.8 * self._ratio)
        style = Style(round(self._size * 1.16, 2), Align.LEFT, place.left + self._size * 0.8, place.right)
        lines = self._setting.type.verbatim(block.text, look, style, self._sheet.measure)
        return self._barred(_spaced(lines, self._space(0.55, above)), place)

    def _quotation(self, block: Quotation, place: _Place, above: _Sort) -> list[Line]:
        indent = self._size * 1.3
        bars = (*place.bars, round(place.left + indent * 0.5, 2)) if place.quotations else place.bars
        inner = _Place(self._indented(place, indent), place.right + indent * 0.6, place.quotations + 1, bars)
        return _spaced(self.lines(block.blocks, inner), self._space(0.25 if above is Quotation else 0.6, above))

    def _listing(self, listing: Listing, place: _Place, above: _Sort) -> list[Line]:
        hang = self._size * 1.3
        if listing.numbered:
            hang = max(hang, self._width(f"{len(listing.items)}.") + self._size * _GAP)
        inner = replace(place, left=self._indented(place, hang), listed=True)
        lines: list[Line] = []
        for number, item in enumerate(listing.items, start=1):
            made = self.lines(item, inner)
            if not made:
                continue
            tight = bool(lines) or place.listed or above is Listing
            made = _spaced(made, self._space(0.15 if tight else 0.55, above, first=not lines))
            if not isinstance(item[0], Listing):
                made[0].runs.insert(0, self._mark(f"{number}." if listing.numbered else "•", inner.left, hang))
            lines += made
        return lines

    @property
    def _muted(self) -> Look:
        return self._sheet.look(ratio=self._ratio, muted=True)

    def _width(self, mark: str) -> float:
        return self._setting.type.width(mark, self._muted)

    def _mark(self, mark: str, left: float, hang: float) -> Run:
        """Return the sign of an item: a bullet stands in the hang, a figure ends before the text."""
        ends = max(0.0, left - self._size * _GAP - self._width(mark))
        return Run(left - hang * 0.72 if mark == "•" else ends, [(mark, self._muted)])

    def _table(self, block: TableBlock, place: _Place) -> list[Line]:
        style = replace(self._style(place, None), leading=self._size * 1.25, align=Align.LEFT, language="")
        look = self._sheet.look(Face.SERIF, 0.9 * self._ratio)
        spans = partial(dressed, chapter=self._setting.anchors[self._chapter.id])
        return self._barred(table(self._setting, block, style, look, spans), place)

    def _set(
        self, block: TextBlock, place: _Place, style: Style, face: Face, ratio: float = 1.0, *, muted: bool = False
    ) -> list[Line]:
        look = self._sheet.look(face, ratio * self._ratio, muted=muted)
        spans = dressed(block.inlines, look, self._setting.anchors[self._chapter.id])
        return self._barred(self._setting.type.paragraph(spans, style, self._sheet.measure), place)

    def _style(self, place: _Place, block: TextBlock | None) -> Style:
        language = (block.language if block else "") or self._chapter.language
        return Style(self._leading, Align.JUSTIFIED, place.left, place.right, language=language)

    @staticmethod
    def _barred(lines: list[Line], place: _Place) -> list[Line]:
        return [replace(line, bars=place.bars) for line in lines] if place.bars else lines

    def _indented(self, place: _Place, by: float) -> float:
        return min(place.left + by, max(place.left, self._sheet.measure * _DEEPEST_INDENT))

    def _space(self, ratio: float, above: _Sort, *, first: bool = True) -> float:
        """Return the space before a block; there is none at the head of a text."""
        return self._size * ratio * (above is not None or not first)


def _spaced(lines: list[Line], before: float) -> list[Line]:
    """Return the lines with that space above the first."""
    return [replace(lines[0], before=before), *lines[1:]] if lines else lines
