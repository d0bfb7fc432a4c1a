"""A Book written as PDF: the body is set once, then the front matter that needs its page numbers goes before it."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from curator.domain.book import Book
from curator.domain.errors import ExportError
from curator.domain.progress import Progress, silent
from curator.export.pdf import matter
from curator.export.pdf.articles import article
from curator.export.pdf.finish import finish
from curator.export.pdf.fonts import Fonts
from curator.export.pdf.galley import height, pages, stacked
from curator.export.pdf.lines import Line, Typesetter
from curator.export.pdf.press import Press
from curator.export.pdf.setting import Setting, anchors
from curator.export.pdf.sheet import SHEETS
from curator.export.wording import wording
from curator.files import refuse, write_whole


def write_pdf(book: Book, target: Path, *, force: bool = False, progress: Progress = silent) -> None:
    """Write `book` to `target`, which is there only once it is whole.

    Args:
        book: what to print, decided to the last word; the same book gives the same bytes.
        target: path ending in .pdf, in an existing folder.
        force: replace a file that is already there.
        progress: called with (articles done, articles in all), at each page; may raise to stop.

    Raises:
        TargetExistsError: there is a file at `target` and `force` is not set.
        ExportError: the book is empty, or the folder cannot be written.

    Source: ISO 32000-1:2008 (PDF 1.7).
    """
    if not book.chapters:
        raise ExportError("there is nothing to export yet: import a capture first")
    refuse(target, force=force)
    draft = BytesIO()
    printing = _Printing(book, draft, progress)
    printing.body()
    printing.front()
    printing.press.save()
    write_whole(target, lambda part: finish(draft, part, book, printing.front_pages), force=force)


class _Printing:
    """One book on its way to the press."""

    def __init__(self, book: Book, draft: BytesIO, progress: Progress) -> None:
        fonts = Fonts()
        sheet = SHEETS[book.profile.paper]
        self._book = book
        self._progress = progress
        self._done = 0
        self.setting = Setting(book, sheet, Typesetter(fonts), wording(book.language), anchors(book))
        self.press = Press(draft, sheet, fonts, book.language)
        self.front_pages = 0

    def body(self) -> None:
        """Set the articles and what follows them; pages count from 1."""
        setting, words = self.setting, self.setting.words
        self.press.addOutlineEntry(words.cover, "cover", 0)
        self.press.addOutlineEntry(words.contents, "contents", 0)
        for chapter in self._book.chapters:
            self._part(article(setting, chapter), chapter.title.text)
            self._done += 1
        if self._book.profile.provenance:
            self._part(matter.provenance(setting), words.provenance)
        self._part(matter.colophon(setting), words.colophon)
        self._tell()

    def front(self) -> None:
        """Set cover and contents, and put them before the body."""
        body = self.press.sheets
        folios = {anchor: at + 1 for anchor, at in self.press.anchors.items()}
        self._cover()
        title = self.setting.words.contents
        for order, page in enumerate(pages(matter.contents(self.setting, folios), self.setting.sheet.room)):
            self._page(page, _roman(order + 2), title if order else "")
        self.front_pages = self.press.sheets - body
        self.press.move_to_front(self.front_pages)

    def _part(self, lines: Iterable[Line], title: str) -> None:
        for order, page in enumerate(pages(lines, self.setting.sheet.room)):
            self._tell()
            self._page(page, str(self.press.sheets + 1), title if order else "")

    def _page(self, lines: list[Line], number: str, title: str) -> None:
        sheet = self.setting.sheet
        furniture = [(matter.folio(self.setting, number), sheet.height - sheet.bottom * 0.55)]
        if title:
            head, rule = matter.running_head(self.setting, title)
            furniture += [(head, sheet.top * 0.5), (rule, sheet.top * 0.5 + 12)]
        self.press.page(lines, furniture=furniture)

    def _cover(self) -> None:
        setting, sheet = self.setting, self.setting.sheet
        panel = round(sheet.height * 0.64, 2)
        title = matter.cover_title(setting, panel - sheet.top * 2)
        foot = matter.cover_foot(setting, sheet.height - panel - sheet.bottom)
        furniture = [*stacked(matter.cover_head(setting), sheet.top * 0.7), *stacked(foot, panel + sheet.bottom * 0.45)]
        self.press.bookmarkPage("cover", fit="XYZ", left=0, top=sheet.height, zoom=0)
        self.press.panel(panel, matter.PANEL)
        self.press.page(title, top=panel - sheet.top * 0.5 - height(title), furniture=furniture)

    def _tell(self) -> None:
        self._progress(self._done, len(self._book.chapters))


def _roman(number: int) -> str:
    digits = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = ""
    for value, letters in digits:
        while number >= value:
            written += letters
            number -= value
    return written
