"""Search over the whole collection: what is typed in the top bar, the passages that hold it, and the way to them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.gui.popup import Popup
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.utf16 import to_units
from curator.services.searching import CLOSE, OPEN, Hit, search
from curator.store import articles

_LIMIT = 100  # hits that a person looks through
_PAUSE_MS = 120  # typing has paused, and the result still comes at once; by feel
_CUT = " … "
_Index = QModelIndex | QPersistentModelIndex
_HIT = Qt.ItemDataRole.UserRole


class HitModel(QAbstractListModel):
    """Passages found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def show_hits(self, hits: list[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the snippet, or the hit itself."""
        hit = self._hits[index.row()]
        if role == _HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.comment or hit.article}  {_plain(hit.snippet)}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws a hit on one line: its citation id, and the snippet with what was found set off."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a line."""
        return QSize(super().sizeHint(option, index).width(), 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground as the style does, then the words."""
        hit: Hit = index.data(_HIT)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = option.rect.adjusted(GRID, 0, -GRID, 0)
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QColor(self._theme.palette.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, hit.comment or hit.article)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout = self._layout(hit.snippet)
        layout.draw(painter, QPoint(box.left() + 12 * GRID, box.center().y() - int(layout.boundingRect().height() / 2)))
        painter.restore()

    def _layout(self, snippet: str) -> QTextLayout:
        parts = snippet.replace("\n", " ").split(OPEN)
        text, ranges = parts[0], []
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        for part in parts[1:]:
            found, _, rest = part.partition(CLOSE)
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = to_units(text), to_units(found), strong
            ranges.append(mark)
            text += found + rest
        layout = QTextLayout(text, self._theme.ui_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(ranges)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout


class SearchPopup(Popup):
    """The hits for what the field holds; `navigated` gives the `Target` of the one taken."""

    navigated = Signal(object)

    def __init__(self, session: Session, theme: Theme, field: QLineEdit, parent: QWidget) -> None:
        self._hits = HitModel()
        super().__init__(field, self._hits, parent)
        self._hits.setParent(self)
        self._session = session
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self.list.setItemDelegate(HitDelegate(theme, self))
        self.list.setAccessibleName(self.tr("Search results"))
        field.textEdited.connect(self._pause.start)
        field.returnPressed.connect(self.search_now)
        self._pause.timeout.connect(self.search_now)
        self.taken.connect(self._on_taken)

    def search_now(self) -> None:
        """Look for what the field holds."""
        query = self.field.text().strip()
        collection = self._session.collection
        if collection is None or not query:
            self.hide()
            return
        try:
            hits = search(collection, query, _LIMIT)
        except CuratorError as error:
            self._hits.show_hits([])
            self.say(in_words(error.message))
        else:
            self._hits.show_hits(hits)
            self.say(self._summary(len(hits)))
        self._place()
        self.select_first()

    def _summary(self, found: int) -> str:
        if found == 0:
            return self.tr("Nothing holds these words. Accents and capitals do not matter.")
        if found == _LIMIT:
            return self.tr("The first %n passages: type more words to narrow the search.", "", found)
        return self.tr("%n passage(s)", "", found)

    def _place(self) -> None:
        corner = self.field.mapTo(self.over, QPoint(0, self.field.height() + 4))
        rows = min(max(self._hits.rowCount(), 1), 12)
        width = min(110 * GRID, self.over.width() - corner.x() - 2 * GRID)
        self.list.setVisible(self._hits.rowCount() > 0)
        self.setGeometry(
            corner.x(), corner.y(), width, (rows if self.list.isVisibleTo(self) else 0) * 4 * GRID + 8 * GRID
        )
        self.show()
        self.raise_()

    def _on_taken(self, index: QModelIndex) -> None:
        hit: Hit = index.data(_HIT)
        self.navigated.emit(Target(hit.article, hit.comment, hit.passage, self._place_of(hit)))

    def _place_of(self, hit: Hit) -> Span | None:
        """Return where the first word found stands in the passage."""
        collection = self._session.collection
        row = self._session.attempt(lambda: articles.passage(collection, hit.passage)) if collection else None
        before, _, rest = hit.snippet.removeprefix(_CUT).partition(OPEN)
        found = rest.partition(CLOSE)[0]
        at = row.text.find(before + found) if row and found else -1
        return Span(at + len(before), at + len(before) + len(found)) if at >= 0 else None


def _plain(snippet: str) -> str:
    return snippet.replace(OPEN, "").replace(CLOSE, "").replace("\n", " ")
