"""Handing a PDF to a print queue: a program `lp` of the test's own stands where CUPS would."""

from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.services.printing import PrintJob, spool


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose `lp` notes what it is told, and refuses the queue "absent"."""
    lp = tmp_path / "lp"
    lp.write_text(
        f'#!/bin/sh\n[ "$2" = absent ] && echo "lp: no such printer" >&2 && exit 1\necho "$@" > {tmp_path}/told\n',
        encoding="utf-8",
    )
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path


def test_the_queue_is_told_how_to_print(queue):
    spool(queue / "a.pdf", PrintJob("bureau", copies=2, first=3, last=5, two_sided=True))
    assert (queue / "told").read_text(encoding="utf-8").split() == [
        *("-d", "bureau", "-n", "2", "-P", "3-5", "-o", "sides=two-sided-long-edge", "--", str(queue / "a.pdf"))
    ]


def test_all_pages_are_printed_where_no_range_is_asked(queue):
    assert "-P" not in PrintJob("bureau").arguments()


def test_what_a_queue_refuses_is_one_sentence(queue):
    with pytest.raises(CuratorError, match=r"“absent” did not take the pages \(no such printer\)"):
        spool(queue / "a.pdf", PrintJob("absent"))


def test_a_system_without_a_queue_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CuratorError, match="export the PDF"):
        spool(tmp_path / "a.pdf", PrintJob("bureau"))
