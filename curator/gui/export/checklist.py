"""What is still open before an export; each line leads to the place where it can be closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from curator.domain.changes import ChangeSet
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.gui.tasks import Task
from curator.gui.theme import GRID
from curator.gui.widgets import in_hand
from curator.gui.widgets.key_action import key_action
from curator.services import overview
from curator.services.snapshots import exports

_PAUSE_MS = 300  # an edit is over, and others do not follow; by feel
_MANY = 8  # points; fewer are seen at a glance
_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_GLYPH = 18
_WRAPPED = Qt.TextFlag.TextWordWrap
_STAGES = {
    overview.SOURCES: Icon.SOURCES,
    overview.TEXT: Icon.TEXT,
    overview.DUPLICATES: Icon.DUPLICATES,
    overview.DESCRIPTION: Icon.DESCRIPTION,
}


class _Line(QStyledItemDelegate):
    """Draws a point: the icon of its stage, and its sentence over as many lines as it needs."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list and the height of the sentence."""
        words = self._words(QRect(0, 0, self._width(), 0))
        height = option.fontMetrics.boundingRect(words, _WRAPPED, index.data()).height()
        return QSize(self._width(), max(height, _GLYPH) + 2 * (GRID // 2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground as the style has it, then icon and words."""
        plain = QStyleOptionViewItem(option)
        place = option.rect
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, self._view)
        words = self._words(QRect(place.left(), place.top(), self._width(), place.height()))
        glyph = index.data(Qt.ItemDataRole.DecorationRole)
        glyph.paint(painter, QRect(place.left() + GRID // 2, words.top() + 1, _GLYPH, _GLYPH))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(words, _WRAPPED, index.data())

    def _width(self) -> int:
        """Return the room there is beside the scroll bar, whether it shows or not: else lines would break anew."""
        return self._view.width() - self._view.verticalScrollBar().sizeHint().width()

    @staticmethod
    def _words(place: QRect) -> QRect:
        return place.adjusted(GRID + _GLYPH + GRID // 2, GRID // 2, -GRID // 2, -GRID // 2)


class Checklist(QWidget):
    """The open points, read anew while it is shown; `chosen` gives the target of a line."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._old = True
        self.heading = QLabel(self.tr("Still open"))
        self.heading.setProperty("role", "heading")
        self.list = QListWidget()
        self.list.setItemDelegate(_Line(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.heading.text())
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words or id"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.on_filtered)
        key_action(self.list, self.tr("Copy"), Icon.CLIPBOARD, QKeySequence.StandardKey.Copy, do=self.on_copy)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.nothing = QLabel(self.tr("Nothing is open: all is decided, described and checked."))
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(0, GRID // 2, 0, 0)
        self.pages = QStackedWidget()
        for page in (self.list, self.nothing):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.field)
        layout.addWidget(self.pages, 1)
        self._task: Task | None = None
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.list.itemActivated.connect(self.on_item_taken)
        self.list.itemClicked.connect(self.on_item_clicked)
        session.changed.connect(self.on_changed)

    def on_changed(self, changes: ChangeSet) -> None:
        """Read anew once edits pause, or when it is shown again."""
        del changes
        self._old = True
        if self.isVisible():
            self._soon.start()

    def refresh(self) -> None:
        """Read what is open, unless that is known."""
        collection = self._session.collection
        if collection is None or not self._old:
            return
        self._old = False
        if self._task is not None:
            self._task.cancel()
        self._task = self._session.tasks.start("", partial(exports.open_points, collection.path))
        self._task.finished.connect(self.on_read)
        self._task.failed.connect(self._session.failed)
        self._task.ended.connect(self.on_ended)

    def on_ended(self) -> None:
        """Read anew what was changed meanwhile."""
        if self.sender() is self._task:
            self._task = None

    def on_read(self, points: Sequence[overview.OpenPoint]) -> None:
        """Show the points; the line in hand stays in hand if it is still there."""
        if self.sender() is not self._task:
            return
        current = self.list.currentItem().text() if self.list.currentItem() else ""
        self.list.clear()
        for point in points:
            item = QListWidgetItem(icon(_STAGES[point.stage]), in_words(point.message))
            item.setData(Qt.ItemDataRole.UserRole, Target(article=point.article, stage=point.stage))
            self.list.addItem(item)
            item.setHidden(not self._is_wanted(item))
            if item.text() == current:
                in_hand.take(self.list, self.list.indexFromItem(item))
        self.heading.setText(self.tr("Still open") if points else self.tr("Nothing is open"))
        self.pages.setCurrentWidget(self.list if points else self.nothing)
        self.field.setVisible(len(points) >= _MANY)

    def on_filtered(self) -> None:
        """Show the points that say this."""
        for row in range(self.list.count()):
            self.list.item(row).setHidden(not self._is_wanted(self.list.item(row)))

    def on_copy(self) -> None:
        """Put the selected points on the clipboard, a line each."""
        chosen = sorted(self.list.selectedItems(), key=self.list.row)
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in chosen))

    def _is_wanted(self, item: QListWidgetItem) -> bool:
        return self.field.text().casefold().strip() in item.text().casefold()

    def on_item_clicked(self, item: QListWidgetItem) -> None:
        """Go there, unless several are being selected."""
        if not QGuiApplication.keyboardModifiers() & _SELECTING:
            self.on_item_taken(item)

    def on_item_taken(self, item: QListWidgetItem) -> None:
        """Go where the point can be closed."""
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
