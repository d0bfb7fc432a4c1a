"""The table of rules; and that a row of it is all that a new rule needs to be shown everywhere."""

import json
import re
from pathlib import Path

import pytest

from curator.cli.program import program
from curator.domain.correction import SuspectKind
from curator.domain.rules import KINDS, RULES, Policy, Rule, rule
from curator.domain.terms import NOTHING, Term
from curator.export.wording import wording
from curator.text.damage import repair
from curator.text.protected import Protection
from curator.text.repairs import repairs

PACKAGE = Path(__file__).resolve().parents[2] / "curator"
NEW = Rule(
    "split-digit",
    SuspectKind.TYPOGRAPHY,
    Policy.ONE_BY_ONE,
    Term("digit in a word", "chiffre dans un mot"),
    Term("digits in words", "chiffres dans des mots"),
    Term("A digit among letters.", "Un chiffre parmi des lettres."),
)


@pytest.fixture
def new_rule(monkeypatch):
    monkeypatch.setitem(RULES, NEW.id, NEW)
    return NEW


@pytest.mark.parametrize("row", RULES.values(), ids=RULES)
def test_every_rule_is_named_and_explained_in_both_languages(row):
    assert re.fullmatch("[a-z]+(-[a-z]+)*", row.id)
    for term in (row.name, row.counted, row.explanation):
        assert term != NOTHING
        assert term.english
        assert term.french
    assert row.explanation.english[0].isupper()
    assert row.explanation.english[-1] == "."
    assert row.explanation.french[-1] == "."


@pytest.mark.parametrize("row", RULES.values(), ids=RULES)
def test_french_names_keep_french_typography(row):
    for term in (row.name, row.counted, row.explanation):
        assert "'" not in term.french
        assert not re.search(r"(?<!\u00a0)(?<!&eacute)[:;!?»]|«(?!\u00a0)", term.french)


def test_every_kind_has_a_name():
    assert set(KINDS) == set(SuspectKind)


def test_a_rule_of_another_version_reads_as_the_words_of_its_id():
    unknown = rule("of-tomorrow")
    assert unknown.id == "of-tomorrow"
    assert unknown.name.in_language("fr") == "of tomorrow"
    assert unknown.policy is Policy.ONE_BY_ONE


@pytest.mark.parametrize(
    ("tag", "said"), [("fr", "oui"), ("fr-CH", "oui"), ("FR", "oui"), ("en", "yes"), ("de", "yes")]
)
def test_a_term_is_said_in_french_to_those_who_read_french(tag, said):
    assert Term("yes", "oui").in_language(tag) == said


def test_only_rules_of_the_policy_make_repairs_that_are_certain():
    found = [
        suspect
        for text in (
            "deux  mots ,et la la suite&nbsp;<b>là</b>\u200b",
            "solu-\ntion , ,et « mot",
            "un un pas pas **x**",
        )
        for suspect in repairs(text, "fr", Protection(text))
    ]
    assert {RULES[each.rule].policy for each in found if each.safe} == {Policy.IN_ONE_GO}
    assert {each.rule for each in found} <= set(RULES)
    assert all(each.kind is RULES[each.rule].kind for each in found)


@pytest.mark.parametrize("policy", Policy)
def test_a_repair_is_never_certain_against_the_policy_of_its_rule(monkeypatch, policy):
    row = Rule("trial", SuspectKind.GRAMMAR, policy, NEW.name, NEW.counted)
    monkeypatch.setitem(RULES, row.id, row)
    made = repair((0, 2), "ab c", "x", "trial", 1.0, safe=True)
    assert made.safe is (policy is Policy.IN_ONE_GO)
    assert made.kind is SuspectKind.GRAMMAR


def test_a_detector_names_only_rules_of_the_table():
    with pytest.raises(KeyError):
        repair((0, 1), "ab", "x", "no-such-rule", 0.5)


def test_a_new_row_names_a_rule_for_exports_and_command_line(new_rule, capsysbinary):
    assert wording("fr").rule(new_rule.id) == "chiffres dans des mots"
    assert wording("en").rule(new_rule.id) == "digits in words"
    assert repair((0, 1), "1 mot", "l", new_rule.id, 0.5).kind is SuspectKind.TYPOGRAPHY
    program.main(["rules", "--json"], standalone_mode=False)
    listed = json.loads(capsysbinary.readouterr().out)
    assert listed[-1]["name"] == {"en": "digit in a word", "fr": "chiffre dans un mot"}


def test_no_other_module_holds_a_table_of_rules():
    """A module with a mapping or a tuple of several rules by their ids would be a second place for the same fact."""
    quoted = re.compile(r'"({})"\s*[:,]'.format("|".join(RULES)))
    several = {
        path.name: names
        for path in PACKAGE.rglob("*.py")
        if path.name != "rules.py" and len(names := set(quoted.findall(path.read_text("utf-8")))) > 2
    }
    assert set(several) <= {"damage.py", "punctuation.py"}
