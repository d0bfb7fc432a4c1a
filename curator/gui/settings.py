"""The state of the window that outlives it: geometry, theme, language, text size, recent collections."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

_RECENT = 10
TEXT_SIZES = range(8, 25)
"""Sizes of the reading text that can be chosen, in points."""


class WindowSettings:
    """Typed access to the settings kept on this machine; nothing of a collection lives here."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @classmethod
    def of_user(cls) -> "WindowSettings":
        """Return the settings of the person logged in, in the platform's folder for them."""
        folder = platformdirs.user_config_path("curator", appauthor=False)
        return cls.at(folder / "window.ini")

    @classmethod
    def at(cls, path: Path) -> "WindowSettings":
        """Return the settings kept in the file `path`, which need not exist."""
        return cls(QSettings(str(path), QSettings.Format.IniFormat))

    @property
    def scheme(self) -> str:
        """Colour scheme chosen: "light", "dark", or "" to follow the system."""
        return self._text("scheme")

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        self._store.setValue("scheme", scheme)

    @property
    def language(self) -> str:
        """Language chosen for the window, a BCP 47 tag, or "" to follow the system."""
        return self._text("language")

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def text_size(self) -> int:
        """Size of the reading text in points, one of `TEXT_SIZES`."""
        size = self._text("text_size")
        return int(size) if size.isdecimal() and int(size) in TEXT_SIZES else 12

    @text_size.setter
    def text_size(self, points: int) -> None:
        self._store.setValue("text_size", str(min(max(points, TEXT_SIZES[0]), TEXT_SIZES[-1])))

    @property
    def recent(self) -> list[Path]:
        """Collections opened last, newest first; those that are gone are left out."""
        return [path for line in self._text("recent").splitlines() if (path := Path(line)).is_file()]

    def remember(self, path: Path) -> None:
        """Put `path` at the head of the recent collections."""
        resolved = path.resolve()
        others = [other for other in self.recent if other != resolved]
        self._store.setValue("recent", "\n".join(map(str, [resolved, *others][:_RECENT])))

    def keep_geometry(self, name: str, widget: QWidget) -> None:
        """Keep place and size of a window."""
        self._store.setValue(f"geometry/{name}", widget.saveGeometry())

    def restore_geometry(self, name: str, widget: QWidget) -> bool:
        """Give a window the place and size it had; tell whether any was known."""
        return widget.restoreGeometry(self._bytes(f"geometry/{name}"))

    def follow_splitter(self, name: str, splitter: QSplitter) -> None:
        """Give a splitter the widths it had, and keep those it is given from now on."""
        splitter.setObjectName(name)
        splitter.restoreState(self._bytes(f"splitter/{name}"))
        splitter.splitterMoved.connect(lambda: self._store.setValue(f"splitter/{name}", splitter.saveState()))

    def text(self, name: str) -> str:
        """Return a value that a stage keeps under its own name, "" where there is none."""
        return self._text(f"stage/{name}")

    def set_text(self, name: str, value: str) -> None:
        """Keep a value of a stage under its own name."""
        self._store.setValue(f"stage/{name}", value)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
