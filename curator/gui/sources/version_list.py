"""The captures of an article's page: which there are, which one it is read from, and adding a later one."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from curator.domain.resource import Version
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID

_MOST_SHOWN = 5


class VersionList(QWidget):
    """The versions of one page. `read_asked` gives the number of one; `later_asked` asks for another file."""

    read_asked = Signal(int)
    later_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.read_button = QPushButton(icon(Icon.RESTORE), self.tr("Read from this one"))
        self.later_button = QPushButton(icon(Icon.IMPORT), self.tr("Later capture…"))
        self._versions: Sequence[Version] = ()
        self._writable = True
        self._lay_out()
        self.list.currentRowChanged.connect(self._follow_chosen)
        self.list.itemActivated.connect(self._on_read_clicked)
        self.read_button.clicked.connect(self._on_read_clicked)
        self.later_button.clicked.connect(self.later_asked)

    def show_versions(self, versions: Sequence[Version], *, writable: bool, tip: str = "") -> None:
        """Show the captures of a page; `tip` says why nothing can be changed where that is so."""
        self._versions, self._writable = versions, writable
        self.list.clear()
        for version in versions:
            self.list.addItem(self._item(version))
        in_force = next((row for row, version in enumerate(versions) if version.in_force), -1)
        self.list.setCurrentRow(in_force)
        heights = [self.list.sizeHintForRow(row) for row in range(min(len(versions), _MOST_SHOWN))]
        self.list.setFixedHeight(sum(heights) + GRID)
        self.later_button.setEnabled(writable)
        later = self.tr("Another capture of the same page: decisions go along; what no longer fits is listed")
        self.later_button.setToolTip(tip or later)
        self.read_button.setToolTip(tip or self.tr("Decisions are made again where they still fit"))
        self._follow_chosen()

    def _item(self, version: Version) -> QListWidgetItem:
        resource = version.resource
        day = QDateTime.fromString(resource.captured_at or resource.imported_at, Qt.DateFormat.ISODate).date()
        when = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        dated = self.tr("captured {}") if resource.captured_at else self.tr("imported {}")
        item = QListWidgetItem(f"{version.number} · {resource.name} · {dated.format(when)}")
        item.setToolTip(f"SHA-256 {resource.sha256}")
        if version.in_force:
            item.setIcon(icon(Icon.DONE))
            spoken = self.tr("{}, which the article is read from").format(item.text())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _follow_chosen(self) -> None:
        row = self.list.currentRow()
        other = 0 <= row < len(self._versions) and not self._versions[row].in_force
        self.read_button.setEnabled(self._writable and other)
        self.read_button.setVisible(len(self._versions) > 1)

    def _on_read_clicked(self) -> None:
        if self.read_button.isEnabled():
            self.read_asked.emit(self._versions[self.list.currentRow()].number)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Captures of this page"))
        title.setProperty("role", "heading")
        self.list.setAccessibleName(title.text())
        self.list.setIconSize(QSize(2 * GRID, 2 * GRID))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (title, self.list, self.read_button, self.later_button):
            layout.addWidget(widget)
