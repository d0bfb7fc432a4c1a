"""Search and replace over the reading text: a bar over the reading view, with all that would change listed below it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from curator.domain.errors import CuratorError
from curator.domain.messages import Message
from curator.domain.progress import Steps, all_taken
from curator.gui.icons import Icon, icon
from curator.gui.sentences import as_sentence, in_words
from curator.gui.session import Session
from curator.gui.tasks import StepTask
from curator.gui.text.match_model import NOW, PLACE, THEN, MatchDelegate, MatchModel
from curator.gui.theme import GRID, Theme
from curator.services import correcting
from curator.services.correcting import Match
from curator.store.collection import Collection

_PAUSE_MS = 250  # typing has paused, and the result still comes at once; by feel
_ROWS = 7


class ReplaceBar(QFrame):
    """Finds as one types; `searched` follows each search, `shown` gives the `Match` to go to."""

    searched = Signal()
    shown = Signal(object)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._at = -1
        self._failure = ""
        self._task: StepTask | None = None
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self.setProperty("role", "bar")
        self.pattern = self._field(self.tr("Find"))
        self.replacement = self._field(self.tr("Replace by"))
        self.regex = self._option(".*", self.tr("Regular expression"))
        self.whole_word = self._option("“ ”", self.tr("Whole words"))
        self.match_case = self._option("Aa", self.tr("Match case"))
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.replace_button = QPushButton(icon(Icon.REPLACE, QPalette.ColorRole.HighlightedText), "")
        self.replace_button.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        self.close_button = self._tool(Icon.CLOSE, self.tr("Close the search (Escape)"))
        self.next_button = self._tool(Icon.NEXT, self.tr("Next match (F3)"))
        self.previous_button = self._tool(Icon.PREVIOUS, self.tr("Previous match (Shift+F3)"))
        self.model = MatchModel(self)
        self.table = QTableView()
        self._set_up_table(theme)
        self._lay_out()
        self._connect()
        self._summarise()
        self.hide()

    def open(self, selected: str = "") -> None:
        """Show the bar, ready to type in; what is selected in the text is looked for."""
        self.show()
        if selected and "\n" not in selected:
            self.pattern.setText(selected)
        self.pattern.setFocus()
        self.pattern.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Put the bar away; what was found is not set off any more."""
        self.hide()
        self._stop()
        self.model.show(())
        self.searched.emit()
        self.left.emit()

    def search(self) -> None:
        """Look for the pattern now, and have found it when this returns."""
        self._stop()
        collection = self._session.collection
        if collection is None:
            return
        try:
            self.on_found(all_taken(self._finding(collection)))
        except CuratorError as error:
            self.on_failed(error.message)

    def on_rested(self) -> None:
        """Look for the pattern between the window's events; what was found before is shown meanwhile."""
        self._stop()
        collection = self._session.collection
        if collection is None:
            return
        self._task = StepTask("", self._finding(collection), self)
        self._task.finished.connect(self.on_found)
        self._task.failed.connect(self.on_failed)
        self._task.ended.connect(self._task.deleteLater)
        self._task.begin()

    def on_found(self, found: list[Match]) -> None:
        """Show what was found."""
        self._show(found, "")

    def on_failed(self, reason: Message) -> None:
        """Say why nothing can be found."""
        self._show([], in_words(reason))

    def on_changed(self) -> None:
        """Look again where the text was edited; not while the bar is put away."""
        if self.isVisible():
            self._soon.start()

    def step(self, by: int) -> None:
        """Go to the next match, or the previous one, around the ends."""
        if self._is_searching:
            self.search()
        if self.model.matches:
            self._at = (
                (self._at + by) % len(self.model.matches) if self._at >= 0 else min(0, by) % self.model.rowCount()
            )
            self.table.selectRow(self._at)
            self.shown.emit(self.model.matches[self._at])
            self._summarise()

    def replace(self) -> None:
        """Replace what is ticked, as one undo step."""
        if self._is_searching:
            self.search()
        ticked = self.model.ticked
        if ticked and self._session.writable:
            self._session.run_in_steps(self.tr("Replacing …"), lambda c: correcting.replacing_matches(c, ticked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; Enter goes to the next match."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    @property
    def _is_searching(self) -> bool:
        return self._soon.isActive() or self._task is not None

    def _finding(self, collection: Collection) -> Steps[list[Match]]:
        if not self.pattern.text():
            return []
        return (
            yield from correcting.finding(
                collection,
                self.pattern.text(),
                self.replacement.text(),
                regex=self.regex.isChecked(),
                whole_word=self.whole_word.isChecked(),
                match_case=self.match_case.isChecked(),
            )
        )

    def _stop(self) -> None:
        """Search no further, neither soon nor now."""
        self._soon.stop()
        task, self._task = self._task, None
        if task is not None:
            task.finished.disconnect(self.on_found)  # it may have found all by now, and not have said so yet
            task.failed.disconnect(self.on_failed)
            task.cancel()

    def _show(self, found: Sequence[Match], failure: str) -> None:
        self._task = None
        self._mark_invalid(failure)
        self._at = -1
        self.model.show(found)
        self.searched.emit()

    def _mark_invalid(self, failure: str) -> None:
        self.pattern.setProperty("invalid", bool(failure))
        self.pattern.style().polish(self.pattern)
        self.pattern.setToolTip(failure)
        self.summary.setToolTip(failure)
        self._failure = failure

    def _summarise(self) -> None:
        found, ticked = self.model.rowCount(), len(self.model.ticked)
        failure = self._failure
        self.table.setVisible(found > 0)
        self.table.setFixedHeight(min(found, _ROWS) * self.table.verticalHeader().defaultSectionSize() + 5 * GRID)
        locale = QLocale()
        if failure:
            self.summary.setText(failure)
        elif not self.pattern.text():
            self.summary.setText("")
        elif self._at >= 0 and found:
            self.summary.setText(self.tr("{} of {}").format(locale.toString(self._at + 1), locale.toString(found)))
        else:
            self.summary.setText(self.tr("%n place(s)", "", found))
        self.replace_button.setText(self.tr("Replace %n", "", ticked))
        self.replace_button.setEnabled(ticked > 0 and self._session.writable)
        self.replace_button.setToolTip(as_sentence(self._session.read_only_reason))
        self.next_button.setEnabled(found > 0)
        self.previous_button.setEnabled(found > 0)

    def _pick(self, row: int) -> None:
        self._at = row
        self.shown.emit(self.model.matches[row])
        self._summarise()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setClearButtonEnabled(True)
        return field

    def _option(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.toggled.connect(self._search_soon)
        return button

    def _search_soon(self) -> None:
        self._soon.start()

    def _tool(self, glyph: Icon, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _set_up_table(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("What was found"))
        for column in (NOW, THEN):
            table.setItemDelegateForColumn(column, MatchDelegate(theme, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(3 * GRID + 4)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(PLACE, 15 * GRID)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.on_rested)
        self._session.closed.connect(self._stop)
        self.pattern.textChanged.connect(self._search_soon)
        self.replacement.textChanged.connect(self._search_soon)
        self.model.ticked_changed.connect(self._summarise)
        self.table.clicked.connect(lambda index: self._pick(index.row()))
        self.replace_button.clicked.connect(self.replace)
        self.close_button.clicked.connect(self.close_bar)
        self.next_button.clicked.connect(lambda: self.step(1))
        self.previous_button.clicked.connect(lambda: self.step(-1))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        grid.setSpacing(GRID)
        grid.addWidget(self.pattern, 0, 0)
        options = (self.regex, self.whole_word, self.match_case, self.previous_button, self.next_button)
        for column, button in enumerate(options, 1):
            grid.addWidget(button, 0, column)
        grid.addWidget(self.close_button, 0, len(options) + 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addWidget(self.replace_button, 1, 1, 1, 3)
        grid.addWidget(self.summary, 1, 4, 1, 3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.table, 2, 0, 1, len(options) + 2)
        grid.setColumnStretch(0, 1)
        in_order = (self.pattern, self.replacement, self.replace_button, *options, self.close_button, self.table)
        for one, next_one in pairwise(in_order):
            self.setTabOrder(one, next_one)
