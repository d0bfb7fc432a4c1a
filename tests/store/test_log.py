"""Backups and synchronisation: what other programs do to a collection's files while it is open, closed or crashed.

A crash is a process that dies with an edit in the log; a copy is what a backup program makes of a file.
"""

import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from curator.domain.errors import CollectionError
from curator.services.verifying import verify
from curator.store import captures, words
from curator.store.collection import Collection
from curator.store.log import is_foreign, log_of
from tests.captures import small_capture

_CRASH = """
    import os, sys, apsw
    from pathlib import Path
    from curator.store import words
    from curator.store.collection import Collection
    collection = Collection.open(Path(sys.argv[1]))
    assert not collection.read_only
    for word in sys.argv[2:]:
        if word == "checkpoint":
            collection.db.raw.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_RESTART)
        else:
            with collection.edit("Add {word}", word=word):
                words.add(collection, [word])
    os._exit(9)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "essai.curator"
    with Collection.create(path) as collection, collection.edit("Import") as edit:
        captures.add(collection, edit, small_capture())
    return path


def crash(path: Path, *added: str, before: str = "") -> None:
    """Let a process add words and die without closing the collection; `before` is what it does first."""
    source = textwrap.dedent(before) + textwrap.dedent(_CRASH)
    result = subprocess.run([sys.executable, "-c", source, str(path), *added], capture_output=True, check=False)
    assert result.returncode == 9, result.stderr


def add(path: Path, *added: str) -> None:
    with Collection.open(path) as collection, collection.edit("Add"):
        words.add(collection, added)


def held(path: Path) -> set[str]:
    """Return the words of a collection that is sound, opened for writing."""
    with Collection.open(path) as collection:
        assert not collection.read_only
        assert verify(collection) == []
        return set(words.all(collection))


def set_aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}-wal.*.aside"))


def test_a_log_that_a_crash_left_is_read(path: Path) -> None:
    crash(path, "un", "deux")
    assert log_of(path).stat().st_size > 0
    assert held(path) == {"un", "deux"}
    assert set_aside(path) == []


def test_a_log_that_went_on_after_a_checkpoint_is_read(path: Path) -> None:
    crash(path, "un", "checkpoint", "deux", "checkpoint", "trois")
    assert held(path) == {"un", "deux", "trois"}
    assert set_aside(path) == []


def page_of_the_stamp(path: Path) -> int:
    db = apsw.Connection(f"{path.as_uri()}?immutable=1", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    with closing(db):
        return int(db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'identity'").get)


def write_back(path: Path, page: int = 1) -> None:
    """Bring a file to where a process that dies while it writes its log back may leave it: one page alone is new."""
    log = log_of(path).read_bytes()
    size = int.from_bytes(log[8:12], "big")
    frames = range(32, len(log), 24 + size)
    newest = [at for at in frames if int.from_bytes(log[at : at + 4], "big") == page][-1]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(log[newest + 24 : newest + 24 + size])


def test_a_crash_while_the_log_is_written_back_loses_nothing(path: Path) -> None:
    crash(path, *(f"mot{number}" for number in range(100)))
    write_back(path)
    db = apsw.Connection(f"{path.as_uri()}?immutable=1", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    with pytest.raises(apsw.CorruptError):
        db.execute("SELECT * FROM sqlite_schema").fetchall()
    db.close()
    assert held(path) == {f"mot{number}" for number in range(100)}
    assert set_aside(path) == []


_LATE_READER = """
    import sys, apsw
    from curator.store import opening
    taken_in, readers = opening._has_taken_in_its_log, []
    def with_a_reader(db):
        result = taken_in(db)
        readers.append(apsw.Connection(sys.argv[1]))
        readers[-1].execute("BEGIN; SELECT * FROM identity").fetchall()
        return result
    opening._has_taken_in_its_log = with_a_reader
"""


def test_a_crash_before_the_file_bears_the_stamp_of_its_opening_loses_nothing(path: Path) -> None:
    crash(path, "un", before=_LATE_READER)
    assert not is_foreign(path)
    write_back(path, page_of_the_stamp(path))
    assert held(path) == {"un"}
    assert set_aside(path) == []


def test_the_log_of_another_collection_beside_a_file_half_written_is_set_aside(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.curator"
    with Collection.create(other, "Autre"):
        pass
    crash(other, "un")
    crash(path, *(f"mot{number}" for number in range(100)))
    write_back(path)
    shutil.copyfile(log_of(other), log_of(path))
    assert is_foreign(path)


def test_crash_upon_crash_loses_nothing(path: Path) -> None:
    for number in range(5):
        crash(path, f"mot{number}")
    assert held(path) == {f"mot{number}" for number in range(5)}


def test_a_backup_restored_beside_the_log_of_a_crash_stays_as_it_was_backed_up(path: Path) -> None:
    add(path, "avant")
    backup = path.read_bytes()
    add(path, "après")
    crash(path, "perdu")
    path.write_bytes(backup)
    assert is_foreign(path)
    with Collection.open(path) as collection:
        assert "was not read" in str(collection.remarks[0])
    assert held(path) == {"avant"}
    assert len(set_aside(path)) == 1


def test_a_backup_of_the_same_opening_that_lacks_what_the_log_goes_on_from_is_told_apart(path: Path) -> None:
    with Collection.open(path) as collection:
        early = path.read_bytes()
        with collection.edit("Add"):
            words.add(collection, ["un"])
        collection.db.raw.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        with collection.edit("Add"):
            words.add(collection, ["deux"])
        log = log_of(path).read_bytes()
    path.write_bytes(early)
    log_of(path).write_bytes(log)
    assert is_foreign(path)
    assert held(path) == set()


def test_a_copy_of_file_and_log_taken_while_open_holds_all_that_was_acknowledged(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sauvegarde" / "essai.curator"
    copy.parent.mkdir()
    with Collection.open(path) as collection:
        with collection.edit("Add"):
            words.add(collection, ["un"])
        shutil.copy(path, copy)
        shutil.copy(log_of(path), log_of(copy))
    assert held(copy) == {"un"}


def test_a_copy_of_the_file_alone_taken_while_open_is_sound(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copie.curator"
    with Collection.open(path) as collection:
        with collection.edit("Add"):
            words.add(collection, ["un"])
        shutil.copy(path, copy)
    assert held(copy) <= {"un"}


def test_the_log_of_another_collection_is_set_aside(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.curator"
    Collection.create(other).close()
    crash(other, "étranger")
    log_of(other).rename(log_of(path))
    assert held(path) == set()
    assert len(set_aside(path)) == 1


def test_reading_only_passes_over_a_foreign_log_and_touches_nothing(path: Path) -> None:
    backup = path.read_bytes()
    add(path, "après")
    crash(path, "perdu")
    path.write_bytes(backup)
    log = log_of(path).read_bytes()
    with Collection.open(path, read_only=True) as collection:
        assert words.all(collection) == frozenset()
        assert "was not read" in str(collection.remarks[0])
    assert log_of(path).read_bytes() == log
    assert path.read_bytes() == backup


@pytest.mark.parametrize(
    "happens",
    [
        lambda path: path.unlink(),
        lambda path: path.rename(path.with_name("ailleurs.curator")),
        lambda path: shutil.copy(path, path.with_name("neuf")) and path.with_name("neuf").replace(path),
    ],
    ids=["deleted", "renamed", "replaced"],
)
def test_a_file_that_is_gone_or_another_is_noticed_at_the_next_edit_and_the_work_can_be_saved(
    path: Path, happens: Callable[[Path], object]
) -> None:
    with Collection.open(path) as collection:
        with collection.edit("Add"):
            words.add(collection, ["gardé"])
        happens(path)
        with pytest.raises(CollectionError, match="save a copy elsewhere"), collection.edit("Add"):
            words.add(collection, ["refusé"])
        with pytest.raises(CollectionError, match="save a copy elsewhere"):
            collection.undo()
        collection.save_copy(path.with_name("sauvé.curator"))
    assert held(path.with_name("sauvé.curator")) == {"gardé"}


def test_closing_after_a_replacement_writes_nothing_to_the_new_file(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.curator"
    Collection.create(other).close()
    add(other, "neuf")
    new = other.read_bytes()
    with Collection.open(path) as old:
        with old.edit("Add"):
            words.add(old, ["ancien"])
        other.replace(path)
        with Collection.open(path) as rival:
            assert rival.read_only
            assert words.all(rival) == {"neuf"}
    assert path.read_bytes() == new
    assert held(path) == {"neuf"}
    assert len(set_aside(path)) == 1


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to], ids=["symbolic", "hard"])
def test_a_second_name_of_the_file_finds_the_lock(path: Path, link: Callable[[Path, Path], None]) -> None:
    name = path.with_name("autre nom.curator")
    link(name, path)
    with Collection.open(path) as first, Collection.open(name) as second:
        assert not first.read_only
        assert second.read_only
    with Collection.open(name) as second:
        assert not second.read_only


def test_a_file_called_memory_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(":memory:")
    with Collection.create(path) as collection, collection.edit("Add"):
        words.add(collection, ["gardé"])
    assert held(path) == {"gardé"}
    assert (tmp_path / ":memory:").stat().st_size > 0


def test_a_log_from_before_stamps_counts_as_the_files_own(path: Path) -> None:
    crash(path, "un")
    db = apsw.Connection(str(path))
    db.execute("UPDATE identity SET stamp = ''")
    db.close()
    assert not is_foreign(path)
    assert held(path) == {"un"}
