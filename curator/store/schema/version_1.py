"""The tables of the first version; never changed, since there are files that it wrote."""

TABLES = """
CREATE TABLE capture (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    data        BLOB NOT NULL,
    imported_at TEXT NOT NULL
);
CREATE INDEX capture_by_sha256 ON capture (sha256);
CREATE TRIGGER capture_is_never_changed BEFORE UPDATE ON capture
    BEGIN SELECT raise(ABORT, 'a capture is never changed'); END;
CREATE TRIGGER capture_is_never_deleted BEFORE DELETE ON capture
    BEGIN SELECT raise(ABORT, 'a capture is never deleted'); END;

CREATE TABLE decoding (
    capture  INTEGER PRIMARY KEY REFERENCES capture,
    encoding TEXT NOT NULL,
    text     TEXT NOT NULL
);

CREATE TABLE article (
    id        TEXT PRIMARY KEY NOT NULL,
    position  INTEGER NOT NULL,
    capture   INTEGER NOT NULL REFERENCES capture,
    live      INTEGER NOT NULL DEFAULT 0,
    profile   TEXT NOT NULL,
    announced INTEGER,
    remarks   TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX article_by_capture ON article (capture);

CREATE TABLE comment (
    id              TEXT PRIMARY KEY NOT NULL,
    article         TEXT NOT NULL REFERENCES article,
    position        INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    number          INTEGER,
    author          TEXT,
    date            TEXT,
    published       TEXT,
    votes_up        INTEGER,
    votes_down      INTEGER,
    lost_replies    TEXT NOT NULL DEFAULT '[]',
    duplicate_of    TEXT REFERENCES comment,
    duplicate_class TEXT,
    duplicate_score REAL
);
CREATE INDEX comment_by_article ON comment (article, position);
CREATE INDEX comment_by_kept ON comment (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE reply (
    comment  TEXT NOT NULL REFERENCES comment,
    position INTEGER NOT NULL,
    target   TEXT NOT NULL REFERENCES comment,
    PRIMARY KEY (comment, position)
) WITHOUT ROWID;
CREATE INDEX reply_by_target ON reply (target);

CREATE TABLE passage (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article  TEXT NOT NULL REFERENCES article,
    comment  TEXT REFERENCES comment,
    position REAL NOT NULL,
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    original TEXT NOT NULL,
    text     TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT ''
);
CREATE INDEX passage_by_article ON passage (article, position);
CREATE INDEX passage_by_comment ON passage (comment) WHERE comment IS NOT NULL;

CREATE TABLE correction (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    passage     INTEGER NOT NULL REFERENCES passage,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    found       TEXT NOT NULL,
    replacement TEXT NOT NULL,
    rule        TEXT NOT NULL,
    confidence  REAL NOT NULL,
    decision    TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    made_at     TEXT NOT NULL
);
CREATE INDEX correction_by_passage ON correction (passage, start);

CREATE TABLE metadata (
    owner    TEXT NOT NULL,
    field    TEXT NOT NULL,
    layer    TEXT NOT NULL CHECK (layer IN ('imported', 'hand')),
    value    TEXT NOT NULL,
    origin   TEXT NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (owner, field, layer)
) WITHOUT ROWID;

CREATE TABLE not_duplicate (
    one   TEXT NOT NULL REFERENCES comment,
    other TEXT NOT NULL REFERENCES comment,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) WITHOUT ROWID;

CREATE TABLE word (word TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE history (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    label     TEXT NOT NULL,
    filled    TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    undone    INTEGER NOT NULL DEFAULT 0,
    changeset BLOB NOT NULL
);
CREATE TABLE counter (name TEXT PRIMARY KEY NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE identity (urn TEXT NOT NULL);

CREATE TABLE checked (passage INTEGER PRIMARY KEY, key TEXT NOT NULL, suspects TEXT NOT NULL);
CREATE TRIGGER passage_to_check AFTER UPDATE OF text, language ON passage BEGIN
    DELETE FROM checked WHERE passage = new.id;
END;
CREATE TABLE compared (kept TEXT NOT NULL, members TEXT NOT NULL, reason TEXT NOT NULL);

CREATE VIRTUAL TABLE passage_index USING fts5 (
    text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER passage_indexed AFTER INSERT ON passage BEGIN
    INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passage_unindexed AFTER DELETE ON passage BEGIN
    INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER passage_reindexed AFTER UPDATE OF text ON passage BEGIN
    INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
END;
"""
