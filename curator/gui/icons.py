"""The icons of the window, by role: one set (Phosphor), one weight, drawn in the colour of the text around them."""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

_Role = QPalette.ColorRole


class Icon(StrEnum):
    """What an icon stands for; the value is its name in the set."""

    SOURCES = "files"
    TEXT = "pencil-line"
    DUPLICATES = "copy"
    DESCRIPTION = "article"
    EXPORT = "export"
    HISTORY = "clock-counter-clockwise"
    UNDO = "arrow-u-up-left"
    REDO = "arrow-u-up-right"
    MENU = "dots-three"
    SEARCH = "magnifying-glass"
    NEW = "file-plus"
    OPEN = "folder-open"
    IMPORT = "download-simple"
    SAMPLE = "book-open"
    COLLECTION = "archive-box"
    CLOSE = "x"
    ACCEPT = "check"
    ACCEPT_ALL = "checks"
    REJECT = "x-circle"
    SIC = "quotes"
    POSTPONE = "clock"
    PREVIOUS = "caret-up"
    NEXT = "caret-down"
    BACK = "arrow-left"
    EXPAND = "caret-right"
    ARTICLE = "newspaper"
    COMMENT = "chat-text"
    PING = "link"
    FOLD = "arrows-in-line-vertical"
    UNFOLD = "arrows-out-line-vertical"
    KEPT = "push-pin"
    SPLIT = "scissors"
    JOIN = "git-merge"
    COMPARE = "columns"
    REPLACE = "swap"
    RESTORE = "arrow-counter-clockwise"
    ADD = "plus"
    REMOVE = "minus"
    DELETE = "trash"
    SAVE = "floppy-disk"
    PRINT = "printer"
    FULL_SCREEN = "arrows-out"
    PREVIEW = "eye"
    PAGE = "file-text"
    FOLDER = "folder"
    WORDS = "book-bookmark"
    KEYBOARD = "keyboard"
    COMMANDS = "command"
    LANGUAGE = "translate"
    LIGHT = "sun"
    DARK = "moon"
    LARGER = "magnifying-glass-plus"
    SMALLER = "magnifying-glass-minus"
    WARNING = "warning"
    INFORMATION = "info"
    DONE = "check-circle"
    PROPOSED = "circle-dashed"
    CLIPBOARD = "clipboard-text"
    EMPHASIS = "text-italic"
    STRONG = "text-bolder"
    UNDERLINE = "text-underline"
    LINK = "link-simple"
    CODE = "code"
    SUPERSCRIPT = "arrow-line-up"
    SUBSCRIPT = "arrow-line-down"
    ADD_OWN = "user-plus"
    SORT = "sort-ascending"
    UP = "arrow-up"
    DOWN = "arrow-down"
    LEFT_OUT = "eye-slash"
    PART = "bookmarks"


def icon(role: Icon, colour: QPalette.ColorRole = _Role.WindowText) -> QIcon:
    """Return the icon for `role`; it takes the palette's `colour` anew each time it is drawn."""
    return QIcon(_Glyph(_glyphs()[role], colour))


class _Glyph(QIconEngine):
    """A character of the icon font."""

    def __init__(self, character: str, colour: QPalette.ColorRole) -> None:
        super().__init__()
        self._character = character
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw the character as large as `rect`."""
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        font = QFont(_family())
        font.setPixelSize(rect.height())
        painter.save()
        painter.setFont(font)
        painter.setPen(QGuiApplication.palette().color(group, self._colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the character on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return a second engine for the same character."""
        return _Glyph(self._character, self._colour)


def _shipped(pattern: str) -> Path:
    package = find_spec("qtawesome")  # to import it would cost a third of a second, and its files are all we need
    if package is None or package.origin is None:
        raise FileNotFoundError("the package qtawesome, which holds the icons, is not installed")
    return next((Path(package.origin).parent / "fonts").glob(pattern))


@cache
def _family() -> str:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(_shipped("phosphor-*.ttf"))))[0]


@cache
def _glyphs() -> Mapping[str, str]:
    codes: dict[str, str] = json.loads(_shipped("phosphor-*.json").read_text(encoding="utf-8"))
    return {role: chr(int(codes[role], 16)) for role in Icon}
