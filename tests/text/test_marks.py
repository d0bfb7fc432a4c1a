"""Marks stand on the original and are carried into the reading; runs are what they cut a text into."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.correction import Correction, Decision, Suspect, SuspectKind
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.span import Span
from curator.text.marks import MarkedRun, carried, clipped, covers, in_force, moved, of_reading, runs, within, without
from curator.text.overlay import Overlay
from tests.text.strategies import corrected_texts, marks_of

EMPHASIS, STRONG, LINK = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK


def mark(start: int, end: int, kind: MarkKind = EMPHASIS, value: str = "") -> Mark:
    return Mark(Span(start, end), kind, value)


@given(corrected_texts(), st.data())
def test_a_mark_covers_in_the_reading_what_it_covered_in_the_original(case, data):
    original, corrections = case
    overlay = Overlay(original, corrections)
    replaced = [each.span for each in overlay.accepted]
    for each in data.draw(marks_of(original)):
        shown = overlay.to_reading(each.span)
        assert carried(overlay, [each]) == ((Mark(shown, each.kind, each.value),) if len(shown) else ())
        for at in range(len(original)):
            if not any(span.start <= at < span.end for span in replaced):
                place = overlay.to_reading(Span(at, at + 1))
                assert place.of(overlay.text) == original[at]
                assert shown.contains(place) == (each.span.start <= at < each.span.end)


@given(corrected_texts(), st.data())
def test_a_replaced_part_is_covered_whole_or_not_at_all(case, data):
    original, corrections = case
    overlay = Overlay(original, corrections)
    for each in data.draw(marks_of(original)):
        shown = overlay.to_reading(each.span)
        for place, correction in overlay.placed():
            touched = each.span.overlaps(correction.span)
            inside = each.span.start < correction.span.start and correction.span.end < each.span.end
            if touched or inside:
                assert shown.contains(place)
            else:
                assert not shown.overlaps(place)


def test_a_point_stays_a_point_whatever_is_put_there():
    overlay = Overlay("ab", [Correction(Span(1, 1), "", "xyz")])
    (shown,) = carried(overlay, [mark(1, 1, MarkKind.LINE_BREAK)])
    assert shown.span == Span(1, 1)


def test_what_the_reading_shows_nothing_of_is_left_out():
    overlay = Overlay("un gros chat", [Correction(Span(2, 7), " gros", "")])
    assert carried(overlay, [mark(3, 7), mark(8, 12)]) == (mark(3, 7),)


def test_accepted_decisions_bring_their_marks_and_no_others_do():
    brought = Correction(Span(0, 1), "*", "", mark=mark(1, 4))
    refused = Correction(Span(5, 7), "**", "", decision=Decision.REJECTED, mark=mark(7, 9, STRONG))
    assert in_force(12, [mark(6, 9, LINK, "a.fr")], [brought, refused]) == (mark(1, 4), mark(6, 9, LINK, "a.fr"))


def test_a_mark_that_both_ends_of_it_bring_counts_once():
    ends = [Correction(Span(at, at + 1), "*", "", mark=mark(1, 4)) for at in (0, 4)]
    assert in_force(5, [], ends) == (mark(1, 4),)


def test_marks_of_the_transcript_are_cut_to_the_passage_and_counted_from_its_start():
    assert within([mark(2, 30), mark(0, 10, STRONG), mark(12, 14)], Span(10, 20)) == (mark(0, 10), mark(2, 4))
    assert in_force(6, [mark(0, 2), mark(4, 9), mark(6, 8)], []) == (mark(0, 2), mark(4, 6))


@given(st.integers(0, 9), st.integers(1, 9), st.integers(0, 9), st.integers(-9, 9))
def test_a_decision_takes_what_is_left_of_its_mark_along(start, length, before, by):
    said = mark(start, start + length, LINK, "a.fr")
    decision = Correction(Span(9, 9 + before), "", "", id=4, mark=said)
    there = moved(decision, by)
    assert (there.span, there.id) == (decision.span.shifted(by), 0)
    left = {at + by for at in range(start, start + length) if at + by >= 0}
    held = set(range(there.mark.span.start, there.mark.span.end)) if there.mark else set()
    assert held == left
    assert there.mark is None or (there.mark.kind, there.mark.value) == (LINK, "a.fr")
    assert moved(replace(decision, mark=None), by).mark is None


def test_a_point_at_the_border_of_a_passage_belongs_to_it():
    assert clipped(mark(10, 10, MarkKind.PAGE_BREAK), Span(10, 20)) == mark(10, 10, MarkKind.PAGE_BREAK)
    assert clipped(mark(10, 10, MarkKind.PAGE_BREAK), Span(11, 20)) is None


def test_the_marks_of_a_reading_follow_its_corrections():
    stars = [Correction(Span(at, at + 2), "**", "", mark=mark(5, 9, STRONG)) for at in (3, 9)]
    typed = Correction(Span(5, 9), "chta", "chaton")
    overlay = Overlay("un **chta** dort", [*stars, typed])
    (shown,) = of_reading(overlay, [], overlay.accepted)
    assert shown.span.of(overlay.text) == "chaton"


@given(st.data())
def test_runs_share_a_text_out_between_its_marks(data):
    text = data.draw(st.text(max_size=30))
    found = data.draw(marks_of(text))
    made = runs(Span(0, len(text)), found)
    assert "".join(run.span.of(text) for run in made) == text
    for run in made:
        assert len(run.span)
        assert set(run.marks) == {each for each in found if each.span.overlaps(run.span)}
        assert all(each.span.contains(run.span) for each in run.marks)


def test_runs_of_a_part_are_those_of_the_whole_there():
    assert runs(Span(4, 8), [mark(0, 6), mark(9, 12, STRONG)]) == (
        MarkedRun(Span(4, 6), (mark(4, 6),)),
        MarkedRun(Span(6, 8)),
    )


def test_a_run_knows_its_innermost_address():
    (run,) = runs(Span(2, 4), [mark(0, 9, LINK, "outer.fr"), mark(2, 4, LINK, "inner.fr")])
    assert run.value(LINK) == "inner.fr"
    assert run.has(LINK)
    assert not run.has(STRONG)


@given(st.data())
def test_what_is_left_of_a_mark_is_what_was_not_taken_out(data):
    text = "x" * 20
    (whole,) = data.draw(marks_of(text, count=1))
    start = data.draw(st.integers(0, 20))
    out = Span(start, data.draw(st.integers(start, 20)))
    left = {at for piece in without(whole, out) for at in range(piece.span.start, piece.span.end)}
    assert left == set(range(whole.span.start, whole.span.end)) - set(range(out.start, out.end))


@given(st.data())
def test_a_kind_covers_a_span_where_each_character_bears_it(data):
    text = "x" * 12
    found = data.draw(marks_of(text))
    start = data.draw(st.integers(0, 11))
    span = Span(start, data.draw(st.integers(start + 1, 12)))
    borne = {at for each in found if each.kind is EMPHASIS for at in range(each.span.start, each.span.end)}
    assert covers(found, EMPHASIS, span) == borne.issuperset(range(span.start, span.end))


def test_nothing_covers_an_empty_span():
    assert not covers([mark(0, 9)], EMPHASIS, Span(3, 3))


@pytest.mark.parametrize(("replacement", "kept"), [(None, True), ("", True), ("«", False)])
def test_a_repair_brings_its_mark_along_unless_other_words_are_chosen(replacement, kept):
    star = Suspect(Span(0, 1), "*", ("",), "markdown", SuspectKind.DAMAGE, 0.7, mark=mark(1, 4))
    assert (star.decided(Decision.ACCEPTED, replacement).mark is not None) == kept


def test_a_piece_of_a_mark_keeps_what_it_says_and_who_said_so():
    whole = Mark(Span(2, 9), LINK, "a.fr", MarkOrigin.READER, id=7)
    assert without(whole, Span(0, 5)) == (Mark(Span(5, 9), LINK, "a.fr", MarkOrigin.READER),)
