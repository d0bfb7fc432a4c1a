"""SQLite set up for files that come from anybody: it runs nothing that stands in them, and takes no more than it must.

Source: "Defense Against The Dark Arts", sqlite.org/security.html, section 1 (untrusted database files).
"""

from functools import cache, cached_property

import apsw

from curator.domain.errors import DamagedError
from curator.domain.messages import Message, template
from curator.store.schema import MIGRATIONS, migrate

_SETTINGS = {
    apsw.SQLITE_DBCONFIG_DEFENSIVE: 1,
    apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_VIEW: 0,
    apsw.SQLITE_DBCONFIG_DQS_DDL: 0,
    apsw.SQLITE_DBCONFIG_DQS_DML: 0,
}
_LIMITS = {
    apsw.SQLITE_LIMIT_LENGTH: 1_000_000_000,  # bytes of a capture: SQLite's own limit, told here since builds differ
    apsw.SQLITE_LIMIT_SQL_LENGTH: 100_000,  # the longest script of ours, of a migration, is a twentieth of that
    apsw.SQLITE_LIMIT_EXPR_DEPTH: 200,  # the value that sqlite.org/security.html puts forward is 10; verify needs more
    apsw.SQLITE_LIMIT_COMPOUND_SELECT: 10,  # ours unite two
    apsw.SQLITE_LIMIT_TRIGGER_DEPTH: 10,  # as sqlite.org/security.html has it
    apsw.SQLITE_LIMIT_ATTACHED: 1,  # VACUUM INTO attaches its target
}
_STATISTICS = ("sqlite_stat1", "sqlite_stat4")
"""What ANALYZE of another program leaves in a file: numbers for the planner."""
_LONGEST_NAME = 60
"""Characters of a foreign name that a sentence shows: what a line of a dialog holds beside the rest."""
_LACKS = template("the file lacks its {kind} {name}")
_HAS = template("the file has a {kind} {name}, which Curator did not make")
_DIFFERS = template("the {kind} {name} of the file is not as Curator makes it")

Made = dict[tuple[str, str], str]
"""What a file is made of: kind and name -> the statement that makes it, in one notation."""


def connect(address: str, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) -> apsw.Connection:
    """Open a file, without reading anything of it yet, so that nothing in it can act."""
    db = apsw.Connection(address, flags)
    for setting, value in _SETTINGS.items():
        db.config(setting, value)
    for limit, value in _LIMITS.items():
        db.limit(limit, value)
    db.pragma("cell_size_check", 1)
    return db


class StepLimit:
    """Breaks a statement off that takes more steps of SQLite's machine than a file of its size can ask for.

    In a file whose pages lead in a circle a statement never ends. To count, `begin` is called before each statement.

    Args:
        db: the connection.
        least: steps that any statement may take.
        per_byte: steps more for each byte of the file.
    """

    _AT_ONCE = 1_000_000  # steps between two counts: some 10 ms

    def __init__(self, db: apsw.Connection, least: int, per_byte: int) -> None:
        self._db = db
        self._least, self._per_byte = least, per_byte
        self._left = 0
        self.begin()
        db.set_progress_handler(self._is_past_all_measure, self._AT_ONCE)

    def begin(self) -> None:
        """Let the next statement have all its steps."""
        self._left = self._most

    @cached_property
    def _most(self) -> int:
        size = int(self._db.pragma("page_count")) * int(self._db.pragma("page_size"))
        return (self._least + self._per_byte * size) // self._AT_ONCE

    def _is_past_all_measure(self) -> bool:
        self._left -= 1
        return self._left < 0


def casefolding(db: apsw.Connection) -> None:
    """Give a connection the one function of ours that queries call."""
    db.create_scalar_function("casefold", lambda *words: str(words[0]).casefold(), 1, deterministic=True)


def require_own_schema(db: apsw.Connection) -> None:
    """Make sure that a file is made as Curator makes it, before anything that is made otherwise is touched.

    Raises:
        DamagedError: a table, an index or a trigger is missing, foreign, or not as ours.
        apsw.Error: the list of them cannot be read.
    """
    for stranger in differences(db):
        raise DamagedError(
            "{stranger}, so it is not opened: restore the collection from a copy, "
            "or save what it holds with “curator rescue”",
            stranger=stranger,
        )


def differences(db: apsw.Connection) -> list[Message]:
    """Say in what a file is made otherwise than Curator makes it in the version that it bears."""
    own = _made_in(min(int(db.pragma("user_version")), len(MIGRATIONS)))
    rows = [
        (str(kind), str(name), sql)
        for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_schema")
        if name not in _STATISTICS
    ]
    found = _notation(rows)
    foreign = [*(found.keys() - own.keys()), *({row[:2] for row in rows if rows.count(row) > 1})]
    return [
        *(Message.of(_HAS, kind=kind, name=name[:_LONGEST_NAME]) for kind, name in sorted(foreign)),
        *(Message.of(_LACKS, kind=kind, name=name) for kind, name in sorted(own.keys() - found.keys())),
        *(
            Message.of(_DIFFERS, kind=kind, name=name)
            for kind, name in sorted(own.keys() & found.keys())
            if own[kind, name] != found[kind, name]
        ),
    ]


@cache
def _made_in(version: int) -> Made:
    new = apsw.Connection(":memory:")
    migrate(new, MIGRATIONS[:version])
    try:
        return _notation(list(new.execute("SELECT type, name, sql FROM sqlite_schema")))
    finally:
        new.close()


def _notation(rows: list[tuple[str, str, object]]) -> Made:
    """Write statements in one way: versions of SQLite differ in blanks and quotes when they add a column."""
    return {(kind, name): "".join(str(sql).replace('"', "").replace("'", "").split()) for kind, name, sql in rows}
