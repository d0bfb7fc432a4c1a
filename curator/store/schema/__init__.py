"""The tables of a collection file, and the migrations that bring an older file to them.

Tracked tables are those whose changes the history records, the members of `Table`; the rest is either immutable,
derived or a cache. A tracked table only ever gets columns at its end, with defaults: older changesets then still apply,
and undo outlives migrations.
"""

from collections.abc import Callable
from typing import NamedTuple

import apsw

from curator.domain.errors import CollectionError
from curator.store.schema import version_1, version_2, version_3

APPLICATION_ID = 0x43555241
"""In the file's header: "CURA"."""


class Migration(NamedTuple):
    """One step: its script, and what else it does to the file within the same transaction."""

    script: str
    carry_over: Callable[[apsw.Connection], None] = lambda _: None


MIGRATIONS = (
    Migration(version_1.TABLES),
    Migration(version_2.TABLES, version_2.carry_over),
    Migration(version_3.TABLES),
)
"""In order; the file's user_version is the number of those it has seen."""


def migrate(db: apsw.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the file to the newest version, one transaction a step.

    Raises:
        CollectionError: the file was written by a newer program, or what it holds does not hold together.
    """
    version = int(db.pragma("user_version"))
    if version > len(migrations):
        raise CollectionError(
            "the collection was written by a newer version of Curator: install that version to open it"
        )
    enforced = int(db.pragma("foreign_keys"))
    # a table can only be made anew where nothing watches who refers to it
    # Source: "Making Other Kinds Of Table Schema Changes", sqlite.org/lang_altertable.html, section 7
    db.pragma("foreign_keys", 0)
    try:
        for number, step in enumerate(migrations[version:], start=version + 1):
            with db:
                _take(db, step)
                db.pragma("application_id", APPLICATION_ID)
                db.pragma("user_version", number)
    finally:
        db.pragma("foreign_keys", enforced)


def _take(db: apsw.Connection, step: Migration) -> None:
    db.execute(step.script)
    step.carry_over(db)
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        table, row, parent, _ = broken
        raise CollectionError(
            "the collection cannot be brought up to date, {table} {row} refers to a {parent} that is not there: "
            "restore it from a copy",
            table=table,
            row=row,
            parent=parent,
        )
