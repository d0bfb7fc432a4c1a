"""Damage and kills, a few of each: `tools/reliability` run as it is for the figures, but not for hours."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    "words",
    [("fuzz", "--flips", "10", "--hostile", "40"), ("kills", "--times", "12")],
    ids=["damaged and hostile files", "kills"],
)
def test_nothing_happens_that_never_may(words: tuple[str, ...], tmp_path: Path) -> None:
    command = [sys.executable, "-m", f"tools.reliability.{words[0]}", *words[1:], "--seed", "7"]
    result = subprocess.run(command, cwd=CHECKOUT, env={"TMPDIR": str(tmp_path)}, capture_output=True, check=False)
    assert result.returncode == 0, (result.stdout + result.stderr).decode()
