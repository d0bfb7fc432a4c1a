"""What both previews have around them: a bar, the state of the draft, and a place for what hinders it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from curator.gui.export.draft import Draft, State
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words, sentence_case
from curator.gui.theme import GRID
from curator.gui.widgets.badge import Badge
from curator.gui.widgets.banner import Banner
from curator.gui.widgets.empty_state import EmptyState


class PreviewFrame(QWidget):
    """Shows `content` once there is some; what is old is marked as such until it is made anew."""

    refresh_asked = Signal()

    def __init__(self, draft: Draft, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._content = content
        self._filled = False
        self.badge = Badge(proposed=True)
        self.refresh_button = QToolButton()
        self.refresh_button.setIcon(icon(Icon.RESTORE))
        self.refresh_button.setToolTip(self.tr("Make the preview again (F5)"))
        self.refresh_button.setAccessibleName(self.tr("Make the preview again"))
        self.failure = Banner(failure=True)
        self.hindrance = EmptyState(Icon.PREVIEW, "")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.hindrance)
        self.pages.addWidget(content)
        bar = QFrame()
        bar.setProperty("role", "bar")
        self.bar = QHBoxLayout(bar)
        self.bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.bar.setSpacing(GRID // 2)
        self.bar.addStretch(1)
        self.bar.addWidget(self.badge)
        self.bar.addWidget(self.refresh_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.failure)
        layout.addWidget(self.pages, 1)
        self.refresh_button.clicked.connect(self.refresh_asked)
        self.hindrance.clicked.connect(self.refresh_asked)
        draft.state_changed.connect(self.on_state_changed)
        self.on_state_changed()

    def add_controls(self, *controls: QWidget) -> None:
        """Put controls at the left of the bar, in this order."""
        before = self.bar.count() - 3
        for place, control in enumerate(controls):
            self.bar.insertWidget(before + place, control)

    def show_content(self) -> None:
        """Show the content from now on."""
        self._filled = True
        self.pages.setCurrentWidget(self._content)
        self.on_state_changed()

    def on_state_changed(self) -> None:
        """Say how the preview stands to the collection."""
        state = self._draft.state
        said = {
            State.OLD: self.tr("Out of date"),
            State.MAKING: self.tr("Being updated …"),
            State.STOPPED: self.tr("Stopped, out of date"),
            State.FAILED: self.tr("Out of date"),
        }
        self.badge.say(said.get(state, "") if self._filled else "", proposed=True)
        self.refresh_button.setEnabled(state is not State.MAKING)
        sentence = in_words(self._draft.failure) if state is State.FAILED else ""
        self.failure.say(sentence if self._filled else "")
        if not self._filled:
            self._say_hindrance(state, sentence)

    def _say_hindrance(self, state: State, sentence: str) -> None:
        if state is State.STOPPED:
            self.hindrance.say(self.tr("The preview was stopped."), self.tr("Make the preview"))
        elif state is State.FAILED:
            self.hindrance.say(sentence_case(sentence), self.tr("Try again"))
        else:
            self.hindrance.say(self.tr("The preview is being made …"))
