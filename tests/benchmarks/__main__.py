"""Measure: `python -m tests.benchmarks [--write] [SUBJECT...]`; all subjects unless some are named.

The tables go to standard output, and with `--write` to docs/benchmarks.md as well.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import (
    checking,
    edits,
    keys,
    large,
    machine,
    main_job,
    pages,
    peers,
    starting,
    stopping,
    web,
    window_holds,
)
from tests.benchmarks.processes import CHECKOUT
from tests.benchmarks.table import Table

_PAGE = CHECKOUT / "docs" / "benchmarks.md"
_MARK = "<!-- What follows is written by `make bench`. -->"
_SUBJECTS: Mapping[str, Callable[[Path], list[Table]]] = {
    "starting": starting.tables,
    "main-job": main_job.tables,
    "checking": checking.tables,
    "large": large.tables,
    "keys": keys.tables,
    "holds": window_holds.tables,
    "edits": edits.tables,
    "stopping": stopping.tables,
    "peers": peers.tables,
    "pages": pages.tables,
    "web": web.tables,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"of {', '.join(_SUBJECTS)}")
    parser.add_argument("--write", action="store_true", help=f"keep the tables in {_PAGE.relative_to(CHECKOUT)}")
    given = parser.parse_args()
    if unknown := set(given.subjects) - set(_SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    text = _measured(given.subjects or list(_SUBJECTS))
    if given.write:
        kept = _PAGE.read_text(encoding="utf-8").partition(_MARK)[0]
        _PAGE.write_text(f"{kept}{_MARK}\n\n{text}", encoding="utf-8")


def _measured(subjects: Sequence[str]) -> str:
    before = machine.load()
    found = [f"{datetime.now(tz=UTC):%Y-%m-%d}. {machine.described()} "]
    with tempfile.TemporaryDirectory(prefix="curator-bench-") as folder:
        for name in subjects:
            place = Path(folder) / name
            place.mkdir()
            for table in _SUBJECTS[name](place):
                found.append(table.markdown())
                sys.stdout.write(found[-1] + "\n")
                sys.stdout.flush()
    found[0] += f"Load of the machine before: {before}, after: {machine.load()}.\n"
    sys.stdout.write(found[0])
    return "\n".join(found)


if __name__ == "__main__":
    main()
