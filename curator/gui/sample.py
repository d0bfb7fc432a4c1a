"""The sample collection: made from the captures that ship with the program, the first time somebody asks for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from curator.gui.files import SUFFIX
from curator.gui.session import Session
from curator.resources import CORPUS

if TYPE_CHECKING:
    from curator.services.importing import CapturesRead


class Sample(QObject):
    """Opens the sample in `folder`, made first where it is not there yet."""

    made = Signal()

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path = folder / (self.tr("Curator sample") + SUFFIX)

    def open(self) -> None:
        """Open the sample; the first time, its captures are read in the background."""
        if self.path.exists():
            self._session.open(self.path)
        elif self._session.create(self.path, self.tr("Curator sample")):
            from curator.gui.sources.capture_reader import CaptureReader  # noqa: PLC0415 (it loads the readers)

            reader = CaptureReader(self._session, self.tr("Importing the sample …"), self)
            reader.read.connect(self.on_read)
            reader.failed.connect(self._session.failed)
            reader.start(sorted(CORPUS.rglob("*.txt")))

    def on_read(self, reading: "CapturesRead") -> None:
        """Add what was read."""
        from curator.services import importing  # noqa: PLC0415 (its libraries are loaded once they are needed)

        self._session.run(lambda collection: importing.add(collection, reading.parsed))
        self.made.emit()
