"""A child process by itself: it does not outlive the program that started it."""

import subprocess
import sys

LEAVE_BEHIND = """
import os
import threading
from curator.work.job import Listener
from curator.work.pool import Pool
from tests.work import jobs

begun = threading.Event()
pool = Pool(1)
print(pool.run(jobs.who), flush=True)
pool.start(jobs.hang_in_parts, Listener(print, on_part=lambda part: begun.set()))
begun.wait(60)
os._exit(9)
"""


def test_a_child_ends_with_the_program_that_started_it_however_that_ends():
    run = subprocess.run([sys.executable, "-c", LEAVE_BEHIND], stdout=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 9
    _wait_for_the_end_of(int(run.stdout))


def _wait_for_the_end_of(process: int) -> None:
    """Return once the process has ended; a test that waits for ever is ended by whoever runs it."""
    while True:
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(process)], stdout=subprocess.PIPE, text=True, check=False
        )
        if not state.stdout.strip() or state.stdout.startswith("Z"):
            return
