"""The report on an import, or on a capture read again: what was done, what was not and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from curator.domain.article import Comment, Passage
from curator.domain.capture import Capture
from curator.domain.correction import Correction
from curator.gui.blanks import visible
from curator.gui.icons import Icon, icon
from curator.gui.sources.cards import CARD, Card, CardDelegate
from curator.gui.stage import Target
from curator.gui.theme import GRID, Theme
from curator.services.rereading import LostMark
from curator.services.setting_aside import LostReply

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_HIGHEST = 24 * GRID
_SHOWN = 40
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Result:
    """One line of a report, and the place it leads to."""

    card: Card
    target: Target | None = None


class ReportModel(QAbstractListModel):
    """Results in the order in which they ask for attention."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: Sequence[Result] = ()

    def fill(self, results: Sequence[Result]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    def result(self, row: int) -> Result:
        """Return the result in a row."""
        return self._results[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of results."""
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the card of a result, and its words."""
        if not index.isValid() or index.row() >= len(self._results):
            return None
        card = self._results[index.row()].card
        shown = {CARD: card, _Role.DisplayRole: card.title, _Role.AccessibleTextRole: card.spoken()}
        return shown.get(role)


class ReportPanel(QFrame):
    """Stands in the stage until it is put away; a result that leads somewhere can be clicked."""

    followed = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon(Icon.CLOSE))
        self.close_button.setAccessibleName(self.tr("Close the report"))
        self.close_button.setToolTip(self.tr("Close the report (Esc)"))
        self.model = ReportModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(theme, self.list, wrapped=True))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Results of the import"))
        self._lay_out()
        self.close_button.clicked.connect(self.close_report)
        self.list.clicked.connect(self._follow)
        self.list.activated.connect(self._follow)
        self.hide()

    def show_report(self, title: str, results: Sequence[Result]) -> None:
        """Show a report in place of the one before."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.model.fill(results)
        self.list.setVisible(bool(results))
        self.show()
        self._fit()

    def close_report(self) -> None:
        """Put the report away."""
        self.hide()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lines the height they need at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.list.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        shown = min(_SHOWN, self.model.rowCount())
        needed = sum(self.list.sizeHintForIndex(self.model.index(row)).height() for row in range(shown))
        self.list.setFixedHeight(min(needed, _HIGHEST))

    def _follow(self, index: QModelIndex) -> None:
        target = self.model.result(index.row()).target
        if target:
            self.followed.emit(target)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.list)


def lost(correction: Correction, article: str, capture: Capture) -> Result:
    """Say which decision fits nowhere in a capture that was read again."""
    sentence = QCoreApplication.translate("ImportReport", "“{}” no longer stands near where it was in {}.")
    title = f"{visible(correction.found)} → {visible(correction.replacement)}"
    card = Card(title, (sentence.format(visible(correction.found), capture.name),), Icon.WARNING)
    return Result(card, Target(article, stage="sources"))


def lost_passage(passage: Passage, capture: Capture) -> Result:
    """Say which passage segmented by hand does not fit into a capture that was read again."""
    sentence = QCoreApplication.translate(
        "ImportReport",
        "Segmented by hand, which no longer fits {} as it is read now: do it again where it is needed.",
    )
    card = Card(_shortened(passage.original), (sentence.format(capture.name),), Icon.WARNING)
    return Result(card, Target(passage.article, stage="sources"))


def lost_comment(comment: Comment, capture: Capture) -> Result:
    """Say which comment the page no longer has, as it is read now."""
    sentence = QCoreApplication.translate("ImportReport", "No comment of {} as it is read now; undo brings it back.")
    title = " · ".join(part for part in (comment.id, comment.author, comment.date) if part)
    card = Card(title, (sentence.format(capture.name),), Icon.WARNING)
    return Result(card, Target(comment.article, stage="sources"))


def lost_reply(lost: LostReply, article: str) -> Result:
    """Say which comment answers one that the page no longer has."""
    sentence = QCoreApplication.translate("ImportReport", "It no longer answers {}, which is not there any more.")
    card = Card(lost.comment, (sentence.format(lost.target),), Icon.WARNING)
    return Result(card, Target(article, comment=lost.comment, stage="sources"))


def lost_mark(lost: LostMark, article: str, capture: Capture) -> Result:
    """Say which words bore a mark that has no place in the capture that their article is read from now."""
    sentence = QCoreApplication.translate("ImportReport", "What was marked here by hand does not stand in {} any more.")
    card = Card(_shortened(lost.words), (sentence.format(capture.name),), Icon.WARNING)
    return Result(card, Target(article, stage="sources"))


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
