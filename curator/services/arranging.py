"""Arrangement: the articles put in order, left out of exports or taken in again, and gathered into parts."""

from collections.abc import Sequence
from unicodedata import category

from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError
from curator.store import arrangement, articles, overview
from curator.store.collection import Collection

_LONGEST_HEADING = 200  # characters; more would fill a page of the contents
_MOST_NAMED = 4  # articles that the label of an edit lists


def order(collection: Collection, ids: Sequence[str], after: str | None = None) -> ChangeSet:
    """Put articles, in the order given, right behind another one; with none, before all others.

    Raises:
        NotFoundError: no article bears one of the ids.
        InvalidValueError: an article is named twice, or is to stand behind itself.
    """
    _require(collection, ids if after is None else (*ids, after))
    if len(set(ids)) < len(ids):
        raise InvalidValueError("an article is named twice: name each once, in the order wanted")
    if after is not None and after in ids:
        raise InvalidValueError("{id} cannot stand behind itself: name another article", id=after)
    others = [id for id in overview.article_ids(collection) if id not in set(ids)]
    place = others.index(after) + 1 if after is not None else 0
    with collection.edit("Move {what}", what=named(ids)) as edit:
        arrangement.put_in_order(collection, [*others[:place], *ids, *others[place:]])
    return edit.changes


def leave_out(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let exports leave articles out; in the collection they stay.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    ids = _require(collection, ids)
    with collection.edit("Leave {what} out of exports", what=named(ids)) as edit:
        arrangement.leave_out(collection, ids, left_out=True)
    return edit.changes


def take_in(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let articles that were left out be in exports again.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    ids = _require(collection, ids)
    with collection.edit("Take {what} into exports again", what=named(ids)) as edit:
        arrangement.leave_out(collection, ids, left_out=False)
    return edit.changes


def begin_part(collection: Collection, article: str, heading: str) -> ChangeSet:
    """Let a part of the collection begin at an article, under a heading; an empty one joins it to the part above.

    Raises:
        NotFoundError: no article bears the id.
        InvalidValueError: the heading is too long for one.
    """
    _require(collection, [article])
    heading = " ".join("".join(sign for sign in heading if sign.isspace() or category(sign) != "Cc").split())
    if len(heading) > _LONGEST_HEADING:
        raise InvalidValueError(
            "the heading has {count} characters: {most} at most are a heading",
            count=len(heading),
            most=_LONGEST_HEADING,
        )
    label = "Begin the part “{part}” at {id}" if heading else "Begin no part at {id}"
    with collection.edit(label, id=article, **({"part": heading} if heading else {})) as edit:
        arrangement.begin_part(collection, article, heading)
    return edit.changes


def _require(collection: Collection, ids: Sequence[str]) -> list[str]:
    """Make sure of articles, and return each once."""
    for id in ids:
        articles.require(collection, id)
    return list(dict.fromkeys(ids))


def named(ids: Sequence[str]) -> str:
    """Return articles as the label of an edit names them."""
    return ", ".join(ids) if len(ids) <= _MOST_NAMED else f"{ids[0]} … {ids[-1]}"
