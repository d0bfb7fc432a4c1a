"""The queue of many suspects, read in portions between the window's events."""

import pytest

from curator.domain.correction import Decision
from curator.gui.session import Session
from curator.gui.text import queue as module
from curator.services import checking, correcting, importing
from curator.store import articles
from tests.gui.text.conftest import PAGE, page

_PAGES = 4


@pytest.fixture
def session(session: Session) -> Session:
    """A session over articles that all have the same to review."""
    title, *others = PAGE
    pages = [page(f"{number}.txt", ((title[0], f"{title[1]} {number}"), *others)) for number in range(1, _PAGES)]
    assert session.run(lambda collection: importing.add(collection, pages))
    return session


@pytest.fixture
def queue(stage, monkeypatch):
    """The queue of the stage, with portions of one passage."""
    monkeypatch.setattr(module, "_ONE_BY_ONE", 1)
    return stage.queue


def test_what_is_read_in_portions_is_what_waits(qtbot, queue, session):
    expected = checking.pending(session.collection)
    assert len(expected) == 2 * _PAGES
    counts = dict(queue.waiting)
    queue.reload()
    assert queue.is_reading
    qtbot.waitUntil(lambda: not queue.is_reading, timeout=20000)
    assert queue.pending == queue.shown == expected
    assert +queue.waiting == counts


def test_what_is_in_hand_stays_while_the_others_are_read(qtbot, queue):
    queue.step(-1)
    last = queue.current
    queue.reload()
    assert queue.current == last
    qtbot.waitUntil(lambda: not queue.is_reading, timeout=20000)
    assert queue.current == last
    assert queue.position == len(queue.shown)


def test_an_edit_of_many_passages_is_followed(qtbot, stage, queue, session):
    alike = queue.alike(queue.current)
    assert len(alike) == _PAGES
    session.run(lambda collection: correcting.decide(collection, alike, Decision.REJECTED))
    qtbot.waitUntil(lambda: len(queue.pending) == _PAGES, timeout=20000)
    session.undo()
    qtbot.waitUntil(lambda: len(queue.pending) == 2 * _PAGES, timeout=20000)
    assert queue.pending == checking.pending(session.collection)
    assert stage.outline.model._waiting == queue.waiting


def test_a_reading_that_is_overtaken_leaves_nothing_out(qtbot, queue, session):
    queue.reload()
    passage = queue.pending[-1].passage
    session.run(lambda collection: correcting.type_text(collection, passage, "Rien à redire."))
    qtbot.waitUntil(lambda: not queue.is_reading, timeout=20000)
    assert passage not in {item.passage for item in queue.pending}
    assert len({item.passage for item in queue.pending}) == 2 * _PAGES - 1


def test_a_suspect_whose_passage_is_typed_in_comes_back_in_hand_once_that_is_checked(qtbot, stage, queue, session):
    before = queue.current
    assert before is not None
    text = next(row.text for row in articles.all_passages(session.collection) if row.id == before.passage)
    session.run(lambda collection: correcting.type_text(collection, before.passage, f"{text} Voilà."))
    assert queue.current is None or queue.current.passage != before.passage
    qtbot.waitUntil(lambda: queue.current is not None and queue.current.passage == before.passage, timeout=20000)
    assert queue.current.found == before.found
