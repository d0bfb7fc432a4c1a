"""Hyphens at line ends: the word's own stay, the printer's go, and what nobody can tell is left alone."""

import pytest

from curator.text.hyphens import Hyphens, is_divided


@pytest.mark.parametrize(
    ("before", "after", "language", "kept"),
    [
        ("Le conseil muni-", "cipal a voté", "fr", False),
        ("cette informa-", "tion", "fr", False),
        ("MUNI-", "CIPAL", "fr", False),
        ("Le maire est peut-", "être parti", "fr", True),
        ("c’est-à-", "dire", "fr", True),
        ("que dit-", "il encore", "fr", True),
        ("la gare de Saint-", "Denis", "fr", True),
        ("les années 2011-", "2012", "fr", True),
        ("the inform-", "ation of the well-", "en", False),
        ("a well-", "known man", "en", True),
        ("die Infor-", "mation", "de", False),
        ("la infor-", "mación", "es", False),
        ("solu\u00ad", "tion", "fr", False),
        ("solu¬", "tion", "", False),
        ("les phaseolu-", "nettes", "fr", None),
        ("Megaup-", "load", "fr", None),
        ("solu-", "tion", "pl", None),
    ],
)
def test_a_hyphen_is_judged_by_the_dictionary(before: str, after: str, language: str, kept: bool | None):
    assert Hyphens("", language).kept(before, after) is kept


def test_the_text_itself_knows_its_names():
    text = "Megaupload est fermé. Le site de Megaup-\nload et le porte-clés, le porte-clés, le porteclés."
    assert Hyphens(text, "fr").kept("Megaup-", "load") is False
    assert Hyphens(text, "fr").kept("un porte-", "clés") is True


@pytest.mark.parametrize(
    ("before", "after", "divided"),
    [("muni-", "cipal", True), ("MUNI-", "CIPAL", True), ("il vint -", "sans", False), ("Saint-", "Denis", False)],
)
def test_a_divided_word_is_told_by_what_follows(before: str, after: str, divided: bool):
    assert is_divided(before, after) is divided


def test_a_word_of_any_length_is_judged_at_once():
    assert Hyphens("a" * 100_000, "fr").kept("a-" * 100_000, "b" * 100_000) is None


def test_the_language_of_the_text_is_used_where_none_is_given():
    text = "Le conseil a voté hier soir et le maire de la commune n’a rien voulu dire de cette affaire aux habitants."
    assert Hyphens(text, None).kept("muni-", "cipal") is False
