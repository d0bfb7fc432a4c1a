"""The third version: articles that exports leave out, the parts of a collection, and what readings set aside."""

TABLES = """
CREATE TABLE aside (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article    TEXT NOT NULL REFERENCES article,
    transcript INTEGER NOT NULL REFERENCES transcript,
    kind       TEXT NOT NULL,
    data       TEXT NOT NULL
);
CREATE INDEX aside_by_article ON aside (article);
ALTER TABLE article ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN part TEXT NOT NULL DEFAULT '';
"""
