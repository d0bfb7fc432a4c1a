"""Word documents: what their styles, lists, tables, notes, links and pictures say is kept; bombs are not unpacked."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field, Origin
from tests.ingest.formats.reading import article, check_cover, described, marked, read, shown


def made(write: Callable[[Document], object]) -> bytes:
    """Make a document with Word's own styles."""
    document = docx.Document()
    write(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def changed(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Change one file of a package."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            held = before.read(info)
            after.writestr(info.filename, change(held.decode()).encode() if info.filename == name else held)
    return file.getvalue()


def page(document: Document) -> None:
    document.core_properties.author = "Anne Bois"
    document.core_properties.title = "vieux titre"
    document.add_heading("La halle est vendue", 1)
    paragraph = document.add_paragraph("On l’a ")
    paragraph.add_run("ven").bold = True
    paragraph.add_run("due").bold = True
    paragraph.add_run(" hier,").italic = True
    paragraph.add_run(" dit-on.\nVoir ")
    link(paragraph, "le site", "https://halle.example/")
    document.add_heading("Les raisons", 2)
    for text, style in (("bois", "List Bullet"), ("vieux bois", "List Bullet 2"), ("un", "List Number")):
        document.add_paragraph(text, style)
    document.add_paragraph("Nul ne le savait.", "Quote")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Année", "Prix", "1900", "mille\nfrancs"), strict=True):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_picture(io.BytesIO(picture()))
    document.add_paragraph("La halle en 1900", "Caption")
    document.add_heading("La suite", 2)
    document.add_paragraph("Rien de plus.")


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(file, "PNG")
    return file.getvalue()


def link(paragraph, text: str, address: str) -> None:
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    element.append(paragraph.add_run(text)._r)
    paragraph._p.append(element)


def test_styles_lists_tables_links_and_letters_are_kept():
    parsed = article(made(page), "halle.docx")
    check_cover(parsed)
    assert shown(parsed) == [
        ("title", "La halle est vendue"),
        ("paragraph", "On l’a vendue hier, dit-on.\nVoir le site"),
        ("heading", "Les raisons"),
        ("list_item", "bois"),
        ("list_item", "vieux bois"),
        ("list_item", "un"),
        ("quote", "Nul ne le savait."),
        ("paragraph", "Année"),
        ("paragraph", "Prix"),
        ("paragraph", "1900"),
        ("paragraph", "mille\nfrancs"),
        ("caption", "La halle en 1900"),
        ("heading", "La suite"),
        ("paragraph", "Rien de plus."),
    ]
    assert marked(parsed, MarkKind.STRONG) == [("vendue", "")]
    assert marked(parsed, MarkKind.EMPHASIS) == [(" hier,", "")]
    assert marked(parsed, MarkKind.LINK) == [("le site", "https://halle.example/")]
    assert [value for _, value in marked(parsed, MarkKind.CELL)] == ["1,1 th", "1,2 th", "2,1", "2,2"]
    assert [value for _, value in marked(parsed, MarkKind.LIST_ITEM)][-1] == "1."


def test_a_picture_is_a_part_of_the_document_and_its_caption_shows_it():
    capture = read(made(page), "halle.docx")
    (mark,) = marked(capture.articles[0], MarkKind.IMAGE)
    (part,) = capture.parts
    assert (part.url, part.media_type, part.data) == (mark[1].partition("\n")[0], "image/png", picture())
    assert mark[0] == "La halle en 1900"


def test_properties_are_proposed_and_the_title_that_readers_see_goes_before():
    parsed = article(made(page), "halle.docx")
    values = described(parsed)
    assert (values["title"], values["creator"]) == ("La halle est vendue", "Anne Bois")
    assert ("vieux titre", Origin.MARKUP) in [(v.value, v.origin) for v in parsed.metadata if v.field is Field.TITLE]


NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Selon le maire.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
BODY = (
    "<w:p><w:r><w:t>Mot</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
    "<w:ins><w:r><w:t xml:space='preserve'> mis</w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>pris</w:delText></w:r></w:del>"
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    '<w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r>'
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t xml:space='preserve"
    "'> ici</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
)


def with_notes() -> bytes:
    data = made(lambda document: document.add_paragraph("X"))
    data = changed(data, "word/document.xml", lambda xml: xml.replace("<w:sectPr", BODY + "<w:sectPr", 1))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    row = f'<Relationship Id="n1" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    data = changed(data, "word/_rels/document.xml.rels", lambda xml: xml.replace("</Relationships>", row))
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/footnotes.xml", NOTES)
    return file.getvalue()


def test_notes_fields_changes_and_boxes_are_read_as_the_document_stands():
    parsed = article(with_notes(), "halle.docx")
    check_cover(parsed)
    assert [text for _, text in shown(parsed)] == ["X", "Mot mis ici", "Encadré"]
    assert [value for _, value in marked(parsed, MarkKind.NOTE)] == ["Selon le maire."]
    assert marked(parsed, MarkKind.LINK) == [(" ici", "https://a.example/")]


def test_what_unpacks_to_more_than_anybody_means_is_refused():
    file = io.BytesIO(made(page))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/x.bin", "w") as part:
        for _ in range(1100):
            part.write(bytes(1 << 20))
    with pytest.raises(UnreadableCaptureError, match="made to fill a disk"):
        read(file.getvalue(), "halle.docx")


def test_a_part_that_lies_about_its_size_is_refused():
    data = made(page)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        packed = package.getinfo("word/document.xml")
    entry = b"word/document.xml"
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(entry))
    lying = data[: at + 24] + (packed.file_size // 2).to_bytes(4, "little") + data[at + 28 :]
    with pytest.raises(UnreadableCaptureError, match="damaged"):
        read(lying, "halle.docx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_document_that_is_cut_off_is_a_sentence(share: float):
    data = made(page)
    with pytest.raises(UnreadableCaptureError, match="damaged"):
        read(data[: int(len(data) * share)], "halle.docx")


def test_a_package_without_a_text_is_a_sentence():
    sheet = changed(made(page), "word/document.xml", lambda xml: "<workbook/>")
    with pytest.raises(UnreadableCaptureError, match="spreadsheet"):
        read(sheet, "ventes.xlsx")
