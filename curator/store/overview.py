"""Numbers about a whole collection, counted by the file itself."""

from dataclasses import dataclass

from curator.store.collection import Collection


@dataclass(frozen=True, slots=True)
class Size:
    """How much a collection holds; folded comments count, pings do not."""

    articles: int
    comments: int
    pings: int
    folded: int
    left_out: int
    """Articles that exports leave out."""


def size(collection: Collection) -> Size:
    """Count what a collection holds."""
    db = collection.db
    articles, left_out = db.execute("SELECT count(*), coalesce(sum(left_out), 0) FROM article WHERE live").one
    rows = db.execute(
        "SELECT count(*) FILTER (WHERE comment.kind = 'comment'), count(*) FILTER (WHERE comment.kind = 'ping'),"
        " count(duplicate_of) FROM comment JOIN article ON article.id = comment.article WHERE article.live"
    )
    comments, pings, folded = rows.one
    return Size(articles, comments, pings, folded, left_out)


def article_ids(collection: Collection) -> list[str]:
    """Return the ids of the articles, in the order of the collection."""
    return [id for (id,) in collection.db.execute("SELECT id FROM article WHERE live ORDER BY position")]


def comments_by_article(collection: Collection) -> dict[str, int]:
    """Count the comments and pings of each article that has any."""
    rows = collection.db.execute("SELECT article, count(*) FROM comment GROUP BY article")
    return dict(rows)
