"""Captures written: the bytes once and for all, and the rows that segmentation makes of them."""

from collections.abc import Iterator, Mapping, Sequence

from curator.domain.article import Passage
from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedComment
from curator.domain.correction import Correction
from curator.domain.resource import Version
from curator.store import comments, corrections, messages, metadata, passages, resources
from curator.store.collection import Collection, Edit
from curator.text.overlay import reading_text

_ROWS = 200  # passages to a statement: the full-text index is settled once for each, which is five times as fast
_ROW = "(?, ?, ?, CAST(? AS REAL), ?, ?, ?, ?, ?, ?)"
_COLUMNS = _ROW.count("?")
_INSERT = 'INSERT INTO passage (id, article, comment, position, kind, start, "end", original, text, language) VALUES '


def article_of(collection: Collection, sha256: str) -> str | None:
    """Return the live article of which a capture has this checksum, None where there is none."""
    return collection.db.execute(  # type: ignore[no-any-return]
        "SELECT article.id FROM resource JOIN version ON version.resource = resource.id"
        " JOIN article ON article.id = version.article WHERE live AND sha256 = ?1"
        " UNION ALL SELECT article.id FROM resource JOIN transcript ON transcript.resource = resource.id"
        " JOIN passage ON passage.transcript = transcript.id JOIN article ON article.id = passage.article"
        " WHERE live AND sha256 = ?1 LIMIT 1",
        (sha256,),
    ).get


def versions(collection: Collection, article: str) -> list[Version]:
    """Return the captures of an article's page, first to last."""
    rows = collection.db.execute(
        "SELECT number, version.resource, version.resource = transcript.resource FROM version"
        " JOIN article ON article.id = version.article JOIN transcript ON transcript.id = article.transcript"
        " WHERE article.id = ? ORDER BY number",
        (article,),
    ).fetchall()
    return [_version(collection, row) for row in rows]


def _version(collection: Collection, row: tuple) -> Version:  # type: ignore[type-arg]
    number, resource, in_force = row
    return Version(number, resources.get(collection, resource), bool(in_force))


def add_version(collection: Collection, edit: Edit, article: str, parsed: ParsedCapture) -> int:
    """Write a later capture of an article's page and return its resource's id; the article is not read from it yet."""
    with edit.inert():
        resource = resources.add(collection, parsed)
    collection.db.execute(
        "INSERT INTO version SELECT ?1, max(number) + 1, ?2 FROM version WHERE article = ?1", (article, resource)
    )
    return resource


def place(collection: Collection, article: str) -> int:
    """Return which one an article is of those of its first capture, from 0; in a later capture it is that one too."""
    return int(
        collection.db.execute(
            "SELECT count(*) FROM article AS it JOIN version AS first ON first.article = it.id AND first.number = 1"
            " JOIN version ON version.resource = first.resource AND version.number = 1"
            " JOIN article AS other ON other.id = version.article"
            " WHERE it.id = ? AND CAST(substr(other.id, 2) AS INTEGER) < CAST(substr(it.id, 2) AS INTEGER)",
            (article,),
        ).get
    )


def add(collection: Collection, edit: Edit, parsed: ParsedCapture) -> list[str]:
    """Write a capture with all its rows, which costs the history one row an article whatever its size.

    Returns:
        The new articles' citation ids.
    """
    added = lay_in(collection, edit, parsed)
    for article in added:
        make_live(collection, article)
    return added


def make_live(collection: Collection, article: str) -> None:
    """Make an article that was laid in part of the collection."""
    collection.db.execute("UPDATE article SET live = 1 WHERE id = ?", (article,))


def lay_in(collection: Collection, edit: Edit, parsed: ParsedCapture) -> list[str]:
    """Write a capture and its parts with all their rows, of which nothing shows until the articles are made live.

    Returns:
        The new articles' citation ids.
    """
    with edit.inert():
        return list(_lay_in(collection, parsed, None))


def _lay_in(collection: Collection, parsed: ParsedCapture, parent: int | None) -> Iterator[str]:
    resource = resources.add(collection, parsed, parent)
    for item in parsed.articles:
        yield _add_article(collection, resource, item)
    for part in parsed.parts:
        yield from _lay_in(collection, part, resource)


def _add_article(collection: Collection, resource: int, parsed: ParsedArticle) -> str:
    transcript = resources.add_transcript(collection, resource, parsed.transcript)
    article = f"A{collection.next_number('article'):03d}"
    position = collection.db.execute("SELECT coalesce(max(position), 0) + 1 FROM article").get
    collection.db.execute(
        "INSERT INTO article (id, position, transcript, profile, announced, remarks) VALUES (?, ?, ?, ?, ?, ?)",
        (article, position, transcript, parsed.profile, parsed.announced_comments, messages.kept_all(parsed.remarks)),
    )
    collection.db.execute("INSERT INTO version VALUES (?, 1, ?)", (article, resource))
    metadata.propose(collection, article, parsed.metadata)
    ids = comments.next_ids(collection, article, len(parsed.comments))
    write_segments(collection, article, parsed, ids, {})
    return article


def write_segments(
    collection: Collection,
    article: str,
    parsed: ParsedArticle,
    comment_ids: Sequence[str],
    decided: Mapping[int, Sequence[Correction]],
    rows: Mapping[int, int] | None = None,
) -> None:
    """Write the comments and passages of a parsed article.

    Args:
        collection: open for writing, in an edit.
        article: citation id.
        parsed: what segmentation found.
        comment_ids: a citation id for each of its comments.
        decided: corrections, beside the layout's, by index of the passage.
        rows: ids of passages that keep theirs, by index; the others are given new ones.
    """
    comments.insert_all(collection, article, comment_ids, parsed.comments)
    comments.link_replies(
        collection,
        {id: [comment_ids[i] for i in item.reply_to] for id, item in zip(comment_ids, parsed.comments, strict=True)},
    )
    owners = _owners(parsed.comments, comment_ids)
    new = passages.next_ids(collection, len(parsed.passages))
    ids = [(rows or {}).get(index) or id for index, id in enumerate(new)]
    made = {
        index: (*passage.layout, *decided.get(index, ()))
        for index, passage in enumerate(parsed.passages)
        if passage.layout or index in decided
    }
    _insert_all(collection, article, parsed, ids, owners, made)
    for index, corrected in made.items():
        corrections.insert(collection, ids[index], corrected)


def _insert_all(
    collection: Collection,
    article: str,
    parsed: ParsedArticle,
    ids: Sequence[int],
    owners: Mapping[int, str],
    made: Mapping[int, Sequence[Correction]],
) -> None:
    """Write all passages of an article, many with each statement."""
    waiting: list[str | int | None] = []
    for index, passage in enumerate(parsed.passages):
        start, end = passage.span.start, passage.span.end
        original = parsed.text[start:end]
        text = reading_text(original, made[index]) if index in made else original
        owner = owners.get(index)
        waiting += (ids[index], article, owner, start, passage.kind, start, end, original, text, passage.language)
        if len(waiting) == _ROWS * _COLUMNS:
            collection.db.execute(_INSERT + ", ".join([_ROW] * _ROWS), waiting)
            waiting = []
    if waiting:
        collection.db.execute(_INSERT + ", ".join([_ROW] * (len(waiting) // _COLUMNS)), waiting)


def insert_passage(collection: Collection, row: Passage) -> int:
    """Write one passage, in its place on the page, and return its id, a new one where it has none (0)."""
    begins = passages.begin(collection, row.article, row.transcript) if row.transcript else 0
    return int(
        collection.db.execute(
            "INSERT INTO passage"
            ' (id, article, comment, position, kind, start, "end", original, text, language, transcript)'
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
            " nullif(nullif(?11, 0), (SELECT transcript FROM article WHERE id = ?2))) RETURNING id",
            (
                row.id or None,
                row.article,
                row.comment,
                float(begins + row.span.start),
                row.kind,
                row.span.start,
                row.span.end,
                row.original,
                row.text,
                row.language,
                row.transcript,
            ),
        ).get
    )


def delete_segments(collection: Collection, article: str) -> None:
    """Take away the passages of an article's own capture, all that is known of them, and the replies made in them.

    Its comments stay for their ids, and so does whatever another capture goes on with.
    """
    own = "article = ? AND transcript IS NULL"
    db = collection.db
    db.execute(f"DELETE FROM reply WHERE comment IN (SELECT comment FROM passage WHERE {own})", (article,))
    for table in ("checked", "correction"):
        db.execute(f"DELETE FROM {table} WHERE passage IN (SELECT id FROM passage WHERE {own})", (article,))
    db.execute(f"DELETE FROM passage WHERE {own}", (article,))


def reread(collection: Collection, edit: Edit, article: str, parsed: ParsedArticle, resource: int) -> int:
    """Store how an article is read anew: the transcript that it stands in now, its profile, its import report.

    Returns:
        The transcript's id.
    """
    with edit.inert():
        transcript = resources.add_transcript(collection, resource, parsed.transcript)
    collection.db.execute(
        "UPDATE article SET transcript = ?, profile = ?, announced = ?, remarks = ? WHERE id = ?",
        (transcript, parsed.profile, parsed.announced_comments, messages.kept_all(parsed.remarks), article),
    )
    return transcript


def withdraw(collection: Collection, article: str) -> None:
    """Take an article out of the collection; its rows stay, so that undo brings it back."""
    collection.db.execute("UPDATE article SET live = 0 WHERE id = ?", (article,))


def _owners(parsed: Sequence[ParsedComment], ids: Sequence[str]) -> dict[int, str]:
    return {index: id for id, comment in zip(ids, parsed, strict=True) for index in comment.passages}
