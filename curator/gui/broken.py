"""A collection that did not open: the reason, and what can be done about it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QWidget

from curator.domain.errors import CuratorError, DamagedError
from curator.domain.messages import Message
from curator.gui.backups_dialog import BackupsDialog
from curator.gui.files import FileChooser
from curator.gui.sentences import as_sentence, in_words
from curator.gui.session import Session
from curator.gui.widgets.banner import Banner
from curator.store import backups
from curator.store.backups import Backup


class BrokenCollection(Banner):
    """Offers to save what is left of a collection that is damaged, and to go back to a safety copy where there is one.

    `saved` gives the path of the new collection.
    """

    saved = Signal(Path)

    def __init__(self, session: Session, chooser: FileChooser) -> None:
        super().__init__(failure=True)
        self._session = session
        self._chooser = chooser
        self._path = Path()
        self.save = QPushButton(self.tr("Save what can be saved…"))
        self.go_back = QPushButton(self.tr("Go back to…"))
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            for at, button in enumerate((self.save, self.go_back), 1):
                layout.insertWidget(at, button)
        self.save.clicked.connect(self.on_save_clicked)
        self.go_back.clicked.connect(self.on_go_back_clicked)
        session.unopened.connect(self.on_unopened)
        session.opened.connect(lambda: self.say(""))

    def on_unopened(self, path: Path, error: CuratorError) -> None:
        """Say why, and offer what there is."""
        self._path = path
        self.save.setVisible(isinstance(error, DamagedError))
        self.go_back.setVisible(bool(backups.of(path)))
        self.say(in_words(error.message))

    def on_save_clicked(self) -> None:
        """Ask where, and have what can be read made into a new collection there."""
        from curator.services.rescuing import rescue  # noqa: PLC0415 (what it needs is loaded for few)

        target = self._chooser.copy_to_write(self.tr("{} (saved)").format(self._path.stem))
        if target:
            task = self._session.tasks.start(self.tr("Saving what can be saved …"), partial(rescue, self._path, target))
            task.finished.connect(partial(self._on_saved, target))
            task.failed.connect(self._session.failed)

    def on_go_back_clicked(self) -> None:
        """Ask to which safety copy, and go back to it."""
        dialog = BackupsDialog(backups.of(self._path), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._go_back(dialog.chosen))
        dialog.open()

    def _go_back(self, backup: Backup | None) -> None:
        if backup and (kept := self._session.go_back(self._path, backup)):
            self.say(self.tr("The damaged file is kept as {}.").format(kept.name))
            self.save.hide()
            self.go_back.hide()

    def _on_saved(self, target: Path, lost: Sequence[Message]) -> None:
        self.saved.emit(target)
        Rescued(target, lost, self.window()).open()


class Rescued(QMessageBox):
    """Says where what could be saved is, and what is lost."""

    def __init__(self, target: Path, lost: Sequence[Message], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning if lost else QMessageBox.Icon.Information)
        self.setText(self.tr("What could be saved is in {}.").format(target.name))
        self.setInformativeText(
            self.tr("Look through it before you part with the damaged file, which was only read.")
            if lost
            else self.tr("Nothing is lost.")
        )
        self.setDetailedText("\n".join(map(as_sentence, lost)))
