"""The order of the articles, which of them exports leave out, and where the parts of the collection begin."""

import json
from collections.abc import Sequence

from curator.store.collection import Collection


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


def hand_on_part(collection: Collection, article: str) -> None:
    """Let the part that begins at an article, which goes, begin at the next one, unless another part does there."""
    part, position = collection.db.execute("SELECT part, position FROM article WHERE id = ?", (article,)).one
    if part:
        collection.db.execute(
            "UPDATE article SET part = ?1 WHERE part = '' AND id = "
            "(SELECT id FROM article WHERE live AND position > ?2 ORDER BY position LIMIT 1)",
            (part, position),
        )


def begin_part(collection: Collection, article: str, heading: str) -> None:
    """Let a part of the collection begin at an article; with no heading none begins there."""
    collection.db.execute("UPDATE article SET part = ?1 WHERE id = ?2 AND part != ?1", (heading, article))
