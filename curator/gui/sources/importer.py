"""Import as the window does it: files are read in the background, added in one edit, and reported on."""

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from curator.gui.session import Session
from curator.gui.sources import report
from curator.gui.sources.capture_reader import LIMITS, CaptureReader
from curator.gui.sources.report import Result
from curator.gui.sources.words import profile_name
from curator.services import importing, rereading, versions
from curator.services.importing import CapturesRead, ImportReport
from curator.services.rereading import Other, Rereading
from curator.services.snapshots import captures
from curator.store import articles, overview
from curator.store.collection import Collection


class Importer(QObject):
    """Reads and adds captures. `reported` gives the title of a report and its results; `added` the new articles."""

    reported = Signal(str, list)
    added = Signal(list)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def start(self, paths: Sequence[Path]) -> None:
        """Read files, and all text files in folders, in the background."""
        if not self._session.writable:
            self.reported.emit(self.tr("Nothing was imported: the collection is open for reading only"), [])
            return
        label = self.tr("Reading {} …").format(paths[0].name if len(paths) == 1 else self.tr("captures"))
        reader = CaptureReader(self._session, label, self)
        reader.read.connect(self.on_read)
        reader.failed.connect(self._session.failed)
        reader.cancelled.connect(self.on_cancelled)
        reader.start(paths)

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

    def _start_reading(self, label: str, work: Callable[..., object]) -> None:
        task = self._session.tasks.start(label, work, LIMITS)
        task.finished.connect(self.on_read_again)
        task.failed.connect(self._session.failed)
        task.cancelled.connect(self.on_cancelled)

    def on_cancelled(self) -> None:
        """Say that nothing came of it."""
        self.reported.emit(self.tr("The import was stopped: nothing was added."), [])

    def on_read(self, reading: CapturesRead) -> None:
        """Add what was read, and report."""
        collection = self._session.collection
        if collection is None:
            return
        if not reading.parsed:
            self._report(reading, None)
            return
        label = self.tr("Adding what was read …")
        task = self._session.tasks.start_steps(label, _add(collection, reading))
        task.finished.connect(self.on_laid_in)
        task.failed.connect(self._session.failed)
        task.cancelled.connect(self.on_cancelled)

    def on_laid_in(self, result: object) -> None:
        """Tell all that something was added, and report."""
        reading, done = cast("tuple[CapturesRead, ImportReport]", result)
        if self._session.run(lambda _: done) is None:
            return
        self._report(reading, done)
        if done.articles:
            self.added.emit(list(done.articles))

    def on_read_again(self, found: object) -> None:
        """Put the new reading in place of the old, and report on the decisions and on what was segmented by hand."""
        article, reading = cast("tuple[str, Rereading]", found)
        done = self._session.run(lambda collection: rereading.reimport(collection, article, reading))
        if done is None or self._session.collection is None:
            return
        capture = articles.get(self._session.collection, article).capture
        parts = [self.tr("{} was read again").format(capture.name)]
        if done.reapplied:
            parts.append(self.tr("%n decision(s) made again", "", done.reapplied))
        if done.lost:
            parts.append(self.tr("%n no longer fits | %n no longer fit", "", len(done.lost)))
        if done.lost_passages:
            parts.append(self.tr("%n passage(s) segmented by hand lost", "", len(done.lost_passages)))
        if done.lost_comments:
            parts.append(self.tr("%n comment(s) no longer there", "", len(done.lost_comments)))
        if done.lost_marks:
            parts.append(self.tr("%n mark(s) set by hand lost", "", len(done.lost_marks)))
        if done.lost_replies:
            parts.append(self.tr("%n answer(s) to comments no longer there", "", len(done.lost_replies)))
        lost = [report.lost(item, article, capture) for item in done.lost]
        lost += [report.lost_passage(row, capture) for row in done.lost_passages]
        lost += [report.lost_comment(item, capture) for item in done.lost_comments]
        lost += [report.lost_mark(item, article, capture) for item in done.lost_marks]
        lost += [report.lost_reply(reply, article) for reply in done.lost_replies]
        self.reported.emit(" · ".join(parts), lost)

    def _report(self, reading: CapturesRead, done: ImportReport | None) -> None:
        results = [report.failed(path, error) for path, error in reading.failures]
        parts = []
        if done:
            results += [report.present(name, where) for name, where in done.already]
            results += self._added(done)
            parts.append(self.tr("%n capture(s) added", "", len(done.articles)))
            if done.already:
                parts.append(self.tr("%n capture(s) here already", "", len(done.already)))
        if reading.failures:
            parts.append(self.tr("%n file(s) could not be read", "", len(reading.failures)))
        self.reported.emit(" · ".join(parts) or self.tr("There was no text file to import"), results)

    def _added(self, done: ImportReport) -> list[Result]:
        collection = self._session.collection
        if collection is None:
            return []
        labels, counts = importing.profile_labels(), overview.comments_by_article(collection)
        found = [articles.get(collection, id) for id in done.articles]
        shown = [
            report.added(
                each,
                self.tr("%n comment(s)", "", counts.get(each.id, 0)),
                profile_name(labels.get(each.profile, each.profile)),
            )
            for each in found
        ]
        return sorted(shown, key=lambda result: len(result.card.lines) == 1)


def _add(
    collection: Collection, reading: CapturesRead
) -> Generator[tuple[int, int], None, tuple[CapturesRead, ImportReport]]:
    return reading, (yield from importing.adding(collection, reading.parsed))
