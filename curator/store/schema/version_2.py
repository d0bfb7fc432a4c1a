"""The second version: resources and their transcripts in place of captures and their decodings; marks and anchors.

The text of a capture could be changed then, and the history recorded that. Each text becomes a transcript of its own,
which is never changed, and the history is told so: an article goes from one transcript to another.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import apsw

from curator.store.schema import sentences_1

TABLES = """
DROP TRIGGER capture_is_never_changed;
DROP TRIGGER capture_is_never_deleted;

CREATE TABLE resource (
    id          INTEGER PRIMARY KEY,
    parent      INTEGER REFERENCES resource,
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    url         TEXT NOT NULL DEFAULT '',
    captured_at TEXT NOT NULL DEFAULT '',
    imported_at TEXT NOT NULL,
    data        BLOB NOT NULL
);
INSERT INTO resource (id, name, media_type, sha256, imported_at, data)
    SELECT id, name, media_type, sha256, imported_at, data FROM capture;
DROP TABLE capture;
CREATE INDEX resource_by_sha256 ON resource (sha256);
CREATE INDEX resource_by_parent ON resource (parent) WHERE parent IS NOT NULL;
CREATE TRIGGER resource_is_never_changed BEFORE UPDATE ON resource
    BEGIN SELECT raise(ABORT, 'a resource is never changed'); END;
CREATE TRIGGER resource_is_never_deleted BEFORE DELETE ON resource
    BEGIN SELECT raise(ABORT, 'a resource is never deleted'); END;

CREATE TABLE transcript (
    id       INTEGER PRIMARY KEY,
    resource INTEGER NOT NULL REFERENCES resource,
    reader   TEXT NOT NULL,
    version  TEXT NOT NULL,
    options  TEXT NOT NULL,
    text     TEXT NOT NULL
);
INSERT INTO transcript SELECT capture, capture, 'text', '1', json_object('encoding', encoding), text FROM decoding;
DROP TABLE decoding;
CREATE INDEX transcript_by_resource ON transcript (resource);
CREATE TRIGGER transcript_is_never_changed BEFORE UPDATE ON transcript
    BEGIN SELECT raise(ABORT, 'a transcript is never changed'); END;
CREATE TRIGGER transcript_is_never_deleted BEFORE DELETE ON transcript
    BEGIN SELECT raise(ABORT, 'a transcript is never deleted'); END;

CREATE TABLE anchor (
    id         INTEGER PRIMARY KEY,
    transcript INTEGER NOT NULL REFERENCES transcript,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    resource   INTEGER NOT NULL REFERENCES resource,
    first      INTEGER,
    past       INTEGER,
    path       TEXT NOT NULL DEFAULT '',
    page       INTEGER,
    box        TEXT NOT NULL DEFAULT '',
    confidence REAL
);
CREATE INDEX anchor_by_transcript ON anchor (transcript, start);
CREATE TRIGGER anchor_is_never_changed BEFORE UPDATE ON anchor
    BEGIN SELECT raise(ABORT, 'an anchor is never changed'); END;
CREATE TRIGGER anchor_is_never_deleted BEFORE DELETE ON anchor
    BEGIN SELECT raise(ABORT, 'an anchor is never deleted'); END;

CREATE TABLE mark (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    transcript INTEGER NOT NULL REFERENCES transcript,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    value      TEXT NOT NULL DEFAULT '',
    origin     TEXT NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mark_by_transcript ON mark (transcript, start);

CREATE TABLE article_2 (
    id         TEXT PRIMARY KEY NOT NULL,
    position   INTEGER NOT NULL,
    transcript INTEGER NOT NULL REFERENCES transcript,
    live       INTEGER NOT NULL DEFAULT 0,
    profile    TEXT NOT NULL,
    announced  INTEGER,
    remarks    TEXT NOT NULL DEFAULT '[]'
);
INSERT INTO article_2 SELECT id, position, capture, live, profile, announced, remarks FROM article;
DROP TABLE article;
ALTER TABLE article_2 RENAME TO article;
CREATE INDEX article_by_transcript ON article (transcript);

CREATE TABLE version (
    article  TEXT NOT NULL REFERENCES article,
    number   INTEGER NOT NULL,
    resource INTEGER NOT NULL REFERENCES resource,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX version_by_resource ON version (resource);
INSERT INTO version SELECT id, 1, transcript FROM article;

ALTER TABLE passage ADD COLUMN transcript INTEGER REFERENCES transcript;
CREATE INDEX passage_by_transcript ON passage (transcript) WHERE transcript IS NOT NULL;
ALTER TABLE correction ADD COLUMN mark TEXT NOT NULL DEFAULT '';

ALTER TABLE identity ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
"""


@dataclass(frozen=True, slots=True)
class _Decoding:
    """How a capture was read at a point of the history."""

    encoding: str
    text: str


def carry_over(db: apsw.Connection) -> None:
    """Make transcripts of the texts that only the history holds, an anchor for each, and messages of sentences."""
    _Past(db).retell()
    sentences_1.carry_over(db)
    rows = db.execute(
        "SELECT transcript.id, transcript.text, resource.id, length(data)"
        " FROM transcript JOIN resource ON resource.id = transcript.resource"
    ).fetchall()
    db.executemany(
        'INSERT INTO anchor (transcript, start, "end", resource, first, past) VALUES (?, 0, ?, ?, 0, ?)',
        [(id, len(str(text)), resource, size) for id, text, resource, size in rows],
    )


class _Past:
    """The history gone through from now, back to its beginning and on to what was undone."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        rows = db.execute("SELECT id, options ->> 'encoding', text FROM transcript")
        self._now = {id: _Decoding(encoding, text) for id, encoding, text in rows}
        self._transcripts: dict[tuple[int, _Decoding], int] = {(id, decoding): id for id, decoding in self._now.items()}

    def retell(self) -> None:
        """Let the history tell of transcripts wherever it told of a decoding that changed."""
        now = dict(self._now)
        for back, order in ((True, "undone = 0 ORDER BY id DESC"), (False, "undone = 1 ORDER BY id")):
            self._now = dict(now)
            ids = [id for (id,) in self._db.execute(f"SELECT id FROM history WHERE {order}")]
            for id in ids:
                self._retell(id, back=back)

    def _retell(self, entry: int, *, back: bool) -> None:
        changeset = self._db.execute("SELECT changeset FROM history WHERE id = ?", (entry,)).get
        moved = list(self._moved(changeset, back=back))
        if moved:
            told = _retold(self._db, changeset, moved)
            self._db.execute("UPDATE history SET changeset = ? WHERE id = ?", (told, entry))

    def _moved(self, changeset: bytes, *, back: bool) -> Iterator[tuple[str, int, int]]:
        """Yield the articles whose text an edit changed, and the transcripts it took them from and to."""
        for capture, changed in _decodings(changeset, back=back):
            then = self._now[capture]
            other = replace(then, **changed)
            self._now[capture] = other
            was, became = (other, then) if back else (then, other)
            for (article,) in self._db.execute("SELECT article FROM version WHERE resource = ?", (capture,)).fetchall():
                yield str(article), self._transcript(capture, was), self._transcript(capture, became)

    def _transcript(self, capture: int, decoding: _Decoding) -> int:
        if (capture, decoding) not in self._transcripts:
            written = self._db.execute(
                "INSERT INTO transcript (resource, reader, version, options, text) VALUES (?, 'text', '1', ?, ?)"
                " RETURNING id",
                (capture, json.dumps({"encoding": decoding.encoding}, separators=(",", ":")), decoding.text),
            )
            self._transcripts[capture, decoding] = int(written.get)
        return self._transcripts[capture, decoding]


def _decodings(changeset: bytes, *, back: bool) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the captures whose decoding an edit changed, and what that had been (`back`) or became, as far as told."""
    for change in apsw.Changeset.iter(changeset):
        if change.name == "decoding" and change.old and change.new:
            told = zip(("encoding", "text"), (change.old if back else change.new)[1:], strict=True)
            yield cast("int", change.old[0]), {name: str(value) for name, value in told if value is not apsw.no_change}


def _retold(db: apsw.Connection, changeset: bytes, moved: list[tuple[str, int, int]]) -> bytes:
    """Return an edit's changes with articles that go to other transcripts in place of decodings that changed."""
    nothing = apsw.no_change
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    builder.schema(db, "main")
    for change in apsw.Changeset.iter(changeset):
        if change.name != "decoding":
            builder.add_change(change)
    for article, was, became in moved:
        old = (article, nothing, was, nothing, nothing, nothing, nothing)
        new = (nothing, nothing, became, nothing, nothing, nothing, nothing)
        builder.add_update("article", indirect=False, old=old, new=new)
    return bytes(builder.output())
