"""Actions made with their keys, and the one button that shows both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.widgets.key_action import explained, key_action, key_of
from curator.gui.widgets.key_button import KeyButton

Key = QKeySequence.StandardKey


def drawn(picture: QIcon) -> QImage:
    return picture.pixmap(16, 16).toImage()


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(QVBoxLayout())
    page.show()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_an_action_answers_to_its_keys_in_its_widget(page):
    done: list[str] = []
    action = key_action(page, "Fold", Icon.FOLD, "F", "Ctrl+F", do=lambda: done.append("fold"))
    QTest.keyClick(page, Qt.Key.Key_F)
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert done == ["fold", "fold"]
    assert (key_of(action), explained(action)) == ("F", "Fold (F)")


def test_enter_is_shown_by_its_sign(page):
    assert key_of(key_action(page, "Confirm", None, "Return")) == "⏎"
    assert key_of(key_action(page, "Confirm", None, "Ctrl+Shift+Return")) == "Ctrl+Shift+⏎"


def test_a_standard_key_is_the_platforms_and_the_same_key_is_kept_once(page):
    assert key_action(page, "Copy", None, Key.Copy, "Ctrl+C").shortcuts() == [QKeySequence("Ctrl+C")]
    assert QKeySequence("Ctrl+Q") in key_action(page, "Quit", None, Key.Quit, "Ctrl+Q").shortcuts()
    assert key_action(page, "Nothing", None, Key.UnknownKey).shortcuts() == []


def test_a_tool_tip_of_its_own_stands_instead_of_the_name(page):
    action = key_action(page, "Fold", None, "F")
    action.setToolTip("For reading only")
    assert explained(action) == "For reading only"
    action.setToolTip("")
    assert explained(action) == "Fold (F)"


def test_the_button_follows_its_action_and_presses_it(page):
    done: list[str] = []
    action = key_action(page, "Fold", Icon.FOLD, "Return", do=lambda: done.append("fold"))
    button = KeyButton(action)
    page.layout().addWidget(button)
    action.setText("Fold all")
    assert (button.text(), button.key, button.toolTip()) == ("Fold all", "⏎", "Fold all (⏎)")
    assert button.accessibleName() == "Fold all"
    assert not button.icon().isNull()
    button.click()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert done == ["fold", "fold"]
    action.setEnabled(False)
    button.click()
    assert done == ["fold", "fold"]
    action.setVisible(False)
    assert not button.isVisible()


def test_the_icon_of_the_button_that_stands_out_can_be_told_from_its_ground(page):
    action = key_action(page, "Fold", Icon.ACCEPT, "Return")
    button = KeyButton(action, primary=True)
    page.layout().addWidget(button)
    for usable, ink in ((False, QPalette.ColorRole.WindowText), (True, QPalette.ColorRole.HighlightedText)):
        action.setEnabled(usable)
        assert drawn(button.icon()) == drawn(icon(Icon.ACCEPT, ink))


def test_a_checkable_action_is_checked_by_itself_not_by_its_button(page):
    action = key_action(page, "Quote", None, "Q")
    action.setCheckable(True)
    button = KeyButton(action)
    page.layout().addWidget(button)
    button.click()
    assert action.isChecked()
    assert button.isChecked()
    action.setChecked(False)
    assert not button.isChecked()


def test_a_button_is_as_wide_as_its_name_unless_it_is_narrow(page):
    action = key_action(page, "Make all certain corrections at once", None, "Ctrl+Shift+Return")
    assert KeyButton(action).sizeHint().width() > KeyButton(action, narrow=True).sizeHint().width()
    assert KeyButton(action).minimumSizeHint() == KeyButton(action).sizeHint()
