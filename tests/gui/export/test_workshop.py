"""The folder of the previews, and the tasks that write there."""

import tempfile
from functools import partial

import pytest

from curator.gui.export.workshop import Workshop
from curator.gui.tasks import TaskRunner
from tests.work import jobs


@pytest.fixture
def workshop(tmp_path, monkeypatch) -> Workshop:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return Workshop()


def test_a_task_that_writes_is_stopped_and_leaves_nothing(qtbot, pool, workshop, tmp_path):
    tasks, begun = TaskRunner(pool=pool), []
    target = workshop.place(".pdf")
    task = tasks.start("Writing", partial(jobs.write_for_ever, target))
    task.progressed.connect(lambda *_: begun.append(1))
    workshop.follow(task)
    qtbot.waitUntil(lambda: bool(begun), timeout=20_000)
    assert target.exists()
    with qtbot.waitSignal(task.cancelled, timeout=20_000):
        workshop.close()
    qtbot.waitUntil(lambda: not tasks.running)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".pdf", ".chapters"])
def test_the_two_newest_are_kept(workshop, suffix):
    for _ in range(4):
        target = workshop.place(suffix)
        target.mkdir() if suffix == ".chapters" else target.touch()
    assert sorted(path.stem for path in target.parent.iterdir()) == ["000003", "000004"]
    workshop.close()
