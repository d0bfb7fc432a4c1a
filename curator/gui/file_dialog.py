"""The dialog that asks for files."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from curator.gui.theme import GRID

_PANEL_IS_ELSEWHERE = sys.platform in {"darwin", "win32"}
"""The system's own dialog is another process there, or locks belong to a handle and not to a process."""


class FileDialog(QFileDialog):
    """Asks over a window; Qt's own on Linux, where the desktop's may open the files that it lists (`file_types`)."""

    def __init__(self, title: str, folder: Path, kinds: str, parent: QWidget) -> None:
        super().__init__(parent, title, str(folder), kinds)
        if _PANEL_IS_ELSEWHERE:
            return
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.resize(110 * GRID, 60 * GRID)
        header = next(view.header() for view in self.findChildren(QTreeView))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def ask(self) -> list[Path]:
        """Return what is chosen; nothing where the person thinks better of it."""
        chosen = [Path(name) for name in self.selectedFiles()] if self.exec() else []
        self.deleteLater()
        return chosen
