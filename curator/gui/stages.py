"""The stages of the work, in its order; the one place where a stage joins the window."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.export.stage import ExportStage
from curator.gui.icons import Icon
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.stage import SourcesStage
from curator.gui.stage import Stage
from curator.gui.text.stage import TextStage
from curator.gui.theme import Theme
from curator.gui.widgets.empty_state import EmptyState


class _Empty(Stage):
    """A stage that only says what it is for."""

    sentence: ClassVar[str] = ""

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        layout = QVBoxLayout(self)
        layout.addWidget(EmptyState(self.icon, self.sentence))

    def receive(self, paths: Sequence[Path]) -> None:
        """Take nothing."""


class DescriptionStage(_Empty):
    """Placeholder of Description."""

    key, icon = "description", Icon.DESCRIPTION

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("DescriptionStage", "Description")


STAGES: tuple[type[Stage], ...] = (SourcesStage, TextStage, DuplicatesStage, DescriptionStage, ExportStage)
