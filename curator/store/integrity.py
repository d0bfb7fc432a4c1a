"""Checks of the file itself: SQLite's own, checksums, and that each range lies in what it is a range of."""

import hashlib
import json
from collections.abc import Iterator

import apsw

from curator.domain.marks import MarkKind, MarkOrigin
from curator.domain.messages import Message
from curator.domain.progress import Progress
from curator.store.collection import Collection


def problems(collection: Collection, progress: Progress) -> Iterator[Message]:
    """Yield one sentence for each thing in the file that does not hold together, as far as it can be read."""
    try:
        yield from _structure(collection)
        yield from _versions(collection)
        yield from _resources(collection, progress)
    except apsw.CorruptError as error:
        yield Message.of(
            "the file is damaged and cannot be read to its end ({reason}): restore it from a copy", reason=str(error)
        )


def _structure(collection: Collection) -> Iterator[Message]:
    for (message,) in collection.db.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Message.of("the file is damaged: {reason}", reason=message)
    for table, row, parent, _ in collection.db.execute("PRAGMA foreign_key_check"):
        yield Message.of("{table} {row} refers to a {parent} that is not there", table=table, row=row, parent=parent)


def _versions(collection: Collection) -> Iterator[Message]:
    rows = collection.db.execute(
        "SELECT article.id FROM article JOIN transcript ON transcript.id = article.transcript WHERE NOT EXISTS"
        " (SELECT 1 FROM version WHERE version.article = article.id AND version.resource = transcript.resource)"
    )
    for (article,) in rows:
        yield Message.of("{article} is read from a capture that is none of its page's", article=article)


def _resources(collection: Collection, progress: Progress) -> Iterator[Message]:
    total = int(collection.db.execute("SELECT count(*) FROM resource").get)
    rows = collection.db.execute("SELECT id, name, sha256, CAST(data AS BLOB) FROM resource ORDER BY id")
    for done, (id, name, sha256, data) in enumerate(rows):
        progress(done, total)
        if hashlib.sha256(data).hexdigest() != sha256:
            yield Message.of("the bytes of {name} are not those that were imported", name=name)
        yield from _anchors(collection, id, name, len(data))
        yield from _transcripts(collection, id, name)
    progress(total, total)


def _anchors(collection: Collection, resource: int, name: str, size: int) -> Iterator[Message]:
    rows = collection.db.execute("SELECT id, first, past FROM anchor WHERE resource = ? ORDER BY id", (resource,))
    for id, first, past in rows:
        if (first is None) != (past is None) or (first is not None and not 0 <= first <= past <= size):
            yield Message.of("anchor {id} leads out of {name}", id=id, name=name)


def _transcripts(collection: Collection, resource: int, name: str) -> Iterator[Message]:
    rows = collection.db.execute("SELECT id, text FROM transcript WHERE resource = ? ORDER BY id", (resource,))
    for id, text in rows:
        yield from _passages(collection, id, text, name)
        for table in ("mark", "anchor"):
            yield from _ranges(collection, table, id, len(text))
        yield from _marks(collection, id)


def _passages(collection: Collection, transcript: int, text: str, name: str) -> Iterator[Message]:
    rows = collection.db.execute(
        'SELECT passage.id, start, "end", original, article FROM article JOIN passage ON passage.article = article.id'
        " WHERE article.transcript = ?1 AND passage.transcript IS NULL"
        ' UNION ALL SELECT id, start, "end", original, article FROM passage WHERE transcript = ?1'
        " ORDER BY article, start",
        (transcript,),
    )
    reached, before = 0, None
    for id, start, end, original, article in rows:
        if article != before:
            reached, before = 0, article
        if text[start:end] != original:
            yield Message.of(
                "passage {id} does not hold what {name} says at {start} to {end}",
                id=id,
                name=name,
                start=start,
                end=end,
            )
        if start < reached:
            yield Message.of("passage {id} of {name} covers text of the one before it", id=id, name=name)
        reached = end


def _ranges(collection: Collection, table: str, transcript: int, length: int) -> Iterator[Message]:
    rows = collection.db.execute(
        f'SELECT id FROM {table} WHERE transcript = ? AND NOT (0 <= start AND start <= "end" AND "end" <= ?)'
        " ORDER BY id",
        (transcript, length),
    )
    for (id,) in rows:
        yield Message.of("{table} {id} leads out of transcript {transcript}", table=table, id=id, transcript=transcript)


def _marks(collection: Collection, transcript: int) -> Iterator[Message]:
    known = json.dumps([list(MarkKind), list(MarkOrigin)])
    rows = collection.db.execute(
        "SELECT id FROM mark WHERE transcript = ?1 AND (kind NOT IN (SELECT value FROM json_each(?2, '$[0]'))"
        " OR origin NOT IN (SELECT value FROM json_each(?2, '$[1]'))) ORDER BY id",
        (transcript, known),
    )
    for (id,) in rows:
        yield Message.of("mark {id} is of a kind or an origin that this program does not know", id=id)
