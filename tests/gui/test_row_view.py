"""What every scrolling list of this program can do, shown on one whose rows are bare sheets of unlike heights."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent

from curator.gui.widgets.row_view import RowView
from curator.gui.widgets.selection import Move, Selection, move_of

LINE = 20
GUESS = 100


@dataclass(frozen=True)
class Sheet:
    height: int


class Sheets(RowView[Sheet]):
    """Sheets of given heights, each guessed to be 100 pixels high until it was seen."""

    _foot = 7

    def show_sheets(self, heights):
        self.sheets = heights
        self.drawn: list[int] = []
        self._begin_anew()
        self._settle()

    @property
    def _line(self):
        return LINE

    def _estimates(self):
        return [GUESS] * len(self.sheets)

    def _lay_out(self, at):
        return Sheet(self.sheets[at])

    def _draw(self, painter, at, top):
        self.drawn.append(at)
        painter.fillRect(QRect(0, top, 50, self.sheets[at] - 1), QColor("black"))


@pytest.fixture
def view(qtbot, theme):
    view = Sheets(theme)
    view.sheets = []
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def heights(count: int) -> list[int]:
    return [40 + 37 * at % 400 for at in range(count)]


def test_only_what_is_in_sight_is_drawn(view):
    view.show_sheets(heights(5000))
    view.drawn.clear()
    view.grab()
    assert view.drawn == [at for at, _ in view._in_sight()]
    assert len(view.drawn) < 20


def test_rows_follow_each_other_without_gaps_wherever_one_is(view):
    view.show_sheets(heights(5000))
    bar = view.verticalScrollBar()
    for place in (0, 13, bar.maximum() // 2, bar.maximum() // 2 + 5, bar.maximum()):
        bar.setValue(place)
        rows = view._in_sight()
        assert rows[0][1] <= 0
        for (at, top), (after, below) in pairwise(rows):
            assert (after, below) == (at + 1, top + view.sheets[at])


def test_the_last_row_ends_above_the_foot(view):
    view.show_sheets(heights(3000))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    at, top = view._in_sight()[-1]
    assert at == 2999
    assert top + view.sheets[at] == view.viewport().height() - 7


def test_pages_read_one_after_another_end_at_the_last_row_and_leave_none_unseen(view):
    view.show_sheets(heights(60))
    seen = {at for at, _ in view._in_sight()}
    row = -1
    for _ in range(60):
        row = view._turn(1)
        seen |= {at for at, _ in view._in_sight()}
    assert row == 59
    assert seen == set(range(60))
    assert [view._turn(-1) for _ in range(60)][-1] == 0


@pytest.mark.parametrize("place", [0, 5000, 40_000])
@pytest.mark.parametrize(("row", "line"), [(0, 0), (7, 30), (90, 0), (200, 100), (299, 380)])
@pytest.mark.parametrize("least", [False, True])
def test_a_line_that_is_asked_for_comes_into_sight(view, place, row, line, least):
    view.show_sheets([400] * 300)
    view.verticalScrollBar().setValue(place)
    view._reveal(row, line, least=least)
    top = dict(view._in_sight())[row] + line
    assert 0 <= top <= view.viewport().height() - 20


def test_a_line_in_sight_moves_nothing(view):
    view.show_sheets([300] * 50)
    view.verticalScrollBar().setValue(1234)
    before = view._in_sight()
    view._reveal(before[1][0], 10)
    assert view._in_sight() == before


def test_the_least_scrolling_brings_a_line_below_to_the_foot(view):
    view.show_sheets([100] * 50)
    view._reveal(5, 90, least=True)
    assert view._in_sight()[0] == (0, 600 - 590 - 3 * LINE)


def test_a_point_is_told_by_the_row_under_it(view):
    view.show_sheets([50, 70, 90])
    assert view._under(QPointF(9, 60)) == (1, QPointF(9, 10))
    assert view._under(QPointF(9, 599)) == (2, QPointF(9, 479))


def test_a_list_without_rows_shows_nothing_and_turns_nowhere(view):
    view.show_sheets([])
    assert view._in_sight() == []
    assert view._turn(1) == -1
    assert view._under(QPointF(5, 5)) is None
    view.resize(300, 500)
    assert view.verticalScrollBar().maximum() == 0


def test_fewer_rows_than_before_leave_the_place_among_them(view):
    view.show_sheets(heights(500))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.show_sheets(heights(3))
    assert view._in_sight()[0][0] < 3


def test_a_selection_goes_from_where_it_began_to_what_is_in_hand():
    hand = Selection()
    assert list(hand.places) == []
    assert hand.take(4)
    assert hand.take(2, extend=True)
    assert list(hand.places) == [2, 3, 4]
    assert hand.take(6, extend=True)
    assert list(hand.places) == [4, 5, 6]
    assert not hand.take(6, extend=True)
    assert hand.take(6)
    assert list(hand.places) == [6]


def test_an_extended_selection_begins_where_nothing_was_in_hand():
    hand = Selection()
    hand.take(3, extend=True)
    assert list(hand.places) == [3]


def test_moves_stay_among_the_places():
    hand = Selection(0, 0)
    assert [hand.to(move, 5) for move in (Move.PREVIOUS, Move.NEXT, Move.FIRST, Move.LAST)] == [0, 1, 0, 4]
    assert Selection(4, 4).to(Move.NEXT, 5) == 4
    assert Selection().to(Move.PREVIOUS, 5) == 0


@pytest.mark.parametrize(
    ("key", "move"),
    [
        (Qt.Key.Key_Up, Move.PREVIOUS),
        (Qt.Key.Key_Down, Move.NEXT),
        (Qt.Key.Key_PageUp, Move.PAGE_BACK),
        (Qt.Key.Key_PageDown, Move.PAGE_ON),
        (Qt.Key.Key_Home, Move.FIRST),
        (Qt.Key.Key_End, Move.LAST),
        (Qt.Key.Key_A, None),
    ],
)
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_keys_move_with_shift_and_without(key, move, modifier):
    assert move_of(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier)) is move


def test_the_wheel_of_steps_comes_back_to_the_same_place(view):
    view.show_sheets(heights(900))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    before = view._in_sight()[0]
    for step in [LINE] * 40 + [-LINE] * 40:
        bar.setValue(bar.value() + step)
    assert view._in_sight()[0] == before
