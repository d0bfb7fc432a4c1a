"""The groups that the last search for duplicates found: a cache, no part of the history."""

import json
from collections.abc import Iterable
from typing import Any

from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness, Variance, VarianceKind
from curator.domain.messages import NOTHING
from curator.store import messages
from curator.store.collection import Collection
from curator.store.reading import checked, read_json


def remember(collection: Collection, groups: Iterable[DuplicateGroup]) -> None:
    """Store what a search found, in place of what the last one did."""
    with collection.caching():
        collection.db.execute("DELETE FROM compared")
        collection.db.executemany(
            "INSERT INTO compared VALUES (?, ?, ?)",
            [
                (group.kept, json.dumps([_row(item) for item in group.members]), messages.kept(group.reason))
                for group in groups
            ],
        )


def groups(collection: Collection) -> list[DuplicateGroup]:
    """Return what the last search found; it may name comments that are folded, or gone, by now."""
    rows = collection.db.execute("SELECT kept, members, reason FROM compared ORDER BY rowid")
    return [
        DuplicateGroup(kept, read_json(members, _likenesses), messages.recalled(reason))
        for kept, members, reason in rows
    ]


def _row(item: Likeness) -> list[object]:
    differences = [[each.kind, each.kept, each.other] for each in item.differences]
    return [item.id, item.of, item.kind, item.score, item.certain, messages.kept(item.reason), differences]


def _likenesses(rows: list[list[Any]]) -> tuple[Likeness, ...]:
    return tuple(map(_likeness, rows))


def _likeness(row: list[Any]) -> Likeness:
    id, of, kind, score, certain, *said = row
    reason, differences = said or ("", ())  # an older version kept no more, and had another notion of certain
    return checked(
        Likeness(
            id,
            of,
            DuplicateClass(kind),
            score,
            certain=certain and bool(said),
            reason=messages.recalled(reason) if reason else NOTHING,
            differences=tuple(checked(Variance(VarianceKind(each), kept, other)) for each, kept, other in differences),
        )
    )
