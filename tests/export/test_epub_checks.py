from dataclasses import replace

import pytest

from curator.domain.book import ExportProfile
from curator.export.epub import write_epub
from tests.export import books
from tests.export.marked import marked_book

FONT_FACE = "CSS-028"
"""EPUBCheck's hint that a style sheet brings a font, which is meant."""

BARE = ExportProfile(notes=False, provenance=False)

BOOKS = {
    "French": books.french_book,
    "English": books.english_book,
    "small": books.small_book,
    "small, without notes and provenance": lambda: replace(books.small_book(), profile=BARE),
    "hostile": books.hostile_book,
    "deep": books.deep_book,
    "marked": marked_book,
}


@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_has_nothing_to_say(name, tmp_path, epubcheck):
    target = tmp_path / "book.epub"
    write_epub(BOOKS[name](), target)
    assert {message["ID"] for message in epubcheck(target)} <= {FONT_FACE}


def test_epubcheck_sees_what_is_wrong(tmp_path, epubcheck):
    target = tmp_path / "book.epub"
    target.write_bytes(b"not a book")
    assert any(message["severity"] in ("ERROR", "FATAL") for message in epubcheck(target))
