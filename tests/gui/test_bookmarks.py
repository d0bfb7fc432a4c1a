"""The window opens where the work was left: after a restart, a kill, a change of language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from curator.domain.book import Paper
from curator.domain.capture import PassageKind
from curator.domain.correction import SuspectKind
from curator.domain.span import Span
from curator.gui.bookmarks import Bookmark
from curator.gui.export.stage import ExportStage
from curator.gui.settings import WindowSettings
from curator.gui.sources.stage import SourcesStage
from curator.gui.stage import Target
from curator.gui.text.queue import Filter
from curator.gui.text.stage import TextStage
from curator.gui.window import MainWindow
from curator.services import importing
from curator.store import articles
from tests.gui.text.conftest import page

LINE = "Une ligne que personne ne lit jusqu’au bout, et où il falait pourtant une lettre de plus."
PAGE = (
    (PassageKind.TITLE, "Une longue page"),
    *((PassageKind.PARAGRAPH, f"{at}. {LINE} {LINE} {LINE}") for at in range(60)),
)


@pytest.fixture
def session(session):
    session.run(lambda collection: importing.add(collection, [page("longue.txt", PAGE), page()]))
    return session


@pytest.fixture
def again(qtbot, session, theme, settings, chooser) -> Iterator[Callable[[], MainWindow]]:
    """Builds the window anew over the settings as they are on the disk, as after a kill."""

    def build() -> MainWindow:
        on_disk = WindowSettings(QSettings(settings._store.fileName(), QSettings.Format.IniFormat))
        window = MainWindow(session, theme, on_disk, chooser)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield build
    session.tasks.shut_down()


def text(window: MainWindow) -> TextStage:
    stage = window.workspace.stage("text")
    assert isinstance(stage, TextStage)
    return stage


def checked(qtbot, window: MainWindow) -> TextStage:
    window.workspace.show_page("text")
    stage = text(window)
    qtbot.waitUntil(lambda: not stage.checker.is_checking and not stage.queue.is_reading)
    return stage


def test_text_opens_at_the_passage_the_line_and_the_suspect_that_were_left(qtbot, window, settings, again):
    stage = checked(qtbot, window)
    window.navigate(Target("A002"))
    above, passage = [row.id for row in stage.reader.rows.passages()][40:42]
    stage.reader.show_passage(passage, Span(30, 30))
    stage.reader.list.show_sight(above, 7)
    suspect = stage.queue.of_passage(passage)[1]
    stage.queue.take(suspect)
    stage.panels.setCurrentWidget(stage.decisions)
    left = (stage.reader.list.current, stage.reader.list.caret(), stage.reader.list.sight())
    qtbot.waitUntil(lambda: f"{passage}, 30" in Path(settings._store.fileName()).read_text())

    stage = text(again())
    qtbot.waitUntil(lambda: stage.queue.current == suspect)
    assert stage.reader.article == "A002"
    assert (stage.reader.list.current, stage.reader.list.caret(), stage.reader.list.sight()) == left
    assert stage.panels.currentWidget() is stage.decisions


def test_what_of_the_outline_is_unfolded_and_what_the_queue_is_narrowed_by_stay(qtbot, window, again):
    stage = checked(qtbot, window)
    stage.outline.unfold(["A003"])
    stage.queue.set_filter(Filter(SuspectKind.SPELLING, article="A001"))
    window.workspace.bookmarks.keep()
    stage = text(again())
    assert stage.outline.unfolded() == ["A003"]
    assert stage.queue.filter == Filter(SuspectKind.SPELLING, article="A001")
    assert stage.review.scope.currentIndex() == 1


def test_sources_opens_at_the_capture_and_the_place_that_were_left(window, session, again):
    window.navigate(Target("A002", stage="sources"))
    stage = window.workspace.stage("sources")
    assert isinstance(stage, SourcesStage)
    stage.view.show_passage([row.id for row in articles.passages(session.collection, "A002")][30])
    stage.tabs.setCurrentIndex(1)
    left = stage.view.place()
    window.workspace.bookmarks.keep()
    stage = again().workspace.stage("sources")
    assert stage._page.article == "A002"
    assert stage.view.place() == left
    assert stage.tabs.currentIndex() == 1


def test_paper_that_was_chosen_and_not_saved_stays_chosen(window, again):
    window.workspace.show_page("export")
    stage = window.workspace.stage("export")
    assert isinstance(stage, ExportStage)
    stage.profile.form.paper.setCurrentIndex(stage.profile.form.paper.findData(Paper.A5))
    window.workspace.bookmarks.keep()
    stage = again().workspace.stage("export")
    assert stage.profile.profile.paper is Paper.A5
    assert stage.profile.save_button.isEnabled()


def test_the_page_of_the_preview_that_was_seen_is_seen_again(window, again):
    window.workspace.show_page("export")
    window.workspace.stage("export").pages.view.resume(3, 1.5)
    window.workspace.bookmarks.keep()
    stage = again().workspace.stage("export")
    assert (stage.pages.view.current, stage.pages.view.zoom) == (3, 1.5)
    assert stage.pages.zoom.currentData() == 1.5


def test_description_opens_at_the_cell_that_was_left(window, again):
    window.workspace.show_page("description")
    stage = window.workspace.stage("description")
    stage.table.show_article("A002", 5)
    window.workspace.bookmarks.keep()
    table = again().workspace.stage("description").table
    assert (table.current_article, table.currentIndex().column()) == ("A002", 5)


def test_an_article_that_is_gone_meanwhile_is_passed_over(qtbot, window, session, again):
    stage = checked(qtbot, window)
    window.navigate(Target("A002"))
    window.workspace.bookmarks.keep()
    session.run(lambda collection: importing.withdraw(collection, "A002"))
    stage = text(again())
    assert stage.reader.article == "A001"


@pytest.mark.parametrize(
    "stored",
    ["", "{", "[]", '{"page": 4, "text": 3}', '{"page": "text", "text": {"article": "A002", "top": [-1, "x"]}}'],
)
def test_settings_that_hold_anything_else_are_passed_over(window, session, settings, again, stored):
    settings.set_text(f"bookmarks/{session.collection.identifier}", stored)
    settings._store.sync()
    assert again().workspace.current in ("sources", "text")


@pytest.mark.parametrize("value", [-1, 2**31, 1.5, "3", None, [3]])
def test_a_bookmark_gives_numbers_that_can_be_places_or_none(value):
    bookmark = Bookmark({"at": value, "row": [1, value]})
    assert bookmark.number("at", 7) == 7
    assert bookmark.numbers("row", 2) == []


def test_the_last_collection_is_offered_first(qtbot, window, session, settings):
    path = session.collection.path
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.welcome.last_button.isVisible()
    assert path.stem in window.welcome.last_button.text()
    assert window.focusWidget() is window.welcome.last_button
    QTest.keyClick(window.welcome.last_button, Qt.Key.Key_Return)
    assert session.collection.path == path


def test_the_size_of_the_window_is_kept_while_it_is_open(qtbot, window, settings):
    window.resize(720, 520)  # less than the screen of the tests
    qtbot.waitUntil(lambda: not window._keep_size_soon.isActive())
    other = MainWindow(window.session, window.theme, settings, window.chooser)
    qtbot.addWidget(other)
    assert (other.width(), other.height()) == (720, 520)
