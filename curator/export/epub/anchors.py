"""Where each citation id stands in the EPUB: its file and its fragment, fit for XML whatever the id is."""

import re
from collections.abc import Iterable, Iterator

from curator.domain.book import Book, Chapter
from curator.export.threads import all_posts

RESERVED = ("title", "source", "comments", "pings", "endnotes", "notes", "toc", "landmarks")
"""Fragments that every chapter has for itself, so that no post may take them."""

_MOST = 60  # characters of an id: enough of a title to recognise in the source


class Anchors:
    """Names of the files and fragments of a book; citation ids that are proper names stay as they are."""

    def __init__(self, book: Book) -> None:
        files = _Names(("cover", "titlepage", "nav", "provenance", "colophon", "style"))
        fragments = _Names((*RESERVED, *_of_notes(book)))
        self._stems = {chapter.id: files.take(chapter.id.lower()) for chapter in book.chapters}
        self._fragments: dict[str, str] = {}
        self._hrefs: dict[str, str] = {}
        for chapter in book.chapters:
            file = self.file(chapter.id)
            self._hrefs[chapter.id] = file
            for id in _posted(chapter):
                self._fragments[id] = fragments.take(id)
                self._hrefs[id] = f"{file}#{self._fragments[id]}"

    def stem(self, chapter: str) -> str:
        """Return the name of a chapter's file less its suffix; also its id in the manifest."""
        return self._stems[chapter]

    def file(self, chapter: str) -> str:
        """Return the name of a chapter's file."""
        return f"{self._stems[chapter]}.xhtml"

    def fragment(self, id: str) -> str:
        """Return the id that the element of a post or of a folded copy bears."""
        return self._fragments[id]

    def href(self, id: str) -> str | None:
        """Return where a link to a citation id leads, relative to the files; None if it is not in the book."""
        return self._hrefs.get(id)


class _Names:
    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def take(self, wanted: str) -> str:
        proper = re.sub(r"[^A-Za-z0-9._-]", "_", wanted)[:_MOST]
        if not proper[:1].isalpha():
            proper = f"x{proper}"
        name, again = proper, 1
        while name.lower() in self._taken:
            again += 1
            name = f"{proper}_{again}"
        self._taken.add(name.lower())
        return name


def note_anchor(number: int) -> str:
    """Return the fragment of a chapter's note."""
    return f"note-{number}"


def call_anchor(number: int) -> str:
    """Return the fragment of the place where a chapter's note is called."""
    return f"call-{number}"


def _of_notes(book: Book) -> Iterator[str]:
    most = max((len(chapter.notes) for chapter in book.chapters), default=0)
    for number in range(1, most + 1):
        yield from (note_anchor(number), call_anchor(number))


def _posted(chapter: Chapter) -> Iterator[str]:
    for post in all_posts(chapter):
        yield post.id
        yield from (repeat.id for repeat in post.repeats)
