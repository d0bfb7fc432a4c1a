"""Collection files that somebody made on purpose: what is done to a sound one, by a name for it."""

from collections.abc import Sequence

# fmt: off
# ruff: noqa: E501 (statements that are read more easily on one line)
HOSTILE: dict[str, Sequence[str]] = {
    f"trigger after {what} on {table}": (f"CREATE TRIGGER t AFTER {what} ON {table} BEGIN DELETE FROM correction; END",)
    for table in ("passage", "correction", "comment", "metadata", "history", "identity", "word", "checked")
    for what in ("UPDATE", "INSERT", "DELETE")
}
HOSTILE |= {f"no table {table}": (f"DROP TABLE {table}",) for table in (
    "resource", "transcript", "anchor", "mark", "article", "version", "comment", "reply", "passage", "correction", "metadata",
    "aside", "not_duplicate", "word", "setting", "identity", "counter", "history", "checked", "compared", "passage_index",
    "passage_index_data", "passage_index_idx", "passage_index_docsize", "passage_index_config",
)}
HOSTILE |= {f"nothing in {table}": (f"DELETE FROM {table}",) for table in (
    "resource", "transcript", "anchor", "article", "version", "comment", "passage", "correction", "metadata", "identity",
    "counter", "history",
)}
HOSTILE |= {f"{name} of ours no more": (f"DROP {kind} {name}",) for kind, name in (
    ("TRIGGER", "passage_indexed"), ("TRIGGER", "passage_unindexed"), ("TRIGGER", "passage_reindexed"),
    ("TRIGGER", "passage_to_check"), ("INDEX", "passage_by_article"), ("INDEX", "comment_by_article"),
)}
_ALL = "(SELECT json_group_array(n) FROM (WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT {0}) SELECT n FROM r))"
HOSTILE |= {
    "view in place of a table": ("DROP TABLE setting", "CREATE VIEW setting AS SELECT name AS key, sql AS value FROM sqlite_schema"),
    "view without end": ("CREATE VIEW v AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT * FROM r",),
    "identity a view without end": ("DROP TABLE identity", "CREATE VIEW identity AS WITH RECURSIVE r (urn, stamp) AS (SELECT '', '' UNION ALL SELECT urn, stamp FROM r) SELECT * FROM r"),
    "word a virtual table": ("DROP TABLE word", "CREATE VIRTUAL TABLE word USING fts5 (w)"),
    "comment a virtual table": ("DROP TABLE comment", "CREATE VIRTUAL TABLE comment USING rtree (id, a, b)"),
    "foreign virtual table": ("CREATE VIRTUAL TABLE x USING fts5 (a, content = 'passage', content_rowid = 'id')",),
    "generated column": ("ALTER TABLE word ADD COLUMN g AS (hex(zeroblob(100000000)))",),
    "index on an expression": ("CREATE INDEX i ON passage (hex(zeroblob(length(text))))",),
    "partial index": ("CREATE INDEX i ON passage (id) WHERE text LIKE '%%%%%a%%%%%'",),
    "another column": ("ALTER TABLE passage ADD COLUMN colour TEXT DEFAULT 'red'",),
    "a name of a megabyte": (f'CREATE TABLE "{"x" * 1_000_000}" (id)',),
    "a name with escapes": ('CREATE TABLE "\x1b]0;x\x07\x1b[2J" (id)',),
    "a schema of thousands": tuple(f"CREATE TABLE t{number} (id)" for number in range(3000)),
    "user_version 0": ("PRAGMA user_version = 0",),
    "user_version 1": ("PRAGMA user_version = 1",),
    "user_version 2": ("PRAGMA user_version = 2",),
    "user_version 99": ("PRAGMA user_version = 99",),
    "user_version below 0": ("PRAGMA user_version = -1",),
    "utf-16": ("PRAGMA encoding = 'UTF-16le'",),
    "schema that is none": ("UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'word'",),
    "schema twice": ("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'word'",),
    "two tables on a page": ("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'comment') WHERE name = 'passage'",),
    "an index for a table": ("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'passage_by_article') WHERE name = 'correction'",),
    "a page that is not there": ("UPDATE sqlite_schema SET rootpage = 100000 WHERE name = 'metadata'",),
    "the first page for a table": ("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'comment'",),
    "folded in a circle": ("UPDATE comment SET duplicate_class = 'near', duplicate_of = CASE id WHEN 'A001-C001' THEN 'A001-C002' ELSE 'A001-C001' END",),
    "folded onto itself": ("UPDATE comment SET duplicate_class = 'exact', duplicate_of = id",),
    "answers in a circle": ("DELETE FROM reply", "INSERT INTO reply SELECT id, 0, CASE id WHEN 'A001-C001' THEN 'A001-C002' ELSE 'A001-C001' END FROM comment"),
    "answers to itself": ("DELETE FROM reply", "INSERT INTO reply SELECT id, 0, id FROM comment"),
    "resources in a circle": ("UPDATE resource SET parent = id",),
    "answers to all": ("DELETE FROM reply", "INSERT INTO reply SELECT one.id, row_number() OVER (), other.id FROM comment AS one, comment AS other"),
    "a comment of nobody": ("UPDATE comment SET article = 'A999'",),
    "a passage of nobody": ("UPDATE passage SET article = 'A999' WHERE id = 2",),
    "a passage of another's comment": ("UPDATE passage SET comment = 'A002-C001' WHERE comment IS NOT NULL",),
    "a text of 50 MB": ("UPDATE passage SET text = printf('%.*c', 50000000, 'x') WHERE id = 2",),
    "an original of 50 MB": ("UPDATE passage SET original = printf('%.*c', 50000000, 'x') WHERE id = 2",),
    "a label of 10 MB": ("UPDATE history SET label = printf('%.*c', 10000000, 'x')",),
    "a title of 5 MB": ("UPDATE metadata SET value = printf('%.*c', 5000000, 'x') WHERE field = 'title'",),
    "an author of 1 MB": ("UPDATE comment SET author = printf('%.*c', 1000000, 'x')",),
    "a name of 1 MB": ("UPDATE resource SET name = printf('%.*c', 1000000, 'x')",),
    "json of a million": (f"UPDATE article SET remarks = {_ALL.format(1_000_000)}",),
    "json in itself": (f"UPDATE article SET remarks = '{'[' * 100_000}{']' * 100_000}'",),
    "options in themselves": ("UPDATE transcript SET options = '" + '{"a":' * 2000 + "1" + "}" * 2000 + "'",),
    "suspects of a million": (f"INSERT OR REPLACE INTO checked SELECT id, 'x/fr', {_ALL.format(100_000)} FROM passage",),
    "suspects that are none": ("INSERT OR REPLACE INTO checked SELECT id, (SELECT key FROM checked LIMIT 1), '[[1]]' FROM passage",),
    "suspects under every key": ("INSERT OR REPLACE INTO checked SELECT id, 'rubbish', 'rubbish' FROM passage",),
    "groups that are none": ("INSERT INTO compared VALUES ('A001-C001', '[1]', '[]')",),
    "places at the end of all": ("UPDATE passage SET position = 9e999",),
    "places that are none": ("UPDATE comment SET position = 'first'",),
    "ranges to the end of all": (f'UPDATE passage SET "end" = {2**62}',),
    "ranges before the beginning": ("UPDATE passage SET start = -5",),
    "ranges back to front": ('UPDATE passage SET start = "end" + 5',),
    "decisions past the text": ('UPDATE correction SET start = 100000, "end" = 100003',),
    "decisions over each other": ("INSERT INTO correction (passage, start, \"end\", found, replacement, rule, confidence, decision, made_at) SELECT passage, start, \"end\", found, 'x', rule, 1.0, 'accepted', made_at FROM correction",),
    "decisions of nobody": ("UPDATE correction SET passage = 99999",),
    "marks past the text": ('INSERT INTO mark (transcript, start, "end", kind, value, origin) VALUES (1, 5, 99999999, \'strong\', \'\', \'hand\')',),
    "marks before the text": ('INSERT INTO mark (transcript, start, "end", kind, value, origin) VALUES (1, -50, 8, \'strong\', \'\', \'hand\')',),
    "marks of a depth of a million": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, \"end\", 'list_item', '1000000.', 'hand' FROM passage",),
    "cells far out": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, \"end\", 'cell', '999999999,999999999', 'hand' FROM passage",),
    "cells that are none": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, \"end\", 'cell', 'x', 'hand' FROM passage",),
    "quotations of no depth": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, \"end\", 'quotation', 'deep', 'hand' FROM passage",),
    "images that are none": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, start + 1, 'image', '', 'hand' FROM passage",),
    "page breaks that are none": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, start, 'page_break', 'x', 'hand' FROM passage",),
    "links that run a program": ("INSERT INTO mark (transcript, start, \"end\", kind, value, origin) SELECT 1, start, \"end\", 'link', 'javascript:alert(1)', 'hand' FROM passage",),
    "languages that are none": ("UPDATE passage SET language = '<x>'", "UPDATE metadata SET value = '\x01' WHERE field = 'language'"),
    "a title of tags": ("UPDATE metadata SET value = '<img src=\"file:///etc/passwd\"><b>x' WHERE field = 'title'",),
    "a title of escapes": ("UPDATE metadata SET value = '\x1b]0;x\x07\x1b[31m' WHERE field = 'title'",),
    "a date that is none": ("UPDATE metadata SET value = '1984-1X-99' WHERE field = 'date'", "UPDATE comment SET published = 'soon'"),
    "times that are none": ("UPDATE history SET made_at = 'soon'", "UPDATE correction SET made_at = 'soon'"),
    "an encoding that is none": ("UPDATE transcript SET options = '{\"encoding\": \"rot13\"}'",),
    "an encoding that unpacks": ("UPDATE transcript SET options = '{\"encoding\": \"zlib_codec\"}'",),
    "a profile that is none": ("INSERT INTO setting VALUES ('profile/default', '[]')",),
    "a profile of numbers": ("INSERT INTO setting VALUES ('profile/default', '{\"title\": 5, \"typography\": \"fr-FR\", \"paper\": \"A4\"}')",),
    "words of a megabyte": ("INSERT INTO word VALUES (printf('%.*c', 1000000, 'x'))",),
    "counters at the end": (f"UPDATE counter SET last = {2**63 - 1}",),
    "counters that are none": ("UPDATE counter SET last = 'many'",),
    "ids at the end": (f"UPDATE sqlite_sequence SET seq = {2**63 - 1}",),
    "two identities": ("INSERT INTO identity SELECT * FROM identity",),
    "an identity of a path": ("UPDATE identity SET urn = '../../../etc/passwd'",),
    "an identity of numbers": ("UPDATE identity SET urn = 5",),
    "a stamp that is none": ("UPDATE identity SET stamp = 5",),
    "a label with holes": ("UPDATE history SET label = '{0} {x.__class__}'",),
    "a label with numbers": ("UPDATE history SET filled = '[1]'",),
    "a label of types": ("UPDATE history SET label = x'00ff', filled = 7",),
    "history undone in part": ("UPDATE history SET undone = id % 2",),
    "history undone by 7": ("UPDATE history SET undone = 7",),
    "nothing is live": ("UPDATE article SET live = 0",),
    "live by half": ("UPDATE article SET live = 0.5",),
    "an index of nothing": ("DELETE FROM passage_index_data",),
    "an index of rubbish": ("UPDATE passage_index_data SET block = randomblob(length(block))",),
    "an index of one": ("UPDATE passage_index_data SET block = x'ff' WHERE id > 10",),
    "index settings of rubbish": ("UPDATE passage_index_config SET v = 99",),
    "index settings of ranks": ("INSERT OR REPLACE INTO passage_index_config VALUES ('rank', 'rubbish(1)')",),
    "aside of rubbish": ("INSERT INTO aside VALUES (1, 'A001', 1, 'passage', '{}')",),
    "aside of nobody": ("INSERT INTO aside VALUES (1, 'A001', 1, 'poem', '{}')",),
    "versions of nobody": ("UPDATE version SET resource = 999",),
    "a transcript of bytes": ("UPDATE transcript SET text = x'ff00'",),
    "a transcript of nothing": ("UPDATE transcript SET text = ''",),
    "a capture of nothing": ("UPDATE resource SET data = x''",),
    "a capture of numbers": ("UPDATE resource SET data = 5",),
    "a capture of 100 MB": ("UPDATE resource SET data = zeroblob(100000000) WHERE id = 1",),
    "a checksum of numbers": ("UPDATE resource SET sha256 = 5",),
    "anchors out of the world": (f"UPDATE anchor SET first = {2**62}, past = {2**62}",),
    "anchors of nothing": ("UPDATE anchor SET first = NULL",),
    "boxes that are none": ("UPDATE anchor SET box = '[1]'",),
}
HOSTILE |= {
    f"bytes in {place}": (f"UPDATE {place.split('.')[0]} SET \"{place.split('.')[1]}\" = x'00ff'",)
    for place in (
        "resource.name", "resource.media_type", "resource.imported_at", "transcript.reader", "transcript.options", "article.profile",
        "article.part", "article.remarks", "comment.author", "comment.date", "comment.lost_replies", "passage.kind", "passage.original",
        "passage.text", "passage.language", "correction.found", "correction.replacement", "correction.rule", "correction.note",
        "correction.made_at", "metadata.value", "metadata.evidence", "word.word", "setting.value", "history.label", "history.made_at",
    )
}
_CHANGESETS = (b"", b"T", b"T\x05", bytes(range(256)), b"\x00" * 500, b"T\xff\xff\xff\xff\x0f" * 20, b"P" * 100)
HOSTILE |= {
    f"changeset of rubbish {number}": (f"UPDATE history SET changeset = x'{rubbish.hex()}'",)
    for number, rubbish in enumerate(_CHANGESETS)
}
"""Files that somebody made on purpose: name -> what was done to a sound one."""

VALUES: Sequence[object] = (
    None, 0, 1, -1, 7, 10**6, 2**62, -(2**63), 0.5, -1e308, float("inf"), "", "x", "\ud800".encode("utf-8", "surrogatepass"),
    b"", b"\xff", "[]", "{}", "[[]]", '["{a}"]', '["{0.__class__}", {"a": 1}]', "[" * 100_000, '{"encoding": "zlib"}',
    '{"encoding": "utf-16"}', "A001", "A001-C001", "A001-C999", "\x00", "\x1b]0;x\x07", "<img src=x>", "é" * 100_000,
    "1984-1X", "2012-01-20T08:30:00Z", "9999-99-99", "hand", "imported", "accepted", "furniture", "title", "fr", "zz-ZZ",
)
"""What is put where something else stood."""
