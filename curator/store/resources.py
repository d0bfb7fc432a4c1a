"""Resources, their transcripts, and where a transcript's words stand in them: written once, never changed."""

import hashlib
import json
from collections.abc import Collection as Values
from collections.abc import Mapping

from curator.domain.capture import ParsedCapture, ParsedTranscript
from curator.domain.resource import Anchor, Resource, Transcript
from curator.domain.span import Span
from curator.store import marks, reading
from curator.store.collection import Collection, now

_RESOURCE = (
    "SELECT id, name, media_type, sha256, length(data), imported_at, parent, url, captured_at"
    " FROM resource WHERE id = ?"
)
_TRANSCRIPT = "SELECT id, resource, reader, version, options, text FROM transcript"
_ANCHOR = 'SELECT start, "end", first, past, path, page, box, confidence, resource, id FROM anchor'


def get(collection: Collection, id: int) -> Resource:
    """Return one resource, without its bytes."""
    return _resource(collection.db.execute(_RESOURCE, (id,)).one)


def data(collection: Collection, id: int) -> bytes:
    """Return the bytes of a resource, as they came."""
    return bytes(collection.db.execute("SELECT data FROM resource WHERE id = ?", (id,)).one)


def pictures(collection: Collection, urls: Values[str]) -> dict[str, bytes]:
    """Return the bytes of the images that came from these addresses, the latest of each."""
    rows = collection.db.execute(
        "SELECT url, data FROM resource"
        " WHERE url IN (SELECT value FROM json_each(?)) AND media_type LIKE 'image/%' ORDER BY id",
        (json.dumps(list(urls)),),
    )
    return {url: bytes(data) for url, data in rows}


def transcript(collection: Collection, id: int) -> Transcript:
    """Return one transcript."""
    return _transcript(collection.db.execute(f"{_TRANSCRIPT} WHERE id = ?", (id,)).one)


def transcripts(collection: Collection, resource: int) -> list[Transcript]:
    """Return all transcripts of a resource, oldest first."""
    rows = collection.db.execute(f"{_TRANSCRIPT} WHERE resource = ? ORDER BY id", (resource,))
    return [_transcript(row) for row in rows]


def anchors(collection: Collection, transcript: int, span: Span) -> list[Anchor]:
    """Return the anchors that touch a range of a transcript, the narrowest first."""
    rows = collection.db.execute(
        f'{_ANCHOR} WHERE transcript = ? AND start <= ? AND "end" >= ? ORDER BY "end" - start, id',
        (transcript, span.end, span.start),
    )
    return [_anchor(row) for row in rows]


def add(collection: Collection, parsed: ParsedCapture, parent: int | None = None) -> int:
    """Write a resource, without its parts, and return its id."""
    sha256 = hashlib.sha256(parsed.data).hexdigest()
    values = (parent, parsed.name, parsed.media_type, sha256, parsed.url, parsed.captured_at, now(), parsed.data)
    return int(
        collection.db.execute(
            "INSERT INTO resource (parent, name, media_type, sha256, url, captured_at, imported_at, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            values,
        ).get
    )


def add_transcript(collection: Collection, resource: int, parsed: ParsedTranscript) -> int:
    """Return the id of the resource's transcript that is this one to the letter; write it where there is none."""
    key = (resource, parsed.reader, parsed.version, _as_json(parsed.options), parsed.text)
    known = collection.db.execute(
        "SELECT id FROM transcript WHERE (resource, reader, version, options, text) = (?, ?, ?, ?, ?)", key
    ).get
    if known:
        return int(known)
    id = int(
        collection.db.execute(
            "INSERT INTO transcript (resource, reader, version, options, text) VALUES (?, ?, ?, ?, ?) RETURNING id", key
        ).get
    )
    marks.insert(collection, id, parsed.marks)
    _add_anchors(collection, id, resource, parsed)
    return id


def _add_anchors(collection: Collection, transcript: int, resource: int, parsed: ParsedTranscript) -> None:
    collection.db.executemany(
        'INSERT INTO anchor (transcript, start, "end", resource, first, past, path, page, box, confidence)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                transcript,
                item.span.start,
                item.span.end,
                item.resource or resource,
                item.octets.start if item.octets else None,
                item.octets.end if item.octets else None,
                item.path,
                item.page,
                json.dumps(item.box) if item.box else "",
                item.confidence,
            )
            for item in parsed.anchors
        ],
    )


def _as_json(options: Mapping[str, str]) -> str:
    return json.dumps(dict(options), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _resource(row: tuple) -> Resource:  # type: ignore[type-arg]
    return Resource(*row)


def _transcript(row: tuple) -> Transcript:  # type: ignore[type-arg]
    id, resource, reader, version, options, text = row
    return Transcript(id, resource, reader, version, reading.read_json(options, reading.options), text)


def _anchor(row: tuple) -> Anchor:  # type: ignore[type-arg]
    start, end, first, past, path, page, box, confidence, resource, id = row
    octets = None if first is None or past is None else Span(first, past)
    place = reading.read_json(box, reading.box) if box else None
    return Anchor(Span(start, end), octets, path, page, place, confidence, resource, id)
