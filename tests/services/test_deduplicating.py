import pytest

from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import InvalidValueError, NotFoundError
from curator.services import deduplicating, importing
from curator.services.showing import as_data
from curator.store import articles
from curator.store.collection import Collection
from tests.captures import small_capture

FIRST, SECOND = "A001-C001", "A001-C002"
GROUP = DuplicateGroup(FIRST, (Likeness(SECOND, FIRST, DuplicateClass.NEAR, 0.9),))


def test_folding_links_and_deletes_nothing(collection: Collection) -> None:
    deduplicating.fold(collection, [GROUP])
    folded = articles.comment(collection, SECOND)
    assert (folded.duplicate_of, folded.duplicate_class, folded.duplicate_score) == (FIRST, DuplicateClass.NEAR, 0.9)
    assert str(collection.undo_label) == "Fold 1 duplicate"
    assert [text.id for text in deduplicating.snapshot(collection)] == [FIRST]


def test_unfolding_brings_back_what_was_there(collection: Collection) -> None:
    before = as_data(collection)
    deduplicating.fold(collection, [GROUP])
    deduplicating.unfold(collection, [SECOND])
    assert as_data(collection) == before


def test_the_other_copy_can_be_kept_instead(collection: Collection) -> None:
    deduplicating.fold(collection, [GROUP])
    deduplicating.keep(collection, SECOND)
    assert articles.comment(collection, FIRST).duplicate_of == SECOND
    assert articles.comment(collection, SECOND).duplicate_of is None
    with pytest.raises(InvalidValueError, match="not folded"):
        deduplicating.keep(collection, SECOND)


def test_a_group_can_be_turned_around_before_it_is_folded() -> None:
    third = Likeness("A001-C003", FIRST, DuplicateClass.EXACT, 1.0, certain=True)
    group = DuplicateGroup(FIRST, (*GROUP.members, third))
    turned = deduplicating.with_kept(group, SECOND)
    assert [(item.id, item.of) for item in turned.members] == [(FIRST, SECOND), ("A001-C003", SECOND)]
    assert not turned.certain


def test_what_was_set_apart_is_not_proposed_again(collection: Collection) -> None:
    deduplicating.remember(collection, [GROUP])
    assert deduplicating.remembered(collection) == [GROUP]
    deduplicating.set_apart(collection, deduplicating.pairs(GROUP))
    assert deduplicating.remembered(collection) == []
    collection.undo()
    assert deduplicating.remembered(collection) == [GROUP]


def test_setting_folded_comments_apart_unfolds_them(collection: Collection) -> None:
    deduplicating.fold(collection, [GROUP])
    deduplicating.set_apart(collection, [(SECOND, FIRST)])
    assert articles.comment(collection, SECOND).duplicate_of is None


def test_folding_a_kept_copy_takes_its_own_copies_along(collection: Collection) -> None:
    importing.add(collection, [small_capture("autre.txt", "autre")])
    deduplicating.fold(collection, [GROUP])
    other = "A002-C001"
    deduplicating.fold(collection, [DuplicateGroup(other, (Likeness(FIRST, other, DuplicateClass.EXACT, 1.0),))])
    assert {articles.comment(collection, id).duplicate_of for id in (FIRST, SECOND)} == {other}
    assert [group.kept for group in deduplicating.folded(collection)] == [other]


def test_equal_comments_on_two_pages_are_found_and_folded(collection: Collection) -> None:
    importing.add(collection, [small_capture("autre.txt", "autre")])
    groups = deduplicating.find(deduplicating.snapshot(collection))
    assert {item.id for group in groups for item in (*group.members,)} <= {"A002-C001", "A002-C002"}


def test_what_was_set_apart_can_be_allowed_again_whichever_is_named_first(collection: Collection) -> None:
    deduplicating.remember(collection, [GROUP])
    deduplicating.set_apart(collection, deduplicating.pairs(GROUP))
    deduplicating.allow(collection, [(other, one) for one, other in deduplicating.pairs(GROUP)])
    assert deduplicating.remembered(collection) == [GROUP]


def test_removing_an_article_leaves_no_comment_folded_onto_it(collection: Collection) -> None:
    importing.add(collection, [small_capture("autre.txt", "autre")])
    other = "A002-C001"
    deduplicating.fold(collection, [GROUP, DuplicateGroup(FIRST, (Likeness(other, FIRST, DuplicateClass.EXACT, 1.0),))])
    before = as_data(collection)
    importing.withdraw(collection, "A001")
    assert articles.comment(collection, other).duplicate_of is None
    collection.undo()
    assert as_data(collection) == before


def test_what_is_no_comment_cannot_be_unfolded(collection: Collection) -> None:
    with pytest.raises(NotFoundError, match="A001-C099"):
        deduplicating.unfold(collection, ["A001-C099"])
