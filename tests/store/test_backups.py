"""Safety copies: made once a state, whole, thinned out, and the way back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curator.domain.errors import CollectionError, NotFoundError
from curator.domain.metadata import COLLECTION, Field
from curator.services import describing
from curator.store import backups
from curator.store.backups import Backup
from curator.store.collection import Collection

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
PLENTY = 10**12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A collection with a title, closed."""
    path = tmp_path / "Recueil.curator"
    Collection.create(path, "Un").close()
    return path


def _title(path: Path) -> str:
    with Collection.open(path, read_only=True) as opened:
        return str(opened.db.execute("SELECT value FROM metadata").get)


def _retitle(path: Path, title: str) -> None:
    with Collection.open(path) as opened:
        describing.update(opened, [COLLECTION], {Field.TITLE: title})


def _back_up(path: Path) -> Backup | None:
    with Collection.open(path, read_only=True) as opened:
        return backups.make(opened)


def _made(*ages: timedelta, size: int = 1) -> list[Backup]:
    return [Backup(Path(str(at)), NOW - age, "0" * 16, size) for at, age in enumerate(sorted(ages))]


def test_a_state_is_copied_once(path):
    assert _back_up(path)
    assert _back_up(path) is None
    _retitle(path, "Deux")
    assert _back_up(path)
    assert _title(backups.newest_first(path, 1).path) == "Deux"


def test_going_back_keeps_what_was_there(path):
    _back_up(path)
    _retitle(path, "Deux")
    assert backups.restore(path, backups.newest_first(path, 1)) is None
    assert _title(path) == "Un"
    assert "Deux" in [_title(each.path) for each in backups.of(path)]


def test_a_damaged_collection_is_set_aside_and_replaced(path):
    _back_up(path)
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 50)
    aside = backups.restore(path, backups.newest_first(path, 1))
    assert _title(path) == "Un"
    assert aside
    assert aside.read_bytes().endswith(b"\xff")


def test_a_collection_that_is_gone_comes_back(path):
    _back_up(path)
    path.unlink()
    backups.restore(path, backups.newest_first(path, 1))
    assert _title(path) == "Un"


def test_a_collection_that_is_open_is_not_replaced(path):
    _back_up(path)
    with Collection.open(path) as opened:
        describing.update(opened, [COLLECTION], {Field.TITLE: "Deux"})
        with pytest.raises(CollectionError):
            backups.restore(path, backups.newest_first(path, 1))
    assert _title(path) == "Deux"


def test_a_damaged_copy_is_not_gone_back_to(path):
    made = _back_up(path)
    assert made
    _retitle(path, "Deux")
    made.path.write_bytes(made.path.read_bytes()[:3000])
    with pytest.raises(CollectionError):
        backups.restore(path, backups.newest_first(path, 1))
    assert _title(path) == "Deux"


def test_copies_go_along_with_a_file_that_was_moved(path):
    _back_up(path)
    moved = path.rename(path.with_name("Ailleurs.curator"))
    assert not backups.of(moved)
    _back_up(moved)
    assert len(backups.of(moved)) == 1, "the state was the same, so its copy is the one of before"


def test_a_copy_of_the_collection_has_safety_copies_of_its_own(path, tmp_path):
    _back_up(path)
    with Collection.open(path) as opened:
        opened.save_copy(tmp_path / "Copie.curator")
    _back_up(tmp_path / "Copie.curator")
    assert len(backups.of(path)) == len(backups.of(tmp_path / "Copie.curator")) == 1


def test_an_unknown_number_is_refused(path):
    with pytest.raises(NotFoundError, match="no safety copy 3"):
        backups.newest_first(path, 3)


def test_copies_are_thinned_out_by_age():
    made = _made(*(timedelta(hours=hours) for hours in range(0, 24 * 60, 3)))
    gone = {each.path for each in backups.surplus(made, NOW, PLENTY)}
    kept = [NOW - each.made_at for each in made if each.path not in gone]
    assert [age for age in kept if age <= timedelta(days=1)] == [timedelta(hours=3 * at) for at in range(9)]
    assert 28 <= len([age for age in kept if timedelta(days=1) < age <= timedelta(days=30)]) <= 31
    assert 4 <= len([age for age in kept if age > timedelta(days=30)]) <= 6


def test_thinning_out_again_takes_no_more():
    made = _made(*(timedelta(hours=hours) for hours in range(0, 24 * 60, 3)))
    gone = {each.path for each in backups.surplus(made, NOW, PLENTY)}
    assert not backups.surplus([each for each in made if each.path not in gone], NOW, PLENTY)


def test_the_oldest_go_where_room_is_short_and_the_newest_never():
    made = _made(timedelta(0), timedelta(hours=1), timedelta(hours=2), size=10)
    assert backups.surplus(made, NOW, 20) == made[2:]
    assert backups.surplus(made, NOW, 1) == made[1:]


def test_going_back_by_a_link_leaves_the_link(path, tmp_path):
    _back_up(path)
    _retitle(path, "Autre")
    link = tmp_path / "lien.curator"
    link.symlink_to(path)
    backups.restore(link, backups.of(link)[0])
    assert link.is_symlink()
    assert _title(path) != "Autre"
