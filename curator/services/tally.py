"""How much is open in each stage, counted once and then followed: an edit has counted anew only what it touched."""

from collections.abc import Iterable

from curator.domain.changes import ChangeSet, Table
from curator.services import checking, deduplicating, overview
from curator.services.overview import StageCounts
from curator.store import articles, corrections, metadata
from curator.store.collection import Collection
from curator.store.overview import Size

_MANY = 100  # articles; more are counted faster all at once than one by one
_COUNTED = (Table.ARTICLE, Table.COMMENT)
_COMPARED = (*_COUNTED, Table.REPLY, Table.NOT_DUPLICATE)
_ANYWHERE = (Table.ARTICLE, Table.WORD)
"""Tables that say of no article in which others suspects come and go with them."""


class Tally:
    """What `overview` counts, kept in step with the edits of a collection that is open.

    It is to hear of every edit (`follow`), and of what was checked (`recheck`) and `compared` meanwhile.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.size: Size = overview.size(collection)
        self._repeated = len(deduplicating.remembered(collection))
        self._undescribed = overview.undescribed(collection)
        self._suspects = checking.count_by_article(collection)
        self._decided = corrections.articles_of_unaccepted(collection)
        """Articles by the corrections in them: those whose undo touches no passage, and those seen since."""

    @property
    def stages(self) -> StageCounts:
        """What is open in each stage."""
        return StageCounts(self.size.articles, sum(self._suspects.values()), self._repeated, len(self._undescribed))

    def follow(self, changes: ChangeSet) -> None:
        """Count anew what an edit, an undo or a redo may have changed."""
        if changes.touches(*_COUNTED):
            self.size = overview.size(self._collection)
        if changes.touches(*_COMPARED):
            self._repeated = len(deduplicating.remembered(self._collection))
        if changes.touches(Table.ARTICLE, Table.METADATA):
            self._look_at_descriptions(changes)
        self._look_at_suspects(changes)

    def recheck(self, passages: Iterable[int]) -> None:
        """Count anew the suspects of the articles in which these passages stand."""
        self._count_suspects(articles.of_passages(self._collection, passages))

    def compared(self, groups: int) -> None:
        """Take over how many groups wait after a search, which is no edit."""
        self._repeated = groups

    def _look_at_descriptions(self, changes: ChangeSet) -> None:
        owners = _texts(changes, Table.METADATA)
        if changes.touches(Table.ARTICLE) or len(owners) > _MANY:
            self._undescribed = overview.undescribed(self._collection)
            return
        for owner in owners - {""}:
            self._undescribed.discard(owner)
            if overview.is_open(metadata.of_owner(self._collection, owner)):
                self._undescribed.add(owner)

    def _look_at_suspects(self, changes: ChangeSet) -> None:
        if changes.touches(*_ANYWHERE):
            self._suspects = checking.count_by_article(self._collection)
            return
        decided = {id for id in changes.ids(Table.CORRECTION) if isinstance(id, int)}
        gone = {self._decided[id] for id in decided & self._decided.keys()}
        self._decided |= corrections.articles_of(self._collection, decided)
        here = {self._decided[id] for id in decided & self._decided.keys()}
        passages = {id for id in changes.ids(Table.PASSAGE) if isinstance(id, int)}
        described = _texts(changes, Table.METADATA)
        self._count_suspects(described | gone | here | articles.of_passages(self._collection, passages))

    def _count_suspects(self, places: set[str]) -> None:
        if len(places) > _MANY:
            self._suspects = checking.count_by_article(self._collection)
        elif places:
            self._suspects |= dict.fromkeys(places, 0) | checking.count_by_article(self._collection, places)


def _texts(changes: ChangeSet, table: Table) -> set[str]:
    return {id for id in changes.ids(table) if isinstance(id, str)}
