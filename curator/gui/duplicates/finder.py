"""Search for repeated comments in the background, anew only when there is something that was not compared yet."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from curator.domain.changes import ChangeSet, Table
from curator.domain.duplicates import DuplicateGroup
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import deduplicating
from curator.services.snapshots import repeats

_COMPARED = (Table.ARTICLE, Table.COMMENT, Table.REPLY, Table.PASSAGE, Table.CORRECTION)


class Finder(QObject):
    """Keeps the groups in step with the comments; `ended` follows each search, also one that was stopped."""

    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._compared: frozenset[int] = frozenset()
        self._changed = True
        self._found: list[DuplicateGroup] = []
        self._groups: list[DuplicateGroup] | None = None
        self._task: Task | None = None
        session.changed.connect(self.on_changed)

    @property
    def searching(self) -> bool:
        """Tell whether a search is under way."""
        return self._task is not None

    def groups(self) -> list[DuplicateGroup]:
        """Return the groups that wait for a decision, from the last search."""
        collection = self._session.collection
        if collection is None:
            return []
        if self._groups is None:
            return deduplicating.remembered(collection)
        return deduplicating.proposed(collection, self._groups)

    def seek(self) -> None:
        """Search if something changed since the last search began; a process finds out whether that calls for one."""
        collection = self._session.collection
        if collection is None or not self._changed:
            return
        if self._task is not None:
            self._task.cancel()
        self._changed = False
        self._found = []
        if deduplicating.headless(collection, self._groups or ()):
            self._compared = frozenset()
        work = partial(repeats.find, collection.path, self._compared)
        self._task = self._session.tasks.start(self.tr("Comparing comments …"), work)
        self._task.given.connect(self.on_task_gave)
        self._task.finished.connect(self.on_task_finished)
        self._task.failed.connect(self._session.failed)
        self._task.cancelled.connect(self.on_task_cancelled)
        self._task.ended.connect(self.on_task_ended)

    def on_changed(self, changes: ChangeSet) -> None:
        """Take note of what may read differently now."""
        self._changed = self._changed or changes.touches(*_COMPARED)

    @Slot(object)
    def on_task_gave(self, groups: list[DuplicateGroup]) -> None:
        """Take some of what was found."""
        if self.sender() is self._task:
            self._found += groups

    @Slot(object)
    def on_task_finished(self, compared: frozenset[int] | None) -> None:
        """Keep what was found, if there was anything new to compare."""
        if self.sender() is not self._task or compared is None:
            return
        self._compared, groups = compared, self._found
        self._groups = groups
        collection = self._session.collection
        if collection is not None and self._session.writable:
            self._session.attempt(lambda: deduplicating.remember(collection, groups))

    @Slot()
    def on_task_cancelled(self) -> None:
        """Search again when that is asked for: a person stopped the search in hand."""
        if self.sender() is self._task:
            self._changed = True

    @Slot()
    def on_task_ended(self) -> None:
        """Tell that the search in hand has ended; one that another replaced has nothing to say."""
        if self.sender() is self._task:
            self._task = None
            self.ended.emit()
