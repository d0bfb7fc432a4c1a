"""Repeated comments: found on snapshots, folded onto the copy that is kept, never deleted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from curator.domain.article import Comment
from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.comments import CommentKind
from curator.domain.duplicates import CommentText, DuplicateClass, DuplicateGroup, Likeness, Variance
from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.domain.progress import Progress, Steps, all_taken, portions, silent
from curator.store import articles, comments, compared, metadata
from curator.store.collection import Collection

BY_HAND = Message("you chose it")
"""Reason of a group whose kept copy a person chose."""


def snapshot(collection: Collection) -> list[CommentText]:
    """Return the comments to compare, with their reading text; pings and folded copies are not compared."""
    texts: dict[str, list[str]] = {}
    described = metadata.by_owner(collection)
    languages = {owner: values[Field.LANGUAGE].value for owner, values in described.items() if Field.LANGUAGE in values}
    own: dict[str, str] = {}
    for row in articles.all_passages(collection):
        if row.comment and row.kind is PassageKind.COMMENT_TEXT:
            texts.setdefault(row.comment, []).append(row.text)
            own.setdefault(row.comment, row.language)
    return [
        CommentText(
            item.id,
            "\n\n".join(texts.get(item.id, ())),
            item.author,
            item.article,
            item.reply_to,
            own.get(item.id) or languages.get(item.article, ""),
        )
        for item in articles.all_comments(collection)
        if item.kind is CommentKind.COMMENT and item.duplicate_of is None
    ]


def find(texts: Sequence[CommentText], progress: Progress = silent) -> list[DuplicateGroup]:
    """Find the groups of comments that repeat each other. Pure.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    from curator.text.similarity import group_duplicates  # noqa: PLC0415 (it loads numpy, which few commands need)

    return group_duplicates(texts, progress=progress)


def remember(collection: Collection, groups: Iterable[DuplicateGroup]) -> None:
    """Keep what was found, so that it need not be sought again when the collection is opened."""
    compared.remember(collection, groups)


def remembered(collection: Collection) -> list[DuplicateGroup]:
    """Return the groups found last that still wait for a decision."""
    return proposed(collection, compared.groups(collection))


def proposed(collection: Collection, groups: Iterable[DuplicateGroup]) -> list[DuplicateGroup]:
    """Return the groups less the members that are folded, set apart or gone; groups left without members go too."""
    found = list(groups)
    if not found:
        return []
    apart, standing = comments.apart(collection), comments.standing(collection)
    left = [
        replace(group, members=tuple(_waiting(group, standing, apart))) for group in found if group.kept in standing
    ]
    return [group for group in left if group.members]


def headless(collection: Collection, groups: Iterable[DuplicateGroup]) -> bool:
    """Tell whether a group still has two members or more whose kept copy is folded or gone: they are to be sought anew.

    `proposed` leaves such a group out, for how much its members are like each other was never found.
    """
    standing = comments.standing(collection)
    return any(
        group.kept not in standing and sum(item.id in standing for item in group.members) > 1 for group in groups
    )


def folded(collection: Collection) -> list[DuplicateGroup]:
    """Return the groups that are folded, in the order of the collection."""
    groups: dict[str, list[Likeness]] = {}
    for item in articles.folded_comments(collection):
        kept, kind = item.duplicate_of or "", item.duplicate_class or DuplicateClass.NEAR
        likeness = Likeness(item.id, kept, kind, item.duplicate_score or 0.0, certain=True)
        groups.setdefault(kept, []).append(likeness)
    return [DuplicateGroup(kept, tuple(members)) for kept, members in groups.items()]


def certain(groups: Iterable[DuplicateGroup]) -> list[DuplicateGroup]:
    """Return the groups reduced to the members that may be folded without a look. Pure."""
    reduced = (replace(group, members=tuple(item for item in group.members if item.certain)) for group in groups)
    return [group for group in reduced if group.members]


def with_kept(group: DuplicateGroup, id: str) -> DuplicateGroup:
    """Return the group with another of its members as the kept copy. Pure.

    Raises:
        InvalidValueError: the id is no member's.
    """
    if id == group.kept:
        return group
    chosen = next((item for item in group.members if item.id == id), None)
    if chosen is None:
        raise InvalidValueError("{id} is not in this group: choose one of its members", id=id)
    turned = tuple(Variance(each.kind, each.other, each.kept) for each in chosen.differences)
    others = [Likeness(item.id, id, item.kind, item.score, reason=BY_HAND) for item in group.members if item.id != id]
    was_kept = Likeness(group.kept, id, chosen.kind, chosen.score, reason=BY_HAND, differences=turned)
    return DuplicateGroup(id, (was_kept, *others), BY_HAND)


def fold(collection: Collection, groups: Sequence[DuplicateGroup]) -> ChangeSet:
    """Fold the members of groups onto their kept copies, as one undo step.

    Raises:
        NotFoundError: a kept copy is no comment of the collection.
    """
    return all_taken(folding(collection, groups))


def folding(collection: Collection, groups: Sequence[DuplicateGroup]) -> Steps[ChangeSet]:
    """Fold the members of groups as `fold` does, in short steps."""
    count = sum(len(group.members) for group in groups)
    with collection.edit("Fold 1 duplicate | Fold {count} duplicates", count=count) as edit:
        for done, some in portions(groups):
            for group in some:
                kept = _standing(collection, group.kept)
                for item in group.members:
                    _fold(collection, item, kept)
            yield done, len(groups)
        yield from edit.settle(len(groups))
    return edit.changes


def unfold(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let folded copies stand on their own again.

    Raises:
        NotFoundError: one of the ids is no comment's.
    """
    for id in ids:
        articles.comment(collection, id)
    with collection.edit("Unfold 1 duplicate | Unfold {count} duplicates", count=len(ids)) as edit:
        comments.unfold(collection, ids)
    return edit.changes


def keep(collection: Collection, id: str) -> ChangeSet:
    """Make a folded copy the kept one of its group.

    Raises:
        InvalidValueError: the comment is not folded.
    """
    chosen = articles.comment(collection, id)
    if chosen.duplicate_of is None:
        raise InvalidValueError("{id} is not folded: it stands on its own already", id=id)
    group = next(group for group in folded(collection) if group.kept == chosen.duplicate_of)
    with collection.edit("Keep {id}", id=id) as edit:
        comments.unfold(collection, [id])
        for item in with_kept(group, id).members:
            comments.fold(collection, item.id, id, item.kind, item.score)
    return edit.changes


def set_apart(collection: Collection, pairs: Sequence[tuple[str, str]]) -> ChangeSet:
    """Remember that comments are no duplicates of each other; those that are folded so are unfolded.

    Raises:
        NotFoundError: one of the ids is no comment's.
    """
    found = [(articles.comment(collection, one), articles.comment(collection, other)) for one, other in pairs]
    with collection.edit("Set comments apart") as edit:
        comments.set_apart(collection, pairs)
        comments.unfold(collection, [item.id for pair in found for item in _folded_on_the_other(*pair)])
    return edit.changes


def allow(collection: Collection, pairs: Sequence[tuple[str, str]]) -> ChangeSet:
    """Let comments that were set apart be proposed as duplicates again."""
    with collection.edit("Allow comments as duplicates") as edit:
        comments.allow(collection, pairs)
    return edit.changes


def pairs(group: DuplicateGroup) -> list[tuple[str, str]]:
    """Return the pairs of a kept copy and each of its members."""
    return [(group.kept, item.id) for item in group.members]


def _waiting(group: DuplicateGroup, standing: frozenset[str], apart: frozenset[tuple[str, str]]) -> Iterator[Likeness]:
    for item in group.members:
        first, second = sorted((group.kept, item.id))
        if item.id in standing and (first, second) not in apart:
            yield item


def _standing(collection: Collection, id: str) -> str:
    kept = articles.comment(collection, id).duplicate_of
    return kept or id


def _fold(collection: Collection, item: Likeness, kept: str) -> None:
    """Fold one comment, and onto the same copy whatever was folded onto it."""
    if item.id == kept:
        return
    comments.refold(collection, item.id, kept)
    comments.fold(collection, item.id, kept, item.kind, item.score)


def _folded_on_the_other(one: Comment, other: Comment) -> Iterator[Comment]:
    if one.duplicate_of == other.id:
        yield one
    if other.duplicate_of == one.id:
        yield other
