from dataclasses import replace
from itertools import permutations

import pytest

from curator.domain.book import ExportProfile
from curator.domain.errors import ExportError, InvalidValueError, NotFoundError
from curator.services import arranging, assembling, continuing, importing
from curator.store import articles, captures
from curator.store.collection import Collection
from tests.captures import small_capture

IDS = ("A001", "A002", "A003", "A004")


@pytest.fixture
def shelf(collection: Collection) -> Collection:
    importing.add(collection, [small_capture(f"{id}.txt", note=id) for id in IDS[1:]])
    return collection


def order(collection: Collection) -> list[str]:
    return [article.id for article in articles.all(collection)]


def printed(collection: Collection) -> list[tuple[str, str]]:
    book = assembling.assemble(collection, ExportProfile())
    return [(chapter.id, chapter.part) for chapter in book.chapters]


@pytest.mark.parametrize("wanted", list(permutations(IDS)))
def test_naming_all_articles_gives_their_order_and_undo_gives_the_old_one_back(shelf, wanted):
    arranging.order(shelf, wanted)
    assert order(shelf) == list(wanted)
    if wanted != IDS:
        shelf.undo()
    assert order(shelf) == list(IDS)


def test_articles_go_first_or_right_behind_another_and_the_others_stay_as_they_stood(shelf):
    arranging.order(shelf, ["A004", "A002"])
    assert order(shelf) == ["A004", "A002", "A001", "A003"]
    arranging.order(shelf, ["A004"], after="A001")
    assert order(shelf) == ["A002", "A001", "A004", "A003"]


def test_what_stands_so_already_is_no_edit(shelf):
    before = len(shelf.history())
    assert not arranging.order(shelf, IDS)
    assert not arranging.take_in(shelf, IDS)
    assert not arranging.begin_part(shelf, "A001", "  ")
    assert len(shelf.history()) == before


def test_an_order_that_cannot_be_is_refused_and_changes_nothing(shelf):
    for ids, after, error in (
        (["A001", "A001"], None, InvalidValueError),
        (["A001"], "A001", InvalidValueError),
        (["A009"], None, NotFoundError),
        (["A001"], "A009", NotFoundError),
    ):
        with pytest.raises(error):
            arranging.order(shelf, ids, after)
    with pytest.raises(InvalidValueError, match="201 characters"):
        arranging.begin_part(shelf, "A001", "x" * 201)
    assert order(shelf) == list(IDS)


def test_an_article_that_was_taken_out_comes_back_to_its_place(shelf):
    importing.withdraw(shelf, "A002")
    assert order(shelf) == ["A001", "A003", "A004"]
    shelf.undo()
    assert order(shelf) == list(IDS)


def test_an_export_leaves_articles_out_and_counts_them(shelf):
    arranging.leave_out(shelf, ["A001", "A003"])
    book = assembling.assemble(shelf, ExportProfile())
    assert ([chapter.id for chapter in book.chapters], book.left_out) == (["A002", "A004"], 2)
    assert order(shelf) == list(IDS)
    arranging.take_in(shelf, ["A001", "A003"])
    assert [id for id, _ in printed(shelf)] == list(IDS)


def test_an_export_of_which_everything_is_left_out_says_what_to_do(shelf):
    arranging.leave_out(shelf, IDS)
    with pytest.raises(ExportError, match="take in again"):
        printed(shelf)


def test_a_part_whose_first_article_is_left_out_begins_at_the_next(shelf):
    arranging.begin_part(shelf, "A001", " One\n day ")
    arranging.begin_part(shelf, "A003", "Another")
    assert [part for _, part in printed(shelf)] == ["One day", "", "Another", ""]
    arranging.leave_out(shelf, ["A001"])
    assert printed(shelf) == [("A002", "One day"), ("A003", "Another"), ("A004", "")]
    arranging.leave_out(shelf, ["A002"])
    assert printed(shelf) == [("A003", "Another"), ("A004", "")]


def test_the_words_of_a_comment_stay_when_the_copy_that_is_kept_is_left_out(shelf):
    kept = articles.comments(shelf, "A001")[0].id
    copies = [articles.comments(shelf, id)[0].id for id in ("A002", "A003")]
    with shelf.edit("Fold"):
        shelf.db.executemany(
            "UPDATE comment SET duplicate_of = ?, duplicate_class = 'exact', duplicate_score = 1 WHERE id = ?",
            [(kept, copy) for copy in copies],
        )
    arranging.leave_out(shelf, ["A001"])
    book = assembling.assemble(shelf, ExportProfile())
    first, second, _ = book.chapters
    heir = next(post for post in first.thread if post.id == copies[0])
    assert [repeat.id for repeat in heir.repeats] == [copies[1]]
    assert copies[1] not in [post.id for post in second.thread]


def test_another_order_does_not_change_which_article_of_its_capture_one_is(collection):
    capture = small_capture("trois.txt", note="trois")
    importing.add(collection, [replace(capture, articles=capture.articles * 3)])
    arranging.order(collection, ["A004", "A003", "A002"])
    assert [captures.place(collection, id) for id in ("A002", "A003", "A004")] == [0, 1, 2]


def test_a_part_goes_on_without_the_article_that_it_began_at(shelf):
    arranging.begin_part(shelf, "A002", "Part")
    importing.withdraw(shelf, "A002")
    assert printed(shelf) == [("A001", ""), ("A003", "Part"), ("A004", "")]
    continuing.continue_with(shelf, "A001", "A003")
    assert printed(shelf) == [("A001", ""), ("A004", "Part")]


def test_control_characters_are_no_heading(shelf):
    before = len(shelf.history())
    assert not arranging.begin_part(shelf, "A001", "\x07")
    assert len(shelf.history()) == before
    arranging.begin_part(shelf, "A001", "a\x01b")
    assert printed(shelf)[0] == ("A001", "ab")


def test_an_article_named_twice_is_left_out_once(shelf):
    assert str(arranging.leave_out(shelf, ["A001", "A001"]).label) == "Leave A001 out of exports"
