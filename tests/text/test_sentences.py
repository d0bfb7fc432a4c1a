"""Capitals of sentences, brackets without their pair, short forms of ordinals."""

import pytest

from curator.domain.rules import BRACKET, CAPITAL, ORDINAL
from curator.text.protected import Protection
from curator.text.sentences import sentence_suspects
from tests.endless import ending

CAREFUL = "Il vient. Elle part. On attend. Tous parlent. "


def doubted(text, language="fr"):
    return [
        (each.rule, each.span.start, *each.suggestions) for each in sentence_suspects(text, language, Protection(text))
    ]


def test_a_small_letter_is_doubted_among_capitals():
    assert doubted(CAREFUL + "Rien ne bouge. mais on crie.") == [(CAPITAL, 61, "M")]


@pytest.mark.parametrize(
    "text",
    [
        "il vient. elle part. on attend. tous parlent. rien.",
        "Il vient. elle part.",
        CAREFUL + "Voir p. ex. ici, M. de Foix.",
    ],
)
def test_who_sets_no_capitals_is_let_be(text):
    assert doubted(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Il dit (comme hier.", [7]),
        ("Il dit comme hier).", [17]),
        ("Un [mot (oui] non).", [3, 12]),
        ("(Un\n\ndeux)", [0, 9]),
    ],
)
def test_a_bracket_without_its_pair_is_doubted(text, places):
    assert sorted(at for rule, at, *_ in doubted(text) if rule == BRACKET) == places


@pytest.mark.parametrize(
    "text", ["a) un ; b) deux ; 12) trois", "(oui [ou « non »])", "« Un\n\n« deux »", "Bien :-) et ;)"]
)
def test_brackets_of_lists_smileys_and_long_quotations_are_let_be(text):
    assert doubted(text) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [("13ème", "13e"), ("2eme", "2e"), ("2ièmes", "2es"), ("1ère", "1re"), ("1ères", "1res"), ("1ier", "1er")],
)
def test_a_short_ordinal_is_written_in_one_way(written, right):
    assert doubted(f"La {written} place.") == [(ORDINAL, 3, right)]


@pytest.mark.parametrize("text", ["Le 1er et la 2e, le XXe, 21ère, 3me", "12 mètres, 5 émeus"])
def test_what_is_right_or_no_ordinal_stays(text):
    assert doubted(text) == []


def test_english_has_no_such_ordinals():
    assert doubted("The 13ème.", "en") == []


@pytest.mark.parametrize("piece", ["(", ")", "()", "mot. ", "1", "1ère ", "\n\n("])
def test_long_texts_take_time_in_proportion(piece):
    with ending():
        doubted(piece * 100_000)
