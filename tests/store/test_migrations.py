from pathlib import Path

import apsw
import pytest

from curator.domain.errors import CollectionError
from curator.store import collection as module
from curator.store import header
from curator.store.collection import Collection
from curator.store.schema import MIGRATIONS, migrate

NEXT = (*MIGRATIONS, "CREATE TABLE shelf (name TEXT)")
BROKEN = (*MIGRATIONS, "CREATE TABLE shelf (name TEXT); INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "ancien.curator"
    Collection.create(path, "Ancien").close()
    return path


def test_an_older_file_is_copied_and_then_brought_up_to_date(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _tables(old)
    monkeypatch.setattr(module, "MIGRATIONS", NEXT)
    monkeypatch.setattr(header, "MIGRATIONS", NEXT)
    monkeypatch.setattr(module, "migrate", lambda db: migrate(db, NEXT))
    Collection.open(old).close()
    assert _tables(old) == before | {"shelf"}
    assert _tables(old.with_name("ancien.curator.v1.bak")) == before


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    before = _tables(old)
    db = apsw.Connection(str(old))
    with pytest.raises(apsw.SQLError):
        migrate(db, BROKEN)
    db.close()
    assert _tables(old) == before
    Collection.open(old).close()


def test_a_version_this_program_does_not_know_is_refused(old: Path) -> None:
    db = apsw.Connection(str(old))
    db.pragma("user_version", len(MIGRATIONS) + 1)
    with pytest.raises(CollectionError, match="newer version"):
        migrate(db)
    db.close()


def _tables(path: Path) -> set[str]:
    db = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    db.close()
    return names
