"""The open collection as the window sees it: the one place that edits, undoes, and says what changed."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from curator.domain.changes import ChangeSet
from curator.domain.errors import CuratorError
from curator.domain.messages import NOTHING, Message
from curator.domain.progress import Steps
from curator.gui.tasks import TaskRunner
from curator.store import backups
from curator.store.backups import Backup
from curator.store.collection import Collection
from curator.store.journal import Journal
from curator.work.pool import Pool


class Report(Protocol):
    """What a verb returns that has more to say than what it changed."""

    @property
    def changes(self) -> ChangeSet:
        """What the edit touched."""


_AT_ONCE = 4
"""Steps taken in one turn of the event loop, some twenty milliseconds: small edits are over at once."""

T = TypeVar("T")
Result = TypeVar("Result", bound=ChangeSet | Report)


class Session(QObject):
    """Owns the collection on the GUI thread, and the tasks that work for it.

    `changed` follows every edit, undo and redo, whoever made it, with its `ChangeSet`. `failed` gives the sentence of
    an expected failure; `unopened` the path of a collection that could not be opened, and the error.
    """

    changed = Signal(object)
    checked = Signal(object)
    """Follows each portion of a check with the set of passages that were checked; no edit."""
    failed = Signal(object)
    opened = Signal()
    unopened = Signal(Path, object)
    closed = Signal()

    def __init__(self, parent: QObject | None = None, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self.collection: Collection | None = None
        self.journal: Journal | None = None
        """What is typed and not saved yet; None where nothing is open that can be edited."""
        self.tasks = TaskRunner(self, pool)

    @property
    def read_only_reason(self) -> Message:
        """Why the collection cannot be edited; "" where it can, or where none is open."""
        return self.collection.read_only_reason if self.collection else NOTHING

    @property
    def writable(self) -> bool:
        """Tell whether a collection is open and can be edited."""
        return self.collection is not None and not self.collection.read_only

    @property
    def is_typing(self) -> bool:
        """Tell whether something is being typed that the collection does not hold yet."""
        return self.journal is not None and bool(self.journal.texts)

    def create(self, path: Path, title: str = "") -> bool:
        """Create a collection and open it in place of the present one; tell whether that worked."""
        collection = self.attempt(lambda: Collection.create(path, title))
        if collection:
            self._take_up(collection)
        return collection is not None

    def open(self, path: Path) -> bool:
        """Open a collection in place of the present one; tell whether that worked."""
        if self.collection and path.resolve() == self.collection.path.resolve():
            return True
        try:
            collection = Collection.open(path)
        except CuratorError as error:
            self.unopened.emit(path, error)
            return False
        self._take_up(collection)
        return True

    def go_back(self, path: Path, backup: Backup) -> Path | None:
        """Put a safety copy in the place of the collection at `path`, open or not, and open that.

        Returns:
            Where what stood there is kept; None where it is a safety copy of its own.
        """
        if self.collection and self.collection.path == path:
            self.close()
        kept = self.attempt(lambda: backups.restore(path, backup))
        self.open(path)
        return kept

    def close(self) -> None:
        """Stop the tasks and close the collection, if one is open."""
        if self.collection is None:
            return
        self.tasks.shut_down()
        collection, self.collection, self.journal = self.collection, None, None
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

    def failure_behind(self, error: BaseException) -> CuratorError | None:
        """Return the expected failure that an error is, or that it comes to in a damaged file; None for a bug."""
        if isinstance(error, CuratorError):
            return error
        return self.collection.damage_behind(error) if self.collection else None

    def run_in_steps(
        self,
        label: str,
        verb: Callable[[Collection], Steps[ChangeSet]],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Call a service's verb that goes in steps, as `run` does, and `then` what follows where it did not fail.

        Few steps are taken at once; many between the window's events, as a task that bears the label.
        """
        if self.collection:
            self._take(label, verb(self.collection), then)

    def undo(self) -> None:
        """Take back the newest edit in force."""
        if self.collection:
            self._take(self.tr("Undoing …"), self.collection.undoing())

    def redo(self) -> None:
        """Bring back the edit undone last."""
        if self.collection:
            self._take(self.tr("Redoing …"), self.collection.redoing())

    def travel(self, entry: int) -> None:
        """Undo or redo until the history entry `entry` is the newest edit in force; 0 is before the first."""
        if self.collection is None:
            return
        history = self.collection.history()
        later = sum(1 for one in history if one.id > entry and not one.undone)
        earlier = sum(1 for one in history if one.id <= entry and one.undone)
        legs = [self.collection.undoing] * later + [self.collection.redoing] * earlier
        self._take(self.tr("Going through the history …"), self._travelling(legs))

    def _travelling(self, legs: Sequence[Callable[[], Steps[ChangeSet | None]]]) -> Steps[ChangeSet | None]:
        """Take one undo or redo after the other; given up, those that are done stay so, and are told."""
        made: list[ChangeSet] = []
        try:
            for leg in legs:
                made += filter(None, [(yield from leg())])
        except BaseException:
            self._tell(_merged(made))
            raise
        return _merged(made)

    def _take(
        self, label: str, steps: Steps[ChangeSet] | Steps[ChangeSet | None], then: Callable[[], object] = lambda: None
    ) -> None:
        """Take steps at once, or as a task where they are more than a few; all at once while others are being taken.

        Captures that are being added let an edit in between; an edit that is held open has these refused.
        """

        def tell(changes: object) -> None:
            self._tell(cast("ChangeSet | None", changes))
            then()

        try:
            for _ in count() if self.tasks.is_stepping else range(_AT_ONCE):
                next(steps)
        except StopIteration as end:
            tell(end.value)
        except CuratorError as error:
            self._on_steps_failed(error.message)
        else:
            task = self.tasks.start_steps(label, steps)
            task.finished.connect(tell)
            task.failed.connect(self._on_steps_failed)
            task.cancelled.connect(self._tell_again)

    def _on_steps_failed(self, reason: Message) -> None:
        self._tell_again()
        self.failed.emit(reason)

    def _tell_again(self) -> None:
        """Have read anew what was half done when it failed or was given up."""
        if self.collection:
            self._tell(self.collection.rolled_back)

    def _take_up(self, collection: Collection) -> None:
        self.close()
        self.collection = collection
        self.journal = None if collection.read_only else Journal(collection)
        self.opened.emit()

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
