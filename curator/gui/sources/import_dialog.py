"""The import, before anything is added: what was recognised, listed as it is read, looked at and chosen."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from curator.domain.messages import Message
from curator.gui.files import dropped
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.capture_reader import LIMITS, CaptureReader
from curator.gui.sources.columns_dialog import ColumnsDialog
from curator.gui.sources.entries import EntryFilter, EntryModel, Wish
from curator.gui.sources.entry_delegate import EntryDelegate
from curator.gui.sources.entry_view import EntryView
from curator.gui.theme import GRID, Theme
from curator.gui.widgets import in_hand
from curator.gui.widgets.choice_box import ChoiceBox
from curator.services import importing
from curator.services.intake import Entry
from curator.services.snapshots import captures
from curator.services.tables import TableColumns

_WIDTHS = (420, 640)
_State = Qt.CheckState


class ImportDialog(QDialog):
    """Reads captures and lists what was recognised; `confirmed` follows once the person says what to add.

    What was read lies aside as long as `reader` is not discarded.
    """

    confirmed = Signal()

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reader = CaptureReader(session, parent=self)
        self.model = EntryModel(self)
        self.filter = EntryFilter(self.model, self)
        self.reading = QLabel()
        self.bar = QProgressBar()
        self.stop_button = QPushButton(self.tr("Stop reading"))
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.all_shown = QCheckBox(self.tr("&All shown"))
        self.shown = ChoiceBox()
        self.words = QLineEdit()
        self.list = QListView()
        self.view = EntryView(session, theme)
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(theme, settings)
        self._connect()
        self._follow_entries()

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders, and list what is recognised in them after what is listed already."""
        self.problem.hide()
        self.reading.setText(self.tr("Looking for captures …"))
        self.bar.setRange(0, 0)
        self.reader.read(paths)
        self._follow_reading()
        self._follow_entries()

    def on_recognised(self, entries: Sequence[Entry]) -> None:
        """List what was recognised in a file."""
        collection = self._session.collection
        if collection is None:
            return
        here = [importing.article_of(collection, entry.sha256) or "" for entry in entries]
        self.model.extend(entries, here)
        if not self.list.currentIndex().isValid() and self.filter.rowCount():
            in_hand.take(self.list, self.filter.index(0, 0))

    def on_progressed(self, done: int, total: int) -> None:
        """Show how far the reading is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.reading.setText(self.tr("{} % read").format(100 * done // total if total else 0))

    def on_failed(self, message: Message) -> None:
        """Say why nothing can be read."""
        self.problem.setText(as_sentence(message))
        self.problem.show()

    def on_ended(self) -> None:
        """Offer what was read."""
        self._follow_reading()
        self._follow_entries()

    def on_entry_chosen(self, index: QModelIndex) -> None:
        """Show the page of the entry in hand."""
        if not index.isValid():
            self.view.show_nothing()
            return
        row = self.filter.mapToSource(index).row()
        self.view.show_entry(self.model.entry(row), self.model.card(row), version=self.model.is_version(row))

    def on_version_chosen(self, version: bool) -> None:  # noqa: FBT001 (what a signal gives)
        """Let the entry in hand be a later capture of the article that it is like, or an article of its own."""
        row = self.filter.mapToSource(self.list.currentIndex()).row()
        if row >= 0:
            self.model.make_version(row, version=version)

    def on_columns_asked(self, path: Path) -> None:
        """Look at the columns of a table, and ask what they say."""
        task = self._session.tasks.start("", partial(captures.table_columns, path), LIMITS)
        task.finished.connect(lambda found: self._ask_for_columns(path, found))
        task.failed.connect(self.on_failed)

    def _ask_for_columns(self, path: Path, columns: TableColumns) -> None:
        dialog = ColumnsDialog(path.name, columns, self)
        dialog.accepted.connect(lambda: self._read_anew(path, dialog.value()))
        dialog.open()

    def _read_anew(self, path: Path, columns: Mapping[str, str]) -> None:
        self.model.withdraw(path)
        self.view.show_nothing()
        self.reader.read([path], {"columns": columns})
        self._follow_reading()

    def on_asked(self) -> None:
        """Show the entries that are asked for."""
        self.filter.ask(self.shown.currentData(), self.words.text())
        if not self.list.currentIndex().isValid() and self.filter.rowCount():
            in_hand.take(self.list, self.filter.index(0, 0))
        self._follow_entries()

    def on_all_clicked(self) -> None:
        """Tick all that is shown, or none of it."""
        self.model.tick(self.filter.rows(), wanted=self.all_shown.checkState() is not _State.Unchecked)

    def accept(self) -> None:
        """Add what is ticked."""
        super().accept()
        self.confirmed.emit()

    def reject(self) -> None:
        """Add nothing."""
        self.reader.discard()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take more files."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped too."""
        event.acceptProposedAction()
        self.read(dropped(event))

    def _follow_reading(self) -> None:
        for widget in (self.reading, self.bar, self.stop_button):
            widget.setVisible(self.reader.is_reading)

    def _follow_entries(self) -> None:
        wanted, rows = self.model.wanted(), self.filter.rows()
        open_rows = [row for row in rows if self.model.can_be_added(row)]
        ticked = sum(self.model.is_wanted(row) for row in open_rows)
        some = _State.PartiallyChecked if ticked else _State.Unchecked
        self.all_shown.setCheckState(_State.Checked if ticked and ticked == len(open_rows) else some)
        self.all_shown.setEnabled(bool(open_rows))
        self.add_button.setText(self.tr("Add %n page(s)", "", len(wanted)) if wanted else self.tr("Add"))
        self.add_button.setEnabled(bool(wanted) and not self.reader.is_reading)
        self.summary.setText(self._summed_up(wanted))

    def _summed_up(self, wanted: Sequence[Entry]) -> str:
        comments, pings = (sum(entry.comments - entry.pings for entry in wanted), sum(entry.pings for entry in wanted))
        parts = [self.tr("%n comment(s)", "", comments)] if wanted else []
        if pings:
            parts.append(self.tr("%n ping(s)", "", pings))
        doubtful = sum(entry.is_doubtful for entry in wanted)
        failed = len(self.model.failures())
        if doubtful:
            parts.append(self.tr("%n to look at", "", doubtful))
        if failed:
            parts.append(self.tr("%n file(s) could not be read", "", failed))
        if not parts and not self.reader.is_reading:
            parts.append(self.tr("There is nothing to add"))
        return " · ".join(parts)

    def _connect(self) -> None:
        self.reader.recognised.connect(self.on_recognised)
        self.reader.progressed.connect(self.on_progressed)
        self.reader.failed.connect(self.on_failed)
        self.reader.ended.connect(self.on_ended)
        self.model.counted.connect(self._follow_entries)
        self.list.selectionModel().currentChanged.connect(self.on_entry_chosen)
        self.shown.currentIndexChanged.connect(self.on_asked)
        self.words.textChanged.connect(self.on_asked)
        self.all_shown.clicked.connect(self.on_all_clicked)
        self.view.version_chosen.connect(self.on_version_chosen)
        self.view.columns_asked.connect(self.on_columns_asked)
        self.stop_button.clicked.connect(self.reader.stop)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self, theme: Theme, settings: WindowSettings) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(True)
        self.resize(140 * GRID, 80 * GRID)
        self.bar.setFixedSize(24 * GRID, GRID)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.list.setModel(self.filter)
        self.list.setItemDelegate(EntryDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)  # else all are measured whenever one comes
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What was recognised"))
        self.shown.setAccessibleName(self.tr("Which pages are listed"))
        self.shown.addItem(self.tr("All pages"), Wish.ALL)
        self.shown.addItem(self.tr("To look at"), Wish.DOUBTFUL)
        self.shown.addItem(self.tr("Not to be added"), Wish.LEFT_OUT)
        self.words.setPlaceholderText(self.tr("Title, file or address"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.all_shown.setToolTip(self.tr("Add all pages that are listed, or none of them"))
        self.add_button.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        columns = QSplitter()
        columns.addWidget(self._left())
        columns.addWidget(self.view)
        columns.setChildrenCollapsible(False)
        columns.setStretchFactor(1, 1)
        columns.setSizes(_WIDTHS)
        settings.follow_splitter("import", columns)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for widget in (self.reading, self.bar, self.stop_button, self.summary):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.problem)
        layout.addWidget(columns, 1)
        layout.addLayout(foot)
        self.stop_button.setAutoDefault(False)
        self.add_button.setDefault(True)  # once it is in the dialog: before, Enter does not know of it
        self.list.setFocus()

    def _left(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.all_shown)
        head.addWidget(self.shown, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        return left
