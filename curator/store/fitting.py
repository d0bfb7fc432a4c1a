"""What the rows of a statement or of a changeset have to be, by the columns that they come from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import apsw

from curator.store.columns import BOUNDS, HOLDS, RANGES, TYPES, WORDS

_UNTOLD = type(apsw.no_change)
"""What stands in a changeset where a column stays as it is."""

Origin = tuple[str, str] | None
"""Table and column that a value is read from; None where it is computed."""


class RowFit(NamedTuple):
    """What rows have to be: types by place (None: any), words, bounds, ranges, what those hold; places of the key."""

    types: tuple[frozenset[type] | None, ...]
    words: tuple[tuple[int, frozenset[object]], ...]
    bounds: tuple[tuple[int, float, float], ...]
    ranges: tuple[tuple[int, int], ...]
    held: tuple[tuple[int, int, int], ...]
    key: frozenset[int]
    known: set[tuple[type, ...]]
    """Types of whole rows that were seen to fit: rows are many, and their types nearly always the same."""

    def admits(self, row: tuple[Any, ...]) -> bool:
        """Tell whether each value of a row is what its column may hold; written for speed, since all rows pass here."""
        if (kinds := tuple(map(type, row))) not in self.known and not self.admits_types(kinds):
            return False
        for at, words in self.words:
            if row[at] not in words:
                return False
        for start, end in self.ranges:
            if not 0 <= row[start] <= row[end]:
                return False
        for start, end, held in self.held:
            if row[end] - row[start] != len(row[held]):
                return False
        return not self.bounds or all(row[at] is None or least <= row[at] <= most for at, least, most in self.bounds)

    def admits_told(self, row: tuple[Any, ...]) -> bool:
        """Tell it of a row of a changeset: of values that stay nothing is told, and older ones know fewer columns."""
        if len(row) > len(self.types) or not self.admits_types(tuple(map(type, row))):
            return False
        told = {at: value for at, value in enumerate(row) if value is not None and value is not apsw.no_change}
        return (
            all(told[at] in words for at, words in self.words if at in told)
            and all(least <= told[at] <= most for at, least, most in self.bounds if at in told)
            and all(0 <= told[one] <= told[other] for one, other in self.ranges if one in told and other in told)
        )

    def admits_types(self, kinds: tuple[type, ...]) -> bool:
        """Tell whether values of these types may stand in a row; and remember it."""
        fits = all(allowed is None or kind in allowed for kind, allowed in zip(kinds, self.types, strict=False))
        if fits:
            self.known.add(kinds)
        return fits


def result_fit(db: apsw.Connection, statement: str, cursor: apsw.Cursor) -> RowFit:
    """Return what the rows have to be that a statement gives, of which the cursor stands at the first."""
    told = [(name, (table, column)) for name, _, _, table, column in cursor.description_full]
    types = tuple(_types(db, statement, name, origin) if all(origin) else None for name, origin in told)
    return _fit(types, [origin for _, origin in told])


def row_fit(db: apsw.Connection, table: str) -> RowFit:
    """Return what the rows have to be that a changeset tells of a table: the whole row, or what changed of it."""
    columns = db.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,)).fetchall()
    types = tuple(
        frozenset({TYPES[str(kind)], _UNTOLD} if needed else {TYPES[str(kind)], _UNTOLD, type(None)})
        for _, kind, needed, _ in columns
    )
    key = frozenset(at for at, (*_, place) in enumerate(columns) if place)
    return _fit(types, [(table, str(name)) for name, *_ in columns], key)


def _fit(
    types: tuple[frozenset[type] | None, ...],
    origins: Sequence[Origin],
    key: frozenset[int] = frozenset(),
) -> RowFit:
    places = {origin: at for at, origin in enumerate(origins) if origin}
    ends = {table: at for (table, column), at in places.items() if column == RANGES[1]}
    return RowFit(
        types=types,
        words=tuple((at, frozenset({*WORDS[place], None})) for place, at in places.items() if place in WORDS),
        bounds=tuple((at, *BOUNDS[place]) for place, at in places.items() if place in BOUNDS),
        ranges=tuple(
            (at, ends[table]) for (table, column), at in places.items() if column == RANGES[0] and table in ends
        ),
        held=tuple(
            (places[table, RANGES[0]], ends[table], places[table, column])
            for table, column in HOLDS.items()
            if {(table, RANGES[0]), (table, RANGES[1]), (table, column)} <= places.keys()
        ),
        key=key,
        known=set(),
    )


def _types(db: apsw.Connection, statement: str, name: str, origin: tuple[str, str]) -> frozenset[type] | None:
    """Return the types that a column of a statement may have; None where any does."""
    table, column = origin
    try:
        declared, _, needed, *_ = db.column_metadata("main", table, column)
    except apsw.SQLError:  # it is a table that SQLite makes of a value, as json_each does
        return None
    kind = TYPES.get(declared or "")
    if kind is None:
        return None
    # a column that is needed has no value where a query asks for a row that may not be there
    may_be_absent = not needed or name != column or "LEFT JOIN" in statement
    return frozenset({kind, type(None)}) if may_be_absent else frozenset({kind})
