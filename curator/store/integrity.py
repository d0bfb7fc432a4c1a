"""Checks of the file itself: SQLite's own, checksums, and that each range lies in what it is a range of."""

import hashlib
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

import apsw

from curator.domain.errors import CollectionError
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.store import comments, values
from curator.store.collection import Collection

_LINKS = (
    "SELECT id, duplicate_of FROM comment WHERE duplicate_of IS NOT NULL ORDER BY id",
    "SELECT comment, target FROM reply ORDER BY comment, position",
    "SELECT id, parent FROM resource WHERE parent IS NOT NULL ORDER BY id",
)
"""What leads from one row to another of its sort, and may not lead back."""

HIGHEST = (
    "SELECT 'article' AS name, max(CAST(substr(id, 2) AS INTEGER)) AS last FROM article HAVING last IS NOT NULL"
    " UNION ALL SELECT substr(id, 1, instr(id, '-C') - 1) AS name,"
    " max(CAST(substr(id, instr(id, '-C') + 2) AS INTEGER)) FROM comment GROUP BY name"
)
"""The highest number given, by counter: a comment keeps its id where its article goes on another one's page."""


def problems(collection: Collection, progress: Progress) -> Iterator[Message]:
    """Yield one sentence for each thing in the file that does not hold together, as far as it can be read."""
    try:
        yield from _structure(collection)
        strange = list(values.strangers(collection.db.raw))
        yield from strange
        if strange:  # what follows computes with what it reads
            return
        yield from _versions(collection)
        yield from _counters(collection)
        yield from links(collection)
        yield from _resources(collection, progress)
    except (apsw.Error, CollectionError, UnicodeError) as error:  # SQLite has many names for what makes no sense
        yield Message.of(
            "the file is damaged and cannot be read to its end ({reason}): restore it from a copy "
            "or save what is left with “curator rescue”",
            reason=error.message if isinstance(error, CollectionError) else str(error),
        )


def is_plainly_damaged(collection: Collection) -> bool:
    """Tell whether anything does not hold together; the history is not gone through for it."""
    try:
        return any(map(any, (problems(collection, silent), _decisions(collection))))
    except (apsw.CorruptError, CollectionError, UnicodeError):
        return True
    except apsw.Error:
        return False


def _structure(collection: Collection) -> Iterator[Message]:
    for (message,) in collection.db.raw.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Message.of("the file is damaged: {reason}", reason=message)
    for table, row, parent, _ in collection.db.raw.execute("PRAGMA foreign_key_check"):
        yield Message.of("{table} {row} refers to a {parent} that is not there", table=table, row=row, parent=parent)


def _decisions(collection: Collection) -> list[tuple[object, ...]]:
    """Return the decisions about more than their passages hold."""
    return list(
        collection.db.raw.execute(
            "SELECT correction.id FROM correction JOIN passage ON passage.id = correction.passage"
            ' WHERE correction."end" > length(original)'
        )
    )


def links(collection: Collection) -> Iterator[Message]:
    """Yield one sentence for each link that leads back to where it starts, or where none may lead."""
    for query in _LINKS:
        for linked in _circles(collection.db.raw.execute(query)):
            yield Message.of("{id} is linked to itself, in a circle", id=str(linked))
    for id, kept in comments.folded_astray(collection):
        yield Message.of("{id} is folded onto {kept}, which is folded itself or out of the reading", id=id, kept=kept)
    rows = collection.db.raw.execute(
        "SELECT passage.id, comment.id FROM passage JOIN comment ON comment.id = passage.comment"
        " WHERE comment.article != passage.article ORDER BY passage.id"
    )
    for id, comment in rows:
        yield Message.of(
            "passage {id} is part of {comment}, which stands under another article", id=id, comment=comment
        )


def _circles(links: Iterable[tuple[object, object]]) -> list[tuple[object, ...]]:
    """Return those that lead to each other in a circle, the first that is found; none where there is no circle."""
    leads: dict[object, set[object]] = {}
    for one, other in links:
        leads.setdefault(one, set()).add(other)
    order = TopologicalSorter(leads)
    try:
        order.prepare()
    except CycleError as error:
        return list(error.args[1][1:])
    return []


def _versions(collection: Collection) -> Iterator[Message]:
    rows = collection.db.raw.execute(
        "SELECT article.id FROM article JOIN transcript ON transcript.id = article.transcript WHERE NOT EXISTS"
        " (SELECT 1 FROM version WHERE version.article = article.id AND version.resource = transcript.resource)"
    )
    for (article,) in rows:
        yield Message.of("{article} is read from a capture that is none of its page's", article=article)


def _counters(collection: Collection) -> Iterator[Message]:
    rows = collection.db.raw.execute(
        f"SELECT name, highest.last, coalesce(counter.last, 0) AS stands FROM ({HIGHEST}) AS highest"
        " LEFT JOIN counter USING (name) WHERE highest.last > stands ORDER BY name"
    )
    for name, last, stands in rows:
        yield Message.of(
            "the counter {name} stands at {stands}, but {last} is given already", name=name, stands=stands, last=last
        )


def _resources(collection: Collection, progress: Progress) -> Iterator[Message]:
    total = int(collection.db.raw.execute("SELECT count(*) FROM resource").get)
    rows = collection.db.raw.execute("SELECT id, name, sha256, CAST(data AS BLOB) FROM resource ORDER BY id")
    for done, (id, name, sha256, data) in enumerate(rows):
        progress(done, total)
        if hashlib.sha256(data).hexdigest() != sha256:
            yield Message.of("the bytes of {name} are not those that were imported", name=name)
        yield from _anchors(collection, id, name, len(data))
        yield from _transcripts(collection, id, name)
    progress(total, total)


def _anchors(collection: Collection, resource: int, name: str, size: int) -> Iterator[Message]:
    rows = collection.db.raw.execute("SELECT id, first, past FROM anchor WHERE resource = ? ORDER BY id", (resource,))
    for id, first, past in rows:
        if (first is None) != (past is None) or (first is not None and not 0 <= first <= past <= size):
            yield Message.of("anchor {id} leads out of {name}", id=id, name=name)


def _transcripts(collection: Collection, resource: int, name: str) -> Iterator[Message]:
    rows = collection.db.raw.execute("SELECT id, text FROM transcript WHERE resource = ? ORDER BY id", (resource,))
    for id, text in rows:
        yield from _passages(collection, id, text, name)
        for table in ("mark", "anchor"):
            yield from _ranges(collection, table, id, len(text))


def _passages(collection: Collection, transcript: int, text: str, name: str) -> Iterator[Message]:
    rows = collection.db.raw.execute(
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
    rows = collection.db.raw.execute(
        f'SELECT id FROM {table} WHERE transcript = ? AND NOT (0 <= start AND start <= "end" AND "end" <= ?)'
        " ORDER BY id",
        (transcript, length),
    )
    for (id,) in rows:
        yield Message.of("{table} {id} leads out of transcript {transcript}", table=table, id=id, transcript=transcript)
