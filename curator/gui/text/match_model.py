"""What search found and what a replacement would make of it, a row each, to be ticked or not."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.span import Span
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.diff_view import Change, format_of
from curator.gui.widgets.utf16 import to_units
from curator.services.correcting import Match

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
PLACE, NOW, THEN = range(3)
PIECES = _Role.UserRole
"""Role of the three pieces of a cell: before, in question, after."""
_BEFORE, _AFTER = 12, 28


class MatchModel(QAbstractTableModel):
    """Matches with a tick each; `ticked_changed` follows when another number of them is ticked."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matches: Sequence[Match] = ()
        self._unticked: set[tuple[int, Span]] = set()

    def show(self, matches: Sequence[Match]) -> None:
        """Show these matches, all ticked but those in places whose tick was taken away."""
        self.beginResetModel()
        self._matches = matches
        if matches:
            self._unticked &= {_place(match) for match in matches}
        self.endResetModel()
        self.ticked_changed.emit()

    @property
    def matches(self) -> Sequence[Match]:
        """All that was found."""
        return self._matches

    @property
    def ticked(self) -> list[Match]:
        """What is to be replaced."""
        return [match for match in self._matches if _place(match) not in self._unticked]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of matches."""
        return 0 if parent.isValid() else len(self._matches)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the name of a column."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("Place"), self.tr("Now"), self.tr("Then"))[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        match = self._matches[index.row()]
        if index.column() == PLACE:
            if role == _Role.CheckStateRole:
                return Qt.CheckState.Unchecked if _place(match) in self._unticked else Qt.CheckState.Checked
            return (match.comment or match.article) if role == _Role.DisplayRole else None
        pieces = self._pieces(match, index.column())
        if role == PIECES:
            return pieces
        return "".join(pieces) if role == _Role.DisplayRole else None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Tick a match, or not."""
        if role != _Role.CheckStateRole or index.column() != PLACE:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._unticked.discard(_place(self._matches[index.row()]))
        else:
            self._unticked.add(_place(self._matches[index.row()]))
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True

    def _pieces(self, match: Match, column: int) -> tuple[str, str, str]:
        before = match.before.replace("\n", " ")
        if len(before) > _BEFORE:
            before = f"…{before[-_BEFORE:]}"
        after = match.after[:_AFTER].replace("\n", " ")
        return before, (match.found if column == NOW else match.replacement).replace("\n", "¶"), after


def _place(match: Match) -> tuple[int, Span]:
    return match.passage, match.span


class MatchDelegate(QStyledItemDelegate):
    """Draws what is found, or what would stand there, set off from the words around it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the three pieces on one line."""
        looks = QStyleOptionViewItem(option)
        self.initStyleOption(looks, index)
        looks.text = ""
        style = looks.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, looks, painter, looks.widget)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, looks, looks.widget)
        before, middle, after = index.data(PIECES)
        layout = QTextLayout(before + middle + after, looks.font)
        layout.setTextOption(QTextOption())
        part = QTextLayout.FormatRange()
        part.start, part.length = to_units(before), to_units(middle)
        change = Change.DELETED if index.column() == NOW else Change.INSERTED
        part.format = format_of(change, self._theme.palette)
        layout.setFormats([part])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        painter.save()
        painter.setClipRect(box)
        painter.setPen(looks.palette.text().color())
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's height."""
        size = super().sizeHint(option, index)
        widget = option.widget if isinstance(option.widget, QWidget) else None
        return QSize(size.width(), max(size.height(), 3 * GRID)) if widget else size
