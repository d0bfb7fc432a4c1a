"""SQLite's failures as one sentence each, and what damage comes to where rows are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from curator.domain.errors import CollectionError, DamagedError
from curator.domain.messages import template

_DAMAGED = template(
    "{name} is damaged: restore it from a copy or save what is left with “curator rescue”; nothing in it was changed"
)
_TEMPLATES: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, template("the disk is full: free some space and try again; nothing was changed in {name}")),
    (apsw.ReadOnlyError, template("{name} cannot be written: change its permissions or copy it to a folder of yours")),
    (apsw.NotADBError, template("{name} is not a Curator collection: choose a .curator file")),
    (apsw.CorruptError, _DAMAGED),
    (apsw.InterruptError, _DAMAGED),  # no sound file makes a statement take more steps than the gate lets it
    (apsw.TooBigError, template("a text or file is too long for {name}: leave it out, or divide it")),
    (apsw.BusyError, template("{name} is in use by another program: close it there and try again")),
    (apsw.LockedError, template("{name} is in use by another program: close it there and try again")),
    (
        apsw.CantOpenError,
        template("{name} cannot be opened here: check that its folder exists and that you may write to it"),
    ),
    (
        apsw.IOError,
        template("{name} could not be read or written (disk full, unplugged or failing?): nothing was changed"),
    ),
)


def failure(error: apsw.Error, path: Path) -> CollectionError | None:
    """Return the sentence for a failure of the disk or the file; None for what would be a bug of ours."""
    for kind, text in _TEMPLATES:
        if isinstance(error, kind):
            return (DamagedError if text is _DAMAGED else CollectionError)(text, name=path.name)
    # the tables are ours, so what a statement cannot make sense of is what stands in them
    return damaged() if isinstance(error, apsw.SQLError) else None


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


@contextmanager
def explained_at_opening(path: Path) -> Iterator[None]:
    """Turn whatever keeps the file `path` from being opened into `CollectionError`.

    Its header is ours and nothing of it was asked for yet, so what is none of the disk's failures is damage.
    """
    try:
        yield
    except (apsw.Error, UnicodeDecodeError) as error:
        of_the_disk = None
        if not isinstance(error, UnicodeDecodeError | apsw.SQLError | apsw.NotADBError):
            of_the_disk = failure(error, path)
        raise of_the_disk or DamagedError(_DAMAGED, name=path.name) from error


def damaged() -> DamagedError:
    """Return the refusal of what damage makes impossible."""
    return DamagedError("the collection is damaged, so this cannot be done: “curator verify” says where")


@contextmanager
def told_as_damage(*kinds: type[Exception]) -> Iterator[None]:
    """Turn what comes of rows that do not hold together into `CollectionError`."""
    try:
        yield
    except kinds as error:
        raise damaged() from error
