"""Reading captures, before they are in a collection."""

from collections.abc import Generator, Sequence
from pathlib import Path

from curator.domain.capture import ParsedCapture
from curator.domain.errors import CuratorError
from curator.domain.progress import Progress
from curator.services import importing

Outcome = tuple[Path, ParsedCapture | CuratorError]
"""A file, and what was read from it or why it cannot be."""


def read(paths: Sequence[Path], progress: Progress) -> Generator[list[Path] | Outcome, None, None]:
    """Read captures: files, and the text files in folders.

    Yields:
        The files there are, then what became of each.
    """
    found = importing.captures_in(paths)
    yield found
    yield from importing.outcomes_of(found, progress=progress)
