"""A list to choose from does not change while a form scrolls past it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

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


def test_a_letter_in_the_open_list_looks_for_an_entry_and_is_no_key_of_the_form(qtbot):
    form, choice, pressed = QWidget(), ChoiceBox(), []
    choice.addItems(["Spelling", "Grammar"])
    QVBoxLayout(form).addWidget(choice)
    QShortcut(QKeySequence("G"), form, lambda: pressed.append("G"))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    choice.showPopup()
    QTest.keyClick(choice.view(), Qt.Key.Key_G)
    assert not pressed
    assert choice.view().currentIndex().data() == "Grammar"
    choice.hidePopup()
