"""Ranges: half-open, in code points, never backwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span

TEXT = "le chat 😺 dort"

spans = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: Span(min(ends), max(ends)))


def held(span: Span) -> set[int]:
    """The places of the characters that a span holds."""
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2), (-2, -1)])
def test_a_range_that_runs_backwards_or_begins_before_the_text_is_a_bug(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a range: {start}\\.\\.{end}"):
        Span(start, end)


def test_a_range_may_be_empty_and_may_begin_at_the_beginning() -> None:
    assert len(Span(0, 0)) == 0
    assert len(Span(7, 7)) == 0
    assert len(Span(3, 7)) == 4


def test_a_range_counts_code_points_not_bytes() -> None:
    assert Span(8, 9).of(TEXT) == "😺"
    assert Span(10, 14).of(TEXT) == "dort"
    assert Span(4, 4).of(TEXT) == ""


@given(spans, spans)
def test_two_ranges_overlap_when_they_hold_the_same_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(held(one) & held(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_a_range_contains_what_lies_between_its_ends_and_those_ends_too(one: Span, other: Span) -> None:
    places = range(one.start, one.end + 1)
    assert one.contains(other) == (other.start in places and other.end in places)


@given(spans, st.integers(0, 5))
def test_a_shifted_range_holds_as_many_characters_further_on(span: Span, by: int) -> None:
    assert held(span.shifted(by)) == {place + by for place in held(span)}
    assert span.shifted(by).shifted(-by) == span


def test_ranges_are_sorted_by_where_they_begin_then_by_where_they_end() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2), Span(3, 3)]) == [Span(0, 2), Span(0, 9), Span(3, 3), Span(3, 4)]
