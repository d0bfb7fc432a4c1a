"""The session: edits, undo and redo, and what it tells."""

from pathlib import Path

from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.gui.session import Session
from curator.services import describing, importing
from tests.work import jobs


def describe(title: str):
    return lambda collection: describing.update(collection, ["A001"], {Field.TITLE: title})


def title_of(session: Session) -> str | None:
    assert session.collection
    value = describing.described(session.collection, "A001").get(Field.TITLE)
    return value.value if value else None


def test_an_edit_is_told_to_all_and_can_be_taken_back(session, qtbot):
    before = title_of(session)
    with qtbot.waitSignal(session.changed) as changed:
        session.run(describe("Panne"))
    assert changed.args[0].touches(Table.METADATA)
    assert title_of(session) == "Panne"
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert title_of(session) == before
    with qtbot.waitSignal(session.changed):
        session.redo()
    assert title_of(session) == "Panne"


def test_an_edit_that_changes_nothing_is_not_told(session, qtbot):
    session.run(describe("Panne"))
    with qtbot.assertNotEmitted(session.changed):
        session.run(describe("Panne"))


def test_an_expected_failure_is_told_and_changes_nothing(session, qtbot):
    def verb(collection) -> ChangeSet:
        raise InvalidValueError("that is no date: write 2012-01-20")

    with qtbot.waitSignal(session.failed) as failed:
        assert session.run(verb) is None
    assert failed.args == [Message("that is no date: write 2012-01-20")]


def test_travelling_through_the_history_is_told_once(session, qtbot):
    for title in ("un", "deux", "trois"):
        session.run(describe(title))
    first, second, *_ = session.collection.history()
    told: list[ChangeSet] = []
    session.changed.connect(told.append)
    session.travel(second.id)
    assert title_of(session) == "un"
    session.travel(first.id)
    session.travel(session.collection.history()[-1].id)
    assert title_of(session) == "trois"
    assert len(told) == 3


def test_opening_a_file_that_is_no_collection_keeps_the_open_one(session, qtbot, tmp_path):
    other = tmp_path / "other.curator"
    other.write_text("not a collection")
    kept = session.collection
    with qtbot.waitSignal(session.unopened) as unopened:
        assert not session.open(other)
    assert unopened.args[0] == other
    assert session.collection is kept


def test_opening_the_open_file_again_keeps_it(session):
    kept = session.collection
    assert session.open(kept.path)
    assert session.collection is kept
    assert session.writable


def test_a_collection_held_elsewhere_is_read_only_and_says_why(session, qtbot, pool):
    second = Session(pool=pool)
    assert second.open(session.collection.path)
    assert not second.writable
    assert second.read_only_reason
    with qtbot.waitSignal(second.failed):
        second.run(describe("Panne"))
    second.close()


def test_closing_stops_the_tasks(session, qtbot):
    task = session.tasks.start("Endless", jobs.count_for_ever)
    with qtbot.waitSignal(task.progressed, timeout=20_000):
        pass
    with qtbot.waitSignals([task.cancelled, session.closed]):
        session.close()
    assert session.collection is None


def test_undo_outlives_the_session(session, tmp_path: Path, pool):
    path = session.collection.path
    session.run(describe("Panne"))
    session.close()
    later = Session(pool=pool)
    later.open(path)
    later.undo()
    assert title_of(later) != "Panne"
    later.close()


def test_a_report_is_handed_back_whole(session, capture):
    report = session.run(lambda collection: importing.add(collection, importing.read([capture]).parsed))
    assert report.already
