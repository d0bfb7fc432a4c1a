"""The sample collection: made from the captures that ship with the program, the first time somebody asks for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from curator.gui.files import SUFFIX
from curator.gui.session import Session
from curator.resources import CORPUS

if TYPE_CHECKING:
    from curator.gui.sources.capture_reader import CaptureReader
    from curator.services.intake import Entry


class Sample(QObject):
    """Opens the sample in `folder`, made first where it is not there yet."""

    made = Signal()

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reader: CaptureReader | None = None
        self._entries: list[Entry] = []
        self.path = folder / (self.tr("Curator sample") + SUFFIX)

    def open(self) -> None:
        """Open the sample; the first time, its captures are read in the background."""
        if self.path.exists():
            self._session.open(self.path)
        elif self._session.create(self.path, self.tr("Curator sample")):
            from curator.gui.sources.capture_reader import CaptureReader  # noqa: PLC0415 (it loads the readers)

            self._entries.clear()
            reader = self._reader = CaptureReader(self._session, self.tr("Importing the sample …"), self)
            reader.recognised.connect(self.on_recognised)
            reader.failed.connect(self._session.failed)
            reader.ended.connect(self.on_read)
            reader.read(sorted(CORPUS.rglob("*.txt")))

    def on_recognised(self, entries: Sequence["Entry"]) -> None:
        """Take note of what was read."""
        self._entries += entries

    def on_read(self) -> None:
        """Add what was read."""
        from curator.services import importing, intake  # noqa: PLC0415 (their libraries are loaded once needed)

        self._session.run(lambda collection: importing.add(collection, intake.chosen(self._entries)))
        if self._reader:
            self._reader.discard()
            self._reader.deleteLater()
            self._reader = None
        self.made.emit()
