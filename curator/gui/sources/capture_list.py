"""The list of captures with its filter and its order: several are selected, and dragged to another place."""

from enum import Enum

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from curator.gui.icons import Icon, icon
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.captures import ORDERED, SEARCHED, CaptureModel, CaptureOrder
from curator.gui.sources.cards import CardDelegate
from curator.gui.theme import GRID, Theme
from curator.gui.widgets import in_hand
from curator.gui.widgets.order_button import OrderButton


class CaptureView(QListView):
    """The cards; `dropped` gives the row before which those that are selected were dropped."""

    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)  # else all are measured whenever one is shown
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Captures"))

    def startDrag(self, offered: Qt.DropAction) -> None:  # noqa: N802 (Qt's own name)
        """Drag those that are selected, under a picture that leaves the line in sight where they would fall."""
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(self.selectedIndexes()))
        drag.setPixmap(icon(Icon.SOURCES).pixmap(3 * GRID))
        drag.setHotSpot(QPoint(-GRID, -GRID))
        drag.exec(offered)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where; the rows follow the collection, and are moved by nobody else."""
        index = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem
        row = index.row() + int(below) if index.isValid() else self.model().rowCount()
        event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.dropped.emit(row)


class CaptureList(QWidget):
    """Captures as they are asked for.

    `chosen` follows the one in hand, `selection_changed` all that are selected; `dropped` gives the article that those
    are to follow, "" for the beginning.
    """

    chosen = Signal()
    selection_changed = Signal()
    dropped = Signal(str)

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = CaptureModel(session, self)
        self.filtered = QSortFilterProxyModel(self)
        self.filtered.setSourceModel(self.model)
        self.filtered.setFilterRole(SEARCHED)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filtered.setSortLocaleAware(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words or id"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.order_button = OrderButton(self._order_names(), settings, "sources/order")
        self.view = CaptureView()
        self.view.setModel(self.filtered)
        self.view.setItemDelegate(CardDelegate(theme, self.view))
        self.setFocusProxy(self.view)
        self._lay_out()
        self.field.textChanged.connect(self._on_filtered)
        self.view.dropped.connect(self._on_dropped)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.selectionModel().selectionChanged.connect(self.selection_changed)
        self.order_button.chosen.connect(self._sort)
        self._sort()

    @property
    def current(self) -> str:
        """Citation id of the article in hand, "" for none."""
        return self.model.article(self.filtered.mapToSource(self.view.currentIndex()).row())

    @property
    def selected(self) -> list[str]:
        """Citation ids of the articles that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [self._article(row) for row in rows]

    @property
    def can_be_arranged(self) -> bool:
        """Tell whether what is shown is the order of the collection, all of it, and can be edited."""
        whole = self.order_button.order is CaptureOrder.COLLECTION and not self.field.text()
        return whole and self._session.writable

    def above(self, article: str) -> str:
        """Return the article that another one follows in the collection, "" for none."""
        return self.model.article(self.model.place(article) - 1)

    def take(self, article: str) -> bool:
        """Take an article in hand, whatever the filter, and tell whether it is there."""
        row = self.model.place(article)
        if row < 0:
            return False
        if not self._index(row).isValid():
            self.field.clear()
        in_hand.take(self.view, self._index(row))
        return True

    def select(self, articles: list[str]) -> None:
        """Select these, the first in hand."""
        for place, id in enumerate(articles):
            index = self._index(self.model.place(id))
            if index.isValid():
                if not place:
                    in_hand.take(self.view, index)
                self.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def reload(self) -> None:
        """Read the articles anew; what is in hand and selected stays so, or what took the place of the one in hand."""
        article, selected = self.current, self.selected
        row = self.model.place(article)
        self.model.reload()
        if self.model.place(article) >= 0:
            if self.current != article or self.selected != selected:
                self.select([article, *selected])
        elif self.model.rowCount():
            self.take(self.model.article(min(max(row, 0), self.model.rowCount() - 1)))
        self._offer_drag()

    def _article(self, row: int) -> str:
        """Return the article in a row that is shown, "" for none."""
        return self.model.article(self.filtered.mapToSource(self.filtered.index(row, 0)).row())

    def _index(self, row: int) -> QModelIndex:
        return self.filtered.mapFromSource(self.model.index(row))

    def _on_current_changed(self) -> None:
        self.chosen.emit()

    def _on_filtered(self, text: str) -> None:
        self.filtered.setFilterFixedString(text.strip())
        if not self.view.currentIndex().isValid():
            in_hand.take(self.view, self.filtered.index(0, 0))
        self._offer_drag()

    def _on_dropped(self, row: int) -> None:
        selected = set(self.selected)
        before = (self._article(at) for at in range(row - 1, -1, -1))
        self.dropped.emit(next((id for id in before if id not in selected), ""))

    def _offer_drag(self) -> None:
        self.view.setDragEnabled(self.can_be_arranged)
        self.selection_changed.emit()

    def _sort(self) -> None:
        order = self.order_button.order
        self.filtered.setSortRole(ORDERED + order.value)
        self.filtered.sort(0 if order is not CaptureOrder.COLLECTION else -1)
        self._offer_drag()

    def _order_names(self) -> dict[Enum, str]:
        return {
            CaptureOrder.COLLECTION: self.tr("As in the collection"),
            CaptureOrder.TITLE: self.tr("By title"),
            CaptureOrder.DATE: self.tr("By date"),
            CaptureOrder.COMMENTS: self.tr("By number of comments"),
            CaptureOrder.MISSING: self.tr("By comments that are missing"),
            CaptureOrder.FILE: self.tr("By file"),
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID, GRID, 0)
        head.setSpacing(0)
        head.addWidget(self.field, 1)
        head.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
