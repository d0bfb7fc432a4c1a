"""A program: drags the first card of a list of captures to between others with a mouse, and writes their order.

It runs in a process of its own, on a platform of Qt that drags: the one of the other tests ends every drag at once.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.stage import SourcesStage
from curator.gui.theme import Theme
from curator.store import articles

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEPS = 8


def drag_first_below(stage: SourcesStage, row: int) -> None:
    """Press on the first card, move past the distance where a drag begins, go on to the foot of a row, let go."""
    view, window = stage.captures.view, stage.windowHandle()
    boxes = [view.visualRect(view.model().index(each, 0)) for each in (0, row)]
    begin = view.viewport().mapTo(stage, boxes[0].center())
    end = view.viewport().mapTo(stage, QPoint(boxes[1].center().x(), boxes[1].bottom() - 2))

    def go_on() -> None:
        if not view.findChildren(QDrag):
            return
        turn.stop()
        for step in range(STEPS + 1):
            QTest.mouseMove(window, begin + (end - begin) * step / STEPS)
        QTest.mouseRelease(window, LEFT, NO_KEY, end)

    turn = QTimer(stage)  # comes round within the loop of the drag, which one of the moves below begins
    turn.timeout.connect(go_on)
    turn.start()
    QTest.mousePress(window, LEFT, NO_KEY, begin)
    for step in range(2 * QApplication.startDragDistance()):
        QTest.mouseMove(window, begin + QPoint(0, step))


def main(collection: str, settings: str) -> None:
    """Show the stage over a collection, drag, and name the articles as they then stand."""
    application = QApplication([])
    session, kept = Session(), WindowSettings.at(Path(settings))
    session.open(Path(collection))
    assert session.collection
    stage = SourcesStage(session, Theme(application, kept), kept)
    stage.resize(1080, 640)
    stage.show()
    QTest.qWaitForWindowExposed(stage)
    drag_first_below(stage, 2)
    sys.stdout.write(" ".join(article.id for article in articles.all(session.collection)))
    session.close()
    session.tasks.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
