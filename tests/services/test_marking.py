"""Marks set and taken off by hand, and what becomes of marks when passages are cut, joined and corrected."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.capture import ParsedPassage, PassageKind
from curator.domain.changes import Table
from curator.domain.correction import Decision, Suspect
from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.span import Span
from curator.ingest.item import Item
from curator.resources import CORPUS
from curator.services import checking, correcting, importing, marking, rereading, segmenting
from curator.services.verifying import verify
from curator.store import articles, corrections, marks
from curator.store.collection import Collection
from curator.text.marks import of_reading, runs
from curator.text.overlay import Overlay
from tests.captures import small_capture, with_text

E, S, L = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK
MARKDOWN = "Un **gros mot** ici, un [lien](http://exemple.fr) là, *et toute une phrase penchée.*"


@contextmanager
def holding(*originals: str) -> Iterator[Collection]:
    """Open a collection with one article, of a paragraph for each of these texts."""
    text = "\n\n".join(originals)
    starts = [sum(len(before) + 2 for before in originals[:at]) for at in range(len(originals))]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, originals, strict=True)]
    passages = tuple(ParsedPassage(span, PassageKind.PARAGRAPH) for span in spans)
    page = with_text(small_capture(), text, passages=passages, comments=(), metadata=())
    with TemporaryDirectory() as folder, Collection.create(Path(folder) / "essai.curator") as created:
        importing.add(created, [page])
        yield created


def repair(collection: Collection) -> None:
    """Accept all that detection proposes."""
    while suspects := _pending(collection):
        correcting.decide(collection, suspects[:1], Decision.ACCEPTED)


def _pending(collection: Collection) -> list[Suspect]:
    checking.remember(collection, checking.check(checking.missing(collection)))
    return [item for item in checking.pending(collection) if item.rule == "markdown"]


def place(collection: Collection, passage: int, words: str) -> Span:
    """Return where words of a passage's original stand."""
    start = articles.passage(collection, passage).original.index(words)
    return Span(start, start + len(words))


def shown(collection: Collection, passage: int = 1) -> list[tuple[str, MarkKind]]:
    """Return the marked words of a passage as they read."""
    row = articles.passage(collection, passage)
    decided = corrections.of_passage(collection, passage)
    overlay = Overlay(row.original, decided)
    found = of_reading(overlay, marks.of_passages(collection, [passage]).get(passage, ()), decided)
    return [(mark.span.of(overlay.text), mark.kind) for mark in found]


def letters(collection: Collection) -> list[tuple[str, frozenset[tuple[MarkKind, str]]]]:
    """Return each letter of the article's reading, with the marks it bears."""
    found = []
    for row in articles.passages(collection, "A001"):
        decided = corrections.of_passage(collection, row.id)
        overlay = Overlay(row.original, decided)
        held = of_reading(overlay, marks.of_passages(collection, [row.id]).get(row.id, ()), decided)
        for run in runs(Span(0, len(overlay.text)), held):
            worn = frozenset((mark.kind, mark.value) for mark in run.marks)
            found += [(letter, worn) for letter in run.span.of(overlay.text) if not letter.isspace()]
    return found


def test_words_are_marked_as_one_edit_that_can_be_undone():
    with holding("Un chat gris dort.") as collection:
        changes = marking.put(collection, 1, place(collection, 1, " chat "), E)
        assert changes.touches(Table.MARK)
        assert str(collection.undo_label) == "Emphasise “chat”"
        assert shown(collection) == [("chat", E)]
        assert marking.of_article(collection, "A001") == {1: marking.of_passage(collection, 1)}
        collection.undo()
        assert shown(collection) == []
        collection.redo()
        assert shown(collection) == [("chat", E)]
        assert list(verify(collection)) == []


def test_marking_what_is_marked_already_changes_nothing():
    with holding("Un chat gris dort.") as collection:
        marking.put(collection, 1, Span(3, 12), E)
        assert not marking.put(collection, 1, Span(3, 7), E)
        assert marking.put(collection, 1, Span(3, 7), S)


def test_taking_off_a_part_leaves_the_rest():
    with holding("Un chat gris dort.") as collection:
        marking.put(collection, 1, Span(0, 18), E)
        marking.take_off(collection, 1, place(collection, 1, "gris"), E)
        assert shown(collection) == [("Un chat ", E), (" dort.", E)]
        assert str(collection.undo_label) == "Take the emphasis off “gris”"
        assert not marking.take_off(collection, 1, place(collection, 1, "gris"), S)


def test_toggling_takes_off_what_all_the_words_bear_and_else_puts_it_on():
    with holding("Un chat gris dort.") as collection:
        marking.toggle(collection, 1, Span(3, 7), S)
        marking.toggle(collection, 1, Span(3, 12), S)
        assert [letter for letter, worn in letters(collection) if worn] == list("chatgris")
        marking.toggle(collection, 1, Span(3, 12), S)
        assert shown(collection) == []


def test_a_link_takes_the_place_of_those_it_touches_and_bears_its_address_as_links_do():
    with holding("Un chat gris dort.") as collection:
        marking.put(collection, 1, Span(0, 12), L, "www.exemple.fr/été")
        marking.put(collection, 1, Span(3, 7), L, "mailto:chat@exemple.fr")
        assert [(mark.span, mark.value) for mark in marking.of_passage(collection, 1)] == [
            (Span(0, 3), "http://www.exemple.fr/%C3%A9t%C3%A9"),
            (Span(3, 7), "mailto:chat@exemple.fr"),
            (Span(7, 12), "http://www.exemple.fr/%C3%A9t%C3%A9"),
        ]
        marking.take_off(collection, 1, Span(0, 18), L)
        assert shown(collection) == []


@pytest.mark.parametrize("value", ["", "deux mots", "javascript:alert(1)", "mailto:", "http://"])
def test_what_is_no_address_is_refused(value):
    with holding("Un chat gris dort.") as collection, pytest.raises(InvalidValueError, match="is no address"):
        marking.put(collection, 1, Span(0, 7), L, value)


@pytest.mark.parametrize("span", [Span(2, 3), Span(5, 5), Span(40, 50)])
def test_there_must_be_a_word_to_mark(span):
    with holding("Un chat gris dort.") as collection, pytest.raises(InvalidValueError, match="choose the words"):
        marking.put(collection, 1, span, E)


def test_kinds_that_a_reader_alone_can_see_are_not_set_by_hand():
    with holding("Un chat gris dort.") as collection:
        with pytest.raises(InvalidValueError, match="page_break is not set by hand"):
            marking.put(collection, 1, Span(0, 2), MarkKind.PAGE_BREAK)
        with pytest.raises(NotFoundError):
            marking.toggle(collection, 99, Span(0, 2), E)


def test_repairs_bring_marks_that_can_be_taken_off_and_come_back_with_undo():
    with holding(MARKDOWN) as collection:
        repair(collection)
        before = shown(collection)
        assert before == [("gros mot", S), ("lien", L), ("et toute une phrase penchée.", E)]
        marking.take_off(collection, 1, place(collection, 1, "toute"), E)
        assert shown(collection)[2:] == [("et ", E), (" une phrase penchée.", E)]
        marking.toggle(collection, 1, place(collection, 1, "gros mot"), S)
        assert S not in [kind for _, kind in shown(collection)]
        collection.undo()
        collection.undo()
        assert shown(collection) == before
        assert list(verify(collection)) == []


def test_taking_off_leaves_alone_what_other_decisions_bring_and_what_was_not_accepted():
    with holding("Un *soupir* fotte, un **gros** mot et un **petit** mot.") as collection:
        star, *_ = _pending(collection)
        correcting.decide(collection, [star], Decision.REJECTED)
        correcting.type_text(collection, 1, articles.passage(collection, 1).text.replace("fotte", "faute"))
        repair(collection)
        assert shown(collection) == [("gros", S), ("petit", S)]
        assert marking.of_article(collection, "A001") == {1: marking.of_passage(collection, 1)}
        before = corrections.of_passage(collection, 1)
        marking.put(collection, 1, place(collection, 1, "soupir"), E)
        marking.take_off(collection, 1, place(collection, 1, "soupir"), E)
        marking.take_off(collection, 1, place(collection, 1, "soupir"), S)
        assert corrections.of_passage(collection, 1) == before
        marking.take_off(collection, 1, place(collection, 1, "gros"), S)
        assert shown(collection) == [("petit", S)]


@pytest.mark.parametrize(("length", "named"), [(60, "x" * 60), (61, "x" * 60 + "…")])
def test_the_name_of_an_edit_cuts_long_words_short(length, named):
    with holding("x" * length) as collection:
        marking.put(collection, 1, Span(0, length), E)
        assert str(collection.undo_label) == f"Emphasise “{named}”"


def test_words_that_all_bear_a_mark_do_so_whatever_signs_are_hidden_among_them():
    with holding(r"*Dit \*tout\* net.*") as collection:
        repair(collection)
        marking.toggle(collection, 1, place(collection, 1, r"Dit \*tout\* net."), E)
        assert shown(collection) == []


def test_a_mark_of_the_reader_taken_off_is_kept_as_withdrawn():
    with holding("Un chat gris dort.") as collection:
        with collection.edit("Read"):
            marks.insert(collection, articles.passage(collection, 1).transcript, [Mark(Span(0, 12), E)])
        marking.take_off(collection, 1, Span(0, 7), E)
        transcript = articles.passage(collection, 1).transcript
        assert [mark.span for mark in marks.of_transcript(collection, transcript, withdrawn=True)] == [Span(0, 12)]
        [left] = marks.of_transcript(collection, transcript)
        assert (left.span, left.origin) == (Span(7, 12), MarkOrigin.HAND)


def test_a_mark_over_two_passages_is_seen_in_both_and_taken_off_in_one():
    with holding("Un chat gris.", "Il dort.") as collection:
        transcript = articles.passage(collection, 1).transcript
        with collection.edit("Read"):
            marks.insert(collection, transcript, [Mark(Span(3, 17), E)])
        assert (shown(collection, 1), shown(collection, 2)) == ([("chat gris.", E)], [("Il", E)])
        marking.take_off(collection, 2, Span(0, 8), E)
        assert (shown(collection, 1), shown(collection, 2)) == ([("chat gris.", E)], [])
        assert marks.by_passage(collection).keys() == {1}


def test_splitting_keeps_the_marks_of_repairs_in_every_piece():
    with holding(MARKDOWN) as collection:
        repair(collection)
        before = letters(collection)
        for words in ("phrase", "une", "toute"):
            at = place(collection, 1, words).start
            segmenting.split(collection, 1, at)
            assert letters(collection) == before
        ids = [row.id for row in articles.passages(collection, "A001")]
        segmenting.join(collection, ids)
        assert letters(collection) == before
        assert list(verify(collection)) == []


def test_what_was_taken_off_in_one_half_stays_off_when_the_halves_are_joined():
    with holding("*Une phrase penchée, et la suite de la phrase.*") as collection:
        repair(collection)
        segmenting.split(collection, 1, place(collection, 1, "et la").start)
        [_, second] = [row.id for row in articles.passages(collection, "A001")]
        marking.take_off(collection, second, Span(0, 100), E)
        segmenting.join(collection, [1, second])
        assert shown(collection) == [("Une phrase penchée,", E)]


WORDS = st.sampled_from(
    ["chat", "**gros** mot", "*penché.*", "[lien](http://a.fr)", "gris", "***les deux***", r"\*su\*"]
)
STEPS = st.tuples(st.sampled_from(["split", "join", "retype", "mark"]), st.integers(0, 200))


@settings(max_examples=40)
@given(st.lists(WORDS, min_size=3, max_size=9), st.lists(STEPS, max_size=6))
def test_marks_outlive_all_that_is_done_to_passages(words, steps):
    with holding(" ".join(words)) as collection:
        repair(collection)
        for step, at in steps:
            rows = articles.passages(collection, "A001")
            row = rows[at % len(rows)]
            before = letters(collection)
            if step == "mark":
                marking.put(collection, row.id, Span(0, len(row.original)), (E, S)[at % 2])
                continue
            if step == "split" and " " in row.original.strip()[1:-1]:
                spaces = [index for index, letter in enumerate(row.original) if letter == " "]
                segmenting.split(collection, row.id, spaces[at % len(spaces)])
            elif step == "join" and row is not rows[-1]:
                segmenting.join(collection, [row.id, rows[rows.index(row) + 1].id])
            else:
                segmenting.retype(collection, [row.id], PassageKind.QUOTE)
            assert letters(collection) == before
        assert list(verify(collection)) == []


@settings(max_examples=40)
@given(st.lists(WORDS, min_size=3, max_size=9), st.data())
def test_a_word_typed_over_leaves_the_marks_of_all_others_and_bears_those_it_bore(words, data):
    with holding(" ".join(words)) as collection:
        repair(collection)
        before = letters(collection)
        read = articles.passage(collection, 1).text.split(" ")
        chosen = data.draw(st.integers(0, len(read) - 1))
        start = sum(map(len, read[:chosen]))
        worn = before[start][1]
        correcting.type_text(collection, 1, " ".join([*read[:chosen], "nouveau", *read[chosen + 1 :]]))
        after = letters(collection)
        assert after[:start] == before[:start]
        assert after[start + len("nouveau") :] == before[start + len(read[chosen]) :]
        assert all(now == worn for _, now in after[start : start + len("nouveau")])


def test_what_was_marked_by_hand_is_done_to_another_reading_of_the_page():
    with holding("Un chat gris dort.", "Là-bas.") as collection:
        old = articles.passage(collection, 1).transcript
        with collection.edit("Read"):
            marks.insert(collection, old, [Mark(Span(0, 2), S)])
        marking.take_off(collection, 1, Span(0, 2), S)
        marking.put(collection, 1, Span(3, 7), E)
        marking.put(collection, 2, Span(0, 7), E)
        importing.add(collection, [replace(small_capture(), name="autre.txt")])
        new = articles.passages(collection, "A002")[0].transcript
        with collection.edit("Read"):
            marks.insert(collection, new, [Mark(Span(1, 3), S), Mark(Span(5, 6), S)])
            find = lambda span: span.shifted(1) if span.end < 20 else None  # noqa: E731
            move = marking.Transfer([Span(0, 27)], find, lambda _: None)
            lost = marking.carry_over(collection, old, new, move)
        assert [(mark.span, mark.kind) for mark in lost] == [(Span(20, 27), E)]
        assert [(mark.span, mark.kind) for mark in marks.of_transcript(collection, new)] == [
            (Span(4, 8), E),
            (Span(5, 6), S),
        ]


@pytest.mark.parametrize(("profile", "encoding"), [(None, None), (None, "cp1252"), ("bare", None)])
def test_what_repairs_marked_stays_marked_when_the_page_is_read_again(tmp_path, profile, encoding):
    path = CORPUS / "3-magazine.txt"
    with Collection.create(tmp_path / "essai.curator") as collection:
        importing.add(collection, [importing.read_item(Item(path.name, path.read_bytes()))])
        correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
        before = marked_words(collection)
        assert {kind for _, kind in before} == {E, S, L}
        source = rereading.source(collection, "A001")
        done = rereading.reimport(collection, "A001", rereading.read_again(source, profile=profile, encoding=encoding))
        assert done.lost == ()
        assert marked_words(collection) == before
        assert list(verify(collection)) == []


@pytest.mark.parametrize("heads", [["et la"], ["et la", "et sa"], ["et la", "suite", "et sa"]])
def test_a_repair_brings_no_more_than_its_passage_where_the_page_is_cut_in_another_way(heads):
    text = "*Une phrase penchée, et la suite de la phrase, et sa fin.*"
    cuts = [0, *(text.index(head) for head in heads)]
    with holding(text) as collection:
        repair(collection)
        before = letters(collection)
        spans = [Span(one, other - 1) for one, other in pairwise([*cuts, len(text) + 1])]
        parts = tuple(ParsedPassage(span, PassageKind.PARAGRAPH) for span in spans)
        parsed = with_text(small_capture(), text, passages=parts, comments=(), metadata=()).articles[0]
        reading = rereading.Rereading(articles.get(collection, "A001").capture.id, parsed, None)
        assert rereading.reimport(collection, "A001", reading).lost == ()
        assert len(articles.passages(collection, "A001")) == len(cuts)
        assert letters(collection) == before
        assert list(verify(collection)) == []


def marked_words(collection: Collection) -> set[tuple[str, MarkKind]]:
    """Return the ASCII of all marked words of the article: what is the same in every encoding."""
    return {
        (words.encode("ascii", "ignore").decode(), kind)
        for row in articles.passages(collection, "A001")
        for words, kind in shown(collection, row.id)
    }
