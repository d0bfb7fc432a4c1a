"""Edits that take long: between their steps the window goes on, and nothing else is written."""

from pathlib import Path

import pytest

from curator.domain.changes import ChangeSet, Table
from curator.domain.messages import Message
from curator.gui.session import Session
from curator.services import correcting, importing
from curator.store import articles
from tests.gui.test_session import describe, title_of

_PARAGRAPHS = 400


@pytest.fixture
def long(session: Session, tmp_path: Path) -> Session:
    """A session over a collection with an article of many paragraphs."""
    page = tmp_path / "longue.txt"
    page.write_text("\n\n".join(f"Le serveur numéro {n} ne répond plus." for n in range(_PARAGRAPHS)), encoding="utf-8")
    assert session.run(lambda collection: importing.add(collection, importing.read([page]).parsed))
    return session


def replace_all(session, then=lambda: None):
    """Replace a word that stands in every paragraph."""
    matches = correcting.find(session.collection, "serveur", "relais", match_case=True)
    assert len(matches) >= _PARAGRAPHS
    session.run_in_steps("Replacing …", lambda c: correcting.replacing_matches(c, matches), then)


def replaced(session):
    """Count the passages that read as they shall."""
    return sum("relais" in row.text for row in articles.all_passages(session.collection))


def settled(session: Session, qtbot) -> None:
    qtbot.waitUntil(lambda: not session.tasks.running)


def told(session: Session) -> list[ChangeSet]:
    changes: list[ChangeSet] = []
    session.changed.connect(changes.append)
    return changes


def test_a_small_edit_in_steps_is_over_at_once(session):
    matches = correcting.find(session.collection, "Luc", "Lou")
    done: list[bool] = []
    session.run_in_steps("Replacing …", lambda c: correcting.replacing_matches(c, matches), lambda: done.append(True))
    assert done == [True]
    assert session.tasks.running == []


def test_a_large_edit_lets_the_window_go_on_and_is_told_once_at_its_end(long, qtbot):
    changes, done = told(long), []
    replace_all(long, lambda: done.append(len(changes)))
    assert [task.label for task in long.tasks.running] == ["Replacing …"]
    assert 0 < replaced(long) < _PARAGRAPHS
    assert changes == []
    settled(long, qtbot)
    assert replaced(long) >= _PARAGRAPHS
    assert len(changes) == 1
    assert done == [1]
    assert str(long.collection.undo_label) == "Replace “serveur” by “relais”"


def test_a_large_undo_and_redo_go_in_steps_and_are_one(long, qtbot):
    replace_all(long)
    settled(long, qtbot)
    changes = told(long)
    for go, left in ((long.undo, 0), (long.redo, _PARAGRAPHS), (long.undo, 0)):
        go()
        assert long.tasks.running
        settled(long, qtbot)
        assert (replaced(long) >= _PARAGRAPHS) == bool(left)
    assert [change.touches(Table.PASSAGE, Table.CORRECTION) for change in changes] == [True] * 3


def test_meanwhile_every_edit_is_refused_in_one_sentence(long, qtbot):
    before = title_of(long)
    replace_all(long)
    said: list[Message] = []
    long.failed.connect(said.append)
    long.run(describe("Panne"))
    long.undo()
    long.redo()
    long.travel(0)
    assert {str(message) for message in said} == {
        "“Replace “serveur” by “relais”” is still under way: wait until it is done, or cancel it"
    }
    assert len(said) == 3, "there is nothing to redo"
    settled(long, qtbot)
    assert title_of(long) == before
    assert replaced(long) >= _PARAGRAPHS
    long.run(describe("Panne"))
    assert title_of(long) == "Panne"


def test_a_large_edit_that_is_cancelled_is_rolled_back_and_what_was_seen_is_read_anew(long, qtbot):
    changes, done = told(long), []
    history = long.collection.history()
    replace_all(long, lambda: done.append(True))
    long.tasks.running[0].cancel()
    assert replaced(long) == 0
    settled(long, qtbot)
    assert done == []
    assert [change.touches(Table.PASSAGE) for change in changes] == [True]
    assert long.collection.history() == history
    replace_all(long)
    settled(long, qtbot)
    assert replaced(long) >= _PARAGRAPHS


def test_closing_in_the_middle_of_a_large_edit_leaves_the_file_as_it_was(long, pool):
    path, history = long.collection.path, long.collection.history()
    replace_all(long)
    long.close()
    again = Session(pool=pool)
    again.open(path)
    assert again.collection
    assert again.collection.history() == history
    assert replaced(again) == 0
    assert again.writable
    again.close()


def test_an_undo_that_is_cancelled_leaves_the_edit_in_force(long, qtbot):
    replace_all(long)
    settled(long, qtbot)
    long.undo()
    long.tasks.running[0].cancel()
    settled(long, qtbot)
    assert replaced(long) >= _PARAGRAPHS
    assert str(long.collection.undo_label) == "Replace “serveur” by “relais”"


def test_a_journey_that_is_cancelled_stops_at_an_edit_and_tells_what_it_passed(long, qtbot):
    replace_all(long)
    settled(long, qtbot)
    long.run(describe("Panne"))
    changes = told(long)
    long.travel(0)
    long.tasks.running[0].cancel()
    settled(long, qtbot)
    assert title_of(long) != "Panne"
    assert replaced(long) >= _PARAGRAPHS
    assert any(change.touches(Table.METADATA) for change in changes)


def test_a_journey_through_the_whole_history_and_back_is_told_once_each_way(long, qtbot):
    replace_all(long)
    settled(long, qtbot)
    changes = told(long)
    long.travel(0)
    settled(long, qtbot)
    assert articles.all(long.collection) == []
    long.travel(long.collection.history()[-1].id)
    settled(long, qtbot)
    assert replaced(long) >= _PARAGRAPHS
    assert len(changes) == 2


def test_captures_that_come_meanwhile_wait_until_the_edit_is_done(long, qtbot, tmp_path):
    page = tmp_path / "autre.txt"
    page.write_text("Une autre page.\n\nElle attend.", encoding="utf-8")
    replace_all(long)
    added = long.tasks.start_steps("Adding …", importing.adding(long.collection, importing.read([page]).parsed, 1))
    failed: list[object] = []
    added.failed.connect(failed.append)
    settled(long, qtbot)
    assert failed == []
    assert str(long.collection.undo_label) == "Import autre.txt"
    assert replaced(long) >= _PARAGRAPHS


def test_an_edit_while_captures_are_added_is_made_at_once(long, qtbot, tmp_path):
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"La page {n}.\n\nElle attend.", encoding="utf-8")
    pages = importing.read([tmp_path / f"{n}.txt" for n in range(3)]).parsed
    long.tasks.start_steps("Adding …", importing.adding(long.collection, pages, 3))
    replace_all(long)
    assert replaced(long) >= _PARAGRAPHS
    settled(long, qtbot)
    assert str(long.collection.undo_label) == "Import 3 captures"


def test_shutting_down_ends_what_waits_for_its_turn_too(long, tmp_path):
    replace_all(long)
    waiting = long.tasks.start_steps("Adding …", importing.adding(long.collection, [], 0))
    said: list[str] = []
    waiting.cancelled.connect(lambda: said.append("cancelled"))
    waiting.finished.connect(lambda: said.append("finished"))
    long.tasks.shut_down()
    assert said == ["cancelled"]
    assert long.tasks.running == []
    assert replaced(long) == 0
