"""The window: rail, search, undo, history, commands, keys, themes; driven with real keys and clicks."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox, QWidget

from curator import __version__
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.gui.keys import KeysDialog
from curator.gui.palette import DARK, LIGHT
from curator.gui.search import HitModel
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.stages import STAGES
from curator.gui.window import MainWindow
from curator.services import correcting, describing, importing, searching
from curator.store import articles, words
from curator.work.pool import Pool
from tests.gui.duplicates.conftest import COMMENTS, page
from tests.gui.test_session import title_of
from tests.work import jobs

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def describe(session: Session, title: str) -> None:
    session.run(lambda collection: describing.update(collection, ["A001"], {Field.TITLE: title}))


@pytest.fixture
def welcome(qtbot, empty_session, theme, settings, chooser) -> MainWindow:
    window = MainWindow(empty_session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize("place", range(5))
def test_control_and_a_number_go_to_a_stage(window, place):
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), CONTROL)
    assert window.workspace.current == STAGES[place].key
    assert window.workspace.rail.button(STAGES[place].key).isChecked()


def test_a_click_on_the_rail_goes_to_a_stage(window):
    QTest.mouseClick(window.workspace.rail.button("export"), Qt.MouseButton.LeftButton)
    assert window.workspace.current == "export"


def test_the_rail_shows_what_is_open_and_follows_edits(window, session, qtbot):
    rail = window.workspace.rail
    qtbot.waitUntil(lambda: rail.button("description").open_count == 1)
    session.run(lambda collection: describing.confirm(collection, ["A001"]))
    describe(session, "")
    assert "1 article" in window.status.summary.text()
    qtbot.waitUntil(lambda: not window.counts._soon.isActive())


def test_the_rail_keeps_how_many_repeats_were_found_when_an_edit_is_counted(window, session, qtbot, tmp_path):
    rail, path = window.workspace.rail, tmp_path / "twice.txt"
    path.write_text(page("Le serveur est tombé", COMMENTS[:3]), encoding="utf-8")
    session.run(lambda collection: importing.add(collection, importing.read([path]).parsed))
    qtbot.waitUntil(lambda: rail.button("duplicates").open_count == 1, timeout=20_000)
    waiting = rail.button("description").open_count
    session.run(lambda collection: describing.confirm(collection, ["A001"]))
    describe(session, "Panne")
    with qtbot.waitSignal(window.counts.changed):
        window.counts._soon.start()
    assert (rail.button("duplicates").open_count, waiting) == (1, 2)


def test_a_narrow_window_shrinks_the_rail_to_icons(window, qtbot):
    wide = window.workspace.rail.width()
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.workspace.rail.width() < wide)
    assert window.workspace.rail.button("text").accessibleName().startswith("Text")


class Shown(QObject):
    """Notes each window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.objectName()} {getattr(watched, 'text', str)()}")
        return False


@pytest.mark.parametrize("key", ["sources", "text", "duplicates", "description", "export", "history"])
def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(qapp, qtbot, session, theme, settings, chooser, key):
    window = MainWindow(session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.show()
    shown = Shown()
    qapp.installEventFilter(shown)
    window.workspace.show_page(key)
    qapp.removeEventFilter(shown)
    session.tasks.shut_down()
    assert shown.windows == []


def test_undo_names_what_it_undoes(window, session):
    describe(session, "Panne")
    assert "Describe" in window.command_actions.undo.text()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert "Describe" in window.command_actions.redo.text()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert not window.command_actions.redo.isEnabled()


def test_search_finds_a_passage_and_goes_to_it(window, qtbot):
    gone_to: list[Target] = []
    window.search.navigated.connect(gone_to.append)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.top.search.hasFocus()
    QTest.keyClicks(window.top.search, "abonnes")
    qtbot.waitUntil(window.search.isVisible)
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert gone_to[0].article == "A001"
    assert window.workspace.current == "text"
    assert not window.search.isVisible()


def test_search_says_when_nothing_is_found_and_escape_puts_it_away(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(window.top.search, "xylophone")
    qtbot.waitUntil(window.search.isVisible)
    assert window.search.hint.text()
    window.grab()
    QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert not window.search.isVisible()


def test_hits_are_a_sound_model(session, qtbot):
    model = HitModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_hits(searching.search(session.collection, "les"))
    assert model.rowCount() > 0
    assert "A001" in model.data(model.index(0, 0))


def test_the_history_goes_back_to_an_edit_and_forward_again(window, session):
    describe(session, "Panne")
    describe(session, "Panne générale")
    QTest.keyClick(window, Qt.Key.Key_6, CONTROL)
    page = window.workspace.page("history")
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert page.model.rowCount() == 4
    page.table.selectRow(2)
    QTest.mouseClick(page.go_button, Qt.MouseButton.LeftButton)
    assert [entry.undone for entry in session.collection.history()] == [False, True, True]
    assert page.model.data(page.model.index(0, 1), Qt.ItemDataRole.FontRole).italic()
    page.table.selectRow(0)
    assert page.go_button.text() == "Redo to here"
    QTest.mouseClick(page.go_button, Qt.MouseButton.LeftButton)
    assert not any(entry.undone for entry in session.collection.history())


def test_an_older_edit_is_taken_back_alone_from_the_history(window, session):
    describe(session, "Panne")
    step = session.collection.history()[-1].id
    session.run(lambda collection: correcting.add_words(collection, ["Kio"]))
    QTest.keyClick(window, Qt.Key.Key_6, CONTROL)
    page = window.workspace.page("history")
    page.table.selectRow(1)
    QTest.mouseClick(page.step_button, Qt.MouseButton.LeftButton)
    assert str(session.collection.undo_label) == f"Undo step {step}, “Describe A001”"
    assert title_of(session) != "Panne"
    assert words.all(session.collection) == {"kio"}
    page.table.selectRow(page.model.rowCount() - 1)
    assert not page.step_button.isEnabled()


def test_a_command_is_found_by_a_few_letters_and_done(window):
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert window.commands.isVisible()
    QTest.keyClicks(window.commands.field, "dark")
    QTest.keyClick(window.commands.field, Qt.Key.Key_Return)
    assert window.theme.palette is DARK
    assert not window.commands.isVisible()


def test_the_list_of_commands_gives_the_keyboard_back(window):
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    before = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert window.commands.field.hasFocus()
    QTest.keyClick(window.commands.field, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


def test_escape_in_the_search_gives_the_keyboard_back(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    before = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(window.top.search, "abonnes")
    qtbot.waitUntil(window.search.isVisible)
    QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


def test_a_hit_of_the_search_is_set_off_in_the_text(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(window.top.search, "attendent")
    qtbot.waitUntil(window.search.isVisible)
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    ((passage, (span,)),) = window.workspace.stage("text").reader.rows.matches.items()
    text = articles.passage(window.session.collection, passage).text
    assert text[span.start : span.end] == "attendent"


def test_what_is_open_is_counted_before_its_stage_is_shown(window, qtbot):
    assert window.workspace.current == "sources"
    qtbot.waitUntil(lambda: window.workspace.rail.button("text").open_count > 0, timeout=20_000)
    assert window.status.summary.text().endswith("to review")
    assert window.workspace.current == "sources"


def test_colours_change_while_a_place_is_picked_in_the_outline(window):
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    outline = window.workspace.stage("text").outline
    outline.show_place("A001", "A001")
    for scheme in ("dark", "light", "dark"):
        window.theme.set_scheme(scheme)
        window.grab()
    assert outline.current == "A001"


def test_the_list_of_keys_shows_the_keys_of_the_actions(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog.isVisible()
    assert "Ctrl+F" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.reject()


def test_the_theme_is_remembered(window, settings):
    window.theme.set_scheme("dark")
    assert window.theme.palette is DARK
    assert settings.scheme == "dark"
    window.theme.set_scheme("light")
    assert window.theme.palette is LIGHT


def test_text_grows_and_shrinks_by_keys(window):
    before = window.theme.text_size
    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert window.theme.text_size == before + 1
    QTest.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert window.theme.text_size == before - 1
    QTest.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.theme.text_size == 12


def test_read_only_is_a_banner_with_its_reason(qtbot, session, theme, settings, pool):
    second = Session(pool=pool)
    second.open(session.collection.path)
    window = MainWindow(second, theme, settings)
    qtbot.addWidget(window)
    window.show()
    assert "another Curator" in window.read_only.label.text()
    assert not window.command_actions.undo.isEnabled()
    second.close()
    assert window.read_only.isHidden()


def test_a_failure_is_shown_until_the_next_edit(window, session):
    session.failed.emit(Message("the disk is full: make room"))
    assert window.failure.label.text() == "The disk is full: make room."
    describe(session, "Panne")
    assert window.failure.isHidden()


def test_a_running_task_is_shown_and_can_be_cancelled(window, session, qtbot):
    task = session.tasks.start("Checking A001 …", partial(jobs.stay_at, 1, 4))
    qtbot.waitUntil(lambda: "25" in window.status.percent.text(), timeout=20_000)
    assert window.status.label.text() == "Checking A001 …"
    with qtbot.waitSignal(task.cancelled):
        QTest.mouseClick(window.status.cancel_button, Qt.MouseButton.LeftButton)
    assert not window.status.bar.isVisible()
    assert window.status.label.text() == ""


def test_that_no_process_can_be_started_is_said_where_the_work_was_shown(qtbot, theme, settings):
    with Pool(arguments=("/nowhere/python",)) as pool:
        session = Session(pool=pool)
        window = MainWindow(session, theme, settings)
        qtbot.addWidget(window)
        session.tasks.start("Looking …", jobs.who)
        qtbot.waitUntil(lambda: not session.tasks.running, timeout=20_000)
        assert window.status.label.text().startswith("No process of its own can be started")
        session.close()


def test_a_result_in_the_status_line_can_be_clicked(window):
    shown = []
    window.status.report("3 suspects found", lambda: shown.append(True))
    window.status.label.linkActivated.emit("#")
    assert shown == [True]


def test_a_result_comes_back_after_a_later_task_and_goes_with_the_next_edit(window, session, qtbot):
    window.status.report("3 suspects found")
    task = session.tasks.start("Checking A001 …", jobs.who)
    assert window.status.label.text() == "Checking A001 …"
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: window.status.label.text() == "3 suspects found")
    describe(session, "Panne")
    assert window.status.label.text() == ""


def test_without_a_collection_the_welcome_page_offers_ways_in(welcome, chooser, tmp_path):
    assert welcome.welcome.isVisible()
    assert not welcome.command_actions.import_captures.isEnabled()
    chooser.path = tmp_path / "Neuve.curator"
    QTest.mouseClick(welcome.welcome.new_button, Qt.MouseButton.LeftButton)
    assert welcome.workspace.isVisible()
    assert welcome.windowTitle() == "Neuve · Curator"


def test_enter_presses_the_way_in_that_has_the_focus(welcome, chooser, tmp_path):
    chooser.path = tmp_path / "Neuve.curator"
    QTest.keyClick(welcome.welcome.new_button, Qt.Key.Key_Return)
    assert welcome.windowTitle() == "Neuve · Curator"


def test_a_closed_collection_is_among_the_recent_ones(window, session, settings):
    path = session.collection.path
    QTest.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert window.welcome.isVisible()
    assert settings.recent == [path.resolve()]
    QTest.mouseClick(window.welcome.last_button, Qt.MouseButton.LeftButton)
    assert session.collection.path == path


def test_a_dropped_collection_is_opened(welcome, session, empty_session, tmp_path):
    path = session.collection.path
    session.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    welcome.dropEvent(event)
    assert empty_session.collection.path == path


def test_a_copy_is_saved(window, chooser, tmp_path):
    chooser.path = tmp_path / "copy.curator"
    window.command_actions.save_copy.trigger()
    assert chooser.path.is_file()
    assert "copy.curator" in window.status.label.text()


def test_the_place_of_the_window_is_kept(window, qtbot, session, theme, settings):
    window.resize(700, 600)
    window.close()
    again = MainWindow(session, theme, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 600)


def test_the_work_goes_on_where_it_was_left(window, session):
    path = session.collection.path
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.current == "description"
    QTest.keyClick(window, Qt.Key.Key_W, CONTROL)
    window.open(path)
    assert window.workspace.current == "description"


def test_every_command_of_the_window_stands_in_the_menu_bar(window):
    def told(menu: QMenu) -> Iterator[QAction]:
        for action in menu.actions():
            inner = action.menu()
            yield from told(inner) if isinstance(inner, QMenu) else [action]

    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = window.menuBar().findChildren(QMenu, options=direct)
    menus = {menu.title().replace("&", ""): menu for menu in found if menu.title()}
    window.collection_menu.aboutToShow.emit()
    assert list(menus) == ["File", "Edit", "View", "Collection", "Help"]
    in_menus = [action for menu in menus.values() for action in told(menu)]
    assert set(window.command_actions.all()) - set(in_menus) == {window.command_actions.menu}
    assert set(window.workspace.current_stage.offered_actions()) <= set(in_menus)


@pytest.mark.parametrize("page", [stage.key for stage in STAGES])
def test_no_key_of_the_window_means_a_second_thing_in_a_stage(window, page):
    window.workspace.show_page(page)
    everywhere = [key.toString() for action in window.command_actions.all() for key in action.shortcuts()]
    here = {key.toString() for action in window.workspace.current_stage.offered_actions() for key in action.shortcuts()}
    assert len(everywhere) == len(set(everywhere))
    assert not here & set(everywhere)


_FRENCH_NUMBERS = (
    Qt.Key.Key_Ampersand,
    Qt.Key.Key_Eacute,
    Qt.Key.Key_QuoteDbl,
    Qt.Key.Key_Apostrophe,
    Qt.Key.Key_ParenLeft,
)


@pytest.mark.parametrize(("place", "key"), list(enumerate(_FRENCH_NUMBERS)))
def test_the_number_row_of_a_french_keyboard_goes_to_a_stage(window, place, key):
    window.workspace.show_page("history")
    QTest.keyClick(window, key, CONTROL)
    assert window.workspace.current == STAGES[place].key


def test_save_takes_in_what_is_being_typed_and_says_that_all_is_kept(window, session):
    window.workspace.show_page("export")
    stage = window.workspace.current_stage
    stage.profile.form.paper.setCurrentIndex(1 - min(stage.profile.form.paper.currentIndex(), 1))
    assert stage.profile.save_action.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert not stage.profile.save_action.isEnabled()
    assert "Serveur.curator" in window.status.label.text()


def test_the_window_fills_the_screen_and_comes_back(window):
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.command_actions.full_screen.isChecked()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_about_says_which_version_and_which_licence(window):
    window.command_actions.about.trigger()
    box = window.findChild(QMessageBox)
    assert __version__ in box.text()
    assert "Affero" in box.informativeText()
    box.close()


def test_print_gives_the_pages_of_the_export_as_they_are(window, qtbot, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    printing = window.workspace.stage("export").printing
    qtbot.waitUntil(lambda: printing.dialog is not None, timeout=60_000)
    printer = printing.dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.dialog.accepted.emit(printer)
    printing.dialog.reject()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert window.status.label.text() == "Printed to printed.pdf"


def test_all_controls_have_names_for_a_screen_reader(window: MainWindow):
    buttons = [window.top.undo, window.top.redo, window.failure.close_button]
    assert all(button.accessibleName() or button.text() for button in buttons)
    assert window.top.search.accessibleName()


def test_a_missing_recent_file_is_left_out(settings, tmp_path: Path):
    path = tmp_path / "gone.curator"
    path.touch()
    settings.remember(path)
    path.unlink()
    assert settings.recent == []
