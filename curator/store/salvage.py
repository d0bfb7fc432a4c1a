"""What can still be read of a damaged file, row by row, put into a new one; of the damaged one a copy is opened."""

import errno
import os
import shutil
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

import apsw

from curator.domain.errors import CollectionError
from curator.store import log, values
from curator.store.connecting import StepLimit, connect
from curator.store.schema import MIGRATIONS, migrate

_MAGIC = b"SQLite format 3\0"
_INTERIOR, _LEAF = 5, 13  # kinds of pages of a table. Source: “Database File Format”, section 1.6
_CACHES = ("checked", "compared")
_TABLES = (
    "SELECT name FROM sqlite_schema"
    " WHERE type = 'table' AND name NOT GLOB 'passage_index*' AND name != 'sqlite_sequence'"
)
_GUARDS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_is_never_*'"
UNREADABLE = (apsw.Error, LookupError, TypeError, ValueError)
"""What is raised where something that was read is no row, no text, no JSON after all."""

_STEPS, _STEPS_A_BYTE = 5_000_000, 50
"""Steps that the reading of a table may take, in a small file and by its size: five times what short rows take."""

_NEXT = "(SELECT coalesce(max(other.position), 0) + 1 FROM {0} AS other WHERE other.id != {0}.id AND {1})"
_NUMBERED = "typeof(other.position) IN ('integer', 'real')"
_FILLINGS = {
    ("article", "live"): "1",
    ("article", "position"): _NEXT.format("article", _NUMBERED),
    ("article", "profile"): "''",
    ("correction", "confidence"): "1.0",
    ("correction", "made_at"): "''",
    ("history", "changeset"): "CAST(changeset AS BLOB)",
    ("history", "made_at"): "''",
    ("comment", "position"): _NEXT.format("comment", _NUMBERED),
    ("passage", "position"): "start + coalesce((SELECT other.position - other.start FROM passage AS other"
    f" WHERE other.article = passage.article AND other.transcript IS passage.transcript AND {_NUMBERED} LIMIT 1), 0.0)",
    ("resource", "data"): "CAST(data AS BLOB)",
    ("resource", "imported_at"): "''",
    ("resource", "name"): "'resource ' || id",
    ("resource", "media_type"): "'text/plain'",
    ("resource", "sha256"): "''",
    ("transcript", "reader"): "'text'",
    ("transcript", "version"): "'1'",
    ("transcript", "options"): """'{"encoding":"utf-8"}'""",
}
"""What stands in for a value that is not fit, in columns that have no default and whose rows texts hang on."""

Lost = Counter[str]
"""How many rows of a table could not be kept: those that nothing is left of are not counted, for nobody knows them."""


class Salvaged(NamedTuple):
    """What of a damaged file could not be taken over.

    `torn` are the tables of which pages could not be read, `unfit` how many rows held what no such row may, by table,
    `lost` how many referred to what is lost, and `filled` how many lost the value of one column, by table and column.
    """

    torn: frozenset[str]
    unfit: Lost
    lost: Lost
    filled: Counter[tuple[str, str]]


def salvage(broken: Path, new: Path) -> Salvaged:
    """Fill the file `new` with all rows of `broken` that can be read and that refer to nothing that is lost.

    Raises:
        CollectionError: nothing of it can be read.
        OSError: the disk is full or fails.
    """
    with tempfile.TemporaryDirectory(prefix="curator-") as folder, _full_as_the_system_says_it():
        copy = Path(folder) / "broken"
        _copy(broken, copy)
        with closing(connect(str(copy))) as source, closing(connect(str(new))) as target:
            try:
                source.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
                source.pragma("writable_schema", 1)  # with it SQLite goes on past what does not hold together
                steps = StepLimit(source, _STEPS, _STEPS_A_BYTE)
                migrate(target, MIGRATIONS[: _version(source)])
            except apsw.FullError:
                raise
            except apsw.Error as error:
                raise CollectionError("nothing of {name} can be read", name=broken.name) from error
            torn = frozenset(table for table in _tables(target) if not _carry(source, steps, target, table))
            salvaged = Salvaged(torn, Counter(), Counter(), Counter())
            _put_right(target, salvaged)
            migrate(target)
            _put_right(target, salvaged)
            if not target.execute("SELECT urn FROM identity").get:
                target.execute("INSERT INTO identity (urn) VALUES (?)", (uuid.uuid4().urn,))
            return salvaged


@contextmanager
def _full_as_the_system_says_it() -> Iterator[None]:
    try:
        yield
    except apsw.FullError as error:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error


def _copy(broken: Path, copy: Path) -> None:
    shutil.copyfile(broken, copy)
    with suppress(OSError, apsw.Error):
        if not log.is_foreign(broken):
            shutil.copyfile(log.log_of(broken), log.log_of(copy))
    with copy.open("r+b") as file:
        header = file.read(100)
        size = int.from_bytes(header[16:18], "big") or 4096
        size = 65536 if size == 1 else size
        file.seek(0)
        file.write(_MAGIC)
        _bridge_schema(file, size)
        pages = file.seek(0, os.SEEK_END) // size
        file.seek(28)  # how many pages there are: those that are there
        file.write(pages.to_bytes(4, "big"))


def _bridge_schema(file: BinaryIO, size: int) -> None:
    """Leave out the pages that are lost of the list of tables: SQLite reads the list whole or not at all.

    In a compact file the last page of the list is the last of the file, so that whatever is cut short lacks it; what
    it names are indexes and triggers.

    Source: "Database File Format", sqlite.org/fileformat2.html, section 1.6 (b-tree pages).
    """
    file.seek(0)
    page = bytearray(file.read(size))
    if page[100] != _INTERIOR:
        return
    count = int.from_bytes(page[103:105], "big")
    cells = [int.from_bytes(page[at : at + 2], "big") for at in range(112, 112 + 2 * count, 2)]
    kept = [at for at in (*cells, 108) if _is_page_of_a_table(file, int.from_bytes(page[at : at + 4], "big"), size)]
    if kept and len(kept) <= count:
        page[108:112] = page[kept[-1] : kept[-1] + 4]
        page[103:105] = (len(kept) - 1).to_bytes(2, "big")
        for place, at in enumerate(kept[:-1]):
            page[112 + 2 * place : 114 + 2 * place] = at.to_bytes(2, "big")
        file.seek(0)
        file.write(page)


def _is_page_of_a_table(file: BinaryIO, number: int, size: int) -> bool:
    if number < 2:  # noqa: PLR2004 (the first page is the list's own)
        return False
    file.seek((number - 1) * size)
    page = file.read(size)
    return len(page) == size and page[0] in (_INTERIOR, _LEAF)


def _version(source: apsw.Connection) -> int:
    """Return the version of the tables, by what they are: the number in the header may be damaged."""
    names = {str(name) for (name,) in source.execute(_TABLES)}
    columns = {str(name) for (name,) in source.execute("SELECT name FROM pragma_table_info('article')")}
    if "capture" in names:
        return 1
    return len(MIGRATIONS) if "left_out" in columns or not columns else 2


def _tables(db: apsw.Connection) -> list[str]:
    return [str(name) for (name,) in db.execute(_TABLES).fetchall() if name not in _CACHES]


def _carry(source: apsw.Connection, steps: StepLimit, target: apsw.Connection, table: str) -> bool:
    """Carry the rows of a table over, and tell whether all of them could be read."""
    columns = target.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    named, places = ", ".join(f'"{name}"' for (name,) in columns), ", ".join("?" * len(columns))
    whole = True
    steps.begin()
    with target:
        for row in _rows(source, table, named):
            if row is None:
                whole = False
                continue
            try:
                target.execute(f"INSERT INTO {table} ({named}) VALUES ({places}) ON CONFLICT DO NOTHING", row)
            except apsw.FullError:
                raise
            except (apsw.Error, UnicodeError):
                whole = False
    return whole


def _rows(source: apsw.Connection, table: str, columns: str) -> Iterator[tuple[object, ...] | None]:
    """Yield the rows from the first on and, where a page stops that, from the last back; None once if one did."""
    keys = source.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,)).fetchall()
    key = [f'"{name}"' for (name,) in keys] or ["rowid"]
    if len(key) == 1 and _counts(source, table, key[0]):
        yield from _rows_by_number(source, table, columns, key[0])
        return
    for direction in ("ASC", "DESC"):
        order = ", ".join(f"{name} {direction}" for name in key)
        try:
            yield from source.execute(f"SELECT {columns} FROM {table} NOT INDEXED ORDER BY {order}")
        except (apsw.Error, UnicodeError):
            yield None
        else:
            return


def _counts(source: apsw.Connection, table: str, key: str) -> bool:
    kind = source.execute("SELECT type FROM pragma_table_info(?) WHERE name = ?", (table, key.strip('"'))).get
    return key == "rowid" or kind == "INTEGER"


def _rows_by_number(source: apsw.Connection, table: str, columns: str, key: str) -> Iterator[tuple[object, ...] | None]:
    """Yield the rows by number; past a page that cannot be read, go on where the next one can, in growing steps."""
    reached, step = 0, 1
    while reached < 2**62:
        try:
            for number, *row in source.execute(
                f"SELECT {key}, {columns} FROM {table} NOT INDEXED WHERE {key} > ? ORDER BY {key}", (reached,)
            ):
                if int(str(number)) <= reached:  # the pages lead in a circle
                    raise apsw.CorruptError
                reached, step = int(str(number)), 1
                yield tuple(row)
        except (apsw.Error, UnicodeError):
            yield None
            reached, step = reached + step, 2 * step
        else:
            return


def _put_right(db: apsw.Connection, salvaged: Salvaged) -> None:
    """Take away what is not fit and what refers to what is lost, rows or values, and count it."""
    with unguarded(db):
        _take_away_the_unfit(db, salvaged)
        while _taken_away(db, salvaged.lost):
            pass


@contextmanager
def unguarded(db: apsw.Connection) -> Iterator[None]:
    """Let rows be changed that never are, since what stands in them is damage."""
    guards = db.execute(_GUARDS).fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in guards:
        db.execute(str(sql))


def _take_away_the_unfit(db: apsw.Connection, salvaged: Salvaged) -> None:
    """Put what stands in for it in place of what the program does not know, or take the row away where nothing does."""
    for table, column, condition, values_of_it in list(values.unfit(db)):
        needed, default = db.execute(
            'SELECT "notnull", dflt_value FROM pragma_table_info(?) WHERE name = ?', (table, column)
        ).fetchall()[0]
        filling = _FILLINGS.get((table, column), default)
        where = f'WHERE "{column}" IS NOT NULL AND {condition}'
        if needed and filling is None:
            db.execute(f"DELETE FROM {table} {where}", values_of_it)
            salvaged.unfit[table] += db.changes()
        else:
            db.execute(f'UPDATE {table} SET "{column}" = {filling or "NULL"} {where}', values_of_it)
            salvaged.filled[table, column] += db.changes()


def _taken_away(db: apsw.Connection, lost: Lost) -> bool:
    before = db.total_changes()
    for table in _tables(db):
        links = db.execute(
            'SELECT link."table", link."from", held."notnull" FROM pragma_foreign_key_list(?1) AS link'
            ' JOIN pragma_table_info(?1) AS held ON held.name = link."from"',
            (table,),
        ).fetchall()
        for parent, column, needed in links:
            key = db.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (parent,)).get
            dangling = f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT "{key}" FROM "{parent}")'
            if needed:
                db.execute(f"DELETE FROM {table} WHERE {dangling}")
                lost[table] += db.changes()
            else:
                db.execute(f'UPDATE {table} SET "{column}" = NULL WHERE {dangling}')
    return db.total_changes() != before
