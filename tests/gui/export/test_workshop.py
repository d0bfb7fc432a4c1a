"""The folder of the previews, used from two threads."""

import tempfile

import pytest

from curator.domain.errors import CancelledError
from curator.gui.export.workshop import Workshop


@pytest.fixture
def workshop(tmp_path, monkeypatch) -> Workshop:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return Workshop()


def test_what_is_written_while_the_workshop_closes_does_not_stay(workshop, tmp_path):
    with workshop.place(".pdf") as target:
        workshop.close()
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(b"late")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_workshop_gives_no_more_places(workshop, tmp_path):
    workshop.close()
    with pytest.raises(CancelledError), workshop.place(".pdf"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_two_newest_files_are_kept(workshop):
    for _ in range(4):
        with workshop.place(".pdf") as target:
            target.touch()
    assert sorted(path.name for path in target.parent.iterdir()) == ["000003.pdf", "000004.pdf"]
    workshop.close()
