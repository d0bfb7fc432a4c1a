"""Verification finds each thing that it says it finds: a sound collection is damaged in one way at a time."""

import ast
import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from curator.domain.correction import Correction, Decision
from curator.domain.errors import CancelledError
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.services import importing, marking, segmenting, verifying
from curator.services.verifying import verify
from curator.store import captures, corrections, integrity, retracing, values
from curator.store.collection import Collection
from tests.captures import TEXT, small_capture

UNTIL = TEXT.index("premier")
DAMAGES = {
    "UPDATE resource SET data = CAST(data || 'x' AS BLOB) WHERE id = 1":
        "the bytes of petit.txt are not those that were imported",
    "UPDATE resource SET sha256 = upper(sha256) WHERE id = 2": "the bytes of autre.txt are not those",
    "UPDATE passage SET original = 'Un tigre' WHERE id = 1": "passage 1 does not hold what petit.txt says at 0 to 8",
    "UPDATE transcript SET text = 'x' || text WHERE id = 1": "passage 1 does not hold what petit.txt says at 0 to 8",
    f"""UPDATE passage SET "end" = {UNTIL}, original = '{TEXT[:UNTIL]}', text = '{TEXT[:UNTIL]}' WHERE id = 1""":
        "passage 2 of petit.txt covers text of the one before it",
    "DELETE FROM comment WHERE id = 'A001-C001'": "passage 3 refers to a comment that is not there",
    "DELETE FROM article WHERE id = 'A002'": "passage 9 refers to a article that is not there",
    "UPDATE correction SET passage = 999 WHERE found = 'ici'": "refers to a passage that is not there",
    "UPDATE reply SET target = 'A001-C009'": "refers to a comment that is not there",
    "UPDATE correction SET found = 'dernier' WHERE found = 'premier'": "passage 2 does not find “dernier”",
    "UPDATE correction SET start = 5 WHERE found = 'ici'": "what stands in its found",
    "UPDATE correction SET replacement = 'x' WHERE found = 'premier'": "the reading text of passage 2 is not",
    "UPDATE correction SET decision = 'accepted' WHERE found = 'ici'": "the reading text of passage 2 is not",
    "UPDATE passage SET text = text || '!' WHERE id = 5": "the reading text of passage 5 is not what was decided",
    """UPDATE correction SET start = 4, "end" = 8, found = 'prem', decision = 'accepted' WHERE found = 'ici'""":
        "passage 2: two accepted corrections change the same characters",
    """UPDATE correction SET start = 90, "end" = 93, found = 'ici', decision = 'accepted' WHERE found = 'ici'""":
        "passage 2: a correction ends at 93, the text at 31",
    "DELETE FROM passage WHERE id = 1": "A001: no passage holds the text at 0 to ",
    "DELETE FROM passage WHERE id = 7": "A001: no passage holds the text at ",
    "DELETE FROM version WHERE article = 'A002'": "A002 is read from a capture that is none of its page's",
    "UPDATE anchor SET past = 4000 WHERE id = 1": "anchor 1 leads out of petit.txt",
    "UPDATE anchor SET first = NULL WHERE id = 2": "anchor 2 leads out of autre.txt",
    'UPDATE anchor SET "end" = 4000 WHERE id = 1': "anchor 1 leads out of transcript 1",
    "UPDATE mark SET start = -1": "mark 1: this program does not know what stands in its end",
    "UPDATE mark SET kind = 'blinking'": "mark 1: this program does not know what stands in its kind",
    "UPDATE mark SET origin = 'nobody'": "mark 1: this program does not know what stands in its origin",
    "UPDATE passage SET start = 'x' WHERE id = 3": "passage 3: this program does not know what stands in its start",
    "UPDATE article SET remarks = '[' WHERE id = 'A002'": "article A002: this program does not know what stands in its",
    "UPDATE article SET remarks = '[5]' WHERE id = 'A002'": "article A002: this program does not know",
    "UPDATE history SET made_at = 'garbage' WHERE id = 1": "history 1: this program does not know what stands in its",
    "UPDATE history SET label = '{bad' WHERE id = 1": "history 1: this program does not know what stands in its label",
    "UPDATE history SET filled = '[]' WHERE id = 1": "history 1: this program does not know what stands in its filled",
    "UPDATE resource SET imported_at = '2012-02-30T00:00:00Z' WHERE id = 1": "what stands in its imported_at",
    "UPDATE correction SET confidence = 7.5 WHERE found = 'ici'": "what stands in its confidence",
    "UPDATE correction SET made_at = 'x' WHERE found = 'ici'": "what stands in its made_at",
    "UPDATE correction SET start = 99 WHERE found = 'ici'": "this program does not know what stands in its end",
    "UPDATE correction SET start = -1 WHERE found = 'ici'": "this program does not know what stands in its end",
    "UPDATE history SET changeset = CAST(x'ff' AS TEXT) WHERE id = 2": "what stands in its changeset",
    "UPDATE correction SET mark = '{}' WHERE found = 'ici'": "what stands in its mark",
    "UPDATE correction SET note = CAST(x'ff' AS TEXT) WHERE found = 'ici'": "what stands in its note",
    "UPDATE comment SET lost_replies = '[1]' WHERE id = 'A001-C001'": "what stands in its lost_replies",
    "UPDATE transcript SET options = '7' WHERE id = 1": "what stands in its options",
    "INSERT INTO aside VALUES (1, 'A001', 1, 'poem', '{}')": "what stands in its data",
    """UPDATE metadata SET evidence = '["{x", {"y": 1}]' WHERE owner = 'A002'""": "what stands in its evidence",
    "UPDATE metadata SET field = 'colour' WHERE field = 'title'": "what stands in its field",
    "UPDATE counter SET last = 1 WHERE name = 'article'": "the counter article stands at 1, but 2 is given already",
    "DELETE FROM counter WHERE name = 'A002'": "the counter A002 stands at 0, but 2 is given already",
    "UPDATE comment SET duplicate_of = id WHERE id = 'A001-C002'": "A001-C002 is linked to itself, in a circle",
    """UPDATE comment SET duplicate_class = 'near',
       duplicate_of = CASE id WHEN 'A001-C002' THEN 'A001-C001' WHEN 'A001-C001' THEN 'A002-C001' END""":
        "A001-C002 is folded onto A001-C001, which is folded itself or out of the reading",
    "INSERT INTO reply VALUES ('A001-C001', 0, 'A001-C002')": "A001-C001 is linked to itself, in a circle",
    "UPDATE resource SET parent = 3 - id": "2 is linked to itself, in a circle",
    "UPDATE passage SET comment = 'A002-C001' WHERE id = 3":
        "passage 3 is part of A002-C001, which stands under another article",
    "DELETE FROM passage_index_docsize WHERE id = 2": "the index of the words is not that of the texts",
    "UPDATE correction SET note = 'so' WHERE found = 'ici'": "“Decide” (2) cannot be taken back",
    "UPDATE history SET changeset = x'00' WHERE id = 2": "“Decide” (2) cannot be taken back",
    "UPDATE history SET undone = 1 WHERE id = 1": " is said to be undone, and a later edit is not",
    "UPDATE history SET undone = 1 WHERE id = 4": "(4) cannot be done again",
    "UPDATE mark SET transcript = 99": "mark 1 refers to a transcript that is not there",
    """UPDATE correction SET mark = '{"start": 0, "end": 99, "kind": "strong", "value": "", "origin": "hand"}'""":
        " marks what passage 2 does not hold",
    "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'passage_by_article'": "the file is damaged: ",
}  # fmt: skip
"""What is done to the file, and what must be said of it."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound collection of two articles, with a split passage, and decisions of which one changes the reading."""
    path = tmp_path / "essai.curator"
    with Collection.create(path, "Essai") as collection:
        importing.add(collection, [small_capture(), small_capture("autre.txt", "autre")])
        with collection.edit("Decide"):
            to_the_end = Mark(Span(4, 31), MarkKind.STRONG)
            sic = Correction(Span(27, 30), "ici", "là", decision=Decision.SIC, mark=to_the_end)
            corrections.replace(collection, 2, [Correction(Span(4, 11), "premier", "second"), sic])
        segmenting.split(collection, 4, 8)
        marking.put(collection, 2, Span(4, 11), MarkKind.EMPHASIS)
        assert verify(collection) == []
    return path


def damage(path: Path, *statements: str) -> None:
    """Change rows as no edit would: past the checks, the triggers that forbid it, and the history."""
    db = apsw.Connection(str(path))
    db.pragma("foreign_keys", 0)
    guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE name GLOB '*_is_never_*'").fetchall()
    for trigger, _ in guards:
        db.execute(f"DROP TRIGGER {trigger}")
    db.pragma("writable_schema", 1)
    for statement in statements:
        db.execute(statement)
    for _, trigger in guards:
        db.execute(str(trigger))
    db.close()


def fill_with_rubbish(path: Path, table: str) -> None:
    """Write over the page on which the rows of a table begin."""
    db = apsw.Connection(str(path))
    page, size = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).get, db.pragma("page_size")
    db.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


def found(path: Path) -> list[str]:
    """What verification says about the file, which it only reads."""
    before = path.read_bytes()
    with Collection.open(path, read_only=True) as collection:
        problems = [str(problem) for problem in verify(collection)]
    assert path.read_bytes() == before
    return problems


@pytest.mark.parametrize(("statement", "sentence"), DAMAGES.items())
def test_what_is_off_is_named(path: Path, statement: str, sentence: str) -> None:
    damage(path, statement)
    problems = found(path)
    assert any(sentence in problem for problem in problems), problems


def test_a_file_with_a_page_of_rubbish_is_read_as_far_as_it_goes(path: Path) -> None:
    fill_with_rubbish(path, "resource")
    problems = found(path)
    assert problems[0].startswith("the file is damaged: ")
    assert problems[-1].startswith("the file is damaged and cannot be read to its end")


def test_each_sentence_of_verification_is_said_of_some_damage(path: Path) -> None:
    said = []
    for statement in [*DAMAGES, "rubbish"]:
        copy = Path(shutil.copy(path, path.with_name("copie.curator")))
        fill_with_rubbish(copy, "resource") if statement == "rubbish" else damage(copy, statement)
        said += found(copy)
    for pattern in sentences():
        assert any(re.fullmatch(pattern, problem) for problem in said), f"no damage here makes it say “{pattern}”"


def sentences() -> Iterator[str]:
    """Read in the source of verification what it may say, as patterns."""
    for module in (integrity, retracing, values, verifying):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Call):
                told = next(each for each in ast.walk(node.value) if isinstance(each, (ast.JoinedStr, ast.Constant)))
                parts = told.values if isinstance(told, ast.JoinedStr) else [told]
                texts = [str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts]
                yield ".*".join(re.escape(piece) for piece in re.split(r"\{\w*\}", "".join(texts)))


def test_what_an_article_held_that_was_taken_out_is_nobodys_concern(path: Path) -> None:
    with Collection.open(path) as collection, collection.edit("Remove A001"):
        captures.withdraw(collection, "A001")
    damage(path, "DELETE FROM passage WHERE id = 1")
    assert found(path) == []


def test_damage_of_the_file_is_told_before_what_follows_from_it(path: Path) -> None:
    damage(path, "UPDATE resource SET data = x'00' WHERE id = 1", "DELETE FROM passage WHERE id = 1")
    assert "the bytes of petit.txt are not those that were imported" in found(path)
    assert not any("no passage holds" in problem for problem in found(path))


def test_verification_says_how_far_it_got_and_can_be_stopped(path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def stop_at_the_second(done: int, total: int, /) -> None:
        seen.append((done, total))
        if done == 1:
            raise CancelledError("stopped")

    with Collection.open(path) as collection:
        with pytest.raises(CancelledError):
            verify(collection, stop_at_the_second)
        assert seen == [(0, 2), (1, 2)]
        assert verify(collection, lambda done, total: seen.append((done, total))) == []
        assert (2, 2) in seen
        assert seen[-1] == (8, 8), "four edits, back and forth"
