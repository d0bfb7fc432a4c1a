"""Comments written: described, linked to what they answer, folded onto the copy that is kept."""

import json
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from curator.domain.capture import ParsedComment
from curator.domain.comments import ATTRIBUTES
from curator.domain.duplicates import DuplicateClass
from curator.store.collection import Collection

_facts = attrgetter(*ATTRIBUTES)
_NAMES = ("position", *ATTRIBUTES, "lost_replies")
_INSERT = (
    f"INSERT INTO comment (id, article, {', '.join(_NAMES)}) VALUES (?, ?{', ?' * len(_NAMES)})"
    f" ON CONFLICT DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES)}"
)


def next_id(collection: Collection, article: str) -> str:
    """Return a citation id that no comment of the article has or had."""
    return f"{article}-C{collection.next_number(article):03d}"


def next_ids(collection: Collection, article: str, count: int) -> list[str]:
    """Return so many citation ids that no comment of the article has or had."""
    return [f"{article}-C{number:03d}" for number in collection.next_numbers(article, count)]


def insert(collection: Collection, article: str, id: str, position: int, comment: ParsedComment) -> None:
    """Write a comment, or bring the one that has the id in step with what was found; its folding stays."""
    collection.db.execute(_INSERT, (id, article, position, *_row(comment)))


def insert_all(collection: Collection, article: str, ids: Sequence[str], comments: Sequence[ParsedComment]) -> None:
    """Write all comments of an article in this order, as `insert` does."""
    collection.db.executemany(
        _INSERT,
        (
            (id, article, position, *_row(comment))
            for position, (id, comment) in enumerate(zip(ids, comments, strict=True))
        ),
    )


def _row(comment: ParsedComment) -> tuple[str | int | None, ...]:
    lost = json.dumps(comment.lost_replies, ensure_ascii=False) if comment.lost_replies else "[]"
    return (*_facts(comment), lost)


def place(collection: Collection, article: str, order: Sequence[str]) -> None:
    """Put an article's comments in this order."""
    collection.db.executemany(
        "UPDATE comment SET position = ? WHERE id = ? AND article = ? AND position != ?",
        [(position, id, article, position) for position, id in enumerate(order)],
    )


def describe(collection: Collection, id: str, values: Mapping[str, object]) -> None:
    """Set columns of a comment, all among `ATTRIBUTES`."""
    for column in values.keys() & ATTRIBUTES.keys():
        collection.db.execute(f"UPDATE comment SET {column} = ? WHERE id = ?", (values[column], id))


def link_replies(collection: Collection, targets: Mapping[str, Sequence[str]]) -> None:
    """Make each comment answer these others, in this order, and no more."""
    collection.db.execute(
        "DELETE FROM reply WHERE comment IN (SELECT value FROM json_each(?))", (json.dumps(list(targets)),)
    )
    collection.db.executemany(
        "INSERT INTO reply VALUES (?, ?, ?)",
        [(id, position, target) for id, answered in targets.items() for position, target in enumerate(answered)],
    )


def delete(collection: Collection, id: str) -> None:
    """Take a comment away with every link to it; its passages must be another's already."""
    db = collection.db
    db.execute(
        "UPDATE comment SET duplicate_of = NULL, duplicate_class = NULL, duplicate_score = NULL WHERE duplicate_of = ?",
        (id,),
    )
    db.execute("DELETE FROM reply WHERE comment = ? OR target = ?", (id, id))
    db.execute("DELETE FROM not_duplicate WHERE one = ? OR other = ?", (id, id))
    db.execute("DELETE FROM comment WHERE id = ?", (id,))


def fold(collection: Collection, id: str, kept: str, kind: DuplicateClass, score: float) -> None:
    """Link a comment to the copy that is kept."""
    collection.db.execute(
        "UPDATE comment SET duplicate_of = ?, duplicate_class = ?, duplicate_score = ? WHERE id = ?",
        (kept, kind, score, id),
    )


def unfold(collection: Collection, ids: Iterable[str]) -> None:
    """Let comments stand on their own again."""
    collection.db.executemany(
        "UPDATE comment SET duplicate_of = NULL, duplicate_class = NULL, duplicate_score = NULL WHERE id = ?",
        [(id,) for id in ids],
    )


def refold(collection: Collection, kept: str, instead: str) -> None:
    """Fold onto another comment whatever is folded onto `kept`."""
    collection.db.execute("UPDATE comment SET duplicate_of = ? WHERE duplicate_of = ?", (instead, kept))


def unfold_from(collection: Collection, article: str) -> None:
    """Let the comments of other articles stand on their own again that are folded onto comments of this one."""
    collection.db.execute(
        "UPDATE comment SET duplicate_of = NULL, duplicate_class = NULL, duplicate_score = NULL"
        " WHERE article != ? AND duplicate_of IN (SELECT id FROM comment WHERE article = ?)",
        (article, article),
    )


def standing(collection: Collection) -> frozenset[str]:
    """Return the ids of the comments that are not folded."""
    rows = collection.db.execute(
        "SELECT comment.id FROM comment JOIN article ON article.id = comment.article"
        " WHERE article.live AND duplicate_of IS NULL"
    )
    return frozenset(id for (id,) in rows)


def apart(collection: Collection) -> frozenset[tuple[str, str]]:
    """Return the pairs that a person said are no duplicates, the smaller id first."""
    return frozenset(collection.db.execute("SELECT one, other FROM not_duplicate"))


def pairs_apart(collection: Collection) -> list[tuple[str, str]]:
    """Return the pairs that `apart` has of comments that are in the collection, in the order of their ids."""
    present = "SELECT 1 FROM comment JOIN article ON article.id = comment.article WHERE article.live AND comment.id ="
    rows = collection.db.execute(
        f"""SELECT one, other FROM not_duplicate
            WHERE EXISTS ({present} one) AND EXISTS ({present} other) ORDER BY one, other"""
    )
    return [(one, other) for one, other in rows]


def are_there(collection: Collection, ids: Iterable[str]) -> bool:
    """Tell whether all these comments are stored."""
    return all(collection.db.execute("SELECT 1 FROM comment WHERE id = ?", (id,)).get for id in ids)


def set_apart(collection: Collection, pairs: Iterable[tuple[str, str]]) -> None:
    """Remember that these pairs are no duplicates."""
    collection.db.executemany(
        "INSERT OR IGNORE INTO not_duplicate VALUES (?, ?)", [tuple(sorted(pair)) for pair in pairs]
    )


def allow(collection: Collection, pairs: Iterable[tuple[str, str]]) -> None:
    """Forget that these pairs are no duplicates."""
    collection.db.executemany(
        "DELETE FROM not_duplicate WHERE one = ? AND other = ?", [tuple(sorted(pair)) for pair in pairs]
    )


def folded_astray(collection: Collection) -> list[tuple[str, str]]:
    """Return comments that are folded onto one that is folded itself or out of the reading, each with that one."""
    rows = collection.db.execute(
        "SELECT comment.id, kept.id FROM comment JOIN comment AS kept ON kept.id = comment.duplicate_of"
        " JOIN article ON article.id = comment.article JOIN article AS home ON home.id = kept.article"
        " WHERE article.live AND (kept.duplicate_of IS NOT NULL OR NOT home.live) ORDER BY comment.id"
    )
    return [(id, kept) for id, kept in rows]
