"""What an import brought is kept with the collection, and goes when the import is undone."""

from dataclasses import replace
from pathlib import Path

import pytest

from curator.domain.errors import CollectionError
from curator.domain.imports import ImportRecord, NotAdded
from curator.domain.messages import Message
from curator.services import importing
from curator.store import imports, settings
from curator.store.collection import Collection
from tests.captures import small_capture

LINES = (NotAdded("a.png", Message.of("{count} file", count=3)), NotAdded("b.zip", Message("left out"), failed=False))


@pytest.fixture
def collection(tmp_path: Path):
    with Collection.create(tmp_path / "essai.curator") as created:
        yield created


def test_a_record_is_read_as_it_was_kept(collection: Collection) -> None:
    given = ImportRecord(0, "", ("A001", "A003"), (("c.txt", "A002"),), LINES)
    with collection.edit("Import captures"):
        kept = imports.keep(collection, given)
        second = imports.keep(collection, ImportRecord(0, ""))
    assert replace(kept, number=0, made_at="") == given
    assert kept.made_at
    assert (kept.number, second.number) == (1, 2)
    assert imports.records(collection) == [second, kept]


def test_of_very_much_that_was_not_added_the_first_lines_are_kept(collection: Collection) -> None:
    with collection.edit("Import captures"):
        imports.keep(collection, ImportRecord(0, "", ("A001",), (), LINES * 1500))
    (kept,) = imports.records(collection)
    assert kept.not_added[:2000] == LINES * 1000
    assert str(kept.not_added[2000].reason) == "1000 more were not added"


@pytest.mark.parametrize(
    "value", ["", "[]", "{}", '{"made_at": "", "articles": 3}', '{"made_at": "", "articles": [1]}']
)
def test_a_damaged_record_is_one_sentence(collection: Collection, value: str) -> None:
    with collection.edit("Damage"):
        settings.put(collection, "import/000001", value)
    with pytest.raises(CollectionError, match="damaged"):
        imports.records(collection)


def test_an_import_keeps_its_report_and_its_undo_takes_it_along(collection: Collection) -> None:
    report = importing.add(collection, [small_capture(), small_capture("copie.txt")], iter(LINES))
    assert importing.records(collection) == [report.record]
    assert report.record.already == (("copie.txt", "A001"),)
    assert report.record.not_added == LINES
    collection.undo()
    assert importing.records(collection) == []


def test_an_import_that_adds_nothing_keeps_no_report(collection: Collection) -> None:
    importing.add(collection, [small_capture()])
    report = importing.add(collection, [small_capture()], LINES)
    assert report.record.not_added == LINES
    assert not report.changes
    assert len(importing.records(collection)) == 1
