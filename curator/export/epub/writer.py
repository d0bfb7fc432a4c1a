"""Puts the pages of a book together and writes them as one EPUB."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from ebooklib import epub

from curator.domain.book import Book, Chapter
from curator.domain.errors import ExportError
from curator.domain.progress import Progress, silent
from curator.export.epub.anchors import Anchors
from curator.export.epub.chapter import ChapterPage
from curator.export.epub.cover import cover_description, draw_cover
from curator.export.epub.emoji import FACE, FONT, has_emoji
from curator.export.epub.matter import colophon_page, cover_page, provenance_page, title_page
from curator.export.epub.metadata import described
from curator.export.epub.package import EpubDocument, PackageWriter
from curator.export.epub.pictures import pictures
from curator.export.epub.xhtml import language_tag, line
from curator.export.wording import Wording, wording
from curator.files import write_whole
from curator.resources import RESOURCES

STYLE = RESOURCES / "epub" / "style.css"


def write_epub(book: Book, target: Path, *, force: bool = False, progress: Progress = silent) -> None:
    """Write `book` to `target`, replacing it only once the new file is whole.

    Args:
        book: corrected, deduplicated text; this function makes no editorial choice.
        target: path ending in .epub, in an existing folder.
        force: replace a file that is already there.
        progress: called with (chapters done, chapters in all); may raise to stop.

    Raises:
        TargetExistsError: there is a file at `target` and `force` is not set.
        ExportError: the book is empty, or the folder cannot be written.

    Source: EPUB 3.3, W3C Recommendation.
    """
    if not book.chapters:
        raise ExportError("there is nothing to export yet: import a capture first")
    write_whole(target, lambda part: _write(book, part, progress), force=force)


def _write(book: Book, part: Path, progress: Progress) -> None:
    words = wording(book.language)
    anchors = Anchors(book)
    package = described(book, words)
    _fill(package, book, words, anchors, progress)
    writer = PackageWriter(
        part,
        package,
        modified=datetime.fromisoformat(book.modified).astimezone(UTC),
        landmarks=words.landmarks,
        languages=_foreign(book, anchors),
    )
    progress(0, len(book.chapters))
    writer.process()
    writer.write()


def _fill(package: epub.EpubBook, book: Book, words: Wording, anchors: Anchors, progress: Progress) -> None:
    description = cover_description(book, words)
    package.set_cover("cover.png", draw_cover(book, words), create_page=False)
    for item in (*_style(book), *_pictures(book)):
        package.add_item(item)
    cover = EpubDocument("cover", words.cover, lambda: cover_page(book, words, "cover.png", description))
    title = EpubDocument("titlepage", words.title_page, lambda: title_page(book, words))
    contents = epub.EpubNav(title=words.contents)
    contents.add_link(href="style.css", rel="stylesheet", type="text/css")
    chapters = list(_chapters(book, words, anchors, progress))
    back = list(_back(book, words, anchors))
    package.spine = [cover, title, contents, *chapters, *back]
    for document in (*package.spine, epub.EpubNcx()):
        package.add_item(document)
    package.toc = [
        *_entries(book, anchors, words),
        *(epub.Link(document.file_name, document.title, document.id) for document in back),
    ]
    package.guide = [
        {"type": "cover", "href": cover.file_name, "title": words.cover},
        {"type": "toc", "href": contents.file_name, "title": words.contents},
        {"type": "text", "href": chapters[0].file_name, "title": words.start},
        {"type": "colophon", "href": back[-1].file_name, "title": words.colophon},
    ]


def _style(book: Book) -> Iterator[epub.EpubItem]:
    emoji = has_emoji(book)
    yield epub.EpubItem("style", "style.css", "text/css", STYLE.read_bytes() + (FACE if emoji else b""))
    if emoji:
        yield epub.EpubItem("emoji", "emoji.ttf", "font/ttf", FONT.read_bytes())


def _pictures(book: Book) -> Iterator[epub.EpubItem]:
    for name, picture in pictures(book).items():
        yield epub.EpubItem(name.partition(".")[0], name, picture.media_type, picture.data)


def _chapters(book: Book, words: Wording, anchors: Anchors, progress: Progress) -> Iterator[EpubDocument]:
    for number, chapter in enumerate(book.chapters, start=1):
        render = _reporting(ChapterPage(book, chapter, words, anchors).render, progress, number, len(book.chapters))
        yield EpubDocument(anchors.stem(chapter.id), line(chapter.title.text), render)


def _reporting(render: Callable[[], bytes], progress: Progress, number: int, total: int) -> Callable[[], bytes]:
    def rendered() -> bytes:
        content = render()
        progress(number, total)
        return content

    return rendered


def _back(book: Book, words: Wording, anchors: Anchors) -> Iterator[EpubDocument]:
    if book.profile.provenance:
        yield EpubDocument("provenance", words.provenance, lambda: provenance_page(book, words, anchors))
    yield EpubDocument("colophon", words.colophon, lambda: colophon_page(book, words))


_Entry: TypeAlias = epub.Link | tuple[epub.Link, list[Any]]


def _entries(book: Book, anchors: Anchors, words: Wording) -> list[_Entry]:
    """Return the entries of the chapters; those of a part hang under its heading, which leads to its first chapter."""
    entries: list[_Entry] = []
    below = entries
    for chapter in book.chapters:
        if heading := line(chapter.part):
            stem = anchors.stem(chapter.id)
            below = []
            entries.append((epub.Link(anchors.file(chapter.id), heading, f"toc-part-{stem}"), below))
        below.append(_entry(chapter, anchors, words))
    return entries


def _entry(chapter: Chapter, anchors: Anchors, words: Wording) -> _Entry:
    stem, file = anchors.stem(chapter.id), anchors.file(chapter.id)
    entry = epub.Link(file, line(chapter.title.text) or "—", f"toc-{stem}")
    sections = [("comments", words.comments, chapter.thread), ("pings", words.pings, chapter.pings)]
    inside = [epub.Link(f"{file}#{id}", title, f"toc-{stem}-{id}") for id, title, posts in sections if posts]
    return (entry, inside) if inside else entry


def _foreign(book: Book, anchors: Anchors) -> dict[str, str]:
    own = book.language.partition("-")[0].lower()
    return {
        anchors.file(chapter.id): language_tag(chapter.language)
        for chapter in book.chapters
        if chapter.language.partition("-")[0].lower() != own
    }
