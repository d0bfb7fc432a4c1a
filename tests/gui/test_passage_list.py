"""The reading list: what is in sight, the place that is held, and editing in place; with real keys and clicks."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from curator.domain.capture import PassageKind
from curator.domain.span import Span
from curator.gui.widgets.passage_list import PassageList
from curator.gui.widgets.rows import AuthorLine, Highlight, HighlightStyle, Row, RowList


def rows_of(count: int, seed: int = 1) -> list[Row]:
    rnd = random.Random(seed)
    words = ["le", "serveur", "est", "tombé", "depuis", "ce", "matin", "et", "personne", "ne", "sait", "😉", "pourquoi"]
    return [
        Row(
            passage=at + 1,
            kind=PassageKind.COMMENT_TEXT,
            text=" ".join(rnd.choices(words, k=rnd.randint(3, 80))),
            depth=at % 6,
            header=AuthorLine(f"Zoé {at}", "hier", "en réponse à Luc") if at % 3 == 0 else None,
        )
        for at in range(count)
    ]


class CountingRows(RowList):
    """Counts the rows that are asked for."""

    def __init__(self, rows):
        super().__init__(rows)
        self.asked: set[int] = set()

    def row(self, index):
        self.asked.add(index)
        return super().row(index)


@pytest.fixture
def view(qtbot, theme):
    view = PassageList(theme)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def top_row(view: PassageList) -> tuple[int, int]:
    return view._in_sight()[0]


def click_text(view: PassageList, at: int, x: int, double: bool = False) -> None:
    top = dict(view._in_sight())[at]
    laid = view._row(at)
    point = QPoint(laid.box.left() + x, top + laid.box.top() + 10)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    if double:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_only_rows_in_sight_are_asked_for(view):
    rows = CountingRows(rows_of(5000))
    view.set_rows(rows)
    view.grab()
    assert 0 < len(rows.asked) < 40


def test_scrolling_up_and_down_by_steps_comes_back_to_the_same_place(view):
    view.set_rows(RowList(rows_of(2000)))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = top_row(view)
    for _ in range(60):
        bar.setValue(bar.value() - 41)
    for _ in range(60):
        bar.setValue(bar.value() + 41)
    assert top_row(view) == before


def test_the_last_row_ends_at_the_foot_of_the_view(view):
    view.set_rows(RowList(rows_of(2000)))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    at, top = view._in_sight()[-1]
    assert at == 1999
    assert top + view._height(at) == view.viewport().height()


def test_few_rows_need_no_scroll_bar(view):
    view.set_rows(RowList(rows_of(2)))
    assert view.verticalScrollBar().maximum() == 0
    assert top_row(view) == (0, 0)


def test_a_resize_holds_the_row_at_the_top(view):
    view.set_rows(RowList(rows_of(2000)))
    view.verticalScrollBar().setValue(30_000)
    before = top_row(view)[0]
    view.resize(500, 600)
    assert top_row(view)[0] == before


def test_new_rows_hold_the_passage_at_the_top_and_the_one_in_hand(view, qtbot):
    rows = rows_of(300)
    view.set_rows(RowList(rows))
    view.show_passage(150)
    top = rows[top_row(view)[0]].passage
    view.set_rows(RowList(rows[20:]))
    assert view.current == 150
    assert rows[20:][top_row(view)[0]].passage == top


def test_control_with_the_arrows_moves_by_passage_and_shift_selects(view, qtbot):
    view.set_rows(RowList(rows_of(50)))
    view.show_passage(1)
    view.setFocus()
    with qtbot.waitSignal(view.current_changed):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.current == 2
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Down, both)
    assert view.selected() == [2, 3]
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.current == 50
    assert view._in_sight()[-1][0] == 49


def test_a_shown_span_is_in_sight_even_in_a_very_long_passage(view):
    rows = rows_of(20)
    rows[10] = Row(11, PassageKind.COMMENT_TEXT, "mot " * 5000)
    view.set_rows(RowList(rows))
    view.show_passage(11, Span(16_000, 16_003))
    top = dict(view._in_sight())[10] + view._row(10).line_top(16_000)
    assert 0 <= top < view.viewport().height()


def test_typing_in_place_gives_the_new_text_when_left(view, qtbot):
    view.set_rows(RowList([Row(7, PassageKind.PARAGRAPH, "Il falait 😉 venir"), *rows_of(5)]))
    click_text(view, 0, 2)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClicks(view, " ")
    assert view.editor.isVisible()
    QTest.keyClicks(view.editor, "tot")
    assert view.caret() == len("Il falait 😉 venir tot")
    with qtbot.waitSignal(view.edited) as edited:
        QTest.keyClick(view.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edited.args == [7, "Il falait 😉 venir tot"]
    assert not view.editor.isVisible()
    assert view.hasFocus()


def test_enter_edits_the_passage_at_the_top_where_none_is_in_hand(view):
    view.set_rows(RowList(rows_of(5)))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.editor.isVisible()
    assert view.current


def test_the_keyboard_comes_back_to_the_list_though_other_fields_follow_it(view, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(view)
    layout.addWidget(QLineEdit())
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view.set_rows(RowList(rows_of(5)))
    view.setFocus()
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        view.edit()
        QTest.keyClick(view.editor, key, modifier)
        assert view.hasFocus()
    view.setParent(None)


def test_escape_gives_up_what_was_typed(view, qtbot):
    view.set_rows(RowList([Row(7, PassageKind.PARAGRAPH, "Il falait venir"), *rows_of(5)]))
    view.show_passage(7)
    view.edit()
    assert view.hint.isVisible()
    QTest.keyClicks(view.editor, "Non. ")
    with qtbot.assertNotEmitted(view.edited):
        QTest.keyClick(view.editor, Qt.Key.Key_Escape)
    assert not view.editor.isVisible()
    assert not view.hint.isVisible()


def test_escape_gives_back_the_text_from_before_a_pause(view, qtbot):
    view.set_rows(RowList([Row(7, PassageKind.PARAGRAPH, "Il falait venir"), *rows_of(5)]))
    view.show_passage(7)
    view.edit()
    with qtbot.waitSignal(view.edited, timeout=5000):
        QTest.keyClicks(view.editor, "Non. ")
    with qtbot.waitSignal(view.edited) as edited:
        QTest.keyClick(view.editor, Qt.Key.Key_Escape)
    assert edited.args == [7, "Il falait venir"]


def test_leaving_without_typing_gives_nothing(view, qtbot):
    view.set_rows(RowList(rows_of(5)))
    view.show_passage(1)
    view.edit()
    with qtbot.assertNotEmitted(view.edited):
        QTest.keyClick(view.editor, Qt.Key.Key_Escape)


def test_rows_below_make_room_for_what_is_typed(view):
    view.set_rows(RowList([Row(1, PassageKind.PARAGRAPH, "Court."), Row(2, PassageKind.PARAGRAPH, "Suite.")]))
    view.show_passage(1)
    before = dict(view._in_sight())[1]
    view.edit()
    QTest.keyClicks(view.editor, "mot " * 60)
    assert dict(view._in_sight())[1] > before + 3 * view._measure.line
    assert view.editor.height() >= view.editor.text_height()


def test_the_text_does_not_move_when_editing_begins(view):
    view.set_rows(RowList(rows_of(8)))
    view.show_passage(2)
    laid = view._row(1)
    painted = dict(view._in_sight())[1] + laid.box.top() + laid.layout.lineAt(0).y()
    view.edit()
    assert view.editor.y() + view.editor.first_line_top() == pytest.approx(painted, abs=4)
    assert view.editor.text_height() == laid.box.height()


def test_a_change_from_elsewhere_is_shown_in_the_editor_unless_it_is_being_typed_in(view):
    rows = [Row(1, PassageKind.PARAGRAPH, "un"), Row(2, PassageKind.PARAGRAPH, "deux")]
    view.set_rows(RowList(rows))
    view.show_passage(1)
    view.edit()
    rows[0] = Row(1, PassageKind.PARAGRAPH, "un et demi")
    view.rows_changed([1])
    assert view.editor.toPlainText() == "un et demi"
    QTest.keyClicks(view.editor, "x")
    rows[0] = Row(1, PassageKind.PARAGRAPH, "autre")
    view.rows_changed([1])
    assert view.editor.toPlainText() == "xun et demi"


def test_a_list_that_is_not_editable_opens_no_editor(view):
    view.set_rows(RowList(rows_of(3)))
    view.editable = False
    view.show_passage(1)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert not view.editor.isVisible()


def test_a_click_on_a_mark_says_which(view, qtbot):
    highlight = Highlight(Span(3, 12), HighlightStyle.SPELLING, key="suspect")
    view.set_rows(RowList([Row(4, PassageKind.PARAGRAPH, "😉 mafieusse", highlights=(highlight,))]))
    with qtbot.waitSignal(view.highlight_clicked) as clicked:
        click_text(view, 0, 50)
    assert clicked.args == [4, highlight]


def test_what_is_in_hand_is_told_to_a_screen_reader(view):
    view.set_rows(RowList(rows_of(3)))
    view.show_passage(1)
    assert "Zoé 0" in view.accessibleDescription()


def test_a_double_click_selects_the_word_and_edits_nothing(view):
    view.set_rows(RowList([Row(7, PassageKind.PARAGRAPH, "falait 😉 venir"), *rows_of(5)]))
    click_text(view, 0, 2, double=True)
    assert view.selected_span() == Span(0, 6)
    assert not view.editor.isVisible()


def test_what_is_typed_replaces_the_selected_word(view, qtbot):
    view.set_rows(RowList([Row(7, PassageKind.PARAGRAPH, "falait venir"), *rows_of(5)]))
    click_text(view, 0, 2, double=True)
    QTest.keyClicks(view, "a")
    with qtbot.waitSignal(view.edited) as edited:
        QTest.keyClick(view.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edited.args == [7, "a venir"]


def test_what_is_typed_comes_into_sight_with_the_first_letter(view):
    view.set_rows(RowList(rows_of(300)))
    view.show_passage(1)
    view.setFocus()
    view.verticalScrollBar().setValue(20_000)
    assert view.caret_box().isEmpty()
    QTest.keyClicks(view, "s")
    assert view.viewport().rect().intersects(view.editor.geometry())
    assert view.editor.toPlainText().startswith("s")


def test_letters_change_nothing_where_several_passages_are_selected(view):
    view.set_rows(RowList(rows_of(5)))
    view.select_all()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert not view.editor.isVisible()
    assert view.hint.isVisible()


def test_all_that_is_selected_is_given_passage_by_passage(view):
    rows = rows_of(50)
    view.set_rows(RowList(rows))
    view.select_all()
    assert view.selected_texts() == [(row.passage, row.text) for row in rows]


def test_what_is_selected_is_copied_across_passages(view):
    rows = rows_of(3)
    view.set_rows(RowList(rows))
    view.show_passage(1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == rows[0].text
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n\n".join(row.text for row in rows)
