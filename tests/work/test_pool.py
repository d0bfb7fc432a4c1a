"""The pool with real processes: results, parts and progress; death, hanging, printing, rubbish, refusal; stopping."""

import logging
import os
import sys
import threading
from functools import partial
from queue import SimpleQueue

import pytest

from curator.domain.errors import CancelledError, UnreadableCaptureError, WorkError
from curator.work.job import Listener
from curator.work.limits import Limits
from curator.work.pool import Pool
from tests.work import garbled, jobs

IMPATIENT = Limits(silence=0.2)
NO_PYTHON = ("/nowhere/python",)
FAILING = (sys.executable, "-c", "import sys; sys.exit('no room for a process')")


@pytest.fixture(scope="module")
def pool():
    with Pool(2) as pool:
        yield pool


class Heard:
    """Notes what a listener is told, in order."""

    def __init__(self) -> None:
        self.said: SimpleQueue[tuple[str, object]] = SimpleQueue()
        self.listener = Listener(
            on_end=lambda result, failure: self.said.put(("end", failure or result)),
            on_progress=lambda done, total: self.said.put(("progress", (done, total))),
            on_part=lambda part: self.said.put(("part", part)),
        )

    def until(self, what: str) -> object:
        while True:
            kind, value = self.said.get(timeout=60)
            if kind == what:
                return value


def test_a_result_comes_from_another_process_that_stays_for_the_next(pool):
    first = pool.run(jobs.who)
    assert first != os.getpid()
    assert pool.run(jobs.who) == first
    assert pool.run(partial(jobs.double, 21)) == 42


def test_a_child_loads_neither_qt_nor_the_program_that_started_it(pool):
    assert pool.run(jobs.loaded) == []


def test_work_reads_nothing_of_what_the_pool_says(pool):
    assert pool.run(jobs.standing) == (["-c"], "")


def test_progress_is_thinned_out_but_the_last_step_is_told(pool):
    steps: list[tuple[int, int]] = []
    assert pool.run(partial(jobs.in_steps, 5000), lambda *step: steps.append(step)) == 5000
    assert steps[-1] == (5000, 5000)
    assert len(steps) < 500


def test_parts_come_in_order_and_before_the_result(pool):
    parts: list[object] = []
    assert pool.run(partial(jobs.in_parts, 50), on_part=parts.append) == "all"
    assert parts == list(range(50))


def test_large_values_go_both_ways(pool):
    value = "é" * 5_000_000
    assert pool.run(partial(jobs.echo, value)) == value


def test_more_work_than_processes_waits_its_turn(pool):
    heard = [Heard() for _ in range(8)]
    for number, each in enumerate(heard):
        pool.start(partial(jobs.double, number), each.listener)
    assert [each.until("end") for each in heard] == [2 * number for number in range(8)]


def test_an_expected_failure_arrives_as_it_is(pool):
    with pytest.raises(UnreadableCaptureError) as caught:
        pool.run(jobs.refuse)
    assert caught.value.message.template == "{name} is empty: choose another"
    assert str(caught.value) == "page.txt is empty: choose another"


def test_a_bug_arrives_with_the_place_where_it_is(pool):
    with pytest.raises(ZeroDivisionError) as caught:
        pool.run(jobs.stumble)
    assert "in stumble" in caught.value.__notes__[0]


def test_a_bug_that_cannot_be_packed_arrives_in_words(pool):
    with pytest.raises(RuntimeError, match="StubbornError"):
        pool.run(jobs.stumble_stubbornly)


def test_work_that_leaves_takes_only_itself_away(pool):
    before = pool.run(jobs.who)
    with pytest.raises(SystemExit):
        pool.run(jobs.leave)
    assert pool.run(jobs.who) == before


@pytest.mark.parametrize(("work", "manner"), [(jobs.die, "SIGKILL"), (jobs.exit_at_once, "status 7")])
def test_a_death_is_one_sentence_and_the_next_work_has_another_process(pool, work, manner):
    before = pool.run(jobs.who)
    with pytest.raises(WorkError, match=manner):
        pool.run(work)
    assert pool.run(jobs.who) != before


def test_where_a_process_crashed_goes_to_the_log(pool, caplog):
    with caplog.at_level(logging.WARNING), pytest.raises(WorkError, match="SIGSEGV"):
        pool.run(jobs.crash)
    assert "in crash" in caplog.text


def test_work_that_says_nothing_for_too_long_is_ended(pool):
    before = pool.run(jobs.who)
    with pytest.raises(WorkError, match=r"for 0\.2 seconds"):
        pool.run(jobs.hang, limits=IMPATIENT)
    assert pool.run(jobs.who) != before


def test_parts_do_not_save_work_that_hangs_after_them(pool):
    parts: list[object] = []
    with pytest.raises(WorkError, match="nothing was heard"):
        pool.run(jobs.hang_in_parts, limits=IMPATIENT, on_part=parts.append)
    assert parts == ["begun"]


def test_what_is_printed_goes_to_the_log_and_harms_nothing(caplog, capfd):
    with caplog.at_level(logging.WARNING), Pool(1) as pool:
        assert pool.run(jobs.show_print) == "quiet"
        assert pool.run(jobs.print_much) == "done"
        assert pool.run(jobs.show_print) == "quiet"
    for said in ("said in passing", "said in error", "said by a library"):
        assert said in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("work", [jobs.give_rubbish, jobs.give_rubbish_in_parts, jobs.write_over_the_wire])
def test_rubbish_is_one_sentence_and_the_next_work_has_another_process(pool, work):
    before = pool.run(jobs.who)
    with pytest.raises(WorkError, match="cannot be read"):
        pool.run(work)
    assert pool.run(jobs.who) != before


@pytest.mark.parametrize("said", garbled.SAID)
def test_what_looks_like_a_message_and_is_none_is_the_same_sentence(said):
    with Pool(1, arguments=garbled.command(said)) as pool:
        heard = Heard()
        pool.start(jobs.who, heard.listener)
        assert "cannot be read" in str(heard.until("end"))


def test_a_result_that_cannot_be_sent_is_a_bug_and_told_as_one(pool):
    with pytest.raises(Exception, match="pickle"):
        pool.run(jobs.give_what_cannot_be_sent)


def test_work_that_cannot_be_sent_is_a_bug_and_told_as_one(pool):
    with pytest.raises(Exception, match="pickle"):
        pool.run(lambda progress: None)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the data of a process")
def test_work_that_needs_too_much_memory_is_ended_and_the_next_has_room(pool):
    bounded = Limits(memory=256 * 1024**2)
    with pytest.raises(WorkError, match="more than 256 MB"):
        pool.run(partial(jobs.fill, 1024), limits=bounded)
    assert pool.run(partial(jobs.fill, 300), limits=Limits(memory=None)) == 300 * 1024**2


def test_stopped_work_that_reports_tidies_up_and_leaves_its_process_warm(pool, tmp_path):
    before, heard = pool.run(jobs.who), Heard()
    job = pool.start(partial(jobs.tidy_up, tmp_path / "trace"), heard.listener)
    heard.until("progress")
    job.cancel()
    assert isinstance(heard.until("end"), CancelledError)
    assert (tmp_path / "trace").read_text() == "tidied up"
    assert pool.run(jobs.who) == before


def test_stopped_work_that_is_deaf_ends_with_its_process(pool):
    before, heard = pool.run(jobs.who), Heard()
    job = pool.start(jobs.hang_in_parts, heard.listener)
    heard.until("part")
    job.cancel()
    assert isinstance(heard.until("end"), CancelledError)
    assert pool.run(jobs.who) != before


def test_work_stopped_while_it_waits_is_never_begun(tmp_path):
    with Pool(1) as narrow:
        running, waiting, after = Heard(), Heard(), Heard()
        first = narrow.start(jobs.hang_in_parts, running.listener)
        second = narrow.start(partial(jobs.tidy_up, tmp_path / "trace"), waiting.listener)
        narrow.start(partial(jobs.double, 1), after.listener)
        running.until("part")
        second.cancel()
        assert isinstance(waiting.until("end"), CancelledError)  # at once, whatever keeps the process busy
        first.cancel()
        assert isinstance(running.until("end"), CancelledError)
        assert after.until("end") == 2
    assert not (tmp_path / "trace").exists()


def test_work_stopped_too_late_has_no_result_all_the_same(pool):
    heard, stopped = Heard(), threading.Event()
    listener = Listener(lambda result, failure: heard.said.put(("end", failure)), on_part=lambda part: stopped.wait(60))
    job = pool.start(partial(jobs.in_parts, 1), listener)
    job.cancel()
    stopped.set()
    assert isinstance(heard.until("end"), CancelledError)


def test_a_listener_that_raises_stops_the_work_it_waits_for(pool):
    def give_up(done, total):
        raise CancelledError("enough")

    with pytest.raises(CancelledError, match="enough"):
        pool.run(jobs.count_for_ever, give_up)
    assert pool.run(partial(jobs.double, 1)) == 2


def test_work_that_is_spread_comes_back_in_order_and_its_progress_is_summed(pool):
    steps: list[tuple[int, int]] = []
    assert pool.spread([partial(jobs.in_steps, count) for count in (30, 10, 20)], lambda *step: steps.append(step)) == [
        30,
        10,
        20,
    ]
    assert steps[-1] == (60, 60)
    assert steps == sorted(steps)
    assert pool.spread([]) == []


def test_the_first_failure_of_work_that_is_spread_stops_the_others(pool):
    with pytest.raises(UnreadableCaptureError):
        pool.spread([jobs.count_for_ever, jobs.refuse, jobs.count_for_ever, partial(jobs.double, 1)])
    assert pool.run(partial(jobs.double, 2)) == 4


def test_closing_stops_all_and_says_so():
    pool, heard = Pool(1), [Heard() for _ in range(3)]
    for each in heard:
        pool.start(jobs.hang_in_parts, each.listener)
    heard[0].until("part")
    pool.close()
    assert all(isinstance(each.until("end"), CancelledError) for each in heard)
    with pytest.raises(RuntimeError):
        pool.start(jobs.who, heard[0].listener)


@pytest.mark.parametrize(("arguments", "why"), [(NO_PYTHON, "No such file"), (FAILING, "no room for a process")])
def test_where_no_process_starts_the_work_is_done_here_and_that_is_said_once(arguments, why):
    told: list[str] = []
    with Pool(2, lambda message: told.append(str(message)), arguments) as pool:
        assert [pool.run(jobs.who) for _ in range(3)] == [os.getpid()] * 3
        parts: list[object] = []
        assert pool.run(partial(jobs.in_parts, 3), on_part=parts.append) == "all"
        assert parts == [0, 1, 2]
        with pytest.raises(UnreadableCaptureError):
            pool.run(jobs.refuse)
        heard = Heard()
        job = pool.start(jobs.count_for_ever, heard.listener)
        heard.until("progress")
        job.cancel()
        assert isinstance(heard.until("end"), CancelledError)
    assert len(told) == 1
    assert why in told[0]
