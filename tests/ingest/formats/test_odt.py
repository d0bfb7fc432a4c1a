"""OpenDocument texts: what their styles, lists, tables, notes, links and pictures say is kept, as a reader sees it."""

import base64
import io
import zipfile

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from tests.endless import ending
from tests.ingest.formats.reading import article, check_cover, described, marked, read, shown

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
KIND = "application/vnd.oasis.opendocument.text"
STYLES = """<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Text_20_body">
 <style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
 <text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
</office:automatic-styles>"""
META = """<office:meta><dc:title>vieux titre</dc:title><meta:initial-creator>Anne Bois</meta:initial-creator>
<dc:creator>Anne Bois</dc:creator><meta:creation-date>2012-01-20T09:30:00</meta:creation-date></office:meta>"""
PICTURE = b"\x89PNG\r\n\x1a\n rouge"
BODY = """<text:h text:style-name="Heading_20_1" text:outline-level="1">La halle est vendue</text:h>
<text:p>On l’a <text:span text:style-name="T1">ven<text:span text:style-name="T2">due</text:span></text:span>
   hier<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
   <text:p>Selon le maire.</text:p></text:note-body></text:note>,<text:s text:c="2"/>dit-on.<text:line-break/>Voir
   <text:a xlink:href="https://halle.example/"><text:span>le site</text:span></text:a>, m<text:span
   text:style-name="T3">2</text:span>.</text:p>
<text:h text:outline-level="2">Les raisons</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>bois</text:p><text:p>dont on fait tout</text:p>
 <text:list><text:list-item><text:p>vieux bois</text:p></text:list-item></text:list></text:list-item>
 <text:list-item><text:p>pierre</text:p></text:list-item></text:list>
<text:p text:style-name="P1">Nul ne le savait.</text:p>
<table:table><table:table-header-rows><table:table-row>
 <table:table-cell table:number-columns-spanned="2"><text:p>Année</text:p></table:table-cell><table:covered-table-cell/>
 <table:table-cell><text:p>Prix</text:p></table:table-cell></table:table-row></table:table-header-rows>
 <table:table-row><table:table-cell table:number-columns-repeated="2"/>
 <table:table-cell><text:p>mille</text:p><text:p>francs</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="P2">Tout est <text:span text:style-name="T4">dit</text:span>.</text:p>
<text:p><draw:frame draw:name="f"><draw:image xlink:href="Pictures/halle.png"/><svg:title>La halle</svg:title>
 </draw:frame>Voyez.</text:p>
<text:p text:style-name="Illustration">La halle</text:p>"""


def content(body: str, styles: str = STYLES) -> str:
    return (
        f"<office:document-content {SPACES}>{styles}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def packed(body: str = BODY, **files: str | bytes) -> bytes:
    """Pack a document; names of files with "__" for "/" and "_" for "."."""
    file = io.BytesIO()
    meta = f"<office:document-meta {SPACES}>{META}</office:document-meta>"
    held: dict[str, str | bytes] = {"content.xml": content(body), "meta.xml": meta, "Pictures/halle.png": PICTURE}
    held |= {name.replace("__", "/").replace("_", "."): data for name, data in files.items()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        for name, data in held.items():
            package.writestr(name, data)
    return file.getvalue()


def flat(body: str) -> str:
    return (
        f'<?xml version="1.0"?><office:document {SPACES} office:mimetype="{KIND}">{META}{STYLES}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def test_styles_lists_tables_links_and_letters_are_kept():
    parsed = article(packed(), "halle.odt")
    check_cover(parsed)
    assert shown(parsed) == [
        ("title", "La halle est vendue"),
        ("paragraph", "On l’a vendue hier,  dit-on.\nVoir le site, m2."),
        ("heading", "Les raisons"),
        ("list_item", "bois"),
        ("paragraph", "dont on fait tout"),
        ("list_item", "vieux bois"),
        ("list_item", "pierre"),
        ("quote", "Nul ne le savait."),
        ("paragraph", "Année"),
        ("paragraph", "Prix"),
        ("paragraph", "mille\nfrancs"),
        ("paragraph", "Tout est dit."),
        ("paragraph", "Voyez."),
        ("caption", "La halle"),
    ]
    assert marked(parsed, MarkKind.STRONG) == [("vendue", ""), ("Tout est ", ""), (".", "")]
    assert marked(parsed, MarkKind.EMPHASIS) == [("due", "")]
    assert marked(parsed, MarkKind.SUPERSCRIPT) == [("2", "")]
    assert marked(parsed, MarkKind.LINK) == [("le site", "https://halle.example/")]
    assert marked(parsed, MarkKind.NOTE) == [("r", "Selon le maire.")]
    assert [value for _, value in marked(parsed, MarkKind.LIST_ITEM)] == ["1", "2.", "1"]
    assert [value for _, value in marked(parsed, MarkKind.CELL)] == ["1,1 th", "1,3 th", "2,3"]
    assert len(marked(parsed, MarkKind.PAGE_BREAK)) == 1


def test_a_document_in_one_file_is_read_alike():
    one, other = article(flat(BODY)), article(packed())
    assert shown(one) == shown(other)
    assert described(one) == described(other)


def test_pictures_are_parts_of_the_document_and_their_captions_show_them():
    capture = read(packed(), "halle.odt")
    assert marked(capture.articles[0], MarkKind.IMAGE) == [("La halle", "Pictures/halle.png\nLa halle")]
    assert [(part.url, part.data) for part in capture.parts] == [("Pictures/halle.png", PICTURE)]
    inside = f"<office:binary-data>{base64.b64encode(PICTURE).decode()}</office:binary-data>"
    image = f'<text:p>Rien<draw:frame draw:name="f"><draw:image>{inside}</draw:image></draw:frame></text:p>'
    assert [part.data for part in read(flat(image)).parts] == [PICTURE]


def test_properties_are_proposed():
    values = described(article(packed(), "halle.odt"))
    assert (values["title"], values["creator"], values["captured"]) == (
        "La halle est vendue",
        "Anne Bois",
        "2012-01-20",
    )


def test_what_a_reader_does_not_see_is_left_out_and_what_changes_put_in_is_read():
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>pris</text:p></text:deletion>
     </text:changed-region></text:tracked-changes>
     <text:table-of-content><text:index-body><text:p>Les raisons 3</text:p></text:index-body></text:table-of-content>
     <text:p><text:change-start/>mis<text:change-end/><text:span text:style-name="T5"> secret</text:span>
     <office:annotation><dc:creator>Paul</dc:creator><text:p>À voir.</text:p></office:annotation>ici</text:p>
     <text:section text:display="none"><text:p>caché</text:p></text:section>
     <text:p>Mot<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame> et suite.</text:p>"""
    parsed = article(packed(body))
    assert shown(parsed) == [
        ("furniture", "Les raisons 3"),
        ("paragraph", "mis ici"),
        ("paragraph", "Mot et suite."),
        ("paragraph", "Encadré"),
    ]
    assert [value for _, value in marked(parsed, MarkKind.NOTE)] == ["Paul: À voir."]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(packed()[:300], "damaged", id="cut off"),
        pytest.param(packed("<text:p/>"), "holds no text", id="empty"),
        pytest.param(packed(content_xml="<a/>"), "holds no text", id="no body"),
        pytest.param(packed(**{"META-INF__manifest_xml": "<m:encryption-data/>"}), "encrypted", id="encrypted"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data: bytes, says: str):
    with pytest.raises(UnreadableCaptureError, match=says):
        read(data, "halle.odt")


def test_elements_that_stand_for_many_or_nest_without_end_take_no_time():
    many = 'table:number-columns-repeated="999999999"'
    row = f"<table:table-row><table:table-cell {many}/><table:table-cell><text:p>d</text:p></table:table-cell>"
    table = f"<table:table>{row}</table:table-row></table:table>"
    spaces = '<text:p>a<text:s text:c="99999999"/>b</text:p>'
    with ending():
        assert "a" in article(flat(f"{table}{spaces}{'<text:section>' * 50_000}<text:p>c</text:p>")).text
