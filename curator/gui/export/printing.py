"""Print…: the PDF as the profile wants it, handed to a printer or to a file by the system's own dialog."""

import shutil
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from curator import files
from curator.domain.book import ExportProfile
from curator.domain.formats import PDF
from curator.gui.export.workshop import Workshop
from curator.gui.files import open_in_system
from curator.gui.session import Session
from curator.gui.tasks import Task
from curator.services import printing
from curator.services.publishing import Written
from curator.services.snapshots import exports


class Printing(QObject):
    """Makes the pages first, then asks for a printer, then hands the file over: nothing is drawn a second time.

    `said` gives what came of it in one sentence.
    """

    said = Signal(str)

    def __init__(self, session: Session, workshop: Workshop, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._workshop = workshop
        self._over = over
        self._pages = 0
        self._printer: QPrinter | None = None
        self.dialog: QPrintDialog | None = None

    def begin(self, profile: ExportProfile) -> None:
        """Make the pages as `profile` wants them, and ask for a printer."""
        collection = self._session.collection
        if collection is None:
            return
        work = partial(exports.publish, collection.path, profile, self._workshop.place(PDF.suffix), proved=True)
        task = self._session.tasks.start(self.tr("Setting the pages to be printed …"), work)
        self._workshop.follow(task)
        task.finished.connect(self.on_made)
        task.failed.connect(self._session.failed)

    def on_made(self, written: Written) -> None:
        """Ask for a printer; Windows shows the pages in its reader, which prints them."""
        if written.doubt:
            self._session.failed.emit(written.doubt)
        if sys.platform == "win32":  # its queues take drawings, not PDFs
            if not open_in_system(written.path):
                self.said.emit(self.tr("No program of this system prints PDFs: export the PDF and print it elsewhere"))
            return
        printer = self._printer = QPrinter()
        if self._session.collection:
            printer.setDocName(self._session.collection.path.stem)
        self._pages = written.pages or 1
        dialog = self.dialog = QPrintDialog(printer, self._over)
        dialog.setMinMax(1, self._pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(partial(self.hand_over, written.path))  # with the printer
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)  # what `open` does, which the binding hides here
        dialog.show()

    def hand_over(self, path: Path, printer: QPrinter) -> None:
        """Give the pages to the printer or to the file that was chosen."""
        if target := printer.outputFileName():
            if self._session.attempt(partial(_copy, path, Path(target))):
                self.said.emit(self.tr("Printed to {}").format(Path(target).name))
            return
        job = printing.PrintJob(
            printer.printerName(),
            printer.copyCount(),
            printer.fromPage(),
            printer.toPage(),
            printer.duplex() is not QPrinter.DuplexMode.DuplexNone,
        )
        task = self._session.tasks.start(self.tr("Printing …"), partial(printing.spool, path, job))
        self._follow(task, printer.printerName())

    def _follow(self, task: Task, queue: str) -> None:
        sentence = self.tr("%n page(s) handed to {}", "", self._pages).format(queue)
        task.finished.connect(lambda: self.said.emit(sentence))
        task.failed.connect(self._session.failed)


def _copy(path: Path, target: Path) -> bool:
    def write(part: Path) -> None:
        shutil.copyfile(path, part)

    files.write_whole(target, write, force=True)
    return True
