"""The list of captures: each with its title, and how many of its announced comments were captured."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from curator.domain.article import Article
from curator.domain.changes import Table
from curator.domain.metadata import Field
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sources.cards import CARD, Card
from curator.gui.sources.words import profile_name
from curator.services import importing
from curator.store import articles, overview

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
SEARCHED = _Role.UserRole + 10
"""Role of the text that the filter looks in."""
ORDERED = _Role.UserRole + 20
"""Role of what captures are sorted by; the value of a `CaptureOrder` is added."""
_SHOWN = (Table.ARTICLE, Table.VERSION, Table.COMMENT, Table.METADATA)


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """An article and how many comments and pings it has."""

    article: Article
    captured: int


class CaptureOrder(Enum):
    """What captures can be sorted by."""

    COLLECTION, TITLE, DATE, COMMENTS, MISSING, FILE = range(6)


class CaptureModel(QAbstractListModel):
    """The articles in the order of the collection; read anew when an edit touches what is shown of them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._labels: Mapping[str, str] = importing.profile_labels()
        self._rows: list[CaptureRow] = []
        self.reload()

    @staticmethod
    def shows(tables: Mapping[Table, object]) -> bool:
        """Tell whether an edit of these tables may change a row."""
        return any(table in tables for table in _SHOWN)

    def reload(self) -> None:
        """Read the articles anew; where they are the same ones, only what they show changes."""
        collection = self._session.collection
        counts = overview.comments_by_article(collection) if collection else {}
        found = articles.all(collection) if collection else []
        rows = [CaptureRow(article, counts.get(article.id, 0)) for article in found]
        if [row.article.id for row in rows] == [row.article.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def article(self, row: int) -> str:
        """Return the citation id of the article in a row, "" for no row."""
        return self._rows[row].article.id if 0 <= row < len(self._rows) else ""

    def row(self, row: int) -> CaptureRow:
        """Return what stands in a row."""
        return self._rows[row]

    def place(self, article: str) -> int:
        """Return the row of an article, -1 where it is not here."""
        return next((row for row, each in enumerate(self._rows) if each.article.id == article), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of captures."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the card of a capture, its words for those who do not see it, and what it is found and sorted by."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        card = self._card(row)
        words = {
            _Role.DisplayRole: card.title,
            _Role.AccessibleTextRole: card.spoken(),
            _Role.ToolTipRole: "\n".join((row.article.capture.name, *card.remarks)),
            SEARCHED: " ".join((card.spoken(), *(value.value for value in row.article.metadata.values()))),
        }
        return card if role == CARD else words.get(role, self._ordered(index.row(), role - ORDERED))

    def _ordered(self, row: int, order: int) -> Any:
        """Return what a row is sorted by; the most comments, and the most that are missing, come first."""
        article, captured = self._rows[row].article, self._rows[row].captured
        announced = article.announced_comments
        keys: dict[CaptureOrder, str | int] = {
            CaptureOrder.TITLE: article.value(Field.TITLE) or article.capture.name,
            CaptureOrder.DATE: article.value(Field.DATE) or "~",  # behind all that have a date
            CaptureOrder.COMMENTS: -captured,
            CaptureOrder.MISSING: captured - announced if announced is not None else 0,
            CaptureOrder.FILE: article.capture.name,
        }
        return keys.get(CaptureOrder(order)) if order in range(len(CaptureOrder)) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let captures be dragged, and dropped between others."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Let captures be moved: what a view offers while it drags is what can be dropped."""
        return Qt.DropAction.MoveAction

    def _card(self, row: CaptureRow) -> Card:
        article = row.article
        title = article.value(Field.TITLE) or article.capture.name
        profile = profile_name(self._labels.get(article.profile, article.profile))
        part = self.tr("part “{}”").format(article.part) if article.part else ""
        out = self.tr("left out of exports") if article.left_out else ""
        lines = (_joined(part, article.id, article.capture.name), _joined(out, self._comments(row), profile))
        return Card(title, lines, remarks=tuple(map(in_words, article.remarks)), faded=article.left_out)

    def _comments(self, row: CaptureRow) -> str:
        announced = row.article.announced_comments
        if announced is not None and announced != row.captured:
            number = QLocale().toString
            more = row.captured > announced
            words = self.tr("{} comments, {} announced") if more else self.tr("{} of {} comments")
            return words.format(number(row.captured), number(announced))
        return self.tr("%n comment(s)", "", row.captured)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
