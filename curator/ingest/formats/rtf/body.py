"""The text of a document of Rich Text Format as it is come upon: paragraphs, items of lists, rows of tables."""

import re
from dataclasses import dataclass

from curator.domain.capture import PassageKind
from curator.domain.marks import MarkKind
from curator.ingest.formats.office.flowing import RunningText
from curator.ingest.formats.rtf.groups import Group
from curator.ingest.formats.rtf.tables import StyleSheet
from curator.ingest.writing import Shape

_LONE_SIGN = re.compile(r"\s*(?:[•◦▪‣–—·*-]|\d{1,3}[.)])")
_LONGEST_SIGN = 8  # characters of a bullet or a number that somebody typed before an item; by eye


@dataclass(slots=True)
class _Row:
    """Whether a table is open, whether a row of it is, and whether that is one of headings."""

    table: bool = False
    open: bool = False
    heading: bool = False


class RtfBody:
    """Writes the blocks of a document; `sign` is the bullet or number that the program put before the item in hand."""

    def __init__(self, styles: StyleSheet) -> None:
        self.flow = RunningText()
        self.sign = ""
        self._styles = styles
        self._row = _Row()
        self._begun = ""

    def put(self, text: str, group: Group) -> None:
        """Write text as its group says that it looks."""
        if group.hidden:
            return
        if self.flow.writer.is_blank:
            self._in_table(inside=group.cell)
        if text == "\t" and _LONE_SIGN.fullmatch(self._begun):
            text = " "  # a list that somebody set out by hand: the text is read for those
        if len(self._begun) < _LONGEST_SIGN:
            self._begun += text[:_LONGEST_SIGN]
        looks = set(group.looks)
        if self._level(group):
            looks.discard(MarkKind.STRONG)
        if group.linked:
            looks.discard(MarkKind.UNDERLINE)
        self.flow.writer.write(text, [(kind, "") for kind in sorted(looks)])

    def paragraph(self, group: Group) -> None:
        """End a paragraph."""
        if self.flow.writer.is_blank:
            self._in_table(inside=group.cell)
        level = self._level(group)
        kind = self._styles.kind(group.style) or (PassageKind.HEADING if level else None)
        shapes: list[Shape] = []
        if kind is None and (self.sign or group.listed):
            kind = PassageKind.LIST_ITEM
            numbered = any(map(str.isalnum, self.sign))
            shapes.append((MarkKind.LIST_ITEM, f"{group.depth}{'.' if numbered else ''}"))
        if self._styles.is_code(group.style):
            shapes.append((MarkKind.CODE, ""))
            kind = kind or PassageKind.PARAGRAPH
        self.flow.end_paragraph(kind, shapes, level=level if kind is PassageKind.HEADING else 0)
        self.sign = self._begun = ""

    def cell(self) -> None:
        """End a cell."""
        self._in_table(inside=True)
        if not self._row.open:
            self.flow.row(opens=True, heading=self._row.heading)
            self._row.open = True
        self.flow.cell(opens=False)
        self.sign = self._begun = ""

    def row_of_headings(self) -> None:
        """Tell that the row in hand is one of headings."""
        self._row.heading = True

    def row(self) -> None:
        """End a row."""
        self._row.open = self._row.heading = False

    def end(self) -> None:
        """End the document."""
        self._in_table(inside=False)
        self.flow.end()

    def _level(self, group: Group) -> int:
        return group.level or self._styles.outline(group.style)

    def _in_table(self, *, inside: bool) -> None:
        """Begin or end a table, where what comes is in one and what was is not, or the other way round."""
        if inside == self._row.table:
            return
        if not inside and not self.flow.writer.is_blank:
            self.flow.cell(opens=False)
        self.flow.table(opens=inside)
        self._row = _Row(table=inside, heading=inside and self._row.heading)
