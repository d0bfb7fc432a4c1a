"""What marks a text, in the EPUB and on the pages of the PDF."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from curator.domain.book import Chapter, Figure, Inline, TextBlock, TextKind
from curator.domain.marks import MarkKind
from curator.export.epub import write_epub
from curator.export.epub.blocks import inlined
from curator.export.pdf.writer import write_pdf
from tests.export import books
from tests.export.marked import CODE, marked_book, png, text
from tests.export.test_epub import Opened, export, shown


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    return export(marked_book(), tmp_path_factory.mktemp("marked"))


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("marked") / "book.pdf"
    write_pdf(marked_book(), target)
    return target


def found(opened: Opened, path: str) -> list[str]:
    return opened.texts("a001.xhtml", path)


def fonts_of(pdf: Path, words: str) -> set[str]:
    """Return the fonts of the text objects that hold these words and no others."""
    with pypdfium2.PdfDocument(pdf) as document:
        return {
            item.get_font().get_base_name()
            for page in document
            for item in page.get_objects(textpage=page.get_textpage())
            if isinstance(item, pypdfium2.PdfTextObj) and item.extract().strip() == words
        }


def links_of(pdf: Path) -> dict[str, int]:
    """Return how many links lead to each address of the Web, or "#" for those inside."""
    leads: dict[str, int] = {}
    with pikepdf.open(pdf) as document:
        for page in document.pages:
            for note in page.get("/Annots", []):
                address = str(note.A.URI) if "/A" in note and "/URI" in note.A else "#"
                leads[address] = leads.get(address, 0) + 1
    return leads


def test_letters_look_as_their_marks_say(opened):
    assert found(opened, "//x:div[@class='text']/x:p[1]/x:em") == ["en italique et gras"]
    assert found(opened, "//x:em/x:strong") == ["et gras"]
    assert found(opened, "//x:p/x:strong")[:1] == ["mot gras"]
    assert found(opened, "//x:p/x:code | //x:sup | //x:sub | //x:u") == ["code = 1", "e", "2", "mot souligné"]
    assert found(opened, "//x:h2/x:em") == ["penché"]
    assert found(opened, "//x:h1/x:em") == ["texte"]
    assert found(opened, "//x:span[@lang='en']") == ["really"]


def test_a_link_leads_to_its_address(opened):
    (link,) = opened.find("a001.xhtml", "//x:a[.='un lien']")
    assert link.get("href") == "https://lequai.example/?a=1&b=2"


def test_an_element_stays_open_where_it_still_holds():
    strong, both = frozenset({MarkKind.STRONG}), frozenset({MarkKind.STRONG, MarkKind.EMPHASIS})
    emphasis = frozenset({MarkKind.EMPHASIS})
    inlines = (
        Inline("a", emphasis),
        Inline("b", both),
        Inline("c", strong, "http://a.fr"),
        Inline("d", link="http://a.fr"),
    )
    assert inlined(inlines, "fr") == ('<em>a<strong>b</strong></em><a href="http://a.fr"><strong>c</strong>d</a>')


def test_quotations_and_lists_nest(opened):
    nested = "//x:blockquote/x:blockquote/x:blockquote/x:p"
    assert [words.split(".")[0] for words in found(opened, nested)] == ["Troisième"]
    assert found(opened, "//x:div[@class='text']/x:ul/x:li/x:ul/x:li/x:ul/x:li") == ["plus bas"]
    assert found(opened, "//x:div[@class='text']/x:ol/x:li")[-1] == "étape 11"
    assert found(opened, "//x:article//x:blockquote/x:blockquote") == ["cité par celui-là"]


def test_code_keeps_its_lines_and_indents(opened):
    assert found(opened, "//x:pre/x:code") == [CODE]


def test_a_table_has_heads_for_columns_and_rows(opened):
    assert found(opened, "//x:table//x:th[@scope='col']") == ["Quai", "Caisses", "Remarque"]
    assert found(opened, "//x:table//x:th[@scope='row']") == ["Nord"]
    assert found(opened, "//x:table//x:td")[0] == "3 000"


def test_a_picture_is_there_with_its_alternative_and_its_caption(opened):
    (image,) = opened.find("a001.xhtml", "//x:figure/x:img")
    assert image.get("alt") == "Le quai nord & la grue"
    assert opened.files[f"EPUB/{image.get('src')}"] == png()
    assert found(opened, "//x:figure[x:img]/x:figcaption/x:em") == ["la nuit"]


def test_a_picture_that_was_not_captured_is_told_and_linked(opened):
    (link,) = opened.find("a001.xhtml", "//x:figure[not(x:img)]//x:a")
    assert (shown(link), link.get("href")) == ("Image\u00a0: Une grue", "https://lequai.example/perdu.png")


def test_the_same_picture_is_in_the_book_once(tmp_path):
    book = marked_book()
    target = tmp_path / "book.epub"
    write_epub(replace(book, chapters=(*book.chapters, replace(book.chapters[0], id="A002", thread=()))), target)
    with zipfile.ZipFile(target) as package:
        assert len([name for name in package.namelist() if "picture-" in name]) == 1


def test_each_note_is_called_and_leads_back(opened):
    for number in (1, 2):
        (call,) = opened.find("a001.xhtml", f"//x:a[@id='call-{number}']")
        (note,) = opened.find("a001.xhtml", f"//x:section[@class='endnotes']//x:li[@id='note-{number}']")
        assert (call.get("href"), shown(call)) == (f"#note-{number}", str(number))
        assert [link.get("href") for link in note.iter("{http://www.w3.org/1999/xhtml}a")][-1] == f"#call-{number}"


def test_a_post_may_bear_the_name_of_a_note(tmp_path):
    book = marked_book()
    (chapter,) = book.chapters
    thread = (*chapter.thread, books.post("note-1", "Un identifiant pris."))
    made = export(replace(book, chapters=(replace(chapter, thread=thread),)), tmp_path)
    ids = [element.get("id") for element in made.find("a001.xhtml", "//*[@id]")]
    assert len(ids) == len(set(ids))


def test_the_pdf_sets_each_mark_in_its_face(pdf):
    assert fonts_of(pdf, "en italique") == {"SourceSerif4-Italic"}
    assert fonts_of(pdf, "et gras") == {"SourceSerif4-BoldItalic"}
    assert fonts_of(pdf, "mot gras") == {"SourceSerif4-Bold"}
    assert fonts_of(pdf, "code = 1") == {"SourceCodePro-Regular"}
    assert fonts_of(pdf, "penché") == {"SourceSerif4-BoldItalic"}
    assert fonts_of(pdf, "droit") == {"SourceSerif4-Regular"}
    assert fonts_of(pdf, "la nuit") == {"SourceSans3-Italic"}


def test_the_pdf_leads_where_links_lead_and_to_notes_and_back(pdf):
    leads = links_of(pdf)
    assert leads["https://lequai.example/?a=1&b=2"] == leads["https://lequai.example/cahier"] == 1
    assert leads["https://lequai.example/perdu.png"] == 1
    assert leads["#"] >= 4


def left_of(pdf: Path, words: str) -> float:
    """Return how far from the left edge words begin, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            shown = page.get_textpage()
            if place := shown.search(words).get_next():
                return float(shown.get_charbox(place[0], loose=True)[0])
    raise AssertionError(words)


def test_the_pdf_keeps_the_indents_of_code(pdf):
    line, inner, innermost = (left_of(pdf, words) for words in ("def quai", "if n", "return 'plein'"))
    assert inner - line == pytest.approx(innermost - inner, abs=0.1)
    assert inner - line > 15


def test_the_pdf_shows_the_picture(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        images = [item for page in document for item in page.get_objects() if isinstance(item, pypdfium2.PdfImage)]
        assert [image.get_px_size() for image in images] == [(120, 40)]


def test_a_picture_whose_bytes_are_broken_is_told_in_the_pdf(tmp_path):
    book = marked_book()
    (chapter,) = book.chapters
    figure = next(block for block in chapter.blocks if isinstance(block, Figure))
    broken = replace(figure, picture=replace(figure.picture, data=b"\x89PNG\r\n\x1a\nbroken"))
    target = tmp_path / "book.pdf"
    write_pdf(replace(book, chapters=(replace(chapter, blocks=(broken,), thread=(), notes=()),)), target)
    with pypdfium2.PdfDocument(target) as document:
        assert any("Le quai nord & la grue" in page.get_textpage().get_text_bounded() for page in document)


def test_a_long_line_of_code_goes_on_in_the_next_and_loses_nothing(tmp_path):
    line = "x = " + " + ".join(f"valeur_{number}" for number in range(40))
    block = TextBlock(TextKind.CODE, (Inline(line),))
    target = tmp_path / "book.pdf"
    write_pdf(
        books.book(Chapter("A001", books.heading("Code"), "fr", books.capture(), blocks=(block, text("fin")))), target
    )
    with pypdfium2.PdfDocument(target) as document:
        whole = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "".join(line.split()) in whole
