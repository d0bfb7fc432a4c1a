"""The page: sheet, margins and the looks of everything that is set on it."""

from dataclasses import dataclass

from curator.domain.book import Paper
from curator.export.pdf.fonts import Face
from curator.export.pdf.lines import ACCENT, INK, MUTED, Align, Look, Style


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper and the text area on it, in points; `size` is that of the running text.

    The measure holds 60 to 75 characters: the margins take the rest.
    """

    width: float
    height: float
    measure: float
    top: float
    bottom: float
    size: float

    @property
    def left(self) -> float:
        """Left margin; the text stands in the middle of the sheet."""
        return (self.width - self.measure) / 2

    @property
    def room(self) -> float:
        """Height of the text."""
        return self.height - self.top - self.bottom

    @property
    def step(self) -> float:
        """Indent of a reply under the post it answers."""
        return self.size * 1.45

    def look(self, face: Face = Face.SERIF, ratio: float = 1.0, *, muted: bool = False, link: str = "") -> Look:
        """Return a look sized by `ratio` to the running text; a link is drawn as one."""
        return Look(face, round(self.size * ratio, 2), ACCENT if link else MUTED if muted else INK, link)

    def style(self, ratio: float = 1.0, *, before: float = 0.0, left: float = 0.0, right: float = 0.0) -> Style:
        """Return a ragged paragraph for text of that `ratio`; `before` is in lines of running text."""
        return Style(round(self.size * ratio * 1.36, 2), Align.LEFT, left, right, before=before * self.leading)

    @property
    def leading(self) -> float:
        """Distance between baselines of the running text."""
        return round(self.size * 1.42, 2)


SHEETS = {
    Paper.A4: Sheet(595.28, 841.89, 372.0, 92.0, 96.0, 11.0),
    Paper.A5: Sheet(419.53, 595.28, 296.0, 62.0, 62.0, 9.3),
    Paper.LETTER: Sheet(612.0, 792.0, 372.0, 86.0, 90.0, 11.0),
}
"""The sheet of each paper."""
