"""The article in hand: its capture, which nobody can change, and the form over its description."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from curator.domain.article import Article
from curator.domain.capture import Capture
from curator.domain.fields import FIELDS
from curator.gui.description.describer import Describer
from curator.gui.description.form import DescriptionForm
from curator.gui.icons import Icon, icon
from curator.gui.sizes import size_in_words
from curator.gui.theme import GRID
from curator.gui.widgets.key_button import KeyButton

_SHOWN_DIGITS = 16


class ArticlePanel(QWidget):
    """Shows one article; `copied` tells that its checksum is in the clipboard."""

    copied = Signal()

    def __init__(self, describer: Describer, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._capture: Capture | None = None
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.facts = QLabel()
        self.checksum = QLabel()
        for label in (self.facts, self.checksum):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = QToolButton()
        self.copy_button.setIcon(icon(Icon.CLIPBOARD))
        self.copy_button.setToolTip(self.tr("Copy the whole checksum (SHA-256)"))
        self.copy_button.setAccessibleName(self.copy_button.toolTip())
        self.form = DescriptionForm(describer, tuple(FIELDS), 2)
        self.buttons = [KeyButton(action) for action in actions]
        self._lay_out()
        self.copy_button.clicked.connect(self.on_copy_clicked)

    def show_article(self, article: Article, read_only: str) -> None:
        """Show an article."""
        self._capture = article.capture
        self.title.setText(article.id)
        self.facts.setText(_facts(article.capture, self.tr("imported {}").format(_shown(article.capture.imported_at))))
        self.checksum.setText(f"SHA-256 {article.capture.sha256[:_SHOWN_DIGITS]}…")
        self.checksum.setToolTip(article.capture.sha256)
        self.form.show_owner(article.id, article.metadata, read_only)

    def on_copy_clicked(self) -> None:
        """Copy the checksum."""
        if self._capture:
            QGuiApplication.clipboard().setText(self._capture.sha256)
            self.copied.emit()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.title, 1)
        for button in self.buttons:
            first.addWidget(button)
        second = QHBoxLayout()
        second.addWidget(self.checksum, 1)
        second.addWidget(self.copy_button)
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        head.setSpacing(GRID // 2)
        head.addLayout(first)
        head.addWidget(self.facts)
        head.addLayout(second)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(area, 1)


def _facts(capture: Capture, imported: str) -> str:
    size = size_in_words(capture.size)
    return f"{capture.name} · {size} · {capture.media_type} · {capture.encoding} · {imported}"


def _shown(imported_at: str) -> str:
    time = QDateTime.fromString(imported_at, Qt.DateFormat.ISODate)
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat) if time.isValid() else imported_at
