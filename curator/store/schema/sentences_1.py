"""What the first version wrote as English sentences, told as messages: remarks, grounds, names of edits.

Rows and the history that leads back from them change together, so that undo finds what it expects. Words that are none
of these stay as they are: the template of a message that nothing fills.
"""

import json
import re
from collections.abc import Callable
from typing import Any, cast

import apsw

from curator.domain.messages import Message, template
from curator.store.messages import kept, kept_all

_Row = tuple[Any, ...]
_GROUNDS = {
    "byline": template("byline: {words}"),
    "line": template("line: {words}"),
    "named in the first lines": template("named in the first lines: {words}"),
}
_GAP = re.compile(r"(\d+) announced, (\d+) captured")
_COUNTED = (
    (
        re.compile(r"(?P<count>\d+) damaged characters are shown as � \(encoding (?P<encoding>\S+)\)"),
        template(
            "1 damaged character is shown as � (encoding {encoding}) | "
            "{count} damaged characters are shown as � (encoding {encoding})"
        ),
    ),
    (
        re.compile(r"(?P<count>\d+) control characters are shown as �"),
        template("1 control character is shown as � | {count} control characters are shown as �"),
    ),
    (
        re.compile(r"the encoding is a guess \((?P<encoding>\S+)\); choose another if accents look wrong"),
        template("the encoding is a guess ({encoding}); choose another if accents look wrong"),
    ),
)
_LABELS = (
    "Correct “{found}” | Make {count} corrections",
    "Leave “{found}” as it is | Leave {count} suspects as they are",
    "Mark “{found}” as sic | Mark {count} suspects as sic",
    "Put “{found}” off | Put {count} suspects off",
    "Make 1 certain correction | Make {count} certain corrections",
    "Fold 1 duplicate | Fold {count} duplicates",
    "Unfold 1 duplicate | Unfold {count} duplicates",
    "Import {name} | Import {count} captures",
)


def carry_over(db: apsw.Connection) -> None:
    """Tell what stands in the tables and in the history as messages."""
    grounds = {ground(str(said)): said for (said,) in db.execute("SELECT DISTINCT evidence FROM metadata").fetchall()}
    db.executemany("UPDATE metadata SET evidence = ? WHERE evidence = ?", grounds.items())
    remarked = {remarks(str(said)): said for (said,) in db.execute("SELECT DISTINCT remarks FROM article").fetchall()}
    db.executemany("UPDATE article SET remarks = ? WHERE remarks = ?", remarked.items())
    for id, changeset in db.execute("SELECT id, changeset FROM history").fetchall():
        if told := _retold(db, cast("bytes", changeset)):
            db.execute("UPDATE history SET changeset = ? WHERE id = ?", (told, id))
    _rename_edits(db)


def ground(sentence: str) -> str:
    """Return the ground of a proposal as it stands in the file from now on."""
    what, _, words = sentence.partition(": ")
    if not sentence:
        return ""
    if words and what in _GROUNDS:
        return kept(Message.of(_GROUNDS[what], words=words))
    return kept(Message(sentence))


def remarks(sentences: str) -> str:
    """Return the remarks of an import as they stand in the file from now on."""
    return kept_all(_remark(sentence) for sentence in json.loads(sentences))


def _remark(sentence: str) -> Message:
    if gap := _GAP.fullmatch(sentence):
        found = Message.of("1 captured | {count} captured", count=int(gap[2]))
        return Message.of("1 announced, {found} | {count} announced, {found}", count=int(gap[1]), found=found)
    for pattern, text in _COUNTED:
        if told := pattern.fullmatch(sentence):
            values = told.groupdict()
            return Message(text, {name: int(value) if name == "count" else value for name, value in values.items()})
    return Message(sentence)


def _rename_edits(db: apsw.Connection) -> None:
    for both in _LABELS:
        for form in both.split(" | "):
            db.execute("UPDATE history SET label = ? WHERE label = ?", (both, form))
    db.execute(
        "UPDATE history SET filled = json_set(filled, '$.kind', json_array(filled ->> '$.kind'))"
        " WHERE label = 'Mark as {kind}'"
    )


def _retold(db: apsw.Connection, changeset: bytes) -> bytes | None:
    """Return an edit's changes with messages in place of sentences; None where they held none."""
    if not any(change.name in _COLUMNS for change in apsw.Changeset.iter(changeset)):
        return None
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    builder.schema(db, "main")
    for change in apsw.Changeset.iter(changeset):
        _add(builder, change)
    return bytes(builder.output())


def _add(builder: apsw.ChangesetBuilder, change: apsw.TableChange) -> None:
    old, new = _row(change.name, change.old), _row(change.name, change.new)
    if change.name not in _COLUMNS:
        builder.add_change(change)
    elif old and new:
        builder.add_update(change.name, indirect=change.indirect, old=old, new=new)
    elif new:
        builder.add_insert(change.name, change.indirect, new)
    elif old:
        builder.add_delete(change.name, change.indirect, old)


def _row(table: str, row: _Row | None) -> _Row | None:
    if row is None or table not in _COLUMNS:
        return row
    column, told = _COLUMNS[table]
    value = row[column]
    return (*row[:column], told(value) if isinstance(value, str) else value, *row[column + 1 :])


_COLUMNS: dict[str, tuple[int, Callable[[str], str]]] = {"metadata": (5, ground), "article": (6, remarks)}
"""The columns that held sentences: the place of each in its table, and what makes messages of them."""
