"""The folder in which previews lie until the stage goes."""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from curator.domain.errors import CancelledError


class Workshop:
    """A temporary folder, made when it is first needed and removed by `close`; may be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._closed = False
        self._made = 0

    @contextmanager
    def place(self, suffix: str) -> Iterator[Path]:
        """Give a path to write to, at which nothing lies; older files with the suffix go, but for the newest.

        Raises:
            CancelledError: the workshop is closed.
        """
        path = self._path(suffix)
        try:
            yield path
        finally:
            with self._lock:
                if self._closed:  # what was written while the folder was removed would stay for good
                    shutil.rmtree(path.parent, ignore_errors=True)

    def close(self) -> None:
        """Remove the folder with all that lies in it; it does not come back."""
        with self._lock:
            self._closed = True
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, suffix: str) -> Path:
        with self._lock:
            if self._closed:
                raise CancelledError("stopped: nobody waits for the preview any more")
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="curator-"))
            for former in sorted(self._folder.glob(f"*{suffix}"))[:-1]:
                former.unlink(missing_ok=True)
            self._made += 1
            return self._folder / f"{self._made:06d}{suffix}"
