"""The collection's word list: words that are never doubted."""

from collections.abc import Iterable

from curator.store import own_words
from curator.store.collection import Collection


def all(collection: Collection) -> frozenset[str]:  # noqa: A001
    """Return the words, casefolded."""
    return frozenset(word for (word,) in collection.db.execute("SELECT word FROM word"))


def known(collection: Collection) -> frozenset[str]:
    """Return the words that are right here: the collection's, and those of the person's own dictionary."""
    return all(collection) | own_words.all()


def add(collection: Collection, words: Iterable[str]) -> None:
    """Add words, casefolded."""
    collection.db.executemany("INSERT OR IGNORE INTO word VALUES (?)", [(word.casefold(),) for word in words])


def remove(collection: Collection, words: Iterable[str]) -> None:
    """Take words off the list."""
    collection.db.executemany("DELETE FROM word WHERE word = ?", [(word.casefold(),) for word in words])
