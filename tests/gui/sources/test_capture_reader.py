"""Reading captures in a process: one that it does not survive is a line of the list, and the others are read."""

import sys
from pathlib import Path

import pytest

from curator.gui.session import Session
from curator.gui.sources import capture_reader
from curator.gui.sources.capture_reader import CaptureReader
from curator.services import intake
from curator.services.intake import Entry
from curator.work.limits import Limits

MIB = 1024**2


def entries_of(qtbot, session: Session, *lots: list[Path]) -> list[Entry]:
    """Read one lot of files after the other."""
    entries: list[Entry] = []
    reader = CaptureReader(session, parent=session)
    reader.recognised.connect(entries.extend)
    with qtbot.waitSignal(reader.ended, timeout=20_000):
        for lot in lots:
            reader.read(lot)
    assert [parsed.name for parsed in intake.chosen(entries)] == [entry.name for entry in entries if not entry.failure]
    reader.discard()
    return entries


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with three captures, of which the second needs far more memory than a capture may."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "c.txt"):
        (folder / name).write_text(f"La page {name}\n\nElle ne dit rien de plus.", encoding="utf-8")
    with (folder / "b.txt").open("wb") as vast:
        vast.truncate(200 * MIB)
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the data of a process")
def test_a_capture_that_a_process_does_not_survive_does_not_keep_the_others_out(qtbot, session, pages, monkeypatch):
    monkeypatch.setattr(capture_reader, "LIMITS", Limits(memory=400 * MIB))
    first, second, third = entries_of(qtbot, session, [pages])
    assert [first.name, third.name] == ["a.txt", "c.txt"]
    assert second.name == "b.txt"
    assert "more than 400 MB" in str(second.failure)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the data of a process")
def test_the_last_capture_may_be_the_one(qtbot, session, pages, monkeypatch):
    monkeypatch.setattr(capture_reader, "LIMITS", Limits(memory=400 * MIB))
    first, second = entries_of(qtbot, session, [pages / "a.txt", pages / "b.txt"])
    assert first.name == "a.txt"
    assert second.failure


def test_what_is_asked_for_meanwhile_is_read_after_it(qtbot, session, pages):
    read = entries_of(qtbot, session, [pages / "c.txt"], [pages / "a.txt"], [pages / "absent.txt"])
    assert [entry.name for entry in read] == ["c.txt", "a.txt", "absent.txt"]
    assert "no file" in str(read[2].failure)


def test_what_was_read_is_gone_once_it_is_discarded(qtbot, session, pages):
    (entry,) = entries_of(qtbot, session, [pages / "a.txt"])
    assert entry.kept
    assert not entry.kept.parent.exists()
