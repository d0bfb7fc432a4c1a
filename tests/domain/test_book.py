"""The counts that a book gives of what was done to it, and the defaults of a profile."""

import pytest

from curator.domain.book import EditionCounts, ExportProfile, Paper, Typography


@pytest.mark.parametrize(
    ("announced", "captured", "missing"), [(34, 28, 6), (28, 28, 0), (3, 5, 0), (None, 5, 0), (2, 0, 2)]
)
def test_comments_that_a_page_announces_and_a_capture_lacks_are_missing(
    announced: int | None, captured: int, missing: int
) -> None:
    assert EditionCounts(announced=announced, captured=captured).missing == missing


def test_corrections_are_counted_over_all_rules() -> None:
    assert EditionCounts(corrections=(("typo", 3), ("manual", 4))).corrected == 7
    assert EditionCounts().corrected == 0


def test_nothing_is_left_out_of_an_export_unless_somebody_asks() -> None:
    profile = ExportProfile()
    assert profile.comments
    assert profile.pings
    assert profile.folded
    assert profile.notes
    assert profile.provenance
    assert (profile.typography, profile.paper) == (Typography.FRENCH, Paper.A4)
