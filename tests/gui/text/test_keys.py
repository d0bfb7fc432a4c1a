"""No two actions that can be meant at once answer to one key, whatever the platform's own keys are."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from curator.gui.text.stage_actions import StageActions


def test_each_key_of_the_stage_means_one_thing(stage):
    keys = Counter(key.toString() for action in stage.actions() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_search_and_replace_keeps_clear_of_the_review(stage):
    """KDE's own key for replacing is Ctrl+R, which brings the review here."""
    actions = stage.findChild(StageActions)
    assert actions.search.shortcuts() == [QKeySequence("Ctrl+H")]
    assert actions.review.shortcuts() == [QKeySequence("Ctrl+R")]
