"""Heights of many rows agree with adding them up."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from curator.gui.widgets.heights import Heights

HEIGHTS = st.lists(st.integers(1, 200), min_size=1, max_size=700)


@given(HEIGHTS, st.data())
def test_tops_and_places_agree_with_the_sum(heights, data):
    row = data.draw(st.integers(0, len(heights) - 1))
    heights[row] = data.draw(st.integers(1, 500))
    index = Heights([1] * len(heights))
    for at, height in enumerate(heights):
        index.set(at, height)
    assert index.total == sum(heights)
    assert index.top(row) == sum(heights[:row])
    place = data.draw(st.integers(0, sum(heights) - 1))
    at, inside = index.at(place)
    assert list(accumulate(heights, initial=0))[at] + inside == place
    assert inside < heights[at]


@given(HEIGHTS)
def test_a_place_outside_is_the_nearest_row(heights):
    index = Heights(heights)
    assert index.at(-5) == (0, 0)
    assert index.at(sum(heights) + 5)[0] == len(heights) - 1
