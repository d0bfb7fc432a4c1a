"""The main job on the sample collection, without a screen: the commands a person would give, and what they would see.

All of it goes to `build/demo/`: the collection, both exports, and a screenshot of each stage of the window.
"""

import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from curator.cli.program import run
from curator.gui.app import Desk
from curator.gui.settings import WindowSettings
from curator.resources import sample

CHECKOUT = Path(__file__).resolve().parents[1]
DEMO = CHECKOUT / "build" / "demo"
COLLECTION = DEMO / "dossier.curator"
STAGES = ("sources", "text", "duplicates", "description", "export")
_ARTICLES = 9
"""Of the sample: six texts, a saved page, and two pages of a web archive, one of which it holds twice."""
_PATIENCE_MS = 60_000
_SETTLE_MS = 400
_QUIET = 3
"""So many looks in a row find nothing at work: what one task leads to has begun by then."""


def main() -> int:
    """Do the main job and take the screenshots.

    Returns:
        0, or the exit code of the first command that failed.
    """
    shutil.rmtree(DEMO, ignore_errors=True)
    DEMO.mkdir(parents=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if code := _work():
        return code
    _take_screenshots()
    sys.stdout.write("\nAll of it lies here:\n")
    for path in sorted(DEMO.iterdir()):
        sys.stdout.write(f"  {path.relative_to(CHECKOUT)}  ({path.stat().st_size / 1000:,.0f} kB)\n")
    return 0


def _work() -> int:
    captures = sample()
    articles = [f"A{number:03}" for number in range(1, _ARTICLES + 1)]
    commands: Sequence[Sequence[str | Path]] = (
        ["import", COLLECTION, *captures, "--merge", "--title", "Megaupload, janvier 2012"],
        ["check", COLLECTION],
        ["correct", COLLECTION, "--safe"],
        ["duplicates", COLLECTION, "--fold"],
        ["describe", COLLECTION, "collection", "language=fr", "date=2012-01", "coverage=2012", "subject=Megaupload"],
        ["describe", COLLECTION, *articles, "--confirm"],
        ["export", COLLECTION, DEMO / "dossier.epub"],
        ["export", COLLECTION, DEMO / "dossier.pdf"],
        ["verify", COLLECTION],
        ["history", COLLECTION],
    )
    for arguments in commands:
        words = [_relative(argument) for argument in arguments]
        sys.stdout.write(f"\n$ curator {shlex.join(words)}\n")
        sys.stdout.flush()
        if code := run([str(argument) for argument in arguments]):
            return code
    return 0


def _relative(argument: str | Path) -> str:
    if isinstance(argument, Path) and argument.is_relative_to(CHECKOUT):
        return str(argument.relative_to(CHECKOUT))
    return str(argument)


def _take_screenshots() -> None:
    qInstallMessageHandler(_report)
    application = QApplication([sys.argv[0]])
    settings = WindowSettings.at(DEMO / ".window.ini")
    settings.scheme, settings.language = "light", "en"
    desk = Desk(application, settings)
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.window.open(COLLECTION)
    for number, stage in enumerate(STAGES, 1):
        desk.window.workspace.show_page(stage)
        patience = QDeadlineTimer(_PATIENCE_MS)
        quiet = 0
        while quiet < _QUIET and not patience.hasExpired():
            _let_pass(_SETTLE_MS)
            quiet = 0 if desk.session.tasks.running else quiet + 1
        desk.window.grab().save(str(DEMO / f"{number}-{stage}.png"))
    desk.window.close()
    desk.session.close()
    (DEMO / ".window.ini").unlink(missing_ok=True)


def _let_pass(milliseconds: int) -> None:
    """Let time pass in an event loop of its own: QTest's waiting would keep the threads that work from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _report(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on, but for one: without a screen there is nobody to hear of size hints."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


if __name__ == "__main__":
    sys.exit(main())
