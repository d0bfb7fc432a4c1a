"""SQLite's failures as one sentence each."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from curator.domain.errors import CollectionError

_TEMPLATES: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "the disk is full: free some space and try again; nothing was changed in {name}"),
    (apsw.ReadOnlyError, "{name} cannot be written: change its permissions or copy it to a folder of yours"),
    (apsw.NotADBError, "{name} is not a Curator collection: choose a .curator file"),
    (apsw.CorruptError, "{name} is damaged: restore it from a copy; nothing in it was changed"),
    (apsw.BusyError, "{name} is in use by another program: close it there and try again"),
    (apsw.LockedError, "{name} is in use by another program: close it there and try again"),
    (apsw.CantOpenError, "{name} cannot be opened here: check that its folder exists and that you may write to it"),
    (apsw.IOError, "{name} could not be read or written (disk full, unplugged or failing?): nothing was changed"),
)


def failure(error: apsw.Error, path: Path) -> CollectionError | None:
    """Return the sentence for a failure of the disk or the file; None for what would be a bug of ours."""
    for kind, template in _TEMPLATES:
        if isinstance(error, kind):
            return CollectionError(template, name=path.name)
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's failures about the file `path` into `CollectionError`."""
    try:
        yield
    except apsw.Error as error:
        sentence = failure(error, path)
        if sentence is None:
            raise
        raise sentence from error
