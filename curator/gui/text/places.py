"""Where each passage of the collection belongs: its article, its comment, its turn in the reading order."""

from collections.abc import Sequence
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
        self._owners: Sequence[tuple[int, str, str | None]] = ()
        self.turns: dict[int, int] = {}
        """The turn of each passage in the reading order."""

    def load(self, collection: Collection) -> None:
        """Read all places anew."""
        self._owners = passages.owners(collection)
        self.turns = {owned[0]: turn for turn, owned in enumerate(self._owners)}

    def follow(self, collection: Collection, changes: ChangeSet) -> None:
        """Read anew what an edit may have moved; an edit of text alone moves nothing."""
        if changes.touches(Table.ARTICLE, Table.COMMENT) or self._moved(collection, changes):
            self.load(collection)

    def get(self, passage: int) -> Place | None:
        """Return the place of a passage, None where it is gone."""
        turn = self.turns.get(passage)
        return None if turn is None else Place(*self._owners[turn][1:], turn)

    def article(self, passage: int) -> str:
        """Return the article of a passage, "" where it is gone."""
        place = self.get(passage)
        return place.article if place else ""

    def turn(self, passage: int) -> int:
        """Return the turn of a passage in the reading order, -1 where it is gone."""
        return self.turns.get(passage, -1)

    def _moved(self, collection: Collection, changes: ChangeSet) -> bool:
        ids = [id for id in changes.ids(Table.PASSAGE) if isinstance(id, int)]
        return len(ids) <= _ONE_BY_ONE and any(self._has_moved(collection, id) for id in ids)

    def _has_moved(self, collection: Collection, id: int) -> bool:
        place = self.get(id)
        try:
            row = articles.passage(collection, id)
        except NotFoundError:
            return True
        return place is None or (place.article, place.comment) != (row.article, row.comment)
