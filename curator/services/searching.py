"""Search over the reading text of the whole collection."""

from curator.store import search as index
from curator.store.collection import Collection
from curator.store.search import CLOSE, OPEN, Hit

__all__ = ["CLOSE", "OPEN", "Hit", "search"]


def search(collection: Collection, query: str, limit: int = 200) -> list[Hit]:
    """Return the passages that hold all the words of the query, best first; accents and case do not count."""
    return index.search(collection, query, limit)
