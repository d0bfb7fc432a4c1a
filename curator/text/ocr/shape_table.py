"""The table of shapes as it is kept: what was read, what it stands for, and how readily."""

from collections.abc import Sequence
from pathlib import Path


def table(path: Path) -> Sequence[tuple[str, str, float]]:
    """Return the lines of a table: one or two characters on each side, none for one too many or lost, and a cost.

    Raises:
        OSError: there is no such file.
        ValueError: a line is no line of a table.
    """
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [(read, meant, float(cost)) for read, meant, cost in lines]
