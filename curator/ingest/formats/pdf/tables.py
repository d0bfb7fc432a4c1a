"""Tables of a PDF: rows of lines whose pieces stand in columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curator.ingest.formats.pdf.setting import SetLine
from curator.ingest.printed import around

_LEAST = 4  # rows and columns together: two lines with a gap each may be chance; by eye


def rows_in(lines: Sequence[SetLine]) -> Iterator[tuple[int, int]]:
    """Yield where tables stand among the lines of a region: the first of their rows, and past the last."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and len(lines[end].pieces) > 1:
            end += 1
        while end > start and not _is_table(lines[start:end]):
            end -= 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def cells(rows: Sequence[SetLine]) -> Iterator[tuple[int, int, SetLine]]:
    """Yield the row and column of each cell, from 1, and the line that it holds."""
    columns = _columns(rows)
    for row, line in enumerate(rows, start=1):
        for piece in _pieces(line):
            column = next(at for at, (left, right) in enumerate(columns) if left <= piece.box[0] <= right)
            yield row, column + 1, piece


def _is_table(rows: Sequence[SetLine]) -> bool:
    columns = _columns(rows)
    enough = len(columns) > 1 and len(rows) > 1 and len(rows) + len(columns) > _LEAST
    return enough and all(len(_taken(line, columns)) == len(line.pieces) for line in rows)


def _taken(line: SetLine, columns: Sequence[tuple[float, float]]) -> set[int]:
    lefts = [piece.box[0] for piece in _pieces(line)]
    return {at for at, (left, right) in enumerate(columns) if any(left <= start <= right for start in lefts)}


def _columns(rows: Sequence[SetLine]) -> list[tuple[float, float]]:
    """Return from where to where the columns reach that the pieces of rows stand in."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((piece.box[0], piece.box[2]) for line in rows for piece in _pieces(line)):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _pieces(line: SetLine) -> Iterator[SetLine]:
    """Yield the pieces of a line that wide gaps part."""
    ends = [*line.pieces[1:], len(line.words)]
    for start, end in zip(line.pieces, ends, strict=True):
        words = line.words[start:end]
        yield replace(line, words=words, box=around([word.box for word in words]) or line.box, pieces=(0,))
