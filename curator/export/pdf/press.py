"""Drawing of set pages through ReportLab: text, rules, links, anchors, outline and page labels."""

from collections.abc import Iterable
from io import BytesIO
from typing import IO, Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curator.export.pdf.fonts import EmbeddedFont, Fonts
from curator.export.pdf.lines import HAIRLINE, MUTED, Colour, Drawing, Line, Look, Run
from curator.export.pdf.sheet import Sheet


class Press(Canvas):
    """A canvas that draws lines of a galley, each text run with the fonts that have its characters.

    Content is left uncompressed: the finishing pass compresses the whole file at once.
    """

    _doc: Any
    _code: list[str]
    _escape: Any

    def __init__(self, target: IO[bytes], sheet: Sheet, fonts: Fonts, language: str) -> None:
        super().__init__(
            target,
            pagesize=(sheet.width, sheet.height),
            pageCompression=0,
            invariant=1,
            lang=language,
        )
        self._sheet = sheet
        self._fonts = fonts
        self._colour: Colour | None = None
        self.anchors: dict[str, int] = {}

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    @property
    def sheets(self) -> int:
        """Pages finished so far."""
        return int(self.getPageNumber()) - 1

    def page(
        self, lines: Iterable[Line], *, top: float | None = None, furniture: Iterable[tuple[Line, float]] = ()
    ) -> None:
        """Draw one page and finish it.

        Args:
            lines: what stands on it, from `top` (the top margin of the sheet if None) downwards.
            top: distance of the first line from the upper edge, in points.
            furniture: running head and folio, each with the distance of its top from the upper edge.
        """
        self._colour = None
        y = self._sheet.height - (self._sheet.top if top is None else top)
        above: Line | None = None
        for line in lines:
            space = line.before if above else 0.0
            self._bars(line, above, y, space)
            y -= space
            self._line(line, y)
            y -= line.height
            above = line
        for line, distance in furniture:
            self._line(line, self._sheet.height - distance)
        self.showPage()

    def panel(self, height: float, colour: Colour) -> None:
        """Fill the sheet's upper part, edge to edge."""
        self.setFillColorRGB(*colour)
        self.rect(0, self._sheet.height - height, self._sheet.width, height, stroke=0, fill=1)

    def move_to_front(self, count: int) -> None:
        """Put the last `count` finished pages before all others."""
        order = self._doc.Pages.pages
        order[:] = order[-count:] + order[:-count]

    def _line(self, line: Line, y: float) -> None:
        if line.anchor:
            self._mark(line.anchor, y + line.height * 0.3)
        if line.outline:
            level, title = line.outline
            self.addOutlineEntry(title, line.anchor, level, closed=level == 0)
        if line.rule:
            self._stroke(*line.rule, y - line.height / 2)
        if line.leader:
            self._leader(*line.leader, y - line.baseline)
        if line.drawing:
            self._draw(line.drawing, y)
        for run in line.runs:
            self._run(run, y, line)

    def _bars(self, line: Line, above: Line | None, y: float, space: float) -> None:
        for bar in line.bars:
            upper = y if above and bar in above.bars else y - space
            x = self._sheet.left + bar
            self.setStrokeColorRGB(*HAIRLINE)
            self.setLineWidth(0.6)
            self.line(x, upper, x, y - space - line.height)

    def _stroke(self, start: float, end: float, y: float) -> None:
        self.setStrokeColorRGB(*HAIRLINE)
        self.setLineWidth(0.6)
        self.line(self._sheet.left + start, y, self._sheet.left + end, y)

    def _leader(self, start: float, end: float, y: float) -> None:
        if end <= start:
            return
        self.saveState()
        self.setStrokeColorRGB(*MUTED)
        self.setLineCap(1)
        self.setLineWidth(0.7)
        self.setDash([0, 4.5])
        self.line(self._sheet.left + end, y, self._sheet.left + start, y)
        self.restoreState()

    def _run(self, run: Run, y: float, line: Line) -> None:
        x = self._sheet.left + run.x
        baseline = y - line.baseline
        code = [f"BT 1 0 0 1 {x:.2f} {baseline:.2f} Tm {run.stretch:.3f} Tw"]
        underlined: list[tuple[Look, float, float]] = []
        for text, look in run.pieces:
            code.append(self._shown(text, look))
            width = self._fonts[look.face].width(text) * look.size / 1000 + text.count(" ") * run.stretch
            if look.link:
                self._link(look, text, (x, y - line.height, x + width, y))
            if look.anchor:
                self._mark(look.anchor, y + line.height * 0.3)
            if look.underline:
                underlined.append((look, x, x + width))
            x += width
        code.append("ET")
        self._code.append(" ".join(code))
        for look, start, end in underlined:
            self._underline(look, start, end, baseline)

    def _underline(self, look: Look, start: float, end: float, baseline: float) -> None:
        at = baseline + look.rise - look.size * 0.12
        self.setStrokeColorRGB(*look.colour)
        self.setLineWidth(look.size * 0.05)
        self.line(start, at, end, at)

    def _draw(self, drawing: Drawing, y: float) -> None:
        image = ImageReader(BytesIO(drawing.data))
        left = self._sheet.left + drawing.x
        self.drawImage(image, left, y - drawing.height, drawing.width, drawing.height, mask="auto")

    def _mark(self, anchor: str, top: float) -> None:
        self.anchors[anchor] = self.sheets
        self.bookmarkPage(anchor, fit="XYZ", left=0, top=round(top, 2), zoom=0)

    def _shown(self, text: str, look: Look) -> str:
        code = []
        if look.colour != self._colour:
            code.append("{:.3f} {:.3f} {:.3f} rg".format(*look.colour))
            self._colour = look.colour
        if look.rise:
            code.append(f"{look.rise:.2f} Ts")
        for font, stretch in self._fonts[look.face].runs(text):
            code.extend(self._codes(font, stretch, look.size))
        if look.rise:
            code.append("0 Ts")
        return " ".join(code)

    def _codes(self, font: EmbeddedFont, text: str, size: float) -> Iterable[str]:
        for subset, codes in font.splitString(text, self._doc):
            yield f"{font.getSubsetInternalName(subset, self._doc)} {size:.2f} Tf ({self._escape(codes)}) Tj"

    def _link(self, look: Look, text: str, box: tuple[float, float, float, float]) -> None:
        if look.link.startswith("#"):
            self.linkRect(text, look.link[1:], box, relative=0, thickness=0)
        else:
            self.linkURL(look.link, box, relative=0, thickness=0)
