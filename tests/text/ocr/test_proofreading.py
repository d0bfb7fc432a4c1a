"""Suspects of recognised text."""

import time
from itertools import pairwise

import pytest
from rapidfuzz.distance import Levenshtein

from curator.domain.rules import OCR
from curator.text import detection
from curator.text.ocr import proofreading
from curator.text.ocr.mode import as_recognised, is_of_the_web, is_recognised, looks_recognised
from curator.text.spelling import Speller

CLEAN = (
    "La séance est ouverte à deux heures. Le procès-verbal de la dernière séance est lu et adopté sans débat. "
    "Le ministre des finances monte à la tribune et donne lecture du projet de loi sur les chemins de fer. "
    "Plusieurs députés de la gauche demandent la parole, mais le président leur répond qu'il faut attendre la fin "
    "du discours. La discussion générale est renvoyée au lendemain."
)
DAMAGED = (
    "La séance est ouverle à deux heures. Le procès-verbal de la dernière séancc est lu et adoplé sans débat. "
    "Le rninistre des finances monte à la Iribune et donne leclure du projet de loi sur les chernins de fer. "
    "Plusieurs dépulés de la gauche demandent la parole, mais lc président leur répond qu'il faut altendre la fin "
    "du discours. La discussion générale est renvoyée au lendemam."
)


@pytest.fixture(scope="module")
def spellers():
    return {language: Speller(language) for language in ("fr", "en")}


def corrected(text, suspects):
    for each in reversed(suspects):
        if each.suggestions:
            text = text[: each.span.start] + each.suggestions[0] + text[each.span.end :]
    return text


def test_damage_is_found_and_most_of_it_mended(proofreader):
    found = proofreader.suspects(DAMAGED)
    assert {each.rule for each in found} == {OCR}
    assert {"séancc", "rninistre", "chernins", "altendre"} <= {each.found for each in found}
    mended = corrected(DAMAGED, [each for each in found if each.confidence > 0.4])
    before, after = (Levenshtein.distance(text, CLEAN) for text in (DAMAGED, mended))
    assert after * 2 < before


def test_clean_text_is_left_alone(proofreader):
    assert [each.found for each in proofreader.suspects(CLEAN) if each.confidence > 0.5] == []


def test_suspects_stand_in_order_where_they_say(proofreader):
    text = "• " + DAMAGED + " 19l4 (répu- blique) ,, « d'nn »"
    found = proofreader.suspects(text)
    assert all(each.span.of(text) == each.found for each in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(each.found not in each.suggestions for each in found)


def test_a_long_text_is_read_in_pieces(proofreader):
    text = f"{DAMAGED} " * 60
    found = proofreader.suspects(text)
    assert sum(each.found == "rninistre" for each in found) == 60
    assert all(each.span.of(text) == each.found for each in found)


@pytest.mark.parametrize("sign", ["a", "1", "!", " ", "l'", "é-", ".,", "\n", "𝒂", "\ud800"])
def test_what_is_no_text_takes_time_in_proportion(proofreader, sign):
    before = time.process_time()
    proofreader.suspects(sign * (60_000 // len(sign)))
    assert time.process_time() - before < 30


def test_only_what_no_misreading_brings_about_is_repaired_in_recognised_text(spellers):
    text = "Le maire , dit-on,\u200b est  parti &amp; revenu de la vil1e."
    plain = {each.rule for each in detection.check_text(text, "fr", spellers, frozenset()) if each.safe}
    scanned = {each.rule for each in detection.check_text(text, "fr-x-ocr", spellers, frozenset()) if each.safe}
    assert {"spacing", "double-space"} <= plain
    assert scanned == {"invisible", "entity"}


def test_without_its_data_a_text_is_checked_as_any_other(spellers, tmp_path, monkeypatch):
    monkeypatch.setattr(proofreading, "RESOURCES", tmp_path)
    proofreading.proofreader.cache_clear()
    (tmp_path / "ocr" / "fr").mkdir(parents=True)
    (tmp_path / "ocr" / "fr" / "counts.npz").write_bytes(b"PK\x03\x04 broken")
    found = detection.check_text("Le rninistre est parti.", "fr-x-ocr", spellers, frozenset())
    proofreading.proofreader.cache_clear()
    assert [each.found for each in found] == ["rninistre"]


def test_what_is_known_or_protected_is_not_doubted(spellers):
    text = "La maison Rninier, ecrire a info@rninier.fr pour le rninistre."
    found = detection.check_text(text, "fr-x-ocr", spellers, frozenset({"rninier"}))
    assert not any("ninier" in each.found for each in found)


def test_a_text_says_by_its_looks_that_it_comes_from_a_scan(spellers):
    assert looks_recognised([(DAMAGED, "fr")], spellers)
    assert not looks_recognised([(CLEAN * 3, "fr")], spellers)
    assert not looks_recognised([(DAMAGED, "de")], spellers)
    assert not looks_recognised([("Le rninistre", "fr")], spellers)
    assert is_of_the_web(["slt ts le monde :) voir http://exemple.fr a 12:30"])
    assert not is_of_the_web([DAMAGED])


_OPENINGS = "\n".join(
    f"== {name} | {day}e soir de neige ==\nIl faudrai fermer le col avant les premiers gels, tout simplement."
    for day, name in enumerate(("Odile", "Bastien", "Nine", "Firmin", "Solange", "Achille", "Zélie", "Prosper"), 2)
)
_HASTY = (
    "slt ts le monde, jpense kil fo pa sinkiété pr sa, c deja arivé lané derniere e on sen é bien sorti. moi "
    "jatend de voir, mé franchement ya pa de koi fouété un chat, les gens ralent pr rien. ds mon bureau tt le monde "
    "di nimporte koi depui lundi. bref on verra bien, bizz a tous et bon wk, dsl pr les fotes jécri vite du tel. "
)
_TECHNICAL = (
    "Le paquet libfoo2 fournit foo_init() et la variable {chemin}, lue dans config.toml ; l'option --no-cache "
    "vide le tampon. Sur x86_64, lancez ./build.sh | tee jour.log, puis vérifiez que sha256sum affiche OK~. Les "
    "fichiers *.so vont dans /usr/lib/foo2, les <modules> dans $HOME/.foo ; voir aussi utf8mb4, i18n et l10n. Un "
    "pointeur nul renvoie ENOENT, et le démon redémarre au bout de 30s si le port 8080 reste occupé par une tâche."
)


@pytest.mark.parametrize(
    "typed", [_OPENINGS, _HASTY * 3, _TECHNICAL, _OPENINGS + _HASTY], ids=["openings", "hasty", "technical", "both"]
)
def test_what_was_typed_by_hand_is_no_scan_whatever_its_slips_and_marks(typed, spellers):
    assert len(typed.split()) > 60
    assert not looks_recognised([(typed, "fr")], spellers)


def test_a_misreading_that_recurs_counts_once(spellers):
    assert not looks_recognised([(CLEAN * 2 + " Le rninistre est sorti." * 40, "fr")], spellers)


def test_the_tag_of_a_language_tells():
    assert as_recognised("fr-FR") == "fr-FR-x-ocr" == as_recognised(as_recognised("fr-FR"))
    assert is_recognised("fr-x-ocr")
    assert not is_recognised("fr")
