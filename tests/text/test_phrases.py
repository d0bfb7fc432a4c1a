"""Set phrases: the table, the number of their nouns, their hyphens; elision and the t between verb and pronoun."""

import pytest

from curator.domain.rules import ELISION, HYPHEN, PHRASE
from curator.resources import RESOURCES
from curator.text.elisions import elision_suspects
from curator.text.phrases import phrase_suspects
from curator.text.protected import Protection
from curator.text.tokens import Tokens
from tests.endless import ending

TABLE = (RESOURCES / "phrases" / "fr.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [line for line in TABLE if line and line[0] not in "#="]


def doubted(text):
    tokens, protection = Tokens(text), Protection(text)
    found = [*phrase_suspects(tokens, protection), *elision_suspects(tokens, protection)]
    return [(each.rule, each.found, each.suggestions[0]) for each in found]


def test_the_table_holds_each_phrase_once_with_a_reason():
    assert len(PHRASES) >= 500
    assert len(set(PHRASES)) == len(PHRASES)
    assert TABLE[0].startswith("#")
    first = next(at for at, line in enumerate(TABLE) if line in PHRASES)
    assert any(line.startswith("=") for line in TABLE[:first])


def test_no_phrase_of_the_table_is_doubted_as_it_stands_there():
    assert {phrase: found for phrase in PHRASES if (found := doubted(f"On dit {phrase}, ici."))} == {}


@pytest.mark.parametrize(
    ("text", "rule", "wrong", "right"),
    [
        ("Deux mandats d’arrêts sont partis.", PHRASE, "arrêts", "arrêt"),
        ("Deux mandats d'arrêts sont partis.", PHRASE, "arrêts", "arrêt"),
        ("Une base de donnée est tombée.", PHRASE, "donnée", "données"),
        ("LA BASE DE DONNÉE. Une Base de Donnée.", PHRASE, "Donnée", "Données"),
        ("En terme de coût, c’est cher.", PHRASE, "terme", "termes"),
        ("Des mises\nà jours ont suivi.", PHRASE, "jours", "jour"),
        ("Il habite là bas.", HYPHEN, "là bas", "là-bas"),
        ("N’est ce pas ?", HYPHEN, "N’est ce pas", "N’est-ce pas"),
        ("C'est à dire demain.", HYPHEN, "C'est à dire", "C'est-à-dire"),
        ("Elle y va elle même.", HYPHEN, "elle même", "elle-même"),
        ("Beaucoup de histoires.", ELISION, "de histoires", "d’histoires"),
        ("Je sais que il vient, l'air de rien.", ELISION, "que il", "qu'il"),
        ("On verra si il vient.", ELISION, "si il", "s’il"),
        ("Le hébergeur a fermé.", ELISION, "Le hébergeur", "L’hébergeur"),
        ("Il ne est pas là.", ELISION, "ne est", "n’est"),
        ("Puisque on le dit.", ELISION, "Puisque on", "Puisqu’on"),
        ("Où va t’on ?", HYPHEN, "va t’on", "va-t-on"),
        ("Y a t il un juge ?", HYPHEN, "a t il", "a-t-il"),
        ("Y a-t’il un juge ?", HYPHEN, "a-t’il", "a-t-il"),
    ],
)
def test_what_is_written_otherwise_is_doubted_with_what_it_is_to_be(text, rule, wrong, right):
    assert (rule, wrong, right) in doubted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le huit, le onze et le oui du héros ; la haine de Hambourg ; que EDF, de A à Z.",
        "La Esmeralda et le Monde ; fais-le entrer, prends-la avec toi.",
        "Le un sur dix, de un à dix, la une du jour.",
        "C’est ce que dit le juge ; celui ci-dessus ; il t’a vu, et t’aime.",
        "Ils en sont à la base, donnée pour sûre. Mandats, d’arrêts en sursis.",
        "Tapez `base de donnée` dans la fenêtre.",
        "Il y va, iamais iours ne furent si longs que iadis.",
        "Une mise\n\nà jours comptés.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text):
    assert doubted(text) == []


def test_a_noun_that_an_adjective_may_follow_is_doubted_less():
    (sure,) = phrase_suspects(Tokens("droits d’auteurs."), Protection(""))
    (unsure,) = phrase_suspects(Tokens("droits d’auteurs célèbres"), Protection(""))
    assert unsure.confidence < sure.confidence


@pytest.mark.parametrize("piece", ["de ", "mandats d’", "a", "là ", "t’il ", "a t "])
def test_long_texts_take_time_in_proportion(piece):
    with ending():
        doubted(piece * 100_000)
