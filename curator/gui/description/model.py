"""All articles as a table: a row each, a column for each field, and three that are read only."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

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
        self._articles: list[Article] = []
        self._editable = False
        describer.drafts_changed.connect(self.redraw)
        theme.changed.connect(self.redraw)

    def load(self, articles: Sequence[Article], *, editable: bool) -> None:
        """Show these; where they are the same articles as before, the selection stays."""
        same = [article.id for article in articles] == [article.id for article in self._articles]
        self._editable = editable
        if same:
            self._articles = list(articles)
            self.redraw()
            return
        self.beginResetModel()
        self._articles = list(articles)
        self.endResetModel()

    def replace(self, article: Article) -> None:
        """Show what is said of an article now, where it has a row."""
        row = self.row_of(article.id)
        if row >= 0:
            self._articles[row] = article
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def redraw(self) -> None:
        """Have everything shown anew."""
        if self._articles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._articles) - 1, len(COLUMNS) - 1))

    @property
    def articles(self) -> Sequence[Article]:
        """All articles, in the order of the rows."""
        return self._articles

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
        article, which = self._articles[row], COLUMNS[column]
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
        if role == _Role.DisplayRole:
            return " ".join(text.split()) or (_EMPTY if field in describing.lacking(article.metadata) else "")
        if role == _Role.ToolTipRole:
            return self._tool_tip(article, field)
        if role == _Role.AccessibleTextRole:
            sign = self.tr("does not fit") if draft else self.tr("proposed") if proposed else ""
            return ", ".join(filter(None, (text or self.tr("empty"), sign)))
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
