"""Comments of two captures of a page in one article: those that the later one lacks stay, and nothing stands twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from curator.domain.book import ExportProfile
from curator.domain.capture import PassageKind
from curator.domain.correction import Decision
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.marks import MarkKind
from curator.domain.span import Span
from curator.services import (
    assembling,
    correcting,
    deduplicating,
    importing,
    marking,
    rereading,
    segmenting,
    staying,
    tracing,
    versions,
)
from curator.services.rereading import ReimportReport
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from tests.services.test_versions import FIRST, LATER, decide, passage_with

THIRD = LATER.replace("hier soir", "avant-hier").replace("Enfin !", "Enfin.")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Collection]:
    """Open a collection that holds the first capture, as A001; the later ones lie beside it."""
    for name, text in (("un", FIRST), ("deux", LATER), ("trois", THIRD)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Collection.create(tmp_path / "essai.curator") as created:
        importing.add(created, importing.read([tmp_path / "un.txt"]).parsed)
        yield created


def merge(collection: Collection, path: Path) -> ReimportReport:
    source = rereading.source(collection, "A001")
    other = versions.later(collection, "A001", path)
    return rereading.reimport(collection, "A001", rereading.read_other(source, other))


def go_to(collection: Collection, number: int, *, merging: bool = False) -> ReimportReport:
    source = rereading.source(collection, "A001")
    reading = rereading.read_other(source, versions.known(collection, "A001", number))
    return rereading.reimport(collection, "A001", replace(reading, merging=merging))


def authors(collection: Collection) -> list[str | None]:
    return [item.author for item in articles.comments(collection, "A001")]


def shown(collection: Collection) -> object:
    """Return all that a collection shows, but which captures there are."""
    data = as_data(collection)
    for article in data["articles"]:
        del article["versions"], article["transcripts"]
    return data


def test_comments_that_the_later_capture_lacks_stay_with_all_that_was_decided(held: Collection, tmp_path: Path) -> None:
    zoe, luc, eve = (item.id for item in articles.comments(held, "A001"))
    decide(held, "passais", "passai", Decision.ACCEPTED)
    segmenting.describe_comment(held, eve, {"author": "Ève D.", "votes_up": 3})
    segmenting.answer(held, luc, [zoe, eve])
    segmenting.answer(held, eve, [zoe])
    passage = passage_with(held, "passais")
    marking.put(held, passage, Span(3, 10), MarkKind.EMPHASIS)
    deduplicating.fold(held, [DuplicateGroup(zoe, (Likeness(eve, zoe, DuplicateClass.NEAR, 0.9),))])
    before = as_data(held)
    done = merge(held, tmp_path / "deux.txt")
    assert (done.stayed, done.lost, done.lost_comments, done.lost_replies, done.lost_marks) == ((eve,), (), (), (), ())
    assert authors(held) == ["Zoé", "Luc", "Ève D.", "Bob", "Ida"]
    stayed = articles.comment(held, eve)
    assert (stayed.votes_up, stayed.reply_to, stayed.duplicate_of) == (3, (zoe,), zoe)
    assert articles.comment(held, luc).reply_to == (zoe, eve)
    assert articles.passage(held, passage).text == "Je passai par là."
    assert [mark.kind for mark in marking.of_passage(held, passage)] == [MarkKind.EMPHASIS]
    assert verify(held) == []
    held.undo()
    assert as_data(held) == before


def test_the_rest_of_the_earlier_capture_is_furniture_and_the_book_has_each_comment_once(
    held: Collection, tmp_path: Path
) -> None:
    merge(held, tmp_path / "deux.txt")
    stood = articles.transcript(held, "A001")
    behind = [row for row in articles.passages(held, "A001") if row.transcript != stood]
    assert {row.kind for row in behind if row.comment is None} == {PassageKind.FURNITURE}
    text, begins = articles.page(held, "A001")
    for row in behind:
        assert row.span.shifted(begins[row.transcript]).of(text) == row.original
    found = tracing.trace(held, next(row.id for row in behind if "passais" in row.original))
    assert (found.resource.name, found.place.of(FIRST)) == ("un.txt", "Je passais par là.")
    (chapter,) = assembling.assemble(held, ExportProfile()).chapters
    assert [item.author for item in chapter.thread] == ["Zoé", "Ève", "Bob", "Ida"]
    assert [item.author for item in chapter.thread[0].replies] == ["Luc"]
    assert [each.name for each in chapter.continued] == ["un.txt"]


def test_going_back_gives_the_comment_back_to_its_page_and_forth_again_leaves_it(
    held: Collection, tmp_path: Path
) -> None:
    decide(held, "passais", "passai", Decision.ACCEPTED)
    first = shown(held)
    merge(held, tmp_path / "deux.txt")
    later = shown(held)
    go_to(held, 1)
    assert shown(held) == first
    go_to(held, 2, merging=True)
    assert authors(held) == ["Zoé", "Luc", "Ève", "Bob", "Ida"]
    assert "Je passai par là." in [row.text for row in articles.passages(held, "A001")]
    assert len(str(shown(held))) == len(str(later))
    assert verify(held) == []


def test_what_both_captures_have_of_their_own_is_kept_whichever_is_read(held: Collection, tmp_path: Path) -> None:
    merge(held, tmp_path / "deux.txt")
    done = go_to(held, 1, merging=True)
    assert authors(held) == ["Zoé", "Luc", "Ève", "Bob", "Ida"]
    assert len(done.stayed) == 2
    assert verify(held) == []


def test_a_third_capture_keeps_what_only_the_first_one_has(held: Collection, tmp_path: Path) -> None:
    merge(held, tmp_path / "deux.txt")
    done = merge(held, tmp_path / "trois.txt")
    assert done.stayed == ()
    assert authors(held) == ["Zoé", "Luc", "Ève", "Bob", "Ida"]
    assert verify(held) == []


def test_a_comment_that_comes_back_in_a_third_capture_is_the_one_that_stayed(held: Collection, tmp_path: Path) -> None:
    decide(held, "passais", "passai", Decision.ACCEPTED)
    eve = articles.comments(held, "A001")[2].id
    merge(held, tmp_path / "deux.txt")
    back = THIRD.replace("4 comm", "5 comm").replace("Ajouter un", "  • Ève\n\n    Je passais par là.\n\nAjouter un")
    (tmp_path / "retour.txt").write_text(back, encoding="utf-8")
    merge(held, tmp_path / "retour.txt")
    assert {item.id: item.author for item in articles.comments(held, "A001")}[eve] == "Ève"
    assert sorted(map(str, authors(held))) == ["Bob", "Ida", "Luc", "Zoé", "Ève"]
    stood = articles.transcript(held, "A001")
    assert {row.transcript for row in articles.passages(held, "A001")} == {stood}
    assert "Je passai par là." in [row.text for row in articles.passages(held, "A001")]
    assert verify(held) == []


def test_the_same_words_of_another_author_are_another_comment(held: Collection, tmp_path: Path) -> None:
    eve = articles.comments(held, "A001")[2].id
    (tmp_path / "tom.txt").write_text(FIRST.replace("• Ève", "• Bob"), encoding="utf-8")
    done = merge(held, tmp_path / "tom.txt")
    assert authors(held) == ["Zoé", "Luc", "Ève", "Bob"]
    assert done.stayed == (eve,)


@pytest.mark.parametrize(
    ("now", "elsewhere", "before", "order"),
    [
        ("abd", "c", "abcd", "abcd"),
        ("bd", "ac", "abcd", "abcd"),
        ("xy", "c", "abcd", "cxy"),
        ("", "ab", "ab", "ab"),
    ],
)
def test_comments_of_other_captures_stand_behind_what_they_stood_behind(
    now: str, elsewhere: str, before: str, order: str
) -> None:
    assert "".join(staying.in_order(now, elsewhere, before)) == order


def test_work_on_a_comment_that_stayed_goes_along_with_it(held: Collection, tmp_path: Path) -> None:
    merge(held, tmp_path / "deux.txt")
    row = passage_with(held, "passais")
    correcting.type_text(held, row, "Je passai par là.")
    segmenting.split(held, row, len("Je passais"))
    go_to(held, 1)
    assert [row.text for row in articles.comment_passages(held, "A001-C003")][-2:] == ["Je passai", "par là."]
    assert verify(held) == []
