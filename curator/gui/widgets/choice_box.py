"""A list to choose from that stands in a form which scrolls, or among keys that decide."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from curator.gui.widgets.typing import types


class ChoiceBox(QComboBox):
    """Leaves the wheel to the form: scrolling past it must not choose something else unseen.

    Keeps bare letters to itself: they look for an entry here, and are no key of what it stands in.
    """

    from_list = False
    """Whether the last choice was made in the open list, after which the box is done with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters before they are a shortcut in the open list too, which has the keys then."""
        return _keeps(event) or super().eventFilter(watched, event)

    def showPopup(self) -> None:  # noqa: N802 (Qt's own name)
        """Open the list."""
        self.from_list = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose without the list."""
        self.from_list = False
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Take letters before they are a shortcut."""
        return _keeps(event) or super().event(event)


def _keeps(event: QEvent) -> bool:
    """Accept what would make a shortcut of a letter, and tell whether it was that."""
    typed = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and types(event)
    if typed:
        event.accept()
    return typed
