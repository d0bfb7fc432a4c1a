"""One writer a collection: advisory locks that go by the file and not by its name; the system frees them at a death.

Two locks are held. One lies beside the file, so that it binds whoever can see it, on other machines too; a symbolic
link leads to the file and to this lock. The other lies in the user's own folder and is named by the file's number on
its disk, so that a second hard link to the file finds it. Nothing is locked in the file itself, where SQLite's own
locks live.
"""

from contextlib import ExitStack, suppress
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout


class WriterLock:
    """The held locks of one collection; `release` frees them."""

    def __init__(self, beside: FileLock, by_number: FileLock | None) -> None:
        self._held = [lock for lock in (by_number, beside) if lock]

    def release(self) -> None:
        """Free the locks and take their files away.

        A rival that opened a lock's file meanwhile sees that it is gone and tries again. Where the system lets nobody
        take it away, it stays and locks nothing.
        """
        for lock in self._held:
            with suppress(OSError):
                Path(lock.lock_file).unlink(missing_ok=True)
            lock.release()


def acquire(path: Path) -> WriterLock | None:
    """Return the held locks of the collection at `path`, None if another process, or this one, holds one.

    Raises:
        OSError: the folder cannot be written.
    """
    real = path.resolve()
    with ExitStack() as undo:
        if (beside := _taken(real.with_name(f".{real.name}.lock"), undo)) is None:
            return None
        try:
            by_number = _taken(_numbered(real), undo)
        except OSError:  # a user without a folder of his own: the lock beside the file is all there is
            undo.pop_all()
            return WriterLock(beside, None)
        if by_number is None:
            return None
        undo.pop_all()
        return WriterLock(beside, by_number)


def is_held(path: Path) -> bool:
    """Tell whether somebody else writes the collection at `path`.

    Raises:
        OSError: the folder cannot be written.
    """
    held = acquire(path)
    if held:
        held.release()
    return held is None


def _taken(place: Path, undo: ExitStack) -> FileLock | None:
    lock = FileLock(place, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    undo.callback(WriterLock(lock, None).release)
    return lock


def _numbered(path: Path) -> Path:
    file, folder = path.stat(), platformdirs.user_state_path("curator", appauthor=False) / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{file.st_dev:x}-{file.st_ino:x}.lock"
