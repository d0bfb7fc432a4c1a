"""Articles in several pieces: what was captured page by page becomes one article again."""

from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError
from curator.store import arrangement, articles, captures, passages
from curator.store.collection import Collection


def continue_with(collection: Collection, article: str, other: str) -> ChangeSet:
    """Make another article the end of this one, with its comments and all decisions, as one undo step.

    The passages stay ranges of their own capture, and comments keep their citation ids. A title that stands again is
    furniture, another one a heading. The other article is no longer part of the collection.

    Raises:
        NotFoundError: no article bears one of the ids.
        InvalidValueError: they are the same.
    """
    if article == other:
        raise InvalidValueError("{article} cannot go on with itself: name the article that goes on", article=article)
    articles.get(collection, article)
    name = articles.get(collection, other).capture.name
    titles = {row.text for row in articles.passages(collection, article) if row.kind is PassageKind.TITLE}
    again = [row for row in articles.passages(collection, other) if row.kind is PassageKind.TITLE]
    text, _ = articles.page(collection, article)
    with collection.edit("Continue {article} with {name}", article=article, name=name) as edit:
        passages.retype(collection, [row.id for row in again if row.text in titles], PassageKind.FURNITURE)
        passages.retype(collection, [row.id for row in again if row.text not in titles], PassageKind.HEADING)
        passages.take_in(collection, article, other, len(text) + len(articles.BETWEEN))
        arrangement.hand_on_part(collection, other)
        captures.withdraw(collection, other)
    return edit.changes
