"""Files made ready to be gone through at will: unpacked into a temporary file, and no further than anybody means."""

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, BinaryIO

from curator.domain.errors import CuratorError, UnreadableCaptureError
from curator.ingest.containers.member import Reader

STEEPEST = 200
"""Times its own size that a file may unpack to: text packs to a tenth, a page of one letter to a thousandth."""
SMALL = 1 << 30
"""Bytes unpacked, below which it may be as steep as it likes: so many can be read."""
_PORTION = 1 << 20  # bytes


def refuse_bomb(name: str, packed: int, unpacked: int) -> None:
    """Refuse what unpacks to more than anybody means.

    Raises:
        UnreadableCaptureError: it does.
    """
    if unpacked > max(SMALL, STEEPEST * packed):
        raise UnreadableCaptureError(
            "{name} would unpack to more than {size} MB, {times} times its own size: "
            "it is made to fill a disk, and was not read",
            name=name,
            size=unpacked >> 20,
            times=unpacked // max(1, packed),
        )


@contextmanager
def spooled(reader: Reader, name: str, packed: int, alive: Callable[[], object]) -> Iterator[BinaryIO]:
    """Copy what is read into a temporary file that is gone afterwards; damage at its end is left out.

    Args:
        reader: gives the bytes; raises OSError where they are damaged.
        name: what is read, for people.
        packed: bytes that it is made of.
        alive: called now and then.

    Raises:
        UnreadableCaptureError: it unpacks to more than anybody means, or is damaged from the beginning.
    """
    with tempfile.TemporaryFile() as file:
        size = 0
        try:
            while part := reader.read(_PORTION):
                alive()
                size += len(part)
                refuse_bomb(name, packed, size)
                file.write(part)
        except (OSError, EOFError) as error:
            if not size:
                raise UnreadableCaptureError(
                    "{name} is damaged and cannot be unpacked: fetch it again", name=name
                ) from error
        file.seek(0)
        yield file


@contextmanager
def at_will(file: BinaryIO, name: str, size: int, alive: Callable[[], object]) -> Iterator[BinaryIO]:
    """Give a file that one can go back in without unpacking it anew: itself, or a copy that is gone afterwards."""
    if isinstance(file, Unpacking):
        file.seek(0)
        with spooled(file, name, size, alive) as copy:
            yield copy
    else:
        yield file


class Unpacking(io.BufferedIOBase):
    """A file that is being unpacked, of which damage is one sentence; whoever looks in first can go back."""

    def __init__(
        self, file: IO[bytes], damaged: Callable[[], CuratorError], failures: tuple[type[Exception], ...]
    ) -> None:
        self._file, self._damaged, self._failures = file, damaged, failures

    def read(self, size: int | None = -1, /) -> bytes:
        """Unpack some bytes."""
        try:
            return self._file.read(-1 if size is None else size)
        except self._failures as error:
            raise self._damaged() from error

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place, for which what lies before it may be unpacked again."""
        try:
            return self._file.seek(offset, whence)
        except self._failures as error:
            raise self._damaged() from error

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that one can go back in it."""
        return True

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
        super().close()


class Window(io.RawIOBase):
    """A piece of a file, `size` bytes from `start`, as a file of its own; several may look at the same file in turn."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size
        self._at = 0

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer from where it is."""
        self._file.seek(self._start + self._at)
        part = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that one can go anywhere in it."""
        return True
