"""Blocks of cells as text."""

from hypothesis import example, given
from hypothesis import strategies as st

from curator.gui.description import blocks

CELLS = st.text(st.characters(exclude_characters="\x00\r", exclude_categories=["Cs"]), max_size=12)
BLOCKS = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(CELLS, min_size=wide, max_size=wide), min_size=1, max_size=4)
)


@given(BLOCKS.filter(lambda block: len(block) > 1 or len(block[0]) > 1))
@example([["deux\nlignes", 'un "mot"'], ["", "\t"]])
def test_a_block_that_is_copied_is_pasted_as_it_was(block):
    assert blocks.from_text(blocks.to_text(block)) == block


def test_a_single_cell_is_its_plain_text():
    assert blocks.to_text([['« Un "mot" »']]) == '« Un "mot" »'
    assert blocks.from_text('"Un mot" et la suite\n') == [['"Un mot" et la suite']]


def test_a_block_fills_what_it_fits_in_a_whole_number_of_times():
    assert blocks.spread([["a"]], 2, 2) == [["a", "a"], ["a", "a"]]
    assert blocks.spread([["a", "b"]], 3, 2) == [["a", "b"]] * 3
    assert blocks.spread([["a"], ["b"]], 3, 1) == [["a"], ["b"]]
