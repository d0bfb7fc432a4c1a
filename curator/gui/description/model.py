"""All articles as a table: a row each, a column for each field, and three that are read only."""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Any
from unicodedata import combining, normalize

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from curator.domain.article import Article
from curator.domain.fields import FIELDS
from curator.domain.metadata import Field
from curator.gui.description.describer import Describer
from curator.gui.description.wording import explained
from curator.gui.icons import Icon, icon
from curator.gui.terms import said
from curator.gui.theme import Theme
from curator.services import describing, overview

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_EMPTY = "–"
_FIGURES = re.compile(r"\d+")
_LONGEST_NUMBER = 12  # figures; longer ones are no numbers that anybody sorts by


class Fixed(Enum):
    """Columns that are no fields."""

    ID = "id"
    OPEN = "open"
    CAPTURE = "capture"


COLUMNS: tuple[Fixed | Field, ...] = (Fixed.ID, Fixed.OPEN, *FIELDS, Fixed.CAPTURE)
"""All columns, in the order of the model; the header may show them in another, and hide some."""


class DescriptionModel(QAbstractTableModel):
    """Rows of articles; a value that is typed goes to the `Describer`, and comes back with the session's change."""

    def __init__(self, theme: Theme, describer: Describer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describer = describer
        self._all: list[Article] = []
        self._articles: list[Article] = []
        self._words = ""
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        self._editable = False
        describer.drafts_changed.connect(self.redraw)
        theme.changed.connect(self.redraw)

    def load(self, articles: Sequence[Article], *, editable: bool) -> None:
        """Show these; where they are the same articles in the same order as before, rows and selection stay."""
        same = [article.id for article in articles] == [article.id for article in self._all]
        self._editable, self._all = editable, list(articles)
        if same:
            known = {article.id: article for article in articles}
            self._articles = [known[article.id] for article in self._articles]
            self.redraw()
        else:
            self._arrange()

    def filter(self, words: str) -> None:
        """Show the articles that say this somewhere; "" for all."""
        self._words = words.casefold().strip()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, what has no value last; -1 for the order of the collection. Edits move no row."""
        self._column, self._order = column, order
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._articles = [article for article in self._all if self._words in self._said(article)]
        if self._column >= 0:
            keys = {article.id: self._key(article) for article in self._articles}
            self._articles.sort(key=lambda a: keys[a.id], reverse=self._order is Qt.SortOrder.DescendingOrder)
            self._articles.sort(key=lambda a: not keys[a.id])
        self.endResetModel()

    def _said(self, article: Article) -> str:
        return "\n".join(self._text(article, column) for column in COLUMNS).casefold() if self._words else ""

    def _key(self, article: Article) -> str:
        """Return what an article is sorted by: numbers by their size, letters whatever their accents and their case."""
        plain = normalize("NFKD", self._text(article, COLUMNS[self._column]).casefold())
        letters = "".join(sign for sign in plain if not combining(sign)).lstrip("«“\"'([ ")
        return _FIGURES.sub(lambda found: found[0].rjust(_LONGEST_NUMBER, "0"), letters)

    def replace(self, article: Article) -> None:
        """Show what is said of an article now, where it has a row."""
        row = self.row_of(article.id)
        if row >= 0:
            self._articles[row] = article
        place = next((place for place, each in enumerate(self._all) if each.id == article.id), -1)
        if place >= 0:
            self._all[place] = article
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def redraw(self) -> None:
        """Have everything shown anew."""
        if self._articles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._articles) - 1, len(COLUMNS) - 1))

    @property
    def articles(self) -> Sequence[Article]:
        """The articles that are shown, in the order of the rows."""
        return self._articles

    @property
    def all_articles(self) -> Sequence[Article]:
        """All articles, shown or not, in the order of the collection."""
        return self._all

    def article(self, row: int) -> Article:
        """Return the article in a row."""
        return self._articles[row]

    def row_of(self, id: str) -> int:
        """Return the row of an article, -1 where there is none."""
        return next((row for row, article in enumerate(self._articles) if article.id == id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self._articles)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the name of a column, and what fits it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == _Role.DisplayRole:
            return self.column_name(column)
        if role == _Role.ToolTipRole and isinstance(column, Field):
            return said(FIELDS[column].hint) or None
        return None

    def column_name(self, column: Fixed | Field) -> str:
        """Return the name of a column."""
        if isinstance(column, Field):
            return said(FIELDS[column].name)
        return {
            Fixed.ID: self.tr("Article"),
            Fixed.OPEN: self.tr("Open"),
            Fixed.CAPTURE: self.tr("Capture"),
        }[column]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited; what has several lines is edited in the form."""
        flags = super().flags(index)
        if not index.isValid() or not self._editable or not isinstance(COLUMNS[index.column()], Field):
            return flags
        return flags if "\n" in self.text(index.row(), index.column()) else flags | Qt.ItemFlag.ItemIsEditable

    def text(self, row: int, column: int) -> str:
        """Return what is in a cell, "" where nothing is; a draft goes before the value in force."""
        return self._text(self._articles[row], COLUMNS[column])

    def _text(self, article: Article, which: Fixed | Field) -> str:
        if isinstance(which, Field):
            draft = self._describer.draft((article.id, which))
            return draft.text if draft else article.value(which) or ""
        return {
            Fixed.ID: article.id,
            Fixed.OPEN: str(sum(self._open(article)) or ""),
            Fixed.CAPTURE: article.capture.name,
        }[which]

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Set the value of a cell by hand."""
        column = COLUMNS[index.column()]
        if role != _Role.EditRole or not isinstance(column, Field):
            return False
        return self._describer.write({(self._articles[index.row()].id, column): str(value)})

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the text of a cell and its looks."""
        if not index.isValid():
            return None
        text = self.text(index.row(), index.column())
        if role == _Role.EditRole:
            return text
        article, column = self._articles[index.row()], COLUMNS[index.column()]
        if not isinstance(column, Field):
            return self._fixed_data(column, article, text, role)
        return self._field_data(article, column, text, role)

    def _fixed_data(self, column: Fixed, article: Article, text: str, role: int) -> Any:
        if role == _Role.DisplayRole:
            return text
        if role == _Role.ForegroundRole:
            return QColor(self._theme.palette.muted)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._open_in_words(article) if column is Fixed.OPEN else text
        if role == _Role.DecorationRole and column is Fixed.OPEN and not overview.is_open(article.metadata):
            return icon(Icon.DONE)
        return None

    def _field_data(self, article: Article, field: Field, text: str, role: int) -> Any:
        draft = self._describer.draft((article.id, field))
        value = article.metadata.get(field)
        proposed = value is not None and not value.confirmed and not draft
        disputed = proposed and value is not None and value.is_disputed
        if role == _Role.DisplayRole:
            return " ".join(text.split()) or (_EMPTY if field in describing.lacking(article.metadata) else "")
        if role == _Role.ToolTipRole:
            return self._tool_tip(article, field)
        if role == _Role.AccessibleTextRole:
            sign = self.tr("does not fit") if draft else self.tr("proposed") if proposed else ""
            dispute = self.tr("the page says otherwise elsewhere") if disputed else ""
            return ", ".join(filter(None, (text or self.tr("empty"), sign, dispute)))
        if role == _Role.DecorationRole and disputed:
            return icon(Icon.COMPARE)
        return self._looks(role, wrong=draft is not None, proposed=proposed, empty=not text)

    def _looks(self, role: int, *, wrong: bool, proposed: bool, empty: bool) -> Any:
        palette = self._theme.palette
        if role == _Role.ForegroundRole:
            return QColor(palette.error if wrong else palette.muted if proposed or empty else palette.text)
        if role == _Role.FontRole:
            font = QFont()
            font.setItalic(proposed)
            return font
        if role == _Role.DecorationRole:
            return icon(Icon.WARNING) if wrong else icon(Icon.PROPOSED) if proposed else None
        return None

    def _tool_tip(self, article: Article, field: Field) -> str:
        draft, value = self._describer.draft((article.id, field)), article.metadata.get(field)
        if draft:
            return f"{draft.text}\n{draft.sentence}"
        if value:
            return "\n".join(filter(None, (value.value, explained(value))))
        return self.tr("No value yet")

    def _open(self, article: Article) -> tuple[int, int]:
        """Return how many values nobody has confirmed, and how many expected ones are missing."""
        proposed = sum(not value.confirmed for value in article.metadata.values())
        return proposed, len(describing.lacking(article.metadata))

    def _open_in_words(self, article: Article) -> str:
        proposed, lacking = self._open(article)
        if not proposed and not lacking:
            return self.tr("Nothing is open")
        return self.tr("To confirm: {} · missing: {}").format(proposed, lacking)
