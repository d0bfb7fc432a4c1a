"""The journal of what is typed: there after a kill, gone once saved, true about a disk that refuses."""

from pathlib import Path

import pytest

from curator.store import belongings
from curator.store.collection import Collection
from curator.store.journal import Journal


@pytest.fixture
def collection(tmp_path: Path):
    with Collection.create(tmp_path / "Recueil.curator") as opened:
        yield opened


def test_what_was_typed_is_there_for_the_next_process(collection):
    Journal(collection).put(3, "Les abonnés \ud800 atten")
    assert Journal(collection).left == {3: "Les abonnés \ud800 atten"}


def test_what_was_saved_is_forgotten(collection):
    journal = Journal(collection)
    journal.put(3, "un")
    journal.put(4, "deux")
    journal.drop(3)
    assert Journal(collection).left == {4: "deux"}


def test_what_was_left_stays_until_it_is_decided(collection):
    Journal(collection).put(3, "un")
    second = Journal(collection)
    second.put(4, "deux")
    second.drop(4)
    assert Journal(collection).left == {3: "un"}
    second.forget_left(3)
    assert Journal(collection).left == {}


def test_a_copy_has_a_journal_of_its_own(collection, tmp_path):
    Journal(collection).put(3, "un")
    collection.save_copy(tmp_path / "Copie.curator")
    with Collection.open(tmp_path / "Copie.curator") as copy:
        assert Journal(copy).left == {}


def test_it_says_where_the_disk_refuses_and_keeps_all_once_it_does_not(collection):
    journal = Journal(collection)
    folder = belongings.folder_of(collection.identifier, collection.path)
    blocked = folder / "typing.json"
    blocked.mkdir()
    states = []
    for unblock in (lambda: None, blocked.rmdir):
        unblock()
        journal.put(3, "un")
        states.append(journal.is_kept)
    assert states == [False, True]
    assert Journal(collection).left == {3: "un"}


@pytest.mark.parametrize("rubbish", [b"", b"\xff", b"[1]", b'{"x": "y", "3": 4}', b"[" * 100_000])
def test_a_damaged_journal_says_nothing(collection, rubbish):
    (belongings.folder_of(collection.identifier, collection.path) / "typing.json").write_bytes(rubbish)
    assert Journal(collection).left == {}
