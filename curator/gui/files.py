"""Which file: the questions that the window asks about paths, in one object so that tests can answer them."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from curator.gui.file_dialog import FileDialog

_Accept, _Mode = QFileDialog.AcceptMode, QFileDialog.FileMode
SUFFIX = ".curator"
"""Suffix of a collection's file."""


class FileChooser(QObject):
    """Asks by dialogs; None or an empty list where the person thinks better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = documents()
        self._captures = documents()

    def collection_to_create(self) -> Path | None:
        """Ask where a new collection goes."""
        return self.file_to_write(self.tr("New collection"), self.tr("Collection"), SUFFIX, self._collections())

    def collection_to_open(self) -> Path | None:
        """Ask which collection to open."""
        chosen = self._ask(self.tr("Open collection"), self._folder, self._collections(), _Mode.ExistingFile)
        return self._noted(chosen[0]) if chosen else None

    def copy_to_write(self, suggestion: str) -> Path | None:
        """Ask where a copy of the collection goes."""
        return self.file_to_write(self.tr("Save a copy"), suggestion, SUFFIX, self._collections())

    def captures_to_import(self) -> list[Path]:
        """Ask which captures to import."""
        paths = self._ask(self.tr("Import captures"), self._captures, self.tr("All files (*)"), _Mode.ExistingFiles)
        if paths:
            self._captures = paths[0].parent  # of its own: exports do not belong among the captures
        return paths

    def later_capture(self) -> Path | None:
        """Ask which file is a later capture of a page."""
        kinds = self.tr("All files (*)")
        chosen = self._ask(self.tr("Later capture of this page"), self._captures, kinds, _Mode.ExistingFile)
        return chosen[0] if chosen else None

    def file_to_write(self, title: str, name: str, suffix: str, kinds: str) -> Path | None:
        """Ask for a file to write, which gets `suffix` if none is typed; the dialog asks before replacing one."""
        chosen = self._ask(title, self._folder, kinds, _Mode.AnyFile, f"{name}{suffix}")
        if not chosen:
            return None
        path = self._noted(chosen[0])
        if path.suffix:
            return path
        completed = path.with_name(path.name + suffix)
        # the dialog asked about the name that was typed, so it must ask again about the one that is meant
        return self.file_to_write(title, path.name, suffix, kinds) if completed.exists() else completed

    def _ask(self, title: str, folder: Path, kinds: str, mode: QFileDialog.FileMode, name: str = "") -> list[Path]:
        """Ask for files of some kinds in a folder: for those that are there, or with `name` for one to write."""
        parent = self.parent()
        if not isinstance(parent, QWidget):
            raise TypeError("a dialog stands over a window")
        dialog = FileDialog(title, folder, kinds, parent)
        dialog.setFileMode(mode)
        dialog.setAcceptMode(_Accept.AcceptSave if name else _Accept.AcceptOpen)
        if name:
            dialog.selectFile(name)
        return dialog.ask()

    def _collections(self) -> str:
        return self.tr("Collections (*.curator)")

    def _noted(self, path: Path) -> Path:
        self._folder = path.parent
        return path


def documents() -> Path:
    """Return the person's folder of documents, or their home where there is none."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def open_in_system(path: Path) -> bool:
    """Open a file or a folder with the program that the system has for it; tell whether it has one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def dropped(event: QDropEvent) -> list[Path]:
    """Return the files and folders of this machine that are dropped, or held over a place."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
