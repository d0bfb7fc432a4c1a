"""Tables of comments before they are read: their columns, what these hold, and what a person says of them."""

import json
from pathlib import Path

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.ingest.formats.tables.columns import Column
from curator.services import tables
from curator.services.reading import Where


def test_the_columns_of_json_are_those_of_all_objects_in_it(tmp_path: Path) -> None:
    path = tmp_path / "fil.json"
    rows = {
        "fil": [
            {"qui": {"nom": "Zoé"}, "quoi": "Un quai"},
            {"qui": {"nom": ""}, "note": 3, "suite": [{"quoi": "Deux"}]},
        ]
    }
    path.write_text(json.dumps(rows), encoding="utf-8")
    found = tables.columns(path)
    assert found.names == ("qui.nom", "quoi", "note")
    assert found.holds == {"qui.nom": "Zoé", "quoi": "Un quai", "note": "3"}
    assert found.told == {"author": "qui.nom"}


def test_only_what_differs_from_what_names_tell_is_said() -> None:
    told = {"text": "Message", "author": "Auteur"}
    assert tables.changed(told, {"text": "Message", "author": "Pseudo", "date": ""}) == {"author": "Pseudo"}


def test_everything_that_a_column_may_say_has_a_name_for_people() -> None:
    assert set(tables.all_roles()) == set(Column)


@pytest.mark.parametrize(
    ("where", "reader", "expected"),
    [
        (Where(Path("fil.csv")), "csv", True),
        (Where(Path("fil.bin")), "json", True),
        (Where(Path("fil.csv")), "", True),
        (Where(Path("fil.csv")), "text", False),
        (Where(Path("fil.zip"), "fil.csv"), "csv", False),
        (Where(Path("page.txt")), "", False),
    ],
)
def test_a_table_is_told_by_its_reader_or_by_its_name(where: Where, reader: str, expected: bool) -> None:
    assert tables.is_table(where, reader) is expected


def test_a_file_that_is_no_table_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "fil.json").write_text('{"a": [', encoding="utf-8")
    with pytest.raises(UnreadableCaptureError, match="damaged JSON"):
        tables.columns(tmp_path / "fil.json")
