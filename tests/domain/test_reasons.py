"""Why a word is doubted: its neighbours and what fits better, within its sentence."""

import pytest

from curator.domain.correction import Suspect, SuspectKind
from curator.domain.messages import NOTHING
from curator.domain.reasons import reason
from curator.domain.rules import CONTEXT, SPELLING
from curator.domain.span import Span


def asked(text: str, found: str, *suggestions: str, rule: str = CONTEXT) -> tuple[Suspect, str, Span]:
    span = Span(text.index(found), text.index(found) + len(found))
    return Suspect(span, found, suggestions, rule, SuspectKind.GRAMMAR, 0.6), text, span


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hier, les deux site ont fermé.", "between “les deux” and “ont fermé”, “sites” fits better than “site”"),
        ("Oui ; l’autre site.", "after “l’autre”, “sites” fits better than “site”"),
        ("site fermé, dit-on", "before “fermé”, “sites” fits better than “site”"),
        ("(site)", "in this sentence, “sites” fits better than “site”"),
    ],
)
def test_the_neighbours_are_told_as_far_as_the_next_sign(text, said):
    assert str(reason(*asked(text, "site", "sites"))) == said


def test_other_rules_and_what_has_no_suggestion_say_nothing():
    assert reason(*asked("les deux site", "site", "sites", rule=SPELLING)) is NOTHING
    assert reason(*asked("les deux site", "site")) is NOTHING
