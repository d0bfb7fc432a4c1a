"""The page shown while no collection is open: new, open, the sample, and those opened last."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID

_WIDTH = 64 * GRID
_BUTTON = 36 * GRID


class WelcomePage(QWidget):
    """Says what Curator does and offers the ways in; what they do is the window's affair."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    chosen = Signal(Path)

    def __init__(self, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self.last_button = _entry(Icon.COLLECTION, "")
        self.new_button = _entry(Icon.NEW, self.tr("New collection…"))
        self.open_button = _entry(Icon.OPEN, self.tr("Open collection…"))
        self.sample_button = _entry(Icon.SAMPLE, self.tr("Try the sample collection"))
        self.recent = QVBoxLayout()
        self.recent.setSpacing(0)
        self._lay_out()
        self.last_button.clicked.connect(lambda: self.chosen.emit(self._settings.recent[0]))
        self.new_button.clicked.connect(self.new_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.sample_button.clicked.connect(self.sample_asked)
        self.reload()

    def reload(self) -> None:
        """Show the recent collections as the settings now have them."""
        while item := self.recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        recent = self._settings.recent
        last, paths = next(iter(recent), None), recent[1:]
        self.last_button.setVisible(last is not None)
        if last:
            self.last_button.setText(self.tr("Go on with {}").format(last.stem).replace("&", "&&"))
            self.last_button.setToolTip(str(last))
        _stand_out(self.last_button, Icon.COLLECTION, stands_out=last is not None)
        _stand_out(self.new_button, Icon.NEW, stands_out=last is None)
        self.setFocusProxy(self.last_button if last else self.new_button)
        self._recent_title.setVisible(bool(paths))
        for path in paths[:5]:
            button = _entry(Icon.COLLECTION, f"{path.stem}   –   {_at_home(path.parent)}")
            button.setProperty("flat", True)  # noqa: FBT003 (Qt takes the value by position)
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.chosen.emit(path))
            self.recent.addWidget(button)

    def _lay_out(self) -> None:
        title = QLabel("Curator")
        title.setProperty("role", "title")
        purpose = QLabel(
            self.tr(
                "Captures of pages with their comments become a clean, sourced, citable collection: "
                "import, correct, fold what is posted twice, describe, and print."
            )
        )
        purpose.setWordWrap(True)
        purpose.setProperty("role", "muted")
        ways = QVBoxLayout()
        ways.setSpacing(GRID)
        for button in (self.last_button, self.new_button, self.open_button, self.sample_button):
            button.setFixedWidth(_BUTTON)
            ways.addWidget(button)
        self._recent_title = QLabel(self.tr("Recent"))
        self._recent_title.setProperty("role", "heading")
        hint = QLabel(self.tr("Or drop a .curator file here."))
        hint.setProperty("role", "muted")
        column = QFrame()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(2 * GRID)
        for part in (title, purpose, ways, self._recent_title, self.recent, hint):
            inner.addWidget(part) if isinstance(part, QWidget) else inner.addLayout(part)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)


def _entry(glyph: Icon, text: str) -> QPushButton:
    button = QPushButton(icon(glyph), text)
    button.setAutoDefault(True)  # Enter presses the one that has the focus, as Space does
    return button


def _stand_out(button: QPushButton, glyph: Icon, *, stands_out: bool) -> None:
    """Make a button the one that stands out, or one among others."""
    button.setProperty("primary", stands_out)
    button.setIcon(icon(glyph, QPalette.ColorRole.HighlightedText) if stands_out else icon(glyph))
    button.style().unpolish(button)
    button.style().polish(button)


def _at_home(folder: Path) -> str:
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
