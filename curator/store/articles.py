"""Articles, comments and passages read as values. An article whose import was undone is not live, and not seen here."""

import json
from collections.abc import Collection as Values
from collections.abc import Iterable, Iterator
from itertools import accumulate

from curator.domain.article import Article, Comment, Passage
from curator.domain.capture import Capture, PassageKind
from curator.domain.comments import ATTRIBUTES, CommentKind
from curator.domain.duplicates import DuplicateClass
from curator.domain.errors import NotFoundError
from curator.domain.span import Span
from curator.store import messages, metadata, reading
from curator.store.collection import Collection

BETWEEN = "\n\n"
"""What parts the texts of the captures that an article stands in, where they are shown as one page."""

_CAPTURE = """
    resource.id, resource.name, resource.media_type, resource.sha256, length(resource.data), transcript.options,
    resource.imported_at"""

_ARTICLE = f"""
    SELECT article.id, article.profile, article.announced, article.remarks, article.left_out, article.part, {_CAPTURE}
    FROM article JOIN transcript ON transcript.id = article.transcript
         JOIN resource ON resource.id = transcript.resource
    WHERE article.live"""

_COMMENT = f"""
    SELECT {", ".join(f"comment.{name}" for name in ATTRIBUTES)},
           comment.id, comment.article, lost_replies, duplicate_of, duplicate_class, duplicate_score,
           (SELECT json_group_array(target)
            FROM (SELECT target FROM reply WHERE reply.comment = comment.id ORDER BY position))
    FROM comment"""

_PASSAGE = (
    'SELECT passage.id, article, comment, kind, start, "end", original, passage.text, language,'
    " coalesce(passage.transcript, article.transcript) FROM passage JOIN article ON article.id = passage.article"
)


_NONE = "[]"
_PASSAGE_KINDS = {kind.value: kind for kind in PassageKind}
_COMMENT_KINDS = {kind.value: kind for kind in CommentKind}
"""Members by value: to call the enumeration takes ten times as long, for a hundred thousand rows."""


def all(collection: Collection) -> list[Article]:  # noqa: A001
    """Return the articles in the order of the collection."""
    described, continued = metadata.by_owner(collection), _continued(collection)
    rows = collection.db.execute(f"{_ARTICLE} ORDER BY article.position")
    return [_article(row, described.get(row[0], {}), continued.get(row[0], ())) for row in rows]


def get(collection: Collection, id: str) -> Article:
    """Return one article.

    Raises:
        NotFoundError: no article bears the id.
    """
    row = collection.db.execute(f"{_ARTICLE} AND article.id = ?", (id,)).fetchone()
    if row is None:
        raise NotFoundError("there is no article {id}: “curator show” lists them", id=id)
    return _article(row, metadata.of_owner(collection, id), _continued(collection, id).get(id, ()))


def require(collection: Collection, id: str) -> None:
    """Make sure of an article, without reading it.

    Raises:
        NotFoundError: no article bears the id.
    """
    if not collection.db.execute("SELECT 1 FROM article WHERE live AND id = ?", (id,)).get:
        raise NotFoundError("there is no article {id}: “curator show” lists them", id=id)


def comments(collection: Collection, article: str) -> list[Comment]:
    """Return the comments and pings of an article in page order."""
    rows = collection.db.execute(f"{_COMMENT} WHERE article = ? ORDER BY position", (article,))
    return [_comment(row) for row in rows]


def all_comments(collection: Collection) -> Iterator[Comment]:
    """Yield the comments and pings of all articles, in the order of the collection."""
    rows = collection.db.execute(
        f"{_COMMENT} JOIN article ON article.id = comment.article WHERE article.live"
        " ORDER BY article.position, comment.position"
    )
    return (_comment(row) for row in rows)


def folded_comments(collection: Collection) -> Iterator[Comment]:
    """Yield the comments that are folded onto others, in the order of the collection."""
    rows = collection.db.execute(
        f"{_COMMENT} JOIN article ON article.id = comment.article WHERE article.live AND duplicate_of IS NOT NULL"
        " ORDER BY article.position, comment.position"
    )
    return (_comment(row) for row in rows)


def comment(collection: Collection, id: str) -> Comment:
    """Return one comment or ping.

    Raises:
        NotFoundError: no comment bears the id.
    """
    row = collection.db.execute(
        f"{_COMMENT} JOIN article ON article.id = comment.article WHERE article.live AND comment.id = ?", (id,)
    ).fetchone()
    if row is None:
        raise NotFoundError("there is no comment {id}: “curator show” lists them", id=id)
    return _comment(row)


def passages(collection: Collection, article: str, but: Values[PassageKind] = ()) -> list[Passage]:
    """Return the passages of an article in page order, those of its comments included, but those of some kinds."""
    rows = collection.db.execute(
        f"{_PASSAGE} WHERE article = ? AND kind NOT IN (SELECT value FROM json_each(?)) ORDER BY passage.position",
        (article, json.dumps(list(but))),
    )
    return [_passage(row) for row in rows]


def all_passages(collection: Collection) -> Iterator[Passage]:
    """Yield the passages of all articles, in the order of the collection."""
    rows = collection.db.execute(f"{_PASSAGE} WHERE article.live ORDER BY article.position, passage.position")
    return (_passage(row) for row in rows)


def passage(collection: Collection, id: int) -> Passage:
    """Return one passage.

    Raises:
        NotFoundError: no passage bears the id.
    """
    row = collection.db.execute(f"{_PASSAGE} WHERE article.live AND passage.id = ?", (id,)).fetchone()
    if row is None:
        raise NotFoundError("there is no passage {id}: “curator show --json” lists them", id=id)
    return _passage(row)


def comment_passages(collection: Collection, comment: str) -> list[Passage]:
    """Return the passages of a comment in page order."""
    return [
        _passage(row)
        for row in collection.db.execute(f"{_PASSAGE} WHERE comment = ? ORDER BY passage.position", (comment,))
    ]


def of_passages(collection: Collection, passages: Iterable[int]) -> set[str]:
    """Return the ids of the articles in which these passages stand."""
    rows = collection.db.execute(
        "SELECT DISTINCT article FROM passage WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(passages)),),
    )
    return {article for (article,) in rows}


def capture_text(collection: Collection, article: str) -> str:
    """Return the transcript that an article stands in."""
    return str(
        collection.db.execute(
            "SELECT text FROM article JOIN transcript ON transcript.id = article.transcript WHERE article.id = ?",
            (article,),
        ).one
    )


def page(collection: Collection, article: str) -> tuple[str, dict[int, int]]:
    """Return the whole text that an article stands in, and where each of its transcripts begins there, by id.

    What other captures go on with follows the article's own, two line breaks further on.
    """
    rows = collection.db.execute(
        "SELECT transcript.id, text FROM transcript JOIN article ON article.transcript = transcript.id"
        " WHERE article.id = ?1 UNION ALL SELECT id, text FROM (SELECT transcript AS id, min(position) AS position"
        " FROM passage WHERE article = ?1 AND transcript IS NOT NULL GROUP BY transcript ORDER BY 2)"
        " JOIN transcript USING (id)",
        (article,),
    )
    texts = {int(id): str(text) for id, text in rows}
    begins = accumulate((len(text) + len(BETWEEN) for text in texts.values()), initial=0)
    return BETWEEN.join(texts.values()), dict(zip(texts, begins, strict=False))


def transcript(collection: Collection, article: str) -> int:
    """Return the id of the transcript that an article stands in."""
    return int(collection.db.execute("SELECT transcript FROM article WHERE id = ?", (article,)).one)


def _continued(collection: Collection, article: str | None = None) -> dict[str, tuple[Capture, ...]]:
    """Return the captures in which articles go on, by article; those that stand in one alone are left out."""
    rows = collection.db.execute(
        f"SELECT passage.article, {_CAPTURE} FROM passage JOIN transcript ON transcript.id = passage.transcript"
        " JOIN resource ON resource.id = transcript.resource"
        " WHERE passage.transcript IS NOT NULL AND (?1 IS NULL OR passage.article = ?1)"
        " GROUP BY passage.article, transcript.id ORDER BY min(passage.position)",
        (article,),
    )
    found: dict[str, tuple[Capture, ...]] = {}
    for id, *capture in rows:
        found[id] = (*found.get(id, ()), _capture(capture))
    return found


def _capture(row: list) -> Capture:  # type: ignore[type-arg]
    id, name, media_type, sha256, size, options, imported_at = row
    encoding = reading.read_json(options, reading.options).get("encoding", "")
    return Capture(id, name, media_type, sha256, size, encoding, imported_at)


def _article(row: tuple, described: metadata.Described, continued: tuple[Capture, ...]) -> Article:  # type: ignore[type-arg]
    id, profile, announced, remarks, left_out, part, *capture = row
    return Article(
        id=id,
        capture=_capture(capture),
        profile=profile,
        announced_comments=announced,
        remarks=messages.recalled_all(remarks),
        metadata=described,
        continued=continued,
        left_out=bool(left_out),
        part=part,
    )


def _comment(row: tuple) -> Comment:  # type: ignore[type-arg]
    known = dict(zip(ATTRIBUTES, row, strict=False))
    id, article, lost, kept, likeness, score, targets = row[len(ATTRIBUTES) :]
    return Comment(
        id=id,
        article=article,
        **known | {"kind": _COMMENT_KINDS[known["kind"]]},
        reply_to=() if targets == _NONE else reading.read_json(targets, reading.texts),
        lost_replies=() if lost == _NONE else reading.read_json(lost, reading.texts),
        duplicate_of=kept,
        duplicate_class=DuplicateClass(likeness) if likeness else None,
        duplicate_score=score,
    )


def _passage(row: tuple) -> Passage:  # type: ignore[type-arg]
    id, article, comment, kind, start, end, original, text, language, transcript = row
    return Passage(id, article, comment, _PASSAGE_KINDS[kind], Span(start, end), original, text, language, transcript)
