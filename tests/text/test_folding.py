"""The comparison form of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.text import folding

FRENCH = st.text(alphabet="abcéèêàçœŒÉÀ '’-–,;:!?.«»\u00a0\u202f\u00ad😉🙂0123456789\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ça va être ÉNORME", "ca va etre enorme"),
        ("l’œuvre d’un jour", "l'oeuvre d'un jour"),
        ("Bien vu 😉 !", "bien vu"),
        ("« Du pop-corn »", "du  pop corn..."),
        ("por\u00adtrait", "portrait"),
        ("di\ufb03cile", "difficile"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_case_accents_punctuation_emoji_and_spaces_do_not_count(one: str, other: str) -> None:
    assert folding.words(one) == folding.words(other)


def test_spacing_and_hyphenation_do_not_count_among_letters() -> None:
    assert folding.letters("d’autant qu’il ya déjà") == folding.letters("d'autant qu'il y a dé- jà")


def test_texts_without_letters_are_told_apart_by_what_they_hold() -> None:
    assert folding.letters("?") != folding.letters("🙂")
    assert folding.letters(" ? ! ") == folding.letters("?!")


def test_spellings_of_one_pseudonym_agree() -> None:
    assert folding.letters("#TheMabarz") == folding.letters("@thémabarz")


@given(FRENCH)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folding.words(text)
    assert folding.words(" ".join(once)) == once


@given(st.text())
def test_words_hold_letters_and_digits_alone(text: str) -> None:
    assert all(word.isalnum() for word in folding.words(text))


@given(FRENCH.filter(lambda text: any(map(str.isalnum, text))), st.integers(0, 20))
def test_a_space_anywhere_does_not_change_the_letters(text: str, at: int) -> None:
    assert folding.letters(text[:at] + " " + text[at:]) == folding.letters(text)
