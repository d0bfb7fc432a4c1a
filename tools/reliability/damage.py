"""A sound collection file, and files made of it that are not."""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

import apsw

from curator.__main__ import main
from tools.reliability.children import CHECKOUT, silenced
from tools.reliability.hostile import HOSTILE, VALUES

_PAGE = 4096  # bytes of a page of SQLite's, unless it is told otherwise
_LONGEST_RUN = 64  # bytes: a line of a disk's cache
_COLUMNS = (
    "SELECT tables.name, columns.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns"
    " WHERE tables.type = 'table' AND tables.name NOT GLOB 'passage_index*' AND tables.name NOT GLOB 'sqlite_*'"
)

Maker = Callable[[Path], None]
"""Writes a damaged file to a path."""


def sound_collection(folder: Path) -> Path:
    """Make a collection that holds something of nearly everything, by the program itself."""
    path = folder / "sound.curator"
    pages = [str(page) for page in sorted((CHECKOUT / "corpus").glob("**/*.txt"))[:4]]
    with silenced():
        for words in (
            ("import", "C", *pages, "--title", "Essai"),
            ("check", "C"),
            ("correct", "C", "--safe"),
            ("duplicates", "C", "--fold"),
            ("describe", "C", "A001", "date=2012-01-20", "creator=Ada Martin"),
            ("type", "C", "2", "Un texte tapé à la main."),
            ("mark", "C", "strong", "3", "740", "744"),
            ("words", "C", "--add", "abonés"),
            ("undo", "C"),
        ):
            code = main([str(path) if word == "C" else word for word in words])
            if code:
                raise RuntimeError(f"{words[0]} ended with {code}: no sound collection can be made")
    return path


def cases(sound: Path, flips: int, seed: int, one_in: int) -> Iterator[tuple[str, Maker]]:
    """Yield damaged files by name: one in so many of the hostile ones, and then some with other bytes or values.

    Args:
        sound: what they are made of.
        flips: how many have other bytes or values.
        seed: chance begins here.
        one_in: 1 for all hostile files, 0 for none.
    """
    for name in list(HOSTILE)[seed % one_in :: one_in] if one_in else ():
        yield name, lambda target, done=HOSTILE[name]: hostile(sound, target, done)  # type: ignore[misc]
    content = sound.read_bytes()
    for number in range(flips):
        chance = random.Random(f"{seed}/{number}")
        if number % 2:
            yield f"bytes {seed}/{number}", lambda target, luck=chance: _write_flipped(target, content, luck)  # type: ignore[misc]
        else:
            yield f"values {seed}/{number}", lambda target, luck=chance: flip_values(sound, target, luck)  # type: ignore[misc]


def flipped(sound: bytes, chance: random.Random) -> bytes:
    """Return a file some bytes of which are others: single ones, a run, a page of another place, or cut short."""
    data = bytearray(sound)
    for _ in range(chance.choice((1, 1, 2, 5, 20, 100))):
        at = chance.randrange(len(data))
        match chance.randrange(5):
            case 0 | 1:
                data[at] ^= 1 << chance.randrange(8)
            case 2:
                data[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
            case 3:
                end = min(at + chance.randrange(1, _LONGEST_RUN), len(data))
                data[at:end] = chance.randbytes(end - at)
            case 4:
                one, other = (_PAGE * chance.randrange(len(data) // _PAGE) for _ in range(2))
                data[one : one + _PAGE] = data[other : other + _PAGE]
    is_cut_short = chance.randrange(50) == 0
    return bytes(data[: chance.randrange(len(data))] if is_cut_short else data)


def _write_flipped(target: Path, content: bytes, chance: random.Random) -> None:
    target.write_bytes(flipped(content, chance))


def flip_values(sound: Path, target: Path, chance: random.Random) -> None:
    """Damage values and not pages: SQLite finds nothing wrong in such a file."""
    with _unguarded(sound, target) as db:
        columns = db.execute(_COLUMNS).fetchall()
        for _ in range(chance.choice((1, 1, 2, 4))):
            (table, column), value = chance.choice(columns), chance.choice(VALUES)
            rows = db.execute(f"SELECT count(*) FROM {table}").get
            some = f" LIMIT 1 OFFSET {chance.randrange(rows)}" if rows and chance.randrange(3) else ""
            key = db.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,)).get or "rowid"
            with suppress(apsw.Error):  # a key of which there would be two
                db.execute(
                    f'UPDATE OR IGNORE {table} SET "{column}" = ? WHERE "{key}" IN (SELECT "{key}" FROM {table}{some})',
                    (value,),
                )


def hostile(sound: Path, target: Path, statements: Sequence[str]) -> None:
    """Make a hostile file of a sound one."""
    with _unguarded(sound, target, keep=any("TRIGGER" in statement for statement in statements)) as db:
        db.pragma("writable_schema", 1)
        for statement in statements:
            db.execute(statement)


class _unguarded(closing[apsw.Connection]):  # noqa: N801 (a context manager, as that which it is made of)
    """A copy of a file without the triggers that keep it in order; they are put back at the end."""

    def __init__(self, sound: Path, target: Path, *, keep: bool = False) -> None:
        shutil.copyfile(sound, target)
        self._db = apsw.Connection(str(target))
        super().__init__(self._db)
        self._triggers = (
            [] if keep else list(self._db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
        )

    def __enter__(self) -> apsw.Connection:
        self._db.pragma("foreign_keys", 0)
        for name, _ in self._triggers:
            self._db.execute(f"DROP TRIGGER {name}")
        return self._db

    def __exit__(self, *error: object) -> None:
        for _, sql in self._triggers:
            with suppress(apsw.Error):  # the table that it stood on is gone
                self._db.execute(str(sql))
        super().__exit__(*error)
