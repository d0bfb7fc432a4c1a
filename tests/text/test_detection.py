"""What is doubted in a passage, on which span of the original, and what is left alone."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from curator.domain.correction import LAYOUT, Correction, Decision, PassageText, SuspectKind
from curator.domain.span import Span
from curator.text.detection import check_text, detect, learn_names, suggested
from curator.text.overlay import clash, reading_text
from curator.text.spelling import Speller, load_spellers
from tests.endless import ending
from tests.text.strategies import corrected_texts

NONE: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def spellers() -> dict[str, Speller]:
    return load_spellers()


def passage(original: str, *corrections: Correction, language: str = "fr") -> PassageText:
    return PassageText(7, original, language, corrections)


def found(text: str, spellers: dict[str, Speller], known: frozenset[str] = NONE) -> list[str]:
    return [each.found for each in check_text(text, "fr-FR", spellers, known)]


def test_a_slip_is_found_with_what_it_was_meant_to_be(spellers):
    (suspect,) = detect(passage("Il dort dpeuis hier."), spellers, NONE)
    assert (suspect.span, suspect.found, suspect.suggestions[0]) == (Span(8, 14), "dpeuis", "depuis")
    assert suspect.kind is SuspectKind.SPELLING
    assert suspect.passage == 7
    assert not suspect.safe


@pytest.mark.parametrize(
    "text",
    [
        "Le P2P et 4shared coûtent 1€50 sur megaupload.org, écrivez à moi@exemple.fr.",
        "Voir http://www.exemple.com/Pgae et @Truc ou #OpMachin.",
        "Permettez-moi d’en douter, y a-t-il ceux-là jusqu’à l’été ?",
        "Le site MegaUpload et la SOPA, dit-on, vus par Korben.",
        "Il connait la boite et l’ile.",
        "On nous dit : you know what they think about this.",
        "Les sites rapidshare, fileserv, hotfile, netload, oron, mediafire existent.",
        "Le fichier photo_de_vacances.jpg est là.",
    ],
)
def test_names_addresses_english_and_lists_are_left_alone(spellers, text):
    assert found(text, spellers) == []


def test_known_words_are_left_alone_whatever_their_case(spellers):
    assert found("Un mégabidule et un Mégabidule.", spellers, frozenset({"mégabidule"})) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("aux Etats-Unis", "Etats", "États"),
        ("A peine dit", "A", "À"),
        ("Oui. Ca va", "Ca", "Ça"),
        ("une oeuvre", "oeuvre", "œuvre"),
        ("il y a bcp de mal", "bcp", "beaucoup"),
        ("c’est carrement ça", "carrement", "carrément"),
    ],
)
def test_missing_accents_ligatures_and_short_forms_have_one_answer(spellers, text, wrong, right):
    (suspect,) = check_text(text, "fr", spellers, NONE)
    assert (suspect.found, suspect.suggestions) == (wrong, (right,))
    assert not suspect.safe


@pytest.mark.parametrize("text", ["A-t-il dit oui ?", "A été vu", "A dit non"])
def test_the_verb_at_the_start_of_a_sentence_keeps_its_a(spellers, text):
    assert found(text, spellers) == []


def test_a_lengthened_word_is_voice_with_no_proposal(spellers):
    (suspect,) = check_text("Tralalalalala !!", "fr", spellers, NONE)
    assert suspect.suggestions == ()
    assert suspect.confidence < 0.3


def test_a_name_one_slip_away_from_a_known_one_is_doubted(spellers):
    (suspect,) = check_text("Le site Magaupload ferme.", "fr", spellers, frozenset({"megaupload"}))
    assert suspect.suggestions == ("Megaupload",)


def test_a_language_without_dictionary_gets_repairs_only(spellers):
    (suspect,) = check_text("Das ist  gut geschriebn", "de", spellers, NONE)
    assert suspect.rule == "double-space"


def test_a_suspect_in_a_corrected_part_covers_all_of_it(spellers):
    manual = Correction(Span(3, 4), "x", "le chta noir")
    (suspect,) = detect(passage("un x là", manual), spellers, NONE)
    assert (suspect.span, suspect.found) == (Span(3, 4), "x")
    assert suspect.suggestions[0] == "le chat noir"


def test_what_a_person_typed_is_never_safe_to_change(spellers):
    manual = Correction(Span(3, 4), "x", "le  chat")
    (suspect,) = detect(passage("un x là", manual), spellers, NONE)
    assert suspect.rule == "double-space"
    assert not suspect.safe


@pytest.mark.parametrize("decision", [Decision.SIC, Decision.REJECTED, Decision.POSTPONED])
def test_what_was_decided_is_not_asked_again(spellers, decision):
    (suspect,) = detect(passage("Il dort dpeuis hier."), spellers, NONE)
    assert detect(passage("Il dort dpeuis hier.", suspect.decided(decision)), spellers, NONE) == ()


def test_layout_is_out_of_sight(spellers):
    bullet = Correction(Span(0, 4), "*   ", "", rule=LAYOUT)
    assert detect(passage("*   Un chat.", bullet), spellers, NONE) == ()


def test_suggestions_can_wait(spellers):
    (suspect,) = detect(passage("dort dpeuis hier"), spellers, NONE, suggest=False)
    assert suspect.suggestions == ()
    assert suggested(suspect, "fr-CA", spellers).suggestions[0] == "depuis"


def test_names_are_learned_by_the_company_they_keep(spellers):
    texts = ["Ici Korben dort, et Korben rit avec Korben.", "Vu aux Etats-Unis par Tobiz.", "Aux Etats-Unis, Tobiz."]
    texts += ["Oui, Etats. Non, Etats.", "On a vu Tobiz hier."]
    assert learn_names(texts, spellers.values()) == {"korben", "tobiz"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(corrected_texts())
def test_suspects_are_in_order_apart_and_hold_what_they_found(spellers, case):
    original, corrections = case
    suspects = detect(passage(original, *corrections), spellers, NONE, suggest=False)
    assert list(suspects) == sorted(suspects, key=lambda each: each.span)
    for one, other in pairwise(suspects):
        assert not clash(one.span, other.span)
    assert all(each.found == each.span.of(original) for each in suspects)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(corrected_texts())
def test_accepting_what_is_safe_again_and_again_comes_to_an_end(spellers, case):
    original, given_ones = case
    corrections = [each for each in given_ones if each.applies]
    for _ in range(8):
        safe = [each for each in detect(passage(original, *corrections), spellers, NONE, suggest=False) if each.safe]
        if not safe:
            return
        accepted = [each.decided(Decision.ACCEPTED) for each in safe]
        corrections = [one for one in corrections if not any(clash(one.span, new.span) for new in accepted)] + accepted
        reading_text(original, corrections)
    pytest.fail(f"still repairing {reading_text(original, corrections)!r}")


def test_damage_of_the_captures_is_found_and_safe_repairs_lose_no_word(seeds, spellers):
    rules: Counter[str] = Counter()
    for path in seeds:
        text = path.read_text(encoding="utf-8")
        safe = [each for each in check_text(text, "fr", spellers, NONE, suggest=False) if each.safe]
        rules.update(each.rule for each in safe)
        for each in safe:
            kept = "".join(char for char in each.found if char.isalnum())
            if each.rule not in ("markdown", "double-word", "entity"):
                assert kept == "".join(char for char in each.suggestions[0] if char.isalnum())
    assert rules["double-word"] == 1
    assert rules["broken-line"] == 1
    assert rules["entity"] == 14
    assert rules["spacing"] == 15


@pytest.mark.parametrize(
    ("kind", "least"),
    [("double-space", 1.0), ("html-entity", 1.0), ("markdown-residue", 1.0), ("missing-apostrophe", 1.0),
     ("typo-nonword", 0.4), ("missing-accent-capital", 1.0), ("spacing", 0.8), ("trailing-space", 1.0)],
)  # fmt: skip
def test_listed_defects_are_seen(shared: Path, spellers, kind, least):
    rows = [line.split("\t") for line in (shared / "typos" / "seed_defects.tsv").read_text("utf-8").splitlines()[1:]]
    chosen = [(name, int(offset), wrong) for name, offset, wrong, _, what, _ in rows if what == kind]
    seen = 0
    for name, offset, wrong in chosen:
        text = (shared / "seeds" / name).read_text(encoding="utf-8")
        place = Span(offset, offset + len(wrong.replace("\\n", "\n")))
        seen += any(place.overlaps(each.span) for each in check_text(text, "fr", spellers, NONE, suggest=False))
    assert seen >= least * len(chosen)


@pytest.mark.parametrize("piece", ["a-", "\\*", "*a ", "« ", "l' ", "a.b-", "a\n", "`a", "les "])
def test_no_text_makes_checking_stall(spellers, piece):
    with ending():
        check_text(piece * 100_000, "fr", spellers, NONE, suggest=False)
