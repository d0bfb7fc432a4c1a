"""What a page of text teaches of its own comments."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import LEARNED
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text
from tests.endless import ending
from tests.ingest.learning.pages import BLOGGER, BULLETED, ISO, KINDS, LISTED, SAID, WIDE, WITHOUT, Kind
from tests.ingest.test_reader import check_cover


def read(text: str, how: How | None = None) -> ParsedArticle:
    return read_capture(Item("page.txt", text.encode("utf-8", "replace")), how).articles[0]


def bodies(parsed: ParsedArticle) -> list[str]:
    return [
        " ".join(
            reading_text(parsed.passages[at].span.of(parsed.text), parsed.passages[at].layout)
            for at in comment.passages
            if parsed.passages[at].kind is PassageKind.COMMENT_TEXT
        )
        for comment in parsed.comments
    ]


def kind_named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


@pytest.mark.parametrize("kind", [*KINDS, *BLOGGER, *BULLETED], ids=lambda kind: kind.name)
def test_comments_are_found_as_each_kind_of_site_prints_them(kind: Kind):
    parsed = read(kind.text())
    check_cover(parsed)
    assert [words(body) for body in bodies(parsed)] == [words(text) for _, text in SAID]
    assert [comment.author for comment in parsed.comments] == [author for author, _ in SAID]
    assert [(comment.published or "")[:10] or None for comment in parsed.comments] == list(kind.read or ISO)


@pytest.mark.parametrize("name", WITHOUT)
def test_a_page_without_comments_stays_an_article(name: str):
    assert read(WITHOUT[name]).comments == ()


def test_a_list_of_names_and_texts_is_one_of_comments_where_as_many_are_announced():
    parsed = read(LISTED.text())
    assert [comment.author for comment in parsed.comments] == [author for author, _ in SAID]
    assert [words(body) for body in bodies(parsed)] == [words(text) for _, text in SAID]
    assert read(LISTED.text().replace("5 commentaires", "Distribution").replace(LISTED.closing, "")).comments == ()


def test_wide_gaps_part_comments_that_bear_no_dates():
    parsed = read(WIDE.text())
    assert [comment.author for comment in parsed.comments] == [author for author, _ in SAID]
    assert [words(body) for body in bodies(parsed)] == [words(text) for _, text in SAID]


def test_pings_stand_behind_the_last_comment_too():
    page = kind_named("wordpress-de")
    pings = "Pingback: Ein Blog über Theater\n\nPingback: Bühne frei\n\n"
    parsed = read(page.text().replace(page.closing, pings + page.closing).replace("5 Gedanken", "7 Gedanken"))
    assert [comment.kind for comment in parsed.comments] == [*["comment"] * 5, *["ping"] * 2]
    assert parsed.remarks == ()


def test_other_pages_without_comments_do_not_deny_those_that_are_announced():
    page = kind_named("wordpress-de").text() + "\nWeitere Beiträge\nDie Oper\n0 Kommentare\nDer Zirkus\n0 Kommentare\n"
    assert len(read(page).comments) == len(SAID)


def test_a_text_that_several_repeat_is_text():
    page = kind_named("wordpress-nl").text()
    for _, text in SAID[:4]:
        page = page.replace(text, "Merci !")
    assert [words(body) for body in bodies(read(page))] == [*["Merci"] * 4, words(SAID[4][1])]


def test_what_was_learned_is_read_so_again():
    parsed = read(kind_named("spip").text())
    assert parsed.profile == LEARNED
    assert read(kind_named("spip").text(), How(LEARNED)).comments == parsed.comments


def test_a_comment_without_a_name_keeps_its_date():
    page = kind_named("wordpress-de").text().replace("paul_77 sagt:\n", "")
    assert [comment.author for comment in read(page).comments] == ["Jean Dupont", "Marie", None, "Marie", "Élodie B."]
    assert [(comment.published or "")[:10] for comment in read(page).comments] == list(ISO)


def test_whom_a_comment_addresses_is_found_in_a_learned_thread():
    page = kind_named("newspaper-above").text().replace("Quelqu’un sait", "@Jean Dupont : quelqu’un sait")
    assert read(page).comments[2].reply_to == (0,)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_thread_of_a_thousand_comments_costs_in_proportion(kind: Kind):
    comments = kind.text().removeprefix(kind.article)
    with ending(40):
        assert len(read(kind.article + comments * 200).comments) >= 800 or not kind.opening


@given(st.lists(st.sampled_from([line for kind in KINDS for line in kind.text().splitlines()]), max_size=40))
def test_no_text_is_lost_whatever_is_learned(lines: list[str]):
    try:
        parsed = read("\n".join(lines), How(LEARNED, language="fr"))
    except UnreadableCaptureError:
        return
    check_cover(parsed)
