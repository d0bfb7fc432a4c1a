"""Where the work on a collection was left: a bookmark for each page of the window, kept on this machine."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from PySide6.QtCore import QObject, QTimer

from curator.gui.settings import WindowSettings

_MOST = 2**31  # no widget of Qt takes larger numbers
_KEEP_MS = 1_000  # what a kill can cost is the last second of going about
_PAGE = "page"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """What a page said of its place; asked for by name and type, since a file of settings can hold anything."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text, "" where there is none."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: int = 0) -> int:
        """Return a number from 0 on, `default` where there is none."""
        value = self.values.get(name)
        return value if _is_number(value) else default

    def numbers(self, name: str, count: int) -> list[int]:
        """Return `count` numbers from 0 on; none where there are fewer or more."""
        value = self.values.get(name)
        found = [each for each in value if _is_number(each)] if isinstance(value, list) else []
        return found if len(found) == count else []

    def texts(self, name: str) -> list[str]:
        """Return the texts of a list."""
        value = self.values.get(name)
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def part(self, name: str) -> "Bookmark":
        """Return what is kept under a name of its own, as a bookmark."""
        value = self.values.get(name)
        return Bookmark(value) if isinstance(value, dict) else Bookmark()


class Bookmarks(QObject):
    """The bookmarks of one collection. `look` says where the page in hand stands: its key, and its values.

    They are looked after each second, whatever moved, and written where they differ.
    """

    def __init__(
        self, settings: WindowSettings, look: Callable[[], tuple[str, Mapping[str, Any]]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._look = look
        self._collection = ""
        self._values: dict[str, Any] = {}
        self._timer = QTimer(self, interval=_KEEP_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def page(self) -> str:
        """Key of the page that was shown last, "" where none was."""
        return Bookmark(self._values).text(_PAGE)

    def of(self, page: str) -> Bookmark:
        """Return where a page was left."""
        return Bookmark(self._values).part(page)

    def take(self, collection: str) -> None:
        """Keep the bookmarks of another collection from now on; "" for none."""
        self._collection = collection
        self._values = _read(self._settings.text(f"bookmarks/{collection}")) if collection else {}
        self._timer.start() if collection else self._timer.stop()

    def keep(self) -> None:
        """Write down where the page in hand stands."""
        key, values = self._look()
        found = {**self._values, _PAGE: key, key: dict(values)}
        if key and self._collection and found != self._values:
            self._values = found
            self._settings.set_text(f"bookmarks/{self._collection}", json.dumps(found, ensure_ascii=False))


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and 0 <= value < _MOST


def _read(stored: str) -> dict[str, Any]:
    try:
        values = json.loads(stored or "{}")
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
