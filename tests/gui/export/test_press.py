"""Files written from the window: where, whether to replace, how it ended; and the list of what is open."""

import os
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.domain.formats import FORMATS, BookFormat
from curator.domain.metadata import Field
from curator.domain.terms import Term
from curator.gui.export.press import Press
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.widgets.empty_state import EmptyState
from curator.services import checking, describing
from tests.work import jobs

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def press(stage):
    return stage.press


def finish(press, qtbot):
    qtbot.waitUntil(lambda: not press.busy, timeout=20_000)


def test_an_epub_is_written_by_a_key_and_opened(stage, press, chooser, system, qtbot, tmp_path, window):
    chooser.path = tmp_path / "dossier.epub"
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    finish(press, qtbot)
    assert press.state.text().startswith("Wrote dossier.epub (1 article")
    QTest.mouseClick(press.open_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(press.folder_button, Qt.MouseButton.LeftButton)
    assert system.opened == [chooser.path, tmp_path]


def test_a_pdf_is_written_by_a_click_as_the_profile_in_hand_wants_it(stage, press, chooser, qtbot, tmp_path):
    QTest.keyClicks(stage.profile.form.title, "Recueil")
    chooser.path = tmp_path / "recueil.pdf"
    QTest.mouseClick(press.buttons[".pdf"], Qt.MouseButton.LeftButton)
    finish(press, qtbot)
    with pikepdf.open(chooser.path) as written:
        assert written.docinfo["/Title"] == "Recueil"
        assert f"({len(written.pages)} page" in press.state.text()


def test_what_is_written_of_a_damaged_collection_is_doubted(press, chooser, session, qtbot, tmp_path):
    session.collection.db.execute("UPDATE passage SET text = text || '!' WHERE id = 1")
    chooser.path = tmp_path / "dossier.epub"
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    assert press.state.text().startswith("Wrote dossier.epub")
    assert "1 thing in " in press.failure.label.text()


def test_a_file_that_the_dialog_allowed_to_be_replaced_is_replaced(press, chooser, qtbot, tmp_path):
    chooser.path = tmp_path / "dossier.epub"
    chooser.path.write_bytes(b"old")
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    assert chooser.path.read_bytes()[:2] == b"PK"


def test_a_file_that_the_dialog_did_not_name_is_never_replaced(press, chooser, qtbot, tmp_path):
    there = tmp_path / "v1.2.epub"
    there.write_bytes(b"precious")
    chooser.path = tmp_path / "v1.2"
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    assert there.read_bytes() == b"precious"
    assert "already exists" in press.failure.label.text()


def test_nothing_happens_when_the_person_thinks_better_of_it(press, chooser):
    chooser.path = None
    press.exports[".epub"].trigger()
    assert not press.busy
    assert press.buttons[".epub"].isVisible()


def test_a_failure_is_said_in_place_and_the_next_export_clears_it(press, chooser, qtbot, tmp_path):
    chooser.path = tmp_path / "nowhere" / "dossier.pdf"
    press.exports[".pdf"].trigger()
    finish(press, qtbot)
    assert "does not exist" in press.failure.label.text()
    assert not press.open_button.isVisible()
    chooser.path = tmp_path / "dossier.epub"
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    assert not press.failure.isVisible()


def test_an_export_can_be_stopped_and_leaves_nothing(press, chooser, qtbot, tmp_path):
    chooser.path = tmp_path / "dossier.pdf"
    press.exports[".pdf"].trigger()
    assert press.cancel_button.isVisible()
    assert not press.buttons[".pdf"].isVisible()
    qtbot.waitUntil(lambda: press._task is not None)
    QTest.mouseClick(press.cancel_button, Qt.MouseButton.LeftButton)
    finish(press, qtbot)
    assert chooser.path.exists() == press.state.text().startswith("Wrote")
    assert press.buttons[".pdf"].isEnabled()


def test_an_export_stopped_at_once_leaves_nothing(press, session, chooser, qtbot, tmp_path):
    for _ in range(max(2, os.cpu_count() or 1)):
        session.tasks.start("", jobs.hang)  # no process is free, so that the export cannot be over before it is stopped
    chooser.path = tmp_path / "dossier.pdf"
    press.exports[".pdf"].trigger()
    QTest.mouseClick(press.cancel_button, Qt.MouseButton.LeftButton)
    finish(press, qtbot)
    assert press._task is None
    assert press.state.text() == "Stopped: nothing was written."
    assert list(tmp_path.glob("*.pdf")) == list(tmp_path.glob(".curator-*")) == []


def test_the_result_is_in_the_status_line_too(window, stage, press, chooser, system, qtbot, tmp_path):
    chooser.path = tmp_path / "dossier.epub"
    qtbot.waitUntil(lambda: stage.pages.view.count > 0, timeout=20_000)
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    qtbot.waitUntil(lambda: "Wrote dossier.epub" in window.status.label.text())
    window.status.label.linkActivated.emit("#")
    assert system.opened == [chooser.path]


def test_a_collection_for_reading_only_is_exported(qtbot, session, theme, settings, tmp_path, pool):
    from curator.gui.export.stage import ExportStage

    reader = Session(pool=pool)
    assert reader.open(session.collection.path)
    stage = ExportStage(reader, theme, settings)
    qtbot.addWidget(stage)
    stage.show()
    stage.activated()
    stage.press.begin(stage.profile.profile, tmp_path / "dossier.epub", force=False)
    finish(stage.press, qtbot)
    assert (tmp_path / "dossier.epub").is_file()
    reader.close()


def test_the_next_step_is_under_the_keyboard_when_the_file_is_written(press, chooser, qtbot, tmp_path):
    chooser.path = tmp_path / "dossier.epub"
    press.buttons[".epub"].setFocus()
    QTest.keyClick(press.buttons[".epub"], Qt.Key.Key_Space)
    assert press.cancel_button.hasFocus()
    finish(press, qtbot)
    assert press.open_button.hasFocus()


def test_what_is_open_is_listed_and_a_line_leads_to_its_place(window, stage, qtbot):
    checklist = stage.checklist
    qtbot.waitUntil(lambda: checklist.list.count() > 0)
    gone: list[Target] = []
    stage.navigated.connect(gone.append)
    line = next(row for row in range(checklist.list.count()) if "A001" in checklist.list.item(row).text())
    checklist.list.setCurrentRow(line)
    QTest.keyClick(checklist.list, Qt.Key.Key_Return)
    assert gone == [Target(article="A001", stage="description")]
    assert window.workspace.current == "description"


def test_a_click_on_a_line_leads_to_its_place(window, stage, qtbot):
    checklist = stage.checklist
    qtbot.waitUntil(lambda: checklist.list.count() > 0)
    place = checklist.list.visualItemRect(checklist.list.item(0)).center()
    QTest.mouseClick(checklist.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.current in ("sources", "text")


def test_the_list_follows_edits_and_is_calm_when_nothing_is_open(stage, session, qtbot):
    def close_all(collection):
        checking.remember(
            collection, [checking.Finding(text, (), checking.version()) for text in checking.missing(collection)]
        )
        values = dict.fromkeys(Field, "connu") | {Field.DATE: "2012", Field.CAPTURED: "2012", Field.LANGUAGE: "fr"}
        return describing.update(collection, ["A001"], values)

    qtbot.waitUntil(lambda: stage.checklist.list.count() > 0)
    session.run(close_all)
    qtbot.waitUntil(stage.checklist.nothing.isVisible)
    assert stage.checklist.heading.text() == "Nothing is open"
    session.undo()
    qtbot.waitUntil(stage.checklist.list.isVisible)


def test_all_controls_have_names_for_a_screen_reader(stage):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget

    for kind in (QAbstractButton, QComboBox, QLineEdit, QListWidget):
        for control in stage.findChildren(kind):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                hidden = control.isHidden() and control.parent() in stage.findChildren(EmptyState)
                assert hidden or control.accessibleName() or getattr(control, "text", str)(), control


def test_written_paths_are_whole(press, chooser, qtbot, tmp_path: Path):
    chooser.path = tmp_path / "un dossier d’été.epub"
    press.exports[".epub"].trigger()
    finish(press, qtbot)
    assert [path.name for path in tmp_path.glob("*.epub")] == ["un dossier d’été.epub"]


def test_a_row_in_the_table_of_formats_is_a_button_with_a_key(session, qtbot, monkeypatch):
    monkeypatch.setitem(FORMATS, ".words", BookFormat("TEXT", ".words", Term("texts", "textes"), "Ctrl+Alt+E", "a:b"))
    press = Press(session)
    qtbot.addWidget(press)
    assert [button.text() for button in press.buttons.values()] == ["Export EPUB…", "Export PDF…", "Export TEXT…"]
    with qtbot.waitSignal(press.asked) as asked:
        press.exports[".words"].trigger()
    assert (asked.args, press.exports[".words"].shortcut().toString()) == ([".words"], "Ctrl+Alt+E")
