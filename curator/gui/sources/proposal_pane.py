"""A page as it would be read by example: looked at before it is taken, and kept as a page profile under a name."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from curator.domain.capture import ParsedArticle
from curator.gui.icons import Icon
from curator.gui.sources.raw_page import Lines, RawPage
from curator.gui.sources.raw_view import RawView
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.key_action import key_action
from curator.services import intake


class ProposalPane(QWidget):
    """Shows a proposed reading; `taken` gives the name to keep its profile under, `left` follows where it is not."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.name = QLineEdit()
        self.take_button = QPushButton(self.tr("Take them"))
        self.leave_button = QPushButton(self.tr("Leave as it was"))
        self.view = RawView(theme)
        self.next = key_action(
            self.view, self.tr("Next comment"), Icon.NEXT, "N", do=partial(self.view.go_to_comment, 1)
        )
        self.previous = key_action(
            self.view, self.tr("Previous comment"), Icon.PREVIOUS, "Shift+N", do=partial(self.view.go_to_comment, -1)
        )
        self._lay_out()
        self.take_button.clicked.connect(self._on_take_clicked)
        self.name.returnPressed.connect(self._on_take_clicked)
        self.leave_button.clicked.connect(self.left)

    def show_proposal(self, article: ParsedArticle, name: str) -> None:
        """Show a page as it would be, from its first comment on."""
        passages, comments = intake.as_page(article)
        self.found.setText(self._summed_up(article))
        self.name.setText(name)
        self.say("")
        self.view.show_page(RawPage(Lines(article.text), passages, comments))
        first = next((passage for passage in passages if passage.comment), None)
        if first:
            self.view.show_passage(first.id)
        self.take_button.setFocus()

    def say(self, problem: str) -> None:
        """Say why the proposal could not be taken."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page as it was with Escape, and take the proposal with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_take_clicked()
        else:
            super().keyPressEvent(event)

    def _summed_up(self, article: ParsedArticle) -> str:
        found, number = article.comments, QLocale().toString
        parts = [self.tr("%n comment(s) would be found in this way", "", len(found))]
        named, dated = sum(bool(each.author) for each in found), sum(bool(each.date) for each in found)
        parts.append(self.tr("{} with an author, {} with a date").format(number(named), number(dated)))
        if article.announced_comments is not None:
            parts.append(self.tr("{} announced").format(number(article.announced_comments)))
        return " · ".join(parts)

    def _on_take_clicked(self) -> None:
        self.taken.emit(self.name.text().strip())

    def _lay_out(self) -> None:
        self.take_button.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        self.take_button.setAutoDefault(True)
        self.name.setToolTip(self.tr("Pages like this one are read in this way from now on; the name is for you"))
        name = QLabel(self.tr("&Keep as page profile"))
        name.setBuddy(self.name)
        kept, choice = QHBoxLayout(), QHBoxLayout()  # two lines: in French all does not fit into one
        kept.addWidget(name)
        kept.addWidget(self.name, 1)
        choice.addWidget(self.take_button)
        choice.addWidget(self.leave_button)
        choice.addStretch(1)
        bar = QFrame()
        bar.setProperty("role", "banner")
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.found)
        for row in (kept, choice):
            row.setSpacing(GRID)
            inside.addLayout(row)
        inside.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.view, 1)
