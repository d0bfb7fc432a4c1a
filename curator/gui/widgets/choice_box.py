"""A list to choose from that stands in a form which scrolls, or among keys that decide."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from curator.gui.widgets.typing import types


class ChoiceBox(QComboBox):
    """Leaves the wheel to the form: scrolling past it must not choose something else unseen.

    Keeps bare letters to itself: they look for an entry here, and are no key of what it stands in.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Take letters before they are a shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and types(event):
            event.accept()
            return True
        return super().event(event)
