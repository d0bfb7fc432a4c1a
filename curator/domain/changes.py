"""What an edit touched, and the history of edits."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.messages import Message


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One edit, undo or redo: its label, and which rows of which tables it touched.

    `tables` maps a table's name to the primary keys touched (the first column of the key).
    """

    label: Message
    tables: Mapping[str, frozenset[object]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.tables)

    def touches(self, *tables: str) -> bool:
        """Tell whether the edit changed a row of any of the tables."""
        return any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[object]:
        """Return the primary keys touched in `table`."""
        return self.tables.get(table, frozenset())


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An edit that is in the file; `undone` ones can be redone. `made_at` is UTC, ISO 8601."""

    id: int
    label: Message
    made_at: str
    undone: bool
