"""Passages changed: what they are, where they begin and end, whose they are."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curator.domain.capture import PassageKind
from curator.domain.span import Span
from curator.store.collection import Collection

_LONGEST_INDENT = 80
"""Blanks before a passage that may be its indent; what is further to the right is no line of code."""


def indents(collection: Collection, ids: Iterable[int]) -> dict[int, str]:
    """Return the blanks that stand before these passages on their lines, by passage; those without are left out."""
    found: dict[int, str] = {}
    for id in ids:
        before: str = collection.db.execute(
            "SELECT substr(transcript.text, max(1, passage.start + 1 - :most), min(passage.start, :most)) FROM passage"
            " JOIN article ON article.id = passage.article"
            " JOIN transcript ON transcript.id = coalesce(passage.transcript, article.transcript)"
            " WHERE passage.id = :id",
            {"id": id, "most": _LONGEST_INDENT},
        ).get
        indent = before.rpartition("\n")[2]
        if indent and not indent.strip():
            found[id] = indent
    return found


class Held(NamedTuple):
    """What a passage of an article holds of a transcript."""

    article: str
    transcript: int
    span: Span


def held(collection: Collection) -> Iterator[Held]:
    """Yield what is held of each transcript that a live article stands in, by whichever article, by place."""
    rows = collection.db.execute(
        """
        WITH held AS (
            SELECT article.id AS article, coalesce(passage.transcript, article.transcript) AS transcript, live,
                   start, "end" FROM passage JOIN article ON article.id = passage.article
        )
        SELECT article, transcript, start, "end" FROM held
        WHERE transcript IN (SELECT transcript FROM held WHERE live) ORDER BY transcript, start
        """
    )
    return (Held(article, transcript, Span(start, end)) for article, transcript, start, end in rows)


def retype(collection: Collection, ids: Iterable[int], kind: PassageKind) -> None:
    """Say what passages are."""
    collection.db.executemany(
        "UPDATE passage SET kind = ? WHERE id = ? AND kind != ?", [(kind, id, kind) for id in ids]
    )


def give(collection: Collection, ids: Iterable[int], comment: str | None) -> None:
    """Make passages part of a comment, or of the article itself (None)."""
    collection.db.executemany(
        "UPDATE passage SET comment = ? WHERE id = ? AND comment IS NOT ?", [(comment, id, comment) for id in ids]
    )


def set_language(collection: Collection, ids: Iterable[int], language: str) -> None:
    """Say in what language passages are; empty for the article's."""
    collection.db.executemany("UPDATE passage SET language = ? WHERE id = ?", [(language, id) for id in ids])


def stretch(collection: Collection, id: int, end: int, original: str) -> None:
    """Let a passage end elsewhere in its transcript; its reading text must be brought in step by its corrections."""
    collection.db.execute('UPDATE passage SET "end" = ?, original = ? WHERE id = ?', (end, original, id))


def delete(collection: Collection, id: int) -> None:
    """Take a passage and its corrections away; another passage must hold its characters already."""
    collection.db.execute("DELETE FROM correction WHERE passage = ?", (id,))
    collection.db.execute("DELETE FROM passage WHERE id = ?", (id,))
