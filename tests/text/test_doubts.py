"""All that is doubted in the sample pages, and what is suggested for slips of each kind, line by line.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/text/test_doubts.py` writes the golden files anew; the difference says what became
better and what worse, so read it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.ingest.decoding import decode
from curator.resources import CORPUS
from curator.text.detection import check_text, learn_names
from curator.text.spelling import Speller, load_spellers
from tests.text.golden import golden
from tests.text.probes import ENGLISH, FRENCH, KNOWN, NAMES

NONE: frozenset[str] = frozenset()
SLIPS = {
    "fr": """dpeuis mantenant ocmment bonjuor appeler apeler apelle adresse addresse develloper dévelloper occurence
        language connection traffic etait Etait ETAIT a été deja voila oeuvre coeur Oedipe hopital foret noel ambigue
        daccord lhistoire quil jai cest aujourdhui quelquun peutetre parceque biensur rendezvous aulieu alors
        pqge clqvier nqture ordinzteur ecrvain écrvain bibliotèque téléphonne telefone kestion konnaitre fisique
        parle parel palre parl aparle plarle xparle rnaison rnorning soleii bonjout zzqxwkz q xq ça ca
        Bonjuor BONJUOR bonJuor mafieusse troué encourrent gouvernemnt gouvernemeent éléphnat internets mail mails""",
    "en": """recieve adress wich teh hte hallo helo hellp wrold thier occured occurence seperate definately buisness
        dont wont cant its thats alot infact aswell tomorow tommorow colour color colou travelled traveled organize
        goverment enviroment wierd freind beleive acheive Teh TEH whole wholle quikc qick zzqxwkz xq I i""",
}


@pytest.fixture(scope="module")
def spellers() -> dict[str, Speller]:
    return load_spellers()


@pytest.mark.parametrize("language", SLIPS)
def test_slips_of_each_kind_are_answered_as_they_were(spellers: dict[str, Speller], language: str) -> None:
    found = [_answer(spellers[language], word) for word in dict.fromkeys(SLIPS[language].split())]
    assert found == golden(f"suggestions-{language}.txt", found)


def test_the_same_is_doubted_in_the_sample_pages(spellers: dict[str, Speller]) -> None:
    found = [line for path in sorted(CORPUS.glob("*.txt")) for line in _doubts(path, spellers)]
    assert found == golden("suspects.txt", found)


@pytest.mark.parametrize(("language", "probes"), [("fr", FRENCH), ("en", ENGLISH)])
def test_each_rule_sees_what_it_saw_and_passes_over_what_it_passed_over(
    spellers: dict[str, Speller], language: str, probes: tuple[str, ...]
) -> None:
    found = [line for text in probes for line in (repr(text), *_suspects(text, language, spellers))]
    assert found == golden(f"probes-{language}.txt", found)


def test_names_that_are_known_are_told_from_slips_of_them(spellers: dict[str, Speller]) -> None:
    found = [line for text in NAMES for line in (repr(text), *_suspects(text, "fr", spellers, KNOWN))]
    assert found == golden("probes-names.txt", found)


@pytest.mark.parametrize(
    "text",
    [
        "Selon M. Rivassel, tout va bien.",
        "Le livre de J. R. Tolkaen est lu.",
        "Beltravente vient de partir.",
        "Il lit The Observer et suit le Real Madrid.",
    ],
)
def test_names_are_not_doubted(spellers: dict[str, Speller], text: str) -> None:
    assert check_text(text, "fr", spellers, NONE) == ()


def test_a_slip_at_the_head_of_a_sentence_is_doubted(spellers: dict[str, Speller]) -> None:
    (suspect,) = check_text("Il part. Pouquoi donc ?", "fr", spellers, NONE)
    assert (suspect.found, suspect.suggestions[0]) == ("Pouquoi", "Pourquoi")


def test_names_are_learned_from_the_company_they_keep(spellers: dict[str, Speller]) -> None:
    def learned(*texts: str) -> frozenset[str]:
        return learn_names(texts, spellers.values())

    assert learned("Selon Korbenix, oui.", "Chez Korbenix, non.") == {"korbenix"}
    assert learned("Ni Tobiz ni Tobiz ni Tobiz.") == {"tobiz"}
    assert learned("Ni Tobiz ni Tobiz.") == frozenset()
    assert learned("Vu par tobiz, puis tobiz, puis tobiz.", "Un tobiz.") == frozenset()
    assert learned("Tobiz vient. Tobiz part.\nTobiz dort.", "Tobiz.") == frozenset()
    assert learned("L’Etat et un Etat.", "Cet Etat.") == frozenset()
    assert learned("Le Chat noir.", "Un Chat gris.") == frozenset()
    assert learned("Selon d’Orvalix, oui.", "Pour l'Orvalix.") == {"orvalix"}


def _answer(speller: Speller, word: str) -> str:
    if speller.knows(word):
        return f"{word}: known"
    slip = " slip" if speller.is_slip(word) else ""
    accented = f" accented {speller.accented(word)}" if speller.accented(word) else ""
    return f"{word}: {speller.confidence(word):.2f}{slip}{accented} {', '.join(speller.suggest(word))}".rstrip()


def _doubts(path: Path, spellers: dict[str, Speller]) -> Iterator[str]:
    """Yield what is doubted in a page, with its place, what it is taken for, and how surely."""
    text = decode(path.read_bytes(), path.name).text
    language = "en" if "english" in path.name else "fr"
    yield f"[{path.name}]"
    yield from _suspects(text, language, spellers)


def _suspects(text: str, language: str, spellers: dict[str, Speller], known: frozenset[str] = NONE) -> Iterator[str]:
    for item in check_text(text, language, spellers, known):
        place = f"{item.span.start}–{item.span.end} {item.found!r}"
        mark = f" {item.mark.kind.value} at {item.mark.span.start} {item.mark.value!r}" if item.mark else ""
        safe = " safe" if item.safe else ""
        yield f"  {place}: {item.rule} {item.confidence:.2f}{safe} {list(item.suggestions)}{mark}".rstrip()
