"""The gate: the one way to what stands in a collection file, reading and writing.

Whatever SQLite or a decoder has to say becomes one sentence here, each value that is read is looked at, whether it is
what its column may hold, and no statement runs on for ever. What has to look past that, because it looks for damage,
takes `Gate.raw`.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NoReturn

import apsw

from curator.store.connecting import StepLimit
from curator.store.failures import damaged, failure
from curator.store.fitting import RowFit, result_fit

_STEPS, _STEPS_A_BYTE = 200_000_000, 1000
"""Steps that a statement may take, in a small file and by its size: some seconds. The longest of ours take about 50 a
byte."""


class Found:
    """What a statement gives, row by row; each is looked at as it is read."""

    __slots__ = ("_cursor", "_gate", "_statement")

    def __init__(self, gate: "Gate", statement: str, cursor: apsw.Cursor) -> None:
        self._gate = gate
        self._statement = statement
        self._cursor = cursor

    def __iter__(self) -> Iterator[Any]:
        admits = None
        try:
            for row in self._cursor:
                admits = admits or self._gate.fit(self._statement, self._cursor).admits
                if not admits(row):
                    raise damaged()
                yield row
        except (apsw.Error, UnicodeDecodeError) as error:
            self._gate.refuse(error)

    def fetchone(self) -> Any:
        """Return the next row, None where there is none."""
        return next(iter(self), None)

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        return list(self)

    @property
    def one(self) -> Any:
        """What `get` gives, where there is a row unless the file is damaged.

        Raises:
            CollectionError: there is none.
        """
        row = self.fetchone()
        if row is None:
            raise damaged()
        return row[0] if len(row) == 1 else row

    @property
    def get(self) -> Any:
        """The first row, or its value where it has one alone; None where there is none."""
        row = self.fetchone()
        return row[0] if row is not None and len(row) == 1 else row


class Gate:
    """A connection to a collection file, for the modules of this package only.

    Args:
        raw: the connection, set up by `connecting.connect`.
        path: of the file, for sentences about it.
    """

    def __init__(self, raw: apsw.Connection, path: Path) -> None:
        self.raw = raw
        self._path = path
        self._fits: dict[str, RowFit] = {}
        self._steps = StepLimit(raw, _STEPS, _STEPS_A_BYTE)

    def execute(self, statement: str, values: Sequence[object] | dict[str, object] = ()) -> Found:
        """Run a statement.

        Raises:
            CollectionError: the disk or the file refuses, or what is read is not what may stand there.
        """
        self._steps.begin()
        try:
            return Found(self, statement, self.raw.execute(statement, values))
        except (apsw.Error, UnicodeDecodeError, OverflowError) as error:
            self.refuse(error)

    def executemany(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """Run a statement that writes, once for each row of values.

        Raises:
            CollectionError: the disk or the file refuses.
        """
        try:
            self.raw.executemany(statement, map(self._afresh, values))
        except (apsw.Error, UnicodeDecodeError, OverflowError) as error:
            self.refuse(error)

    def number_of_schema(self) -> int:
        """Return what is another number once a table, an index or a trigger was made, changed or dropped."""
        return int(self.raw.pragma("schema_version"))

    def fit(self, statement: str, cursor: apsw.Cursor) -> RowFit:
        """Return what the rows of a statement have to be, by the columns that they are read from."""
        known = self._fits.get(statement)
        if known is None:
            known = self._fits[statement] = result_fit(self.raw, statement, cursor)
        return known

    def refuse(self, error: apsw.Error | UnicodeDecodeError | OverflowError) -> NoReturn:
        """Say in one sentence what SQLite or a decoder has to say; what would be a bug of ours is raised as it is.

        A number that is too great for a column comes of counters that stand at their end.

        Raises:
            CollectionError: in nearly all cases.
        """
        sentence = failure(error, self._path) if isinstance(error, apsw.Error) else damaged()
        if sentence is None:
            raise error
        raise sentence from error

    def _afresh(self, values: Sequence[object]) -> Sequence[object]:
        self._steps.begin()
        return values
