"""The order of the articles, which of them exports leave out, and where the parts of the collection begin."""

import json
from collections.abc import Sequence

from curator.store.collection import Collection


def order(collection: Collection) -> list[str]:
    """Return the ids of the articles in the order of the collection."""
    return [id for (id,) in collection.db.execute("SELECT id FROM article WHERE live ORDER BY position, id")]


def put_in_order(collection: Collection, ids: Sequence[str]) -> None:
    """Give the places that the articles have to the same articles in another order.

    Those that are taken out keep theirs, and come back to where they stood.
    """
    rows = collection.db.execute("SELECT position FROM article WHERE live ORDER BY position").fetchall()
    collection.db.executemany(
        "UPDATE article SET position = ?1 WHERE id = ?2 AND position != ?1",
        [(position, id) for (position,), id in zip(rows, ids, strict=True)],
    )


def leave_out(collection: Collection, ids: Sequence[str], *, left_out: bool) -> None:
    """Say of articles whether exports leave them out."""
    collection.db.execute(
        "UPDATE article SET left_out = ?1 WHERE left_out != ?1 AND id IN (SELECT value FROM json_each(?2))",
        (int(left_out), json.dumps(list(ids))),
    )


def begin_part(collection: Collection, article: str, heading: str) -> None:
    """Let a part of the collection begin at an article; with no heading none begins there."""
    collection.db.execute("UPDATE article SET part = ?1 WHERE id = ?2 AND part != ?1", (heading, article))
