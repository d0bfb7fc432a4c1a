"""Whether a key press types something, rather than commands something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Modifier = Qt.KeyboardModifier
_COMMAND = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_ALT_GR = _Modifier.ControlModifier | _Modifier.AltModifier  # how Windows reports it: it types, as on "@" or "{"


def types(event: QKeyEvent) -> bool:
    """Tell whether a press types a character that is seen, or a space."""
    return (
        event.text().isprintable()
        and bool(event.text())
        and event.modifiers() & _COMMAND
        in (
            _Modifier.NoModifier,
            _ALT_GR,
        )
    )
