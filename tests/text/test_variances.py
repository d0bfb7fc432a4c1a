"""What sets two copies apart, and what can stand for both without a loss."""

import random

import pytest

from curator.domain.duplicates import VarianceKind
from curator.text.spelling import DICTIONARIES, Speller
from curator.text.variances import Dictionary, lossless, variances

STATEMENT = (
    "Le maire du village voisin a dit hier que six bateaux sur dix étaient partis avant midi, sans attendre la marée, "
    "et que personne ne rendrait les 1 200 € payés pour la traversée ; la mère du gardien pleure encore."
)


@pytest.fixture(scope="module")
def dictionaries() -> list[Dictionary]:
    return [Speller(language) for language in sorted(DICTIONARIES, reverse=True)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("bonjour à tous", "bonjour  à\ntous", VarianceKind.SPACES),
        ("Vraiment ?", "Vraiment\u202f?", VarianceKind.SPACES),
        ("10 000 euros", "10\u00a0000 euros", VarianceKind.SPACES),
        ("10 000 euros", "10000 euros", VarianceKind.SPACES),
        ("Rendez le fichier", "RENDEZ LE FICHIER", VarianceKind.CASE),
        ("l’eau « claire »", 'l\'eau "claire"', VarianceKind.SIGNS),
        ("peut-être", "peut\u2011être", VarianceKind.SIGNS),
        ("un cœur", "un coeur", VarianceKind.SIGNS),
        ("Merci…", "Merci...", VarianceKind.SIGNS),
        ("une fi\u00adn", "une fin", VarianceKind.SIGNS),
        ("bravo ☺\ufe0f", "bravo ☺", VarianceKind.SIGNS),
        ("l'&eacute;tat", "l'état", VarianceKind.SIGNS),
        ("un été", "un Ã©tÃ©", VarianceKind.SIGNS),
        ("je l’ai reçue hier.", "je l’ai recue hier.", VarianceKind.MISSPELT),
        ("les letceurs", "les lecteurs", VarianceKind.MISSPELT),
        ("au conseil muni-\ncipal", "au conseil municipal", VarianceKind.SPACES),
    ],
)
def test_what_changes_nothing_is_lossless(
    one: str, other: str, kind: VarianceKind, dictionaries: list[Dictionary]
) -> None:
    found = variances(one, other, dictionaries)
    assert {each.kind for each in found} == {kind}
    assert lossless(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("la guerre en Iran", "la guerre en Irak"),
        ("six fois", "dix fois"),
        ("sa mère", "sa père"),
        ("it is now open", "it is not open"),
        ("a million of them", "a billion of them"),
        ("bravo 👍", "bravo 👎"),
        ("10.5 litres", "105 litres"),
        ("−5 degrés", "5 degrés"),
        ("10 €", "10 $"),
        ("écrit en C", "écrit en C++"),
        ("un pêcheur", "un pécheur"),
        ("c’est fini ?", "c’est fini."),
        ("je ne viens pas", "je viens pas"),
        ("3 5", "35"),
        ("m²", "m2"),
        ("Monsieur Dupont", "Monsieur Dupond"),
        ("en fin de compte", "enfin de compte"),
        ("http://exemple.fr/pag", "http://exemple.fr/page"),
        ("le fichier pag.txt", "le fichier page.txt"),
        ("@Zoe oui", "@Zoé oui"),
        ("il est tombé", "il est tombe"),
        ("👩\u200d👧", "👩👧"),
        ("аbc", "abc"),
    ],
)
def test_what_says_something_else_is_told(one: str, other: str, dictionaries: list[Dictionary]) -> None:
    for first, second in ((one, other), (other, one)):
        found = variances(first, second, dictionaries)
        assert not lossless(found)
        assert VarianceKind.OTHER in {each.kind for each in found}


def test_without_a_dictionary_no_word_is_a_slip() -> None:
    assert not lossless(variances("je l’ai recue", "je l’ai reçue"))
    assert variances("tout pareil", "tout pareil") == ()


def test_no_swap_of_one_word_of_the_dictionary_is_lossless(dictionaries: list[Dictionary]) -> None:
    """The nearest words that there are: each differs from the other by a letter."""
    chance = random.Random(20120119)
    words = [word for word in STATEMENT.split()[1:] if word.isalpha()]
    swaps = 0
    while swaps < 300:
        word = chance.choice(words)
        at = chance.randrange(len(word))
        other = word[:at] + chance.choice("abcdeéèfghilmnoprstuv") + word[at + chance.randrange(2) :]
        if other == word or not any(each.knows(other) for each in dictionaries):
            continue
        swaps += 1
        assert not lossless(variances(STATEMENT, STATEMENT.replace(f" {word} ", f" {other} "), dictionaries)), other


@pytest.mark.parametrize("sign", ["a", "é", " ", "'", "-", "1 ", "👍", "«", "&", "Ã", "a.", "\u200b", "@", "http://"])
def test_texts_of_a_hundred_thousand_like_signs_are_compared(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    assert variances(text + "x", text + "y")


def test_the_places_that_differ_come_in_order(dictionaries: list[Dictionary]) -> None:
    other = STATEMENT.replace("six", "dix").replace("voisin", "vosin").replace("pleure", "rit")
    found = variances(STATEMENT, other, dictionaries)
    assert [(each.kept, each.other) for each in found] == [("voisin", "vosin"), ("six", "dix"), ("pleure", "rit")]
