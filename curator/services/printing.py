"""Handing a PDF to the system's print queue as it is: what is printed is what was exported, in lines and letters."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.progress import Progress, silent

_PATIENCE = 60  # seconds; a queue takes a file in one or two, and a print server that is away never answers


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How a file is to be printed: by which queue, how often, which pages (0: from the first, to the last)."""

    queue: str
    copies: int = 1
    first: int = 0
    last: int = 0
    two_sided: bool = False

    def arguments(self) -> list[str]:
        """Return the options of `lp` that say so.

        Source: lp(1), CUPS.
        """
        pages = ["-P", f"{self.first or 1}-{self.last or ''}"] if self.first or self.last else []
        sides = "two-sided-long-edge" if self.two_sided else "one-sided"
        return ["-d", self.queue, "-n", str(self.copies), *pages, "-o", f"sides={sides}"]


def spool(path: Path, job: PrintJob, progress: Progress = silent) -> None:
    """Put the PDF `path` into a print queue; the queue keeps a copy of its own.

    Raises:
        CuratorError: the queue did not take it; what it said is in the sentence.
    """
    progress(0, 1)
    program = shutil.which("lp")
    if program is None:
        raise CuratorError("this system has no print queue: export the PDF and print it from a reader")
    try:
        made = subprocess.run(  # noqa: S603 (no shell, and the options are ours)
            [program, *job.arguments(), "--", str(path)],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CuratorError("the printer “{queue}” does not answer: see whether it is on", queue=job.queue) from error
    if made.returncode:
        said = made.stderr.strip().removeprefix("lp: ") or str(made.returncode)
        raise CuratorError("the printer “{queue}” did not take the pages ({said})", queue=job.queue, said=said)
    progress(1, 1)
