"""One copy of a repeated comment: who wrote it, when and where, and its words."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from curator.gui.duplicates.groups import Copy
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.badge import Badge
from curator.gui.widgets.diff_view import DiffView, ShownSegment
from curator.gui.widgets.key_button import KeyButton


class ElidedLabel(QLabel):
    """A line that is cut short with an ellipsis where there is no room; the tool tip has all of it."""

    def say(self, text: str) -> None:
        """Show `text`."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        del event
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class Variant(QWidget):
    """A copy with what it is above its words, and what can be done with it below."""

    def __init__(self, theme: Theme, see: QAction, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = QLabel()
        self.role.setProperty("role", "heading")
        self.role.setWordWrap(True)
        self.badge = Badge()
        self.author = ElidedLabel()
        font = self.author.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.author.setFont(font)
        self.place = ElidedLabel()
        self.place.setProperty("role", "muted")
        self.words = DiffView(theme)
        self.words.setStyleSheet("QTextEdit { border: none; padding: 0; background: transparent; }")
        self.words.document().setDocumentMargin(0)
        self.see = QToolButton()
        self.see.setDefaultAction(see)
        self.see.setAccessibleName(see.text())
        self.buttons = [KeyButton(action, flat=True) for action in actions]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def show_copy(self, role: str, copy: Copy, segments: Sequence[ShownSegment], badge: str = "") -> None:
        """Show a copy; `role` says what becomes of it, `badge` how it is alike."""
        comment = copy.comment
        self.role.setText(role)
        self.author.say(comment.author or self.tr("Without a name"))
        parts = [comment.id, comment.date or comment.published or "", copy.article]
        self.place.say(" · ".join(filter(None, parts)))
        self.badge.say(badge)
        self.words.setAccessibleName(f"{role}, {comment.id}, {comment.author or ''}: {copy.text}")
        self.words.show_segments(segments)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.role, 1)
        head.addWidget(self.badge)
        head.addWidget(self.see)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.author)
        layout.addWidget(self.place)
        layout.addSpacing(GRID)
        layout.addWidget(self.words, 1)
        layout.addLayout(foot)
