"""A collection that does not open: what can be saved is saved, or a safety copy takes its place."""

from pathlib import Path

import apsw
import pytest

from curator.gui.backups_dialog import BackupsDialog
from curator.gui.broken import Rescued
from curator.store import articles, backups


def spoil(path: Path) -> None:
    """Let a page of another program's making keep a closed collection from being opened."""
    db = apsw.Connection(str(path))
    db.execute("CREATE TABLE foreign_to_us (id)")
    db.close()


@pytest.fixture
def spoilt(window, session):
    path = session.collection.path
    backups.make(session.collection)
    session.close()
    spoil(path)
    window.open(path)
    return path


def test_what_can_be_saved_is_saved_and_opened(qtbot, window, session, chooser, spoilt, tmp_path):
    assert "foreign_to_us" in window.broken.label.text()
    assert window.broken.save.isVisible()
    before = spoilt.read_bytes()
    chooser.path = tmp_path / "sauvé.curator"
    window.broken.save.click()
    qtbot.waitUntil(lambda: session.collection is not None)
    assert session.collection.path == chooser.path
    assert articles.all(session.collection)
    assert window.broken.isHidden()
    [said] = window.findChildren(Rescued)
    assert "sauvé.curator" in said.text()
    said.reject()
    assert spoilt.read_bytes() == before


def test_a_safety_copy_takes_the_place_of_what_does_not_open(window, session, spoilt):
    window.broken.go_back.click()
    [dialog] = window.findChildren(BackupsDialog)
    assert dialog.chosen
    dialog.accept()
    assert session.collection.path == spoilt
    [kept] = spoilt.parent.glob("*.before.curator")
    assert kept.name in window.broken.label.text()
    assert window.broken.save.isHidden()


def test_a_safety_copy_is_offered_for_a_file_that_is_gone(window, session):
    path = session.collection.path
    backups.make(session.collection)
    session.close()
    path.unlink()
    window.open(path)
    assert window.broken.go_back.isVisible()
    assert window.broken.save.isHidden()


def test_nothing_is_offered_for_what_is_no_collection(window, session, tmp_path):
    other = tmp_path / "other.curator"
    other.write_text("not a collection")
    window.open(other)
    assert "not a Curator collection" in window.broken.label.text()
    assert window.broken.save.isHidden()
    assert window.broken.go_back.isHidden()
