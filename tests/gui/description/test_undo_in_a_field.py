"""Ctrl+Z in a field of the description: first what was typed there, then the collection's edits."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.domain.metadata import Field
from curator.gui.description.field_edit import FieldEdit

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_undo_in_a_field_takes_back_the_typing_and_then_the_last_edit(window, session, qtbot):
    window.workspace.show_page("description")
    field = next(
        edit
        for edit in window.workspace.page("description").findChildren(FieldEdit)
        if edit.field is Field.TITLE and edit.isVisible()
    )
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "Panne")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert "Describe" in window.command_actions.undo.text()
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "!")
    QTest.keyClick(field.edit, Qt.Key.Key_Z, CONTROL)
    assert "!" not in field.edit.text()
    assert "Describe" in window.command_actions.undo.text()
    QTest.keyClick(field.edit, Qt.Key.Key_Z, CONTROL)
    assert "Describe" in window.command_actions.redo.text()
