"""Proposals for one field that contradict each other."""

import pytest

from curator.domain.messages import Message
from curator.domain.metadata import Field, MetadataValue, Origin, Proposal, settled


def proposed(field: Field, *said: tuple[str, str], origin: Origin = Origin.MARKUP) -> Proposal:
    (settled_one,) = settled(Proposal(field, value, origin, Message(where)) for value, where in said)
    return settled_one


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (Field.TITLE, "Le four du village", "Le lavoir"),
        (Field.DATE, "2012-01-20", "2012-02-03"),
        (Field.CREATOR, "Léone Vial", "La rédaction"),
        (Field.LANGUAGE, "fr", "en-GB"),
    ],
)
def test_what_the_page_says_otherwise_stands_beside_what_is_proposed(field: Field, one: str, other: str) -> None:
    found = proposed(field, (one, "here"), (other, "there"))
    assert (found.value, str(found.evidence)) == (one, f"here; otherwise “{other}” (there)")
    assert MetadataValue(field, found.value, found.origin, found.evidence).is_disputed


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (Field.TITLE, "Le four", "Le four – Carnets"),
        (Field.DATE, "2012-01-20", "2012-01"),
        (Field.DATE, "2012-01-20T10:00:00", "2012-01-20"),
        (Field.CREATOR, "Léone Vial", "Vial, Léone"),
        (Field.LANGUAGE, "fr-CA", "fr"),
        (Field.DESCRIPTION, "Du pain.", "Du bois."),
    ],
)
def test_the_same_in_other_words_is_no_contradiction(field: Field, one: str, other: str) -> None:
    assert str(proposed(field, (one, "here"), (other, "there")).evidence) == "here"


def test_a_person_is_not_contradicted_and_a_guess_contradicts_nobody() -> None:
    assert str(proposed(Field.TITLE, ("A", "chosen"), ("B", "there"), origin=Origin.HAND).evidence) == "chosen"
    guess = Proposal(Field.TITLE, "Premiers mots", Origin.RULE, Message("first words"))
    assert settled([Proposal(Field.TITLE, "Titre", Origin.PAGE, Message("here")), guess])[0].evidence == Message("here")


def test_no_more_than_three_others_are_told() -> None:
    values = [(f"Titre {sign * 3}", sign) for sign in "abcdefg"]
    assert str(proposed(Field.TITLE, *values).evidence).count("otherwise") == 3
