"""Tables: which hold data, and which only arrange a page."""

from collections.abc import Iterator

from curator.ingest.formats.html.dom import Node

_LONGEST_CELL = 400  # characters: what arranges a page holds whole columns of text; by eye on saved pages
_MOST_CELLS = 20_000  # of a table whose rows and columns are told; a bound for hostile files
_LEAST = 2  # rows, and columns: less is no table, but a box


def cells_of(table: Node) -> dict[Node, str]:
    """Return the row and column, from 1, of each cell ("1,3", "1,1 th"); nothing of a table that arranges a page."""
    if table.find(".//table") is not None:
        return {}
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > _MOST_CELLS or not _holds_data(table, rows):
        return {}
    return {cell: place for at, row in enumerate(rows, 1) for cell, place in _places(at, row)}


def _holds_data(table: Node, rows: list[list[Node]]) -> bool:
    if len(rows) < _LEAST or max(map(len, rows)) < _LEAST:
        return False
    if table.get("role") in ("presentation", "none"):
        return False
    if any(sum(map(len, cell.itertext())) > _LONGEST_CELL for row in rows for cell in row):
        return False
    return table.find(".//th") is not None or table.find("caption") is not None or _is_even(rows)


def _is_even(rows: list[list[Node]]) -> bool:
    return len({len(row) for row in rows}) == 1 and len(rows) > _LEAST


def _places(at: int, row: list[Node]) -> Iterator[tuple[Node, str]]:
    column = 1
    for cell in row:
        yield cell, f"{at},{column}{' th' if cell.tag == 'th' else ''}"
        span = cell.get("colspan", "1")
        column += int(span) if span.isdecimal() and len(span) < _LEAST + 1 else 1
