"""What the package says of the book: Dublin Core, the sources of its articles, and how accessible it is."""

import re

from ebooklib import epub

from curator.domain.book import Book
from curator.domain.metadata import Field
from curator.export.epub.xhtml import language_tag, line
from curator.export.wording import Wording

_W3C_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)

_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    ("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.1 Level A"),
    ("a11y:certifiedBy", "Curator"),
)
"""True of every book by the way it is made. Level AA would also answer for the language of each captured passage,
which no program can.

Source: EPUB Accessibility 1.1, W3C Recommendation; Schema.org Accessibility Properties for Discoverability Vocabulary.
"""


def described(book: Book, words: Wording) -> epub.EpubBook:
    """Return EbookLib's book with all metadata set and no item yet."""
    package = epub.EpubBook()
    package.set_identifier(line(book.identifier))
    package.set_title(line(book.title) or "—")
    package.set_language(language_tag(book.language))
    for name, value in _dublin_core(book):
        if value:
            package.add_metadata("DC", name, value)
    _people(package, book)
    _sources(package, book)
    for name, value in (*_ACCESS, ("schema:accessibilitySummary", words.accessibility)):
        package.add_metadata(None, "meta", value, {"property": name})
    return package


def _dublin_core(book: Book) -> list[tuple[str, str]]:
    date = book.date if _W3C_DATE.fullmatch(book.date) else ""
    return [
        ("publisher", line(book.publisher)),
        ("date", date),
        ("description", line(book.description)),
        ("rights", line(book.rights)),
        ("coverage", line(book.coverage)),
        ("type", "Collection"),
        *(("subject", line(subject)) for subject in book.subjects),
    ]


def _people(package: epub.EpubBook, book: Book) -> None:
    if creator := line(book.creator):
        package.add_metadata("DC", "creator", creator, {"id": "creator"})
    authors = {line(value): None for value in _values(book, Field.CREATOR)}
    for number, author in enumerate(filter(None, authors), start=1):
        package.add_metadata("DC", "contributor", author, {"id": f"author-{number}"})
        role = {"refines": f"#author-{number}", "property": "role", "scheme": "marc:relators"}
        package.add_metadata(None, "meta", "aut", role)


def _sources(package: epub.EpubBook, book: Book) -> None:
    for chapter in book.chapters:
        told = [line(source.value) for source in chapter.source if source.field is Field.SOURCE]
        for source in filter(None, told or [line(chapter.capture.name)]):
            package.add_metadata("DC", "source", source)


def _values(book: Book, field: Field) -> list[str]:
    return [told.value for chapter in book.chapters for told in chapter.source if told.field is field]
