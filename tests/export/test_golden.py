"""The main job on the sample collection, printed: what a reader gets, line by line.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/export/test_golden.py` writes the golden folder anew; look at the difference.
Image, font and style sheet of the EPUB are not in it: other tests look at those.
"""

import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from curator.domain.book import Book, Chapter, ExportProfile
from curator.domain.metadata import COLLECTION, Field
from curator.resources import CORPUS
from curator.services import assembling, checking, correcting, deduplicating, describing, importing, publishing
from curator.store.collection import Collection

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "export"
MOMENT = "2012-01-31T12:00:00Z"
IDENTIFIER = "urn:uuid:5eed5eed-5eed-4eed-8eed-5eed5eed5eed"
READABLE = (".xhtml", ".opf", ".ncx")
PRINTED = "dossier.pdf.txt"

OF_COLLECTION = {
    Field.TITLE: "Megaupload, janvier 2012",
    Field.CREATOR: "Les amis du fil",
    Field.LANGUAGE: "fr",
    Field.DATE: "2012-01",
    Field.COVERAGE: "2012",
    Field.SUBJECT: "Megaupload ; téléchargement",
    Field.DESCRIPTION: "Six pages sur la fermeture d'un service.",
    Field.RIGHTS: "CC0 1.0",
}
OF_ARTICLES = {
    "A001": {Field.TITLE: "L'autre moitié du disque", Field.SOURCE: "https://example.org/disque"},
    "A003": {Field.CREATOR: "Camille Rouvray", Field.DATE: "2012-02-10?", Field.PUBLISHER: "Le Hangar"},
    "A005": {Field.CREATOR: "", Field.CAPTURED: "2012-02"},
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Do the main job, and return the book of it without what differs from one day to the next."""
    with Collection.create(tmp_path_factory.mktemp("golden") / "dossier.curator") as collection:
        importing.add(collection, importing.read(sorted(CORPUS.glob("*.txt"))).parsed)
        correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
        groups = deduplicating.find(deduplicating.snapshot(collection))
        deduplicating.fold(collection, deduplicating.certain(groups))
        describing.update_each(collection, {COLLECTION: OF_COLLECTION, **OF_ARTICLES})
        describing.confirm(collection, ["A002", "A003"])
        assembled = assembling.assemble(collection, ExportProfile())
    chapters = tuple(map(_timeless, assembled.chapters))
    return replace(assembled, identifier=IDENTIFIER, modified=MOMENT, chapters=chapters)


@pytest.fixture(scope="module")
def printed(book: Book, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the documents of the EPUB and the words of the PDF, by their names in the golden folder."""
    folder = tmp_path_factory.mktemp("printed")
    publishing.export(book, folder / "dossier.epub")
    publishing.export(book, folder / "dossier.pdf")
    found = {f"epub/{name}": text for name, text in _documents(folder / "dossier.epub")}
    found[PRINTED] = "".join(_pages(folder / "dossier.pdf"))
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        _write_golden(found)
    return found


def test_the_epub_is_the_golden_one_line_by_line(printed):
    expected = {f"epub/{path.name}": path.read_text(encoding="utf-8") for path in (GOLDEN / "epub").iterdir()}
    found = {name: text for name, text in printed.items() if name != PRINTED}
    assert found.keys() == expected.keys()
    for name, text in found.items():
        assert text.splitlines() == expected[name].splitlines(), name


def test_the_pages_of_the_pdf_hold_the_golden_lines(printed):
    assert printed[PRINTED].splitlines() == (GOLDEN / PRINTED).read_text(encoding="utf-8").splitlines()


def _timeless(chapter: Chapter) -> Chapter:
    return replace(chapter, capture=replace(chapter.capture, imported_at=MOMENT))


def _documents(epub: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of what is to be read; the number of EbookLib's version is left out."""
    with zipfile.ZipFile(epub) as package:
        for entry in package.namelist():
            if entry.endswith(READABLE):
                text = package.read(entry).decode()
                yield Path(entry).name, re.sub(r"Ebook-lib [\d.]+", "Ebook-lib", text)


def _pages(pdf: Path) -> Iterator[str]:
    """Yield the text of each page under its number; a hyphen that the setting put in stands at the end of its line."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            lines = text.get_text_bounded().replace("\x02", "-\n").splitlines()
            text.close()
            page.close()
            yield "\n".join([f"[{number}]", *lines, "", ""])


def _write_golden(found: dict[str, str]) -> None:
    (GOLDEN / "epub").mkdir(parents=True, exist_ok=True)
    for stale in (GOLDEN / "epub").iterdir():
        stale.unlink()
    for name, text in found.items():
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
