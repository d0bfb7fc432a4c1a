"""One writer a collection: an advisory lock beside the file, freed by the system if the process dies."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


def _lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def acquire(path: Path) -> FileLock | None:
    """Return the held lock of the collection `path`, None if another process holds it.

    Raises:
        OSError: the folder cannot be written.
    """
    lock = FileLock(_lock_path(path), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock


def release(lock: FileLock, path: Path) -> None:
    """Free the lock and take its file away; a rival that opened it meanwhile sees that it is gone and tries again.

    Where the system lets nobody take it away, it stays and locks nothing.
    """
    with suppress(OSError):
        _lock_path(path).unlink(missing_ok=True)
    lock.release()
