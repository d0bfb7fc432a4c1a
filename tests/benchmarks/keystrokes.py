"""In a process of its own: the Text stage on an article with very many comments, driven by real keys.

Argument: the collection. Prints seconds.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.gui.app import SWITCH_INTERVAL, Desk
from curator.gui.settings import WindowSettings
from curator.gui.text.stage import TextStage
from curator.gui.widgets.passage_list import PassageList

_SENTENCE = "Le serveur est en panne depuis ce matin, et personne ne sait pourquoi. "
_SENTENCES = 6
_PAGES = 100
_EDITS = 20
_REST_MS = 300
_Key = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier


class _Hands:
    """Presses keys and waits until the window has taken them in and painted."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def timed(self, act: Callable[[], object]) -> float:
        """Return the seconds from an act to the end of all that it set off at once."""
        started = time.perf_counter()
        act()
        self._application.processEvents()
        return time.perf_counter() - started


def main(path: Path) -> dict[str, list[float]]:
    """Open the stage, scroll, type and keep what was typed; first while the article is checked, then at rest."""
    application = QApplication([sys.argv[0]])
    hands = _Hands(application)
    with tempfile.TemporaryDirectory() as folder:
        sys.setswitchinterval(SWITCH_INTERVAL)
        desk = Desk(application, WindowSettings.at(Path(folder) / "window.ini"))
        desk.window.resize(1440, 900)
        desk.window.show()
        found = {"window": [hands.timed(lambda: desk.window.open(path))]}
        found["stage"] = [hands.timed(lambda: desk.window.workspace.show_page("text"))]
        stage = desk.window.workspace.stage("text")
        assert isinstance(stage, TextStage)
        found["first"] = [hands.timed(lambda: QTest.keyClick(stage.reader.list, _Key.Key_PageDown))]
        found["busy"] = _typed(hands, stage.reader.list)
        while desk.session.tasks.running:
            _rest()
        found |= _at_rest(hands, stage.reader.list, desk)
        desk.window.close()
        desk.session.close()
    return found


def _at_rest(hands: _Hands, reader: PassageList, desk: Desk) -> dict[str, list[float]]:
    found = {
        "ends": [hands.timed(partial(QTest.keyClick, reader, key)) for key in (_Key.Key_End, _Key.Key_Home)],
        "page": [hands.timed(lambda: QTest.keyClick(reader, _Key.Key_PageDown)) for _ in range(_PAGES)],
        "key": _typed(hands, reader),
    }
    _rest()
    edits = [_edited(hands, reader, desk) for _ in range(_EDITS)]
    return found | {name: [edit[name] for edit in edits] for name in ("edit", "keep", "undo")}


def _edited(hands: _Hands, reader: PassageList, desk: Desk) -> dict[str, float]:
    """Type a letter into the passage in hand, keep it, and take it back."""
    collection = desk.session.collection
    assert collection is not None
    before = len(collection.history())
    found = {"edit": hands.timed(lambda: QTest.keyClick(reader, _Key.Key_Return))}
    QTest.keyClicks(reader.editor, "x")
    found["keep"] = hands.timed(lambda: QTest.keyClick(reader.editor, _Key.Key_Return, _CONTROL))
    assert len(collection.history()) == before + 1
    _rest()
    found["undo"] = hands.timed(lambda: QTest.keyClick(desk.window, _Key.Key_Z, _CONTROL))
    assert collection.history()[-1].undone
    _rest()
    desk.session.redo()
    _rest()
    return found


def _rest() -> None:
    """Let the window run for a moment; `QTest.qWait` would keep Python's other threads from running meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


def _typed(hands: _Hands, reader: PassageList) -> list[float]:
    """Type six sentences into the passage in hand and leave it."""
    reader.setFocus()
    QTest.keyClick(reader, _Key.Key_Return)
    editor = reader.editor
    assert editor.isVisible()
    times = [hands.timed(partial(QTest.keyClicks, editor, char)) for char in _SENTENCE * _SENTENCES]
    assert editor.toPlainText().count(_SENTENCE) == _SENTENCES
    QTest.keyClick(editor, _Key.Key_Return, _CONTROL)
    return times


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201
