"""Reading captures, before they are in a collection, or again."""

from collections.abc import Generator, Sequence
from pathlib import Path

from curator.domain.progress import Progress
from curator.services import importing, rereading
from curator.services.importing import Outcome
from curator.services.rereading import Other, Rereading, Source


def read(paths: Sequence[Path], progress: Progress) -> Generator[list[Path] | Outcome, None, None]:
    """Read captures: files, and the text files in folders.

    Yields:
        The files there are, then what became of each.
    """
    found = importing.captures_in(paths)
    yield found
    yield from importing.outcomes_of(found, progress)


def read_again(
    source: Source, article: str, profile: str | None, encoding: str | None, progress: Progress
) -> tuple[str, Rereading]:
    """Read an article's capture again; give its citation id along."""
    return article, rereading.read_again(source, profile=profile, encoding=encoding, progress=progress)


def read_other(
    source: Source, other: Other, article: str, profile: str | None, progress: Progress
) -> tuple[str, Rereading]:
    """Read another capture of an article's page; give its citation id along."""
    return article, rereading.read_other(source, other, profile=profile, progress=progress)
