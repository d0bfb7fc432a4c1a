"""Marks: what a range of a transcript is beside being text; stand-off, so that no text is ever rewritten for them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from curator.domain.span import Span

_DEPTH = re.compile(r"(\d{1,4})(\.?)", re.ASCII)


class MarkKind(StrEnum):
    """What a mark says of its range.

    The first six dress letters. LINK, IMAGE, NOTE, LANGUAGE carry a value: an address, an address and a text
    alternative on lines of their own, the note's text, a BCP 47 tag. LINE_BREAK and PAGE_BREAK stand at a point; the
    value of a page break is the number that the page bears. QUOTATION and LIST_ITEM give a depth from 1 ("2"; a
    numbered item "2.": depth, full stop); CELL the row and column from 1, and "th" for a heading ("1,3 th").
    """

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    UNDERLINE = "underline"
    LINK = "link"
    IMAGE = "image"
    NOTE = "note"
    LANGUAGE = "language"
    LINE_BREAK = "line_break"
    PAGE_BREAK = "page_break"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    CELL = "cell"


class MarkOrigin(StrEnum):
    """Who made a mark: the reader of the resource, a repair of the text (Markdown residue), or a person."""

    READER = "reader"
    REPAIR = "repair"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind, and where it needs one a value, over a range of an original text: the owner says whose.

    `id` is 0 for a mark that is not stored on its own, such as one that comes with a correction.
    """

    span: Span
    kind: MarkKind
    value: str = ""
    origin: MarkOrigin = MarkOrigin.READER
    id: int = 0

    @property
    def depth(self) -> int:
        """How deep a quotation or a list item stands, from 1; 1 where the value does not say."""
        found = _DEPTH.fullmatch(self.value)
        return max(1, int(found[1])) if found else 1

    @property
    def numbered(self) -> bool:
        """Tell whether a list item is a numbered one."""
        found = _DEPTH.fullmatch(self.value)
        return bool(found and found[2])
