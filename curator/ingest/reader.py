"""The formats that captures come in, and reading one: a new format is a module of its own and a line in the table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from curator.domain.capture import ParsedCapture
from curator.ingest import plain_text
from curator.ingest.page import How


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: the suffixes of its files' names, in lower case, and what reads one (bytes, name, how)."""

    suffixes: frozenset[str]
    read: Callable[[bytes, str, How], ParsedCapture]


READERS = (Reader(plain_text.SUFFIXES, plain_text.read),)
"""The formats; a file whose suffix is none of theirs is read by the first."""

SUFFIXES = frozenset().union(*(reader.suffixes for reader in READERS))
"""Suffixes of the files that are captures, in lower case; empty for names without one."""


def read_capture(data: bytes, name: str, how: How | None = None) -> ParsedCapture:
    """Read and segment a capture.

    Args:
        data: the file as it came.
        name: its name, which tells the format, for messages and for what it says about the source.
        how: what the curator wants of it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    suffix = PurePath(name).suffix.lower()
    reader = next((each for each in READERS if suffix in each.suffixes), READERS[0])
    return reader.read(data, name, how or How())
