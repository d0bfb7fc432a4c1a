"""Whole processes measured from outside: time on the wall, peak memory, what they printed."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process cost: seconds from its start to its end, and the most memory that it held, in bytes."""

    seconds: float
    memory: float
    output: str = ""

    def answer(self) -> dict[str, Any]:
        """Return the JSON object in the last line that the process printed."""
        found: dict[str, Any] = json.loads(self.output.splitlines()[-1])
        return found


def run(command: Sequence[str | Path]) -> Cost:
    """Run a process to its end.

    Raises:
        RuntimeError: it failed; the message holds what it wrote to standard error.
    """
    started = time.perf_counter()
    words = [str(part) for part in command]
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=errors, cwd=CHECKOUT) as process,
    ):
        assert process.stdout is not None
        output = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise RuntimeError(f"{' '.join(words)}: exit code {process.returncode}\n{errors.read().decode()}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(taken, usage.ru_maxrss * unit, output)


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
