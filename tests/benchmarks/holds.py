"""In a process of its own: the window driven through its actions, and how long each held the event loop.

Argument: the collection, which is changed. Prints (CPU milliseconds, action) of each turn of the event loop over 5 ms:
CPU time of the thread of the window alone, so that a busy machine changes little.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from curator.domain.correction import Decision
from curator.gui.app import SWITCH_INTERVAL, Desk
from curator.gui.description.stage import DescriptionStage
from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.export.stage import ExportStage
from curator.gui.settings import WindowSettings
from curator.gui.sources.stage import SourcesStage
from curator.gui.text.stage import TextStage
from tests.benchmarks.captures import Writer

_TOLD_FROM_MS = 5
_REST_MS = 300
_QUIET = 2
"""So many looks in a row find nothing at work: what one task leads to has begun by then."""
_NEW_PAGES = 20
_COMMENTS = 20
_Key = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier

Step = tuple[str, Callable[[], object]]


class Meter(QObject):
    """CPU time of this thread in each turn of the event loop; what it waits in between costs none."""

    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.holds: list[tuple[float, str]] = []
        self._since = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self.on_turned)
        dispatcher.aboutToBlock.connect(self.on_turned)

    def on_turned(self) -> None:
        """Note the turn that ends, and begin another."""
        held = 1000 * (time.thread_time() - self._since)
        if held >= _TOLD_FROM_MS:
            self.holds.append((held, self.action))
        self._since = time.thread_time()


class Hands:
    """Does one thing after the other inside the event loop, and waits until all that it set off is done."""

    def __init__(self, desk: Desk, meter: Meter) -> None:
        self._desk = desk
        self._meter = meter

    def do(self, action: str, act: Callable[[], object]) -> None:
        """Do something, as an event of its own."""
        self._meter.action = action
        QTimer.singleShot(0, act)
        quiet = 0
        while quiet < _QUIET:
            _rest()
            quiet = 0 if self._desk.session.tasks.running else quiet + 1

    def do_and_undo(self, action: str, act: Callable[[], object]) -> None:
        """Do something; where that was an edit, take it back, bring it back, and take it back again."""
        collection = self._desk.session.collection
        assert collection is not None
        before = sum(not entry.undone for entry in collection.history())
        self.do(action, act)
        edits = sum(not entry.undone for entry in collection.history()) - before
        for turn, step in (("undo", self._desk.session.undo), ("redo", self._desk.session.redo)) * (edits == 1):
            self.do(f"{action}: {turn}", step)
        for _ in range(edits):
            self.do(f"{action}: undo", self._desk.session.undo)


def main(path: Path) -> list[tuple[float, str]]:
    """Drive the window through its stages."""
    application = QApplication([sys.argv[0]])
    sys.setswitchinterval(SWITCH_INTERVAL)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(application, WindowSettings.at(Path(folder) / "window.ini"))
        desk.window.resize(1440, 900)
        desk.window.show()
        _write_pages(Path(folder) / "new")
        meter = Meter()
        hands = Hands(desk, meter)
        hands.do("open the collection", lambda: desk.window.open(path))
        for stage in (_sources, _text, _duplicates, _description, _export):
            for action, act in stage(desk, Path(folder)):
                hands.do_and_undo(action, act)
        for action, act in _window(desk):
            hands.do_and_undo(action, act)
        hands.do("close the collection", desk.session.close)
        desk.window.close()
    return sorted(meter.holds, reverse=True)


def _write_pages(folder: Path) -> None:
    folder.mkdir()
    writer = Writer(1)
    for number in range(_NEW_PAGES):
        (folder / f"{number}.txt").write_text(writer.page(number, _COMMENTS), encoding="utf-8")


def _shown(desk: Desk, key: str) -> Iterator[Step]:
    """Yield the two ways in which a stage is shown: built, and come back to."""
    yield f"{key}: show the first time", partial(desk.window.workspace.show_page, key)
    yield f"{key}: leave", partial(desk.window.workspace.show_page, "history")
    yield f"{key}: show again", partial(desk.window.workspace.show_page, key)


def _sources(desk: Desk, folder: Path) -> Iterator[Step]:
    yield from _shown(desk, "sources")
    stage = desk.window.workspace.stage("sources")
    assert isinstance(stage, SourcesStage)
    yield "sources: next capture", partial(QTest.keyClick, stage.captures, _Key.Key_Down)
    yield "sources: last capture", partial(QTest.keyClick, stage.captures, _Key.Key_End)
    pages = sorted((folder / "new").iterdir())
    yield f"sources: import {_NEW_PAGES} captures", partial(stage.receive, pages)
    asking = "…"  # what ends so opens a dialog, and waits for an answer
    for action in stage.view.actions():
        if action.isEnabled() and not action.text().endswith(asking):
            yield f"sources: {action.text()}", action.trigger


def _text(desk: Desk, _: Path) -> Iterator[Step]:
    yield from _shown(desk, "text")
    stage = desk.window.workspace.stage("text")
    assert isinstance(stage, TextStage)
    reader = stage.reader.list
    yield "text: next suspect", partial(stage.step, 1)
    yield "text: previous suspect, in the last article", partial(stage.step, -1)
    for decision in Decision:
        yield f"text: decide {decision}", partial(stage.decide, decision)
    yield "text: accept all alike", partial(stage.decide_alike, Decision.ACCEPTED)
    yield "text: add the word", stage.add_word
    yield "text: certain corrections", stage.on_certain_asked
    yield "text: begin to edit", partial(QTest.keyClick, reader, _Key.Key_Return)
    yield "text: type a letter", partial(QTest.keyClicks, reader.editor, "x")
    yield "text: keep what was typed", partial(QTest.keyClick, reader.editor, _Key.Key_Return, _CONTROL)
    yield "text: search", stage.open_search
    field = stage.replace_bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    line = next(each for each in field if each.metaObject().className() == "QLineEdit")
    yield "text: search for a word", partial(QTest.keyClicks, line, "service")
    yield "text: list of words", stage.on_words_asked
    yield "text: close the list of words", partial(QTest.keyClick, stage, _Key.Key_Escape)


def _duplicates(desk: Desk, _: Path) -> Iterator[Step]:
    yield from _shown(desk, "duplicates")
    stage = desk.window.workspace.stage("duplicates")
    assert isinstance(stage, DuplicatesStage)
    for name in ("on_fold", "on_fold_certain", "on_keep", "on_take_out", "on_distinct"):
        yield f"duplicates: {name[3:]}", getattr(stage, name)


def _description(desk: Desk, _: Path) -> Iterator[Step]:
    yield from _shown(desk, "description")
    stage = desk.window.workspace.stage("description")
    assert isinstance(stage, DescriptionStage)
    yield "description: confirm the article", stage.on_confirm_article
    yield "description: confirm all", stage.on_confirm_all


def _export(desk: Desk, _: Path) -> Iterator[Step]:
    yield from _shown(desk, "export")
    stage = desk.window.workspace.stage("export")
    assert isinstance(stage, ExportStage)
    yield "export: EPUB chapters", partial(stage.previews.setCurrentIndex, 1)
    yield "export: PDF pages", partial(stage.previews.setCurrentIndex, 0)
    yield "export: make the preview again", stage.on_refresh_asked


def _window(desk: Desk) -> Iterator[Step]:
    window = desk.window
    yield "search in all", partial(QTest.keyClicks, window.top.search, "service")
    yield "history", partial(window.workspace.show_page, "history")
    yield "larger text", window.command_actions.larger.trigger
    yield "dark", partial(desk.theme.set_scheme, "dark")
    yield "list of commands", window.on_commands_triggered
    yield "close the list of commands", window.commands.hide
    collection = desk.session.collection
    assert collection is not None
    first = collection.history()[0].id
    yield "history: travel to the first edit", partial(desk.session.travel, first)


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201
