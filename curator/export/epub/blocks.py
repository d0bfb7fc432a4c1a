"""Blocks of running text as XHTML: quotations, lists, tables, code and figures, and the inlines in them."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from curator.domain.book import (
    Block,
    Cell,
    Figure,
    Inline,
    Listing,
    Picture,
    Quotation,
    TableBlock,
    TextBlock,
    TextKind,
)
from curator.domain.marks import MarkKind
from curator.export.epub.anchors import call_anchor, note_anchor
from curator.export.epub.pictures import picture_file
from curator.export.epub.xhtml import clean, escaped, line, marked
from curator.export.wording import Wording
from curator.text.links import target

_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_LETTERS = (
    (MarkKind.UNDERLINE, "u"),
    (MarkKind.STRONG, "strong"),
    (MarkKind.EMPHASIS, "em"),
    (MarkKind.SUPERSCRIPT, "sup"),
    (MarkKind.SUBSCRIPT, "sub"),
    (MarkKind.CODE, "code"),
)
"""The element of each mark, in the order in which those that begin together nest."""


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes the blocks of one chapter.

    `language` is the chapter's, `around` the book's.
    """

    language: str
    around: str
    words: Wording

    def written(self, blocks: Iterable[Block], *, headings: bool = True) -> Iterator[str]:
        """Yield each block; what holds no word is left out.

        Args:
            blocks: in reading order.
            headings: False in a post, whose headings are not the article's: they read as paragraphs.
        """
        for block in blocks:
            if shown := self._block(block, headings=headings):
                yield shown

    def line(self, block: TextBlock, element: str, attributes: str) -> str:
        """Return a line that stands over a text, in an element with attributes, each with a space before it."""
        return f"<{element}{attributes}{self._marked(block)}>{self._inlined(block) or '—'}</{element}>"

    def note(self, number: int, note: TextBlock) -> str:
        """Return a note of the chapter, with the way back to where it is called."""
        told = escaped(self.words.back)
        back = f'<a class="back" href="#{call_anchor(number)}" role="doc-backlink" aria-label="{told}">↩</a>'
        return f'<li id="{note_anchor(number)}"{self._marked(note)}><p>{self._inlined(note)} {back}</p></li>'

    def _block(self, block: Block, *, headings: bool) -> str:
        match block:
            case TextBlock():
                plain = block.kind is TextKind.HEADING and not headings
                return self._text(replace(block, kind=TextKind.PARAGRAPH) if plain else block)
            case Quotation():
                inside = "".join(self.written(block.blocks, headings=headings))
                return f"<blockquote>{inside}</blockquote>" if inside else ""
            case Listing():
                return self._listing(block, headings=headings)
            case TableBlock():
                return self._table(block)
            case Figure():
                return self._figure(block)

    def _text(self, block: TextBlock) -> str:
        if not line(block.text):
            return ""
        attributes = self._marked(block)
        match block.kind:
            case TextKind.HEADING:
                return f"<h2{attributes}>{self._inlined(block)}</h2>"
            case TextKind.CAPTION:
                return f'<p class="caption"{attributes}>{self._inlined(block)}</p>'
            case TextKind.CODE:
                return f"<pre{attributes}><code>{html.escape(clean(block.text), quote=False)}</code></pre>"
            case TextKind.PARAGRAPH:
                return f"<p{attributes}>{self._inlined(block)}</p>"

    def _listing(self, listing: Listing, *, headings: bool) -> str:
        items = [shown for item in listing.items if (shown := self._item(item, headings=headings))]
        tag = "ol" if listing.numbered else "ul"
        return "\n".join([f"<{tag}>", *items, f"</{tag}>"]) if items else ""

    def _item(self, item: Sequence[Block], *, headings: bool) -> str:
        """Return an item; its text stands in it without a paragraph, its sublists below."""
        first = item[0] if item else None
        if isinstance(first, TextBlock) and first.kind is TextKind.PARAGRAPH and line(first.text):
            below = "\n".join(self.written(item[1:], headings=headings))
            return f"<li{self._marked(first)}>{self._inlined(first)}{below}</li>"
        inside = "\n".join(self.written(item, headings=headings))
        return f"<li>{inside}</li>" if inside else ""

    def _table(self, table: TableBlock) -> str:
        rows = ("".join(self._cell(cell, first=not order) for cell in row) for order, row in enumerate(table.rows))
        return "\n".join(['<table class="cells">', *(f"<tr>{row}</tr>" for row in rows), "</table>"])

    def _cell(self, cell: Cell, *, first: bool) -> str:
        attributes, text = self._marked(cell.text), self._inlined(cell.text)
        if not cell.heading:
            return f"<td{attributes}>{text}</td>"
        return f'<th scope="{"col" if first else "row"}"{attributes}>{text}</th>'

    def _figure(self, figure: Figure) -> str:
        picture, file = figure.picture, picture_file(figure.picture)
        if file:
            shown = f'<img src="{file}" alt="{escaped(line(picture.alternative))}"/>'
        else:
            shown = f'<p class="picture">{self._described(picture)}</p>'
        caption = figure.caption
        below = (
            f"<figcaption{self._marked(caption)}>{self._inlined(caption)}</figcaption>"
            if caption and line(caption.text)
            else ""
        )
        return f"<figure>{shown}{below}</figure>"

    def _described(self, picture: Picture) -> str:
        """Return what stands for a picture that was not captured: what it shows, and where it was."""
        told = escaped(self.words.labelled(self.words.picture, line(picture.alternative) or picture.address))
        href = target(picture.address)
        return f'<a href="{escaped(href)}">{told}</a>' if href else told

    def _inlined(self, block: TextBlock) -> str:
        return inlined(block.inlines, block.language or self.language)

    def _marked(self, block: TextBlock) -> str:
        return marked(block.text, block.language or self.language, self.around)


def inlined(inlines: Iterable[Inline], language: str) -> str:
    """Return inlines as XHTML, each element opened and closed as seldom as nesting allows.

    Args:
        inlines: of one block, whose blanks at either end are gone.
        language: BCP 47 tag of the block.
    """
    parts: list[str] = []
    opened: list[str] = []
    for inline in inlines:
        wanted = list(_elements(inline, language))
        kept = list(takewhile(wanted.__contains__, opened))
        begun = [element for element in wanted if element not in kept]
        parts += (*_closed(opened[len(kept) :]), *(f"<{element}>" for element in begun), broken(inline.text))
        opened = kept + begun
        if inline.note:
            parts += (*_closed(opened), _call(inline.note))
            opened = []
    return "".join((*parts, *_closed(opened)))


def broken(text: str) -> str:
    """Return text escaped for an element, with the author's line breaks."""
    return "<br/>\n".join(html.escape(part, quote=False) for part in _LINE_END.split(clean(text)))


def _elements(inline: Inline, language: str) -> Iterator[str]:
    """Yield the elements that an inline stands in, the outermost first, each as it is written between < and >."""
    if inline.link:
        yield f'a href="{html.escape(inline.link)}"'
    if inline.language and (attributes := marked(inline.text, inline.language, language)):
        yield f"span{attributes}"
    if inline.marks:
        yield from (element for kind, element in _LETTERS if kind in inline.marks)


def _closed(elements: Sequence[str]) -> Iterator[str]:
    return (f"</{element.partition(' ')[0]}>" for element in reversed(elements))


def _call(number: int) -> str:
    return (
        f'<a class="call" epub:type="noteref" role="doc-noteref" id="{call_anchor(number)}"'
        f' href="#{note_anchor(number)}">{number}</a>'
    )
