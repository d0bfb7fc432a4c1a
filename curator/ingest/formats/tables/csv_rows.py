"""CSV of comments: a line of names, then one comment in each row; commas, semicolons, tabs or bars stand between."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import islice

from curator.domain.capture import ParsedCapture
from curator.domain.errors import CuratorError
from curator.ingest.decoding import decode
from curator.ingest.formats.tables.columns import is_comment
from curator.ingest.formats.tables.rows import articles_of
from curator.ingest.item import Item
from curator.ingest.page import How

NAME, VERSION = "csv", "1"
MEDIA_TYPE = "text/csv"

_SEPARATORS = (",", ";", "\t", "|")
_LOOKED_AT = 65_536  # bytes in which a table is told; some dozens of comments
_LEAST_ROWS = 2  # rows that are as wide as the line of names; a single one may be chance
_ROWS = 50  # rows by which a table is told from a text with commas; by eye
_LONGEST = 10_000_000  # characters of a field; the library's own bound is less than a long comment
_NAMES = (".csv", ".tsv")


def fits(item: Item) -> bool:
    """Tell whether the first line names a text and an author or a date, and the rows under it are as wide."""
    start = item.data[:_LOOKED_AT]
    try:
        text = decode(start, item.name).text
    except CuratorError:
        return False
    rows = list(islice(_table(text), _ROWS))
    if len(start) == _LOOKED_AT and len(rows) > 1:
        rows.pop()  # the last one may be cut off
    alike = sum(len(row) == len(rows[0]) for row in rows)
    told = alike > _LEAST_ROWS and alike == len(rows) and is_comment(tuple(rows[0]))
    return told or (len(rows) > 1 and item.name.casefold().endswith(_NAMES))


def read(item: Item, how: How) -> ParsedCapture:
    """Read comments, one for each row.

    Raises:
        UnreadableCaptureError: its columns are no comments.
        InvalidValueError: no such encoding.
    """
    decoded = decode(item.data, item.name, how.encoding)
    articles = articles_of(_rows(decoded.text), item.name, (NAME, VERSION), how, decoded.remarks)
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, articles, item.url, item.captured_at)


def sample(item: Item) -> Iterator[Mapping[str, str]]:
    """Yield the first rows of a table, whatever its columns are called.

    Raises:
        UnreadableCaptureError: there is no text in it.
    """
    return _rows(decode(item.data[:_LOOKED_AT], item.name).text)


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    """Yield the rows as texts by the names in the first; a field too many goes with the last."""
    table = _table(text)
    names = [name.strip() for name in next(table, [])]
    for row in table:
        if len(row) > len(names):
            row[len(names) - 1 :] = [" ".join(row[len(names) - 1 :])]
        yield dict(zip(names, row, strict=False))


def _table(text: str) -> Iterator[list[str]]:
    """Yield the rows that are not empty, split at the sign that splits the line of names most."""
    names = text.lstrip("\ufeff").partition("\n")[0]
    separator = max(_SEPARATORS, key=names.count)
    csv.field_size_limit(_LONGEST)
    try:
        yield from (row for row in csv.reader(StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator) if row)
    except csv.Error:
        return
