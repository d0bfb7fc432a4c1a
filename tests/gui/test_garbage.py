import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from curator.gui.garbage import GarbageCollector


@pytest.fixture
def collector(qapp) -> Iterator[GarbageCollector]:
    gc.enable()
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()


class Ring:
    """Something that only a collection can free, and that notes on which thread it was freed."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: freed.append(threading.current_thread()))


def test_garbage_of_any_thread_is_collected_on_the_windows_thread_alone(qtbot, collector):
    freed: list[threading.Thread] = []

    def litter() -> None:
        for _ in range(5000):
            Ring(freed)

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert freed == []
    qtbot.waitUntil(lambda: len(freed) == 5000)
    assert set(freed) == {threading.main_thread()}
