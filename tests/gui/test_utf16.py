"""Positions go from code points to UTF-16 and back."""

from hypothesis import given
from hypothesis import strategies as st

from curator.gui.widgets.utf16 import to_code_points, to_units


@given(st.text(), st.integers(0, 200))
def test_a_position_comes_back(text, index):
    index = min(index, len(text))
    assert to_code_points(text, to_units(text, index)) == index


def test_an_emoji_takes_two_units():
    assert to_units("a😉b") == 4
    assert to_units("a😉b", 2) == 3
