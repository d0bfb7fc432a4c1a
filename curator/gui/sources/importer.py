"""Import as the window does it: read in the background, looked at and chosen, added in one edit, and reported on."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources import import_report, report
from curator.gui.sources.capture_reader import LIMITS
from curator.gui.sources.import_dialog import ImportDialog
from curator.gui.tasks import Task
from curator.gui.theme import Theme
from curator.services import importing, intake, rereading, versions
from curator.services.importing import ImportReport
from curator.services.intake import Entry
from curator.services.rereading import Other, ReimportReport, Rereading
from curator.services.snapshots import captures
from curator.store import articles
from curator.store.collection import Collection


class Importer(QObject):
    """Reads and adds captures. `reported` gives the title of a report and its results; `added` the new articles."""

    reported = Signal(str, list)
    added = Signal(list)

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._settings = session, theme, settings
        self.dialog: ImportDialog | None = None
        self._later: list[Entry] = []

    def start(self, paths: Sequence[Path]) -> None:
        """Read files, and those in folders, and let the person choose what is added."""
        if not self._session.writable:
            self.reported.emit(self.tr("Nothing was imported: the collection is open for reading only"), [])
            return
        if self.dialog is None:
            self.dialog = ImportDialog(self._session, self._theme, self._settings, self._over())
            self.dialog.confirmed.connect(self.on_confirmed)
            self.dialog.rejected.connect(self._put_away)
            self.dialog.open()
        self.dialog.read(paths)

    def start_again(self, article: str, profile: str | None, encoding: str | None) -> None:
        """Read an article's capture again, with another profile or encoding; None to find it."""
        collection = self._session.collection
        if collection is None:
            return
        source = rereading.source(collection, article)
        work = partial(captures.read_again, source, article, profile, encoding)
        self._start_reading(self.tr("Reading {} again …").format(source.name), work)

    def start_later(self, article: str, path: Path, profile: str | None) -> None:
        """Read an article from a file that is a later capture of its page."""
        self._start_other(article, lambda collection: versions.later(collection, article, path), profile)

    def start_version(self, article: str, number: int, profile: str | None) -> None:
        """Read an article from another capture of its page that it has."""
        self._start_other(article, lambda collection: versions.known(collection, article, number), profile)

    def _start_other(self, article: str, find: Callable[[Collection], Other], profile: str | None) -> None:
        collection = self._session.collection
        other = self._session.attempt(lambda: find(collection)) if collection else None
        if collection is None or other is None:
            return
        work = partial(captures.read_other, rereading.source(collection, article), other, article, profile)
        self._start_reading(self.tr("Reading {} …").format(other.name), work)

    def _start_reading(self, label: str, work: Callable[..., object]) -> Task:
        task = self._session.tasks.start(label, work, LIMITS)
        task.finished.connect(self.on_read_again)
        task.failed.connect(self._session.failed)
        task.cancelled.connect(self.on_cancelled)
        return task

    def on_confirmed(self) -> None:
        """Add what the person chose: new articles, then later captures of articles that are there."""
        collection, dialog = self._session.collection, self.dialog
        if collection is None or dialog is None:
            return
        self._later = [*self._later, *dialog.model.later_captures()]
        new, already = dialog.model.new_articles(), dialog.model.already()
        if not new:
            self._read_next_later()
            return
        steps = importing.adding(
            collection,
            intake.chosen([*new, *already]),
            len(new) + len(already),
            wanted=intake.places(new),
            not_added=intake.not_added(dialog.model.all()),
        )
        task = self._session.tasks.start_steps(self.tr("Adding what was read …"), steps)
        task.finished.connect(self.on_laid_in)
        task.failed.connect(self._session.failed)
        task.cancelled.connect(self.on_cancelled)
        task.ended.connect(self._read_next_later)

    def _read_next_later(self) -> None:
        """Read an article from the next later capture that was chosen; after the last, forget what lies aside."""
        collection = self._session.collection
        while self._later and collection:
            entry = self._later.pop(0)
            article = versions.article_of(collection, entry.same) if entry.same else None
            if entry.kept is None or article is None:
                continue
            other = Other.of(intake.kept(entry.kept))
            work = partial(captures.read_other, rereading.source(collection, article), other, article, None)
            self._start_reading(self.tr("Reading {} …").format(other.name), work).ended.connect(self._read_next_later)
            return
        self._put_away()

    def on_cancelled(self) -> None:
        """Say that nothing came of it."""
        self.reported.emit(self.tr("The import was stopped: nothing was added."), [])

    def on_laid_in(self, result: object) -> None:
        """Tell all that something was added, and report."""
        done = cast("ImportReport", result)
        if self._session.run(lambda _: done) is None or self._session.collection is None:
            return
        self.reported.emit(*import_report.of(self._session.collection, done.record))
        if done.articles:
            self.added.emit(list(done.articles))

    def _put_away(self) -> None:
        """Forget what was read and not added."""
        if self.dialog:
            self.dialog.reader.discard()
            self.dialog.deleteLater()
            self.dialog = None

    def _over(self) -> QWidget | None:
        parent = self.parent()
        return parent.window() if isinstance(parent, QWidget) else None

    def on_read_again(self, found: object) -> None:
        """Put the new reading in place of the old, and report on the decisions and on what was segmented by hand."""
        article, reading = cast("tuple[str, Rereading]", found)
        done = self._session.run(lambda collection: rereading.reimport(collection, article, reading))
        if done is not None:
            self.report_again(article, done)

    def report_again(self, article: str, done: ReimportReport) -> None:
        """Report on an article that was read again."""
        if self._session.collection is None:
            return
        capture = articles.get(self._session.collection, article).capture
        read = self.tr("{} was read again").format(capture.name)
        lost = [report.lost(item, article, capture) for item in done.lost]
        lost += [report.lost_passage(row, capture) for row in done.lost_passages]
        lost += [report.lost_comment(item, capture) for item in done.lost_comments]
        lost += [report.lost_mark(item, article, capture) for item in done.lost_marks]
        lost += [report.lost_reply(reply, article) for reply in done.lost_replies]
        self.reported.emit(" · ".join([read, *self._counted(done)]), lost)

    def _counted(self, done: ReimportReport) -> list[str]:
        """Return how much of each thing there is that reading again did."""
        counts = (
            (done.reapplied, self.tr("%n decision(s) made again", "", done.reapplied)),
            (len(done.lost), self.tr("%n no longer fits | %n no longer fit", "", len(done.lost))),
            (
                len(done.lost_passages),
                self.tr("%n passage(s) segmented by hand lost", "", len(done.lost_passages)),
            ),
            (len(done.added), self.tr("%n new comment(s)", "", len(done.added))),
            (len(done.edited), self.tr("%n comment(s) with other words", "", len(done.edited))),
            (
                len(done.stayed),
                self.tr("%n comment(s) kept that only an earlier capture has", "", len(done.stayed)),
            ),
            (len(done.lost_comments), self.tr("%n comment(s) no longer there", "", len(done.lost_comments))),
            (len(done.lost_marks), self.tr("%n mark(s) set by hand lost", "", len(done.lost_marks))),
            (
                len(done.lost_replies),
                self.tr("%n answer(s) to comments no longer there", "", len(done.lost_replies)),
            ),
        )
        return [said for count, said in counts if count]
