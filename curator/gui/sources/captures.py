"""The list of captures: each with its title, and how many of its announced comments were captured."""

from collections.abc import Mapping
from dataclasses import dataclass
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
_SHOWN = (Table.ARTICLE, Table.VERSION, Table.COMMENT, Table.METADATA)


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """An article and how many comments and pings it has."""

    article: Article
    captured: int


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
        """Return the card of a capture, and its words for those who do not see it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        card = self._card(self._rows[index.row()])
        if role == CARD:
            return card
        if role == _Role.DisplayRole:
            return card.title
        if role == _Role.AccessibleTextRole:
            return card.spoken()
        if role == _Role.ToolTipRole:
            return "\n".join((self._rows[index.row()].article.capture.name, *card.remarks))
        return None

    def _card(self, row: CaptureRow) -> Card:
        article = row.article
        title = article.value(Field.TITLE) or article.capture.name
        profile = profile_name(self._labels.get(article.profile, article.profile))
        lines = (f"{article.id} · {article.capture.name}", " · ".join((self._comments(row), profile)))
        return Card(title, lines, remarks=tuple(map(in_words, article.remarks)))

    def _comments(self, row: CaptureRow) -> str:
        announced = row.article.announced_comments
        if announced is not None and announced != row.captured:
            number = QLocale().toString
            return self.tr("{} of {} comments").format(number(row.captured), number(announced))
        return self.tr("%n comment(s)", "", row.captured)
