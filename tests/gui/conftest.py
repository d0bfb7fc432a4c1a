"""Fixtures of the window's tests: settings in a temporary file, a theme, a session over a small collection."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.gui import file_types
from curator.gui.files import FileChooser
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.theme import Theme
from curator.gui.window import MainWindow
from curator.services import importing
from curator.work.pool import Pool

file_types.tell_by_name()  # as the program does, before Qt looks at any file
_log = logging.getLogger(__name__)
_PATIENCE = 180_000  # milliseconds

CAPTURE = """Le serveur est tombé

Par Ada Martin, le 20 janvier 2012

La page ne répond plus depuis ce matin, et personne ne sait pourquoi .

Les abonnés attendent.

## 2 commentaires

- Zoé, 20 janvier 2012 à 10 h 12
Il falait s’y attendre 😉

- Luc, 20 janvier 2012 à 11 h 03
@Zoé : pas du tout.
"""


class Answers(FileChooser):
    """A chooser that is told beforehand what the person will choose."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(None)
        self.path: Path | None = None
        self.paths: list[Path] = []

    def collection_to_create(self) -> Path | None:
        return self.path

    def collection_to_open(self) -> Path | None:
        return self.path

    def copy_to_write(self, suggestion: str) -> Path | None:
        return self.path

    def captures_to_import(self) -> list[Path]:
        return self.paths

    def later_capture(self) -> Path | None:
        return self.path

    def file_to_write(self, title: str, name: str, suffix: str, kinds: str) -> Path | None:
        return self.path


class PatientBot(QtBot):
    """A bot that waits long for what must come: a machine that has other work to do makes no test fail."""

    def waitSignal(self, signal, *, timeout: int = _PATIENCE, raising: bool | None = None, check_params_cb=None):  # noqa: N802 (Qt's manner)
        """Wait for a signal; no longer than asked for only where it need not come."""
        timeout = timeout if raising is False else max(timeout, _PATIENCE)
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)

    def waitUntil(self, callback, *, timeout: int = _PATIENCE) -> None:  # noqa: N802 (Qt's manner)
        """Wait until something is so."""
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE))

    def waitExposed(self, widget, *, timeout: int = _PATIENCE):  # noqa: N802 (Qt's manner)
        """Wait until a widget is on the screen."""
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget, *, timeout: int = _PATIENCE):  # noqa: N802 (Qt's manner)
        """Wait until a window has the keys."""
        return super().waitActive(widget, timeout=timeout)

    def waitSignals(self, signals, *, timeout: int = _PATIENCE, **how):  # noqa: N802 (Qt's manner)
        """Wait for all of some signals."""
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The bot of pytest-qt, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _destroyed_widgets(qapp: QApplication) -> Iterator[None]:
    """Destroy what a test has closed before the next one begins: a change of style is paid by every widget alive."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    """Settings of a person who has never used the program."""
    return WindowSettings.at(tmp_path / "window.ini")


@pytest.fixture
def theme(qapp: QApplication, settings: WindowSettings) -> Iterator[Theme]:
    """The light theme."""
    settings.scheme = "light"
    theme = Theme(qapp, settings)
    yield theme
    theme.deleteLater()


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """A small capture with two comments, on the disk."""
    path = tmp_path / "capture.txt"
    path.write_text(CAPTURE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def pool(own_data: Path) -> Iterator[Pool]:
    """The processes that do the long work of all tests."""
    with Pool(2) as pool:
        yield pool


@pytest.fixture
def empty_session(qapp: QApplication, pool: Pool) -> Iterator[Session]:
    """A session in which nothing is open; what it says and how its tasks end is printed beside a test that fails."""
    session = Session(pool=pool)
    session.failed.connect(lambda reason: _log.warning("the session failed: %s", str(reason)))
    session.tasks.started.connect(lambda task: _log.warning("a task began: %s", str(task.label)))
    # as texts: a record that held an error would hold its frames, and the widgets in these, past the end of the test
    session.tasks.ended.connect(lambda task: _log.warning("it ended: %s %s", str(task.label), str(task.failure or "")))
    yield session
    session.close()


@pytest.fixture
def session(empty_session: Session, tmp_path: Path, capture: Path) -> Session:
    """A session over a collection with one article of two comments."""
    assert empty_session.create(tmp_path / "Serveur.curator", "Serveur")
    assert empty_session.run(lambda collection: importing.add(collection, importing.read([capture]).parsed))
    return empty_session


@pytest.fixture
def chooser() -> Answers:
    """What the person will answer to questions about files."""
    return Answers()


@pytest.fixture
def window(qtbot, session: Session, theme: Theme, settings: WindowSettings, chooser: Answers) -> Iterator[MainWindow]:
    """The main window over the small collection, shown."""
    window = MainWindow(session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.resize(1280, 720)  # the screen of the tests is smaller than any that people have
    window.show()
    qtbot.waitExposed(window)
    yield window
    session.tasks.shut_down()
