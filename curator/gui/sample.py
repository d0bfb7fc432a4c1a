"""The sample collection: made from the captures that ship with the program, the first time somebody asks for it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from curator.gui.files import SUFFIX
from curator.gui.session import Session
from curator.resources import sample

if TYPE_CHECKING:
    from curator.gui.sources.capture_reader import CaptureReader
    from curator.services.intake import Entry
    from curator.services.rereading import Rereading


class Sample(QObject):
    """Opens the sample in `folder`, made first where it is not there yet."""

    made = Signal()

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reader: CaptureReader | None = None
        self._entries: list[Entry] = []
        self._later: list[Entry] = []
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
            reader.read(sample())

    def on_recognised(self, entries: Sequence["Entry"]) -> None:
        """Take note of what was read."""
        self._entries += entries

    def on_read(self) -> None:
        """Add what was read."""
        from curator.services import importing, intake  # noqa: PLC0415 (their libraries are loaded once needed)

        new = [entry for entry in self._entries if entry.same is None]
        self._later = [entry for entry in self._entries if entry.same]
        self._session.run(lambda collection: importing.add(collection, intake.chosen(new)))
        self._take_up()

    def on_taken_up(self, found: object) -> None:
        """Put what a later capture says in place of the earlier one."""
        from curator.services import rereading  # noqa: PLC0415 (as above)

        article, reading = cast("tuple[str, Rereading]", found)
        self._session.run(lambda collection: rereading.reimport(collection, article, reading))

    def _take_up(self) -> None:
        """Read the next later capture in the background; once none is left the sample is made."""
        from curator.gui.sources.capture_reader import LIMITS  # noqa: PLC0415 (as above)
        from curator.services import intake, rereading, versions  # noqa: PLC0415 (as above)
        from curator.services.snapshots import captures  # noqa: PLC0415 (as above)

        collection = self._session.collection
        while collection and self._later:
            entry = self._later.pop(0)
            article = versions.article_of(collection, entry.same) if entry.same else None
            if article and entry.kept:
                other = rereading.Other.of(intake.kept(entry.kept))
                work = partial(captures.read_other, rereading.source(collection, article), other, article, None)
                task = self._session.tasks.start(self.tr("Importing the sample …"), work, LIMITS)
                task.finished.connect(self.on_taken_up)
                task.ended.connect(self._take_up)
                return
        if self._reader:
            self._reader.discard()
            self._reader.deleteLater()
            self._reader = None
        self.made.emit()
