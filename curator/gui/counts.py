"""How much is open in each stage, counted anew once edits pause."""

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.changes import ChangeSet
from curator.gui.session import Session
from curator.services.overview import DUPLICATES
from curator.services.tally import Tally
from curator.store.overview import Size

_PAUSE_MS = 150  # an edit is over, and others do not follow; by feel


class OpenCounts(QObject):
    """Follows the session; `changed` follows when the counts are others."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tally: Tally | None = None
        self._untold: list[ChangeSet] = []
        self._rechecked: set[int] = set()
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self._count)
        session.changed.connect(self.on_changed)
        session.checked.connect(self.on_checked)
        session.opened.connect(self._begin)
        session.closed.connect(self._begin)
        self._soon.start()

    @property
    def size(self) -> Size | None:
        """How much the collection holds; None where none is open or it is not counted yet."""
        return self._tally.size if self._tally else None

    def of_stage(self, stage: str) -> int:
        """Return how much is open in a stage; 0 where nothing is counted."""
        return getattr(self._tally.stages, stage, 0) if self._tally else 0

    def on_changed(self, changes: ChangeSet) -> None:
        """Count anew what an edit touched."""
        self._untold.append(changes)
        self._soon.start()

    def on_checked(self, passages: set[int]) -> None:
        """Count anew what was found in them."""
        self._rechecked |= passages
        self._soon.start()

    def keep(self, stage: str, count: int) -> None:
        """Keep in mind how many groups a search found; only its stage hears of it."""
        if self._tally and stage == DUPLICATES:
            self._tally.compared(count)

    def _begin(self) -> None:
        """Forget all; to count a large collection takes a tenth of a second, and what is shown is drawn first."""
        self._tally = None
        self.changed.emit()
        self._soon.start()

    def _count(self) -> None:
        collection = self._session.collection
        untold, self._untold = self._untold, []
        rechecked, self._rechecked = self._rechecked, set()
        if self._tally and collection:
            for changes in untold:
                self._tally.follow(changes)
            self._tally.recheck(rechecked)
        else:
            self._tally = Tally(collection) if collection else None
        self.changed.emit()
