"""The collection as plain data: the document of `show --json`."""

from collections.abc import Iterable, Sequence
from typing import Any

from curator.domain.article import Article, Comment, Passage
from curator.domain.capture import PassageKind
from curator.domain.comments import facts
from curator.domain.marks import Mark
from curator.domain.metadata import COLLECTION, Field, MetadataValue
from curator.domain.resource import Version
from curator.services import marking, versions
from curator.store import articles, metadata, resources
from curator.store.collection import Collection
from curator.text.marks import shifted

Data = dict[str, Any]


def as_data(collection: Collection) -> Data:
    """Return the whole collection: its description, its articles, their passages and comments."""
    return {
        "collection": _described(metadata.of_owner(collection, COLLECTION).values()),
        "articles": [_article(collection, item) for item in articles.all(collection)],
    }


def _described(values: Iterable[MetadataValue]) -> Data:
    stored = {value.field: value.value or None for value in values}
    return {field.value: stored.get(field) for field in Field}


def _article(collection: Collection, article: Article) -> Data:
    page = articles.passages(collection, article.id)
    marked = marking.of_article(collection, article.id)
    owned: dict[str | None, list[Passage]] = {}
    for row in page:
        owned.setdefault(row.comment, []).append(row)
    return {
        "id": article.id,
        "capture": {
            "name": article.capture.name,
            "sha256": article.capture.sha256,
            "media_type": article.capture.media_type,
            "bytes": article.capture.size,
            "encoding": article.capture.encoding,
            "profile": article.profile,
            "imported_at": article.capture.imported_at,
            "remarks": [str(remark) for remark in article.remarks],
        },
        "transcripts": [_transcript(collection, id) for id in articles.page(collection, article.id)[1]],
        "versions": [_version(each) for each in versions.of_article(collection, article.id)],
        "title": article.value(Field.TITLE),
        "subtitle": article.value(Field.SUBTITLE),
        "author": article.value(Field.CREATOR),
        "published": article.value(Field.DATE),
        "publisher": article.value(Field.PUBLISHER),
        "language": article.value(Field.LANGUAGE),
        "url": article.value(Field.SOURCE),
        "announced_comments": article.announced_comments,
        "left_out": article.left_out,
        "part": article.part or None,
        "metadata": [_value(value) for value in article.metadata.values()],
        "passages": [_passage(row, marked) for row in owned.get(None, ())],
        "comments": [
            _comment(item, owned.get(item.id, ()), marked) for item in articles.comments(collection, article.id)
        ],
    }


def _transcript(collection: Collection, id: int) -> Data:
    transcript = resources.transcript(collection, id)
    resource = resources.get(collection, transcript.resource)
    return {
        "id": id,
        "capture": resource.name,
        "sha256": resource.sha256,
        "reader": transcript.reader,
        "version": transcript.version,
        "options": dict(transcript.options),
    }


def _version(version: Version) -> Data:
    resource = version.resource
    return {
        "number": version.number,
        "name": resource.name,
        "sha256": resource.sha256,
        "captured_at": resource.captured_at or None,
        "imported_at": resource.imported_at,
        "in_force": version.in_force,
    }


def _value(value: MetadataValue) -> Data:
    return {
        "field": value.field.value,
        "value": value.value,
        "origin": value.origin.value,
        "evidence": str(value.evidence) or None,
        "confirmed": value.confirmed,
        "imported": value.imported,
    }


def _comment(comment: Comment, own: Sequence[Passage], marked: marking.Shown) -> Data:
    return {
        "id": comment.id,
        **facts(comment),
        "reply_to": list(comment.reply_to),
        "lost_replies": list(comment.lost_replies),
        "duplicate_of": comment.duplicate_of,
        "duplicate_class": comment.duplicate_class.value if comment.duplicate_class else None,
        "text": "\n\n".join(row.text for row in own if row.kind is PassageKind.COMMENT_TEXT),
        "passages": [_passage(row, marked) for row in own],
    }


def _passage(row: Passage, marked: marking.Shown) -> Data:
    return {
        "id": row.id,
        "kind": row.kind.value,
        "transcript": row.transcript,
        "start": row.span.start,
        "end": row.span.end,
        "original": row.original,
        "text": row.text,
        "language": row.language or None,
        "marks": [_mark(shifted(mark, row.span.start)) for mark in marked.get(row.id, ())],
    }


def _mark(mark: Mark) -> Data:
    return {
        "kind": mark.kind.value,
        "start": mark.span.start,
        "end": mark.span.end,
        "value": mark.value or None,
        "origin": mark.origin.value,
    }
