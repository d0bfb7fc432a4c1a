import pytest

from curator.domain.capture import PassageKind
from curator.domain.correction import Correction
from curator.domain.errors import InvalidValueError, NotFoundError, OverlapError
from curator.domain.span import Span
from curator.services import segmenting
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection


def kinds(collection: Collection) -> list[str]:
    return [row.kind.value for row in articles.passages(collection, "A001")]


def test_a_passage_retyped_as_furniture_leaves_its_comment_and_comes_back_by_undo(collection: Collection) -> None:
    before = as_data(collection)
    segmenting.retype(collection, [4], PassageKind.FURNITURE)
    assert articles.passage(collection, 4).comment is None
    collection.undo()
    assert as_data(collection) == before


def test_what_cannot_be_part_of_a_comment_is_refused(collection: Collection) -> None:
    with pytest.raises(InvalidValueError, match="no comment stands above"):
        segmenting.retype(collection, [2], PassageKind.COMMENT_TEXT)
    with pytest.raises(InvalidValueError, match="belongs to no comment"):
        segmenting.retype(collection, [7], PassageKind.COMMENT_HEADER)


def test_text_taken_for_furniture_comes_back_to_its_comment(collection: Collection) -> None:
    segmenting.retype(collection, [4], PassageKind.FURNITURE)
    segmenting.retype(collection, [4], PassageKind.COMMENT_TEXT)
    assert articles.passage(collection, 4).comment == "A001-C001"


def test_a_split_passage_keeps_its_corrections_on_either_side(collection: Collection) -> None:
    with collection.edit("Correct"):
        decided = [Correction(Span(2, 4), "  ", " "), Correction(Span(27, 30), "ici", "là")]
        corrections.replace(collection, 2, decided)
    segmenting.split(collection, 2, 12)
    texts = [row.text for row in articles.passages(collection, "A001")][1:3]
    assert texts == ["Le premier", "paragraphe est là."]
    assert verify(collection) == []


def test_a_passage_is_not_split_at_its_end_or_through_a_correction(collection: Collection) -> None:
    with pytest.raises(InvalidValueError, match="very end"):
        segmenting.split(collection, 2, 0)
    with collection.edit("Correct"):
        corrections.replace(collection, 2, [Correction(Span(4, 11), "premier", "second")])
    with pytest.raises(OverlapError, match="across"):
        segmenting.split(collection, 2, 7)


def test_blanks_that_were_corrected_go_with_a_split_but_words_do_not(collection: Collection) -> None:
    with collection.edit("Correct"):
        corrections.replace(collection, 2, [Correction(Span(2, 4), "  ", " un ")])
    with pytest.raises(OverlapError, match="across"):
        segmenting.split(collection, 2, 3)
    with collection.edit("Correct"):
        corrections.replace(collection, 2, [Correction(Span(0, 3), "Le ", "Un ")])
    with pytest.raises(OverlapError, match="across"):
        segmenting.split(collection, 2, 3)
    with collection.edit("Correct"):
        corrections.replace(collection, 2, [Correction(Span(2, 4), "  ", " ")])
    segmenting.split(collection, 2, 3)
    assert [row.text for row in articles.passages(collection, "A001")][1:3] == ["Le", "premier paragraphe est ici."]


def test_joining_what_was_split_gives_one_passage_that_reads_as_before(collection: Collection) -> None:
    segmenting.split(collection, 2, 12)
    second = articles.passages(collection, "A001")[2].id
    segmenting.join(collection, [second, 2])
    joined = articles.passage(collection, 2)
    assert joined.original == "Le  premier paragraphe est ici."
    assert joined.text == joined.original
    assert verify(collection) == []


def test_only_neighbours_are_joined(collection: Collection) -> None:
    with pytest.raises(OverlapError, match="follow each other"):
        segmenting.join(collection, [1, 7])
    with pytest.raises(OverlapError, match="two comments"):
        segmenting.join(collection, [4, 5])
    with pytest.raises(InvalidValueError, match="two passages"):
        segmenting.join(collection, [1])


def test_a_marked_header_takes_the_text_after_it_up_to_the_next_header(collection: Collection) -> None:
    segmenting.unmark_comment(collection, "A001-C001")
    assert [item.id for item in articles.comments(collection, "A001")] == ["A001-C002"]
    segmenting.mark_comment(collection, 3)
    first, second = articles.comments(collection, "A001")
    assert (first.id, first.author, second.id) == ("A001-C003", "Chloé", "A001-C002")
    assert [row.kind for row in articles.comment_passages(collection, first.id)] == [
        PassageKind.COMMENT_HEADER,
        PassageKind.COMMENT_TEXT,
    ]
    assert verify(collection) == []


def test_unmarking_a_comment_that_is_answered_can_be_undone(collection: Collection) -> None:
    before = as_data(collection)
    segmenting.unmark_comment(collection, "A001-C001")
    assert articles.comment(collection, "A001-C002").reply_to == ()
    collection.undo()
    assert as_data(collection) == before


def test_a_comment_is_described_by_hand_and_its_date_is_read(collection: Collection) -> None:
    values: dict[str, object] = {"author": "Chloé D.", "date": "le 3 février 2012 - 14:21", "votes_up": "12"}
    segmenting.describe_comment(collection, "A001-C001", values)
    comment = articles.comment(collection, "A001-C001")
    assert (comment.author, comment.published, comment.votes_up) == ("Chloé D.", "2012-02-03T14:21:00", 12)


def test_what_is_known_of_a_comment_can_be_emptied_and_no_vote_is_a_vote_of_none(collection: Collection) -> None:
    segmenting.describe_comment(collection, "A001-C001", {"votes_up": "12", "votes_down": 0, "number": "3"})
    comment = articles.comment(collection, "A001-C001")
    assert (comment.votes_up, comment.votes_down, comment.number) == (12, 0, 3)
    segmenting.describe_comment(collection, "A001-C001", {"votes_up": "", "votes_down": None, "author": None})
    comment = articles.comment(collection, "A001-C001")
    assert (comment.votes_up, comment.votes_down, comment.number, comment.author) == (None, None, 3, None)
    segmenting.describe_comment(collection, "A001-C001", {"number": "9" * 9})
    assert articles.comment(collection, "A001-C001").number == 999_999_999


@pytest.mark.parametrize(
    "values",
    [
        {"colour": "red"},
        {"published": "janvier"},
        {"votes_up": "beaucoup"},
        {"kind": "letter"},
        {"kind": None},
        {"number": "9" * 10},
        {"number": "9" * 30},
        {"votes_down": -1},
    ],
)
def test_a_value_that_does_not_fit_is_refused(collection: Collection, values: dict[str, object]) -> None:
    before = as_data(collection)
    with pytest.raises(InvalidValueError):
        segmenting.describe_comment(collection, "A001-C001", values)
    assert as_data(collection) == before


def test_nobody_answers_himself_nor_his_own_reply(collection: Collection) -> None:
    with pytest.raises(InvalidValueError):
        segmenting.answer(collection, "A001-C001", ["A001-C001"])
    with pytest.raises(InvalidValueError, match="circle"):
        segmenting.answer(collection, "A001-C001", ["A001-C002"])
    with pytest.raises(NotFoundError):
        segmenting.answer(collection, "A001-C001", ["A009-C001"])


def test_a_comment_may_answer_two_who_answer_the_same_one(collection: Collection) -> None:
    for passage in (2, 7):
        segmenting.mark_comment(collection, passage)
    third, fourth = "A001-C003", "A001-C004"
    segmenting.answer(collection, third, ["A001-C001", "A001-C002"])
    segmenting.answer(collection, fourth, [third])
    assert articles.comment(collection, fourth).reply_to == (third,)
    with pytest.raises(InvalidValueError, match="circle"):
        segmenting.answer(collection, "A001-C001", [fourth])


def test_a_passage_joins_the_comment_that_stands_above_it(collection: Collection) -> None:
    segmenting.add_to_comment(collection, [7])
    added = articles.passage(collection, 7)
    assert (added.comment, added.kind) == ("A001-C002", PassageKind.COMMENT_TEXT)
    assert verify(collection) == []
    with pytest.raises(InvalidValueError, match="no comment stands above"):
        segmenting.add_to_comment(collection, [2])


def test_the_language_of_passages_is_set_by_a_tag_and_emptied(collection: Collection) -> None:
    segmenting.set_language(collection, [2, 4], "fr-CH")
    assert [articles.passage(collection, id).language for id in (2, 3, 4)] == ["fr-CH", "", "fr-CH"]
    segmenting.set_language(collection, [2], "")
    assert articles.passage(collection, 2).language == ""
    with pytest.raises(InvalidValueError, match="no language tag"):
        segmenting.set_language(collection, [2], "en français")
