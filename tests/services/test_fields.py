"""The table of fields; and that a row of it is all that a field needs to be asked for, checked, shown and printed."""

import re

import pytest

from curator.cli import describe
from curator.domain.book import ExportProfile
from curator.domain.errors import InvalidValueError
from curator.domain.fields import CITED, FIELDS, ValueKind
from curator.domain.metadata import COLLECTION, Field
from curator.export.wording import wording
from curator.services import assembling, describing
from curator.services.showing import as_data
from curator.store import articles

VALUES = {
    ValueKind.LINE: ("une  ligne", "une ligne", None),
    ValueKind.PARAGRAPHS: (" une ligne\n\nune autre ", "une ligne\n\nune autre", None),
    ValueKind.DATE: ("2012-01", "2012-01", "hier"),
    ValueKind.LANGUAGE: ("fr-CH", "fr-CH", "du français"),
    ValueKind.ADDRESS: ("https://example.org/a", "https://example.org/a", "deux mots"),
    ValueKind.LIST: ("pannes; serveurs", "pannes; serveurs", None),
}
ROWS = pytest.mark.parametrize(("field", "traits"), FIELDS.items(), ids=FIELDS)


def test_every_field_has_a_row():
    assert set(FIELDS) == set(Field)
    assert len(CITED) == len({FIELDS[field].cited for field in CITED})


@ROWS
def test_every_field_is_named_in_both_languages(field, traits):
    for term in (traits.name, traits.printed):
        assert term.english
        assert term.french
    assert bool(traits.hint.english) is bool(traits.hint.french)
    assert traits.width > 0


@ROWS
def test_people_find_a_field_by_its_name_and_all_others(field, traits):
    assert describing.field(field.value.upper()) is field
    assert [describing.field(alias) for alias in traits.aliases] == [field] * len(traits.aliases)


@ROWS
def test_a_value_is_checked_by_its_kind_stored_and_shown(collection, field, traits):
    typed, stored, wrong = VALUES[traits.value]
    describing.update(collection, ["A001"], {field: typed})
    assert articles.get(collection, "A001").value(field) == stored
    assert {value["field"]: value["value"] for value in as_data(collection)["articles"][0]["metadata"]}[field] == stored
    if wrong:
        with pytest.raises(InvalidValueError, match=re.escape(wrong)):
            describing.update(collection, ["A001"], {field: wrong})


@ROWS
def test_a_field_of_the_collection_is_shown_with_it(collection, field, traits):
    typed, stored, _ = VALUES[traits.value]
    describing.update(collection, [COLLECTION], {field: typed})
    assert as_data(collection)["collection"][field.value] == stored


@ROWS
def test_a_field_is_printed_in_the_source_block_where_its_row_says_so(collection, field, traits):
    describing.update(collection, ["A001"], {field: VALUES[traits.value][0]})
    chapter = assembling.assemble(collection, ExportProfile()).chapters[0]
    told = [line.field for line in chapter.source]
    assert (field in told) is bool(traits.cited)
    assert told == [each for each in CITED if each in told]
    assert wording("fr").field(field) == traits.printed.french


@ROWS
def test_what_is_expected_is_missed(field, traits):
    assert (field in describing.lacking({})) is traits.expected


@ROWS
def test_the_command_line_names_every_field(field, traits):
    shown = describe.command.help or ""
    assert re.search(rf"\b{field.value}\b", shown)
    assert all(alias in shown for alias in traits.aliases)
    with pytest.raises(InvalidValueError, match=field.value):
        describing.field("no such field")
