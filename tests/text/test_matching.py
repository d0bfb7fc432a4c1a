"""Search by words and by regular expression."""

import pytest

from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.span import Span
from curator.text.matching import find, substitutes


def places(text: str, pattern: str, **options: bool) -> list[str]:
    chosen = {"is_regex": False, "whole_word": False, "match_case": False} | options
    return [span.of(text) for span in find(text, pattern, **chosen)]


def test_plain_words_are_no_expression():
    assert places("a.b axb", "a.b") == ["a.b"]


def test_case_counts_only_when_asked():
    assert places("Été été", "été") == ["Été", "été"]
    assert places("Été été", "été", match_case=True) == ["été"]


def test_a_whole_word_is_not_found_inside_another():
    assert places("chat achat chats", "chat", whole_word=True) == ["chat"]


def test_either_apostrophe_and_a_no_break_space_are_found_as_typed():
    assert places("c’est là\u00a0!", "c'est là !") == ["c’est là\u00a0!"]


def test_an_expression_finds_what_it_says():
    assert places("12 et 345", r"\d+", is_regex=True) == ["12", "345"]
    assert places("abc", "x*", is_regex=True) == []


def test_a_wrong_expression_is_one_sentence():
    with pytest.raises(InvalidValueError, match=r"“\(a” is not a valid regular expression"):
        places("a", "(a", is_regex=True)


def test_an_expression_that_never_ends_is_stopped():
    with pytest.raises(InvalidValueError, match="too long"):
        places("a" * 200, r"(?:a|a|aa)+?(?:a|aa)+?(?:aa|a)+$(?<=b)", is_regex=True)


def test_groups_stand_in_the_replacement():
    options = {"is_regex": True, "whole_word": False, "match_case": True}
    assert substitutes("le chat", "(le) (chat)", r"\2 \1", **options) == [(Span(0, 7), "chat le")]
    with pytest.raises(InvalidValueError, match="groups"):
        substitutes("le chat", "(le)", r"\7", **options)


def test_plain_words_are_replaced_as_typed():
    options = {"is_regex": False, "whole_word": False, "match_case": True}
    assert substitutes("a a", "a", r"\1", **options) == [(Span(0, 1), r"\1"), (Span(2, 3), r"\1")]


@pytest.mark.parametrize(
    ("pattern", "replacement", "why"),
    [
        ("(a", "", "a parenthesis is not closed"),
        ("[a", "", "a square bracket is not closed"),
        ("*a", "", "there is nothing before the sign of repetition"),
        ("(a)", r"\2", "there is no group of this number"),
        ("(a)", r"\g<b>", "there is no group of this name"),
        ("(?Q)a", "", "unknown extension"),
    ],
)
def test_what_is_wrong_with_an_expression_is_said_within_the_sentence(pattern: str, replacement: str, why: str):
    with pytest.raises(InvalidValueError) as raised:
        substitutes("a", pattern, replacement, is_regex=True, whole_word=False, match_case=True)
    assert f"({why})" in str(raised.value)
    assert raised.value.message.values["reason"] == Message(why)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Cœur cœur coeur", "coeur"),
        ("Cœur cœur coeur", "cœur"),
        ("la ﬁn, la fin", "fin"),
        ("eﬃcace, efficace, eﬀicace", "efficace"),
        ("e\u0301te\u0301 été", "été"),
        ("Œuvre, OEUVRE, Oeuvre", "œuvre"),
    ],
)
def test_joined_and_accented_letters_are_found_as_typed(text: str, typed: str):
    assert len(places(text, typed)) == len(text.replace(",", "").split()) - text.count("la ")


@pytest.mark.parametrize(
    ("replacement", "made"),
    [
        (r"\U\1\E et \2", "LE MAIRE et dupont"),
        (r"\1 \U\2", "le maire DUPONT"),
        (r"$1, \u$2", "le maire, Dupont"),
        (r"\u\L\1\E ${b}", "Le maire dupont"),
        (r"\l\U\2", "dUPONT"),
        (r"10 \$ \\U", "10 $ \\U"),
        (r"$100", "$100"),
    ],
)
def test_a_replacement_changes_the_case_of_groups(replacement: str, made: str):
    found = substitutes(
        "le maire dupont", "(le maire) (?P<b>dupont)", replacement, is_regex=True, whole_word=False, match_case=True
    )
    assert found == [(Span(0, 15), made)]


def test_plain_words_are_replaced_by_what_was_typed_whatever_its_signs():
    found = substitutes("un prix", "prix", r"\U$1", is_regex=False, whole_word=False, match_case=False)
    assert found == [(Span(3, 7), r"\U$1")]
