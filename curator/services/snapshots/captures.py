"""Reading captures, before they are in a collection, or again."""

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.domain.capture import ParsedCapture
from curator.domain.progress import Progress
from curator.services import exemplifying, explaining, importing, intake, rereading, tables
from curator.services.exemplifying import Alike, Shown
from curator.services.explaining import PageGrounds
from curator.services.intake import Entry
from curator.services.reading import Begun, Outcome, Share, Where
from curator.services.rereading import Other, Rereading, Source
from curator.services.tables import TableColumns
from curator.services.versions import KnownPages
from curator.store.collection import Collection


def read(
    paths: Sequence[Path], how: Mapping[str, Any], share: Share, progress: Progress
) -> Generator[Begun | Outcome, None, None]:
    """Read captures: files, and what is in folders and archives; `how` is as with `importing.read`.

    Yields:
        Each piece before it is looked into, so that it can be named if the process does not survive it; and what
        became of it.
    """
    for where, read_it in importing.readings_of(paths, share, progress, **how):
        yield Begun(where, opened=read_it is not None)
        if read_it:
            yield where, read_it()


def take_in(
    paths: Sequence[Path],
    how: Mapping[str, Any],
    folder: Path,
    collection: Path,
    share: Share,
    progress: Progress,
) -> Generator[Begun | tuple[Where, Sequence[Entry]], None, None]:
    """Read captures as `read` does, and lay what was read of each piece aside in `folder`.

    Yields:
        Each piece before it is looked into; and what was recognised in it, also by the pages of the collection.
    """
    with Collection.snapshot(collection) as opened:
        known = KnownPages(opened)
        for part in read(paths, how, share, progress):
            if isinstance(part, Begun):
                yield part
            else:
                where, result = part
                kept = intake.keep(folder, result) if isinstance(result, ParsedCapture) else None
                yield where, intake.entries_of(part, kept, known)


def table_columns(path: Path, progress: Progress) -> TableColumns:
    """Look at the columns of a table of comments."""
    return tables.columns(path, progress)


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


def find_alike(source: Source, shown: Shown, progress: Progress) -> Alike:
    """Read an article's page by what the comments shown have in common."""
    return exemplifying.find(source, shown, progress)


def grounds(source: Source, article: str, progress: Progress) -> tuple[str, PageGrounds]:
    """Find out why import made of an article's page what it did; give its citation id along."""
    return article, explaining.grounds(source, progress)
