"""Reading captures in a process: one that it does not survive is a line of the report, and the others are read."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from curator.gui.session import Session
from curator.gui.sources import capture_reader
from curator.gui.sources.capture_reader import CaptureReader
from curator.services.importing import CapturesRead
from curator.work.limits import Limits

MIB = 1024**2


def reading_of(qtbot, session: Session, paths: list[Path]) -> CapturesRead:
    given: list[object] = []
    reader = CaptureReader(session, "Reading", QObject(session))
    reader.read.connect(given.append)
    with qtbot.waitSignal(reader.read, timeout=20_000):
        reader.start(paths)
    (reading,) = given
    assert isinstance(reading, CapturesRead)
    return reading


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with three captures, of which the second needs far more memory than a capture may."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "c.txt"):
        (folder / name).write_text(f"La page {name}\n\nElle ne dit rien de plus.", encoding="utf-8")
    with (folder / "b.txt").open("wb") as vast:
        vast.truncate(600 * MIB)
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the data of a process")
def test_a_capture_that_a_process_does_not_survive_does_not_keep_the_others_out(qtbot, session, pages, monkeypatch):
    monkeypatch.setattr(capture_reader, "LIMITS", Limits(memory=400 * MIB))
    reading = reading_of(qtbot, session, [pages])
    assert [item.name for item in reading.parsed] == ["a.txt", "c.txt"]
    ((path, error),) = reading.failures
    assert path.name == "b.txt"
    assert "more than 400 MB" in str(error)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the data of a process")
def test_the_last_capture_may_be_the_one(qtbot, session, pages, monkeypatch):
    monkeypatch.setattr(capture_reader, "LIMITS", Limits(memory=400 * MIB))
    reading = reading_of(qtbot, session, [pages / "a.txt", pages / "b.txt"])
    assert [item.name for item in reading.parsed] == ["a.txt"]
    assert [path.name for path, _ in reading.failures] == ["b.txt"]
