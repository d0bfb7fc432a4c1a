"""How the marks of a text look wherever the window shows text to read: in the list, in the editor, in a comparison."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.gui.theme import Theme

Looks = Mapping[MarkKind, QTextCharFormat]

_Align = QTextCharFormat.VerticalAlignment
_Line = QTextCharFormat.UnderlineStyle
_TOLD = (MarkKind.LINK, MarkKind.NOTE, MarkKind.IMAGE)


def looks(theme: Theme) -> Looks:
    """Return what each kind of mark adds to the look of letters; kinds that are not in it add nothing.

    A link is underlined too, a note and a picture dotted: colour is never the only sign.
    """
    found = {kind: QTextCharFormat() for kind in MarkKind}
    found[MarkKind.EMPHASIS].setFontItalic(True)
    found[MarkKind.STRONG].setFontWeight(QFont.Weight.Bold)
    found[MarkKind.CODE].setFontFamilies(theme.mono_font().families())
    found[MarkKind.SUPERSCRIPT].setVerticalAlignment(_Align.AlignSuperScript)
    found[MarkKind.SUBSCRIPT].setVerticalAlignment(_Align.AlignSubScript)
    found[MarkKind.UNDERLINE].setUnderlineStyle(_Line.SingleUnderline)
    for kind, line in ((MarkKind.LINK, _Line.SingleUnderline), (MarkKind.NOTE, _Line.DotLine)):
        found[kind].setForeground(QColor(theme.palette.accent))
        found[kind].setUnderlineStyle(line)
    found[MarkKind.IMAGE].setForeground(QColor(theme.palette.muted))
    found[MarkKind.IMAGE].setUnderlineStyle(_Line.DotLine)
    return {kind: look for kind, look in found.items() if look.propertyCount()}


def look_of(kinds: Iterable[MarkKind], known: Looks) -> QTextCharFormat:
    """Return the look of letters that bear marks of these kinds."""
    look = QTextCharFormat()
    for kind in kinds:
        if kind in known:
            look.merge(known[kind])
    return look


def dressed(marks: Iterable[Mark], known: Looks) -> list[tuple[Span, QTextCharFormat]]:
    """Return where marks change the look of letters, and to what; later ones go over earlier ones."""
    return [(mark.span, known[mark.kind]) for mark in marks if mark.kind in known and len(mark.span)]


def told(marks: Iterable[Mark]) -> str:
    """Return what marks say that is not seen in the letters, a line for each: where a link leads, what a note says."""
    return "\n".join(mark.value for mark in marks if mark.kind in _TOLD and mark.value)


def deepest(marks: Iterable[Mark], kind: MarkKind) -> int:
    """Return how deep the deepest quotation or list item among marks stands, 0 where there is none."""
    return max((mark.depth for mark in marks if mark.kind is kind), default=0)
