"""Typographic spaces, as each country sets them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.book import Typography
from curator.text.protected import PROTECTED, Protection
from curator.text.typography import render, replaced, replacements

FINE, FULL = "\u202f", "\u00a0"
PIECES = st.sampled_from(
    [*"abA19 .,;:!?…«»“”()%€'’\n\u00a0\u202f-", "http://a.fr/x?y=1", "14:21", ":-)", ";)", "n°", "500 000", "mot"]
)


@pytest.mark.parametrize(
    ("stored", "french"),
    [
        ("Non !", f"Non{FINE}!"),
        ("Non!", f"Non{FINE}!"),
        ("Quoi ?!", f"Quoi{FINE}?!"),
        ("Champagne !!!", f"Champagne{FINE}!!!"),
        ("ici : là ; fin", f"ici{FINE}: là{FINE}; fin"),
        ("«mot»", f"«{FINE}mot{FINE}»"),
        ("« mot »", f"«{FINE}mot{FINE}»"),
        (f"«{FULL}mot{FULL}»", f"«{FINE}mot{FINE}»"),
        ("l'été", "l’été"),
        ("30 %", f"30{FINE}%"),
        ("200 €", f"200{FULL}€"),
        ("500 000 dollars", f"500{FINE}000 dollars"),
        ("n° 5", f"n°{FULL}5"),
    ],
)
def test_french_spaces_do_not_break(stored, french):
    assert render(stored, Typography.FRENCH) == french


@pytest.mark.parametrize(
    "kept",
    ["à 14:21", "voir http://a.fr/x?y=1&z:2", "bien :-)", "bien ;)", "std::vector", "un ratio 16:9", "(?)",
     "clé:valeur", "moi@exemple.fr", "`a ? b : c`", "&amp; co", "«\n", 'dit "oui"', "=]"],
)  # fmt: skip
def test_what_is_no_prose_stays(kept):
    assert render(kept, Typography.FRENCH) == kept


def test_swiss_sets_spaces_inside_guillemets_only():
    assert render("« Quoi ! » dit-il : oui ?", Typography.SWISS) == f"«{FINE}Quoi!{FINE}» dit-il: oui?"


def test_canadian_sets_a_space_before_the_colon_and_inside_guillemets():
    assert render("« Quoi ! » dit-il : oui ?", Typography.CANADIAN) == f"«{FULL}Quoi!{FULL}» dit-il{FULL}: oui?"


def test_english_gets_apostrophes_and_no_spaces():
    assert render("don't! 'quoted' « x » :", Typography.ENGLISH) == "don’t! 'quoted' « x » :"


def test_as_stored_is_as_stored():
    assert render("l'été  !", Typography.AS_STORED) == "l'été  !"


@pytest.mark.parametrize("typography", list(Typography))
@given(text=st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
def test_rendering_twice_is_rendering_once(typography, text):
    once = render(text, typography)
    assert render(once, typography) == once


@pytest.mark.parametrize("typography", list(Typography))
@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_rendering_changes_spaces_and_apostrophes_only(typography, text):
    def bare(value: str) -> str:
        return "".join(value.split()).replace("'", "’")

    assert bare(render(text, typography)) == bare(text)


@pytest.mark.parametrize("typography", list(Typography))
@given(text=st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
def test_what_changes_is_told_in_order_and_makes_the_rendering(typography, text):
    told = replacements(text, typography)
    assert replaced(text, told) == render(text, typography)
    assert all(one.end <= other.start for one, other in pairwise(told))
    assert all(text[each.start : each.end] != each.text for each in told)


@given(st.text(alphabet="aàxhH89:;=.,@#/\\()*o^<3`¯_ツ-' \n", max_size=40))
def test_no_protected_stretch_is_missed_for_want_of_a_hint(text):
    assert [(span.start, span.end) for span in Protection(text).spans] == [
        match.span() for match in PROTECTED.finditer(text)
    ]


def test_a_sign_takes_in_the_blanks_before_it_once():
    assert replacements("Non  ! « a »", Typography.FRENCH) == [(3, 5, FINE), (8, 9, FINE), (10, 11, FINE)]


def test_the_captures_lose_no_word_in_any_typography(seeds):
    for path in seeds:
        text = path.read_text(encoding="utf-8")
        for typography in Typography:
            rendered = render(text, typography)
            assert "".join(rendered.split()).replace("'", "’") == "".join(text.split()).replace("'", "’")
            assert rendered.count("\n") == text.count("\n")
