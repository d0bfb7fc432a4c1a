"""Web pages, read as a whole: article, comments, furniture, pictures; where they are from."""

import gzip
from base64 import b64encode
from itertools import pairwise

import pytest

from curator.domain.capture import PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field, Origin
from curator.ingest.item import Companion, Item
from curator.ingest.reader import read_capture
from tests.endless import ending
from tests.ingest.formats.html.pages import ARTICLE, comment, page, read, texts

_TWO = (comment(1, "Zoé", "Enfin ! Nous l’attendions depuis Noël."), comment(2, "Luc", "Et le chenal, alors ?"))
_PNG = b"\x89PNG\r\n\x1a\n" + b"mer" * 8


def test_article_comments_and_furniture_are_told_apart() -> None:
    article = read(page(*_TWO))
    assert texts(article, PassageKind.TITLE) == ["Le port a rouvert"]
    assert texts(article, PassageKind.BYLINE) == ["Par Jeanne Le Goff, le 1er février 2012"]
    assert tuple(texts(article, PassageKind.PARAGRAPH)) == ARTICLE
    assert texts(article, PassageKind.COMMENT_TEXT) == [
        "Enfin ! Nous l’attendions depuis Noël.",
        "Et le chenal, alors ?",
    ]
    assert "Accueil" in texts(article, PassageKind.FURNITURE)
    assert [(each.author, each.published) for each in article.comments] == [
        ("Zoé", "2012-02-03T14:21:00"),
        ("Luc", "2012-02-03T14:21:00"),
    ]
    assert article.announced_comments == 2
    assert not article.remarks


def test_every_character_is_in_one_passage() -> None:
    article = read(
        page(*_TWO, body="<ul><li>un<li>deux</ul><table><tr><th>a<th>b<tr><td>c<td>d</table><pre>x\n\n y</pre>")
    )
    covered = sorted((each.span.start, each.span.end) for each in article.passages)
    assert all(end <= start for (_, end), (start, _) in pairwise(covered))
    outside = [c for at, c in enumerate(article.text) if not any(start <= at < end for start, end in covered)]
    assert not "".join(outside).strip()


def test_the_source_is_described_from_the_mark_up() -> None:
    head = (
        '<link rel="canonical" href="https://vigie.example/port"><meta property="og:site_name" content="La Vigie">'
        '<meta name="author" content="Jeanne Le Goff; Yann Kerdoncuff"><meta name="keywords" content="port, pêche">'
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "datePublished": "2012-02-01T08:00:00+01:00"}</script>'
    )
    described: dict[Field, tuple[str, Origin]] = {}
    for each in read(page(head=head)).metadata:
        described.setdefault(each.field, (each.value, each.origin))
    assert described == {
        Field.TITLE: ("Le port a rouvert", Origin.PAGE),
        Field.CREATOR: ("Jeanne Le Goff; Yann Kerdoncuff", Origin.MARKUP),
        Field.DATE: ("2012-02-01", Origin.MARKUP),
        Field.PUBLISHER: ("La Vigie", Origin.MARKUP),
        Field.SOURCE: ("https://vigie.example/port", Origin.MARKUP),
        Field.SUBJECT: ("port; pêche", Origin.MARKUP),
        Field.LANGUAGE: ("fr", Origin.RULE),
    }


def authors_of(head: str, body: str = "") -> list[str]:
    return [each.value for each in read(page(head=head, body=body)).metadata if each.field is Field.CREATOR]


def test_the_author_that_the_head_names_is_the_only_one() -> None:
    others = '<p><a rel="author" href="/yann">Yann Kerdoncuff</a></p><p><span class="author-name">Anne Bras</span></p>'
    assert authors_of('<meta name="author" content="Jeanne Le Goff">', others)[0] == "Jeanne Le Goff"
    assert "Yann Kerdoncuff" in "".join(authors_of("", others))
    assert not any("Yann" in each for each in authors_of('<meta name="author" content="Jeanne Le Goff">', others))


def test_an_author_that_json_ld_refers_to_is_named() -> None:
    graph = (
        '{"@graph": [{"@type": "Article", "author": {"@id": "#jeanne"}},'
        ' {"@type": "Person", "@id": "#jeanne", "name": "Jeanne L&#039;Hour"}]}'
    )
    assert authors_of(f'<script type="application/ld+json">{graph}</script>')[0] == "Jeanne L'Hour"


def test_a_button_is_no_author_and_a_hash_no_part_of_a_title() -> None:
    link = '<p><a rel="author" href="/archives">Toutes les archives →</a></p>'
    assert not any("archives" in each for each in authors_of("", link))
    head = '<meta property="og:title" content="# Le port a rouvert">'
    titles = [each.value for each in read(page(head=head)).metadata if each.field is Field.TITLE]
    assert titles[:2] == ["Le port a rouvert", "Le port a rouvert"]


def test_a_post_begins_with_its_first_piece_and_is_called_by_its_own_heading() -> None:
    article = read(
        "<html><head><title>Carnets du port: Relever les casiers</title></head><body><h1 class='title'>Carnets du port"
        "</h1><div class='post'><h3 class='entry-title'>Relever les casiers</h3><div class='entry-content'>On part tôt."
        "<br/><br/>On relève ensuite les casiers un par un.<br/><br/>On rentre.<br/></div></div></body></html>"
    )
    assert texts(article, PassageKind.TITLE) == ["Relever les casiers"]
    assert texts(article, PassageKind.PARAGRAPH) == [
        "On part tôt.",
        "On relève ensuite les casiers un par un.",
        "On rentre.",
    ]
    assert next(each.value for each in article.metadata if each.field is Field.TITLE) == "Relever les casiers"


def test_a_page_that_says_it_has_no_comments_has_none_in_its_text_either() -> None:
    said = "".join(f"<p>Voisin {at} a dit :</p><p>{at} mars 2011</p><p>On en parle au port.</p>" for at in range(1, 5))
    article = read(page(body=f"<h3>0 commentaire</h3><h3>Ailleurs</h3>{said}"))
    assert (len(article.comments), article.announced_comments) == (0, 0)


def test_a_date_in_the_running_text_is_none_of_publication() -> None:
    markup = page(body="<p>Le port fut fondé le 4 mai 1889.</p>").replace(", le 1er février 2012", "")
    assert not [each for each in read(markup).metadata if each.field is Field.DATE]


@pytest.mark.parametrize(
    ("note", "url", "day"),
    [
        ("<!-- saved from url=(0030)https://vigie.example/le-port -->", "https://vigie.example/le-port", ""),
        (
            "<!-- Page saved with SingleFile \n url: https://vigie.example/p\nsaved date: Fri Feb 03 2012 10:00:00-->",
            "https://vigie.example/p",
            "2012-02-03",
        ),
        (
            "<!-- Mirrored from vigie.example/port.html by HTTrack [XR&CO'2014], Fri, 03 Feb 2012 09:00:00 GMT -->",
            "http://vigie.example/port.html",
            "2012-02-03",
        ),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20120203090000/http://vigie.example/port/2">',
            "http://vigie.example/port/2",
            "2012-02-03",
        ),
    ],
)
def test_programs_that_save_pages_leave_their_address_and_day(note: str, url: str, day: str) -> None:
    parsed = read_capture(Item("page.html", page().replace("<head>", f"<head>{note}").encode()))
    assert (parsed.url, parsed.captured_at[:10]) == (url, day)


def test_pictures_that_came_along_are_parts_under_their_address() -> None:
    data = b64encode(_PNG).decode()
    body = (
        '<figure><img src="mer.png" alt="La mer"><figcaption>La mer, lundi</figcaption></figure>'
        f'<p><img src="data:image/png;base64,{data}" alt="Le quai"></p><p><img src="perdue.png" alt="Perdue"></p>'
    )
    found = {"https://vigie.example/mer.png": Companion("mer.png", "image/png", _PNG + b"2")}
    item = Item("p.html", page(body=body).encode(), url="https://vigie.example/port", companion=found.get)
    parsed = read_capture(item)
    marks = [mark.value for mark in parsed.articles[0].transcript.marks if mark.kind is MarkKind.IMAGE]
    assert [part.data for part in parsed.parts] == [_PNG + b"2", _PNG]
    assert [value.partition("\n")[0] for value in marks[:2]] == [part.url for part in parsed.parts]
    assert [value.partition("\n")[2] for value in marks] == ["La mer", "Le quai", "Perdue"]


def test_a_packed_page_is_read_under_any_name() -> None:
    data = gzip.compress(gzip.compress(page().encode()))
    (article,) = read_capture(Item("page.txt", data)).articles
    assert texts(article, PassageKind.TITLE) == ["Le port a rouvert"]


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-15", "utf-16", "utf-8-sig"])
def test_the_encoding_is_found(encoding: str) -> None:
    data = page().replace("utf-8", encoding.partition("-sig")[0]).encode(encoding, errors="xmlcharrefreplace")
    assert tuple(texts(read(data), PassageKind.PARAGRAPH)) == ARTICLE


def test_utf8_wins_over_what_a_page_says_of_itself() -> None:
    assert tuple(texts(read(page().replace("utf-8", "iso-8859-1")), PassageKind.PARAGRAPH)) == ARTICLE


def test_what_the_server_said_decides_where_the_page_is_silent() -> None:
    data = page(title="Дом у моря").replace('<meta charset="utf-8">', "").encode("koi8-r", errors="xmlcharrefreplace")
    article = read(data, media_type="text/html; charset=koi8-r")
    assert texts(article, PassageKind.TITLE) == ["Дом у моря"]


@pytest.mark.parametrize("markup", ["<html></html>", "<html><script>alert(1)</script></html>", "<!doctype html>\n<p>"])
def test_a_page_that_shows_no_text_is_said(markup: str) -> None:
    with pytest.raises(UnreadableCaptureError, match="shows no text"):
        read(markup)


def test_a_page_of_a_few_words_is_an_article() -> None:
    assert texts(read("<html><body><p>Fermé pour travaux.</p></body></html>"), PassageKind.PARAGRAPH) == [
        "Fermé pour travaux."
    ]


def test_mark_up_that_is_talked_about_stays_text() -> None:
    (article,) = read_capture(Item("note.txt", "Écrire <p> puis </p> autour de chaque alinéa.".encode())).articles
    assert article.transcript.reader == "text"
    assert "<p>" in article.text


def test_a_link_to_all_that_an_author_wrote_is_no_name_and_days_of_teasers_are_none_of_the_page() -> None:
    page = (
        '<html lang="fr"><body><article><h1>Le four</h1><time class="published" datetime="2017-12-11">11 déc.</time>'
        "<p>On y cuit le pain le samedi, et les pâtés à la Saint-Jean, depuis que le village a un four à lui.</p>"
        '<a rel="author" href="/moi">All my articles</a></article>'
        '<aside><a href="/b">Le lavoir</a> <time class="published" datetime="2019-02-03">3 févr.</time></aside>'
    )
    told = read_capture(Item("four.html", page.encode())).articles[0].metadata
    assert [each.value for each in told if each.field is Field.CREATOR] == []
    assert {each.value for each in told if each.field is Field.DATE} == {"2017-12-11"}


def test_a_word_within_elements_without_end_is_looked_at_once() -> None:
    levels = 150_000
    with ending():
        article = read("<p>Le port</p>" + "<div>" * levels + "bonjour le fond" + "</div>" * levels)
    assert "bonjour le fond" in article.text
