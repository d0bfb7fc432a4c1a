"""Captures in the window: filtered, sorted, several selected, put in order, left out, gathered into parts, removed."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from curator.domain.metadata import Field
from curator.gui.sources.captures import CaptureOrder
from curator.gui.sources.stage import SourcesStage
from curator.services import arranging, describing, importing
from curator.store import articles
from tests.captures import small_capture
from tests.gui.sources import dragging
from tests.gui.sources.conftest import shown

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def session(session):
    for name in ("b.txt", "c.txt", "d.txt"):
        session.run(lambda collection, name=name: importing.add(collection, [small_capture(name, name)]))
    titles = {"A001": "Zèbre", "A002": "Étang", "A003": "arbre", "A004": "Mur"}
    for id, title in titles.items():
        session.run(lambda collection, id=id, title=title: describing.update(collection, [id], {Field.TITLE: title}))
    return session


@pytest.fixture
def stage(qtbot, session, theme, settings) -> SourcesStage:
    return shown(qtbot, session, theme, settings)


def order(session) -> list[str]:
    return [article.id for article in articles.all(session.collection)]


def seen(stage: SourcesStage) -> list[str]:
    return [stage.captures._article(row) for row in range(stage.captures.filtered.rowCount())]


def select(stage: SourcesStage, *ids: str) -> None:
    """Click captures, the later ones with Ctrl."""
    view = stage.captures.view
    for place, id in enumerate(ids):
        box = view.visualRect(stage.captures._index(stage.captures.model.place(id)))
        held = CONTROL if place else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, box.center())


def test_captures_are_filtered_by_what_is_said_of_them(stage, qtbot):
    stage.captures.field.setText("éta")
    assert seen(stage) == ["A002"]
    assert stage._page.article == "A002"
    stage.captures.field.clear()
    assert len(seen(stage)) == 4


def test_a_place_that_the_filter_hides_is_shown_all_the_same(stage):
    stage.captures.field.setText("Mur")
    stage.captures.take("A001")
    assert stage.captures.current == "A001"
    assert stage.captures.field.text() == ""


def test_captures_are_sorted_and_stay_so_in_the_next_window(qtbot, stage, session, theme, settings):
    stage.captures.order_button.orders[CaptureOrder.TITLE].trigger()
    assert set(seen(stage)) == {"A001", "A002", "A003", "A004"}
    assert (seen(stage)[0], seen(stage)[-1]) in (("A003", "A001"), ("A004", "A002"))  # where no locale is set: bytes
    assert "By title" in stage.captures.order_button.toolTip()
    again = shown(qtbot, session, theme, settings)
    assert again.captures.order_button.order is CaptureOrder.TITLE
    assert not again.captures.can_be_arranged


def test_the_capture_that_misses_most_comments_comes_first(stage):
    stage.captures.order_button.orders[CaptureOrder.MISSING].trigger()
    assert seen(stage)[0] == "A001"  # announces three, has two


def test_several_are_moved_by_key_as_one_step(stage, session):
    select(stage, "A003", "A004")
    QTest.keyClick(stage.captures.view, Qt.Key.Key_Up, ALT)
    assert order(session) == ["A001", "A003", "A004", "A002"]
    assert stage.captures.selected == ["A003", "A004"]
    QTest.keyClick(stage.captures.view, Qt.Key.Key_Up, ALT)
    assert order(session) == ["A003", "A004", "A001", "A002"]
    assert not stage.arranger.up.isEnabled()
    QTest.keyClick(stage.captures.view, Qt.Key.Key_Down, ALT)
    assert order(session) == ["A001", "A003", "A004", "A002"]
    session.undo()
    assert order(session) == ["A003", "A004", "A001", "A002"]


def test_what_is_dragged_with_the_mouse_falls_between_others(session, tmp_path):
    path = session.collection.path
    session.close()
    command = [sys.executable, dragging.__file__, str(path), str(tmp_path / "window.ini")]
    seen = {**os.environ, "QT_QPA_PLATFORM": "minimal:enable_fonts"}
    done = subprocess.run(command, env=seen, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["A002", "A003", "A001", "A004"], done.stderr


def test_several_that_are_dropped_are_put_behind_the_one_above(stage, session):
    select(stage, "A001", "A003")
    stage.captures.view.dropped.emit(3)
    assert order(session) == ["A002", "A001", "A003", "A004"]
    assert stage.captures.selected == ["A001", "A003"]


def test_nothing_is_dragged_in_an_order_that_is_not_the_collections(stage):
    stage.captures.order_button.orders[CaptureOrder.TITLE].trigger()
    assert not stage.captures.view.dragEnabled()
    stage.captures.order_button.orders[CaptureOrder.COLLECTION].trigger()
    assert stage.captures.view.dragEnabled()
    stage.captures.field.setText("Mur")
    assert not stage.captures.view.dragEnabled()


def test_several_are_left_out_of_exports_and_taken_in_again(stage, session):
    select(stage, "A002", "A004")
    QTest.keyClick(stage.captures.view, Qt.Key.Key_E, CONTROL)
    assert [article.id for article in articles.all(session.collection) if article.left_out] == ["A002", "A004"]
    assert stage.captures.selected == ["A002", "A004"]
    assert "left out of exports" in stage.captures._index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert stage.arranger.leave_out.text() == "Take into exports again"
    QTest.keyClick(stage.captures.view, Qt.Key.Key_E, CONTROL)
    assert not any(article.left_out for article in articles.all(session.collection))


def test_a_part_begins_at_a_capture(qtbot, stage, session):
    select(stage, "A002")
    QTest.keyClick(stage.captures.view, Qt.Key.Key_B, CONTROL)
    dialog = next(each for each in stage.findChildren(QInputDialog) if each.isVisible())
    dialog.setTextValue("II. La suite")
    dialog.accept()
    assert articles.get(session.collection, "A002").part == "II. La suite"
    assert "II. La suite" in stage.captures._index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_several_are_removed_as_one_step_and_the_next_is_in_hand(stage, session):
    select(stage, "A002", "A003")
    QTest.keyClick(stage.captures.view, Qt.Key.Key_Delete)
    assert order(session) == ["A001", "A004"]
    assert stage._page.article in ("A001", "A004")
    session.undo()
    assert order(session) == ["A001", "A002", "A003", "A004"]


def test_the_order_follows_edits_made_elsewhere(stage, session):
    select(stage, "A002")
    session.run(lambda collection: arranging.order(collection, ["A004"]))
    assert seen(stage) == ["A004", "A001", "A002", "A003"]
    assert stage.captures.selected == ["A002"]


def test_a_capture_taken_in_hand_while_ctrl_is_held_is_the_only_one_selected(stage):
    select(stage, "A001")
    QTest.keyPress(stage.windowHandle(), Qt.Key.Key_Control, CONTROL)  # on the way to Ctrl+1, say
    assert QGuiApplication.keyboardModifiers() == CONTROL
    stage.captures.take("A003")
    QTest.keyRelease(stage.windowHandle(), Qt.Key.Key_Control)
    assert stage.captures.selected == ["A003"]
