"""Marks kept in the collection file: those of transcripts, and those that a decision or a suspect brings along.

A mark stands on its transcript, whatever passages are cut out of that; here it is read with the passages it touches.
"""

import json
from collections.abc import Collection as Values
from collections.abc import Iterable
from typing import Any

from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.span import Span
from curator.store.collection import Collection
from curator.store.reading import checked, span
from curator.text.marks import within

Data = dict[str, Any]

_MARK = 'mark.start, mark."end", mark.kind, value, origin, mark.id'
_TOUCHING = f"""
    SELECT passage.id, passage.start, passage."end", {_MARK}
    FROM article JOIN passage ON passage.article = article.id
    JOIN mark ON mark.transcript = coalesce(passage.transcript, article.transcript)
        AND mark.start <= passage."end" AND mark."end" >= passage.start
    WHERE NOT withdrawn"""


def of_passages(collection: Collection, ids: Values[int]) -> dict[int, tuple[Mark, ...]]:
    """Return the marks of the transcript that touch these passages, by passage; those without any are left out.

    Here and below the marks are cut to the passage, and counted from the start of its original.
    """
    return _by_passage(collection, "passage.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


def of_article(collection: Collection, article: str) -> dict[int, tuple[Mark, ...]]:
    """Return the marks of the transcripts that touch an article's passages, by passage."""
    return _by_passage(collection, "article.id = ?", (article,))


def by_passage(collection: Collection) -> dict[int, tuple[Mark, ...]]:
    """Return the marks that touch any passage of the collection, by passage."""
    return _by_passage(collection, "article.live", ())


def of_transcript(collection: Collection, transcript: int, *, withdrawn: bool = False) -> list[Mark]:
    """Return a transcript's marks in force, or those taken off, in its own code points, by place."""
    rows = collection.db.execute(
        f"SELECT {_MARK} FROM mark WHERE transcript = ? AND withdrawn = ? ORDER BY start, id", (transcript, withdrawn)
    )
    return [_mark(*row) for row in rows]


def insert(collection: Collection, transcript: int, marks: Iterable[Mark]) -> None:
    """Store marks of a transcript, with spans in its own code points."""
    collection.db.executemany(
        'INSERT INTO mark (transcript, start, "end", kind, value, origin) VALUES (?, ?, ?, ?, ?, ?)',
        [(transcript, mark.span.start, mark.span.end, mark.kind, mark.value, mark.origin) for mark in marks],
    )


def take_off(collection: Collection, ids: Iterable[int]) -> None:
    """Let marks be in force no more; what the reader of the resource saw is kept, as withdrawn."""
    for id in ids:
        collection.db.execute("UPDATE mark SET withdrawn = 1 WHERE id = ? AND origin = ?", (id, MarkOrigin.READER))
        collection.db.execute("DELETE FROM mark WHERE id = ? AND origin != ?", (id, MarkOrigin.READER))


def as_data(mark: Mark) -> Data:
    """Return a mark as plain data, for a JSON column."""
    place = {"start": mark.span.start, "end": mark.span.end}
    return {**place, "kind": mark.kind.value, "value": mark.value, "origin": mark.origin.value}


def of_data(data: Data) -> Mark:
    """Return the mark that `as_data` made the data of.

    Raises:
        LookupError, TypeError, ValueError: it made none of it.
    """
    place = span(data["start"], data["end"])
    return checked(Mark(place, MarkKind(data["kind"]), data["value"], MarkOrigin(data["origin"])))


def _by_passage(collection: Collection, where: str, values: tuple[object, ...]) -> dict[int, tuple[Mark, ...]]:
    found: dict[int, tuple[Span, list[Mark]]] = {}
    for passage, start, end, *mark in collection.db.execute(f"{_TOUCHING} AND {where}", values):
        found.setdefault(passage, (Span(start, end), []))[1].append(_mark(*mark))
    return {passage: shares for passage, (span, marks) in found.items() if (shares := within(marks, span))}


def _mark(start: int, end: int, kind: str, value: str, origin: str, id: int) -> Mark:
    return Mark(Span(start, end), MarkKind(kind), value, MarkOrigin(origin), id)
