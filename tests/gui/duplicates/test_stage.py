"""Repeated comments decided with real keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton

from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.metadata import Field
from curator.gui.duplicates.groups import GroupModel, GroupOrder, GroupState, ids
from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.services import correcting, deduplicating, describing, importing
from curator.store import articles, comments

SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST, SECOND, NEAR, PARENT, REPLY = "A001-C001", "A001-C003", "A001-C004", "A001-C005", "A001-C006"


def press(stage: DuplicatesStage, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(stage.groups.list, key, modifier)


def folded(stage: DuplicatesStage) -> dict[str, str]:
    collection = stage.session.collection
    assert collection
    found = articles.all_comments(collection)
    return {comment.id: comment.duplicate_of for comment in found if comment.duplicate_of}


def in_hand(stage: DuplicatesStage) -> frozenset[str]:
    group = stage.groups.current
    return ids(group) if group else frozenset()


def test_what_repeats_is_found_when_the_stage_is_shown(stage):
    assert in_hand(stage) == {FIRST, SECOND, NEAR}
    assert stage.groups.filtered.rowCount() == 2
    assert stage.groups.states.tabText(0) == "To decide 2"
    assert deduplicating.remembered(stage.session.collection) == list(stage.finder.groups())


def test_copies_are_found_anew_when_the_one_they_were_to_be_folded_on_is_folded_elsewhere(qtbot, stage):
    kept = next(group.kept for group in stage.finder.groups() if SECOND in ids(group))
    elsewhere = DuplicateGroup(PARENT, (Likeness(kept, PARENT, DuplicateClass.NEAR, 0.5),))
    with qtbot.waitSignal(stage.finder.ended):
        assert stage.session.run(lambda collection: deduplicating.fold(collection, [elsewhere]))
    assert {FIRST, SECOND, NEAR} - {kept} in [ids(group) for group in stage.finder.groups()]


def test_groups_are_a_sound_model(stage):
    model = GroupModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.load(stage.session.collection, GroupState.OPEN, stage.finder.groups())
    assert model.rowCount() == 2
    assert model.data(model.index(0)).startswith("Ce qui me frappe")
    assert "3 copies" in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)


def test_both_copies_stand_side_by_side_with_the_words_that_differ(stage):
    press(stage, Qt.Key.Key_Right)
    assert stage.comparison.current.id == NEAR
    assert "vitesse" in stage.comparison.kept.words.toPlainText()
    assert "vittesse" in stage.comparison.member.words.toPlainText()
    html = stage.comparison.member.words.toHtml()
    assert "line-through" in html
    assert "underline" in stage.comparison.kept.words.toHtml()
    assert stage.comparison.kept.author.text() == "Zoé"
    assert FIRST in stage.comparison.kept.place.text()
    press(stage, Qt.Key.Key_Left)
    assert stage.comparison.current.id == SECOND
    assert stage.comparison.legend.text() == "Both read the same, letter by letter."


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_Return])
def test_a_key_folds_the_group_and_goes_on_to_the_next(stage, key):
    press(stage, key)
    assert folded(stage) == {SECOND: FIRST, NEAR: FIRST}
    assert REPLY in in_hand(stage)
    assert stage.groups.states.tabText(1) == "Folded 1"


def test_enter_in_the_filter_folds_nothing(stage):
    stage.groups.field.setFocus()
    QTest.keyClicks(stage.groups.field, "frappe")
    QTest.keyClick(stage.groups.field, Qt.Key.Key_Return)
    assert stage.groups.list.hasFocus()
    assert folded(stage) == {}


def test_letters_in_the_filter_are_letters(stage):
    stage.groups.field.setFocus()
    QTest.keyClicks(stage.groups.field, "fno")
    assert stage.groups.field.text() == "fno"
    assert folded(stage) == {}
    assert stage.right.currentWidget() is stage.done
    assert stage.done.sentence.text() == "No group has these words."


def test_the_next_and_the_previous_group_by_keys(stage):
    press(stage, Qt.Key.Key_J)
    assert REPLY in in_hand(stage)
    press(stage, Qt.Key.Key_J)
    assert REPLY in in_hand(stage)
    press(stage, Qt.Key.Key_K)
    assert in_hand(stage) == {FIRST, SECOND, NEAR}


def test_the_other_copy_can_be_kept_before_folding(stage):
    press(stage, Qt.Key.Key_S)
    group = stage.groups.current
    assert group.kept == SECOND
    assert "you chose it" in stage.comparison.kept.role.text()
    press(stage, Qt.Key.Key_F)
    assert folded(stage) == {FIRST: SECOND, NEAR: SECOND}


def test_the_other_copy_can_be_kept_after_folding(stage):
    press(stage, Qt.Key.Key_F)
    stage.groups.show_state(GroupState.FOLDED)
    press(stage, Qt.Key.Key_S)
    assert folded(stage) == {FIRST: SECOND, NEAR: SECOND}
    assert stage.groups.current.kept == SECOND


def test_one_member_is_taken_out_and_the_others_stay(stage):
    press(stage, Qt.Key.Key_Right)
    press(stage, Qt.Key.Key_O)
    assert in_hand(stage) == {FIRST, SECOND}
    assert comments.apart(stage.session.collection) == {(FIRST, NEAR), (SECOND, NEAR)}


def test_a_group_that_is_no_repeat_is_remembered_and_can_be_allowed_again(stage):
    press(stage, Qt.Key.Key_J)
    press(stage, Qt.Key.Key_N)
    assert stage.groups.filtered.rowCount() == 1
    stage.groups.show_state(GroupState.APART)
    assert REPLY in in_hand(stage)
    press(stage, Qt.Key.Key_A)
    assert comments.apart(stage.session.collection) == frozenset()
    stage.groups.show_state(GroupState.OPEN)
    assert stage.groups.filtered.rowCount() == 2


def test_a_folded_group_is_unfolded_and_waits_again(stage):
    press(stage, Qt.Key.Key_F)
    stage.groups.show_state(GroupState.FOLDED)
    press(stage, Qt.Key.Key_U)
    assert folded(stage) == {}
    assert stage.groups.states.tabText(0) == "To decide 2"
    assert stage.right.currentWidget() is stage.done


def test_the_certain_ones_are_folded_by_one_click_and_told(stage, qtbot):
    button = stage.groups.fold_button
    with qtbot.waitSignal(stage.reported) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert SECOND in folded(stage)
    assert REPLY not in folded(stage)
    assert str(len(folded(stage))) in told.args[0]
    assert not stage.decisions.fold_certain.isVisible()


def test_undo_brings_the_group_back_into_hand(stage):
    press(stage, Qt.Key.Key_J)
    press(stage, Qt.Key.Key_F)
    assert in_hand(stage) == {FIRST, SECOND, NEAR}
    stage.session.undo()
    assert stage.groups.filtered.rowCount() == 2
    assert in_hand(stage) == {FIRST, SECOND, NEAR}
    stage.session.redo()
    assert folded(stage) == {REPLY: PARENT}


def test_a_changed_text_is_compared_again(stage, qtbot):
    passage = articles.comment_passages(stage.session.collection, SECOND)[-1]
    with qtbot.waitSignal(stage.finder.ended):
        stage.session.run(
            lambda collection: correcting.type_text(collection, passage.id, "Tout autre chose, en peu de mots.")
        )
    assert SECOND not in in_hand(stage)


def test_folding_alone_compares_nothing_anew(stage, qtbot):
    before = stage.finder._compared
    press(stage, Qt.Key.Key_F)
    with qtbot.waitSignal(stage.finder.ended):
        stage.finder.seek()
    assert stage.finder._compared is before


def test_nothing_is_sought_while_nothing_changes(stage):
    stage.finder.seek()
    assert not stage.finder.searching


def test_a_comment_that_reads_differently_is_compared(stage, qtbot):
    before = stage.finder._compared
    rows = articles.passages(stage.session.collection, "A001")
    passage = next(row for row in rows if row.kind is PassageKind.COMMENT_TEXT)
    stage.session.run(lambda collection: correcting.type_text(collection, passage.id, "Tout autre chose."))
    with qtbot.waitSignal(stage.finder.ended):
        stage.finder.seek()
    assert stage.finder._compared != before


def test_what_changes_elsewhere_is_left_alone(stage):
    stage._stale = False
    stage.session.run(lambda collection: describing.update(collection, ["A001"], {Field.RIGHTS: "domaine public"}))
    assert not stage._stale


def test_a_copy_is_seen_in_the_text(stage, qtbot):
    with qtbot.waitSignal(stage.navigated) as gone:
        press(stage, Qt.Key.Key_T)
    assert gone.args == [Target(article="A001", comment=SECOND, stage="text")]
    with qtbot.waitSignal(stage.navigated) as gone:
        press(stage, Qt.Key.Key_T, SHIFT)
    assert gone.args[0].comment == FIRST


def test_a_target_is_shown_where_it_is(stage):
    press(stage, Qt.Key.Key_F)
    stage.show_target(Target(comment=NEAR, stage="duplicates"))
    assert stage.groups.state is GroupState.FOLDED
    assert NEAR in in_hand(stage)


def test_without_repeats_the_stage_says_what_it_is_for(qtbot, session, theme, settings):
    stage = DuplicatesStage(session, theme, settings)
    qtbot.addWidget(stage)
    stage.show()
    with qtbot.waitSignal(stage.finder.ended):
        stage.activated()
    assert stage.pages.currentWidget() is stage.nothing
    assert stage.nothing.sentence.text().startswith("No repeated comments.")


def test_a_collection_for_reading_only_shows_all_and_edits_nothing(qtbot, repeated, theme, settings, pool):
    reader = Session(pool=pool)
    reader.open(repeated.collection.path)
    stage = DuplicatesStage(reader, theme, settings)
    qtbot.addWidget(stage)
    stage.show()
    with qtbot.waitSignal(stage.finder.ended):
        stage.activated()
    assert in_hand(stage) == {FIRST, SECOND, NEAR}
    assert not stage.decisions.fold.isEnabled()
    assert "another Curator" in stage.decisions.fold.toolTip()
    press(stage, Qt.Key.Key_F)
    assert folded(stage) == {}
    reader.close()


def test_new_comments_are_compared_when_the_stage_is_shown_again(stage, qtbot, tmp_path):
    path = tmp_path / "autre.txt"
    path.write_text((tmp_path / "page.txt").read_text(encoding="utf-8") + "\nFin.\n", encoding="utf-8")
    stage.hide()
    stage.session.run(lambda collection: importing.add(collection, importing.read([path]).parsed))
    stage.show()
    with qtbot.waitSignal(stage.finder.ended):
        stage.activated()
    assert any(id.startswith("A002") for id in in_hand(stage))


def test_all_controls_have_names_for_a_screen_reader(stage):
    buttons = [button for button in stage.findChildren(QAbstractButton) if button.isVisible()]
    unnamed = [button for button in buttons if not (button.accessibleName() or button.text() or button.toolTip())]
    assert unnamed == []
    assert stage.groups.list.accessibleName()
    assert stage.comparison.members.accessibleName()


def test_several_groups_are_decided_as_one_step(stage):
    stage.groups.list.selectAll()
    assert stage.decisions.distinct.text() == "Not duplicates: 2"
    before = len(stage.session.collection.history())
    press(stage, Qt.Key.Key_N)
    assert len(stage.session.collection.history()) == before + 1
    assert {frozenset((FIRST, NEAR)), frozenset((PARENT, REPLY))} <= {
        frozenset(pair) for pair in comments.pairs_apart(stage.session.collection)
    }
    stage.groups.show_state(GroupState.APART)
    assert stage.decisions.allow.text() == "Allow as duplicates again"
    stage.groups.list.selectAll()
    press(stage, Qt.Key.Key_A)
    assert comments.pairs_apart(stage.session.collection) == []


def test_groups_are_sorted_and_the_order_is_kept(stage, settings):
    first = in_hand(stage)
    stage.groups.order_button.choose(GroupOrder.WORDS)
    shown = [stage.groups.filtered.index(row, 0).data() for row in range(stage.groups.filtered.rowCount())]
    assert shown == sorted(shown)
    stage.groups.order_button.choose(GroupOrder.SIZE)
    assert stage.groups.filtered.index(0, 0).data().startswith("Ce qui me frappe")
    assert in_hand(stage) == first
    assert settings.text("duplicates/order") == "SIZE"
