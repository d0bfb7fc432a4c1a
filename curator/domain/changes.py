"""What an edit touched, and the history of edits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curator.domain.messages import Message


class Table(StrEnum):
    """A table of the collection file whose changes the history records."""

    ARTICLE = "article"
    VERSION = "version"
    COMMENT = "comment"
    REPLY = "reply"
    PASSAGE = "passage"
    CORRECTION = "correction"
    MARK = "mark"
    METADATA = "metadata"
    NOT_DUPLICATE = "not_duplicate"
    ASIDE = "aside"
    WORD = "word"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One edit, undo or redo: its label, and which rows of which tables it touched.

    `tables` maps a table to the primary keys touched (the first column of the key).
    """

    label: Message
    tables: Mapping[Table, frozenset[object]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.tables)

    def touches(self, *tables: Table) -> bool:
        """Tell whether the edit changed a row of any of the tables."""
        return any(table in self.tables for table in tables)

    def ids(self, table: Table) -> frozenset[object]:
        """Return the primary keys touched in `table`."""
        return self.tables.get(table, frozenset())


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An edit that is in the file; `undone` ones can be redone. `made_at` is UTC, ISO 8601."""

    id: int
    label: Message
    made_at: str
    undone: bool
