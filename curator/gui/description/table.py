"""The table as a spreadsheet: typing fills the selected cells of a column; blocks are copied, pasted, filled down."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from curator.domain.article import Article
from curator.domain.fields import FIELDS
from curator.domain.metadata import Field
from curator.gui.description import blocks
from curator.gui.description.describer import Cell, Describer
from curator.gui.description.model import COLUMNS, DescriptionModel, Fixed
from curator.gui.icons import Icon
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID
from curator.gui.widgets.key_action import key_action

_Keys = QKeySequence.StandardKey
_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    Fixed.ID: 8,
    Fixed.OPEN: 7,
    Fixed.CAPTURE: 24,
}
_STATE = "description/columns"


class _CellDelegate(QStyledItemDelegate):
    """Hands what was typed to the table, which knows what else is selected."""

    def __init__(self, table: "DescriptionTable") -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:  # noqa: ARG002
        """Return a line as large as the cell."""
        editor = QLineEdit(parent)
        editor.setStyleSheet("QLineEdit { border-radius: 0; padding: 0 6px; }")
        editor.setAccessibleName(str(self._table.described.headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:  # noqa: ARG002
        """Fill the cell, and those selected with it in its column."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            self._table.fill(index, editor.text())


class DescriptionTable(QTableView):
    """Shows a `DescriptionModel`; every change goes through the `Describer`, each as one undo step."""

    def __init__(
        self, model: DescriptionModel, describer: Describer, settings: WindowSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.described = model
        self._describer = describer
        self._settings = settings
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName(self.tr("Articles and their description"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(4 * GRID)
        self.copy_action = key_action(self, self.tr("Copy"), Icon.CLIPBOARD, _Keys.Copy, do=self.copy)
        self.paste_action = key_action(self, self.tr("Paste"), Icon.CLIPBOARD, _Keys.Paste, do=self.paste)
        self.fill_down_action = key_action(self, self.tr("Fill down"), Icon.NEXT, "Ctrl+D", do=self.fill_down)
        self.empty_action = key_action(self, self.tr("Empty"), Icon.DELETE, _Keys.Delete, do=self.empty)
        self.confirm_action = key_action(
            self, self.tr("Confirm the selected values"), Icon.ACCEPT, "Return", do=self.confirm
        )
        self.restore_action = key_action(
            self, self.tr("Restore what was imported"), Icon.RESTORE, "Ctrl+R", do=self.restore
        )
        for action in (self.copy_action, *self.editing_actions):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # a cell that is typed in has keys of its own
        self._set_up_header()

    @property
    def editing_actions(self) -> tuple[QAction, ...]:
        """Actions that change something."""
        return (self.paste_action, self.fill_down_action, self.empty_action, self.confirm_action, self.restore_action)

    @property
    def current_article(self) -> str:
        """Id of the article in the current row, "" where there is none."""
        index = self.currentIndex()
        return self.described.article(index.row()).id if index.isValid() else ""

    def selected_cells(self) -> list[Cell]:
        """Return the selected fields, by article in the order of the table."""
        return [cell for index in self._selected() if (cell := self._cell(index.row(), index.column()))]

    def selected_articles(self) -> list[Article]:
        """Return the articles with a selected cell, in the order of the table."""
        ranges = self.selectionModel().selection().toList()
        rows = {row for selected in ranges for row in range(selected.top(), selected.bottom() + 1)}
        return [self.described.article(row) for row in sorted(rows)]

    def show_article(self, id: str, column: int | None = None) -> bool:
        """Make the row of an article the current one, in a column or the current cell’s; tell if it is shown."""
        row = self.described.row_of(id)
        if row >= 0:
            current = self.currentIndex()
            if column is None or column >= len(COLUMNS):
                column = current.column() if current.isValid() else COLUMNS.index(Field.TITLE)
            self.go_to(self.described.index(row, column))
        return row >= 0

    def go_to(self, index: _Index) -> None:
        """Make a cell the current one and the only one selected, whatever keys are held down."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fill(self, index: _Index, text: str) -> None:
        """Set a cell by hand, and with it those that are selected in the same column."""
        selected = [other for other in self._selected() if other.column() == index.column()]
        rows = [other.row() for other in selected]
        self._write({(row, index.column()): text for row in (rows if index.row() in rows else [index.row()])})

    def copy(self) -> None:
        """Copy the selected cells and those between them, as a block."""
        rows, columns = self._bounds()
        text = [[self.described.text(row, column) for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(blocks.to_text(text))

    def paste(self) -> None:
        """Paste a block at the first selected cell; one that fits the selection several times fills it."""
        rows, columns = self._bounds()
        text = QGuiApplication.clipboard().text()
        if not rows or not columns or not text:
            return
        block = blocks.spread(blocks.from_text(text), len(rows), len(columns))
        visible = self._visible_columns()
        first = visible.index(columns[0])
        self._write(
            {
                (rows[0] + down, column): value
                for down, line in enumerate(block)
                for column, value in zip(visible[first:], line, strict=False)
                if rows[0] + down < self.described.rowCount()
            }
        )

    def fill_down(self) -> None:
        """Give all selected cells of a column the value of the uppermost."""
        values: dict[tuple[int, int], str] = {}
        tops: dict[int, str] = {}
        for index in self._selected():
            row, column = index.row(), index.column()
            if column in tops:
                values[row, column] = tops[column]
            else:
                tops[column] = self.described.text(row, column)
        self._write(values)

    def empty(self) -> None:
        """Empty the selected cells."""
        self._write({(index.row(), index.column()): "" for index in self._selected()})

    def confirm(self) -> None:
        """Approve what is proposed in the selected cells; from a single one go on to the next row."""
        cells = self.selected_cells()
        self._describer.confirm(cells)
        current = self.currentIndex()
        if len(cells) == 1 and current.row() + 1 < self.described.rowCount():
            self.go_to(current.siblingAtRow(current.row() + 1))

    def restore(self) -> None:
        """Give the selected cells back to what import proposed."""
        self._describer.restore(self.selected_cells())

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a menu in which columns are shown and hidden."""
        menu = QMenu(parent)
        header = self.horizontalHeader()
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(self.described.column_name(column))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.setEnabled(column is not Fixed.ID)
            action.toggled.connect(lambda shown, section=section: self._show_column(section, shown=shown))
        return menu

    def on_header_menu_asked(self, place: QPoint) -> None:
        """Offer the columns where the header was clicked."""
        self.columns_menu(self).popup(self.horizontalHeader().mapToGlobal(place))

    def on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        """Sort the rows; the article in hand stays so."""
        current = self.current_article
        self.described.sort(column if column < len(COLUMNS) else -1, order)
        self.show_article(current)
        self._keep_columns()

    def filter(self, words: str) -> None:
        """Show the articles that say this somewhere; the one in hand stays so, or the first is taken."""
        current = self.current_article
        self.described.filter(words)
        if not self.show_article(current) and self.described.rowCount():
            self.show_article(self.described.article(0).id)

    def _write(self, values: dict[tuple[int, int], str]) -> None:
        cells = {self._cell(*place): text for place, text in values.items()}
        self._describer.write({cell: text for cell, text in cells.items() if cell})

    def _cell(self, row: int, column: int) -> Cell | None:
        field = COLUMNS[column]
        return (self.described.article(row).id, field) if isinstance(field, Field) else None

    def _selected(self) -> list[QModelIndex]:
        header = self.horizontalHeader()
        shown = [index for index in self.selectedIndexes() if not header.isSectionHidden(index.column())]
        return sorted(shown, key=lambda index: (index.row(), header.visualIndex(index.column())))

    def _bounds(self) -> tuple[range, list[int]]:
        """Return the rows and the columns, as they are shown, from the first selected cell to the last."""
        selected = self._selected()
        if not selected:
            return range(0), []
        places = [self.horizontalHeader().visualIndex(index.column()) for index in selected]
        columns = [
            column
            for column in self._visible_columns()
            if min(places) <= self.horizontalHeader().visualIndex(column) <= max(places)
        ]
        return range(selected[0].row(), selected[-1].row() + 1), columns

    def _visible_columns(self) -> list[int]:
        header = self.horizontalHeader()
        shown = (column for column in range(len(COLUMNS)) if not header.isSectionHidden(column))
        return sorted(shown, key=header.visualIndex)

    def _show_column(self, section: int, *, shown: bool) -> None:
        self.horizontalHeader().setSectionHidden(section, not shown)
        self._keep_columns()

    def _keep_columns(self) -> None:
        state = bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")
        self._settings.set_text(_STATE, state)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setToolTip(
            self.tr(
                "Click: sort by it, a third click for the collection’s order. "
                "Right click: choose the columns. Drag: put them in another order."
            )
        )
        for section, column in enumerate(COLUMNS):
            width = FIELDS[column].width if isinstance(column, Field) else _WIDTHS[column]
            header.resizeSection(section, width * GRID)
            header.setSectionHidden(section, not _is_shown_at_first(column))
        kept = self._settings.text(_STATE)
        if kept:
            header.restoreState(QByteArray.fromBase64(QByteArray(kept.encode("ascii"))))
        header.sortIndicatorChanged.connect(self.on_sorted)
        self.on_sorted(header.sortIndicatorSection(), header.sortIndicatorOrder())
        header.sectionMoved.connect(self._keep_columns)
        header.sectionResized.connect(self._keep_columns)
        header.customContextMenuRequested.connect(self.on_header_menu_asked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def proposed_cells(articles: Iterable[Article]) -> list[Cell]:
    """Return the fields of articles that nobody has confirmed."""
    return [
        (article.id, value.field) for article in articles for value in article.metadata.values() if not value.confirmed
    ]


def _is_shown_at_first(column: Fixed | Field) -> bool:
    return FIELDS[column].at_first if isinstance(column, Field) else column is not Fixed.CAPTURE
