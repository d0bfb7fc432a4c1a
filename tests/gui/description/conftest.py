"""A collection of three articles, and the stage over it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from curator.gui.description.stage import DescriptionStage
from curator.gui.session import Session
from curator.services import importing
from tests.captures import small_capture


@pytest.fixture
def three(empty_session: Session, tmp_path: Path) -> Session:
    """A session over three articles whose title and language import proposes."""
    assert empty_session.create(tmp_path / "Notices.curator", "Notices")
    captures = [small_capture(f"page{number}.txt", f"note {number}") for number in range(3)]
    assert empty_session.run(lambda collection: importing.add(collection, captures))
    return empty_session


@pytest.fixture
def stage(qtbot, qapp: QApplication, three: Session, theme, settings) -> DescriptionStage:
    """The stage, shown and active."""
    stage = DescriptionStage(three, theme, settings)
    qtbot.addWidget(stage)
    stage.resize(1100, 650)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    stage.activated()
    return stage
