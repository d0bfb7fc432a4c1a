"""From the command line to the window: the application, its language and look, and what happens to the unexpected."""

import faulthandler
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from curator.domain.errors import CuratorError
from curator.gui import file_types
from curator.gui.garbage import GarbageCollector
from curator.gui.icons import Icon, icon
from curator.gui.safety import SafetyCopies
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.theme import Theme
from curator.gui.translations import Translations
from curator.gui.widgets import spoken_text
from curator.gui.window import MainWindow

_log = logging.getLogger("curator")
SWITCH_INTERVAL = 0.001
"""Seconds after which a busy thread of Python lets another run: the window must not wait the usual 5 ms each time."""


class Desk(QObject):
    """The window and what outlives it: a change of language builds the window anew over the same session."""

    def __init__(self, application: QApplication, settings: WindowSettings) -> None:
        super().__init__(application)
        self._settings = settings
        self._translations = Translations(application)
        self._translations.install(settings.language)
        self.session = Session(self)
        self.copies = SafetyCopies(self.session, self)
        self.theme = Theme(application, settings)
        self.window = self._build()

    def on_language_chosen(self, language: str) -> None:
        """Speak another language."""
        self._settings.language = language
        self._translations.install(language)
        former = self.window
        former.workspace.bookmarks.keep()
        self._settings.keep_geometry("window", former)
        self.window = self._build()
        self.window.show()
        former.hide()
        former.deleteLater()

    def _build(self) -> MainWindow:
        window = MainWindow(self.session, self.theme, self._settings)
        window.language_chosen.connect(self.on_language_chosen)
        return window


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed; the first argument may name a collection to open.

    Returns:
        The exit code of the process.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    file_types.tell_by_name()
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Curator")
    application.setDesktopFileName("curator")
    folder = platformdirs.user_log_path("curator", appauthor=False)
    log = keep_log(folder)
    keep_traces(folder)
    settings = WindowSettings.of_user()
    spoken_text.install()
    desk = Desk(application, settings)
    GarbageCollector(desk)
    application.setWindowIcon(icon(Icon.COLLECTION))
    sys.excepthook = reporter(
        log, lambda sentence: QMessageBox.critical(desk.window, "Curator", sentence), desk.session.failure_behind
    )
    desk.window.show()
    if arguments:
        desk.window.open(Path(arguments[0]))
    code = application.exec()
    desk.session.close()
    desk.copies.finish()
    desk.session.tasks.close()
    return code


def keep_log(folder: Path) -> Path:
    """Write the log of this process to a file in `folder`, or to standard error where that cannot be.

    Returns:
        The path of the log.
    """
    path = folder / "curator.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _log.addHandler(handler)
    return path


def keep_traces(folder: Path) -> None:
    """Have a crash of a library write where it happened to a file in `folder`: it leaves no word otherwise."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))


def reporter(
    log: Path,
    say: Callable[[str], object],
    failure_behind: Callable[[BaseException], CuratorError | None] = lambda _: None,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return the hook for exceptions that nobody caught: the log gets all of it, the person one sentence.

    Where `failure_behind` knows what it comes to, such as damage that a view came upon, the sentence is that one.
    """

    def report(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        _log.critical("unexpected", exc_info=(kind, error, traceback))
        if failure := failure_behind(error):
            say(as_sentence(failure.message))
            return
        say(
            QApplication.translate(
                "Desk",
                "Something unexpected went wrong. Every edit made before is in the collection’s file; "
                "what you were typing may not be. Details: {}",
            ).format(log)
        )

    return report
