"""The model of context: what it doubts among neighbours, what it leaves alone, and that nothing of it stops a check."""

import numpy as np
import pytest

from curator.domain.correction import Suspect, SuspectKind
from curator.domain.rules import AGREEMENT, CONTEXT
from curator.domain.span import Span
from curator.resources import RESOURCES
from curator.text.context import Judgement
from curator.text.context import judged as judged_or_none
from curator.text.context.model import Model
from curator.text.context.sounds import sound_alike
from curator.text.context.words import words
from curator.text.protected import Protection
from tests.endless import ending


def judged(text: str) -> Judgement:
    found = judged_or_none(text)
    assert found is not None
    return found


def doubted(text):
    return {each.found: each.suggestions[0] for each in judged(text).suspects(Protection(text))}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Les juges ont décider de fermer le site.", "décider", "décidé"),
        ("Il faut payé les serveurs chaque mois.", "payé", "payer"),
        ("Les deux site ont été fermés hier.", "site", "sites"),
        ("Tous les films sont impossible à voir.", "impossible", "impossibles"),
        ("Nous avons vus plusieurs fichier sur ce site.", "fichier", "fichiers"),
    ],
)
def test_a_form_that_does_not_fit_is_doubted_with_the_one_that_does(text, wrong, right):
    assert doubted(text)[wrong] == right


@pytest.mark.parametrize(
    "text",
    [
        "Les juges ont décidé de fermer le site, et les serveurs ont été saisis dans la nuit.",
        "Il pense à ce qu’il a dit hier, et s’en va sans un mot.",
        "Valenciennes, Le Mans et Las Vegas. Il pèse 12 mg.",
        "Le train part à vingt et une heures, après mille et une nuits et trente-et-un longs jours.",
        "La facture court, et le client ne répond plus.",
        "Il n’existe pas de partis politiques dans ces îles.",
        "",
        "\n\n",
        "12 ( ) …",
    ],
)
def test_what_fits_names_and_units_are_left_alone(text):
    assert doubted(text) == {}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("payé", "payer", True),
        ("site", "sites", True),
        ("venu", "venues", True),
        ("parle", "parlent", True),
        ("seul", "seules", True),
        ("fichier", "fichiers", True),
        ("court", "courte", False),
        ("européens", "européennes", False),
        ("étant", "sont", False),
    ],
)
def test_writers_take_for_each_other_what_sounds_alike(one, other, alike):
    assert sound_alike(one, other) is sound_alike(other, one) is alike


def test_places_hold_through_lines_and_typographic_signs():
    text = "Un\u202f!\n\nL’été, les deux site ont\u00a0été fermés."
    (suspect,) = judged(text).suspects(Protection(text))
    assert suspect.span.of(text) == suspect.found == "site"
    assert (suspect.rule, suspect.kind, suspect.safe) == (CONTEXT, SuspectKind.GRAMMAR, False)


def test_a_finding_of_grammar_is_ranked_and_dropped_where_all_it_proposes_is_worse():
    text = "Les deux sites ont été fermés hier."
    at = text.index("fermés")
    span = Span(at, at + 6)
    made = Suspect(span, "fermés", ("fermé", "fermées"), AGREEMENT, SuspectKind.GRAMMAR, 0.7)
    assert judged(text).ranked(made) is None
    wrong = text.replace("fermés", "fermée")
    found = judged(wrong).ranked(Suspect(span, "fermée", ("fermé", "fermés"), AGREEMENT, SuspectKind.GRAMMAR, 0.7))
    assert found is not None
    assert found.suggestions == ("fermés", "fermé")
    other = Suspect(span, "fermée", ("clos",), AGREEMENT, SuspectKind.GRAMMAR, 0.7)
    assert judged(wrong).ranked(other) == other


@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda _: b"", lambda _: b"rubbish"])
def test_a_model_that_is_damaged_is_refused(tmp_path, damage):
    whole = (RESOURCES / "context" / "fr.npz").read_bytes()
    (tmp_path / "fr.npz").write_bytes(damage(whole))
    with pytest.raises(ValueError, match=r"\S"):
        Model(tmp_path / "fr.npz")


def test_words_cover_elided_and_joined_forms():
    assert [word.form for word in words("C’est qu'il s’en va peut être là-bas, dit-il")][1:-1] == [
        "c'est", "qu'il", "s'en", "va", "peut être", "là-bas", ",", "dit", "-il",
    ]  # fmt: skip


def test_the_model_is_small_and_consistent():
    path = RESOURCES / "context" / "fr.npz"
    assert path.stat().st_size < 15_000_000
    known = Model(path).vocabulary
    assert len(known.forms) == len(known.cls) == len(known.sig) == len(known.kinds) == len(known.starts) - 1
    assert known.members.max() < len(known.forms)
    own = known.members[known.starts[:-1][np.diff(known.starts) > 0]]
    assert (own == np.flatnonzero(np.diff(known.starts) > 0)).all()


@pytest.mark.parametrize("text", ["a" * 100_000, "le " * 30_000, "été été\n" * 10_000, "l'" * 30_000])
def test_long_texts_take_time_and_memory_in_proportion(text):
    with ending():
        list(judged(text).suspects(Protection(text)))
