"""What the value of a mark says."""

import pytest

from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span


@pytest.mark.parametrize(
    ("value", "depth", "numbered"),
    [("2", 2, False), ("3.", 3, True), ("0", 1, False), ("", 1, False), ("deux", 1, False), ("9" * 5000, 1, False)],
)
def test_a_value_tells_how_deep_an_item_stands_and_one_that_does_not_stands_on_the_first_level(value, depth, numbered):
    mark = Mark(Span(0, 3), MarkKind.LIST_ITEM, value)
    assert (mark.depth, mark.numbered) == (depth, numbered)
