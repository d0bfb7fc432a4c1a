"""Writing the files: a button for each format, the task they start, and what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from curator import files
from curator.domain.book import ExportProfile
from curator.domain.formats import FORMATS, BookFormat
from curator.domain.messages import Message
from curator.gui.files import FileChooser, open_in_system
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sizes import size_in_words
from curator.gui.tasks import Task
from curator.gui.terms import said
from curator.gui.theme import GRID
from curator.gui.widgets.banner import Banner
from curator.gui.widgets.key_action import key_action
from curator.services.publishing import Written
from curator.services.snapshots import exports


class Press(QWidget):
    """Writes the collection as the profile in hand wants it, one file at a time; `asked` says which format."""

    asked = Signal(str)
    written = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._target = Path()
        self._file: Path | None = None
        self.exports = {suffix: self._action(row) for suffix, row in FORMATS.items()}
        self.buttons = {suffix: self._button(action) for suffix, action in self.exports.items()}
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.open_button = QPushButton(icon(Icon.PREVIEW), self.tr("Open the file"))
        self.folder_button = QPushButton(icon(Icon.FOLDER), self.tr("Show in folder"))
        self.failure = Banner(failure=True)
        self._lay_out()
        self._show_state()
        self._connect()

    @property
    def busy(self) -> bool:
        """Tell whether a file is being written."""
        return self._task is not None

    def set_possible(self, *, possible: bool) -> None:
        """Say whether there is anything to export."""
        self._possible = possible
        self._show_state()

    def ask(self, chooser: FileChooser, suffix: str, profile: ExportProfile) -> None:
        """Ask for the file to write in the format of `suffix`, and begin; the question covers replacing a file."""
        collection = self._session.collection
        if collection is None or self.busy or not self._possible:
            return
        row = FORMATS[suffix]
        title, kinds = self.tr("Export {}").format(row.name), f"{said(row.files)} (*{suffix})"
        chosen = chooser.file_to_write(title, collection.path.stem, suffix, kinds)
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)
        self.begin(profile, path, force=path == chosen)

    def begin(self, profile: ExportProfile, path: Path, *, force: bool) -> None:
        """Write `path`, in place of a file that is there if `force` is set."""
        collection = self._session.collection
        if collection is None:
            return
        work = partial(exports.publish, collection.path, profile, path, force=force, proved=True)
        self._target, self._file = path, None
        self.failure.say("")
        task = self._task = self._session.tasks.start(self.tr("Writing {} …").format(path.name), work)
        self._show_state()
        self.cancel_button.setFocus()
        task.progressed.connect(self.on_progressed)
        task.given.connect(self.on_written)
        task.failed.connect(self.on_failed)
        task.cancelled.connect(self.on_cancelled)

    def on_progressed(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def on_written(self, written: Written) -> None:
        """Say what was written, also where it was whole before the work could stop."""
        self._file = written.path
        size = size_in_words(written.size)
        if written.pages is None:
            extent = self.tr("%n article(s)", "", written.articles)
        else:
            extent = self.tr("%n page(s)", "", written.pages)
        self._end(self.tr("Wrote {} ({}, {})").format(written.path.name, extent, size), self.open_button)
        self.failure.say(in_words(written.doubt))
        self.written.emit(self.state.text())

    def on_failed(self, message: Message) -> None:
        """Say why nothing was written; a process that died leaves a part of a file behind."""
        files.sweep(self._target.parent)
        self._end("")
        self.failure.say(in_words(message))

    def on_cancelled(self) -> None:
        """Say that nothing was written, unless it was; a process that was ended leaves a part of a file behind."""
        if self._file is None:
            files.sweep(self._target.parent)
            self._end(self.tr("Stopped: nothing was written."))

    def on_cancel_clicked(self) -> None:
        """Stop."""
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self._task.cancel()

    def open_file(self) -> None:
        """Open what was written with the program that the system has for it."""
        if self._file is not None:
            self.open_path(self._file)

    def show_folder(self) -> None:
        """Show the folder of what was written."""
        if self._file is not None:
            self.open_path(self._file.parent)

    def open_path(self, path: Path) -> None:
        """Open a file or a folder with the program that the system has for it, or say that there is none."""
        if not open_in_system(path):
            self.failure.say(self.tr("No program of this system opens {}: open it by hand.").format(path))

    def _end(self, said: str, next_button: QPushButton | None = None) -> None:
        """Show how it ended; who waited at the button to cancel goes on from the next one."""
        waited = self.cancel_button.hasFocus()
        self._task = None
        self.state.setText(said)
        self._show_state()
        if waited:
            (next_button or next(iter(self.buttons.values()))).setFocus()

    def _show_state(self) -> None:
        for action in self.exports.values():
            action.setEnabled(self._possible and not self.busy)
        if self._task is not None:
            self.bar.setRange(0, 0)
            self.state.setText(self._task.label)
        self.state.setVisible(bool(self.state.text()))
        self.cancel_button.setEnabled(True)
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(self.busy)
        for widget in self.buttons.values():
            widget.setVisible(not self.busy)
        for widget in (self.open_button, self.folder_button):
            widget.setVisible(self._file is not None)

    _possible = True

    def _action(self, row: BookFormat) -> QAction:
        name = self.tr("Export {}…").format(row.name)
        return key_action(self, name, Icon.EXPORT, row.key, do=partial(self.asked.emit, row.suffix))

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(icon(Icon.EXPORT, QPalette.ColorRole.HighlightedText), action.text())
        button.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setAccessibleDescription(action.shortcut().toString())
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (
            *(self.failure, self.state, self.bar, self.cancel_button),
            *(self.open_button, self.folder_button, *self.buttons.values()),
        ):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.on_cancel_clicked)
        self.open_button.clicked.connect(self.open_file)
        self.folder_button.clicked.connect(self.show_folder)
