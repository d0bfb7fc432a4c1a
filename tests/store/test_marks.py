"""Marks as they are kept in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.span import Span
from curator.services import importing
from curator.store import articles, marks
from curator.store.collection import Collection
from tests.captures import small_capture

LINK = Mark(Span(3, 9), MarkKind.LINK, "http://exemple.fr/été", MarkOrigin.REPAIR)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection that holds the small capture."""
    with Collection.create(tmp_path / "essai.curator") as created:
        importing.add(created, [small_capture()])
        yield created


def test_a_mark_comes_back_from_plain_data_as_it_was():
    assert marks.of_data(marks.as_data(LINK)) == LINK


@pytest.mark.parametrize("origin", MarkOrigin)
def test_a_mark_taken_off_is_in_force_no_more_and_the_readers_are_kept(collection, origin):
    transcript = articles.passages(collection, "A001")[0].transcript
    said = [Mark(Span(0, 2), MarkKind.EMPHASIS, "", origin), Mark(Span(0, 20), MarkKind.STRONG, "", origin)]
    with collection.edit("Read"):
        marks.insert(collection, transcript, said)
    [first, second] = marks.of_transcript(collection, transcript)
    assert (first.span, first.origin, second.kind) == (Span(0, 2), origin, MarkKind.STRONG)
    assert first.id != second.id
    with collection.edit("Take off") as edit:
        marks.take_off(collection, [first.id])
    assert edit.changes.ids("mark") == {first.id}
    assert marks.of_transcript(collection, transcript) == [second]
    kept = [first] if origin is MarkOrigin.READER else []
    assert marks.of_transcript(collection, transcript, withdrawn=True) == kept


def test_marks_are_read_with_the_passages_they_touch_counted_from_their_start(collection):
    one, other, *_ = articles.passages(collection, "A001")
    over_both = Mark(Span(one.span.end - 2, other.span.start + 3), MarkKind.EMPHASIS)
    with collection.edit("Read"):
        marks.insert(collection, one.transcript, [over_both])
    found = marks.of_article(collection, "A001")
    length = len(one.original)
    assert {id: [mark.span for mark in items] for id, items in found.items()} == {
        one.id: [Span(length - 2, length)],
        other.id: [Span(0, 3)],
    }
    assert marks.of_passages(collection, [other.id]) == {other.id: found[other.id]}
    assert marks.by_passage(collection) == found
    assert marks.of_article(collection, "A002") == {}
