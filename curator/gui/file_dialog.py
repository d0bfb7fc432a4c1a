"""The dialog that asks for files, which reads none of them: not even those of the collection that is open."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QStyle, QTreeView, QWidget

from curator.gui.theme import GRID

_PANEL_IS_ELSEWHERE = sys.platform in {"darwin", "win32"}
"""The system's own dialog is another process there, or locks belong to a handle and not to a process."""


class NamesOnly(QAbstractFileIconProvider):
    """Tells what files are by their names alone.

    Qt, and the dialogs of Linux desktops, open files to look for their kind. When a process closes a file it loses
    every lock it has on it, so to open the collection's would take SQLite's lock away: another process could then
    empty its index while this one reads it, which ends the program.

    Source: https://www.sqlite.org/howtocorrupt.html, 2.2; POSIX, fcntl.
    """

    def __init__(self) -> None:
        super().__init__()
        style, kinds = QApplication.style(), QStyle.StandardPixmap
        self._folder, self._file = style.standardIcon(kinds.SP_DirIcon), style.standardIcon(kinds.SP_FileIcon)
        self._folder_name = QCoreApplication.translate("FileDialog", "Folder")

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return the picture of a folder or of a file."""
        is_file = what.isFile() if isinstance(what, QFileInfo) else what is QAbstractFileIconProvider.IconType.File
        return self._file if is_file else self._folder

    def type(self, info: QFileInfo) -> str:
        """Return how a file's name ends."""
        return self._folder_name if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """Asks over a window; `names` must outlive the dialog, whose thread asks it.

    The dialog is never to be deleted by Python but by Qt's loop of events: Python would wait, with its lock held, for
    a thread that wants that lock.
    """

    def __init__(self, names: NamesOnly, title: str, folder: Path, kinds: str, parent: QWidget) -> None:
        super().__init__(parent, title, str(folder), kinds)
        if _PANEL_IS_ELSEWHERE:
            return
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setIconProvider(names)
        self.resize(110 * GRID, 60 * GRID)
        header = next(view.header() for view in self.findChildren(QTreeView))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def ask(self) -> list[Path]:
        """Return what is chosen; nothing where the person thinks better of it."""
        chosen = [Path(name) for name in self.selectedFiles()] if self.exec() else []
        self.deleteLater()
        return chosen
