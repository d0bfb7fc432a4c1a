"""The main job from an empty folder to two files for the reader, in the window, with keys and clicks alone."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from curator.domain.capture import PassageKind
from curator.domain.correction import Decision, Suspect
from curator.domain.metadata import Field
from curator.gui.description.model import COLUMNS
from curator.gui.description.stage import DescriptionStage
from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.export.stage import ExportStage
from curator.gui.session import Session
from curator.gui.sources.stage import SourcesStage
from curator.gui.text.stage import TextStage
from curator.gui.window import MainWindow
from curator.resources import CORPUS
from curator.services import overview
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.export.conftest import epubcheck

__all__ = ["epubcheck"]

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = 60_000
"""Milliseconds that a step of the whole may take on a slow machine."""


@pytest.fixture
def desk(qtbot, empty_session: Session, theme, settings, chooser) -> MainWindow:
    """The window as it is when the program is started for the first time."""
    window = MainWindow(empty_session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def key(to: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does."""
    QTest.keyClick(focus(), to, modifiers)


def focus() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def click(widget: QWidget | None, place: QPoint | None = None) -> None:
    """Press the left button of the mouse on what can be seen."""
    assert widget is not None
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def go(window: MainWindow, number: Qt.Key) -> QWidget:
    """Go to a stage by its key."""
    QTest.keyClick(window, number, CONTROL)
    stage = window.workspace.current_stage
    assert stage is not None
    return stage


def opened(window: MainWindow) -> Collection:
    """Return the collection that is open."""
    assert window.session.collection
    return window.session.collection


def newest(window: MainWindow) -> str:
    """Return the name of the edit that would be undone."""
    return str(opened(window).undo_label)


def settled(window: MainWindow, qtbot) -> None:
    """Wait until nothing is done in the background, and a little, in which something might begin."""
    qtbot.waitUntil(lambda: not window.session.tasks.running, timeout=LONG)
    qtbot.wait(500)
    qtbot.waitUntil(lambda: not window.session.tasks.running, timeout=LONG)


def begin_collection(window: MainWindow, chooser, captures: list[Path], folder: Path, qtbot) -> None:
    """Make a collection from the welcome page and import into it."""
    chooser.path = folder / "Dossier.curator"
    click(window.welcome.new_button)
    chooser.paths = captures
    QTest.keyClick(window, Key.Key_I, CONTROL | SHIFT)
    importer = cast("SourcesStage", window.workspace.stage("sources")).importer
    qtbot.waitUntil(lambda: importer.dialog is not None and not importer.dialog.reader.is_reading, timeout=LONG)
    assert importer.dialog
    click(importer.dialog.add_button)
    qtbot.waitUntil(lambda: "Import" in window.command_actions.undo.text(), timeout=LONG)
    qtbot.waitUntil(lambda: not window.session.tasks.running, timeout=LONG)
    window.activateWindow()  # as a screen with windows does by itself, once what was over them is gone
    qtbot.waitUntil(window.isActiveWindow)
    assert overview.size(opened(window)).articles == len(captures)


def segment(window: MainWindow) -> None:
    """Retype a passage, split it, join it again, mark a comment by hand, and undo all that."""
    stage = cast("SourcesStage", go(window, Key.Key_1))
    collection = opened(window)
    id = next(row.id for row in articles.passages(collection, "A001") if row.kind is PassageKind.PARAGRAPH)
    before = articles.passages(collection, "A001")
    stage.view.show_passage(id)
    stage.view.setFocus()
    key(Key.Key_Q)
    assert articles.passage(collection, id).kind is PassageKind.QUOTE
    key(Key.Key_Right, CONTROL)
    key(Key.Key_Right, CONTROL)
    key(Key.Key_S)
    assert newest(window) == "Split a passage"
    key(Key.Key_Up)
    key(Key.Key_J)
    assert newest(window) == "Join passages"
    key(Key.Key_M)
    assert len(articles.comments(collection, "A001")) == 1
    for _ in range(4):
        key(Key.Key_Z, CONTROL)
    assert articles.passages(collection, "A001") == before


def in_hand(stage: TextStage) -> Suspect:
    """Return the suspect that the review shows."""
    assert stage.queue.current
    return stage.queue.current


def review(window: MainWindow, qtbot) -> None:
    """Accept, leave, mark as sic, put off, accept all alike; make the certain ones; type in the text."""
    stage = cast("TextStage", go(window, Key.Key_2))
    settled(window, qtbot)
    collection = opened(window)
    assert stage.queue.pending
    assert window.workspace.rail.button("text").open_count == len(stage.queue.pending)
    for letter, decision in (
        (Key.Key_X, Decision.REJECTED),
        (Key.Key_S, Decision.SIC),
        (Key.Key_P, Decision.POSTPONED),
    ):
        key(letter)
        assert len(corrections.decided(collection, decision)) == 1
    while not in_hand(stage).suggestions:
        key(Key.Key_J)
    found = in_hand(stage).found
    key(Key.Key_Return)
    assert found in [item.found for item in corrections.decided(collection, Decision.ACCEPTED)]
    click(stage.review.certain)
    qtbot.waitUntil(lambda: "certain correction" in newest(window), timeout=LONG)
    settled(window, qtbot)
    assert stage.isAncestorOf(focus()), "the keys of the review must not be typed in the search"
    edit_in_place(window, stage)
    assert f"{len(stage.queue.pending)} to review" in window.status.summary.text()


def edit_in_place(window: MainWindow, stage: TextStage) -> None:
    """Type in a passage: Escape gives up, Ctrl+Enter keeps, undo takes back."""
    stage.reader.list.setFocus()
    before, passage = newest(window), stage.reader.current
    assert passage
    key(Key.Key_F2)
    QTest.keyClicks(focus(), "Non. ")
    key(Key.Key_Escape)
    assert newest(window) == before
    key(Key.Key_F2)
    key(Key.Key_Home, CONTROL)
    QTest.keyClicks(focus(), "Oui. ")
    key(Key.Key_Return, CONTROL)
    assert articles.passage(opened(window), passage.id).text == f"Oui. {passage.text}"
    key(Key.Key_Z, CONTROL)
    assert newest(window) == before


def fold(window: MainWindow, qtbot) -> None:
    """Fold the doubled comment, unfold it, say of a group that it is none, undo that, fold again."""
    stage = cast("DuplicatesStage", go(window, Key.Key_3))
    settled(window, qtbot)
    collection = opened(window)
    assert stage.decisions.fold_certain.isVisible()
    key(Key.Key_F, SHIFT)
    (folded,) = [row for row in articles.all_comments(collection) if row.duplicate_of]
    assert folded.author == "#TheMabarz"
    tabs = stage.groups.states
    click(tabs, tabs.tabRect(1).center())
    key(Key.Key_U)
    assert not overview.size(collection).folded
    click(tabs, tabs.tabRect(0).center())
    waiting = stage.groups.filtered.rowCount()
    key(Key.Key_N)
    assert stage.groups.filtered.rowCount() == waiting - 1
    key(Key.Key_Z, CONTROL)
    key(Key.Key_F, SHIFT)
    assert overview.size(collection).folded == 1


def describe(window: MainWindow) -> None:
    """Fill a column of all rows at once, be told of a date that is none, confirm an article and all the others."""
    stage = cast("DescriptionStage", go(window, Key.Key_4))
    collection = opened(window)
    table, rows = stage.table, stage.model.rowCount()
    table.go_to(stage.model.index(0, COLUMNS.index(Field.PUBLISHER)))
    for _ in range(rows - 1):
        key(Key.Key_Down, SHIFT)
    type_over("La Gazette")
    assert [row.value(Field.PUBLISHER) for row in articles.all(collection)] == ["La Gazette"] * rows
    table.go_to(stage.model.index(0, COLUMNS.index(Field.DATE)))
    type_over("32/13/2012")
    assert "32/13/2012" not in str(articles.get(collection, "A001").value(Field.DATE))
    table.go_to(stage.model.index(0, COLUMNS.index(Field.DATE)))
    type_over("2012-01-20")
    assert articles.get(collection, "A001").value(Field.DATE) == "2012-01-20"
    key(Key.Key_Return, CONTROL | SHIFT)
    assert all(value.confirmed for row in articles.all(collection) for value in row.metadata.values())


def type_over(text: str) -> None:
    """Type over the selected cells; the first letter opens the editor."""
    QTest.keyClicks(focus(), text[0])
    editor = focus()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text[1:])
    key(Key.Key_Return)
    QTest.qWait(0)


def publish(window: MainWindow, chooser, folder: Path, qtbot) -> tuple[Path, Path]:
    """Look at the preview, follow a line of what is open, and write both files."""
    stage = cast("ExportStage", go(window, Key.Key_5))
    qtbot.waitUntil(lambda: stage.pages.view.is_drawn(0), timeout=LONG)
    qtbot.waitUntil(lambda: stage.checklist.list.count() > 0, timeout=LONG)
    line = stage.checklist.list.item(stage.checklist.list.count() - 1)
    click(stage.checklist.list.viewport(), stage.checklist.list.visualItemRect(line).center())
    assert window.workspace.current != "export"
    assert go(window, Key.Key_5) is stage
    written = folder / "dossier.epub", folder / "recueil.pdf"
    for button, path in zip((stage.press.buttons[".epub"], stage.press.buttons[".pdf"]), written, strict=True):
        chooser.path = path
        click(button)
        qtbot.waitUntil(lambda: not stage.press.busy, timeout=LONG)
        assert stage.press.state.text().startswith(f"Wrote {path.name}")
    return written


def flawless(pdf: Path) -> None:
    """Ask qpdf."""
    qpdf = shutil.which("qpdf")
    if qpdf:
        run = subprocess.run([qpdf, "--check", str(pdf)], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr


def do_it_all(window: MainWindow, chooser, captures: list[Path], folder: Path, qtbot) -> tuple[Path, Path]:
    """Do the whole job."""
    begin_collection(window, chooser, captures, folder, qtbot)
    segment(window)
    review(window, qtbot)
    fold(window, qtbot)
    describe(window)
    return publish(window, chooser, folder, qtbot)


def test_five_real_captures_become_a_dossier_and_a_collection(
    desk: MainWindow,
    chooser,
    seeds: list[Path],
    tmp_path: Path,
    qtbot,
    epubcheck: Callable[[Path], list[dict[str, Any]]],
) -> None:
    epub, pdf = do_it_all(desk, chooser, seeds, tmp_path, qtbot)
    assert [said for said in epubcheck(epub) if said["severity"] != "USAGE"] == []
    flawless(pdf)


def test_the_sample_captures_become_a_dossier_and_a_collection_that_is_as_it_was_left(
    desk: MainWindow, chooser, tmp_path: Path, qtbot, epubcheck: Callable[[Path], list[dict[str, Any]]]
) -> None:
    epub, pdf = do_it_all(desk, chooser, sorted(CORPUS.glob("*.txt")), tmp_path, qtbot)
    assert [said for said in epubcheck(epub) if said["severity"] != "USAGE"] == []
    flawless(pdf)
    before = newest(desk)
    QTest.keyClick(desk, Key.Key_W, CONTROL)
    assert desk.welcome.isVisible()
    chooser.path = tmp_path / "Dossier.curator"
    QTest.keyClick(desk, Key.Key_O, CONTROL)
    assert newest(desk) == before
    assert before.split()[0] in desk.command_actions.undo.text()
