"""What SQLite's session extension recorded of an edit: read, and applied whole or part by part."""

from collections.abc import Iterator
from itertools import islice

import apsw

from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import CollectionError
from curator.domain.messages import Message
from curator.store.failures import damaged
from curator.store.fitting import RowFit, row_fit

_TRACKED = frozenset(Table)
_PART = 100
"""Changes applied in one go: a few milliseconds, measured on corrections with the full-text index behind them."""


def recording(db: apsw.Connection) -> apsw.Session:
    """Begin to record what changes in the tables of the history."""
    session = apsw.Session(db, "main")
    for table in Table:
        session.attach(table)
    return session


def require_sound(db: apsw.Connection, changeset: bytes) -> None:
    """Make sure, before any of it is applied, that a changeset can be read and holds what its tables may hold.

    It may know of other tables: that is another version's, and no damage (`touched`).

    Raises:
        CollectionError: it does not.
        apsw.Error: it cannot be read.
    """
    fits: dict[str, RowFit] = {}
    for change in apsw.Changeset.iter(changeset):
        if change.name not in _TRACKED:
            continue
        if change.name not in fits:
            fits[change.name] = row_fit(db, change.name)
        fit = fits[change.name]
        rows = (change.old, change.new)
        if change.pk_columns != fit.key or not all(row is None or fit.admits_told(row) for row in rows):
            raise damaged()


def touched(changeset: bytes, label: Message) -> ChangeSet:
    """Return which rows a changeset touches.

    Raises:
        CollectionError: it knows of other tables; SQLite would pass over them, and undo or redo only a part.
    """
    tables: dict[str, set[object]] = {}
    for change in apsw.Changeset.iter(changeset):
        tables.setdefault(change.name, set()).add(_row(change)[0])
    if not tables.keys() <= _TRACKED:
        raise CollectionError("“{edit}” was made by another version of Curator, and only that can undo it", edit=label)
    return ChangeSet(label, {Table(name): frozenset(ids) for name, ids in tables.items()})


def apply_whole(db: apsw.Connection, changeset: bytes) -> Iterator[tuple[int, int]]:
    """Apply a changeset in one go."""
    apsw.Changeset.apply(changeset, db)
    yield len(changeset), len(changeset)


def apply_parts(db: apsw.Connection, changeset: bytes) -> Iterator[tuple[int, int]]:
    """Apply a changeset part by part, inside a transaction of the caller's; yield how many bytes of how many are done.

    Between two parts a row may refer to one that is yet to come or gone already; whether all references lead somewhere
    is looked at once all is there. No row can clash with one that is yet to go: no table has a key beside its primary.

    Raises:
        apsw.AbortError: the collection is not in the state that the changeset starts from.
        apsw.ConstraintError: rows would refer to some that are not there.
    """
    dangling, done = False, 0

    def on_conflict(reason: int, _: apsw.TableChange) -> int:
        nonlocal dangling
        if reason == apsw.SQLITE_CHANGESET_FOREIGN_KEY:
            dangling = True
            return apsw.SQLITE_CHANGESET_OMIT
        return apsw.SQLITE_CHANGESET_ABORT

    for part in _parts(changeset):
        apsw.Changeset.apply(part, db, conflict=on_conflict)
        done = min(done + len(part), len(changeset))  # each part names its tables again
        yield done, len(changeset)
    if dangling and db.execute("PRAGMA foreign_key_check").fetchone():
        raise apsw.ConstraintError("a changeset leaves references that lead nowhere")


class ClashError(Exception):
    """A row is not any more what an edit left: `table` and `key`, the first column of its primary key."""

    def __init__(self, table: str = "", key: object = None) -> None:
        super().__init__(table, key)
        self.table = table
        self.key = key


def reverse(db: apsw.Connection, changeset: bytes) -> set[int]:
    """Take an older edit's changes back, whatever later edits did to other rows, inside a transaction of the caller's.

    A reading text follows from the decisions about its passage, which may be those of several edits: where nothing but
    the text was changed since, it is for the caller to bring in step.

    Returns:
        The passages whose reading text is not in step with the decisions about them.

    Raises:
        ClashError: a later edit changed, made or took away a row that this edit had touched, or refers to one.
    """
    retold: set[int] = set()

    def on_conflict(reason: int, change: apsw.TableChange) -> int:
        if reason == apsw.SQLITE_CHANGESET_DATA and _differs_in_its_text_alone(db, change):
            retold.add(int(str(_row(change)[0])))
            return apsw.SQLITE_CHANGESET_REPLACE
        if reason == apsw.SQLITE_CHANGESET_FOREIGN_KEY:
            raise ClashError
        raise ClashError(change.name, _row(change)[0])

    apsw.Changeset.apply(apsw.Changeset.invert(changeset), db, conflict=on_conflict)
    return retold


def touches(changeset: bytes, table: str, key: object) -> bool:
    """Tell whether a changeset touches a row, named by the first column of its primary key."""
    return any(change.name == table and _row(change)[0] == key for change in apsw.Changeset.iter(changeset))


def _row(change: apsw.TableChange) -> tuple[object, ...]:
    """Return the row of a change as far as it is told; the key always is."""
    row = change.new if change.op == "INSERT" else change.old
    assert row is not None  # noqa: S101 (an update or a delete always has its old row)
    return row


def _differs_in_its_text_alone(db: apsw.Connection, change: apsw.TableChange) -> bool:
    if change.name != Table.PASSAGE or change.op != "UPDATE" or not change.conflict:
        return False
    names = [name for _, name, *_ in db.execute("PRAGMA table_info(passage)")]
    told = zip(names, _row(change), change.conflict, strict=True)
    return {name for name, old, now in told if old is not apsw.no_change and old != now} == {"text"}


def _parts(changeset: bytes) -> Iterator[bytes]:
    """Split a changeset: the parts, one after the other, hold what the whole does."""
    changes = iter(apsw.Changeset.iter(changeset))
    for first in changes:
        builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
        builder.add_change(first)
        for change in islice(changes, _PART - 1):
            builder.add_change(change)
        yield builder.output()
