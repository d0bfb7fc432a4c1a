"""One older step of the history taken back by itself."""

import pytest

from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CollectionError, NotFoundError
from curator.domain.metadata import Field
from curator.services import continuing, correcting, deduplicating, describing, importing, segmenting
from curator.services.undoing import undo_step
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import small_capture
from tests.store.rows import rows


def newest(collection: Collection) -> int:
    return collection.history()[-1].id


def reading(collection: Collection, passage: int) -> str:
    return next(row.text for row in articles.all_passages(collection) if row.id == passage)


def fold(collection: Collection, kept: str, copy: str) -> None:
    deduplicating.fold(collection, [DuplicateGroup(kept, (Likeness(copy, kept, DuplicateClass.NEAR, 0.9),))])


def described(collection: Collection) -> dict[Field, str]:
    return {field: value.value for field, value in articles.get(collection, "A001").metadata.items()}


@pytest.fixture
def passage(collection: Collection) -> int:
    """Return a passage of two words and more, in force twice over: each of the last two steps replaced one word."""
    row = next(row for row in articles.all_passages(collection) if "premier" in row.original)
    correcting.type_text(collection, row.id, row.text.replace("premier", "second"))
    correcting.type_text(collection, row.id, reading(collection, row.id).replace("ici", "là"))
    return row.id


def test_a_step_is_taken_back_and_those_after_it_stay(collection: Collection) -> None:
    describing.update(collection, ["A001"], {Field.PUBLISHER: "Un"})
    step = newest(collection)
    describing.update(collection, ["A001"], {Field.RIGHTS: "Deux"})
    assert str(undo_step(collection, step).label) == f"Undo step {step}, “Describe A001”"
    found = described(collection)
    assert Field.PUBLISHER not in found
    assert found[Field.RIGHTS] == "Deux"


def test_it_is_an_edit_that_can_be_undone(collection: Collection, passage: int) -> None:
    both = reading(collection, passage)
    undo_step(collection, newest(collection) - 1)
    collection.undo()
    assert reading(collection, passage) == both
    collection.redo()
    assert "premier" in reading(collection, passage)


def test_two_decisions_about_one_passage_are_two(collection: Collection, passage: int) -> None:
    undo_step(collection, newest(collection) - 1)
    assert "premier" in reading(collection, passage)
    assert "là" in reading(collection, passage)
    assert verify(collection) == []


def test_the_newest_can_be_taken_back_so_too(collection: Collection, passage: int) -> None:
    undo_step(collection, newest(collection))
    assert "ici" in reading(collection, passage)
    undo_step(collection, newest(collection))
    assert "là" in reading(collection, passage)


def test_the_step_that_stands_on_it_is_named(collection: Collection) -> None:
    describing.update(collection, ["A001"], {Field.PUBLISHER: "Un"})
    step = newest(collection)
    describing.update(collection, ["A001"], {Field.PUBLISHER: "Deux"})
    before = rows(collection)
    with pytest.raises(CollectionError, match=f"“Describe A001”, step {step + 1}, changed the same. Undo that first"):
        undo_step(collection, step)
    assert rows(collection) == before


def test_a_passage_about_which_something_was_decided_since_stays(collection: Collection, passage: int) -> None:
    segmenting.split(collection, passage, 4)
    step = newest(collection)
    part = max(row.id for row in articles.all_passages(collection))
    correcting.type_text(collection, part, "Autre chose")
    with pytest.raises(CollectionError, match="cannot be undone by itself"):
        undo_step(collection, step)
    assert verify(collection) == []


def test_a_decision_does_not_come_back_where_another_was_made(collection: Collection, passage: int) -> None:
    decided = corrections.of_passage(collection, passage)
    correcting.revoke(collection, [item.id for item in decided if item.replacement == "second"])
    step = newest(collection)
    correcting.type_text(collection, passage, reading(collection, passage).replace("premier", "dernier"))
    with pytest.raises(CollectionError, match="later edits stand on it"):
        undo_step(collection, step)
    assert "dernier" in reading(collection, passage)


def test_no_comment_comes_back_on_one_that_is_folded_since(collection: Collection) -> None:
    one, other = [item.id for item in articles.all_comments(collection)]
    fold(collection, one, other)
    deduplicating.unfold(collection, [other])
    step = newest(collection)
    fold(collection, other, one)
    with pytest.raises(CollectionError, match="later edits stand on it"):
        undo_step(collection, step)


@pytest.mark.parametrize("step", [99, 0])
def test_a_step_that_is_not_there_is_refused(collection: Collection, step: int) -> None:
    with pytest.raises(NotFoundError, match=f"no step {step} in force"):
        undo_step(collection, step)


def test_an_undone_step_is_refused(collection: Collection, passage: int) -> None:
    step = newest(collection)
    collection.undo()
    with pytest.raises(NotFoundError, match="in force"):
        undo_step(collection, step)


def test_a_page_is_not_taken_out_of_an_article_whose_comment_reaches_into_it(collection: Collection) -> None:
    importing.add(collection, [small_capture("autre.txt", "autre")])
    continuing.continue_with(collection, "A001", "A002")
    step = newest(collection)
    second = [row for row in articles.passages(collection, "A001") if row.text == "Un titre"][-1]
    segmenting.retype(collection, [second.id], PassageKind.COMMENT_TEXT)
    before = rows(collection)
    with pytest.raises(CollectionError, match="cannot be undone by itself"):
        undo_step(collection, step)
    assert rows(collection) == before
