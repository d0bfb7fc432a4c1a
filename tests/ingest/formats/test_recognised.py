"""hOCR, ALTO and PAGE XML: the words of pages in order, with their places and confidences."""

import re

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.ingest.item import Companion, Item
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from tests.ingest.formats.reading import article, check_cover, marked, read, shown

HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
<div class='ocr_page' title='image "halle.png"; bbox 0 0 800 1000'>
 <p class='ocr_par' title="bbox 10 10 700 90">
  <span class='ocr_line' title="bbox 10 10 700 40">
   <span class='ocrx_word' id='word_1' title='bbox 10 10 90 40; x_wconf 91'><strong>La</strong></span>
   <span class='ocrx_word' title='bbox 100 10 200 40; x_wconf 45'>hallc</span>
   <span class='ocrx_word' title='x_wconf 88'>a été</span>
  </span>
  <span class='ocr_line'><span class='ocrx_word'>vendue</span> <span class='ocrx_word'>hier</span> au&nbsp;soir.</span>
 </p>
</div>
<div class='ocr_page' title='bbox 0 0 800 1000'>
 <p class='ocr_par'><span class='ocr_line'><span class='ocrx_word'>Nul</span>
   <span class='ocrx_word'>ne dit mot.</span></span></p>
</div></body></html>"""

ALTO = """<?xml version="1.0"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
 <Description><sourceImageInformation><fileName>halle.png</fileName></sourceImageInformation></Description>
 <Styles><TextStyle ID="s1" FONTSTYLE="italics"/></Styles>
 <Tags><OtherTag ID="t1" LABEL="NumberingZone"/></Tags>
 <Layout><Page>
  <TopMargin><TextBlock><TextLine><String CONTENT="GAZETTE"/></TextLine></TextBlock></TopMargin>
  <PrintSpace>
   <TextBlock TAGREFS="t1"><TextLine><String CONTENT="12"/></TextLine></TextBlock>
   <TextBlock>
    <TextLine HPOS="100" VPOS="100" WIDTH="600" HEIGHT="20">
     <String CONTENT="Le" HPOS="100" VPOS="100" WIDTH="30" HEIGHT="20" WC="0.97" ID="w1"/><SP/>
     <String CONTENT="mu" WC="0.31" STYLEREFS="s1"/><HYP CONTENT="-"/>
    </TextLine>
    <TextLine HPOS="100" VPOS="130" WIDTH="600" HEIGHT="20">
     <String CONTENT="sée"/><SP/><String CONTENT="rouvre."/></TextLine>
    <TextLine HPOS="120" VPOS="160" WIDTH="600" HEIGHT="20">
     <String CONTENT="On"/><SP/><String CONTENT="entre"/></TextLine>
    <TextLine HPOS="100" VPOS="190" WIDTH="600" HEIGHT="20">
     <String CONTENT="sans"/><SP/><String CONTENT="payer."/></TextLine>
   </TextBlock>
  </PrintSpace>
 </Page></Layout>
</alto>"""

PAGE = """<?xml version="1.0"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
 <Page imageFilename="halle.png">
  <ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="b"/>
   <RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
  <TextRegion id="b"><Coords points="1,2 30,2 30,40"/>
   <TextLine><Coords points="0,0 9,9"/>
    <TextEquiv conf="0.4"><Unicode>Trois mots lus.</Unicode></TextEquiv></TextLine></TextRegion>
  <TextRegion id="a" type="heading">
   <TextLine>
    <Word id="w1"><Coords points="10,20 50,20 50,60 10,60"/><TextEquiv index="1"><Unicode>Halie</Unicode></TextEquiv>
     <TextEquiv index="0" conf="0.9"><Unicode>Halle</Unicode></TextEquiv></Word>
    <Word><TextEquiv><Unicode>vendue</Unicode></TextEquiv></Word>
   </TextLine></TextRegion>
  <TextRegion custom="readingOrder {index:2;} structure {type:page-number;}">
   <TextEquiv><Unicode>14</Unicode></TextEquiv></TextRegion>
 </Page>
</PcGts>"""

WORDS = re.compile(r"""(<(?:Unicode|strong|span[^>]*|/span)>|CONTENT=")([^"'<>]+)(?=[<"])""")


def test_hocr_gives_words_in_order_with_place_and_confidence():
    parsed = article(HOCR)
    check_cover(parsed)
    assert [text for _, text in shown(parsed)] == ["La hallc a été vendue hier au soir.", "Nul ne dit mot."]
    first, second, third, *_ = parsed.transcript.anchors
    assert (first.span.of(parsed.text), first.page, first.box) == ("La", 1, (10.0, 10.0, 90.0, 40.0))
    assert (first.confidence, first.path) == (0.91, "#word_1")
    assert (second.confidence, third.box) == (0.45, None)
    assert {anchor.page for anchor in parsed.transcript.anchors} == {1, 2}
    assert marked(parsed, MarkKind.STRONG) == [("La", "")]
    assert [mark.span.start for mark in parsed.transcript.marks if mark.kind is MarkKind.PAGE_BREAK] == [
        parsed.text.index("Nul")
    ]
    assert [str(remark) for remark in parsed.remarks] == ["1 word is less sure than 60 % to be what stands on the page"]


def test_the_picture_of_a_page_that_came_along_is_part_of_it():
    picture = Companion("halle.png", "image/png", b"\x89PNG")
    item = Item("page.hocr", HOCR.encode(), companion=lambda address: picture if address == "halle.png" else None)
    assert [(part.name, part.data) for part in read_capture(item).parts] == [("halle.png", b"\x89PNG")]


def test_alto_gives_words_in_order_with_place_confidence_and_style():
    parsed = article(ALTO, how=How(language="fr"))
    check_cover(parsed)
    assert shown(parsed)[:2] == [("furniture", "GAZETTE"), ("furniture", "12")]
    assert [text for _, text in shown(parsed)[2:]] == ["Le musée rouvre.", "On entre sans payer."]
    anchor = next(each for each in parsed.transcript.anchors if each.span.of(parsed.text) == "Le")
    assert (anchor.box, anchor.confidence, anchor.path) == ((100.0, 100.0, 130.0, 120.0), 0.97, "#w1")
    assert marked(parsed, MarkKind.EMPHASIS) == [("mu-", "")]


def test_page_xml_gives_words_in_its_reading_order_and_the_first_of_their_readings():
    parsed = article(PAGE)
    check_cover(parsed)
    assert shown(parsed) == [("heading", "Halle vendue"), ("paragraph", "Trois mots lus."), ("furniture", "14")]
    word = parsed.transcript.anchors[0]
    assert (word.box, word.confidence, word.path) == ((10.0, 20.0, 50.0, 60.0), 0.9, "#w1")


@pytest.mark.parametrize("page", [HOCR, ALTO, PAGE], ids=["hocr", "alto", "page"])
def test_a_file_without_words_or_cut_off_is_refused_or_remarked(page: str):
    with pytest.raises(UnreadableCaptureError, match="hold no words"):
        read(WORDS.sub(r"\1", page))
    check_cover(article(page[: int(len(page) * 0.8)]))


def test_what_is_cut_off_is_remarked():
    parsed = article(ALTO[: ALTO.index("payer.")])
    assert any("the XML is damaged" in str(remark) for remark in parsed.remarks)


def test_entities_are_neither_expanded_nor_fetched():
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE alto [<!ENTITY e0 "haha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]><alto'
    line = '<TextLine><String CONTENT="Rien"/></TextLine>'
    parsed = article(
        ALTO.replace("<alto", head).replace('<TextLine><String CONTENT="GAZETTE"/></TextLine>', f"{line}&e11;&f;")
    )
    assert "haha" not in parsed.text
    assert "root:" not in parsed.text
    assert "Rien" in parsed.text


def test_elements_nested_without_end_are_read_as_far_as_they_go():
    deep = ALTO.replace("<PrintSpace>", "<PrintSpace>" + "<ComposedBlock>" * 100_000)
    parsed = article(deep)
    assert "GAZETTE" in parsed.text
    assert parsed.remarks


def scan(*lines: tuple[int, int, str]) -> str:
    """Make a page of ALTO in which each line has its left and right edge."""
    rows = "".join(
        f'<TextLine HPOS="{left}" VPOS="{at * 30}" WIDTH="{right - left}" HEIGHT="20">'
        f'<String CONTENT="{text}"/></TextLine>'
        for at, (left, right, text) in enumerate(lines)
    )
    return f"<Page><PrintSpace><TextBlock>{rows}</TextBlock></PrintSpace></Page>"


def test_paragraphs_are_told_by_their_indents_and_go_on_over_pages_and_their_heads():
    first = [(100, 700, "On vend la halle au blé"), (100, 700, "et nul ne sait à qui elle"), (100, 300, "ira demain.")]
    second = [(200, 600, "HISTOIRE DES HALLES 12"), (100, 700, "Ce que dit le maire, on"), (100, 400, "le sait bien :")]
    second += [(120, 700, "la halle est à lui. La déci-"), (100, 700, "sion lui est due, et il")]
    third = [(200, 600, "13 LE BLÉ ET LA HALLE"), (100, 700, "la prendra seul, car il"), (100, 600, "le peut.")]
    third += [(120, 700, "Nous verrons bien si la"), (100, 700, "loi le lui permet.")]
    pages = scan(*first) + scan(*second) + scan(*third)
    parsed = article(f"<alto><Layout>{pages}</Layout></alto>", how=How(language="fr"))
    check_cover(parsed)
    assert shown(parsed) == [
        ("paragraph", "On vend la halle au blé et nul ne sait à qui elle ira demain."),
        ("furniture", "HISTOIRE DES HALLES 12"),
        ("paragraph", "Ce que dit le maire, on le sait bien :"),
        (
            "paragraph",
            "la halle est à lui. La décision lui est due, et il la prendra seul, car il le peut.",
        ),
        ("paragraph", "Nous verrons bien si la loi le lui permet."),
    ]
