from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from curator.export.epub.xhtml import clean, language_tag, marked, page, running

XHTML = "{http://www.w3.org/1999/xhtml}"


def body(xhtml: str) -> etree._Element:
    root = etree.fromstring(page("t", "fr", [f"<p>{xhtml}</p>"]))
    paragraph = root.find(f"{XHTML}body/{XHTML}p")
    assert paragraph is not None
    return paragraph


def shown(element: etree._Element) -> str:
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def links(xhtml: str) -> list[tuple[str | None, str]]:
    return [(link.get("href"), shown(link)) for link in body(xhtml).iter(f"{XHTML}a")]


@given(st.text())
def test_running_text_is_well_formed_and_keeps_every_word(text):
    assert shown(body(running(text))).split() == clean(text).split()


@given(st.text())
def test_cleaned_text_fits_an_attribute_of_xml(text):
    element = etree.Element("a")
    element.set("b", clean(text))


def test_what_no_document_may_hold_is_left_out():
    assert clean("a\x00b\x0bc\x7fd\x9fe\ud800f\ufffeg\U0001ffffh\tij\n") == "abcdefgh\tij\n"


def test_a_line_break_of_the_author_stays():
    assert running("un\ndeux\r\ntrois") == "un<br/>\ndeux<br/>\ntrois"


def test_an_address_is_a_link_and_its_words_stay():
    text = "voir www.example.org/b?a=1&b=2."
    assert links(running(text)) == [("http://www.example.org/b?a=1&b=2", "www.example.org/b?a=1&b=2")]
    assert shown(body(running(text))) == text


def test_only_another_language_or_direction_is_marked():
    assert marked("texte", "fr-FR", "fr") == ""
    assert marked("texte", "", "fr") == ""
    assert marked("text", "en", "fr") == ' lang="en" xml:lang="en"'
    assert marked("مرحبا", "ar", "fr") == ' lang="ar" xml:lang="ar" dir="rtl"'
    assert marked("text", "not a language", "fr") == ""


def test_a_language_that_is_no_tag_is_undetermined():
    assert language_tag("fr-CA") == "fr-CA"
    assert language_tag('"><x') == "und"
