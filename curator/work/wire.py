"""What a pool and its child say to each other: messages over a pair of pipes, each with its kind and its length."""

import struct
from enum import IntEnum, auto
from typing import IO

_HEAD = struct.Struct(">4sBQ")
_MARK = b"Cura"


class Kind(IntEnum):
    """What a message is: the pool says WORK, the child all else."""

    READY = auto()
    WORK = auto()
    PROGRESS = auto()
    PART = auto()
    RESULT = auto()
    FAILURE = auto()
    FULL = auto()
    """The work needed more memory than it may have."""


class GarbledError(Exception):
    """What came over the wire is no message."""


class Wire:
    """Two pipes, one for each way. Not locked: one thread reads, one writes."""

    def __init__(self, reading: IO[bytes], writing: IO[bytes]) -> None:
        self._reading = reading
        self._writing = writing

    def send(self, kind: Kind, content: bytes = b"") -> None:
        """Send a message.

        Raises:
            OSError: there is nobody at the other end.
        """
        self._writing.write(_HEAD.pack(_MARK, kind, len(content)))
        self._writing.write(content)
        self._writing.flush()

    def receive(self) -> tuple[Kind, bytes]:
        """Wait for a message.

        Raises:
            EOFError: there is nobody at the other end.
            GarbledError: it is no message.
        """
        mark, kind, length = _HEAD.unpack(self._exactly(_HEAD.size))
        if mark != _MARK or kind not in list(Kind):
            raise GarbledError(f"{mark!r} {kind}")
        return Kind(kind), self._exactly(length)

    def _exactly(self, length: int) -> bytes:
        try:
            found = self._reading.read(length)
        except (MemoryError, OverflowError) as error:
            raise GarbledError(f"{length} bytes") from error
        if len(found) < length:
            raise EOFError
        return found

    def close(self) -> None:
        """Let go of both pipes."""
        for pipe in (self._writing, self._reading):
            try:
                pipe.close()
            except OSError:  # what was not sent has nobody to read it any more
                continue
