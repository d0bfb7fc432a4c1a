"""Checks of the file itself: SQLite's own, the checksums of the captures, the ranges of the passages."""

import hashlib
from collections.abc import Iterator

import apsw

from curator.domain.progress import Progress
from curator.store.collection import Collection


def problems(collection: Collection, progress: Progress) -> Iterator[str]:
    """Yield one sentence for each thing in the file that does not hold together, as far as it can be read."""
    try:
        yield from _structure(collection)
        yield from _captures(collection, progress)
    except apsw.CorruptError as error:
        yield f"the file is damaged and cannot be read to its end ({error}): restore it from a copy"


def _structure(collection: Collection) -> Iterator[str]:
    for (message,) in collection.db.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield f"the file is damaged: {message}"
    for table, row, parent, _ in collection.db.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row} refers to a {parent} that is not there"


def _captures(collection: Collection, progress: Progress) -> Iterator[str]:
    total = int(collection.db.execute("SELECT count(*) FROM resource").get)
    rows = collection.db.execute("SELECT id, name, sha256, CAST(data AS BLOB) FROM resource ORDER BY id")
    for done, (id, name, sha256, data) in enumerate(rows):
        progress(done, total)
        if hashlib.sha256(data).hexdigest() != sha256:
            yield f"the bytes of {name} are not those that were imported"
        yield from _passages(collection, id, name)
    progress(total, total)


def _passages(collection: Collection, resource: int, name: str) -> Iterator[str]:
    rows = collection.db.execute(
        'SELECT passage.id, start, "end", original, transcript.text, transcript.id, article.id'
        " FROM passage JOIN article ON article.id = passage.article"
        " JOIN transcript ON transcript.id = coalesce(passage.transcript, article.transcript)"
        " WHERE transcript.resource = ? ORDER BY article.id, transcript.id, start",
        (resource,),
    )
    reached, before = 0, None
    for id, start, end, original, text, *within in rows:
        if within != before:
            reached, before = 0, within
        if text[start:end] != original:
            yield f"passage {id} does not hold what {name} says at {start} to {end}"
        if start < reached:
            yield f"passage {id} of {name} covers text of the one before it"
        reached = end
