"""The gate: what Curator did not make is not opened, what no column may hold is not read, nothing goes on for ever."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from curator.domain.errors import CollectionError
from curator.services import importing
from curator.store import articles, compared, corrections, gate, marks, metadata, resources, suspects, words
from curator.store.collection import Collection
from tests.captures import small_capture
from tests.services.test_verifying import damage, path

__all__ = ["path"]

FOREIGN = {
    "CREATE TRIGGER wipe AFTER UPDATE ON passage BEGIN DELETE FROM correction; END": "has a trigger wipe, which",
    "CREATE VIEW everything AS SELECT * FROM passage": "has a view everything, which Curator",
    "CREATE TABLE shelf (id)": "has a table shelf, which Curator",
    "CREATE INDEX by_length ON passage (length(text))": "has a index by_length, which Curator",
    "CREATE VIRTUAL TABLE shelf USING fts5 (a)": "has a table shelf, which Curator",
    "ALTER TABLE word ADD COLUMN length AS (length(word))": "the table word of the file is not as Curator makes it",
    "ALTER TABLE comment ADD COLUMN colour TEXT": "the table comment of the file is not as Curator makes it",
    "DROP TABLE setting": "lacks its table setting",
    "DROP TABLE identity": "lacks its table identity",
    "DROP TRIGGER passage_reindexed": "lacks its trigger passage_reindexed",
    "DROP INDEX passage_by_article": "lacks its index passage_by_article",
    "DROP TABLE passage_index_config": "lacks its table passage_index_config",
    """UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT') WHERE name = 'setting'""":
        "the table setting of the file is not as Curator makes it",
    f"CREATE TABLE {'x' * 500} (id)": f"has a table {'x' * 60}, which",
}  # fmt: skip


@pytest.mark.parametrize(("statement", "sentence"), FOREIGN.items())
@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_not_made_as_curator_makes_it_is_not_opened(
    path: Path, statement: str, sentence: str, read_only: bool
) -> None:
    damage(path, statement)
    before = path.read_bytes()
    with pytest.raises(CollectionError) as refused:
        Collection.open(path, read_only=read_only)
    assert sentence in str(refused.value)
    assert str(refused.value).endswith("save what it holds with “curator rescue”")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_statistics_that_another_program_left_do_no_harm(path: Path) -> None:
    damage(path, "ANALYZE")
    with Collection.open(path) as collection:
        assert articles.all(collection)


def test_a_file_that_gets_a_trigger_while_it_is_open_is_edited_no_more(path: Path) -> None:
    with Collection.open(path) as collection:
        with collection.edit("Add"):
            words.add(collection, ["mot"])
        damage(path, "CREATE TRIGGER wipe AFTER INSERT ON word BEGIN DELETE FROM correction; END")
        with pytest.raises(CollectionError, match="another program changed how"), collection.edit("Add"):
            words.add(collection, ["autre"])
        assert words.all(collection) == {"mot"}
        assert corrections.by_passage(collection)


READ: dict[str, Callable[[Collection], object]] = {
    "UPDATE passage SET text = x'ff' WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE passage SET text = CAST(x'ff' AS TEXT) WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE passage SET text = 5 WHERE id = 1; UPDATE passage SET text = x'35' WHERE id = 1":
        lambda it: articles.passage(it, 1),
    "UPDATE passage SET kind = 'poem' WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE passage SET start = 99 WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE passage SET start = -1 WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE passage SET start = 0.5 WHERE id = 1": lambda it: articles.passages(it, "A001"),
    "UPDATE comment SET votes_up = 'many'": lambda it: articles.comments(it, "A001"),
    "UPDATE comment SET author = x'00'": lambda it: list(articles.all_comments(it)),
    "UPDATE comment SET duplicate_class = 'alike'": lambda it: articles.comments(it, "A001"),
    "UPDATE comment SET duplicate_score = 9e999": lambda it: articles.comments(it, "A001"),
    "UPDATE comment SET lost_replies = '[[]]'": lambda it: articles.comments(it, "A001"),
    "UPDATE article SET remarks = '[{}]'": articles.all,
    "UPDATE article SET remarks = '7'": articles.all,
    "UPDATE transcript SET options = '[]'": articles.all,
    """UPDATE transcript SET options = '{"encoding": 5}'""": articles.all,
    f"UPDATE transcript SET options = '{'[' * 50_000}'": articles.all,
    "UPDATE correction SET decision = 'maybe'": corrections.by_passage,
    "UPDATE correction SET confidence = 2.0": corrections.by_passage,
    "UPDATE correction SET mark = '[]'": corrections.by_passage,
    """UPDATE correction SET mark = '{"start": 0.5, "end": 1, "kind": "strong", "value": "", "origin": "hand"}'""":
        corrections.by_passage,
    """UPDATE correction SET mark = '{"start": 0, "end": 1, "kind": "strong", "value": 1, "origin": "hand"}'""":
        corrections.by_passage,
    "UPDATE mark SET kind = 'blinking'": marks.by_passage,
    'UPDATE mark SET "end" = start - 1': marks.by_passage,
    "UPDATE metadata SET field = 'colour' WHERE field = 'title'": metadata.by_owner,
    "UPDATE metadata SET origin = 'nobody'": metadata.by_owner,
    "UPDATE metadata SET evidence = '[1'": metadata.by_owner,
    "UPDATE resource SET data = 'text' WHERE id = 1": lambda it: resources.data(it, 1),
    "UPDATE resource SET name = x'00' WHERE id = 1": lambda it: resources.get(it, 1),
    "DELETE FROM resource WHERE id = 1": lambda it: resources.get(it, 1),
    "DELETE FROM transcript WHERE id = 1": lambda it: articles.capture_text(it, "A001"),
    "DELETE FROM identity": lambda it: it.identifier,
    "UPDATE history SET label = '{x'": lambda it: it.history(),
    "UPDATE history SET filled = '[]'": lambda it: it.history(),
    "UPDATE history SET undone = 7": lambda it: it.history(),
    "INSERT INTO checked VALUES (1, 'v/fr', '[[0]]')": lambda it: suspects.cached(it, [1]),
    "INSERT INTO checked VALUES (1, 'v/fr', 'rubbish')": lambda it: suspects.count_by_article(it, ["v"]),
    """INSERT INTO checked VALUES (1, 'v/fr', '[[0, 1, 5, [], "r", "spelling", 0.5, false, ""]]')""":
        lambda it: suspects.found(it, ["v"]),
    """INSERT INTO compared VALUES ('A001-C001', '[["a", "b", "exact", "much", true]]', '')""": compared.groups,
}  # fmt: skip
"""What is done to the file, and what then reads it."""


@pytest.mark.parametrize(("statement", "read"), READ.items())
def test_what_no_column_may_hold_is_told_as_damage_where_it_is_read(
    path: Path, statement: str, read: Callable[[Collection], object]
) -> None:
    damage(path, statement)
    with Collection.open(path, read_only=True) as collection, pytest.raises(CollectionError, match="is damaged"):
        read(collection)


def test_what_a_column_may_hold_is_read(path: Path) -> None:
    with Collection.open(path, read_only=True) as collection:
        for read in READ.values():
            read(collection)


def changeset(path: Path, statement: str) -> bytes:
    """Return what SQLite records of a statement on a table of the same name that holds anything."""
    db = apsw.Connection(str(path))
    session = apsw.Session(db, "main")
    session.attach()
    db.pragma("foreign_keys", 0)
    db.execute("BEGIN")
    db.execute(statement)
    made = session.changeset()
    session.close()
    db.execute("ROLLBACK")
    db.close()
    return made


HOSTILE = [
    "UPDATE comment SET votes_up = 'many'",
    "UPDATE passage SET kind = 'poem'",
    "UPDATE passage SET text = x'ff'",
    "UPDATE correction SET confidence = 12.0",
    'UPDATE correction SET start = 30, "end" = 2',
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_history_that_would_write_what_no_column_may_hold_is_not_followed(path: Path, statement: str) -> None:
    follow(path, changeset(path, statement))


@pytest.mark.parametrize("rubbish", [b"", b"\0", b"T", b"T\x05\x01", b"T\xff\xff\xff\xff\x7f" * 9, bytes(range(256))])
def test_a_history_of_rubbish_is_not_followed(path: Path, rubbish: bytes) -> None:
    follow(path, rubbish or b"T")


def follow(path: Path, stored: bytes) -> None:
    """Put a changeset into the history of a file; it can be neither undone nor done again, by itself or in its turn."""
    for undone in (0, 1):
        damage(path, f"UPDATE history SET changeset = x'{stored.hex()}', undone = {undone} WHERE id >= 2")
        before = path.read_bytes()
        with Collection.open(path) as collection:
            with pytest.raises(CollectionError, match="damaged"):
                collection.redo() if undone else collection.undo()
            with pytest.raises(CollectionError, match="damaged"), collection.edit("Undo by itself"):
                collection.reverse(collection.history()[-1])
            collection.close()
        assert len(path.read_bytes()) == len(before)


def test_a_statement_that_never_ends_is_broken_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_STEPS", 2_000_000)
    monkeypatch.setattr(gate, "_STEPS_A_BYTE", 0)
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with Collection.open(path, read_only=True) as collection:
        with pytest.raises(CollectionError, match="is damaged"):
            collection.db.execute(endless)
        assert articles.all(collection), "each statement has all its steps"


def test_a_text_longer_than_a_file_may_hold_is_one_sentence(path: Path) -> None:
    with Collection.open(path) as collection:
        collection.db.raw.limit(apsw.SQLITE_LIMIT_LENGTH, 1000)
        with pytest.raises(CollectionError, match="too long for"), collection.edit("Add"):
            words.add(collection, ["x" * 2000])


def test_messages_that_cannot_be_put_into_words_are_damage(path: Path) -> None:
    damage(path, f"UPDATE article SET remarks = '{json.dumps([['{count}', {'a': 1}]])}'")
    with Collection.open(path, read_only=True) as collection, pytest.raises(CollectionError, match="is damaged"):
        articles.all(collection)


@pytest.mark.parametrize("statement", ["DELETE FROM identity", "UPDATE identity SET stamp = x'00'"])
def test_a_file_without_its_stamp_is_opened_or_refused_in_a_sentence(path: Path, statement: str) -> None:
    db = apsw.Connection(str(path))
    db.execute(statement)
    db.close()
    with suppress(CollectionError), Collection.open(path) as collection:
        collection.undo()


def test_counters_at_their_end_are_told_as_damage(path: Path) -> None:
    db = apsw.Connection(str(path))
    db.execute(f"UPDATE sqlite_sequence SET seq = {2**63 - 1}")
    db.close()
    with Collection.open(path) as collection, pytest.raises(CollectionError, match="damaged"):
        importing.add(collection, [small_capture("autre.txt", "Un autre texte.")])
