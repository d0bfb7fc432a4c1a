"""An article as a galley: opener, source block, text, thread, pings, notes on the edition."""

from collections.abc import Iterator
from dataclasses import replace

from curator.domain.book import Chapter
from curator.export import telling
from curator.export.pdf.blocks import blocks
from curator.export.pdf.fonts import Face
from curator.export.pdf.inlines import call_anchor, dressed, note_anchor
from curator.export.pdf.lines import ACCENT, Line, Look, Span
from curator.export.pdf.setting import Setting, follow, joined, linked
from curator.export.pdf.thread import thread
from curator.export.telling import Row
from curator.export.threads import walk


def article(setting: Setting, chapter: Chapter) -> Iterator[Line]:
    """Yield the lines of a chapter in the order of the page."""
    yield from _opener(setting, chapter)
    yield from _source(setting, chapter)
    yield from _after(setting, blocks(setting, chapter.blocks, chapter))
    anchor = setting.anchors[chapter.id]
    if chapter.thread:
        told = setting.words.count(setting.words.comment_count, sum(1 for _ in walk(chapter.thread)))
        yield from _section(setting, setting.words.comments, f"{anchor}.comments", told)
        yield from _joined_first(thread(setting, chapter.thread, chapter, 2))
    if chapter.pings:
        yield from _section(setting, setting.words.pings, f"{anchor}.pings")
        yield from _joined_first(thread(setting, chapter.pings, chapter, 2))
    yield from _page_notes(setting, chapter)
    if setting.book.profile.notes:
        yield from _notes(setting, chapter, f"{anchor}.notes")


def _opener(setting: Setting, chapter: Chapter) -> list[Line]:
    sheet = setting.sheet
    label = Look(Face.SANS_BOLD, round(sheet.size * 0.8, 2), ACCENT)
    lines = setting.say(chapter.id, label, sheet.style(0.8))
    for line, look, style in (
        (chapter.title, sheet.look(Face.BOLD, 2.0), sheet.style(1.78, before=0.15)),
        (chapter.subtitle, sheet.look(Face.ITALIC, 1.2), sheet.style(1.2, before=0.35)),
        (chapter.byline, sheet.look(Face.SANS, 0.88), sheet.style(0.9, before=0.6)),
    ):
        if line:
            lines += setting.type.paragraph(
                dressed(line.inlines, look, setting.anchors[chapter.id]), style, sheet.measure
            )
    return setting.marked(joined(lines), setting.anchors[chapter.id], (0, chapter.title.text))


def _source(setting: Setting, chapter: Chapter) -> list[Line]:
    pairs = [(row.label, _value(setting, row)) for row in telling.source_rows(chapter, setting.words)]
    rule = setting.rule(setting.sheet.leading * 0.9)
    return [rule, *follow(setting.rows(pairs)), *joined([setting.rule()])]


def _value(setting: Setting, row: Row) -> list[Span]:
    look = setting.sheet.look(Face.SANS, 0.84)
    if row.link:
        shown = [(row.value, replace(look, link=row.link, colour=ACCENT))]
    elif row.field is None and setting.book.profile.provenance:
        shown = [(row.value, replace(look, link="#provenance"))]
    else:
        shown = list(linked(row.value, look, setting.sheet))
    if row.proposed:
        shown.append((f" ({setting.words.proposed})", setting.sheet.look(Face.SANS, 0.78, muted=True)))
    return shown


def _after(setting: Setting, lines: list[Line]) -> list[Line]:
    if lines:
        lines[0].before = setting.sheet.leading
    return lines


def _section(setting: Setting, title: str, anchor: str, told: str = "") -> list[Line]:
    head = setting.heading(told or title, anchor=anchor, outline=(1, title))
    return [setting.rule(setting.sheet.leading * 1.4), *joined(head)]


def _joined_first(lines: Iterator[Line]) -> Iterator[Line]:
    for order, line in enumerate(lines):
        line.joined = line.joined or not order
        yield line


def _page_notes(setting: Setting, chapter: Chapter) -> list[Line]:
    """Return the notes that the page itself has, each leading back to where it is called."""
    if not chapter.notes:
        return []
    sheet, anchor = setting.sheet, setting.anchors[chapter.id]
    lines = _section(setting, setting.words.page_notes, f"{anchor}.endnotes")
    for number, note in enumerate(chapter.notes, start=1):
        back = replace(sheet.look(Face.SANS, 0.78), colour=ACCENT, link=f"#{call_anchor(anchor, number)}")
        spans = [
            (f"{number}.", back),
            (" ", sheet.look(ratio=0.9)),
            *dressed(note.inlines, sheet.look(ratio=0.9), anchor),
        ]
        made = setting.type.paragraph(spans, sheet.style(0.92, before=0.25), sheet.measure)
        lines += setting.marked(made if number > 1 else follow(made), note_anchor(anchor, number))
    return lines


def _notes(setting: Setting, chapter: Chapter, anchor: str) -> list[Line]:
    lines = _section(setting, setting.words.notes, anchor)
    look = setting.sheet.look(Face.SANS, 0.86)
    for sentence in setting.words.edition_notes(chapter.counts):
        lines += joined(setting.say(sentence, look, setting.sheet.style(0.9, before=0.25)))
    return lines
