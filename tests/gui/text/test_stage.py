"""The Text stage, driven by keys and clicks."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.capture import PassageKind
from curator.domain.correction import Decision
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CollectionError
from curator.domain.span import Span
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.text.word_list import WordListDialog
from curator.gui.widgets.rows import HighlightStyle
from curator.services import correcting, deduplicating, importing, scans
from curator.store import articles, corrections, words
from tests.gui.text.conftest import page

TYPO = "falait"
_Key = Qt.Key


def _text(session: Session) -> str:
    assert session.collection
    return "\n".join(row.text for row in articles.all_passages(session.collection))


def _go_to(stage, found: str) -> None:
    while stage.queue.current.found != found:
        QTest.keyClick(stage.review, _Key.Key_J)


def _row(stage, passage: int):
    at = next(at for at in range(stage.reader.rows.count()) if stage.reader.rows.passage(at) == passage)
    return stage.reader.rows.row(at)


def _styles(stage, passage: int) -> set[HighlightStyle]:
    return {each.style for each in _row(stage, passage).highlights}


def test_opening_the_stage_checks_the_text_and_is_ready_for_keys(stage):
    assert [item.found for item in stage.queue.pending] == [" .", TYPO]
    assert stage.review.place.text() == "1 of 2"
    assert QApplication.focusWidget() is stage.review


def test_enter_accepts_the_first_suggestion_and_goes_on(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_Return)
    assert "Il fallait" in _text(session)
    assert stage.queue.current.found == " ."
    assert stage.review.place.text() == "1 of 1"


def test_a_number_chooses_another_suggestion(stage, session):
    _go_to(stage, TYPO)
    second = stage.queue.current.suggestions[1]
    QTest.keyClick(stage.review, _Key.Key_2)
    assert f"Il {second}" in _text(session)


def test_letters_leave_mark_and_put_off(stage, session):
    for key, decision in (
        (_Key.Key_X, Decision.REJECTED),
        (_Key.Key_S, Decision.SIC),
        (_Key.Key_P, Decision.POSTPONED),
    ):
        _go_to(stage, TYPO)
        QTest.keyClick(stage.review, key)
        assert [item.found for item in corrections.decided(session.collection, decision)] == [TYPO]
        assert [item.found for item in stage.queue.shown] == [" ."]
        session.undo()
    assert TYPO in _text(session)


def test_what_was_put_off_can_be_listed_and_decided_after_all(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_P)
    stage.review.postponed.click()
    assert [item.found for item in stage.queue.shown] == [TYPO]
    QTest.keyClick(stage.review, _Key.Key_Return)
    assert "Il fallait" in _text(session)
    assert not stage.queue.shown


def test_j_k_and_backspace_walk_around_the_queue(stage):
    keys = (_Key.Key_J, _Key.Key_J, _Key.Key_K, _Key.Key_Backspace)
    places = []
    for key in keys:
        QTest.keyClick(stage.review, key)
        places.append(stage.queue.position)
    assert places == [2, 1, 2, 1]


def test_w_adds_to_the_word_list_and_undo_takes_it_off(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_W)
    assert words.all(session.collection) == {TYPO}
    assert TYPO not in [item.found for item in stage.queue.shown]
    session.undo()
    assert TYPO in [item.found for item in stage.queue.shown]


def test_all_the_same_are_accepted_in_one_step(qtbot, stage, session):
    other = page("autre.txt", ((PassageKind.PARAGRAPH, "Il falait le dire, il falait le faire, et plus tôt."),))
    session.run(lambda collection: importing.add(collection, [other]))
    qtbot.waitUntil(lambda: [item.found for item in stage.queue.pending].count(TYPO) == 3, timeout=20000)
    _go_to(stage, TYPO)
    assert "3" in stage.review.buttons[stage.review_actions.accept_alike].text()
    QTest.keyClick(stage.review, _Key.Key_A)
    assert TYPO not in _text(session)
    session.undo()
    assert _text(session).count(TYPO) == 3


def test_e_edits_the_text_at_the_suspect_and_control_enter_keeps_it(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_E)
    editor = stage.reader.list.editor
    assert editor.textCursor().selectedText() == TYPO
    QTest.keyClicks(editor, "aurait fallu")
    QTest.keyClick(editor, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Il aurait fallu" in _text(session)
    assert QApplication.focusWidget() is stage.review


def test_what_checking_finds_waits_until_the_passage_is_typed_to_its_end(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_E)
    correcting.decide(session.collection, stage.queue.pending, Decision.REJECTED)
    stage.on_checked({item.passage for item in stage.queue.pending})
    assert len(stage.queue.pending) == 2
    QTest.keyClick(stage.reader.list.editor, _Key.Key_Escape)
    assert not stage.queue.pending


def test_a_click_and_typing_edit_in_place(qtbot, stage, session):
    reading = stage.reader.list
    passage = next(row.id for row in stage.reader.rows.passages() if row.text.startswith("Les abonnés"))
    stage.reader.show_passage(passage)
    place = _middle(stage, passage)
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=place)
    reading.setFocus()
    QTest.keyClicks(reading, "s")
    assert reading.editor.isVisible()
    assert stage.queue.position == 1
    QTest.keyClick(reading.editor, _Key.Key_Backspace)
    QTest.keyClick(reading.editor, _Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(reading.editor, " Encore.")
    stage.outline.field.setFocus()
    assert "attendent. Encore." in _text(session)


def _middle(stage, passage: int) -> QPoint:
    reading = stage.reader.list
    for y in range(4, reading.viewport().height(), 4):
        for x in range(100, 400, 60):
            found = reading._under(QPointF(x, y))
            if found and stage.reader.rows.passage(found[0]) == passage:
                return QPoint(x, y + 8)
    raise AssertionError("not in sight")


def test_what_could_not_be_saved_stays_in_the_text_until_it_can(stage, session, monkeypatch):
    passage = next(row.id for row in stage.reader.rows.passages() if row.text.startswith("Les abonnés"))

    def full(*_: object) -> None:
        raise CollectionError("the disk is full: make room and try again")

    with monkeypatch.context() as broken:
        broken.setattr(correcting, "type_text", full)
        stage.reader.on_edited(passage, "Les abonnés attendent encore.")
    assert stage.reader.unsaved.isVisible()
    assert _row(stage, passage).text == "Les abonnés attendent encore."
    stage.reader.try_again.click()
    assert "attendent encore" in _text(session)
    assert not stage.reader.unsaved.isVisible()


def test_suspects_and_corrections_are_marked_in_the_text(stage):
    _go_to(stage, TYPO)
    passage = stage.queue.current.passage
    assert _styles(stage, passage) == {HighlightStyle.SPELLING, HighlightStyle.CURRENT}
    QTest.keyClick(stage.review, _Key.Key_Return)
    assert _styles(stage, passage) == {HighlightStyle.CORRECTED}


def test_a_click_on_a_suspect_takes_it_in_hand(stage):
    suspect = stage.queue.shown[1]
    stage.reader.show_passage(suspect.passage)
    highlight = next(highlight for highlight in _row(stage, suspect.passage).highlights if highlight.key == suspect)
    stage.reader.list.highlight_clicked.emit(suspect.passage, highlight)
    assert stage.queue.current == suspect


def test_the_certain_corrections_are_made_at_once(qtbot, stage, session):
    with qtbot.waitSignal(stage.reported, timeout=20000):
        stage.review.certain.click()
    assert "pourquoi." in _text(session)
    assert TYPO in _text(session)
    assert not stage.review.certain.isVisible()


def test_an_empty_queue_says_so(stage):
    for _ in range(2):
        QTest.keyClick(stage.review, _Key.Key_X)
    stage.checker._soon.stop()
    stage.queue.reload()
    assert "Nothing is left to review" in stage.review.empty.sentence.text()
    assert not stage.review_actions.accept.isEnabled()


def test_filters_narrow_the_queue_and_a_hidden_suspect_widens_it(stage):
    stage.review.kinds.setCurrentIndex(1)
    stage.review.kinds.activated.emit(1)
    assert [item.found for item in stage.queue.shown] == [TYPO]
    hidden = next(item for item in stage.queue.pending if item.found == " .")
    stage.on_suspect_clicked(hidden)
    assert stage.queue.current == hidden


def test_undo_keeps_the_place_and_brings_the_suspect_back(qtbot, stage, session):
    _go_to(stage, TYPO)
    passage = stage.queue.current.passage
    QTest.keyClick(stage.review, _Key.Key_Return)
    session.undo()
    qtbot.waitUntil(lambda: TYPO in [item.found for item in stage.queue.pending], timeout=20000)
    assert stage.reader.rows.known(passage).text.startswith(f"Il {TYPO}")


def test_a_target_is_shown_and_its_span_set_off(stage):
    row = next(row for row in stage.reader.rows.passages() if TYPO in row.text)
    at = row.text.index(TYPO)
    stage.show_target(Target(row.article, row.comment, row.id, Span(at, at + len(TYPO))))
    assert stage.reader.list.current == row.id
    assert HighlightStyle.MATCH in _styles(stage, row.id)
    stage.show_target(Target("A001", "A001-C002"))
    assert stage.reader.current.comment == "A001-C002"


def test_a_folded_copy_is_shown_folded_and_cannot_be_edited_until_it_is_unfolded(stage, session):
    kept, copy = "A001-C001", "A001-C002"
    group = DuplicateGroup(kept, (Likeness(copy, kept, DuplicateClass.NEAR, 0.9),))
    session.run(lambda collection: deduplicating.fold(collection, [group]))
    passage = stage.reader.rows.first_of(copy)
    stage.reader.show_passage(kept and stage.reader.rows.first_of(kept))
    stage.reader.list.show_passage(passage)
    assert kept in _row(stage, passage).header.note
    assert _row(stage, passage).muted
    assert not stage.reader.list.editable
    stage.reader.unfold(copy)
    assert stage.reader.list.editable


def test_furniture_is_left_out_until_it_is_asked_for(stage, session):
    before = stage.reader.rows.count()
    stage.own_actions.everything.trigger()
    assert stage.reader.rows.count() > before
    stage.own_actions.everything.trigger()
    assert stage.reader.rows.count() == before


def test_a_collection_for_reading_only_is_read_and_not_edited(open_stage, session, empty_session, tmp_path, pool):
    path = session.collection.path
    reader = Session(pool=pool)
    assert reader.open(path)
    try:
        stage = open_stage(reader)
        assert reader.read_only_reason
        assert [item.found for item in stage.queue.pending] == [" .", TYPO]
        assert not stage.review_actions.accept.isEnabled()
        assert not stage.review.certain.isEnabled()
        assert stage.review.certain.toolTip()
        assert not stage.reader.list.editable
        QTest.keyClick(stage.review, _Key.Key_J)
        assert stage.queue.current.found == TYPO
    finally:
        reader.close()


def test_a_collection_without_articles_says_where_to_begin(qtbot, open_stage, empty_session, tmp_path):
    empty_session.create(tmp_path / "vide.curator")
    stage = open_stage(empty_session)
    with qtbot.waitSignal(stage.navigated) as asked:
        stage.empty.button.click()
    assert asked.args[0].stage == "sources"


def test_the_language_of_a_passage_can_be_set(stage, session):
    row = next(row for row in stage.reader.rows.passages() if TYPO in row.text)
    stage.reader.show_passage(row.id)
    stage.menu._set_language("en")
    assert articles.passage(session.collection, row.id).language == "en"


def test_letters_in_the_reading_view_decide_nothing(stage, session):
    before = corrections.of_article(session.collection, "A001")
    waiting = list(stage.queue.pending)
    stage.reader.list.setFocus()
    for key in (_Key.Key_S, _Key.Key_A, _Key.Key_P, _Key.Key_E, _Key.Key_X, _Key.Key_Escape):
        focused = QApplication.focusWidget()
        assert focused
        QTest.keyClick(focused, key)
    assert corrections.of_article(session.collection, "A001") == before
    assert list(stage.queue.pending) == waiting


def test_a_decision_by_key_says_what_it_did_with_undo_beside_it(stage, session):
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_X)
    assert TYPO in stage.review.done.words.text()
    stage.review.done.undo.click()
    assert stage.review.done.isHidden()
    assert not corrections.decided(session.collection, Decision.REJECTED)


def test_all_the_same_are_left_in_one_step(qtbot, stage, session):
    other = page("autre.txt", ((PassageKind.PARAGRAPH, "Il falait le dire, il falait le faire, et plus tôt."),))
    session.run(lambda collection: importing.add(collection, [other]))
    qtbot.waitUntil(lambda: [item.found for item in stage.queue.pending].count(TYPO) == 3, timeout=20000)
    _go_to(stage, TYPO)
    QTest.keyClick(stage.review, _Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert [item.found for item in corrections.decided(session.collection, Decision.REJECTED)] == [TYPO] * 3


def test_a_word_goes_into_ones_own_dictionary_and_out_again(stage, session, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    _go_to(stage, TYPO)
    steps = len(session.collection.history())
    said: list[str] = []
    stage.reported.connect(lambda sentence, _: said.append(sentence))
    QTest.keyClick(stage.review, _Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert TYPO not in [suspect.found for suspect in stage.queue.pending]
    assert len(session.collection.history()) == steps
    assert TYPO in said[-1]
    dialog = WordListDialog(session, stage)
    dialog.own_changed.connect(stage.on_own_words_changed)
    dialog.scope.setCurrentIndex(1)
    assert dialog.model.stringList() == [TYPO]
    dialog.list.selectAll()
    dialog.on_remove_clicked()
    assert TYPO in [suspect.found for suspect in stage.queue.pending]


def test_an_article_is_checked_as_the_text_of_a_scan_with_a_key_and_undo_takes_that_back(stage, session, qtbot):
    assert not stage.scan.action.isChecked()
    QTest.keyClick(stage.review, _Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert stage.scan.action.isChecked()
    assert scans.recognised(session.collection) == {stage.reader.article}
    session.undo()
    qtbot.waitUntil(lambda: not stage.scan.action.isChecked())
    assert not scans.recognised(session.collection)
