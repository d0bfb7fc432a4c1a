"""Where each passage of the collection belongs: its article, its comment, its turn in the reading order."""

from typing import NamedTuple

from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import NotFoundError
from curator.store import articles, passages
from curator.store.collection import Collection

_ONE_BY_ONE = 200  # passages; more are drawn faster anew than one by one


class Place(NamedTuple):
    """Article and comment of a passage; `turn` counts passages in reading order."""

    article: str
    comment: str | None
    turn: int


class Places:
    """Places of all passages, kept in step with the edits it is told of."""

    def __init__(self) -> None:
        self._places: dict[int, Place] = {}
        self.turns: dict[int, int] = {}
        """The turn of each passage in the reading order."""

    def load(self, collection: Collection) -> None:
        """Read all places anew."""
        rows = enumerate(passages.owners(collection))
        self._places = {id: Place(article, comment, turn) for turn, (id, article, comment) in rows}
        self.turns = {id: place.turn for id, place in self._places.items()}

    def follow(self, collection: Collection, changes: ChangeSet) -> None:
        """Read anew what an edit may have moved; an edit of text alone moves nothing."""
        if changes.touches(Table.ARTICLE, Table.COMMENT) or self._moved(collection, changes):
            self.load(collection)

    def get(self, passage: int) -> Place | None:
        """Return the place of a passage, None where it is gone."""
        return self._places.get(passage)

    def article(self, passage: int) -> str:
        """Return the article of a passage, "" where it is gone."""
        place = self._places.get(passage)
        return place.article if place else ""

    def turn(self, passage: int) -> int:
        """Return the turn of a passage in the reading order, -1 where it is gone."""
        place = self._places.get(passage)
        return place.turn if place else -1

    def _moved(self, collection: Collection, changes: ChangeSet) -> bool:
        ids = [id for id in changes.ids(Table.PASSAGE) if isinstance(id, int)]
        return len(ids) <= _ONE_BY_ONE and any(self._has_moved(collection, id) for id in ids)

    def _has_moved(self, collection: Collection, id: int) -> bool:
        place = self._places.get(id)
        try:
            row = articles.passage(collection, id)
        except NotFoundError:
            return True
        return place is None or (place.article, place.comment) != (row.article, row.comment)
