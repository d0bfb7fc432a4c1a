"""The page on the file format tells of each table and column, and its queries run where there is no Curator."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.domain.correction import Correction
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.span import Span
from curator.services import deduplicating, importing
from curator.store import corrections
from curator.store.collection import Collection
from curator.store.header import read_header
from curator.store.schema import MIGRATIONS
from tests.captures import small_capture

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "file-format.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed collection that holds something of each sort."""
    path = tmp_path / "essai.curator"
    with Collection.create(path, "Essai") as collection:
        importing.add(collection, [small_capture()])
        with collection.edit("Correct"):
            corrections.replace(collection, 2, [Correction(Span(4, 11), "premier", "second", "typo")])
        copy = Likeness("A001-C002", "A001-C001", DuplicateClass.NEAR, 0.9)
        deduplicating.fold(collection, [DuplicateGroup("A001-C001", (copy,))])
    return path


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as a program sees it that knows nothing but SQLite."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def described() -> dict[str, set[str]]:
    """The columns that the page tells of, by table."""
    columns: dict[str, set[str]] = {}
    for section in re.split(r"^##+ ", PAGE, flags=re.MULTILINE):
        head, *lines = section.splitlines() or [""]
        for table in re.findall(r"`(\w+)`", head):
            columns[table] = set()
            for cell in (line.split(" | ")[0] for line in lines if line.startswith("| `")):
                names = re.findall(r"`(?:(\w+)\.)?(\w+)`", cell)
                columns[table] |= {name for owner, name in names if owner in ("", table)}
    return columns


def test_each_table_and_column_of_the_file_is_described_and_no_other(plain: sqlite3.Connection) -> None:
    names = [name for (name,) in plain.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    own = [name for name in names if not name.startswith(("passage_index", "sqlite_"))]
    held = {name: {row[1] for row in plain.execute(f"PRAGMA table_info({name})")} for name in own}
    assert described() == held


@pytest.mark.parametrize("query", QUERIES)
def test_each_query_of_the_page_runs_and_finds_something(plain: sqlite3.Connection, query: str) -> None:
    assert plain.execute(query).fetchall()


def test_the_page_names_the_version_and_the_mark_of_the_file(path: Path) -> None:
    header = read_header(path)
    assert f"version {len(MIGRATIONS)} of the tables" in PAGE
    assert f"| 60–63 | `user_version`, the version of these tables | {header.version} |" in PAGE
    assert f"`{header.application.to_bytes(4, 'big').hex(' ')}`" in PAGE


def test_what_the_queries_give_is_what_is_read(plain: sqlite3.Connection) -> None:
    articles, read, threads, changed, sources = (plain.execute(query).fetchall() for query in QUERIES)
    assert articles == [("A001", "Un titre", None)]
    assert read[1] == ("A001", None, "paragraph", "Le  second paragraphe est ici.")
    assert ("A001-C002", "Marc", None, "A001-C001", "A001-C001") in threads
    assert [row[:5] for row in changed] == [("A001", 2, "premier", "second", "typo")]
    assert sources[0][:4] == (1, 0, 8, "petit.txt")
