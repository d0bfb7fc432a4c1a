"""What the columns of a collection file may hold: their types as the tables declare them, and lists of words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import Any

import apsw

from curator.domain.errors import CuratorError
from curator.domain.messages import Message, values_from_data
from curator.store import aside, marks, messages, reading
from curator.store.columns import BOUNDS, HOLDS, RANGES, TYPES, WORDS


def _time(stored: str) -> object:
    return stored and datetime.fromisoformat(stored)


def _json(make: Callable[[Any], object]) -> Callable[[str], object]:
    return lambda stored: reading.read_json(stored, make)


_READ: Mapping[tuple[str, str], tuple[tuple[str, ...], Callable[..., object]]] = {
    ("anchor", "box"): (("box",), lambda box: box and reading.read_json(box, reading.box)),
    ("article", "remarks"): (("remarks",), messages.recalled_all),
    ("aside", "data"): (("kind", "data"), aside.read),
    ("comment", "lost_replies"): (("lost_replies",), _json(reading.texts)),
    ("correction", "made_at"): (("made_at",), _time),
    ("correction", "mark"): (("mark",), lambda mark: mark and reading.read_json(mark, marks.of_data)),
    ("history", "filled"): (("filled",), _json(values_from_data)),
    ("history", "label"): (("label", "filled"), messages.filled),
    ("history", "made_at"): (("made_at",), _time),
    ("metadata", "evidence"): (("evidence",), messages.recalled),
    ("resource", "imported_at"): (("imported_at",), _time),
    ("transcript", "options"): (("options",), _json(reading.options)),
}
"""What is more than a text or a number: the columns that it takes to read it, and what reads them or raises."""
_CACHES = ("checked", "compared")
_NAMES = {int: "integer", str: "text", float: "real", bytes: "blob"}
"""What SQLite calls the types that it gives."""


def strangers(db: apsw.Connection) -> Iterator[Message]:
    """Yield one sentence for each row with a value that its column cannot hold; SQLite itself takes any."""
    for table, column, condition, values in unfit(db):
        rows = db.execute(f'SELECT {_key(db, table)} FROM {table} WHERE "{column}" IS NOT NULL AND {condition}', values)
        for (row,) in rows:
            yield Message.of(
                "{table} {row}: this program does not know what stands in its {column}",
                table=table,
                row=row,
                column=column,
            )


def unfit(db: apsw.Connection) -> Iterator[tuple[str, str, str, tuple[object, ...]]]:
    """Yield by table and column the condition, with its values, that a value not fit for it meets."""
    declared = db.execute(
        "SELECT tables.name, columns.name, columns.type FROM sqlite_schema AS tables"
        " JOIN pragma_table_info(tables.name) AS columns"
        " WHERE tables.type = 'table' AND tables.name NOT GLOB 'passage_index*' AND tables.name NOT GLOB 'sqlite_*'"
    ).fetchall()
    db.create_scalar_function("is_text", _is_text, 1, deterministic=True)
    db.create_scalar_function("is_as_long", _is_as_long, 3, deterministic=True)
    db.create_scalar_function("is_read", _is_read, -1, deterministic=True)
    for table, column, kind in [map(str, row) for row in declared]:
        if table not in _CACHES:
            conditions, values = zip(*_conditions(table, column, kind), strict=True)
            yield table, column, f"({' OR '.join(conditions)})", tuple(chain.from_iterable(values))


def _conditions(table: str, column: str, kind: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    yield f'typeof("{column}") != ?', (_NAMES[TYPES[kind]],)
    if kind == "TEXT":
        yield f'NOT is_text(CAST("{column}" AS BLOB))', ()
    if words := WORDS.get((table, column)):
        yield f'"{column}" NOT IN ({_places(words)})', tuple(map(_plain, words))
    if bounds := BOUNDS.get((table, column)):
        yield f'"{column}" NOT BETWEEN ? AND ?', bounds
    if column == RANGES[1]:
        yield 'NOT (0 <= "start" AND "start" <= "end")', ()
    if HOLDS.get(table) == column:
        yield f'NOT is_as_long("start", "end", CAST("{column}" AS BLOB))', ()
    if (table, column) in _READ:
        needed, _ = _READ[table, column]
        read = ", ".join(f'CAST("{each}" AS BLOB)' for each in needed)
        yield f"NOT is_read(?, ?, {read})", (table, column)


def _is_text(*values: object) -> bool:
    try:
        _texts(values)
    except UnicodeDecodeError:
        return False
    return True


def _is_as_long(*given: object) -> bool:
    """Tell whether a text is as long as its range, start and end; what is neither text nor range is told elsewhere."""
    start, end, held = given
    if isinstance(start, int) and isinstance(end, int) and isinstance(held, bytes):
        return end - start == len(held.decode(errors="replace"))
    return True


def _is_read(*given: object) -> bool:
    """Tell whether a column of a table, the first two, can be read as what it is of the values that this takes."""
    table, column, *values = given
    _, read = _READ[str(table), str(column)]
    try:
        read(*_texts(values))
    except (CuratorError, *reading.UNREADABLE):
        return False
    return True


def _texts(values: Iterable[object]) -> list[str]:
    """Return what SQLite holds as texts; it takes bytes that are none, and then they can only be asked for as bytes."""
    return [value.decode() for value in values if isinstance(value, bytes)]


def _key(db: apsw.Connection, table: str) -> str:
    """Return the first column of a table's key."""
    keys = db.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,)).fetchall()
    return f'"{keys[0][0]}"' if keys else "rowid"


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _places(values: tuple[object, ...]) -> str:
    return ", ".join("?" * len(values))
