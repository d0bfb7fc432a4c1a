"""A list to choose from does not change while a form scrolls past it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from curator.gui.widgets.choice_box import ChoiceBox


def test_the_wheel_over_a_choice_scrolls_its_form(qtbot):
    form, choice, area = QWidget(), ChoiceBox(), QScrollArea()
    choice.addItems(["UTF-8", "UTF-16"])
    QVBoxLayout(form).addWidget(choice, alignment=Qt.AlignmentFlag.AlignTop)
    form.setFixedSize(200, 2000)
    area.setWidget(form)
    qtbot.addWidget(area)
    area.resize(240, 200)
    area.show()
    qtbot.waitExposed(area)
    QTest.wheelEvent(area.windowHandle(), QPointF(choice.mapTo(area, choice.rect().center())), QPoint(0, -120))
    assert choice.currentIndex() == 0
    assert area.verticalScrollBar().value() > 0


def test_a_letter_in_the_open_list_is_no_key_of_the_form(qtbot):
    choice = ChoiceBox()
    choice.addItems(["Spelling", "Grammar"])
    qtbot.addWidget(choice)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    asked.ignore()
    QApplication.sendEvent(choice.view(), asked)  # the open list has the keys, and is asked before a shortcut
    assert asked.isAccepted()
