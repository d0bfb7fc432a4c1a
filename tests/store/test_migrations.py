import hashlib
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

import tools.templates
from curator.domain.errors import CollectionError
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, header, opening
from curator.store.collection import Collection
from curator.store.header import read_header
from curator.store.schema import MIGRATIONS, Migration, migrate

NEXT = (*MIGRATIONS, Migration("CREATE TABLE shelf (name TEXT)"))
BROKEN = (*MIGRATIONS, Migration("CREATE TABLE shelf (name TEXT); INSERT INTO nowhere VALUES (1)"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "ancien.curator"
    Collection.create(path, "Ancien").close()
    return path


def test_an_older_file_is_copied_and_then_brought_up_to_date(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _tables(old)
    monkeypatch.setattr(opening, "MIGRATIONS", NEXT)
    monkeypatch.setattr(header, "MIGRATIONS", NEXT)
    monkeypatch.setattr(opening, "migrate", lambda db: migrate(db, NEXT))
    Collection.open(old).close()
    assert _tables(old) == before | {"shelf"}
    assert _tables(old.with_name(f"ancien.curator.v{len(MIGRATIONS)}.bak")) == before


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


WRITTEN = Path(__file__).parent / "written"
"""Collections written by earlier versions, and what `show` said of them at each point of their history."""


@pytest.fixture(params=["0.1.0", "0.2.0"])
def version(request: pytest.FixtureRequest) -> str:
    """Return an earlier version of Curator that wrote a collection."""
    return str(request.param)


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return _written_by("0.1.0", tmp_path)


def _written_by(version: str, folder: Path) -> Path:
    """Return a collection made of `corpus/` by an earlier version; its last three edits are undone."""
    path = folder / "sur-le-vif.curator"
    path.write_bytes(lzma.decompress((WRITTEN / f"{version}.curator.xz").read_bytes()))
    return path


def test_a_collection_of_an_earlier_version_shows_the_same(version: str, tmp_path: Path) -> None:
    old, states = _written_by(version, tmp_path), _states(version)
    number = read_header(old).version
    with Collection.open(old) as opened:
        assert _state(opened, version) == states[-4]
        assert verify(opened) == []
    assert read_header(old.with_name(f"sur-le-vif.curator.v{number}.bak")).version == number


def test_all_that_an_earlier_version_did_can_be_undone_and_done_again(version: str, tmp_path: Path) -> None:
    states = _states(version)
    with Collection.open(_written_by(version, tmp_path)) as opened:
        back = [_state(opened, version), *_steps(opened, opened.undo, version)]
        assert back == states[-4::-1]
        assert [_state(opened, version), *_steps(opened, opened.redo, version)] == states
        assert verify(opened) == []


def test_reading_a_collection_of_an_earlier_version_writes_nothing(version: str, tmp_path: Path) -> None:
    old = _written_by(version, tmp_path)
    before = old.read_bytes()
    with Collection.open(old, read_only=True) as opened:
        assert _state(opened, version) == _states(version)[-4]
        assert verify(opened) == []
    assert old.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [old.name]


def test_what_the_first_version_said_in_sentences_is_told_in_messages(first: Path) -> None:
    with Collection.open(first) as opened:
        found = articles.all(opened)
        told = [value.evidence for article in found for value in article.metadata.values() if value.evidence]
        told += [remark for article in found for remark in article.remarks]
        told += [entry.label for entry in opened.history()]
    templates = {message.template for message in told}
    assert {"byline: {words}", "1 announced, {found} | {count} announced, {found}", "title line"} <= templates
    assert templates <= set(tools.templates.templates())


def test_each_text_that_a_capture_was_read_as_is_a_transcript(first: Path) -> None:
    with Collection.open(first) as opened:
        read = opened.db.execute("SELECT options ->> 'encoding' FROM transcript WHERE resource = 1 ORDER BY id")
        assert [encoding for (encoding,) in read] == ["utf-8", "mac-roman", "cp850"]
        assert articles.get(opened, "A001").capture.encoding == "utf-8"
        with pytest.raises(apsw.ConstraintError, match="never changed"):
            opened.db.execute("UPDATE transcript SET text = ''")


def test_an_edit_of_which_a_part_could_not_be_undone_is_refused(first: Path) -> None:
    with Collection.open(first) as opened:
        opened.db.execute("CREATE TABLE shelf (id INTEGER PRIMARY KEY)")
        session = apsw.Session(opened.db.raw, "main")
        session.attach("shelf")
        opened.db.execute("INSERT INTO shelf VALUES (1)")
        changeset = session.changeset()
        session.close()
        opened.db.execute(
            "INSERT INTO history (label, filled, made_at, changeset) VALUES ('Tidy up', '{}', '', ?)", (changeset,)
        )
        with pytest.raises(CollectionError, match="“Tidy up” was made by another version"):
            opened.undo()
        assert _state(opened, "0.1.0") == _states("0.1.0")[-4]


def _steps(collection: Collection, step: Any, version: str) -> Iterator[str]:
    while step() is not None:
        yield _state(collection, version)


def _state(collection: Collection, version: str) -> str:
    """Return a checksum of what `show` says, without the keys that joined since a version."""
    keys = set(_known(version)["keys"])
    told = json.dumps(_told(as_data(collection), keys), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _told(data: Any, keys: set[str]) -> Any:
    if isinstance(data, dict):
        return {key: _told(value, keys) for key, value in data.items() if key in keys}
    return [_told(value, keys) for value in data] if isinstance(data, list) else data


def _states(version: str) -> list[str]:
    """Return a checksum of what `show` said, before the first edit and after each one."""
    return [str(state) for state in _known(version)["states"]]


def _known(version: str) -> dict[str, Any]:
    return dict(json.loads((WRITTEN / f"{version}.json").read_text(encoding="utf-8")))


def _tables(path: Path) -> set[str]:
    db = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    db.close()
    return names
