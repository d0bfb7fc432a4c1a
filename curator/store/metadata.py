"""Metadata values: what import proposed and, over it, what a person typed or approved."""

from collections.abc import Iterable, Mapping

from curator.domain.metadata import Field, MetadataValue, Origin, Proposal, settled
from curator.store import messages
from curator.store.collection import Collection

_Row = tuple[str, str, str, str, str, str]
Described = dict[Field, MetadataValue]
"""The values in force of one owner."""

_ROWS = "SELECT owner, field, layer, value, origin, evidence FROM metadata"


def of_owner(collection: Collection, owner: str) -> Described:
    """Return the values in force of an article, or of the collection (owner "")."""
    rows = collection.db.execute(f"{_ROWS} WHERE owner = ? ORDER BY layer DESC", (owner,))
    return _in_force(rows).get(owner, {})


def by_owner(collection: Collection) -> dict[str, Described]:
    """Return the values in force of every owner."""
    return _in_force(collection.db.execute(f"{_ROWS} ORDER BY layer DESC"))


def spoken(collection: Collection) -> frozenset[str]:
    """Return the languages that the descriptions of the articles name (BCP 47)."""
    rows = collection.db.execute(
        """SELECT DISTINCT (SELECT value FROM metadata WHERE owner = article.id AND field = ? ORDER BY layer LIMIT 1)
           FROM article WHERE live""",
        (Field.LANGUAGE,),
    )
    return frozenset(language for (language,) in rows if language)


def propose(collection: Collection, owner: str, proposals: Iterable[Proposal]) -> None:
    """Store what import proposes, in place of what it proposed before: of each field the first, as `settled` has it."""
    collection.db.execute("DELETE FROM metadata WHERE owner = ? AND layer = 'imported'", (owner,))
    collection.db.executemany(
        "INSERT INTO metadata VALUES (?, ?, 'imported', ?, ?, ?)",
        [(owner, item.field, item.value, item.origin, messages.kept(item.evidence)) for item in settled(proposals)],
    )


def set_by_hand(collection: Collection, owner: str, value: MetadataValue) -> None:
    """Store a value that a person typed or approved; its origin says which."""
    collection.db.execute(
        "INSERT INTO metadata VALUES (?, ?, 'hand', ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, origin = excluded.origin, evidence = excluded.evidence",
        (owner, value.field, value.value, value.origin, messages.kept(value.evidence)),
    )


def forget_hand(collection: Collection, owner: str, fields: Iterable[Field]) -> None:
    """Let what import proposed show again."""
    collection.db.executemany(
        "DELETE FROM metadata WHERE owner = ? AND field = ? AND layer = 'hand'", [(owner, field) for field in fields]
    )


def _in_force(rows: Iterable[_Row]) -> dict[str, Described]:
    """Overlay the layers; rows come with the imported layer first, so that the hand's wins."""
    described: dict[str, Described] = {}
    for owner, name, layer, value, origin, evidence in rows:
        values, field = described.setdefault(owner, {}), Field(name)
        imported = value if layer == "imported" else _imported(values, field)
        values[field] = MetadataValue(
            field, value, Origin(origin), messages.recalled(evidence), layer == "hand", imported
        )
    return described


def _imported(values: Mapping[Field, MetadataValue], field: Field) -> str | None:
    return values[field].imported if field in values else None
