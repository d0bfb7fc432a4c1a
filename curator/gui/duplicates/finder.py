"""Search for repeated comments in the background, anew only when there is something that was not compared yet."""

from PySide6.QtCore import QObject, Signal, Slot

from curator.domain.duplicates import CommentText, DuplicateGroup
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import deduplicating


class Finder(QObject):
    """Keeps the groups in step with the comments; `ended` follows each search, also one that was stopped."""

    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._compared: frozenset[CommentText] | None = None
        self._comparing: list[CommentText] = []
        self._groups: list[DuplicateGroup] | None = None
        self._task: Task | None = None

    @property
    def searching(self) -> bool:
        """Tell whether a search is under way."""
        return self._task is not None

    @property
    def searched(self) -> bool:
        """Tell whether a search has ended since the collection was opened."""
        return self._compared is not None

    def groups(self) -> list[DuplicateGroup]:
        """Return the groups that wait for a decision, from the last search."""
        collection = self._session.collection
        if collection is None:
            return []
        if self._groups is None:
            return deduplicating.remembered(collection)
        return deduplicating.proposed(collection, self._groups)

    def seek(self) -> None:
        """Search if a comment is new or reads differently; what is only folded or gone needs no search."""
        collection = self._session.collection
        if collection is None:
            return
        texts = deduplicating.snapshot(collection)
        if self._compared is not None and self._compared.issuperset(texts):
            return
        if self._task is not None:
            if self._comparing == texts:
                return
            self._task.cancel()
        self._comparing = texts
        self._task = self._session.tasks.start(
            self.tr("Comparing comments …"), lambda progress: deduplicating.find(texts, progress)
        )
        self._task.finished.connect(self.on_task_finished)
        self._task.failed.connect(self._session.failed)
        self._task.ended.connect(self.on_task_ended)

    @Slot(object)
    def on_task_finished(self, groups: list[DuplicateGroup]) -> None:
        """Keep what was found."""
        self._compared = frozenset(self._comparing)
        self._groups = groups
        collection = self._session.collection
        if collection is not None and self._session.writable:
            self._session.attempt(lambda: deduplicating.remember(collection, groups))

    @Slot()
    def on_task_ended(self) -> None:
        """Tell that the search in hand has ended; one that another replaced has nothing to say."""
        if self.sender() is self._task:
            self._task = None
            self.ended.emit()
