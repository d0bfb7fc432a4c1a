"""Decisions, and the doubts they answer."""

import pytest

from curator.domain.correction import MANUAL, Correction, Decision, Suspect, SuspectKind
from curator.domain.span import Span

SPAN = Span(3, 7)


def suspect(*suggestions: str, reading: str = "") -> Suspect:
    return Suspect(SPAN, "chta", suggestions, "typo", SuspectKind.SPELLING, 0.7, passage=12, reading=reading)


@pytest.mark.parametrize("decision", Decision)
def test_only_an_accepted_correction_changes_what_is_read(decision: Decision) -> None:
    assert Correction(SPAN, "chta", "chat", decision=decision).applies == (decision is Decision.ACCEPTED)


def test_what_a_person_types_is_certain_and_applies_at_once() -> None:
    typed = Correction(SPAN, "chta", "chat")
    assert (typed.rule, typed.confidence, typed.applies) == (MANUAL, 1.0, True)
    assert (typed.id, typed.passage, typed.made_at) == (0, 0, "")


@pytest.mark.parametrize("decision", Decision)
def test_a_decision_about_a_suspect_takes_its_first_suggestion_and_all_that_is_known_of_it(decision: Decision) -> None:
    assert suspect("chat", "char").decided(decision, note="vu sur la page") == Correction(
        SPAN, "chta", "chat", "typo", 0.7, decision, "vu sur la page", passage=12
    )


def test_a_replacement_that_is_given_stands_in_place_of_the_suggestions_even_an_empty_one() -> None:
    assert suspect("chat").decided(Decision.ACCEPTED, "chats").replacement == "chats"
    assert suspect("chat").decided(Decision.ACCEPTED, "").replacement == ""


def test_a_suspect_without_suggestions_is_decided_by_leaving_what_stands_there() -> None:
    assert suspect().decided(Decision.SIC).replacement == "chta"


def test_what_is_doubted_is_what_the_reading_shows() -> None:
    assert suspect("chat").doubted == "chta"
    assert suspect("chat", reading="chtat").doubted == "chtat"


def test_a_suspect_is_not_repaired_unseen_unless_its_rule_says_so() -> None:
    assert not suspect("chat").safe
