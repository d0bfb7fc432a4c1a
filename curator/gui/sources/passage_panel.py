"""The passage in hand: its kind, its language, and where it begins and ends."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from curator.domain.article import Passage
from curator.domain.capture import PassageKind
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sources.in_place import ValueField, refusal
from curator.gui.sources.segmenter import Segmenter
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.done_line import DoneLine
from curator.gui.widgets.key_button import KeyButton
from curator.services import segmenting

_COLUMNS = 2
_SWATCH = 5
_Align = Qt.AlignmentFlag


class CommandButton(KeyButton):
    """A command in a dense row, with its colour or icon."""

    def __init__(
        self, action: QAction, theme: Theme, kind: PassageKind | None = None, parent: QWidget | None = None
    ) -> None:
        self._theme = theme
        self._kind = kind
        super().__init__(action, flat=True, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room for the name and the key."""
        metrics = QFontMetrics(self._theme.ui_font(0.95))
        return QSize(metrics.horizontalAdvance(self.text() + self.key) + 6 * GRID, metrics.height() + GRID // 2)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be: the name is cut before the key."""
        return self.sizeHint().boundedTo(QSize(10 * GRID, self.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the colour or icon, the name and the key."""
        painter = QPainter(self)
        palette, box = self._theme.palette, self.rect()
        if self.isChecked():
            painter.fillRect(box, QColor(palette.accent_ground))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(box, QColor(palette.hover))
        left = 2 * GRID
        if self._kind:
            painter.fillRect(QRect(0, 2, _SWATCH, self.height() - 4), QColor(palette.passages[self._kind]))
        else:
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, QRect(0, (self.height() - left) // 2, left, left), mode=mode)
            left += GRID
        key_font, name_font = self._theme.ui_font(0.8), self._theme.ui_font(0.95)
        key = QFontMetrics(key_font).horizontalAdvance(self.key) + GRID
        room = box.adjusted(left, 0, -key, 0)
        name = QFontMetrics(name_font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(name_font)
        painter.setPen(QColor(palette.text if self.isEnabled() else palette.muted))
        painter.drawText(QRectF(room), _Align.AlignVCenter, name)
        painter.setFont(key_font)
        painter.setPen(QColor(palette.muted))
        painter.drawText(QRectF(box.adjusted(0, 0, -GRID, 0)), _Align.AlignVCenter | _Align.AlignRight, self.key)
        if self.hasFocus():
            painter.setPen(QColor(palette.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))


class PassagePanel(QWidget):
    """Shows and sets what the passage in hand is."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        segmenter: Segmenter,
        more: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self.kinds = {kind: CommandButton(action, theme, kind) for kind, action in segmenter.kinds.items()}
        actions = (segmenter.split, segmenter.join, segmenter.mark, segmenter.unmark, *more)
        self.buttons = [CommandButton(action, theme) for action in actions]
        self.problem = QLabel()
        self.done = DoneLine(session)
        self.language_problem = QLabel()
        for label in (self.problem, self.language_problem):
            label.setProperty("role", "error")
            label.setWordWrap(True)
            label.hide()
        self.language = ValueField(self.tr("Language"), self.language_problem)
        self._lay_out()
        segmenter.begun.connect(self.done.expect)
        segmenter.refused.connect(self.on_refused)
        session.changed.connect(self.problem.hide)  # of what was before; a refusal comes after what it is about
        self.language.entered.connect(self.on_language_entered)

    def show_passages(self, passage: Passage | None, ids: list[int], language: str) -> None:
        """Show a passage, one of those selected; `language` is its article's."""
        if ids != self._ids:
            self.problem.hide()
            self.language.reset(passage.language if passage else "")
        self._ids = ids
        self.language.show_value(passage.language if passage else "")
        self.language.setPlaceholderText(self.tr("{}, as the article").format(language) if language else "")
        self.language.setEnabled(self._session.writable and passage is not None)
        reason = in_words(self._session.read_only_reason)
        hint = self.tr("A language tag such as fr, en or fr-CH; empty where it is the article’s")
        self.language.setToolTip(self.tr("For reading only: {}").format(reason) if reason else hint)

    def on_refused(self, sentence: str) -> None:
        """Show why a command did not fit, or what it did."""
        self.done.tell()
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def on_language_entered(self, language: str) -> None:
        """Set the language of the selected passages."""
        ids = self._ids
        self.language.say(refusal(self._session, lambda collection: segmenting.set_language(collection, ids, language)))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(2)
        half = (len(self.kinds) + 1) // _COLUMNS
        for at, button in enumerate(self.kinds.values()):
            grid.addWidget(button, at % half, at // half)
        below = QVBoxLayout()
        below.setSpacing(0)
        for command in self.buttons:
            below.addWidget(command)
        language = QHBoxLayout()
        name = QLabel(self.tr("&Language"))
        name.setBuddy(self.language)
        language.addWidget(name)
        language.addWidget(self.language, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(grid)
        layout.addLayout(below)
        layout.addWidget(self.done)
        layout.addWidget(self.problem)
        layout.addLayout(language)
        layout.addWidget(self.language_problem)
