"""Undo of one older step of the history by itself: an edit like any other, so that it can be undone in its turn."""

from collections.abc import Iterable

from curator.domain.changes import ChangeSet, HistoryEntry, Table
from curator.domain.errors import CollectionError, NotFoundError, OverlapError
from curator.store import comments, corrections
from curator.store.collection import Collection
from curator.text.overlay import clash


def undo_step(collection: Collection, step: int) -> ChangeSet:
    """Take one step of the history back and leave those after it; the newest in force is undone as ever.

    Where later decisions are about the same passage, its reading text is what they say without the step.

    Raises:
        NotFoundError: the history has no such step, or it is undone.
        CollectionError: what a later edit did stands on it.
        ReadOnlyError: the collection is open for reading only.
    """
    in_force = [entry for entry in collection.history() if not entry.undone]
    entry = next((entry for entry in in_force if entry.id == step), None)
    if entry is None:
        raise NotFoundError("the history has no step {step} in force: “curator history” lists them", step=step)
    if entry is in_force[-1] and (undone := collection.undo()):
        return undone
    with collection.edit("Undo step {step}, “{edit}”", step=step, edit=entry.label) as edit:
        passages = collection.reverse(entry)
        if _crowded(collection, edit.so_far()) or comments.are_tangled(collection):
            raise _stood_upon(entry)
        try:
            _bring_in_step(collection, passages)
        except OverlapError as overlap:
            raise _stood_upon(entry) from overlap
    return edit.changes


def _stood_upon(entry: HistoryEntry) -> CollectionError:
    return CollectionError(
        "“{edit}” cannot be undone by itself, since later edits stand on it: undo those first", edit=entry.label
    )


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
