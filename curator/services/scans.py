"""Which articles are checked as the text of a scan: said by a person, proposed where their words look misread."""

from collections.abc import Sequence

from curator.domain.changes import ChangeSet
from curator.services import checking
from curator.store import articles, overview, settings
from curator.store.collection import Collection
from curator.store.suspects import RECOGNISED


def recognised(collection: Collection) -> frozenset[str]:
    """Return the articles that are checked as the text of a scan."""
    return frozenset(id for id, _ in settings.under(collection, RECOGNISED))


def proposed(collection: Collection) -> list[str]:
    """Return the articles that look like the text of a scan and are not checked as such, in their order."""
    done = recognised(collection)
    return [
        id
        for id in overview.article_ids(collection)
        if id not in done and checking.looks_recognised(checking.snapshot(collection, id))
    ]


def take(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let articles be checked as the text of a scan.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return _put(collection, ids, is_scan=True)


def leave(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let articles be checked as any other text.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return _put(collection, ids, is_scan=False)


def _put(collection: Collection, ids: Sequence[str], *, is_scan: bool) -> ChangeSet:
    for id in ids:
        articles.require(collection, id)
    label = "Check {what} as the text of a scan" if is_scan else "Check {what} as any other text"
    with collection.edit(label, what=", ".join(dict.fromkeys(ids))) as edit:
        for id in ids:
            if is_scan:
                settings.put(collection, RECOGNISED + id, "yes")
            else:
                settings.remove(collection, RECOGNISED + id)
    return edit.changes
