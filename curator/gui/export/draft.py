"""A preview in the making: kept in step with the collection and the profile, off the GUI thread."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.book import ExportProfile
from curator.domain.changes import ChangeSet
from curator.domain.messages import NOTHING, Message
from curator.gui.export.workshop import Workshop
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.work.performing import Work

PAUSE_MS = 500
"""How long the typing or the edits must rest before a preview is made anew."""

Making = Callable[[Path, ExportProfile], Work]
"""What a preview of a collection file is made with."""


class State(Enum):
    """How a draft stands to the collection and the profile."""

    OLD = auto()
    MAKING = auto()
    READY = auto()
    STOPPED = auto()
    FAILED = auto()


class Draft(QObject):
    """Made when it is wanted, and again when it is old; `given` gives the parts of each result, `made` the whole."""

    given = Signal(object)
    made = Signal(object)
    state_changed = Signal()

    def __init__(
        self, session: Session, workshop: Workshop, label: str, making: Making, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.state = State.OLD
        self.failure = NOTHING
        self._session = session
        self._workshop = workshop
        self._label = label
        self._making = making
        self._profile: ExportProfile | None = None
        self._task: Task | None = None
        self._soon = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self.on_rested)
        session.changed.connect(self.on_collection_changed)

    def want(self, profile: ExportProfile, *, at_once: bool = False) -> None:
        """Make the preview for `profile`, unless it is there or on its way; `at_once` does not wait for a pause."""
        if profile == self._profile and self.state in (State.MAKING, State.READY):
            return
        self._stop()
        self._profile = profile
        self._become(State.MAKING)
        if at_once:
            self.on_rested()
        else:
            self._soon.start()

    def forget(self) -> None:
        """Take what there is for old."""
        self._stop()
        self._become(State.OLD)

    def rest(self) -> None:
        """Make nothing until it is wanted again."""
        if self.state is State.MAKING:
            self.forget()

    def on_collection_changed(self, changes: ChangeSet) -> None:
        """Take note that what is shown is old."""
        del changes
        self.forget()

    def on_rested(self) -> None:
        """Begin to make the preview."""
        collection = self._session.collection
        if collection is None or self._profile is None:
            return
        task = self._task = self._session.tasks.start(self._label, self._making(collection.path, self._profile))
        self._workshop.follow(task)
        task.given.connect(self.on_task_gave)
        task.finished.connect(self.on_task_finished)
        task.failed.connect(self.on_task_failed)
        task.cancelled.connect(self.on_task_cancelled)

    def on_task_gave(self, part: object) -> None:
        """Hand over a part of the result of the task in hand."""
        if self.sender() is self._task:
            self.given.emit(part)

    def on_task_finished(self, result: object) -> None:
        """Hand over the result of the task in hand; former ones are of no use any more."""
        if self.sender() is self._task:
            self._task = None
            self._become(State.READY)
            self.made.emit(result)

    def on_task_failed(self, message: Message) -> None:
        """Say why there is no preview."""
        if self.sender() is self._task:
            self._task = None
            self._become(State.FAILED, message)

    def on_task_cancelled(self) -> None:
        """Take note that a person stopped the task."""
        if self.sender() is self._task:
            self._task = None
            self._become(State.STOPPED)

    def _stop(self) -> None:
        self._soon.stop()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _become(self, state: State, failure: Message = NOTHING) -> None:
        self.state, self.failure = state, failure
        self.state_changed.emit()
