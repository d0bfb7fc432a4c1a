"""Run a command and tell what it cost: `python -I -S launch.py REPORT COMMAND...`; small on purpose.

A process's peak memory counts that of the process it was forked from, so what is measured must come from a small one.
REPORT is a file that gets seconds, bytes and the exit code.
"""

import os
import sys
import time

started = time.perf_counter()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
taken = time.perf_counter() - started
memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
with open(sys.argv[1], "w") as report:  # noqa: PTH123 (pathlib would make this process larger)
    report.write(f"{taken} {memory} {os.waitstatus_to_exitcode(status)}")
