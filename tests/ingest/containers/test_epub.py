"""EPUB books: their documents in the order of reading, described as the book is, pictures along."""

import zipfile
from pathlib import Path

from curator.domain.metadata import Field
from curator.ingest.containers.opening import expanded, on_disk
from curator.services import importing
from tests.ingest.containers.test_web_archives import opened

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/livre.opf"/></rootfiles></container>'
)
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">
<metadata><dc:title>Les quais</dc:title><dc:creator>Ada Martin</dc:creator><dc:creator>Luc Petit</dc:creator>
<dc:language>fr</dc:language><dc:date>2012-01-20T00:00:00Z</dc:date></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c" href="couverture.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="textes/deux.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="textes/un%20quai.xhtml" media-type="application/xhtml+xml"/>
<item id="i" href="images/quai.png" media-type="image/png"/></manifest>
<spine><itemref idref="nav"/>
<itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="absent"/></spine>
</package>"""
DOCUMENT = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{0}</title></head>'
    "<body><h1>{0}</h1><p>Le bateau n’est pas parti ce matin, et le quai est resté vide.</p>"
    '<p><img src="../images/quai.png" alt="le quai"/></p></body></html>'
)


def book(path: Path, **more: str) -> Path:
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/livre.opf": PACKAGE,
        "OEBPS/nav.xhtml": DOCUMENT.format("Table"),
        "OEBPS/couverture.xhtml": "<html><head><title>x</title></head><body><img src='a.png'/></body></html>",
        "OEBPS/textes/un quai.xhtml": DOCUMENT.format("Un quai"),
        "OEBPS/textes/deux.xhtml": DOCUMENT.format("Deux quais"),
        "OEBPS/images/quai.png": "\x89PNG",
        **more,
    }
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return path


def test_the_documents_of_a_book_come_in_the_order_of_reading_and_bear_its_description(tmp_path: Path) -> None:
    found = importing.read([book(tmp_path / "livre.epub")])
    assert found.failures == ()
    assert [str(remark) for _, remark in found.remarks] == [
        "1 page without words was left out (a cover, a table of contents …)"
    ]
    assert [item.name for item in found.parsed] == ["OEBPS/textes/un quai.xhtml", "OEBPS/textes/deux.xhtml"]
    article = found.parsed[0].articles[0]
    assert "le quai est resté vide" in article.text
    told = [(each.field, each.value) for each in article.metadata]
    assert next(value for field, value in told if field is Field.TITLE) == "Un quai"
    assert [value for field, value in told if field is Field.CREATOR] == ["Ada Martin", "Luc Petit"]
    assert (Field.DATE, "2012-01-20") in told


def test_the_pictures_of_a_book_are_found_in_it(tmp_path: Path) -> None:
    with opened(book(tmp_path / "livre.epub")) as ((first, _), _):
        picture = first.item().companion("../images/quai.png")
        assert picture is not None
        assert picture.media_type == "image/png"


def test_a_book_that_is_locked_damaged_or_empty_is_one_sentence(tmp_path: Path) -> None:
    locked = '<e xmlns:x="y"><x:CipherReference URI="OEBPS/textes/deux.xhtml"/></e>'
    cases = {
        "locked against copying": {"META-INF/encryption.xml": locked},
        "does not say what the book holds": {"META-INF/container.xml": CONTAINER.replace("livre", "absent")},
        "the book has no text": {"OEBPS/livre.opf": PACKAGE.replace("itemref", "reference")},
        "cannot be read": {"OEBPS/livre.opf": ""},
    }
    for sentence, more in cases.items():
        ((_, error),) = importing.read([book(tmp_path / "livre.epub", **more)]).failures
        assert sentence in str(error) or sentence == "cannot be read"


def test_fonts_that_are_veiled_do_not_lock_a_book(tmp_path: Path) -> None:
    veiled = '<e xmlns:x="y"><x:CipherReference URI="OEBPS/police.otf"/></e>'
    pieces = expanded(on_disk(book(tmp_path / "a.epub", **{"META-INF/encryption.xml": veiled})), lambda: None)
    assert next(pieces)[0] == "OEBPS/textes/un quai.xhtml"
