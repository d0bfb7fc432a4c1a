"""Python's collection of circular garbage, kept to the window's thread."""

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_LOOKING_MS = 200
"""Milliseconds between two looks at how much was made since the last collection; by eye on memory while typing."""
_FULL_S = 60.0
"""Seconds between two full collections at least: one goes through all that is not frozen, and holds the window."""


class GarbageCollector(QObject):
    """Collects garbage on the thread of its parent, from now on in place of Python itself.

    Python collects on whichever thread happens to make an object, those of the pool included. A widget or a timer
    in a circle would then die on a thread that is not its own, which takes the whole process down.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._full_at = time.monotonic()
        self._timer = QTimer(self, interval=_LOOKING_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [at for at, (made, most) in enumerate(counts) if made > most]
        if not due:
            return
        generation = due[-1]
        if generation == len(gc.get_threshold()) - 1:
            if time.monotonic() - self._full_at < _FULL_S:
                generation -= 1
            else:
                self._full_at = time.monotonic()
        gc.collect(generation)
