"""Background work: exactly one ending, on the GUI thread."""

import logging
import threading
import time

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from curator.domain.errors import CuratorError
from curator.gui.tasks import Task, TaskRunner


class Listener(QObject):
    """Notes what a task says and on which thread."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.said: list[tuple[str, object]] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: set[QThread] = set()
        task.finished.connect(lambda result: self.note("finished", result))
        task.failed.connect(lambda sentence: self.note("failed", sentence))
        task.cancelled.connect(lambda: self.note("cancelled", None))
        task.progressed.connect(lambda done, total: self.steps.append((done, total)))

    def note(self, what: str, value: object) -> None:
        self.said.append((what, value))
        self.threads.add(QThread.currentThread())


@pytest.fixture
def tasks(qapp):
    runner = TaskRunner()
    yield runner
    runner.shut_down()


def ended(qtbot, task: Task) -> Listener:
    listener = Listener(task)
    with qtbot.waitSignal(task.ended):
        pass
    return listener


def test_a_result_arrives_once_on_the_gui_thread(qtbot, tasks):
    task = tasks.start("Looking", lambda progress: threading.current_thread())
    listener = ended(qtbot, task)
    assert [what for what, _ in listener.said] == ["finished"]
    assert listener.threads == {QThread.currentThread()}
    assert listener.said[0][1] is not threading.main_thread()
    assert tasks.running == []


def test_an_expected_failure_is_its_sentence(qtbot, tasks):
    def work(progress):
        raise CuratorError("the file is empty: choose another")

    listener = ended(qtbot, tasks.start("Reading", work))
    assert listener.said == [("failed", "the file is empty: choose another")]


def test_an_unexpected_failure_is_one_sentence_and_goes_to_the_log(qtbot, tasks, caplog):
    with caplog.at_level(logging.ERROR):
        listener = ended(qtbot, tasks.start("Reading", lambda progress: 1 // 0))
    assert [what for what, _ in listener.said] == ["failed"]
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in str(listener.said[0][1])


def test_a_cancelled_task_says_so_and_nothing_else(qtbot, tasks):
    started = threading.Event()

    def work(progress):
        for step in range(10_000):
            started.set()
            progress(step, 10_000)
            time.sleep(0.001)

    task = tasks.start("Counting", work)
    started.wait(5)
    task.cancel()
    assert ended(qtbot, task).said == [("cancelled", None)]


def test_a_task_cancelled_too_late_does_not_finish(qtbot, tasks):
    go_on = threading.Event()
    task = tasks.start("Waiting", lambda progress: go_on.wait(5))
    task.cancel()
    go_on.set()
    assert ended(qtbot, task).said == [("cancelled", None)]


def test_progress_is_thinned_out_but_the_last_step_is_told(qtbot, tasks):
    def work(progress):
        for step in range(5001):
            progress(step, 5000)

    listener = ended(qtbot, tasks.start("Counting", work))
    assert listener.steps[-1] == (5000, 5000)
    assert len(listener.steps) < 100


def test_shutting_down_stops_what_runs_and_lets_it_say_so(qtbot, tasks):
    def work(progress):
        while True:
            progress(0, 0)
            time.sleep(0.001)

    listeners = [Listener(tasks.start("Endless", work)) for _ in range(5)]
    assert tasks.shut_down()
    assert [listener.said for listener in listeners] == [[("cancelled", None)]] * 5
    assert tasks.running == []


def test_steps_are_taken_between_the_events_of_the_window_and_give_their_result(qtbot, tasks):
    turns: list[int] = []
    clock = QTimer(interval=0)
    clock.timeout.connect(lambda: turns.append(1))
    clock.start()

    def steps():
        for done in range(1, 6):
            time.sleep(0.01)
            yield done, 5
        return "all"

    listener = ended(qtbot, tasks.start_steps("Adding", steps()))
    assert listener.said == [("finished", "all")]
    assert listener.steps[-1] == (5, 5)
    assert len(turns) >= 5
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
    assert tasks.shut_down()
    assert listener.said == [("cancelled", None)]
