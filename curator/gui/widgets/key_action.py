"""Actions with their keys: made in one way, and named with their key in one way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.gui.icons import Icon, icon

Key = QKeySequence.StandardKey | str
"""A key that the platform has its own for, or one by its name ("Ctrl+G")."""


def key_action(
    owner: QObject, name: str, glyph: Icon | None, *keys: Key, do: Callable[[], object] | None = None
) -> QAction:
    """Return an action of `owner` with its keys, which answer in `owner`, where that is a widget, and in what it holds.

    Args:
        owner: what the action belongs to; a widget offers it too.
        name: what it is called wherever it is shown.
        glyph: its icon; kept as the action's data, for buttons whose icons take another colour.
        keys: the first is the one that is shown. A standard key that the platform has none for is passed over, and so
            is the same key once more: give a standard key first, and after it the one for platforms without it.
        do: what it does; nothing that `triggered` says is handed on.
    """
    action = QAction(name, owner)
    if glyph:
        action.setIcon(icon(glyph))
        action.setData(glyph)
    sequences = {QKeySequence(key).toString(): QKeySequence(key) for key in keys}
    action.setShortcuts([sequence for name, sequence in sequences.items() if name])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if do:
        action.triggered.connect(lambda _checked=False: do())
    if isinstance(owner, QWidget):
        owner.addAction(action)
    return action


def key_of(action: QAction) -> str:
    """Return the key of an action as people know it, "" where it has none; Enter by its sign."""
    form = QKeySequence.SequenceFormat.NativeText
    return action.shortcut().toString(form).replace(QKeySequence("Return").toString(form), "⏎")


def explained(action: QAction) -> str:
    """Return the tool tip of an action: what it was given, or its name, with its key."""
    key = key_of(action)
    return f"{action.toolTip()} ({key})" if key and action.toolTip() == action.text() else action.toolTip()
