"""The reading text and the way between it and the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.correction import Correction, Decision
from curator.domain.errors import OverlapError
from curator.domain.span import Span
from curator.text.overlay import Overlay, clash, reading_text
from tests.text.strategies import corrected_texts


def fix(start: int, end: int, found: str, replacement: str, decision: Decision = Decision.ACCEPTED) -> Correction:
    return Correction(Span(start, end), found, replacement, decision=decision)


def test_only_accepted_corrections_change_the_reading():
    rejected = fix(0, 2, "le", "la", Decision.REJECTED)
    assert reading_text("le chta", [rejected, fix(3, 7, "chta", "chat")]) == "le chat"


def test_no_corrections_leave_the_original():
    assert reading_text("le chat", []) == "le chat"


@pytest.mark.parametrize(
    ("one", "other"),
    [((0, 3), (2, 5)), ((0, 3), (0, 3)), ((2, 2), (2, 2)), ((0, 4), (2, 2))],
)
def test_corrections_of_the_same_characters_are_refused(one, other):
    both = [Correction(Span(*one), "", "x"), Correction(Span(*other), "", "y")]
    with pytest.raises(OverlapError, match="same characters"):
        Overlay("abcdef", both)
    assert clash(Span(*one), Span(*other))
    assert clash(Span(*other), Span(*one))


def test_an_insertion_may_touch_a_replaced_span_on_either_side():
    assert reading_text("abc", [fix(1, 2, "b", "B"), fix(1, 1, "", "<"), fix(2, 2, "", ">")]) == "a<B>c"


def test_a_correction_beyond_the_end_is_a_bug():
    with pytest.raises(ValueError, match="ends at 9"):
        Overlay("abc", [fix(8, 9, "", "x")])


def test_a_span_that_touches_a_replaced_part_grows_to_all_of_it():
    overlay = Overlay("le chta dort", [fix(3, 7, "chta", "chat")])
    assert overlay.to_original(Span(5, 9)) == Span(3, 9)
    assert overlay.to_original(Span(0, 2)) == Span(0, 2)
    assert overlay.to_reading(Span(4, 5)) == Span(3, 7)


def test_a_deletion_at_the_border_of_a_span_stays_outside():
    overlay = Overlay("a  b", [fix(1, 2, " ", "")])
    assert overlay.text == "a b"
    assert overlay.to_original(Span(0, 1)) == Span(0, 1)
    assert overlay.to_original(Span(1, 3)) == Span(2, 4)
    assert overlay.to_original(Span(0, 3)) == Span(0, 4)


def test_an_empty_span_on_a_deletion_or_an_insertion_takes_it():
    assert Overlay("a  b", [fix(1, 2, " ", "")]).to_original(Span(1, 1)) == Span(1, 2)
    inserted = Overlay("ab", [fix(1, 1, "", "xy")])
    assert inserted.to_reading(Span(1, 1)) == Span(1, 3)
    assert inserted.to_original(Span(2, 2)) == Span(1, 1)


@given(corrected_texts())
def test_reading_differs_from_the_original_only_inside_accepted_spans(case):
    original, corrections = case
    overlay = Overlay(original, corrections)
    for span, correction in overlay.placed():
        assert span.of(overlay.text) == correction.replacement
    position = 0
    expected = []
    for _, correction in overlay.placed():
        expected += [original[position : correction.span.start], correction.replacement]
        position = correction.span.end
    assert overlay.text == "".join(expected) + original[position:]


@given(corrected_texts(), st.data())
def test_the_way_to_the_original_and_back_never_loses_a_character(case, data):
    original, corrections = case
    overlay = Overlay(original, corrections)
    start = data.draw(st.integers(0, len(overlay.text)))
    end = data.draw(st.integers(start, len(overlay.text)))
    there = overlay.to_original(Span(start, end))
    assert there.end <= len(original)
    back = overlay.to_reading(there)
    inserted = [span for span, each in overlay.placed() if not len(each.span)]
    if not any(span.start <= end and start <= span.end for span in inserted):
        assert back.contains(Span(start, end))


@given(st.text(), st.data())
def test_without_corrections_both_ways_change_nothing(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    overlay = Overlay(text, [])
    assert overlay.to_original(span) == overlay.to_reading(span) == span
