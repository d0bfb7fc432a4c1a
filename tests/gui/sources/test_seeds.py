from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.theme import Theme
from curator.resources import CORPUS
from curator.store import articles
from tests.gui.sources.conftest import add_all, drop, shown


def walk(qtbot, session: Session, theme: Theme, settings: WindowSettings, paths: list[Path]) -> None:
    """Import by a drop, then go through every passage of every article by the keyboard."""
    stage = shown(qtbot, session, theme, settings)
    drop(stage, paths)
    add_all(qtbot, stage)
    for row in range(1, stage.captures.model.rowCount()):
        stage.captures.take(stage.captures.model.article(row))
        stage.view.setFocus()
        assert session.collection
        page = articles.passages(session.collection, stage.captures.model.article(row))
        seen = []
        for _ in page:
            assert stage.view.current is not None
            seen.append(stage.view.current.id)
            QTest.keyClick(stage.view, Qt.Key.Key_Down)
        assert seen == [passage.id for passage in page]
        assert not stage.view.grab().isNull()


def test_every_passage_of_the_real_captures_can_be_taken_in_hand(
    qtbot, session: Session, theme: Theme, settings: WindowSettings, seeds: list[Path]
) -> None:
    walk(qtbot, session, theme, settings, seeds)


def test_every_passage_of_the_sample_can_be_taken_in_hand(
    qtbot, session: Session, theme: Theme, settings: WindowSettings
) -> None:
    walk(qtbot, session, theme, settings, [CORPUS])
