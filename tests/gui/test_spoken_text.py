"""What a screen reader is told of the reading list, asked as Qt's bridge to it asks."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleTextInterface

from curator.domain.capture import PassageKind
from curator.domain.span import Span
from curator.gui.widgets import spoken_text
from curator.gui.widgets.passage_list import PassageList
from curator.gui.widgets.rows import AuthorLine, Row, RowList

ROWS = (
    Row(1, PassageKind.TITLE, "Un 😉 titre"),
    Row(2, PassageKind.COMMENT_TEXT, "Il falait voir", header=AuthorLine("Zoé", "20 janvier"), label="C001"),
    Row(3, PassageKind.COMMENT_TEXT, "Pas du tout."),
)
TEXT = "Un 😉 titre\nC001 · Zoé · 20 janvier\nIl falait voir\nPas du tout.\n"


@pytest.fixture
def reading(qtbot, theme) -> PassageList:
    spoken_text.install()
    reading = PassageList(theme)
    qtbot.addWidget(reading)
    reading.resize(600, 400)
    reading.set_rows(RowList(ROWS))
    reading.show()
    qtbot.waitExposed(reading)
    return reading


@pytest.fixture
def spoken(reading: PassageList) -> QAccessibleTextInterface:
    found = QAccessible.queryAccessibleInterface(reading).textInterface()
    assert found
    return found


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_all_of_the_text_is_spoken_with_authors_on_lines_of_their_own(reading, spoken):
    interface = QAccessible.queryAccessibleInterface(reading)
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().multiLine
    assert spoken.characterCount() == units(TEXT)
    assert spoken.text(0, spoken.characterCount()) == TEXT
    assert spoken.text(units("Un 😉 "), units("Un 😉 titre\nC001")) == "titre\nC001"
    assert spoken.text(units(TEXT) - 5, units(TEXT)) == TEXT[-5:]


def test_caret_and_selection_stand_where_they_are_seen(reading, spoken):
    reading.show_passage(2, Span(3, 3))
    at = units(TEXT[: TEXT.index("falait")])
    assert spoken.cursorPosition() == at
    assert spoken.selectionCount() == 0
    spoken.setSelection(0, at, at + 6)
    assert reading.selected_texts() == [(2, "falait")]
    assert spoken.selectionCount() == 1
    spoken.removeSelection(0)
    assert spoken.selectionCount() == 0
    spoken.setCursorPosition(units(TEXT[: TEXT.index("Pas")]))
    assert reading.current == 3


def test_a_character_is_found_where_it_stands_on_the_screen(reading, spoken):
    at = units(TEXT[: TEXT.index("voir")])
    box = spoken.characterRect(at)
    assert not box.isEmpty()
    assert spoken.offsetAtPoint(box.center() - QPoint(box.width() // 3, 0)) == at
    assert spoken.offsetAtPoint(QPoint(-500, -500)) == -1


def test_what_was_changed_is_spoken_anew(reading, spoken):
    assert "titre" in spoken.text(0, spoken.characterCount())
    reading.set_rows(RowList([Row(1, PassageKind.TITLE, "Autre")]))
    assert spoken.text(0, spoken.characterCount()) == "Autre\n"
    reading.set_rows(RowList())
    assert spoken.characterCount() == 0
    assert spoken.text(0, 5) == ""
    assert spoken.cursorPosition() == 0
