"""Kill the window while somebody types, and look at what is left of what was typed.

    QT_QPA_PLATFORM=offscreen python -m tools.reliability.typing_kills --times 200 --seed 1

The window types into passages in a child process, and writes down each key just before it is pressed. Once it was
killed, the collection and its journal have to hold all that was typed up to a second before.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.gui.app import Desk
from curator.gui.settings import WindowSettings
from curator.gui.text.stage import TextStage
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from curator.store.journal import Journal
from tools.reliability.damage import sound_collection

_MAY_BE_LOST = 1.0
"""Seconds of typing that a kill may cost: what the manual promises."""
_TYPED = "abcdefghijklmnopqrstuvwxyz  ,.'"
_FASTEST, _SLOWEST = 20, 250  # milliseconds between two keys: those of a fast typist, and of one who looks for them
_PAUSE = 2500  # milliseconds: longer than the pause after which the text itself is saved
_SHORTEST, _LONGEST = 0.2, 5.0  # seconds of typing before a kill
_BEGINNING = 120.0  # seconds in which the window has to be there, on a machine that does much else
_SHOWN = 40  # characters of a text that are printed

Key = tuple[float, int, str]
"""When it was pressed, the passage, and the text that this has once it is typed at its end."""


def kills(sound: Path, folder: Path, times: int, seed: int) -> Iterator[tuple[int, str]]:
    """Kill the window as many times; yield how many keys had been pressed, and what is wrong; "" where nothing is."""
    for number in range(times):
        chance = random.Random(f"{seed}/{number}")
        path = folder / f"{number}.curator"
        shutil.copy(sound, path)
        keys, killed_at = _typed_and_killed(path, chance)
        yield len(keys), "; ".join(wrong(path, keys, killed_at))


def wrong(path: Path, keys: list[Key], killed_at: float) -> Iterator[str]:
    """Yield what may not be, given the keys that were pressed."""
    with Collection.open(path) as collection:
        if collection.read_only:
            yield f"it cannot be written: {collection.read_only_reason}"
        yield from (f"verify: {problem}" for problem in verify(collection))
        left = Journal(collection).left
        for at, passage, typed in keys:
            kept, age = left.get(passage, articles.passage(collection, passage).text), killed_at - at
            if age > _MAY_BE_LOST and not kept.startswith(typed.rstrip()):
                yield f"passage {passage} reads {kept[-_SHOWN:]!r}, {age:.2f} s after it was {typed[-_SHOWN:]!r}"


def _typed_and_killed(path: Path, chance: random.Random) -> tuple[list[Key], float]:
    """Let a child type, and kill it; return what it pressed, and when it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _type(path, chance, writing)
    os.close(writing)
    with open(reading, encoding="utf-8", errors="replace") as told:  # noqa: PTH123 (a pipe has no path)
        first = told.readline()
        time.sleep(chance.uniform(_SHORTEST, _LONGEST))
        os.kill(child, signal.SIGKILL)
        killed_at = time.monotonic()
        os.waitpid(child, 0)
        lines = (first + told.read()).splitlines()
    keys = [json.loads(line) for line in lines if line.endswith("]")]
    return [(at, passage, typed) for at, passage, typed in keys], killed_at


def _type(path: Path, chance: random.Random, told: int) -> NoReturn:
    """Type into one passage after the other, until killed."""
    signal.alarm(int(_BEGINNING + 2 * _LONGEST))  # where nobody kills it
    desk = Desk(QApplication([sys.argv[0]]), WindowSettings.at(path.with_suffix(".ini")))
    desk.window.show()
    desk.window.open(path)
    desk.window.workspace.show_page("text")
    stage = desk.window.workspace.stage("text")
    if not isinstance(stage, TextStage):
        raise TypeError(stage)
    reading, editor = stage.reader.list, stage.reader.list.editor
    reading.setFocus()
    QTest.keyClick(reading, Qt.Key.Key_Home)
    while True:
        QTest.keyClick(reading, Qt.Key.Key_Down)
        QTest.keyClick(reading, Qt.Key.Key_Return)
        row = stage.reader.current
        if editor.isHidden() or row is None:
            continue
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        typed = editor.toPlainText()
        for _ in range(chance.randrange(1, 60)):
            typed += chance.choice(_TYPED)
            os.write(told, f"{json.dumps([time.monotonic(), row.id, typed])}\n".encode())
            QTest.keyClicks(editor, typed[-1])
            _wait(_PAUSE if chance.random() < 1 / 50 else chance.randrange(_FASTEST, _SLOWEST))
        QTest.keyClick(editor, Qt.Key.Key_Tab)


def _wait(milliseconds: int) -> None:
    """Let the window do what it does meanwhile."""
    timer = QElapsedTimer()
    timer.start()
    while (left := milliseconds - timer.elapsed()) > 0:
        QTest.qWait(min(left, 10))


def main() -> int:
    """Kill, print what was found, and return 1 where anything was."""
    parser = argparse.ArgumentParser(prog="python -m tools.reliability.typing_kills", description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    pressed, faults = Counter[bool](), 0
    with tempfile.TemporaryDirectory(prefix="curator-typing-") as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
        for keys, what in kills(sound_collection(folder), folder, options.times, options.seed):
            pressed[bool(what)] += keys
            if what:
                faults += 1
                sys.stdout.write(f"{what}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{options.times} kills, {pressed.total()} keys, {faults} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
