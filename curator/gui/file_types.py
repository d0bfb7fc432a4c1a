"""The kinds of files that the file dialog knows by name, so that it never opens those of an open collection."""

import os
import sys

from curator.resources import RESOURCES

_USUAL = "/usr/local/share:/usr/share"  # Source: XDG Base Directory Specification 0.8, $XDG_DATA_DIRS


def tell_by_name() -> None:
    """Let Qt and the desktop's libraries tell a collection, its log and its shared memory by their names.

    Of a name that they do not know they open the file, to see what it is, and close it again. On systems with the locks
    of POSIX that gives up every lock which this process holds on the file, SQLite's among them: another process then
    takes the collection for closed, and cuts the memory off that this one is reading. To be called before Qt looks
    at any file. Source: SQLite, "How To Corrupt An SQLite Database File", 2.2.
    """
    if sys.platform in ("win32", "darwin"):
        return  # locks go by the handle there, and the dialog is another process
    known = os.environ.get("XDG_DATA_DIRS") or _USUAL
    own = str(RESOURCES / "desktop")
    if own not in known.split(":"):
        os.environ["XDG_DATA_DIRS"] = f"{own}:{known}"
