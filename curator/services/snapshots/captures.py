"""Reading captures, before they are in a collection, or again."""

from collections.abc import Generator, Sequence
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.progress import Progress
from curator.services import importing, intake, rereading
from curator.services.intake import Entry
from curator.services.rereading import Other, Rereading, Source


def take_in(
    paths: Sequence[Path], folder: Path, progress: Progress
) -> Generator[list[Path] | tuple[Entry, ...] | Path, None, None]:
    """Read captures: files, and those in folders; what was read of each is laid aside in `folder`.

    Yields:
        The files there are; then for each what was recognised in it, in one part or several, and the file itself.
    """
    found = importing.captures_in(paths)
    how = importing.manner()
    yield found
    for done, path in enumerate(found):
        progress(done, len(found))
        for _, read in importing.outcomes_in(path, how):
            kept = None if isinstance(read, CuratorError) else intake.keep(folder, read)
            yield intake.entries_of((path, read), kept)
        yield path
    progress(len(found), len(found))


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
