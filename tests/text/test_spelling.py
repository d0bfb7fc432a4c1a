"""The dictionaries, what else they know, and the order of suggestions."""

from pathlib import Path

import pytest

from curator.text.spelling import Speller


@pytest.fixture(scope="module")
def french() -> Speller:
    return Speller("fr")


@pytest.fixture(scope="module")
def english() -> Speller:
    return Speller("en")


@pytest.mark.parametrize(
    "word",
    ["coût", "entraîner", "mafieuse", "œuvre", "l’eau", "l'eau", "jusqu’à", "permettez-moi", "a-t-il", "États",
     "connaitre", "nait"],
)  # fmt: skip
def test_french_knows_old_and_reformed_spelling(french, word):
    assert french.knows(word)


@pytest.mark.parametrize("word", ["colour", "color", "center", "don’t", "organize", "traveled"])
def test_english_knows_british_and_american_endings(english, word):
    assert english.knows(word)


@pytest.mark.parametrize("word", ["dpeuis", "ndustries", "Etats", "controle", "oeuvre", "partitulières"])
def test_french_does_not_know_slips(french, word):
    assert not french.knows(word)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("dpeuis", "depuis"), ("ndustries", "industries"), ("Etats", "États"), ("controle", "contrôle"),
        ("oeuvre", "œuvre"), ("encourrent", "encourent"), ("comparaisait", "comparaissait"), ("Dpeuis", "Depuis"),
        ("partitulières", "particulières"), ("daccord", "d’accord"),
    ],
)  # fmt: skip
def test_the_likeliest_slip_comes_first(french, wrong, right):
    assert french.suggest(wrong)[0] == right
    assert 0 < french.confidence(wrong) <= 1


def test_nothing_near_is_nothing_suggested(french):
    assert french.suggest("zzqxwkz") == ()


def test_capitals_are_kept(french):
    assert french.suggest("DPEUIS")[0] == "DEPUIS"


def test_missing_accents_are_seen_at_once(french):
    assert french.accented("Etat") == "État"
    assert french.accented("chat") is None


@pytest.mark.parametrize(("language", "first", "five"), [("fr", 0.87, 0.94), ("en", 0.88, 0.95)])
def test_autocorrect_pairs_are_mostly_right_at_once(shared: Path, language, first, five):
    speller = Speller(language)
    lines = (shared / "typos" / f"libreoffice_autocorr_{language}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.replace("'", "’").split("\t") for line in lines[::3]]
    asked = [(wrong, right) for wrong, right in pairs if " " not in wrong and not speller.knows(wrong)]
    answers = [(speller.suggest(wrong), right) for wrong, right in asked]
    assert sum(right == found[0] for found, right in answers if found) / len(asked) >= first
    assert sum(right in found[:5] for found, right in answers) / len(asked) >= five
