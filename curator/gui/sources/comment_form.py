"""The comment in hand: who wrote it, when, whom it answers; each value is checked where it is typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.domain.article import Comment
from curator.domain.comments import ATTRIBUTES, KINDS, AttributeKind, CommentKind
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sources.in_place import ValueField, refusal
from curator.gui.sources.replies import RepliesButton
from curator.gui.terms import said
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox
from curator.services import segmenting

_COUNTS = tuple(name for name, row in ATTRIBUTES.items() if row.kind in (AttributeKind.NUMBER, AttributeKind.REACTIONS))
_LINES = tuple(name for name, row in ATTRIBUTES.items() if name not in _COUNTS and row.kind is not AttributeKind.KIND)


class CommentForm(QWidget):
    """Shows and sets what is known of a comment. `left` asks to go back to the page."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._comment: Comment | None = None
        self._typed: dict[tuple[str, str], tuple[str, str]] = {}
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.problems = {name: _problem() for name in (*_LINES, "counts", "replies")}
        self.fields = {name: self._field(name) for name in (*_LINES, *_COUNTS)}
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(said(ATTRIBUTES["kind"].name))
        for kind, term in KINDS.items():
            self.kind.addItem(said(term), kind)
        self.replies = RepliesButton()
        self.lost = QLabel()
        self.lost.setProperty("role", "muted")
        self.lost.setWordWrap(True)
        self._lay_out()
        for name, field in self.fields.items():
            field.entered.connect(partial(self.on_entered, name))
            field.left.connect(self.left)
        self.kind.activated.connect(self.on_kind_activated)
        self.replies.chosen.connect(self.on_replies_chosen)

    def show_comment(self, comment: Comment | None, others: Sequence[Comment]) -> None:
        """Show a comment; `others` are those of its article that it may answer."""
        self.setVisible(comment is not None)
        same = self._comment is not None and comment is not None and comment.id == self._comment.id
        if not same:
            self._keep_refused()
        self._comment = comment
        if comment is None:
            return
        self.title.setText(self.tr("Comment {}").format(comment.id))
        for name, field in self.fields.items():
            value = _shown(getattr(comment, name))
            field.show_value(value) if same else self._bring_back(name, field, value)
        self.kind.setCurrentIndex(self.kind.findData(comment.kind))
        self.replies.offer([other for other in others if other.id != comment.id], comment.reply_to)
        if not same:
            self._say("replies", "")
        names = ", ".join(comment.lost_replies)
        self.lost.setText(self.tr("Also addresses {}, not captured").format(names) if names else "")
        self.lost.setVisible(bool(names))
        self._follow_writable()

    def on_entered(self, name: str, value: str) -> None:
        """Set a value, or show why it does not fit."""
        comment = self._comment
        if comment is None:
            return
        values: dict[str, object] = {name: value or None}
        sentence = refusal(self._session, lambda c: segmenting.describe_comment(c, comment.id, values))
        self.fields[name].say(sentence)
        if name == "date" and not sentence and value and self._comment and not self._comment.published:
            self._say("published", self.tr("No date could be read from this: write it in EDTF, such as 2012-01-20."))

    def on_kind_activated(self) -> None:
        """Say whether it is a comment or a ping."""
        comment, kind = self._comment, self.kind.currentData()
        if comment and kind != comment.kind:
            self._session.run(lambda c: segmenting.describe_comment(c, comment.id, {"kind": CommentKind(kind)}))

    def on_replies_chosen(self, ids: list[str]) -> None:
        """Say whom it answers."""
        comment = self._comment
        if comment:
            self._say("replies", refusal(self._session, lambda c: segmenting.answer(c, comment.id, ids)))

    def _keep_refused(self) -> None:
        """Remember what was typed and refused, for when the comment is in hand again."""
        if self._comment is None:
            return
        for name, field in self.fields.items():
            key = (self._comment.id, name)
            self._typed.pop(key, None)
            if field.is_refused:
                self._typed[key] = (field.text(), field.accessibleDescription())

    def _bring_back(self, name: str, field: ValueField, value: str) -> None:
        field.reset(value)
        typed = self._typed.get((self._comment.id, name)) if self._comment else None
        if typed:
            field.setText(typed[0])
            field.say(typed[1])

    def _say(self, name: str, sentence: str) -> None:
        self.problems[name].setText(sentence)
        self.problems[name].setVisible(bool(sentence))

    def _follow_writable(self) -> None:
        reason = in_words(self._session.read_only_reason)
        for widget in (*self.fields.values(), self.kind, self.replies):
            widget.setEnabled(self._session.writable)
            if reason:
                widget.setToolTip(self.tr("For reading only: {}").format(reason))

    def _field(self, name: str) -> ValueField:
        words = said(ATTRIBUTES[name].name)
        field = ValueField(words, self.problems["counts" if name in _COUNTS else name])
        field.setToolTip(words)
        if name in _COUNTS:
            field.setMaximumWidth(9 * GRID)
            field.setPlaceholderText("–")
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        counts = QHBoxLayout()
        counts.setSpacing(GRID // 2)
        for name in _COUNTS:
            counts.addWidget(QLabel(ATTRIBUTES[name].sign))
            counts.addWidget(self.fields[name])
        counts.addStretch(1)
        rows: tuple[tuple[str, QWidget | QHBoxLayout, str], ...] = (
            *((said(ATTRIBUTES[name].label), self.fields[name], name) for name in _LINES),
            (self.tr("Counts"), counts, "counts"),
            (said(ATTRIBUTES["kind"].label), self.kind, ""),
            (self.tr("&Replies to"), self.replies, "replies"),
        )
        for name, part, problem in rows:
            row = grid.rowCount()
            label = QLabel(name)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(part, QWidget):
                label.setBuddy(part)
                grid.addWidget(part, row, 1)
            else:
                grid.addLayout(part, row, 1)
            if problem:
                grid.addWidget(self.problems[problem], row + 1, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addLayout(grid)
        layout.addWidget(self.lost)


def _problem() -> QLabel:
    label = QLabel()
    label.setProperty("role", "error")
    label.setWordWrap(True)
    label.hide()
    return label


def _shown(value: object) -> str:
    return "" if value is None else str(value)
