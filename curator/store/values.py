"""What the columns of a collection file may hold: their types as the tables declare them, and lists of words."""

from collections.abc import Iterator, Mapping

import apsw

from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.domain.correction import Decision
from curator.domain.duplicates import DuplicateClass
from curator.domain.marks import MarkKind, MarkOrigin
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin

_FLAG = (0, 1)  # no and yes, as SQLite has them
_LISTS: Mapping[tuple[str, str], tuple[object, ...]] = {
    ("article", "live"): _FLAG,
    ("article", "left_out"): _FLAG,
    ("comment", "kind"): tuple(CommentKind),
    ("comment", "duplicate_class"): tuple(DuplicateClass),
    ("correction", "decision"): tuple(Decision),
    ("history", "undone"): _FLAG,
    ("mark", "kind"): tuple(MarkKind),
    ("mark", "origin"): tuple(MarkOrigin),
    ("mark", "withdrawn"): _FLAG,
    ("metadata", "field"): tuple(Field),
    ("metadata", "origin"): tuple(Origin),
    ("passage", "kind"): tuple(PassageKind),
}
_JSON = (
    ("anchor", "box"),
    ("article", "remarks"),
    ("comment", "lost_replies"),
    ("correction", "mark"),
    ("history", "filled"),
    ("metadata", "evidence"),
    ("transcript", "options"),
)
_CACHES = ("checked", "compared")
_TYPES = {"INTEGER": ("integer",), "TEXT": ("text",), "REAL": ("real",), "BLOB": ("blob", "text")}


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
    for table, column, kind in [map(str, row) for row in declared]:
        if table in _CACHES:
            continue
        allowed = _TYPES[kind]
        yield table, column, f'typeof("{column}") NOT IN ({_places(allowed)})', allowed
        if words := _LISTS.get((table, column)):
            yield table, column, f'"{column}" NOT IN ({_places(words)})', tuple(map(_plain, words))
        if (table, column) in _JSON:
            yield table, column, f'"{column}" != \'\' AND NOT json_valid("{column}")', ()


def _key(db: apsw.Connection, table: str) -> str:
    """Return the first column of a table's key."""
    keys = db.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,)).fetchall()
    return f'"{keys[0][0]}"' if keys else "rowid"


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _places(values: tuple[object, ...]) -> str:
    return ", ".join("?" * len(values))
