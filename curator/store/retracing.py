"""The history gone through on a copy: back to its beginning and forth to its end, and the index against the text.

Each changeset says what stood in a row before and after; SQLite compares both with what it finds. So whoever gets back
to the beginning has compared every decision, and every word of a description, with what the edit that made it wrote.
"""

from collections.abc import Iterator

import apsw

from curator.domain.changes import Table
from curator.domain.errors import CollectionError
from curator.domain.messages import Message
from curator.domain.progress import Progress
from curator.store import changesets
from curator.store.collection import Collection
from curator.store.connecting import casefolding, connect

_AT_ONCE = 500  # pages copied between two reports: 2 MB, some milliseconds


def problems(collection: Collection, progress: Progress) -> Iterator[Message]:
    """Yield a sentence where the history cannot be gone through, or where search would not find what is to be read.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    copy = _copy(collection, progress)
    try:
        yield from _index(copy)
        yield from _history(copy, collection, progress)
    finally:
        copy.close()


def _copy(collection: Collection, progress: Progress) -> apsw.Connection:
    """Return a copy in a file of SQLite's own, which goes with the connection and is not named anywhere."""
    copy = connect("")
    with copy.backup("main", collection.db.raw, "main") as backup:
        while not backup.done:
            backup.step(_AT_ONCE)
            progress(backup.page_count - backup.remaining, backup.page_count)
    casefolding(copy)
    return copy


def _index(copy: apsw.Connection) -> Iterator[Message]:
    """Compare the full-text index with the texts. Source: "SQLite FTS5 Extension", sqlite.org/fts5.html, 6.4."""
    try:
        copy.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
    except (apsw.CorruptError, apsw.SQLError):
        yield Message.of("the index of the words is not that of the texts: search does not find all of them")


def _history(copy: apsw.Connection, collection: Collection, progress: Progress) -> Iterator[Message]:
    for (trigger,) in copy.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        copy.execute(f'DROP TRIGGER "{trigger}"')
    copy.pragma("foreign_keys", 1)
    entries = collection.history()
    in_force = [entry for entry in entries if not entry.undone]
    undone = [entry for entry in entries if entry.undone]
    if undone and in_force and undone[0].id < in_force[-1].id:
        yield Message.of("“{edit}” is said to be undone, and a later edit is not", edit=undone[0].label)
        return
    way = [*((entry, True) for entry in reversed(in_force)), *((entry, False) for entry in entries)]
    for done, (entry, back) in enumerate(way):
        progress(done, len(way))
        if not _goes(copy, entry.id, back=back):
            if back:
                yield Message.of(
                    "“{edit}” ({number}) cannot be taken back: what it wrote is not what stands there",
                    edit=entry.label,
                    number=entry.id,
                )
            else:
                yield Message.of(
                    "“{edit}” ({number}) cannot be done again: what it changed is not what stands there",
                    edit=entry.label,
                    number=entry.id,
                )
            return
    progress(len(way), len(way))


def _goes(copy: apsw.Connection, id: int, *, back: bool) -> bool:
    """Take an edit of the copy back, or do it again, and tell whether that went through."""
    try:
        changeset = copy.execute("SELECT changeset FROM history WHERE id = ?", (id,)).get
        if {change.name for change in apsw.Changeset.iter(changeset)} - {*Table}:
            return False
        changesets.require_sound(copy, changeset)
        for _ in changesets.apply_whole(copy, apsw.Changeset.invert(changeset) if back else changeset):
            pass
    except (apsw.Error, CollectionError, TypeError, ValueError):
        return False
    return True
