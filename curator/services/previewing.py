"""Previews: the documents of the EPUB one by one, as they are written into the file."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from curator.domain.book import Book, Post
from curator.domain.progress import Progress, silent
from curator.export.epub.anchors import Anchors
from curator.export.epub.chapter import ChapterPage
from curator.export.epub.cover import cover_description, draw_cover
from curator.export.epub.matter import colophon_page, cover_page, provenance_page, title_page
from curator.export.epub.threads import walk
from curator.export.epub.xhtml import line
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
    """A document of the EPUB: `name` is its file's, `render` makes its XHTML; `article` is a chapter's citation id.

    `left_out` counts the comments that a very long chapter has in the file and not in its preview.
    """

    name: str
    title: str
    kind: DocumentKind
    render: Callable[[], bytes]
    article: str | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class EpubPreview:
    """What an EPUB of `book` holds: its documents in reading order, and the image of its cover (PNG)."""

    book: Book
    documents: Sequence[Document]
    cover: bytes


def epub_documents(book: Book, progress: Progress = silent) -> EpubPreview:
    """Return what an EPUB of `book` holds. Pure: may run on another thread; each document is rendered when asked for.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    progress(0, 2)
    cover = draw_cover(book, wording(book.language))
    progress(1, 2)
    documents = tuple(_documents(book))
    progress(2, 2)
    return EpubPreview(book, documents, cover)


def _first(thread: tuple[Post, ...]) -> tuple[tuple[Post, ...], int]:
    """Return whole conversations up to `MOST` comments, the first at least, and how many comments that leaves out."""
    sizes = [sum(1 for _ in walk((post,))) for post in thread]
    reached = list(accumulate(sizes))
    count = max(1, bisect_right(reached, MOST))
    return thread[:count], sum(sizes[count:])


def _documents(book: Book) -> Iterator[Document]:
    words, anchors = wording(book.language), Anchors(book)
    description = cover_description(book, words)
    yield Document(
        "cover.xhtml", words.cover, DocumentKind.COVER, lambda: cover_page(book, words, COVER_IMAGE, description)
    )
    yield Document("titlepage.xhtml", words.title_page, DocumentKind.TITLE_PAGE, lambda: title_page(book, words))
    for chapter in book.chapters:
        thread, left_out = _first(chapter.thread)
        render = ChapterPage(book, replace(chapter, thread=thread), words, anchors).render
        name, title = anchors.file(chapter.id), line(chapter.title)
        yield Document(name, title, DocumentKind.CHAPTER, render, chapter.id, left_out)
    if book.profile.provenance:
        yield Document(
            "provenance.xhtml", words.provenance, DocumentKind.PROVENANCE, lambda: provenance_page(book, words, anchors)
        )
    yield Document("colophon.xhtml", words.colophon, DocumentKind.COLOPHON, lambda: colophon_page(book, words))
