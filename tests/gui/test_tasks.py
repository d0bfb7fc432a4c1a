"""Long work: exactly one ending, on the GUI thread, whether a process does it or the window itself in steps."""

import logging
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from curator.domain.errors import CuratorError, WorkError
from curator.gui.tasks import Task, TaskRunner
from curator.work.pool import Pool
from tests.work import jobs


class Listener(QObject):
    """Notes what a task says and on which thread."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.said: list[tuple[str, object]] = []
        self.steps: list[tuple[int, int]] = []
        self.parts: list[object] = []
        self.threads: set[QThread] = set()
        task.finished.connect(lambda result: self.note("finished", result))
        task.failed.connect(lambda sentence: self.note("failed", str(sentence)))
        task.cancelled.connect(lambda: self.note("cancelled", None))
        task.progressed.connect(lambda done, total: self.steps.append((done, total)))
        task.given.connect(self.parts.append)

    def note(self, what: str, value: object) -> None:
        self.said.append((what, value))
        self.threads.add(QThread.currentThread())


@pytest.fixture
def tasks(qapp, pool):
    runner = TaskRunner(pool=pool)
    yield runner
    runner.shut_down()


def ended(qtbot, task: Task) -> Listener:
    listener = Listener(task)
    with qtbot.waitSignal(task.ended, timeout=20_000):
        pass
    return listener


def test_a_result_arrives_once_on_the_gui_thread(qtbot, tasks):
    listener = ended(qtbot, tasks.start("Doubling", partial(jobs.double, 21)))
    assert listener.said == [("finished", 42)]
    assert listener.threads == {QThread.currentThread()}
    assert tasks.running == []


def test_a_result_in_parts_arrives_in_parts(qtbot, tasks):
    listener = ended(qtbot, tasks.start("Counting", partial(jobs.in_parts, 5)))
    assert listener.parts == [0, 1, 2, 3, 4]
    assert listener.said == [("finished", "all")]


def test_an_expected_failure_is_its_sentence(qtbot, tasks):
    listener = ended(qtbot, tasks.start("Reading", jobs.refuse))
    assert listener.said == [("failed", "page.txt is empty: choose another")]


def test_a_death_is_one_sentence_and_can_be_told_from_other_failures(qtbot, tasks):
    task = tasks.start("Dying", jobs.die)
    failures: list[BaseException | None] = []
    task.failed.connect(lambda _: failures.append(task.failure))
    listener = ended(qtbot, task)
    assert [what for what, _ in listener.said] == ["failed"]
    assert "SIGKILL" in str(listener.said[0][1])
    assert isinstance(failures[0], WorkError)


def test_an_unexpected_failure_is_one_sentence_and_goes_to_the_log(qtbot, tasks, caplog):
    with caplog.at_level(logging.ERROR):
        listener = ended(qtbot, tasks.start("Reading", jobs.stumble))
    assert [what for what, _ in listener.said] == ["failed"]
    assert "ZeroDivisionError" in caplog.text
    assert "in stumble" in caplog.text
    assert "ZeroDivisionError" not in str(listener.said[0][1])


@pytest.mark.parametrize("work", [jobs.count_for_ever, jobs.hang_in_parts])
def test_a_cancelled_task_says_so_and_nothing_else(qtbot, tasks, work):
    task = tasks.start("Counting", work)
    begun: list[object] = []
    task.progressed.connect(lambda *_: begun.append(1))
    task.given.connect(begun.append)
    qtbot.waitUntil(lambda: bool(begun), timeout=20_000)
    task.cancel()
    assert ended(qtbot, task).said == [("cancelled", None)]


def test_a_task_cancelled_too_late_does_not_finish(qtbot, tasks):
    task = tasks.start("Doubling", partial(jobs.double, 21))
    task.wait()
    task.cancel()
    assert ended(qtbot, task).said == [("cancelled", None)]


def test_shutting_down_stops_what_runs_and_lets_it_say_so(qtbot, tasks):
    listeners = [Listener(tasks.start("Endless", jobs.count_for_ever)) for _ in range(5)]
    tasks.shut_down()
    assert [listener.said for listener in listeners] == [[("cancelled", None)]] * 5
    assert tasks.running == []


def test_that_no_process_starts_is_said_once_and_the_work_is_done(qtbot, qapp):
    runner = TaskRunner(pool=Pool(arguments=("/nowhere/python",)))
    said: list[object] = []
    runner.refused.connect(said.append)
    assert ended(qtbot, runner.start("Doubling", partial(jobs.double, 21))).said == [("finished", 42)]
    assert ended(qtbot, runner.start("Doubling", partial(jobs.double, 1))).said == [("finished", 2)]
    runner.close()
    assert len(said) == 1


def test_steps_are_taken_between_the_events_of_the_window_and_give_their_result(qtbot, tasks):
    turns: list[int] = []
    clock = QTimer(interval=0)
    clock.timeout.connect(lambda: turns.append(1))
    clock.start()

    def steps():
        for done in range(1, 6):
            while len(turns) < done:
                yield done - 1, 5
            yield done, 5
        return "all"

    listener = ended(qtbot, tasks.start_steps("Adding", steps()))
    assert listener.said == [("finished", "all")]
    assert listener.steps[-1] == (5, 5)
    assert tasks.running == []


def test_steps_that_are_cancelled_are_taken_no_further(qtbot, tasks):
    taken: list[int] = []

    def steps():
        while True:
            taken.append(1)
            yield len(taken), 1000

    task = tasks.start_steps("Adding", steps())
    qtbot.waitUntil(lambda: bool(taken))
    listener = Listener(task)
    task.cancel()
    before = len(taken)
    qtbot.waitUntil(lambda: not tasks.running)
    assert listener.said == [("cancelled", None)]
    assert len(taken) == before


def test_steps_cancelled_after_the_last_tell_the_truth(qtbot, tasks):
    def steps():
        yield 1, 1
        return "done"

    task = tasks.start_steps("Adding", steps())
    listener = Listener(task)
    task._on_turn()
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.running)
    assert listener.said == [("finished", "done")]


def test_a_step_that_fails_says_why(qtbot, tasks):
    def steps():
        yield 1, 2
        raise CuratorError("the disk is full: make room")

    assert ended(qtbot, tasks.start_steps("Adding", steps())).said == [("failed", "the disk is full: make room")]


def test_shutting_down_ends_steps_too(qtbot, tasks):
    def steps():
        while True:
            yield 0, 1

    listener = Listener(tasks.start_steps("Adding", steps()))
    tasks.shut_down()
    assert listener.said == [("cancelled", None)]
