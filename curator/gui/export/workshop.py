"""The folder in which previews lie until the stage goes."""

import shutil
import tempfile
from functools import partial
from pathlib import Path

from curator.gui.tasks import Task


class Workshop:
    """A temporary folder, made when it is first needed and removed by `close`, with all tasks that work in it."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._closed = False
        self._made = 0
        self._tasks: list[Task] = []

    def place(self, suffix: str) -> Path:
        """Return a path to write to, at which nothing lies; older ones with the suffix go, but for the newest."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="curator-"))
        for former in sorted(self._folder.glob(f"*{suffix}"))[:-1]:
            _remove(former)
        self._made += 1
        return self._folder / f"{self._made:06d}{suffix}"

    def follow(self, task: Task) -> None:
        """Take note of a task that writes here: what it still wrote while the folder was removed goes too."""
        self._tasks.append(task)
        task.ended.connect(partial(self._on_ended, task))

    def close(self) -> None:
        """Stop the tasks and remove the folder with all that lies in it."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        self._clear()

    def _on_ended(self, task: Task) -> None:
        self._tasks.remove(task)
        if self._closed:
            self._clear()

    def _clear(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
