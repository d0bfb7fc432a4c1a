"""Inlines of a block as text with its looks: which face a mark asks for, what is raised, what leads where."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from curator.domain.book import Inline
from curator.domain.marks import MarkKind
from curator.export.pdf.fonts import Face
from curator.export.pdf.lines import ACCENT, Look, Span

_EMPHATIC = {
    Face.SERIF: Face.ITALIC,
    Face.ITALIC: Face.SERIF,
    Face.BOLD: Face.BOLD_ITALIC,
    Face.BOLD_ITALIC: Face.BOLD,
    Face.SANS: Face.SANS_ITALIC,
}
"""The face of what is stressed in each face; in a text that is italic already, it is upright."""

STRONG = {
    Face.SERIF: Face.BOLD,
    Face.ITALIC: Face.BOLD_ITALIC,
    Face.SANS: Face.SANS_BOLD,
    Face.SANS_ITALIC: Face.SANS_BOLD,
}
_SMALL = 0.66
_RAISED = 0.34
_LOWERED = -0.14
_MONO = 0.88
"""Sizes and heights beside the text around, by eye on the sample collection; Source Code Pro is wide for its size."""


def dressed(inlines: Iterable[Inline], look: Look, chapter: str) -> Iterator[Span]:
    """Yield each inline with its look.

    Args:
        inlines: of one block.
        look: of the text that nothing marks.
        chapter: anchor of the chapter, from which those of its notes are made.
    """
    for inline in inlines:
        yield inline.text, _look(inline, look)
        if inline.note:
            yield str(inline.note), _call(inline.note, look, chapter)


def note_anchor(chapter: str, number: int) -> str:
    """Return the anchor of a chapter's note."""
    return f"{chapter}.note{number}"


def call_anchor(chapter: str, number: int) -> str:
    """Return the anchor of the place where a chapter's note is called."""
    return f"{chapter}.call{number}"


def _look(inline: Inline, look: Look) -> Look:
    if inline.link:
        look = replace(look, link=inline.link, colour=ACCENT)
    held = inline.marks
    if not held:
        return look
    face, size, rise = look.face, look.size, 0.0
    if MarkKind.EMPHASIS in held:
        face = _EMPHATIC.get(face, face)
    if MarkKind.STRONG in held:
        face = STRONG.get(face, face)
    if MarkKind.CODE in held:
        face, size = Face.MONO, size * _MONO
    if held & {MarkKind.SUPERSCRIPT, MarkKind.SUBSCRIPT}:
        rise = size * (_RAISED if MarkKind.SUPERSCRIPT in held else _LOWERED)
        size *= _SMALL
    return replace(look, face=face, size=round(size, 2), rise=round(rise, 2), underline=MarkKind.UNDERLINE in held)


def _call(number: int, look: Look, chapter: str) -> Look:
    return replace(
        look,
        size=round(look.size * _SMALL, 2),
        rise=round(look.size * _RAISED, 2),
        colour=ACCENT,
        link=f"#{note_anchor(chapter, number)}",
        anchor=call_anchor(chapter, number),
    )
