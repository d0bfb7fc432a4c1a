"""Names in two languages, and the tables that hold them."""

import pytest

from curator.domain.fields import FIELDS
from curator.domain.metadata import Field
from curator.domain.rules import RULES
from curator.domain.terms import Term

TERM = Term("heading", "intertitre")


@pytest.mark.parametrize(
    ("tag", "name"),
    [("fr", "intertitre"), ("fr-CH", "intertitre"), ("FR", "intertitre"), ("en", "heading"), ("de", "heading"),
     ("frr", "heading"), ("", "heading")],
)  # fmt: skip
def test_a_name_is_french_in_french_and_its_regions_and_english_elsewhere(tag: str, name: str) -> None:
    assert TERM.in_language(tag) == name


def test_a_name_reads_as_english_where_nobody_asks_for_a_language() -> None:
    assert str(TERM) == "heading"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_each_rule_is_named_in_both_languages(rule: object) -> None:
    for part in ("name", "counted"):
        term = getattr(rule, part)
        assert term.english
        assert term.french


def test_each_field_has_a_row_and_names_of_its_own() -> None:
    assert set(FIELDS) == set(Field)
    for part in ("name", "printed"):
        for language in ("en", "fr"):
            names = [getattr(traits, part).in_language(language) for traits in FIELDS.values()]
            assert all(names)
            assert len(set(names)) == len(names)


def test_no_two_fields_are_known_by_the_same_alias() -> None:
    known = [alias for traits in FIELDS.values() for alias in traits.aliases] + [field.value for field in Field]
    assert len(set(known)) == len(known)
