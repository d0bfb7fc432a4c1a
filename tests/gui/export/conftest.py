"""The Export stage in the window, and what the system was asked to open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from curator.gui.export.stage import ExportStage
from curator.gui.window import MainWindow


class System(QObject):
    """Takes the files that the window wants opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def system(qapp) -> Iterator[System]:
    """What stands for the programs that open files."""
    system = System()
    QDesktopServices.setUrlHandler("file", system, "open")  # type: ignore[arg-type]
    yield system
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def stage(qtbot, window: MainWindow) -> ExportStage:
    """The stage, shown, in the window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.workspace.show_page("export")
    stage = window.workspace.stage("export")
    assert isinstance(stage, ExportStage)
    return stage
