"""Marks in the Text stage: seen in the reading view, the editor and the comparison, set and taken off by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.correction import Decision
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.gui.text.link_dialog import LinkDialog
from curator.services import correcting, importing, marking
from curator.store import articles, corrections, marks
from tests.gui.text.conftest import PAGE, page

E, S, L = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK
PARAGRAPH, ATTENDENT, ZOE = 2, 3, 6
_Control, _Key = Qt.KeyboardModifier.ControlModifier, Qt.Key


def shown(stage, passage: int) -> list[tuple[str, MarkKind, str]]:
    """Return the marked words of a passage as its row has them."""
    rows = stage.reader.rows
    at = next(at for at in range(rows.count()) if rows.passage(at) == passage)
    row = rows.row(at)
    return [(mark.span.of(row.text), mark.kind, mark.value) for mark in row.marks]


def choose(stage, passage: int, words: str) -> None:
    """Select words in the editor."""
    stage.reader.show_passage(passage)
    start = stage.reader.current.text.index(words)
    stage.reader.edit(Span(start, start + len(words)))


def look(stage, words: str) -> QTextCharFormat:
    """Return how words look in the editor."""
    editor = stage.reader.list.editor
    cursor = QTextCursor(editor.document())
    cursor.setPosition(editor.toPlainText().index(words) + 1)
    return cursor.charFormat()


def dialog(stage) -> LinkDialog:
    """Return the dialog that asks for an address."""
    found = QApplication.activeModalWidget() or stage.findChild(LinkDialog)
    assert isinstance(found, LinkDialog)
    return found


@pytest.mark.parametrize(("key", "kind"), [(_Key.Key_I, E), (_Key.Key_B, S), (_Key.Key_U, MarkKind.UNDERLINE)])
def test_a_key_marks_the_words_selected_in_the_editor_and_takes_the_mark_off_again(stage, session, key, kind):
    choose(stage, ATTENDENT, "abonnés")
    editor = stage.reader.list.editor
    QTest.keyClick(editor, key, _Control)
    assert shown(stage, ATTENDENT) == [("abonnés", kind, "")]
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "abonnés"
    QTest.keyClick(editor, key, _Control)
    assert shown(stage, ATTENDENT) == []
    session.undo()
    assert shown(stage, ATTENDENT) == [("abonnés", kind, "")]


def test_what_marks_is_in_the_list_of_commands_and_in_the_menu_of_the_passage(stage):
    assert set(stage.marker.all()) <= set(stage.offered_actions())
    stage.reader.show_passage(ATTENDENT)
    stage.menu.fill(stage.reader.current, QPoint())
    [menu] = [action.menu() for action in stage.menu.actions() if action.text() == "Mark the text"]
    assert menu.actions() == stage.marker.all()
    assert menu.isEnabled()


def test_without_a_selection_the_word_at_the_caret_is_marked_and_outside_of_the_editor_the_passage(stage):
    choose(stage, ATTENDENT, "")
    QTest.keyClick(stage.reader.list.editor, _Key.Key_Right)
    QTest.keyClick(stage.reader.list.editor, _Key.Key_I, _Control)
    assert shown(stage, ATTENDENT) == [("Les", E, "")]
    QTest.keyClick(stage.reader.list.editor, _Key.Key_Return, _Control)
    QTest.keyClick(stage.reader.list, _Key.Key_B, _Control)
    assert shown(stage, ATTENDENT)[0] == ("Les abonnés attendent.", S, "")


def test_the_editor_shows_the_marks_and_keeps_what_was_typed(stage, session):
    choose(stage, ATTENDENT, "abonnés")
    editor = stage.reader.list.editor
    QTest.keyClick(editor, _Key.Key_I, _Control)
    assert look(stage, "abonnés").fontItalic()
    assert not look(stage, "attendent").fontItalic()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, " Toujours")
    editor.moveCursor(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(editor, _Key.Key_B, _Control)
    assert articles.passage(session.collection, ATTENDENT).text == "Les abonnés attendent. Toujours"
    assert look(stage, "Toujours").fontWeight() == QFont.Weight.Bold
    assert look(stage, "abonnés").fontItalic()


def test_undo_in_the_editor_takes_the_mark_back_once_nothing_typed_is_left_to_take_back(stage, session):
    choose(stage, ATTENDENT, "abonnés")
    editor = stage.reader.list.editor
    QTest.keyClick(editor, _Key.Key_I, _Control)
    assert not editor.document().isUndoAvailable()
    session.undo()
    assert not look(stage, "abonnés").fontItalic()
    assert shown(stage, ATTENDENT) == []


def test_a_link_is_asked_for_refused_mended_and_taken_off(stage, session):
    choose(stage, ATTENDENT, "abonnés")
    QTest.keyClick(stage.reader.list.editor, _Key.Key_K, _Control)
    asked = dialog(stage)
    assert asked.words.text() == "“abonnés”"
    assert asked.remove_button.isHidden()
    asked.field.setText("deux mots")
    QTest.keyClick(asked.field, _Key.Key_Return)
    assert "is no address" in asked.problem.text()
    assert asked.isVisible()
    asked.field.setText("www.exemple.fr")
    QTest.keyClick(asked.field, _Key.Key_Return)
    assert not asked.isVisible()
    assert shown(stage, ATTENDENT) == [("abonnés", L, "http://www.exemple.fr")]
    choose(stage, ATTENDENT, "onn")
    QTest.keyClick(stage.reader.list.editor, _Key.Key_K, _Control)
    asked = dialog(stage)
    assert (asked.words.text(), asked.field.text()) == ("“abonnés”", "http://www.exemple.fr")
    asked.remove_button.click()
    assert shown(stage, ATTENDENT) == []
    assert articles.passage(session.collection, ATTENDENT).text == "Les abonnés attendent."


def test_a_repair_of_markdown_shows_what_its_signs_meant(open_stage, empty_session, tmp_path):
    lines = ((kind, text.replace("abonnés", "*abonnés*")) for kind, text in PAGE)
    assert empty_session.create(tmp_path / "Signes.curator", "Signes")
    assert empty_session.run(lambda collection: importing.add(collection, [page(lines=tuple(lines))]))
    stage = open_stage(empty_session)
    while stage.queue.current.found != "*":
        QTest.keyClick(stage.review, _Key.Key_J)
    assert stage.review_actions.choices[0].text() == "(nothing) · Emphasis"
    QTest.keyClick(stage.review, _Key.Key_Return)
    assert shown(stage, ATTENDENT) == [("abonnés", E, "")]
    assert articles.passage(empty_session.collection, ATTENDENT).text == "Les abonnés attendent."
    stage.reader.show_passage(ATTENDENT)
    segments = [(segment.text, segment.kinds) for segment in stage.compare.view._segments]
    assert ("abonnés", frozenset({E})) in segments
    assert ("*", frozenset()) in segments


def test_a_mark_changes_how_letters_look_and_a_link_says_where_it_leads(stage, session):
    session.run(lambda c: marking.put(c, ATTENDENT, Span(4, 11), L, "www.exemple.fr"))
    session.run(lambda c: marking.put(c, ATTENDENT, Span(4, 11), MarkKind.CODE))
    stage.reader.show_passage(ATTENDENT)
    view = stage.reader.list
    laid = view._row(view._places[ATTENDENT])
    formats = laid.layout.formats()
    assert {(each.start, each.length) for each in formats} == {(4, 7)}
    assert any(each.format.fontUnderline() for each in formats)
    assert any("Source Code Pro" in (each.format.fontFamilies() or ()) for each in formats)
    line = laid.layout.lineAt(0)
    inside = laid.box.topLeft().toPointF() + QPointF(line.cursorToX(6)[0], line.y() + 4)
    assert laid.told_at(inside) == "http://www.exemple.fr"
    assert laid.told_at(laid.box.topLeft().toPointF()) == ""


def test_quotations_and_list_items_stand_as_deep_as_their_marks_say(stage, session):
    transcript = articles.passage(session.collection, ATTENDENT).transcript
    span = articles.passage(session.collection, ATTENDENT).span
    view = stage.reader.list
    plain = view._row(view._places[ATTENDENT]).box.left()
    with session.collection.edit("Read") as edit:
        marks.insert(session.collection, transcript, [Mark(span, MarkKind.QUOTATION, "2")])
    session.changed.emit(edit.changes)
    twice = view._row(view._places[ATTENDENT]).box.left()
    with session.collection.edit("Read") as edit:
        marks.insert(session.collection, transcript, [Mark(span, MarkKind.LIST_ITEM, "1.")])
    session.changed.emit(edit.changes)
    item = view._row(view._places[ATTENDENT]).box.left()
    assert (twice - plain) // 2 == item - twice > 0


def test_a_mark_stays_on_its_words_when_they_are_corrected_and_when_that_is_taken_back(stage, session):
    [suspect] = [item for item in stage.queue.pending if item.passage == ZOE]
    session.run(lambda c: correcting.decide(c, [suspect], Decision.ACCEPTED))
    session.run(lambda c: marking.put(c, ZOE, suspect.span, S))
    assert shown(stage, ZOE) == [("fallait", S, "")]
    [made] = corrections.of_passage(session.collection, ZOE)
    session.run(lambda c: correcting.revoke(c, [made.id]))
    assert shown(stage, ZOE) == [("falait", S, "")]
