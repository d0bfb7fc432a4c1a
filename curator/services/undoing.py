"""Undo of one step of the history by itself: an edit like any other, so that it can be undone in its turn."""

from collections.abc import Iterable

from curator.domain.changes import ChangeSet, HistoryEntry, Table
from curator.domain.errors import NotFoundError, OverlapError
from curator.store import corrections, integrity, overview, passages
from curator.store.collection import Collection, stood_upon
from curator.text.overlay import clash


def undo_step(collection: Collection, step: int) -> ChangeSet:
    """Take one step of the history back and leave those after it.

    Where later decisions are about the same passage, its reading text is what they say without the step.

    Raises:
        NotFoundError: the history has no such step, or it is undone.
        CollectionError: what a later edit did stands on it.
        ReadOnlyError: the collection is open for reading only.
    """
    entry = next((entry for entry in collection.history() if entry.id == step and not entry.undone), None)
    if entry is None:
        raise NotFoundError("the history has no step {step} in force: “curator history” lists them", step=step)
    with collection.edit("Undo step {step}, “{edit}”", step=step, edit=entry.label) as edit:
        try:
            _bring_in_step(collection, collection.reverse(entry))
        except OverlapError as overlap:
            raise stood_upon(entry) from overlap
        if _crowded(collection, edit.so_far()) or _tangled(collection, edit.so_far()):
            raise stood_upon(entry)
    return edit.changes


def place_of(collection: Collection, entry: HistoryEntry) -> tuple[str, str | None, int | None] | None:
    """Return where in the collection, as it is now, an edit was made: article, comment, passage; None for nowhere.

    Of several places it is the first in the order of the collection.

    Raises:
        CollectionError: the history is damaged there.
    """
    changes = collection.touched_by(entry)
    ids = {int(str(id)) for id in changes.ids(Table.PASSAGE)}
    ids |= corrections.passages_of(collection, (int(str(id)) for id in changes.ids(Table.CORRECTION))).keys()
    if owned := [each for each in passages.owners(collection) if each[0] in ids] if ids else []:
        passage, article, comment = owned[0]
        return article, comment, passage
    named = {str(id) for table in (Table.COMMENT, Table.REPLY) for id in changes.ids(table)}
    named |= {str(id) for table in (Table.ARTICLE, Table.METADATA, Table.VERSION) for id in changes.ids(table)}
    for id in sorted(named, key=lambda id: ("-" not in id, id)):
        article = id.partition("-")[0]
        if article in overview.article_ids(collection):
            return article, id if "-" in id else None, None
    return None


def _bring_in_step(collection: Collection, passages: Iterable[int]) -> None:
    for passage in passages:
        corrections.replace(collection, passage, corrections.of_passage(collection, passage))


def _crowded(collection: Collection, changes: ChangeSet) -> bool:
    """Tell whether a decision came back to a place about which another one was made meanwhile."""
    back = corrections.passages_of(collection, (int(str(id)) for id in changes.ids(Table.CORRECTION)))
    for passage, ids in back.items():
        decided = corrections.of_passage(collection, passage)
        others = [item for item in decided if item.id not in ids]
        if any(clash(item.span, other.span) for item in decided if item.id in ids for other in others):
            return True
    return False


def _tangled(collection: Collection, changes: ChangeSet) -> bool:
    """Tell whether copies, answers or passages are linked as no edit would link them."""
    if not changes.touches(Table.ARTICLE, Table.PASSAGE, Table.COMMENT, Table.REPLY):
        return False
    return next(integrity.links(collection), None) is not None
