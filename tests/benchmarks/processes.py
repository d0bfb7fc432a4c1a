"""Whole processes measured from outside: time on the wall, peak memory, what they printed."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
_LAUNCHER = Path(__file__).with_name("launch.py")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process cost: seconds from its start to its end, and the most memory that it held, in bytes."""

    seconds: float
    memory: float
    output: str = ""

    def json(self) -> Any:
        """Return the JSON in the last line that the process printed."""
        return json.loads(self.output.splitlines()[-1])

    def answer(self) -> dict[str, Any]:
        """Return the JSON object in the last line that the process printed."""
        found: dict[str, Any] = self.json()
        return found


def run(command: Sequence[str | Path]) -> Cost:
    """Run a process to its end.

    Raises:
        RuntimeError: it failed; the message holds what it wrote to standard error.
    """
    words = [str(part) for part in command]
    with tempfile.NamedTemporaryFile("r") as report:
        launcher = [sys.executable, "-I", "-S", str(_LAUNCHER), report.name, *words]
        done = subprocess.run(launcher, capture_output=True, cwd=CHECKOUT, check=True)
        taken, memory, code = report.read().split()
    if code != "0":
        raise RuntimeError(f"{' '.join(words)}: exit code {code}\n{done.stderr.decode()}")
    return Cost(float(taken), float(memory), done.stdout.decode())


def curator(*arguments: str | Path) -> Cost:
    """Run a command of Curator's, its messages kept quiet."""
    return run([sys.executable, "-m", "curator", *arguments])


def worker(name: str, *arguments: str | Path) -> Cost:
    """Run a module of `tests.benchmarks` in a process of its own; it prints one JSON object."""
    return run([sys.executable, "-m", f"tests.benchmarks.{name}", *arguments])


def median(costs: Sequence[Cost]) -> Cost:
    """Return the middle cost by time."""
    return sorted(costs, key=lambda cost: cost.seconds)[len(costs) // 2]


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that `percent` of 100 values do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
