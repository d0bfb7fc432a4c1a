"""Running text: paragraphs, headings, quotations, lists and captions as lines."""

from collections.abc import Sequence
from dataclasses import replace

from curator.domain.book import Block, BlockKind
from curator.export.pdf.fonts import Face
from curator.export.pdf.lines import Align, Line, Run, Style
from curator.export.pdf.setting import Setting, follow, linked


def blocks(
    setting: Setting, texts: Sequence[Block], language: str, *, ratio: float = 1.0, left: float = 0.0
) -> list[Line]:
    """Return the lines of a text.

    Paragraphs are told apart by the indent of the first line, so one after anything else than a paragraph has none.

    Args:
        setting: what to set with.
        texts: the blocks in order.
        language: BCP 47 tag of those that name none.
        ratio: size beside the running text of articles.
        left: indent of the whole, in points.
    """
    lines: list[Line] = []
    above: BlockKind | None = None
    for block in texts:
        shape = _Shape(setting, block.language or language, ratio, left)
        set_lines = shape.lines(block, above)
        if not set_lines:
            continue
        lines += follow(set_lines) if above is BlockKind.HEADING else set_lines
        above = block.kind
    return lines


class _Shape:
    """The looks and styles of one block."""

    def __init__(self, setting: Setting, language: str, ratio: float, left: float) -> None:
        self._setting = setting
        self._sheet = setting.sheet
        self._ratio = ratio
        self._size = setting.sheet.size * ratio
        self._plain = Style(round(setting.sheet.leading * ratio, 2), Align.JUSTIFIED, left, language=language)

    def lines(self, block: Block, above: BlockKind | None) -> list[Line]:
        match block.kind:
            case BlockKind.HEADING:
                return self._heading(block.text, above)
            case BlockKind.QUOTE:
                return self._quote(block.text, above)
            case BlockKind.LIST_ITEM:
                return self._item(block.text, above)
            case BlockKind.CAPTION:
                return self._caption(block.text)
            case BlockKind.PARAGRAPH:
                return self._paragraph(block.text, above)

    def _paragraph(self, text: str, above: BlockKind | None) -> list[Line]:
        runs_on = above is BlockKind.PARAGRAPH
        before = 0.0 if runs_on or above is None or above is BlockKind.HEADING else self._size * 0.55
        return self._set(text, Face.SERIF, replace(self._plain, first=self._size * 1.3 * runs_on, before=before))

    def _heading(self, text: str, above: BlockKind | None) -> list[Line]:
        before = self._size * (0.2 if above is BlockKind.HEADING else 1.3)
        style = replace(self._plain, leading=self._size * 1.35, align=Align.LEFT, language="", before=before)
        lines = self._set(text, Face.BOLD, style, 1.06)
        if lines:
            lines[-1] = replace(lines[-1], height=lines[-1].height + self._size * 0.35)
        return lines

    def _quote(self, text: str, above: BlockKind | None) -> list[Line]:
        indent = self._size * 1.3
        before = self._size * (0.25 if above is BlockKind.QUOTE else 0.6) * (above is not None)
        left = self._plain.left + indent
        style = replace(self._plain, left=left, right=indent * 0.6, before=before)
        return self._set(text, Face.ITALIC, style, 0.97)

    def _item(self, text: str, above: BlockKind | None) -> list[Line]:
        hang = self._size * 1.3
        before = self._size * (0.15 if above is BlockKind.LIST_ITEM else 0.55) * (above is not None)
        lines = self._set(text, Face.SERIF, replace(self._plain, left=self._plain.left + hang, before=before))
        if lines:
            mark = Run(lines[0].runs[0].x - hang * 0.72, [("•", self._sheet.look(ratio=self._ratio, muted=True))])
            lines[0].runs.insert(0, mark)
        return lines

    def _caption(self, text: str) -> list[Line]:
        style = replace(self._plain, align=Align.LEFT, language="", before=self._size * 0.6)
        style = replace(style, leading=self._size * 1.25)
        return self._set(text, Face.SANS, style, 0.86, muted=True)

    def _set(self, text: str, face: Face, style: Style, ratio: float = 1.0, *, muted: bool = False) -> list[Line]:
        look = self._sheet.look(face, ratio * self._ratio, muted=muted)
        return self._setting.type.paragraph(linked(text, look, self._sheet), style, self._sheet.measure)
