"""How the window looks: colour scheme, style sheet and the reading font; told by `Theme.changed` when it changes."""

import math
import re
from dataclasses import asdict

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle, QStyleFactory, QWidget

from curator.gui.palette import DARK, LIGHT, Palette
from curator.gui.settings import WindowSettings
from curator.resources import RESOURCES

GRID = 8
"""Unit of all distances, in device-independent pixels."""

_STYLE = RESOURCES / "styles" / "window.qss"
_EMOJI = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji")
_SANS = ("Source Sans 3", "Source Sans 3 Regular", *_EMOJI)
_SERIF = ("Source Serif 4", "Source Serif 4 Regular", "Georgia", "DejaVu Serif", *_EMOJI)
_MONO = ("Source Code Pro", "Source Code Pro Regular", "Menlo", "Consolas", "DejaVu Sans Mono", *_EMOJI)
_UI_POINTS = 10.5
_USUAL = 12  # points of the reading text for which labels have their own size
_LEAST, _MOST = 0.9, 1.25
"""How far labels follow the reading text: below they cannot be read, above they are cut at 1280 × 720 in French."""


class PlainStyle(QProxyStyle):
    """Fusion, in which labels, tooltips and boxes show a text as it stands, also one that looks like mark-up.

    Left to itself, Qt takes a title `<img src=…>` for rich text and opens that file. What is meant to be rich text
    says so, and escapes what it holds of others.
    """

    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))

    def polish(self, given: QWidget | QPalette | QApplication) -> QPalette | None:  # type: ignore[override] # (all three)
        """Look after a widget before it is first shown; a tooltip is a label too."""
        if isinstance(given, QLabel) and given.textFormat() is Qt.TextFormat.AutoText:
            given.setTextFormat(Qt.TextFormat.PlainText)
        return super().polish(given)


class Theme(QObject):
    """The look in force; `palette` and `reading_font` are read anew on `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: WindowSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self.palette = LIGHT
        _load_fonts()
        self._style = PlainStyle()
        application.setStyle(self._style)
        application.styleHints().colorSchemeChanged.connect(self.on_system_scheme_changed)
        self._apply()

    @property
    def scheme(self) -> str:
        """Colour scheme chosen: "light", "dark", or "" to follow the system."""
        return self._settings.scheme

    def set_scheme(self, scheme: str) -> None:
        """Choose "light", "dark", or "" to follow the system."""
        self._settings.scheme = scheme
        self._apply()

    @property
    def text_size(self) -> int:
        """Size of the reading text, in points."""
        return self._settings.text_size

    def set_text_size(self, points: int) -> None:
        """Choose the size of the reading text; kept within what can be chosen."""
        self._settings.text_size = points
        self._apply()

    def reading_font(self, scale: float = 1.0) -> QFont:
        """Return the serif that articles and comments are read in, `scale` times the chosen size."""
        return _font(_SERIF, self._settings.text_size * scale)

    def ui_font(self, scale: float = 1.0) -> QFont:
        """Return the sans-serif of everything that is not read at length; it grows with the text, by less."""
        return _font(_SANS, _UI_POINTS * self._growth * scale)

    @property
    def _growth(self) -> float:
        return min(max(math.sqrt(self._settings.text_size / _USUAL), _LEAST), _MOST)

    def mono_font(self) -> QFont:
        """Return the font of fixed width that raw captures are shown in."""
        return _font(_MONO, self._settings.text_size * 0.9)

    def on_system_scheme_changed(self) -> None:
        """Follow the system from light to dark and back, unless a scheme was chosen."""
        if not self._settings.scheme:
            self._apply()

    def _apply(self) -> None:
        palette = self._chosen()
        self.palette = palette
        self._application.setStyleSheet("")  # without an old one, Qt puts a new one on five times as fast
        self._application.setFont(self.ui_font())
        self._application.setPalette(_qt_palette(palette))
        self._application.setStyleSheet(_style_sheet(palette, self._growth))
        self.changed.emit()

    def _chosen(self) -> Palette:
        if self._settings.scheme:
            return DARK if self._settings.scheme == "dark" else LIGHT
        return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").rglob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _font(families: tuple[str, ...], points: float) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(points)
    return font


def _style_sheet(palette: Palette, growth: float) -> str:
    names = {name: colour for name, colour in asdict(palette).items() if isinstance(colour, str)}
    names["folder"] = _STYLE.parent.as_posix()
    sheet = re.sub(r"@(\w+)", lambda match: names[match[1]], _STYLE.read_text(encoding="utf-8"))
    return re.sub(r"(?<=font-size: )\d+", lambda match: str(round(int(match[0]) * growth)), sheet)


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.window,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Accent: palette.accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Light: palette.surface,
        role.Midlight: palette.hover,
        role.Mid: palette.border,
        role.Dark: palette.border,
        role.Shadow: palette.border,
    }
    qt = QPalette()
    for which, colour in colours.items():
        qt.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        qt.setColor(QPalette.ColorGroup.Disabled, which, _between(palette.muted, palette.window))
    return qt


def _between(one: str, other: str) -> QColor:
    first, second = QColor(one), QColor(other)
    return QColor(
        (first.red() * 2 + second.red()) // 3,
        (first.green() * 2 + second.green()) // 3,
        (first.blue() * 2 + second.blue()) // 3,
    )
