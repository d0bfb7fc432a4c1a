"""The stage over the small collection, shown and in front; and how files are dropped on it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
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


def enter(stage: SourcesStage, paths: Sequence[Path]) -> bool:
    """Hold files over the stage; tell whether it would take them."""
    mime = urls(paths)  # an event does not own what it carries
    event = QDragEnterEvent(stage.rect().center(), Qt.DropAction.CopyAction, mime, *_HELD)
    QApplication.sendEvent(stage, event)
    return event.isAccepted()


def drop(stage: SourcesStage, paths: Sequence[Path]) -> None:
    """Drop files on the stage."""
    enter(stage, paths)
    mime = urls(paths)
    QApplication.sendEvent(stage, QDropEvent(QPointF(stage.rect().center()), Qt.DropAction.CopyAction, mime, *_HELD))


def urls(paths: Sequence[Path]) -> QMimeData:
    """Return files as what a drag carries."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
