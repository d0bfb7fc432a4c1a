"""Reading captures, before they are in a collection."""

from collections.abc import Generator, Sequence
from pathlib import Path

from curator.domain.progress import Progress
from curator.services import importing
from curator.services.importing import Outcome


def read(paths: Sequence[Path], progress: Progress) -> Generator[list[Path] | Outcome, None, None]:
    """Read captures: files, and the text files in folders.

    Yields:
        The files there are, then what became of each.
    """
    found = importing.captures_in(paths)
    yield found
    yield from importing.outcomes_of(found, progress)
