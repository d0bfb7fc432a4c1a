"""The dialog for files: what it shows of a folder, and that it leaves the collection's locks alone."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTreeView

from curator.gui.file_dialog import FileDialog
from curator.gui.files import FileChooser


def locks(folder: Path) -> int:
    """Count the locks that the system keeps on the files of a folder."""
    files = {str(path.stat().st_ino) for path in folder.iterdir()}
    lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    return sum(line.split()[5].rpartition(":")[2] in files for line in lines)


def types(dialog: FileDialog) -> dict[str, str]:
    """Return what the dialog says of the kind of each file that it lists."""
    view = dialog.findChildren(QTreeView)[0]
    model, root = view.model(), view.rootIndex()
    rows = range(model.rowCount(root))
    return {model.index(row, 0, root).data(): model.index(row, 2, root).data() for row in rows}


@pytest.mark.skipif(sys.platform != "linux", reason="locks are looked up in Linux's own list")
def test_a_dialog_over_the_folder_of_the_open_collection_leaves_its_locks(window, session):
    folder = session.collection.path.parent
    chooser, shown = FileChooser(window), dict[str, str]()
    chooser._captures = folder
    before = locks(folder)

    def look() -> None:
        dialog = window.findChildren(FileDialog)[0]
        found = types(dialog)
        if found.get("capture.txt"):  # the kinds come after the names, all in one go
            shown.update(found)
            dialog.reject()

    turn = QTimer(window, interval=20)
    turn.timeout.connect(look)
    turn.start()
    assert chooser.captures_to_import() == []
    turn.stop()
    assert shown["Serveur.curator"] == "Curator collection"
    assert before > 0
    assert locks(folder) == before
