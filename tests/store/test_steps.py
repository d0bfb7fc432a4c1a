"""Edits, undo and redo that are held open while others read: one transaction, one undo step, or nothing at all."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import CollectionError
from curator.domain.progress import Steps, all_taken
from curator.store import articles, captures, changesets, suspects, words
from curator.store.collection import Collection
from tests.captures import small_capture
from tests.store.rows import rows


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with Collection.create(tmp_path / "essai.curator") as created:
        with created.edit("Import {name}", name="petit.txt") as edit:
            captures.add(created, edit, small_capture())
        yield created


def adding(collection: Collection, *added: str) -> Steps[ChangeSet]:
    """Add words, one a step."""
    with collection.edit("Add words") as edit:
        for done, word in enumerate(added, start=1):
            words.add(collection, [word])
            yield done, len(added)
        edit.name("Add {count} words", count=len(added))
        yield from edit.settle(len(added))
    return edit.changes


def test_an_edit_in_steps_is_one_undo_step_named_after_its_work(collection: Collection) -> None:
    changes = all_taken(adding(collection, "un", "deux"))
    assert changes.tables == {Table.WORD: {"un", "deux"}}
    assert str(changes.label) == str(collection.undo_label) == "Add 2 words"
    collection.undo()
    assert words.all(collection) == frozenset()


def test_an_edit_that_changes_nothing_in_steps_leaves_no_trace(collection: Collection) -> None:
    before = collection.history()
    assert not all_taken(adding(collection))
    assert collection.history() == before


def test_what_is_half_done_is_seen_here_and_by_no_other_connection(collection: Collection) -> None:
    steps = adding(collection, "un", "deux")
    next(steps)
    assert words.all(collection) == {"un"}
    with Collection.snapshot(collection.path) as other:
        assert words.all(other) == frozenset()
    all_taken(steps)
    with Collection.snapshot(collection.path) as other:
        assert words.all(other) == {"un", "deux"}


@pytest.mark.parametrize("taken", [1, 2, 3, 4], ids=["one word", "all words", "settled", "recorded"])
def test_an_edit_given_up_changes_nothing_and_tells_what_may_have_been_read(collection: Collection, taken: int) -> None:
    before = rows(collection)
    steps = adding(collection, "un", "deux")
    for _ in range(taken):
        next(steps)
    steps.close()
    assert rows(collection) == before
    if taken < 3:
        assert collection.rolled_back.touches(Table.WORD)
    all_taken(adding(collection, "trois"))
    assert words.all(collection) == {"trois"}
    assert not collection.rolled_back


def test_while_an_edit_is_under_way_no_other_begins(collection: Collection, tmp_path: Path) -> None:
    steps = adding(collection, "un", "deux")
    next(steps)
    refused = (
        lambda: all_taken(adding(collection, "trois")),
        collection.undo,
        lambda: all_taken(collection.undoing()),
        lambda: collection.save_copy(tmp_path / "copie.curator"),
    )
    for call in refused:
        with pytest.raises(CollectionError, match="“Add words” is still under way: wait"):
            call()
    assert collection.redo() is None
    all_taken(steps)
    assert words.all(collection) == {"un", "deux"}


def test_what_is_computed_meanwhile_is_kept_with_the_edit_and_goes_with_it(collection: Collection) -> None:
    steps = adding(collection, "un", "deux")
    next(steps)
    suspects.remember(collection, {2: ("1/fr", ())})
    assert suspects.cached(collection, [2]) == {2: ("1/fr", ())}
    steps.close()
    assert suspects.cached(collection, [2]) == {}
    steps = adding(collection, "un", "deux")
    next(steps)
    suspects.remember(collection, {2: ("1/fr", ())})
    all_taken(steps)
    assert suspects.cached(collection, [2]) == {2: ("1/fr", ())}


def test_an_undo_given_up_half_way_changes_nothing(collection: Collection) -> None:
    all_taken(adding(collection, "un", "deux", "trois"))
    before = rows(collection)
    with patch.object(changesets, "_PART", 1):
        steps = collection.undoing()
        assert [next(steps), next(steps)]
        assert len(words.all(collection)) == 1
        steps.close()
    assert rows(collection) == before
    assert collection.rolled_back.ids(Table.WORD) == {"un", "deux", "trois"}
    collection.undo()
    assert words.all(collection) == frozenset()


def test_undo_in_parts_refuses_what_would_leave_references_to_nothing_as_the_whole_does(collection: Collection) -> None:
    with collection.edit("Comment"):
        collection.db.execute(
            "INSERT INTO comment (id, article, position, kind) VALUES ('A001-C009', 'A001', 9, 'comment')"
        )
    with collection.edit("Behind the back of the history") as edit, edit.inert():
        collection.db.execute("UPDATE passage SET comment = 'A001-C009' WHERE id = 2")
    before = rows(collection)
    for undo in (collection.undo, lambda: all_taken(collection.undoing())):
        with pytest.raises(CollectionError, match="the collection is damaged"):
            undo()
        assert rows(collection) == before
    assert articles.passage(collection, 2).comment == "A001-C009"


def test_undo_in_parts_refuses_a_collection_in_another_state_as_the_whole_does(collection: Collection) -> None:
    all_taken(adding(collection, "un"))
    with collection.edit("Behind the back of the history") as edit, edit.inert():
        words.remove(collection, ["un"])
    for undo in (collection.undo, lambda: all_taken(collection.undoing())):
        with pytest.raises(CollectionError, match="the collection is damaged"):
            undo()
    assert str(collection.undo_label) == "Add 1 words"


def test_no_table_of_the_history_has_a_key_that_two_parts_could_fight_over(collection: Collection) -> None:
    for table in Table:
        keys = collection.db.execute('SELECT origin FROM pragma_index_list(?) WHERE "unique"', (table,))
        assert {origin for (origin,) in keys} <= {"pk"}, table
