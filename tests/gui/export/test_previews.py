"""The previews: real pages and chapters, marked while they are old, gone without a trace."""

import shutil
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.domain.metadata import Field
from curator.gui.export.draft import State
from curator.gui.export.pages_view import FIT_PAGE, FIT_WIDTH
from curator.gui.export.stage import ExportStage
from curator.services import describing

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch) -> Path:
    """Where temporary files go, so that those left behind can be seen."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def pages(stage, qtbot):
    """The pages, drawn."""
    qtbot.waitUntil(lambda: stage.pages.view.is_drawn(0), timeout=20_000)
    return stage.pages


@pytest.fixture
def chapters(stage, qtbot):
    """The chapters, shown."""
    stage.previews.setCurrentWidget(stage.chapters)
    qtbot.waitUntil(lambda: stage.chapters.list.count() > 0, timeout=20_000)
    return stage.chapters


def rename(session, title):
    session.run(lambda collection: describing.update(collection, ["A001"], {Field.TITLE: title}))


def test_the_pages_of_the_real_pdf_are_drawn(pages):
    assert pages.view.count >= 4
    image = pages.view.grab().toImage()
    assert len({image.pixel(x, 200) for x in range(0, image.width(), 7)}) > 1
    assert pages.of.text() == f"of {pages.view.count}"


def test_a_page_is_gone_to_by_its_number(stage, pages, qtbot):
    QTest.keyClick(stage.window(), Qt.Key.Key_G, CONTROL)
    assert pages.page.hasFocus()
    QTest.keyClicks(pages.page, "3")
    QTest.keyClick(pages.page, Qt.Key.Key_Return)
    assert pages.view.current == 2
    assert pages.view.hasFocus()
    assert "3" in pages.view.accessibleDescription()
    qtbot.waitUntil(lambda: pages.view.is_drawn(2))


def test_a_number_past_the_last_page_is_not_taken(pages):
    pages.ask_page()
    QTest.keyClicks(pages.page, "9999")
    QTest.keyClick(pages.page, Qt.Key.Key_Return)
    assert pages.view.current == 0


def test_pages_are_turned_by_keys_and_buttons(pages):
    view = pages.view
    view.set_zoom(FIT_PAGE)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.current, pages.page.text()) == (1, "2")
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current == view.count - 1
    assert not pages.next.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert not pages.previous.isEnabled()
    QTest.mouseClick(pages.next, Qt.MouseButton.LeftButton)
    assert view.current == 1
    QTest.mouseClick(pages.previous, Qt.MouseButton.LeftButton)
    assert view.current == 0


def test_a_page_longer_than_the_view_is_read_screen_by_screen(pages):
    pages.view.set_zoom(3.0)
    QTest.keyClick(pages.view, Qt.Key.Key_Space)
    assert pages.view.current == 0
    assert pages.view.verticalScrollBar().value() > 0


def test_the_zoom_goes_by_steps_and_keeps_the_page(pages, qtbot):
    view = pages.view
    view.go_to(2)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    larger = view.zoom
    assert larger > 0
    QTest.mouseClick(pages.larger, Qt.MouseButton.LeftButton)
    assert view.zoom > larger
    assert pages.zoom.currentData() == view.zoom
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == larger
    assert view.current == 2
    qtbot.waitUntil(lambda: view.is_drawn(2))
    pages.zoom.setFocus()
    QTest.keyClick(pages.zoom, Qt.Key.Key_Home)
    pages.zoom.activated.emit(0)
    assert view.zoom == FIT_WIDTH


def test_an_edit_makes_the_preview_old_and_then_new_at_the_same_page(stage, pages, session, qtbot):
    pages.view.go_to(2)
    rename(session, "Un autre titre")
    assert pages.frame.badge.text()
    with qtbot.waitSignal(stage._printed.made, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: pages.view.is_drawn(2))
    assert pages.frame.badge.text() == ""
    assert pages.view.current == 2


def test_a_change_of_the_profile_is_previewed(stage, pages, qtbot):
    before = pages.view._sizes[0]
    QTest.keyClick(stage.profile.form.paper, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: pages.view._sizes[0].width() < before.width(), timeout=20_000)


def test_the_chapters_are_those_of_the_epub(chapters, qtbot):
    names = [chapters.list.item(row).text() for row in range(chapters.list.count())]
    assert names == ["Cover", "Title page", "Le serveur est tombé", "Provenance", "Colophon"]
    assert chapters.list.currentRow() == 2
    qtbot.waitUntil(lambda: "Les abonnés attendent." in chapters.view.toPlainText())
    QTest.keyClick(chapters.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "SHA-256" in chapters.view.toPlainText())


def test_the_cover_shows_its_image(chapters):
    chapters.list.setCurrentRow(0)
    assert chapters.view.document().size().height() > 300


def test_links_lead_from_chapter_to_chapter_and_not_out_of_the_window(chapters, system):
    chapters.view.anchorClicked.emit(QUrl("provenance.xhtml#a001"))
    assert chapters.list.currentItem().text() == "Provenance"
    chapters.view.anchorClicked.emit(QUrl("a001.xhtml"))
    assert chapters.list.currentRow() == 2
    chapters.view.anchorClicked.emit(QUrl("https://example.org/"))
    assert system.opened == []


def test_the_chapter_in_hand_stays_in_hand_when_the_preview_is_made_anew(stage, chapters, session, qtbot):
    chapters.list.setCurrentRow(4)
    with qtbot.waitSignal(stage._bound.made, timeout=20_000):
        rename(session, "Un autre titre")
    assert chapters.list.currentRow() == 4
    assert chapters.list.item(2).text() == "Un autre titre"


def test_the_epub_is_opened_in_a_reader(chapters, system, qtbot):
    QTest.mouseClick(chapters.reader_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(system.opened), timeout=20_000)
    assert system.opened[0].read_bytes()[:2] == b"PK"


def test_why_there_is_no_epub_to_open_is_said_in_place(stage, chapters, qtbot):
    shutil.rmtree(stage._workshop._folder)
    QTest.mouseClick(chapters.reader_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "does not exist" in stage.press.failure.label.text(), timeout=20_000)


def test_the_preview_follows_the_theme(chapters, theme):
    theme.set_scheme("dark")
    assert theme.palette.accent in chapters.view.document().defaultStyleSheet()
    theme.set_scheme("light")


def test_a_preview_that_a_person_stops_says_so_and_can_be_made(stage, session, qtbot):
    qtbot.waitUntil(lambda: stage._printed._task is not None)
    stage._printed._task.cancel()
    qtbot.waitUntil(lambda: stage._printed.state in (State.STOPPED, State.READY))
    if stage._printed.state is State.STOPPED:
        assert stage.pages.frame.hindrance.button.isVisible()
        QTest.mouseClick(stage.pages.frame.hindrance.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.pages.view.is_drawn(0), timeout=20_000)


def test_f5_makes_the_preview_again(stage, pages, qtbot):
    with qtbot.waitSignal(stage._printed.made, timeout=20_000):
        QTest.keyClick(stage.window(), Qt.Key.Key_F5)


def test_no_preview_is_made_while_nobody_sees_it(window, stage, session, qtbot):
    window.workspace.show_page("history")
    rename(session, "Un autre titre")
    qtbot.wait(700)
    assert stage._printed.state is State.OLD
    assert session.tasks.running == [] or stage._printed._task is None


def test_nothing_is_left_behind_when_the_collection_is_closed(window, pages, session, temporary, qtbot):
    assert list(temporary.iterdir())
    session.close()
    QApplication.processEvents()
    assert list(temporary.iterdir()) == []


def test_nothing_is_left_behind_when_the_window_is_built_anew(stage, pages, window, temporary, qtbot):
    window.workspace.begin_with("")
    qtbot.waitUntil(lambda: not list(temporary.iterdir()))


def test_an_empty_collection_leads_to_sources(qtbot, empty_session, theme, settings, tmp_path):
    from curator.gui.window import MainWindow

    empty_session.create(tmp_path / "Vide.curator")
    window = MainWindow(empty_session, theme, settings)
    qtbot.addWidget(window)
    window.show()
    window.workspace.show_page("export")
    stage = window.workspace.stage("export")
    assert isinstance(stage, ExportStage)
    assert stage.empty.isVisible()
    assert not stage.press.buttons[".epub"].isEnabled()
    QTest.mouseClick(stage.empty.button, Qt.MouseButton.LeftButton)
    assert window.workspace.current == "sources"
