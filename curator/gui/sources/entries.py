"""The list of what was recognised in captures, each line ticked where it is to be added; and a choice of its lines."""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from curator.domain.metadata import Field
from curator.gui.sentences import as_sentence, in_words
from curator.gui.sources.cards import CARD, Card
from curator.gui.sources.words import language_name, profile_name
from curator.gui.terms import said
from curator.services import importing, intake
from curator.services.intake import Entry

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_State = Qt.CheckState


class Wish(Enum):
    """Which lines are asked for."""

    ALL = auto()
    DOUBTFUL = auto()
    LEFT_OUT = auto()


class EntryModel(QAbstractListModel):
    """Entries in the order in which they were read. `counted` follows when there are others, or other ticks."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = importing.profile_labels()
        self._entries: list[Entry] = []
        self._here: list[str] = []
        self._wanted: list[bool] = []
        self._versions: set[int] = set()
        self._seen: dict[tuple[str, int], Entry] = {}

    def extend(self, entries: Sequence[Entry], here: Sequence[str]) -> None:
        """Add entries, ticked where they can be added; `here` are the articles of the collection that they are."""
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
        for entry, article in zip(entries, here, strict=True):
            known = self._seen.setdefault((entry.sha256, entry.place), entry) if entry.sha256 else entry
            self._entries.append(entry)
            self._here.append(article or ("" if known is entry else known.name))
            self._wanted.append(self.can_be_added(len(self._entries) - 1))
        self.endInsertRows()
        self.counted.emit()

    def withdraw(self, path: Path) -> None:
        """Take the entries of a file off the list."""
        kept = [row for row, entry in enumerate(self._entries) if entry.where.path != path]
        self.beginResetModel()
        self._versions = {at for at, row in enumerate(kept) if row in self._versions}
        self._entries = [self._entries[row] for row in kept]
        self._here = [self._here[row] for row in kept]
        self._wanted = [self._wanted[row] for row in kept]
        self._seen = {key: entry for key, entry in self._seen.items() if entry.where.path != path}
        self.endResetModel()
        self.counted.emit()

    def entry(self, row: int) -> Entry:
        """Return the entry in a row."""
        return self._entries[row]

    def where(self, row: int) -> str:
        """Return the article that an entry is already, or the file that was read before with its bytes; "" for none."""
        return self._here[row]

    def can_be_added(self, row: int) -> bool:
        """Tell whether an entry was read and is not there already."""
        return self._entries[row].kept is not None and not self._here[row]

    def is_wanted(self, row: int) -> bool:
        """Tell whether an entry is ticked."""
        return self._wanted[row]

    def wanted(self) -> list[Entry]:
        """Return the entries that are ticked."""
        return [entry for entry, wanted in zip(self._entries, self._wanted, strict=True) if wanted]

    def is_version(self, row: int) -> bool:
        """Tell whether an entry is to be a later capture of the article that it is another capture of."""
        return row in self._versions

    def make_version(self, row: int, *, version: bool) -> None:
        """Let an entry be a later capture of the article that it is another capture of, or an article of its own."""
        (self._versions.add if version and self._entries[row].same else self._versions.discard)(row)
        self.dataChanged.emit(self.index(row), self.index(row))
        self.counted.emit()

    def new_articles(self) -> list[Entry]:
        """Return the entries that are ticked and become articles."""
        return [self._entries[row] for row, wanted in enumerate(self._wanted) if wanted and not self._is_later(row)]

    def later_captures(self) -> list[Entry]:
        """Return the entries that are ticked and become later captures of articles."""
        return [self._entries[row] for row in sorted(self._versions) if self._wanted[row] and self._is_later(row)]

    def _is_later(self, row: int) -> bool:
        """Tell whether an entry becomes a later capture: of an article, or of an entry that becomes one."""
        same = self._entries[row].same if row in self._versions else None
        if same is None or same.article:
            return same is not None
        entries = enumerate(zip(self._entries, self._wanted, strict=True))
        return any(wanted and one.sha256 == same.sha256 and at not in self._versions for at, (one, wanted) in entries)

    def failures(self) -> list[Entry]:
        """Return the files that cannot be read."""
        return [entry for entry in self._entries if entry.failure]

    def all(self) -> list[Entry]:
        """Return all entries."""
        return list(self._entries)

    def already(self) -> list[Entry]:
        """Return the entries that are articles of the collection, or will be by others that are ticked."""
        added = {entry.sha256 for entry in self.new_articles()}
        here = zip(self._entries, self._here, strict=True)
        return [entry for entry, where in here if where and (is_article(where) or entry.sha256 in added)]

    def tick(self, rows: Iterable[int], *, wanted: bool) -> None:
        """Tick entries that can be added, or take their ticks away."""
        for row in rows:
            self._wanted[row] = wanted and self.can_be_added(row)
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1), [_Role.CheckStateRole])
        self.counted.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let entries be ticked that can be added."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.can_be_added(index.row()) else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the card of an entry, its tick, and its words."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == _Role.CheckStateRole:
            ticked = _State.Checked if self._wanted[index.row()] else _State.Unchecked
            return ticked if self.can_be_added(index.row()) else None
        if role not in (CARD, _Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return None
        card = self.card(index.row())
        if role == CARD:
            return card
        if role == _Role.DisplayRole:
            return card.title
        return card.spoken() if role == _Role.AccessibleTextRole else "\n".join((*card.lines, *card.remarks))

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Tick an entry, or take its tick away."""
        if role != _Role.CheckStateRole or not self.can_be_added(index.row()):
            return False
        self._wanted[index.row()] = _State(value) is _State.Checked
        self.dataChanged.emit(index, index, [role])
        self.counted.emit()
        return True

    def card(self, row: int) -> Card:
        """Return what is shown of an entry: what it is called, where it is from, what was found, what is doubtful."""
        entry, where = self._entries[row], self._here[row]
        if entry.failure:
            return Card(entry.name, (as_sentence(entry.failure.message),), remarks=("",))
        if entry.word:
            return Card(entry.name, (as_sentence(entry.word),))
        kind = profile_name(self._labels.get(entry.profile, entry.profile))
        source = (entry.name if entry.title != entry.name else "", said(intake.format_label(entry.reader)), kind)
        about = (
            self._here_already(where) if where else self._comments(entry),
            language_name(entry.value(Field.LANGUAGE)),
        )
        doubts = (self._same(row), *map(in_words, entry.doubts))
        remarks = tuple(filter(None, (self._same(row), *map(in_words, entry.remarks))))
        return Card(entry.title, (_joined(source), _joined((*about, *doubts))), remarks=remarks)

    def _same(self, row: int) -> str:
        """Return what is said of an entry that is another capture of an article."""
        same = self._entries[row].same
        if same is None or self._here[row]:
            return ""
        what = same.article or next((one.name for one in self._entries if one.sha256 == same.sha256), "")
        becomes = self.tr("becomes a later capture of {}") if row in self._versions else self.tr("looks like {}")
        return becomes.format(what)

    def _comments(self, entry: Entry) -> str:
        if entry.announced is not None and entry.announced != entry.comments:
            number = QLocale().toString
            more = entry.comments > entry.announced
            words = self.tr("{} comments, {} announced") if more else self.tr("{} of {} comments")
            return words.format(number(entry.comments), number(entry.announced))
        return self.tr("%n comment(s)", "", entry.comments) if entry.comments else self.tr("no comments")

    def _here_already(self, where: str) -> str:
        if is_article(where):
            return self.tr("In the collection already, as {}").format(where)
        return self.tr("The same bytes as {}").format(where)


class EntryFilter(QSortFilterProxyModel):
    """The entries that are asked for, by what is to be said of them and by words in title, name or address."""

    def __init__(self, model: EntryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown, self._words = Wish.ALL, ""
        self.setSourceModel(model)

    def ask(self, shown: Wish, words: str) -> None:
        """Show other entries."""
        self._shown, self._words = shown, words.casefold().strip()
        self.invalidate()

    def rows(self) -> list[int]:
        """Return the rows of the model that are shown."""
        return [self.mapToSource(self.index(row, 0)).row() for row in range(self.rowCount())]

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:  # noqa: ARG002, N802 (Qt's own signature)
        """Tell whether a row of the model is asked for."""
        entry = self._model.entry(row)
        if self._shown is Wish.DOUBTFUL and not (entry.is_doubtful and self._model.can_be_added(row)):
            return False
        if self._shown is Wish.LEFT_OUT and self._model.can_be_added(row):
            return False
        said = (entry.title, entry.name, entry.value(Field.SOURCE), entry.url, str(entry.where))
        return not self._words or any(self._words in each.casefold() for each in said)


def is_article(where: str) -> bool:
    """Tell the citation id of an article from the name of a file."""
    return where[:1] == "A" and where[1:].isdigit()


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
