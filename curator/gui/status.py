"""The line at the foot of the window: what is being done, how far it is, and what the collection holds."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from curator.gui.tasks import Task, TaskRunner
from curator.gui.theme import GRID

_MOMENT_MS = 5000  # to read a sentence of a line; by feel


class StatusLine(QFrame):
    """Follows the oldest task under way that has a label; between tasks it shows the last result, to be clicked."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._result = ""
        self._show_result: Callable[[], None] | None = None
        self.label = QLabel()
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.bar = QProgressBar()
        self.bar.setFixedSize(20 * GRID, GRID)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.percent = QLabel()
        self.percent.setProperty("role", "muted")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setProperty("flat", True)  # noqa: FBT003 (Qt takes the value by position)
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.setProperty("role", "status")
        self._moment = QTimer(self, interval=_MOMENT_MS, singleShot=True)
        self._moment.timeout.connect(self.forget)
        self._lay_out()
        self.label.linkActivated.connect(self.on_link_activated)
        self.cancel_button.clicked.connect(self.on_cancel_clicked)
        tasks.started.connect(self._follow_next)
        tasks.ended.connect(self._follow_next)
        self._follow_next()

    def report(self, sentence: str, show: Callable[[], None] | None = None) -> None:
        """Show a result, which comes back after the tasks that begin later; clicking it calls `show`, where given."""
        self._result = f'<a href="#">{escape(sentence)}</a>' if show else sentence
        self._show_result = show
        self._moment.stop()
        self._show(self._result)

    def mention(self, sentence: str) -> None:
        """Show for a moment what is true now, and may not be soon."""
        self.report(sentence)
        self._moment.start()

    def forget(self) -> None:
        """Show the last result no longer: the work went on."""
        if self.label.text() == self._result:
            self.label.clear()
        self._result = ""

    def on_link_activated(self) -> None:
        """Show the result that was clicked."""
        if self._show_result:
            self._show_result()

    def on_cancel_clicked(self) -> None:
        """Stop the task that is shown."""
        if self._task:
            self.cancel_button.setEnabled(False)
            self._task.cancel()

    def on_task_progressed(self, done: int, total: int) -> None:
        """Show how far the task is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.percent.setText(self.tr("{} %").format(100 * done // total) if total else "")

    def _show(self, text: str) -> None:
        is_link = text == self._result and self._show_result is not None
        self.label.setTextFormat(Qt.TextFormat.RichText if is_link else Qt.TextFormat.PlainText)
        self.label.setText(text)

    def _follow_next(self) -> None:
        running = [task for task in self._tasks.running if task.label]
        task = running[0] if running else None
        if task is not None and task is not self._task:
            self._show(task.label)
            self.bar.setRange(0, 0)
            self.percent.setText("")
            task.progressed.connect(self.on_task_progressed)
        if task is None and self._task is not None and self.label.text() == self._task.label:
            self._show(self._result)
        self._task = task
        self.cancel_button.setEnabled(True)
        for widget in (self.bar, self.percent, self.cancel_button):
            widget.setVisible(task is not None)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        layout.setSpacing(GRID)
        self.setFixedHeight(5 * GRID)
        for widget in (self.label, self.bar, self.percent, self.cancel_button):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.summary)
