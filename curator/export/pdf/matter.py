"""What stands around the articles: cover, contents, provenance and colophon."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from curator.domain.book import Chapter
from curator.export import telling
from curator.export.pdf.fonts import Face
from curator.export.pdf.galley import pages
from curator.export.pdf.lines import MUTED, WHITE, Colour, Line, Look, Run, Span
from curator.export.pdf.setting import Setting, follow, joined
from curator.export.telling import Row

PANEL: Colour = (0.09, 0.22, 0.28)
"""Colour of the cover's panel."""

# characters up to which a title is so many times the size; by eye on titles of the sample
_TITLES = ((60, 3.0), (140, 2.3), (320, 1.6))
_PALE: Colour = (0.80, 0.87, 0.89)  # contrast on the panel 8.9 : 1


def cover_title(setting: Setting, room: float) -> list[Line]:
    """Return what stands at the bottom of the cover's panel: title and description, as much as `room` points hold."""
    sheet, book = setting.sheet, setting.book
    title = next((ratio for longest, ratio in _TITLES if len(book.title) <= longest), 1.2)
    lines = setting.say(book.title, Look(Face.BOLD, sheet.size * title, WHITE), sheet.style(title * 0.86))
    lines += setting.say(book.description, Look(Face.ITALIC, sheet.size * 1.2, _PALE), sheet.style(1.25, before=1.2))
    return next(pages(lines, room), [])


def cover_head(setting: Setting) -> list[Line]:
    """Return what stands at the top of the cover's panel: the publisher."""
    sheet = setting.sheet
    return setting.say(setting.book.publisher, Look(Face.SANS, sheet.size, _PALE), sheet.style(1.0))[:2]


def cover_foot(setting: Setting, room: float) -> list[Line]:
    """Return what stands under the panel: creator, date, counts, as much as `room` points hold."""
    sheet, book, words = setting.sheet, setting.book, setting.words
    lines = setting.say(book.creator, sheet.look(Face.SANS_BOLD, 1.1), sheet.style(1.1))
    lines += setting.say(words.date(book.date), sheet.look(Face.SERIF, 1.1), sheet.style(1.1, before=0.2))
    counted = " · ".join(telling.extent(book, words))
    lines += setting.say(counted, sheet.look(Face.SANS, 0.9, muted=True), sheet.style(0.9, before=0.8))
    return next(pages(lines, room), [])


def contents(setting: Setting, folios: Mapping[str, int]) -> Iterator[Line]:
    """Yield the table of contents.

    Args:
        setting: what to set with.
        folios: page number by anchor, for all that the contents list.
    """
    words = setting.words
    yield from setting.marked(_title(setting, words.contents), "contents")
    for chapter in setting.book.chapters:
        anchor = setting.anchors[chapter.id]
        entry = _entry(
            setting, chapter.title.text, anchor, folios[anchor], chapter.byline.text if chapter.byline else ""
        )
        heading = setting.heading(chapter.part) if chapter.part else []
        yield from heading
        yield from joined(entry) if heading else entry
    for order, (title, anchor) in enumerate(((words.provenance, "provenance"), (words.colophon, "colophon"))):
        if anchor in folios:
            yield from _entry(setting, title, anchor, folios[anchor], apart=not order)


def _entry(
    setting: Setting, title: str, anchor: str, folio: int, byline: str = "", *, apart: bool = False
) -> list[Line]:
    sheet = setting.sheet
    look = replace(sheet.look(), link=f"#{anchor}")
    number = str(folio)
    column = setting.type.width("0000", look)
    style = sheet.style(1.0, before=1.4 if apart else 0.55, right=column + sheet.size)
    lines = setting.type.paragraph([(title, look)], style, sheet.measure)
    if not lines:
        return []
    last = lines[-1]
    start = last.runs[0].x + sum(setting.type.width(text, look) for text, look in last.runs[0].pieces)
    x = sheet.measure - setting.type.width(number, look)
    lines[-1] = replace(last, leader=(start + 6, x - 6), runs=[*last.runs, Run(x, [(number, look)])])
    return [*lines, *joined(setting.say(byline, sheet.look(Face.SANS, 0.8, muted=True), sheet.style(0.84)))]


def provenance(setting: Setting) -> Iterator[Line]:
    """Yield where each article comes from: the captured file, its checksum, and how it was read."""
    words = setting.words
    yield from setting.marked(_title(setting, words.provenance), "provenance", (0, words.provenance))
    for chapter in setting.book.chapters:
        yield from _capture(setting, chapter)


def _capture(setting: Setting, chapter: Chapter) -> list[Line]:
    sheet = setting.sheet
    told = [(row.label, [_value(setting, row)]) for rows in telling.provenance(chapter, setting.words) for row in rows]
    heading = f"{chapter.id} · {chapter.title.text}"
    link = replace(sheet.look(Face.SANS_BOLD, 0.94), link=f"#{setting.anchors[chapter.id]}")
    lines = setting.type.paragraph([(heading, link)], sheet.style(0.96, before=1.3), sheet.measure)
    return [lines[0], *joined(lines[1:]), *joined(setting.rows(told))]


def _value(setting: Setting, row: Row) -> Span:
    if row.code:
        return "\u200b".join(_groups(row.value)), setting.sheet.look(Face.MONO, 0.6)
    return row.value, setting.sheet.look(Face.SANS, 0.84)


def _groups(checksum: str) -> list[str]:
    return [checksum[at : at + 8] for at in range(0, len(checksum), 8)]


def colophon(setting: Setting) -> Iterator[Line]:
    """Yield how the book was made and how it is to be cited."""
    book, words, sheet = setting.book, setting.words, setting.sheet
    yield from setting.marked(_title(setting, words.colophon), "colophon", (0, words.colophon))
    for sentence in telling.colophon(book, words):
        yield from setting.say(sentence, sheet.look(), sheet.style(1.0, before=0.5))
    if book.profile.notes:
        yield from setting.heading(words.notes)
        for sentence in words.edition_notes(telling.in_all(book)):
            yield from joined(setting.say(sentence, sheet.look(Face.SANS, 0.86), sheet.style(0.9, before=0.25)))
    yield Line(height=sheet.leading, baseline=0.0)
    rows = telling.colophon_rows(book, words)
    yield from follow(setting.rows((row.label, [_value(setting, row)]) for row in rows))


def _title(setting: Setting, text: str) -> list[Line]:
    lines = setting.say(text, setting.sheet.look(Face.BOLD, 1.8), setting.sheet.style(1.7))
    lines[-1] = replace(lines[-1], height=lines[-1].height + setting.sheet.leading)
    return lines


def running_head(setting: Setting, title: str) -> tuple[Line, ...]:
    """Return the head of a page: the collection at the left, the part at the right, a hairline below."""
    sheet = setting.sheet
    look = Look(Face.SANS, round(sheet.size * 0.74, 2), MUTED)
    half = sheet.measure * 0.48
    left = setting.type.fitted(setting.book.title, look, half)
    right = setting.type.fitted(title, look, half)
    x = sheet.measure - setting.type.width(right, look)
    return (
        Line(height=12.0, baseline=9.0, runs=[Run(0.0, [(left, look)]), Run(x, [(right, look)])]),
        Line(height=8.0, baseline=0.0, rule=(0.0, sheet.measure)),
    )


def folio(setting: Setting, number: str) -> Line:
    """Return the page number, in the middle of the foot."""
    look = Look(Face.SANS, round(setting.sheet.size * 0.82, 2), MUTED)
    x = (setting.sheet.measure - setting.type.width(number, look)) / 2
    return Line(height=12.0, baseline=9.0, runs=[Run(x, [(number, look)])])
