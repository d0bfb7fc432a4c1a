"""Long reads of the collection, a slice at a time between the events of the window that owns it."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.errors import CuratorError

_SLICE = 0.008


class Slices(QObject):
    """Takes items from an iterator, for eight milliseconds in each turn of the event loop, until it has all."""

    finished = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Iterator[object] | None = None
        self._taken: list[object] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.on_turn)

    @property
    def busy(self) -> bool:
        """Tell whether there is more to take."""
        return self._items is not None

    def start(self, items: Iterator[object]) -> None:
        """Begin with `items`, in place of what was being taken."""
        self._items, self._taken = items, []
        self._timer.start()

    def stop(self) -> None:
        """Take no more, and say nothing."""
        self._items, self._taken = None, []
        self._timer.stop()

    def on_turn(self) -> None:
        """Take some."""
        if self._items is None:
            return
        until = time.monotonic() + _SLICE
        try:
            for item in self._items:
                self._taken.append(item)
                if time.monotonic() > until:
                    return
        except CuratorError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        taken = self._taken
        self.stop()
        self.finished.emit(taken)
