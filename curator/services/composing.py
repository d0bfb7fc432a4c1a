"""Composition: the passages of an article, with their marks and decisions, made into the blocks of a book.

Everything an exporter must not decide is decided here: what nests in what, where letters change their look, what leads
where, which note is called, and what stood where something was corrected. Pure.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from textwrap import dedent

from curator.domain.article import Passage
from curator.domain.book import (
    Block,
    Figure,
    Inline,
    Picture,
    Reading,
    TextBlock,
    TextKind,
    Typography,
)
from curator.domain.capture import PassageKind
from curator.domain.correction import LAYOUT, Correction, Decision
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.services.nesting import DEEPEST, Leaf, nested
from curator.text import links, marks
from curator.text.overlay import Overlay
from curator.text.typography import replaced, replacements

_KINDS = {
    PassageKind.HEADING: TextKind.HEADING,
    PassageKind.PARAGRAPH: TextKind.PARAGRAPH,
    PassageKind.QUOTE: TextKind.PARAGRAPH,
    PassageKind.LIST_ITEM: TextKind.PARAGRAPH,
    PassageKind.CAPTION: TextKind.CAPTION,
    PassageKind.COMMENT_TEXT: TextKind.PARAGRAPH,
    PassageKind.PING: TextKind.PARAGRAPH,
}
_FLAT = frozenset(_KINDS) - {PassageKind.QUOTE, PassageKind.LIST_ITEM}
_SHAPING = frozenset({MarkKind.QUOTATION, MarkKind.LIST_ITEM, MarkKind.CELL})
"""Kinds of marks that say where a block stands, rather than how its letters look."""

_CELL = re.compile(r"(\d{1,4}),(\d{1,4})( th)?")
_TAB = 4  # columns: what most editors of code are set to; nobody saw the author’s
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""How the bytes of a picture begin. Source: ISO/IEC 15948, 5.2; ISO/IEC 10918-1, B.1.1.3."""


def printed(kind: PassageKind) -> bool:
    """Tell whether a passage of this kind is running text."""
    return kind in _KINDS


def inlined(text: str, typography: Typography) -> tuple[Inline, ...]:
    """Return text that nothing marks as a book prints it: its spaces set, its addresses links."""
    shown = replaced(text, replacements(text, typography))
    return _inlines(shown, _addresses(shown, ()), "")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of reading text, and what holds for it, counted from its start."""

    text: str
    marks: tuple[Mark, ...] = ()
    readings: tuple[Reading, ...] = ()

    def cut(self, span: Span) -> "_Piece":
        """Return the part in `span`, without the blanks around it."""
        text = span.of(self.text)
        start = span.start + len(text) - len(text.lstrip())
        inner = Span(start, max(start, span.start + len(text.rstrip())))
        readings = (
            replace(each, span=each.span.shifted(-start)) for each in self.readings if inner.contains(each.span)
        )
        return _Piece(inner.of(self.text), marks.within(self.marks, inner), tuple(readings))

    def deepest(self, kind: MarkKind) -> Mark | None:
        """Return the mark of this kind that covers the piece, the one of the greatest depth if there are several."""
        whole = Span(0, len(self.text))
        covering = [mark for mark in self.marks if mark.kind is kind and mark.span.contains(whole)]
        return max(covering, key=_depth, default=None)


@dataclass(slots=True)
class Composer:
    """Makes the blocks of one chapter, and numbers its notes in the order in which they are asked for.

    `language` is the chapter's; `base` the address of its page, for relative links; `typography` gives whose rules
    hold for a language. `stored` and `decisions` are by passage: marks on its original, and all decisions about it;
    `indents` what stands before it on its line. `pictures` are by address. Passages that none of these names are plain.
    """

    language: str
    typography: Callable[[str], Typography]
    base: str = ""
    stored: Mapping[int, tuple[Mark, ...]] = field(default_factory=dict)
    decisions: Mapping[int, tuple[Correction, ...]] = field(default_factory=dict)
    indents: Mapping[int, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    notes: list[TextBlock] = field(default_factory=list)

    def blocks(self, passages: Iterable[Passage]) -> tuple[Block, ...]:
        """Return the running text of passages in page order; what is no running text is left out."""
        printed = [row for row in passages if row.kind in _KINDS and row.text.strip()]
        if all(row.kind in _FLAT and self._is_plain(row) for row in printed):
            return tuple(self._plain(row) for row in printed)  # as most texts are: nothing is nested
        return tuple(nested([leaf for row in printed for leaf in self._leaves(row)]))

    def line(self, passages: Iterable[Passage], between: str = " ") -> TextBlock | None:
        """Return what stands over an article as one line, with its marks; None where there are no words."""
        made = [self._heading(row) for row in passages if row.text.strip()]
        if not made:
            return None
        parts = [(Inline(between), *each.inlines) for each in made]
        inlines = tuple(replace(each, text=each.text.replace("\n", " ")) for part in parts for each in part)
        return TextBlock(TextKind.HEADING, inlines[1:], made[0].language)

    def _heading(self, row: Passage) -> TextBlock:
        if self._is_plain(row):
            return self._plain(row)
        piece = _piece(row.original, self.stored.get(row.id, ()), self.decisions.get(row.id, ()))
        return self._text(TextKind.HEADING, row.language, piece.cut(Span(0, len(piece.text))))

    def _is_plain(self, row: Passage) -> bool:
        return row.id not in self.stored and row.id not in self.decisions

    def _plain(self, row: Passage) -> TextBlock:
        inlines = inlined(row.text.strip(), self.typography(row.language or self.language))
        return TextBlock(_KINDS.get(row.kind, TextKind.HEADING), inlines, self._foreign(row.language))

    def _leaves(self, row: Passage) -> Iterator[Leaf]:
        if self._is_plain(row):
            yield _unmarked(row.kind, self._plain(row))
            return
        decided = self.decisions.get(row.id, ())
        stored = self.stored.get(row.id, ())
        piece = _piece(row.original, stored, decided)
        if "\n" in piece.text.strip() and marks.covers(piece.marks, MarkKind.CODE, _inner(piece.text)):
            yield Leaf(self._code(row, decided))
            return
        for part in _parts(piece):
            yield self._placed(row, part)

    def _code(self, row: Passage, decided: Sequence[Correction]) -> TextBlock:
        """Return lines of code with the indents that import keeps out of the reading."""
        kept = [each for each in decided if each.rule != LAYOUT]
        piece = _piece(row.original, (), kept)
        lead = self.indents.get(row.id, "")
        text = dedent((lead + piece.text).expandtabs(_TAB)).strip("\n")
        return TextBlock(TextKind.CODE, (Inline(text, frozenset({MarkKind.CODE})),), self._foreign(row.language))

    def _placed(self, row: Passage, piece: _Piece) -> Leaf:
        block = self._figure_or_text(row, piece)
        quotation, item = piece.deepest(MarkKind.QUOTATION), piece.deepest(MarkKind.LIST_ITEM)
        cell = piece.deepest(MarkKind.CELL)
        place = _CELL.fullmatch(cell.value) if cell and isinstance(block, TextBlock) else None
        unmarked = _unmarked(row.kind, block)
        level, numbered = (_depth(item), item.numbered) if item else (unmarked.level, False)
        return Leaf(
            block,
            quotations=_depth(quotation) if quotation else unmarked.quotations,
            level=level,
            numbered=numbered,
            alone=unmarked.alone and quotation is None,
            cell=(int(place[1]), int(place[2])) if place else None,
            heading=bool(place and place[3]),
        )

    def _figure_or_text(self, row: Passage, piece: _Piece) -> TextBlock | Figure:
        """Return a figure where a caption or all of a passage stands for a picture; one amid a text is a link to it."""
        kind = _KINDS[row.kind]
        whole = Span(0, len(piece.text))
        image = next((mark for mark in piece.marks if mark.kind is MarkKind.IMAGE), None)
        if image is None or not (kind is TextKind.CAPTION or image.span == whole):
            return self._text(kind, row.language, piece)
        address, _, alternative = image.value.partition("\n")
        picture = self._picture(address, alternative or image.span.of(piece.text))
        around = replace(piece, marks=tuple(mark for mark in piece.marks if mark.kind is not MarkKind.IMAGE))
        caption = self._text(TextKind.CAPTION, row.language, around)
        return Figure(picture, None if piece.text == picture.alternative else caption)

    def _picture(self, address: str, alternative: str) -> Picture:
        """Return a picture with its bytes where they are of a kind that every format can show."""
        data = self.pictures.get(address, b"")
        media_type = next((known for start, known in _SIGNATURES.items() if data.startswith(start)), "")
        return Picture(address, alternative, data if media_type else b"", media_type)

    def _text(self, kind: TextKind, language: str, piece: _Piece) -> TextBlock:
        whole = Span(0, len(piece.text))
        foreign = next((mark for mark in piece.marks if mark.kind is MarkKind.LANGUAGE and mark.span == whole), None)
        language = foreign.value if foreign else language
        held = tuple(mark for mark in piece.marks if mark is not foreign and mark.kind not in _SHAPING)
        set_out = _set_out(piece.text, held, self.typography(language or self.language))
        shown = marks.carried(set_out, held)
        readings = tuple(replace(each, span=set_out.to_reading(each.span)) for each in piece.readings)
        inlines = _inlines(set_out.text, (*shown, *_addresses(set_out.text, shown)), self.base, self._note)
        return TextBlock(kind, inlines, self._foreign(language), readings)

    def _note(self, text: str) -> int:
        self.notes.append(TextBlock(TextKind.PARAGRAPH, inlined(text.strip(), self.typography(self.language))))
        return len(self.notes)

    def _foreign(self, language: str) -> str:
        return "" if language == self.language else language


def _piece(original: str, stored: Iterable[Mark], decided: Sequence[Correction]) -> _Piece:
    overlay = Overlay(original, decided)
    accepted = [
        Reading(span, each.found, each.rule, each.decision, each.note)
        for span, each in overlay.placed()
        if each.rule != LAYOUT
    ]
    sic = [
        Reading(overlay.to_reading(each.span), each.found, each.rule, each.decision, each.note)
        for each in decided
        if each.decision is Decision.SIC
    ]
    readings = tuple(sorted((*accepted, *sic), key=lambda each: each.span))
    return _Piece(overlay.text, marks.of_reading(overlay, stored, decided), readings)


def _parts(piece: _Piece) -> Iterator[_Piece]:
    """Yield the parts of a passage that stand in different places, by the marks that say where."""
    edges = {edge for mark in piece.marks if mark.kind in _SHAPING for edge in (mark.span.start, mark.span.end)}
    ends = sorted({*edges, 0, len(piece.text)})
    parts = (piece.cut(Span(start, end)) for start, end in pairwise(ends))
    return (part for part in parts if part.text)


def _inner(text: str) -> Span:
    return Span(len(text) - len(text.lstrip()), len(text.rstrip()))


def _unmarked(kind: PassageKind, block: TextBlock | Figure) -> Leaf:
    quote = kind is PassageKind.QUOTE
    return Leaf(block, quotations=int(quote), level=int(kind is PassageKind.LIST_ITEM), alone=quote)


def _depth(mark: Mark) -> int:
    return min(mark.depth, DEEPEST)


def _set_out(text: str, held: Sequence[Mark], typography: Typography) -> Overlay:
    """Return what the book prints laid over a reading text: spaces, and the breaks that marks ask for; code stays."""
    code = [mark.span for mark in held if mark.kind is MarkKind.CODE]
    changes = [(Span(start, end), new) for start, end, new in replacements(text, typography)]
    changes = [(span, new) for span, new in changes if not any(each.contains(span) for each in code)]
    for at in sorted({mark.span.start for mark in held if mark.kind is MarkKind.LINE_BREAK}):
        inside = any(span.start <= at <= span.end for span, _ in changes)
        if not inside and "\n" not in text[max(0, at - 1) : at + 1]:
            changes.append((Span(at, at), "\n"))
    return Overlay(text, [Correction(span, span.of(text), new) for span, new in changes])


def _addresses(text: str, held: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return a link for each address that stands in the text, but in code and where a link is already."""
    found = list(links.find(text))
    if not found:
        return ()
    taken = [mark.span for mark in held if mark.kind in (MarkKind.LINK, MarkKind.CODE)]
    return tuple(
        Mark(link.span, MarkKind.LINK, link.target)
        for link in found
        if not any(link.span.overlaps(each) for each in taken)
    )


def _inlines(
    text: str, held: Sequence[Mark], base: str, note: Callable[[str], int] | None = None
) -> tuple[Inline, ...]:
    if not held:
        return (Inline(text),)
    found: list[Inline] = []
    for run in marks.runs(Span(0, len(text)), held):
        link = run.value(MarkKind.LINK) or run.value(MarkKind.IMAGE).partition("\n")[0]
        inline = Inline(
            run.span.of(text),
            frozenset(mark.kind for mark in run.marks if mark.kind in marks.LETTERS),
            links.target(link, base) if link else "",
            run.value(MarkKind.LANGUAGE),
        )
        if found and replace(found[-1], text="") == replace(inline, text=""):
            inline = replace(inline, text=found.pop().text + inline.text)
        found.append(inline)
        for mark in run.marks:
            if note and mark.kind is MarkKind.NOTE and mark.span.end == run.span.end:
                found[-1] = replace(found[-1], note=note(mark.value))
    return tuple(found)
