"""Ctrl+Z in a field: its own while it has something to take back, the collection's otherwise."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_for_collection(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Tell whether a key is an undo or a redo that the field has no use for, and leave it to the window then.

    Args:
        event: any event of the field.
        undo: whether the field itself has something to take back.
        redo: whether it has something to bring back.
    """
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    left = (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
    if left:
        event.ignore()
    return left
