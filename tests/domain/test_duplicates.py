"""Repeated comments: which may be folded, and when without a look."""

import pytest

from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness


@pytest.mark.parametrize("kind", DuplicateClass)
def test_only_copies_that_lose_no_words_may_be_folded(kind: DuplicateClass) -> None:
    assert kind.foldable == (kind in {DuplicateClass.EXACT, DuplicateClass.NEAR})


def test_a_group_is_certain_when_each_member_is() -> None:
    sure = Likeness("A001-C002", "A001-C001", DuplicateClass.EXACT, 1.0, certain=True)
    unsure = Likeness("A001-C003", "A001-C001", DuplicateClass.NEAR, 0.9)
    assert DuplicateGroup("A001-C001", (sure,)).certain
    assert not DuplicateGroup("A001-C001", (sure, unsure)).certain
    assert not unsure.certain
