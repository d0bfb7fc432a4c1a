"""Previews: the documents of the EPUB one by one, as they are written into the file."""

from bisect import bisect_right
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from pathlib import Path

from curator.domain.book import Book, Post
from curator.domain.progress import Progress, silent
from curator.export.epub.anchors import Anchors
from curator.export.epub.chapter import ChapterPage
from curator.export.epub.cover import cover_description, draw_cover
from curator.export.epub.matter import colophon_page, cover_page, provenance_page, title_page
from curator.export.epub.xhtml import line
from curator.export.threads import walk
from curator.export.wording import wording

COVER_IMAGE = "cover.png"
"""Name by which the cover's document calls its image."""

MOST = 500
"""Comments of a chapter that a preview shows; a window would stand still over thousands."""


class DocumentKind(StrEnum):
    """What a document of the EPUB is."""

    COVER = "cover"
    TITLE_PAGE = "title page"
    CHAPTER = "chapter"
    PROVENANCE = "provenance"
    COLOPHON = "colophon"


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the EPUB: `name` is its file's; `article` is a chapter's citation id.

    `left_out` counts the comments that a very long chapter has in the file and not in its preview.
    """

    name: str
    title: str
    kind: DocumentKind
    article: str | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class EpubPreview:
    """What an EPUB holds: its documents in reading order, their files in `folder`, and the image of its cover (PNG)."""

    folder: Path
    documents: Sequence[Document]
    cover: bytes


Parts = Generator[EpubPreview | str, None, None]
"""A preview as it is made: what it holds first, then the names of its documents as they are there."""

Rendered = tuple[Document, Callable[[], bytes]]
"""A document, and what makes its XHTML."""


def write_documents(book: Book, folder: Path, first: str = "", progress: Progress = silent) -> Parts:
    """Write the documents of an EPUB of `book` into a folder, that called `first` before the others. Pure.

    Yields:
        The `EpubPreview`, then, as they are written, the names of its documents.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    rendered = list(documents(book))
    folder.mkdir(exist_ok=True)
    yield EpubPreview(folder, [document for document, _ in rendered], draw_cover(book, wording(book.language)))
    rendered.sort(key=lambda item: item[0].name != first)
    for done, (document, render) in enumerate(rendered):
        progress(done, len(rendered))
        part = folder / f"{document.name}.part"
        part.write_bytes(render())
        part.replace(folder / document.name)
        yield document.name
    progress(len(rendered), len(rendered))


def _first(thread: tuple[Post, ...]) -> tuple[tuple[Post, ...], int]:
    """Return whole conversations up to `MOST` comments, the first at least, and how many comments that leaves out."""
    sizes = [sum(1 for _ in walk((post,))) for post in thread]
    reached = list(accumulate(sizes))
    count = max(1, bisect_right(reached, MOST))
    return thread[:count], sum(sizes[count:])


def documents(book: Book) -> Iterator[Rendered]:
    """Yield the documents of an EPUB of `book` in reading order, each with what makes its XHTML. Pure."""
    words, anchors = wording(book.language), Anchors(book)
    description = cover_description(book, words)
    cover = Document("cover.xhtml", words.cover, DocumentKind.COVER)
    yield cover, lambda: cover_page(book, words, COVER_IMAGE, description)
    yield Document("titlepage.xhtml", words.title_page, DocumentKind.TITLE_PAGE), lambda: title_page(book, words)
    for chapter in book.chapters:
        thread, left_out = _first(chapter.thread)
        render = ChapterPage(book, replace(chapter, thread=thread), words, anchors).render
        name, title = anchors.file(chapter.id), line(chapter.title.text)
        yield Document(name, title, DocumentKind.CHAPTER, chapter.id, left_out), render
    if book.profile.provenance:
        provenance = Document("provenance.xhtml", words.provenance, DocumentKind.PROVENANCE)
        yield provenance, lambda: provenance_page(book, words, anchors)
    yield Document("colophon.xhtml", words.colophon, DocumentKind.COLOPHON), lambda: colophon_page(book, words)
