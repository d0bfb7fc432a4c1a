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


def owners(collection: Collection) -> list[tuple[int, str, str | None]]:
    """Return id, article and comment of every passage in the order of the collection; its text is not read."""
    return list(
        collection.db.execute(
            "SELECT passage.id, article, comment FROM passage JOIN article ON article.id = article"
            " WHERE live ORDER BY article.position, passage.position"
        )
    )


def texts(collection: Collection) -> Iterator[tuple[int, str]]:
    """Yield id and reading text of every passage but furniture, in the order of the collection."""
    yield from collection.db.execute(
        "SELECT passage.id, text FROM passage JOIN article ON article.id = article"
        " WHERE live AND kind != ? ORDER BY article.position, passage.position",
        (PassageKind.FURNITURE,),
    )


def next_ids(collection: Collection, count: int) -> range:
    """Return `count` ids that no passage has or had, for passages that are written at once."""
    last = collection.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passage'").get or 0
    return range(last + 1, last + 1 + count)


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


def begin(collection: Collection, article: str, transcript: int) -> int:
    """Return where a transcript begins on the page of an article that stands in several, one after the other."""
    return int(
        collection.db.execute(
            "SELECT CAST(position AS INTEGER) - start FROM passage WHERE article = ? AND transcript = ? LIMIT 1",
            (article, transcript),
        ).get
        or 0
    )


def take_in(collection: Collection, article: str, other: str, begin: int) -> None:
    """Make the passages and comments of another article, and all decisions about them, the end of this one.

    Args:
        collection: open for writing, in an edit.
        article: citation id of what goes on.
        other: citation id of what it goes on with, which holds nothing any more.
        begin: where the page of `other` begins on that of `article`.
    """
    db = collection.db
    last = db.execute("SELECT coalesce(max(position), -1) + 1 FROM comment WHERE article = ?", (article,)).get
    db.execute(
        "UPDATE passage SET article = ?1, position = position + ?3, transcript = coalesce(transcript,"
        " (SELECT transcript FROM article WHERE id = ?2)) WHERE article = ?2",
        (article, other, begin),
    )
    db.execute("UPDATE comment SET article = ?, position = position + ? WHERE article = ?", (article, last, other))


def stayed(collection: Collection, article: str) -> frozenset[str]:
    """Return the comments of an article that stand in other captures of its page than the one that it is read from."""
    rows = collection.db.execute(
        "SELECT DISTINCT comment FROM passage JOIN transcript ON transcript.id = passage.transcript"
        " JOIN version ON version.article = passage.article AND version.resource = transcript.resource"
        " WHERE passage.article = ? AND comment IS NOT NULL",
        (article,),
    )
    return frozenset(id for (id,) in rows)


def stay(collection: Collection, ids: Iterable[int], transcript: int, begin: int) -> None:
    """Let passages of an article's own transcript go on standing in that, which begins at `begin` of its page now."""
    collection.db.executemany(
        "UPDATE passage SET transcript = ?2, position = start + ?3 WHERE id = ?1",
        [(id, transcript, begin) for id in ids],
    )


def shift(collection: Collection, article: str, by: int) -> None:
    """Move what other captures go on with further down the page of an article."""
    collection.db.execute(
        "UPDATE passage SET position = position + ?2 WHERE article = ?1 AND transcript IS NOT NULL AND ?2 != 0",
        (article, by),
    )


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
