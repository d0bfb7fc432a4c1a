"""Settings that belong to the collection and travel with it, such as its export profiles."""

from collections.abc import Iterator

from curator.store.collection import Collection


def put(collection: Collection, key: str, value: str) -> None:
    """Set a setting."""
    collection.db.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
    )


def remove(collection: Collection, key: str) -> None:
    """Forget a setting."""
    collection.db.execute("DELETE FROM setting WHERE key = ?", (key,))


def under(collection: Collection, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the settings whose key begins with `prefix`, the prefix taken off, in order of the key."""
    rows = collection.db.execute(
        "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ? ORDER BY key", (len(prefix), prefix)
    )
    return ((key[len(prefix) :], value) for key, value in rows)
