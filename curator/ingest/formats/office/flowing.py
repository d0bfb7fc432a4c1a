"""The text of a document as it flows: paragraphs, tables cell by cell, notes, pictures, and boxes that stand aside."""

import re
from collections.abc import Sequence
from dataclasses import replace

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.blocks import Block
from curator.ingest.writing import Shape, Writer

_LINK = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]{1,2000})"', re.IGNORECASE)


def link_in(instruction: str) -> str:
    """Return the address that a field leads to by its instruction; empty where it is no link."""
    found = _LINK.search(instruction)
    return found[1] if found else ""


class RunningText:
    """Writes a document's blocks.

    What stands in a paragraph and is none of its text (a picture, a box) comes behind it. The paragraphs of a cell are
    one block; a table within a cell is lines of its text. `levels` are those of headings by the index of their block.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.levels: dict[int, int] = {}
        self.pictures: dict[str, None] = {}
        self.writer = Writer()
        self._later: list[Block] = []
        self._outer: list[tuple[Writer, list[Block]]] = []
        self._tables = 0
        self._row = self._column = self._columns = 0
        self._heading = False

    def end_paragraph(self, kind: PassageKind | None, shapes: Sequence[Shape], *, level: int = 0) -> None:
        """End a paragraph; in a cell, its line."""
        if self._tables and not self._outer:
            self.writer.write("\n")
            return
        self.writer.end(kind, shapes)
        if level and self.writer.blocks and not self._outer:
            self.levels[len(self.blocks)] = level
        self._settle()

    def aside(self, *, opens: bool) -> None:
        """Begin or end a box that stands aside from the paragraph in hand."""
        if opens:
            self._outer.append((self.writer, self._later))
            self.writer, self._later = Writer(), []
        elif self._outer:
            self.writer.end()
            inner = [*self.writer.blocks, *self._later]
            self.writer, self._later = self._outer.pop()
            self._later += inner

    def table(self, *, opens: bool) -> None:
        """Begin or end a table."""
        self._tables += 1 if opens else -1
        if opens and self._tables == 1:
            self.writer.end()
            self._settle()
            self._row = 0

    def row(self, *, opens: bool, heading: bool = False) -> None:
        """Begin or end a row."""
        if opens and self._tables == 1:
            self._row, self._column, self._heading = self._row + 1, 1, heading

    def cell(self, *, opens: bool, columns: int = 1) -> None:
        """Begin or end a cell that is so many columns wide."""
        if opens or self._tables != 1 or self._outer:
            return
        value = f"{self._row},{self._column}{' th' if self._heading else ''}"
        self.writer.end(PassageKind.PARAGRAPH, [(MarkKind.CELL, value)])
        self._settle()
        self._column += columns

    def note(self, text: str) -> None:
        """Call a note at the end of what was written last; one that nothing stands before is text of its own."""
        if not text:
            return
        if self.writer.size:
            self.writer.mark(self.writer.size - 1, MarkKind.NOTE, text)
        else:
            self._later.append(Block(text, PassageKind.PARAGRAPH))

    def picture(self, address: str, told: str) -> None:
        """Show a picture behind the paragraph in hand, with a text in its place: what is told of it, or its name."""
        if not address:
            return
        told = " ".join(told.split())
        text = told or address.rpartition("/")[2]
        shown = Writer()
        shown.write(text)
        shown.end(PassageKind.CAPTION, [(MarkKind.IMAGE, f"{address}\n{told}")])
        self.pictures[address] = None
        self._later += shown.blocks

    def end(self) -> None:
        """End the document."""
        while self._outer:
            self.aside(opens=False)
        self.writer.end()
        self._settle()

    def _settle(self) -> None:
        """Take up what is ended, and behind it what stands aside; a caption under a picture becomes its own."""
        if self._outer:
            return
        for block in (*self.writer.blocks, *self._later):
            before = self.blocks[-1] if self.blocks else None
            if block.kind is PassageKind.CAPTION and before and _wants(before, block.text) and not _picture(block):
                mark = replace(before.marks[0], span=replace(before.marks[0].span, end=len(block.text)))
                self.blocks[-1] = replace(block, marks=(mark, *block.marks))
            else:
                self.blocks.append(block)
        self.writer.blocks.clear()
        self._later = []


def _picture(block: Block) -> bool:
    return any(mark.kind is MarkKind.IMAGE for mark in block.marks)


def _wants(block: Block, caption: str) -> bool:
    """Tell whether a block is a picture of which nothing is told, or what the caption says too."""
    untold = bool(block.marks) and block.marks[0].value.endswith("\n")
    return block.kind is PassageKind.CAPTION and (untold or (_picture(block) and block.text == caption))
