from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from curator.domain.article import Passage
from curator.domain.capture import PassageKind
from curator.gui.sources.stage import SourcesStage
from curator.gui.stage import Target
from curator.store import articles

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


def kinds(stage: SourcesStage) -> list[str]:
    assert stage.session.collection
    return [row.kind.value for row in articles.passages(stage.session.collection, "A001")]


def in_hand(stage: SourcesStage) -> Passage:
    """Return the passage in hand."""
    assert stage.view.current is not None
    return stage.view.current


def take(stage: SourcesStage, words: str) -> int:
    """Take the passage that holds `words` in hand; return its id."""
    assert stage.session.collection
    row = next(row for row in articles.passages(stage.session.collection, "A001") if words in row.original)
    stage.view.show_passage(row.id)
    stage.view.setFocus()
    return row.id


def press(stage: SourcesStage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(stage.view, key, modifier)


def test_a_letter_says_what_the_passage_in_hand_is(stage: SourcesStage) -> None:
    id = take(stage, "abonnés")
    press(stage, Key.Key_Q)
    assert (in_hand(stage).id, in_hand(stage).kind) == (id, PassageKind.QUOTE)
    assert stage.passage.kinds[PassageKind.QUOTE].isChecked()


def test_a_button_says_it_too_and_leaves_the_keys_with_the_page(stage: SourcesStage) -> None:
    take(stage, "abonnés")
    QTest.mouseClick(stage.passage.kinds[PassageKind.CAPTION], Qt.MouseButton.LeftButton)
    assert in_hand(stage).kind is PassageKind.CAPTION
    assert stage.view.hasFocus()


def test_several_passages_are_retyped_at_once_and_one_undo_brings_them_back(stage: SourcesStage) -> None:
    before = kinds(stage)
    first = take(stage, "ne répond plus")
    press(stage, Key.Key_Down, Shift)
    assert len(stage.view.selected()) == 2
    press(stage, Key.Key_L)
    assert kinds(stage).count("list_item") == 2
    stage.session.undo()
    assert kinds(stage) == before
    assert first in stage.view.selected()


def test_a_passage_is_split_where_the_caret_was_moved_by_words_and_joined_again(stage: SourcesStage) -> None:
    id = take(stage, "abonnés")
    press(stage, Key.Key_Right, Control)
    press(stage, Key.Key_Right, Control)
    press(stage, Key.Key_S)
    assert in_hand(stage).original == "attendent."
    press(stage, Key.Key_Up)
    assert in_hand(stage).original == "Les abonnés"
    press(stage, Key.Key_J)
    assert in_hand(stage).id == id
    assert in_hand(stage).original == "Les abonnés attendent."


def test_a_split_inside_a_word_is_asked_for_twice(stage: SourcesStage) -> None:
    take(stage, "abonnés")
    for _ in range(6):
        press(stage, Key.Key_Right)
    press(stage, Key.Key_S)
    assert "inside a word" in stage.passage.problem.text()
    assert in_hand(stage).original == "Les abonnés attendent."
    press(stage, Key.Key_Right)
    press(stage, Key.Key_S)
    assert in_hand(stage).original == "Les abonnés attendent."
    press(stage, Key.Key_S)
    assert in_hand(stage).original == "nnés attendent."


def test_a_split_at_the_very_head_is_refused_in_place(stage: SourcesStage) -> None:
    take(stage, "abonnés")
    press(stage, Key.Key_Home)
    press(stage, Key.Key_S)
    assert stage.passage.problem.isVisible()
    assert "between two words" in stage.passage.problem.text()
    press(stage, Key.Key_Down)
    assert not stage.passage.problem.isVisible()


def test_a_comment_is_taken_back_and_marked_again_by_hand(stage: SourcesStage) -> None:
    assert stage.session.collection
    take(stage, "• Luc")
    press(stage, Key.Key_M, Shift)
    assert [item.author for item in articles.comments(stage.session.collection, "A001")] == ["Zoé"]
    press(stage, Key.Key_M)
    assert [item.author for item in articles.comments(stage.session.collection, "A001")] == ["Zoé", "Luc"]
    assert stage.comment.isVisible()
    press(stage, Key.Key_M)
    assert "opens a comment already" in stage.passage.problem.text()


def test_furniture_becomes_text_of_the_comment_above_it(stage: SourcesStage) -> None:
    id = take(stage, "falait")
    press(stage, Key.Key_F)
    assert in_hand(stage).comment is None
    press(stage, Key.Key_X)
    assert (in_hand(stage).id, in_hand(stage).comment) == (id, "A001-C001")


def test_a_click_puts_the_caret_and_shift_click_selects_up_to_it(stage: SourcesStage) -> None:
    view = stage.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 8))
    assert view.current is not None
    assert view.current.kind is PassageKind.TITLE
    assert view.caret() > 3
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Shift, QPoint(400, 200))
    assert len(view.selected()) > 2


def test_the_caret_stays_in_its_passage_and_steps_over_an_emoji_at_once(stage: SourcesStage) -> None:
    take(stage, "falait")
    press(stage, Key.Key_End)
    end = len(in_hand(stage).original)
    assert stage.view.caret() == end
    press(stage, Key.Key_Right)
    assert stage.view.caret() == end
    press(stage, Key.Key_Left)
    assert stage.view.caret() == end - 1
    press(stage, Key.Key_Up, Control)
    press(stage, Key.Key_Down, Control)
    assert 0 <= stage.view.caret() <= end


def test_the_keys_walk_over_comments_and_the_ends_of_the_page(stage: SourcesStage) -> None:
    press(stage, Key.Key_Home, Control)
    found = []
    for _ in range(3):
        press(stage, Key.Key_N)
        found.append(in_hand(stage).comment)
    assert found == ["A001-C001", "A001-C002", "A001-C002"]
    press(stage, Key.Key_N, Shift)
    assert in_hand(stage).comment == "A001-C001"
    press(stage, Key.Key_End, Control)
    assert stage.view.following() is None
    assert not stage.segmenter.join.isEnabled()
    press(stage, Key.Key_PageUp)
    press(stage, Key.Key_PageDown)
    press(stage, Key.Key_Home, Control)
    assert in_hand(stage).kind is PassageKind.TITLE


def test_the_characters_are_copied_as_the_capture_has_them(stage: SourcesStage) -> None:
    take(stage, "ne répond plus")
    press(stage, Key.Key_Down, Shift)
    press(stage, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text().endswith("pourquoi .\n\nLes abonnés attendent.")


def test_a_target_leads_to_a_comment_or_a_passage_and_enter_to_the_text(qtbot, stage: SourcesStage) -> None:
    stage.show_target(Target("A001", "A001-C002", stage="sources"))
    assert in_hand(stage).comment == "A001-C002"
    with qtbot.waitSignal(stage.navigated) as signal:
        press(stage, Key.Key_Return)
    assert signal.args == [Target("A001", "A001-C002", in_hand(stage).id)]


def test_what_changes_while_another_stage_is_shown_is_there_on_coming_back(stage: SourcesStage) -> None:
    from curator.services import segmenting

    id = take(stage, "abonnés")
    stage.hide()
    stage.session.run(lambda collection: segmenting.retype(collection, [id], PassageKind.HEADING))
    stage.show()
    stage.activated()
    assert (in_hand(stage).id, in_hand(stage).kind) == (id, PassageKind.HEADING)


def test_the_commands_and_their_keys_are_offered(stage: SourcesStage) -> None:
    offered = {action.text(): action.shortcut().toString() for action in stage.offered_actions()}
    assert offered["Split at the cursor"] == "S"
    assert offered["Furniture"] == "F"
    assert offered["Remove from the collection"] == "Del"
    keys = [key for key in offered.values() if key]
    assert len(keys) == len(set(keys))
