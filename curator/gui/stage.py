"""What a stage of the work is to the window, and how one place of the collection is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.domain.span import Span
from curator.gui.bookmarks import Bookmark
from curator.gui.icons import Icon
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Target:
    """A place to go to: an article, or a comment, passage or range of reading text in it.

    `stage` is the `key` of the stage that shows it. An empty target is the stage itself.
    """

    article: str | None = None
    comment: str | None = None
    passage: int | None = None
    span: Span | None = None
    stage: str = "text"


class Stage(QWidget):
    """A stage of the work: one page of the window, built when it is first shown.

    A subclass sets `key` and `icon`, gives `title`, and overrides what it needs of the other methods.
    """

    key: ClassVar[str]
    """Name of the stage in settings and targets, and of its count in `overview.StageCounts`."""
    icon: ClassVar[Icon]

    navigated = Signal(object)
    """The person asks to go to a `Target`, of this stage or another."""
    counted = Signal(int)
    """How much is open here, where the stage knows better than the overview."""
    reported = Signal(str, object)
    """A result in one sentence for the status line, and a callable to show it when clicked, or None."""

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.settings = settings
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage in the language of the window."""
        raise NotImplementedError

    def activated(self) -> None:
        """Take note that the stage is shown; called each time it becomes the current one."""

    def prepare(self) -> None:
        """Begin in the background, while another stage is shown, what tells how much is open here."""

    def begin(self) -> None:
        """Do what this stage starts with: its one button, and the menu where it has an entry there."""

    def keep(self) -> None:
        """Save what is not saved by itself, if this stage has any such thing."""

    def receive(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped on the window; only Sources does."""

    def show_target(self, target: Target) -> None:
        """Show `target`: scroll to it and select it."""

    def bookmark(self) -> Mapping[str, Any]:
        """Return where the work here stands, as values of JSON; asked for each second, so it is to be cheap."""
        return {}

    def resume(self, bookmark: Bookmark) -> None:
        """Go to where the work was left; what is gone meanwhile is passed over. Called once, when it is first shown."""

    def offered_actions(self) -> Sequence[QAction]:
        """Return the actions of this stage, for the list of commands and of keys."""
        return self.actions()

    def action_groups(self) -> Sequence[tuple[str, Sequence[QAction]]]:
        """Return those that the menu has in menus of their own, each group with its name."""
        return ()
