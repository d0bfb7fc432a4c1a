"""The open collection as the window sees it: the one place that edits, undoes, and says what changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from curator.domain.changes import ChangeSet
from curator.domain.errors import CuratorError
from curator.domain.messages import NOTHING, Message
from curator.gui.tasks import TaskRunner
from curator.store.collection import Collection
from curator.work.pool import Pool


class Report(Protocol):
    """What a verb returns that has more to say than what it changed."""

    @property
    def changes(self) -> ChangeSet:
        """What the edit touched."""


T = TypeVar("T")
Result = TypeVar("Result", bound=ChangeSet | Report)


class Session(QObject):
    """Owns the collection on the GUI thread, and the tasks that work for it.

    `changed` follows every edit, undo and redo, whoever made it, with its `ChangeSet`. `failed` gives the sentence of
    an expected failure.
    """

    changed = Signal(object)
    checked = Signal(object)
    """Follows each portion of a check with the set of passages that were checked; no edit."""
    failed = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QObject | None = None, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self.collection: Collection | None = None
        self.tasks = TaskRunner(self, pool)

    @property
    def read_only_reason(self) -> Message:
        """Why the collection cannot be edited; "" where it can, or where none is open."""
        return self.collection.read_only_reason if self.collection else NOTHING

    @property
    def writable(self) -> bool:
        """Tell whether a collection is open and can be edited."""
        return self.collection is not None and not self.collection.read_only

    def create(self, path: Path, title: str = "") -> bool:
        """Create a collection and open it in place of the present one; tell whether that worked."""
        return self._replace(lambda: Collection.create(path, title))

    def open(self, path: Path) -> bool:
        """Open a collection in place of the present one; tell whether that worked."""
        if self.collection and path.resolve() == self.collection.path.resolve():
            return True
        return self._replace(lambda: Collection.open(path))

    def close(self) -> None:
        """Stop the tasks and close the collection, if one is open."""
        if self.collection is None:
            return
        self.tasks.shut_down()
        collection, self.collection = self.collection, None
        collection.close()
        self.closed.emit()

    def run(self, verb: Callable[[Collection], Result]) -> Result | None:
        """Call a service's verb on the collection and tell every view what it changed.

        Returns:
            What the verb returned; None where it failed, and then `failed` has said why.
        """
        collection = self.collection
        if collection is None:
            return None
        result = self.attempt(lambda: verb(collection))
        if result is not None:
            self._tell(result if isinstance(result, ChangeSet) else result.changes)
        return result

    def attempt(self, call: Callable[[], T]) -> T | None:
        """Call something that edits nothing; None where it failed, and then `failed` has said why."""
        try:
            return call()
        except CuratorError as error:
            self.failed.emit(error.message)
            return None

    def undo(self) -> None:
        """Take back the newest edit in force."""
        if self.collection:
            self._tell(self.attempt(self.collection.undo))

    def redo(self) -> None:
        """Bring back the edit undone last."""
        if self.collection:
            self._tell(self.attempt(self.collection.redo))

    def travel(self, entry: int) -> None:
        """Undo or redo until the history entry `entry` is the newest edit in force; 0 is before the first."""
        if self.collection is None:
            return
        history = self.collection.history()
        later = sum(1 for one in history if one.id > entry and not one.undone)
        earlier = sum(1 for one in history if one.id <= entry and one.undone)
        steps = [self.attempt(self.collection.undo) for _ in range(later)]
        steps += [self.attempt(self.collection.redo) for _ in range(earlier)]
        self._tell(_merged([step for step in steps if step]))

    def _replace(self, opening: Callable[[], Collection]) -> bool:
        collection = self.attempt(opening)
        if collection is None:
            return False
        self.close()
        self.collection = collection
        self.opened.emit()
        return True

    def _tell(self, changes: ChangeSet | None) -> None:
        if changes is not None and changes.tables:
            self.changed.emit(changes)


def _merged(steps: list[ChangeSet]) -> ChangeSet | None:
    if not steps:
        return None
    tables = {
        table: frozenset[object]().union(*(step.ids(table) for step in steps))
        for step in steps
        for table in step.tables
    }
    return ChangeSet(steps[-1].label, tables)
