"""The file dialog over the folder of an open collection, in a process of its own: Qt reads its kinds of files once."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import subprocess, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from curator.gui import file_types
from curator.store.collection import Collection

if sys.argv[2] == "by name":
    file_types.tell_by_name()
application = QApplication([])
path = Path(sys.argv[1])
with Collection.create(path) as collection:
    collection.db.execute("SELECT count(*) FROM article").fetchall()
    dialog = QFileDialog(None, "", str(path.parent))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    QTest.qWait(1500)
    dialog.close()
    looked = '''
import fcntl, struct, sys
with open(sys.argv[1], "r+b") as file:
    asked = struct.pack("hhqqi", fcntl.F_WRLCK, 0, 128, 1, 0)
    answer = struct.unpack("hhqqi", fcntl.fcntl(file, fcntl.F_GETLK, asked)[:28])
    print("held" if answer[0] != fcntl.F_UNLCK else "given up")
'''
    print(subprocess.run([sys.executable, "-c", looked, f"{path}-shm"], capture_output=True, text=True).stdout.strip())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the locks of another process")
def test_the_file_dialog_leaves_the_locks_of_an_open_collection_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "essai.curator"), "by name"]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "held"
