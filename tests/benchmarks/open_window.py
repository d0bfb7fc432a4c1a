"""In a process of its own: the window on a collection, from the start of the process to its first painted page.

Arguments: the collection, and the time at which the process was started (`time.monotonic`).
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from curator.gui.app import Desk
from curator.gui.settings import WindowSettings


class _Painted(QObject):
    """Notes when a widget was last painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count paint events; keep none."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def main(path: Path, started: float) -> dict[str, float]:
    """Open the window on a collection as the program does.

    Returns:
        Seconds from the start of the process until Python runs this, the page is painted, and the window is at rest.
    """
    loaded = time.monotonic() - started
    application = QApplication([sys.argv[0]])
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(application, WindowSettings.at(Path(folder) / "window.ini"))
        desk.window.show()
        desk.window.open(path)
        painted = _Painted(desk.window.workspace)
        while not painted.count:
            application.processEvents()
        ready = time.monotonic() - started
        while desk.session.tasks.running:
            application.processEvents()
            time.sleep(0.001)
        application.processEvents()
        at_rest = time.monotonic() - started
        desk.window.close()
        desk.session.close()
    return {"loaded": loaded, "ready": ready, "at_rest": at_rest}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), float(sys.argv[2]))))  # noqa: T201
