"""The stage over the small collection, shown and in front; and how files are dropped on it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.import_dialog import ImportDialog
from curator.gui.sources.stage import SourcesStage
from curator.gui.theme import Theme

CAPTURE = """Le serveur est tombé

La page ne répond plus depuis ce matin, et personne ne sait pourquoi .

Les abonnés attendent.

3 commentaires

  • Zoé

    Il falait s’y attendre 😉

  • Luc

    @Zoé : pas du tout.
"""


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """A page with two comments, of which the second answers the first; it announces three."""
    path = tmp_path / "capture.txt"
    path.write_text(CAPTURE, encoding="utf-8")
    return path


@pytest.fixture
def stage(qtbot, session: Session, theme: Theme, settings: WindowSettings) -> SourcesStage:
    """Sources over the collection of one article and two comments."""
    return shown(qtbot, session, theme, settings)


def shown(qtbot, session: Session, theme: Theme, settings: WindowSettings) -> SourcesStage:
    """Build the stage, show it and give it the keys."""
    stage = SourcesStage(session, theme, settings)
    qtbot.addWidget(stage)
    stage.resize(1080, 640)
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    stage.activated()
    return stage


def enter(place: QWidget, paths: Sequence[Path]) -> bool:
    """Hold files over the stage or the dialog; tell whether it would take them."""
    mime = urls(paths)  # an event does not own what it carries
    event = QDragEnterEvent(place.rect().center(), Qt.DropAction.CopyAction, mime, *_HELD)
    QApplication.sendEvent(place, event)
    return event.isAccepted()


def drop(place: QWidget, paths: Sequence[Path]) -> None:
    """Drop files on the stage or the dialog."""
    enter(place, paths)
    mime = urls(paths)
    QApplication.sendEvent(place, QDropEvent(QPointF(place.rect().center()), Qt.DropAction.CopyAction, mime, *_HELD))


def recognised(qtbot, stage: SourcesStage) -> ImportDialog:
    """Wait until all that was dropped is read, and return the dialog that lists it."""
    dialog = stage.importer.dialog
    assert dialog
    qtbot.waitUntil(lambda: not dialog.reader.is_reading, timeout=20_000)
    return dialog


def add_all(qtbot, stage: SourcesStage) -> None:
    """Wait until all that was dropped is read, and add what is ticked."""
    dialog = recognised(qtbot, stage)
    with qtbot.waitSignal(stage.importer.reported, timeout=60_000):
        QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    stage.activateWindow()  # as a screen with windows does by itself, once what was over them is gone
    qtbot.waitUntil(stage.isActiveWindow)


def urls(paths: Sequence[Path]) -> QMimeData:
    """Return files as what a drag carries."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
