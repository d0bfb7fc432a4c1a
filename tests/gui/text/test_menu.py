"""The context menu of the reading view: what is under the mouse can be decided about there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

from curator.domain.span import Span
from curator.gui.text.stage import TextStage

CONTROL = Qt.KeyboardModifier.ControlModifier


def entry(stage: TextStage, words: str) -> QAction:
    """Return an entry of the context menu, opened over the first suspect of a passage."""
    return next(action for action in stage.menu.actions() if words in action.text().replace("&", ""))


def open_menu_on(stage: TextStage, word: str) -> None:
    """Click a word with the right button, as Qt tells the list of it."""
    reading = stage.reader.list
    row = next(row for row in stage.reader.rows.passages() if word in row.text)
    at = row.text.index(word) + 1
    reading.show_passage(row.id, Span(at, at))
    point = reading.caret_box().center()
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.RightButton, pos=point)
    stage.menu.fill(row, point)  # where there is no screen, Qt warns of a menu that is shown


def test_the_menu_on_a_suspect_offers_what_the_review_offers(stage, session):
    open_menu_on(stage, "falait")
    assert stage.queue.current.found == "falait"
    entry(stage, "Add to the word list")
    entry(stage, "Leave")
    stage.reader.list.setFocus()
    before = stage.reader.list.sight()
    entry(stage, "fallait").trigger()
    assert "Il fallait s’y attendre" in stage.reader.current.text
    assert stage.reader.list.hasFocus()
    assert stage.reader.list.sight() == before
    assert "falait" in stage.review.done.words.accessibleName()


def test_the_menu_on_a_corrected_word_takes_the_decision_back(stage):
    open_menu_on(stage, "falait")
    entry(stage, "fallait").trigger()
    open_menu_on(stage, "fallait")
    entry(stage, "Take back: falait").trigger()
    assert "Il falait" in stage.reader.current.text


def test_the_menu_on_plain_words_has_no_decisions(stage):
    open_menu_on(stage, "abonnés")
    assert not any("Leave" in action.text() for action in stage.menu.actions())


def test_what_is_selected_is_copied_with_its_citation(stage):
    open_menu_on(stage, "falait")
    stage.reader.list.setFocus()
    QTest.keyClick(stage.reader.list, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "Il falait s’y attendre 😉 [A001-C001]"
