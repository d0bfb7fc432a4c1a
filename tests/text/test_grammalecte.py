"""Grammalecte: what it is asked about, where it is found, and that nothing it does stops a check."""

import sys

import pytest

from curator.domain.correction import PassageText, SuspectKind
from curator.domain.rules import AGREEMENT, CONFUSION, HYPHEN, INFINITIVE, PARTICIPLE, RULES, VERB
from curator.text import grammalecte
from curator.text.detection import check_text, detect
from curator.text.grammalecte import VARIABLE, Grammalecte
from tests.endless import ending

NONE: frozenset[str] = frozenset()
ENGINE = 'version = "9.9.9"\n'


@pytest.fixture(scope="module")
def grammar() -> Grammalecte:
    found = grammalecte.load()
    if found is None:
        pytest.skip("Grammalecte is not installed: Debian has it as python3-grammalecte")
    return found


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """A folder that the user has named, and what was found before it forgotten."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    caches = (grammalecte.installed, grammalecte.load)
    for each in caches:
        each.cache_clear()
    yield tmp_path
    for each in caches:
        each.cache_clear()


def write_package(folder, *, engine=ENGINE, package=""):
    (folder / "grammalecte" / "fr").mkdir(parents=True)
    (folder / "grammalecte" / "__init__.py").write_text(package)
    (folder / "grammalecte" / "fr" / "gc_engine.py").write_text(engine)


def fixes(grammar, text):
    return {fault.span.of(text): (fault.rule, *fault.suggestions[:1]) for fault in grammar.faults(text)}


@pytest.mark.parametrize(
    ("text", "wrong", "rule", "right"),
    [
        ("Les serveur ont été saisis par la police.", "serveur", AGREEMENT, "serveurs"),
        ("Les internautes ont protester dans la rue.", "protester", PARTICIPLE, "protesté"),
        ("Il faut allé au tribunal.", "allé", INFINITIVE, "aller"),
        ("Les juges a parlé longtemps.", "a", VERB, "ont"),
        ("Je pense que sa va recommencer.", "sa", CONFUSION, "ça"),
        ("On parle beaucoup de ces hommes là.", "hommes là", HYPHEN, "hommes-là"),
    ],
)
def test_what_does_not_agree_is_found_under_its_rule(grammar, text, wrong, rule, right):
    assert fixes(grammar, text)[wrong] == (rule, right)


def test_its_typography_and_spelling_are_not_asked_for(grammar):
    assert fixes(grammar, "Il dit: \"Bonjur\" ,et s'en va  . l'été, 10000 €, mais quoi !") == {}


def test_a_suspect_says_why_in_the_apostrophes_of_its_text(grammar):
    (straight,) = check_text("Quoiqu'il en soit, c'est dit.", "fr", {}, NONE, grammar=grammar)
    (curly,) = check_text("Quoiqu’il en soit, c’est dit.", "fr", {}, NONE, grammar=grammar)
    assert straight.suggestions == ("Quoi qu'il en soit",)
    assert curly.suggestions == ("Quoi qu’il en soit",)
    assert straight.kind is SuspectKind.GRAMMAR
    assert straight.message
    assert not straight.safe


def test_only_french_is_asked_about_and_nothing_that_is_protected(grammar):
    assert check_text("Les serveur ont été saisis.", "en", {}, NONE, grammar=grammar) == ()
    assert check_text("Tapez `les serveur` puis Entrée.", "fr", {}, NONE, grammar=grammar) == ()


def test_places_hold_past_signs_that_it_does_not_know(grammar):
    text = "Un mot\u202f!\nPuis\tles\u2009serveur ont été saisis ;\nles juge ont parlé."
    found = {fault.span.of(text) for fault in grammar.faults(text)}
    assert found == {"serveur", "juge"}


def test_the_end_of_a_line_is_no_end_of_a_sentence(grammar):
    assert fixes(grammar, "Il a reçu des millions de\nmessage par la poste.").keys() == {"message"}


@pytest.mark.parametrize(
    "text",
    [
        "Le journal écrit que la SAR règle ses factures, et le club remporte la FA Cup.",
        "L’Union Européenne et la Compagnie Luxembourgeoise ont signé.",
        "Une fille de 25 ans hébergée chez des parents a vu des mises en relation orchestrées par la ville.",
        "Définit la valeur par défaut de la marge.",
        "Les œuvres de Jean Paul sont exposées au Salon de Mai.",
    ],
)
def test_names_and_sound_sentences_are_left_alone(grammar, text):
    assert check_text(text, "fr", {}, NONE, grammar=grammar) == ()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("J’ai acheté un gâteau au noisettes.", "au", "aux"),
        ("On marche sur ces quai brumeux.", "quai", "quais"),
        ("Le tribunal Néo-Zélandais a parlé.", "Néo-Zélandais", "néo-zélandais"),
    ],
)
def test_one_slip_is_one_suspect_with_a_suggestion(grammar, text, wrong, right):
    (suspect,) = check_text(text, "fr", {}, NONE, grammar=grammar)
    assert (suspect.found, suspect.suggestions[0]) == (wrong, right)
    assert suspect.message.count("“") == suspect.message.count("« ") == 0


def test_a_suspect_stands_on_the_original(grammar):
    found = detect(PassageText(3, "Les serveur ont été saisis.", "fr"), {}, NONE, grammar=grammar)
    assert [(each.passage, each.found) for each in found] == [(3, "serveur")]


@pytest.mark.parametrize("text", ["a" * 100_000, "l’" * 50_000, "." * 100_000, "- (« " * 20_000, "les mot " * 12_000])
def test_a_long_text_takes_time_in_proportion(grammar, text):
    with ending():
        list(grammar.faults(text))


def test_where_there_is_none_nothing_is_asked(elsewhere):
    assert grammalecte.version() is None
    assert grammalecte.load() is None


def test_the_folder_named_comes_before_all_others(elsewhere):
    write_package(elsewhere)
    assert grammalecte.version() == "9.9.9"


@pytest.mark.parametrize("package", ["raise SystemError", "import no_such_module", "GrammarChecker = None"])
def test_one_that_is_broken_is_done_without(elsewhere, monkeypatch, package):
    write_package(elsewhere, package=package)
    monkeypatch.delitem(sys.modules, "grammalecte", raising=False)
    assert grammalecte.load() is None


def test_all_that_it_is_asked_comes_under_rules_of_the_table(grammar):
    text = "Les serveur ont protester, sa va. Il faut allé. Les juges a dit."
    assert {fault.rule for fault in grammar.faults(text)} <= set(RULES)
