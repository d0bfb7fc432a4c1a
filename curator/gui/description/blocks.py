"""Blocks of cells as text: columns parted by tabs, rows by line ends, the form that spreadsheets copy and paste."""

import csv
import io
from collections.abc import Sequence


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Return a block as text; a single cell is its plain text."""
    if len(rows) == 1 and len(rows[0]) == 1:
        return rows[0][0]
    written = io.StringIO()
    csv.writer(written, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return written.getvalue()


def from_text(text: str) -> list[list[str]]:
    """Return the rows of a block; text without tabs and line ends is one cell, as it is."""
    stripped = text.removesuffix("\n").removesuffix("\r")
    if "\t" not in stripped and "\n" not in stripped:
        return [[stripped]]
    return list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))


def spread(block: Sequence[Sequence[str]], rows: int, columns: int) -> list[list[str]]:
    """Return a block repeated to fill `rows` × `columns` where it fits in a whole number of times; else as it is."""
    high, wide = len(block), max(map(len, block), default=0)
    if not wide or rows % high or columns % wide:
        return [list(row) for row in block]
    return [[cell for _ in range(columns // wide) for cell in block[row % high]] for row in range(rows)]
