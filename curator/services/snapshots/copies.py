"""Writing safety copies of a collection file."""

from pathlib import Path

from curator.domain.progress import Progress
from curator.store import backups
from curator.store.collection import Collection


def make(path: Path, progress: Progress) -> bool:
    """Write a safety copy, and tell whether there was a reason to: the newest may hold the same state."""
    progress(0, 1)
    with Collection.open(path, read_only=True) as opened:  # SQLite copies one state by itself
        return backups.make(opened) is not None
