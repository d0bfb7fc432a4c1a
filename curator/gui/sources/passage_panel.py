"""The passage in hand: its kind, its language, and where it begins and ends."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from curator.domain.article import Passage
from curator.domain.capture import PassageKind
from curator.gui.sentences import translated
from curator.gui.session import Session
from curator.gui.sources.in_place import Field, refusal
from curator.gui.sources.segmenter import Segmenter
from curator.gui.sources.words import KEYS, kind_name
from curator.gui.theme import GRID, Theme
from curator.services import segmenting

_COLUMNS = 2
_SWATCH = 5
_Align = Qt.AlignmentFlag


class KindButton(QAbstractButton):
    """A kind in its colour with its name and key; clicking leaves the focus where it is."""

    def __init__(self, kind: PassageKind, action: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._action = action
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(kind_name(kind))
        self.setAccessibleName(kind_name(kind))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)
        action.changed.connect(self._follow)
        theme.changed.connect(self.update)
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the room for the name and the key."""
        metrics = QFontMetrics(self._theme.ui_font(0.95))
        return QSize(metrics.horizontalAdvance(self.text()) + 6 * GRID, metrics.height() + GRID)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the colour, the name and the key."""
        painter = QPainter(self)
        palette = self._theme.palette
        colour = QColor(palette.passages[self._kind])
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(palette.accent_ground))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), QColor(palette.hover))
        painter.fillRect(QRect(0, 2, _SWATCH, self.height() - 4), colour)
        font = self._theme.ui_font(0.95)
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(palette.text if self.isEnabled() else palette.muted))
        painter.drawText(QRectF(self.rect().adjusted(2 * GRID, 0, -2 * GRID, 0)), _Align.AlignVCenter, self.text())
        painter.setFont(self._theme.ui_font(0.8))
        painter.setPen(QColor(palette.muted))
        key = QRectF(self.rect().adjusted(0, 0, -GRID, 0))
        painter.drawText(key, _Align.AlignVCenter | _Align.AlignRight, KEYS[self._kind])
        if self.hasFocus():
            painter.setPen(QColor(palette.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _on_clicked(self) -> None:
        self.setChecked(self._action.isChecked())
        self._action.trigger()
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())


class PassagePanel(QWidget):
    """Shows and sets what the passage in hand is."""

    def __init__(self, session: Session, theme: Theme, segmenter: Segmenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.kinds = {kind: KindButton(kind, action, theme) for kind, action in segmenter.kinds.items()}
        actions = (segmenter.split, segmenter.join, segmenter.mark, segmenter.unmark)
        self.buttons = [_button(action) for action in actions]
        self.problem = QLabel()
        self.language_problem = QLabel()
        for label in (self.problem, self.language_problem):
            label.setProperty("role", "error")
            label.setWordWrap(True)
            label.hide()
        self.language = Field(self.tr("Language"), self.language_problem)
        self._lay_out()
        segmenter.refused.connect(self.on_refused)
        self.language.entered.connect(self.on_language_entered)

    def show_passages(self, passage: Passage | None, ids: list[int], language: str) -> None:
        """Show a passage, one of those selected; `language` is its article's."""
        if ids != self._ids:
            self.problem.hide()
            self.language.reset(passage.language if passage else "")
        self._ids = ids
        count = len(ids)
        one = self.tr("Passage in hand") if passage else self.tr("No passage in hand")
        self.title.setText(self.tr("%n passages in hand", "", count) if count > 1 else one)
        self.language.show_value(passage.language if passage else "")
        self.language.setPlaceholderText(self.tr("{}, as the article").format(language) if language else "")
        self.language.setEnabled(self._session.writable and passage is not None)
        reason = translated(self._session.read_only_reason)
        hint = self.tr("A language tag such as fr, en or fr-CH; empty where it is the article’s")
        self.language.setToolTip(self.tr("For reading only: {}").format(reason) if reason else hint)

    def on_refused(self, sentence: str) -> None:
        """Show why a command did not fit."""
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
        below = QGridLayout()
        below.setSpacing(2)
        for at, command in enumerate(self.buttons):
            below.addWidget(command, at, 0)
        language = QHBoxLayout()
        name = QLabel(self.tr("&Language"))
        name.setBuddy(self.language)
        language.addWidget(name)
        language.addWidget(self.language, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addLayout(grid)
        layout.addLayout(below)
        layout.addWidget(self.problem)
        layout.addLayout(language)
        layout.addWidget(self.language_problem)


def _button(action: QAction) -> QToolButton:
    """Return a button that names its key and leaves the focus where it is."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
