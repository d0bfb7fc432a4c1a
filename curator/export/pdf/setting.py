"""What every part of the book is set with: the sheet, the words, the anchors, and a few shapes of lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from curator.domain.book import Book
from curator.export.pdf.fonts import Face
from curator.export.pdf.lines import Line, Look, Run, Span, Style, Typesetter, shifted
from curator.export.pdf.sheet import Sheet
from curator.export.threads import all_posts
from curator.export.wording import Wording
from curator.text.links import find


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything a part needs to turn its values into lines."""

    book: Book
    sheet: Sheet
    type: Typesetter
    words: Wording
    anchors: dict[str, str]

    def say(self, text: str, look: Look, style: Style) -> list[Line]:
        """Return a paragraph of one look, its web addresses linked."""
        return self.type.paragraph(linked(text, look, self.sheet), style, self.sheet.measure)

    def heading(self, text: str, *, anchor: str = "", outline: tuple[int, str] | None = None) -> list[Line]:
        """Return the heading of a section inside an article; what follows must be joined to it."""
        lines = self.say(text, self.sheet.look(Face.SANS_BOLD, 0.98), self.sheet.style(1.0, before=0.7))
        return self.marked(lines, anchor, outline)

    def marked(self, lines: list[Line], anchor: str, outline: tuple[int, str] | None = None) -> list[Line]:
        """Return the lines with an anchor, and an entry of the outline, on the first."""
        if lines and anchor:
            title = (outline[0], self.type.fonts.printable(outline[1]).replace("\n", " ")) if outline else None
            lines[0] = replace(lines[0], anchor=anchor, outline=title)
        return lines

    def rule(self, before: float = 0.0) -> Line:
        """Return a hairline across the measure."""
        return Line(height=7.0, baseline=0.0, before=before, rule=(0.0, self.sheet.measure))

    def rows(self, pairs: Iterable[tuple[str, list[Span]]], *, label: float = 0.27, ratio: float = 0.84) -> list[Line]:
        """Return a table of labels and values, without rules; `label` is the first column's share of the measure."""
        column = round(self.sheet.measure * label, 2)
        lines: list[Line] = []
        for name, value in pairs:
            style = self.sheet.style(ratio, before=0.08)
            left = self.type.paragraph([(name, self.sheet.look(Face.SANS, ratio, muted=True))], style, column - 8)
            right = self.type.paragraph(value, style, self.sheet.measure - column)
            lines += beside(left, shifted(right, column))
        return lines


def beside(left: list[Line], right: list[Line]) -> list[Line]:
    """Return two columns of lines of the same height as one."""
    tall, short = (left, right) if len(left) >= len(right) else (right, left)
    merged = [replace(line, runs=[*line.runs, *other.runs]) for line, other in zip(tall, short, strict=False)]
    return merged + tall[len(short) :]


def at_right(lines: list[Line], text: str, look: Look, setting: Setting) -> list[Line]:
    """Return the lines with `text` at the right end of the first."""
    shown = setting.type.fonts.printable(text)
    x = setting.sheet.measure - setting.type.width(shown, look)
    return [replace(lines[0], runs=[*lines[0].runs, Run(x, [(shown, look)])]), *lines[1:]] if lines else lines


def joined(lines: list[Line]) -> list[Line]:
    """Return the lines as a block that is not parted, nor from the line above."""
    return [replace(line, joined=True) for line in lines]


def follow(lines: list[Line]) -> list[Line]:
    """Return the lines, the first joined to the line above."""
    return [replace(lines[0], joined=True), *lines[1:]] if lines else lines


def linked(text: str, look: Look, sheet: Sheet) -> Iterator[Span]:
    """Yield the text with each web address in it a link, drawn as one."""
    end = 0
    for found in find(text):
        yield text[end : found.span.start], look
        yield found.span.of(text), replace(sheet.look(link=found.target), face=look.face, size=look.size)
        end = found.span.end
    yield text[end:], look


def anchors(book: Book) -> dict[str, str]:
    """Return the anchor of each citation id that is printed; a folded copy's is that of the kept one."""
    found: dict[str, str] = {}
    for number, chapter in enumerate(book.chapters, start=1):
        found.setdefault(chapter.id, f"a{number}")
        for order, post in enumerate(all_posts(chapter), start=1):
            key = f"a{number}.{order}"
            found.setdefault(post.id, key)
            for repeat in post.repeats:
                found.setdefault(repeat.id, key)
    return found
