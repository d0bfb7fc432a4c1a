"""Which file: the questions that the window asks about paths, in one object so that tests can answer them."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".curator"
"""Suffix of a collection's file."""


class FileChooser(QObject):
    """Asks by the platform's own dialogs; None or an empty list where the person thinks better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = documents()
        self._captures = documents()

    def collection_to_create(self) -> Path | None:
        """Ask where a new collection goes."""
        return self.file_to_write(self.tr("New collection"), self.tr("Collection"), SUFFIX, self._collections())

    def collection_to_open(self) -> Path | None:
        """Ask which collection to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._over(), self.tr("Open collection"), str(self._folder), self._collections()
        )
        return self._noted(name) if name else None

    def copy_to_write(self, suggestion: str) -> Path | None:
        """Ask where a copy of the collection goes."""
        return self.file_to_write(self.tr("Save a copy"), suggestion, SUFFIX, self._collections())

    def captures_to_import(self) -> list[Path]:
        """Ask which captures to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self._over(),
            self.tr("Import captures"),
            str(self._captures),
            self.tr("All files (*)"),
        )
        paths = [Path(name) for name in names]
        if paths:
            self._captures = paths[0].parent  # of its own: exports do not belong among the captures
        return paths

    def later_capture(self) -> Path | None:
        """Ask which file is a later capture of a page."""
        name, _ = QFileDialog.getOpenFileName(
            self._over(),
            self.tr("Later capture of this page"),
            str(self._captures),
            self.tr("All files (*)"),
        )
        return Path(name) if name else None

    def file_to_write(self, title: str, name: str, suffix: str, kinds: str) -> Path | None:
        """Ask for a file to write, which gets `suffix` if none is typed; the dialog asks before replacing one."""
        chosen, _ = QFileDialog.getSaveFileName(self._over(), title, str(self._folder / f"{name}{suffix}"), kinds)
        if not chosen:
            return None
        path = self._noted(chosen)
        if path.suffix:
            return path
        completed = path.with_name(path.name + suffix)
        # the dialog asked about the name that was typed, so it must ask again about the one that is meant
        return self.file_to_write(title, path.name, suffix, kinds) if completed.exists() else completed

    def _collections(self) -> str:
        return self.tr("Collections (*.curator)")

    def _noted(self, name: str) -> Path:
        path = Path(name)
        self._folder = path.parent
        return path

    def _over(self) -> QWidget | None:
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


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
