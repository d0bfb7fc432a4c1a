"""What of a list is in hand, where several can be selected."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView


def take(view: QAbstractItemView, index: QModelIndex) -> None:
    """Take one in hand and let it alone be selected.

    A view's own `setCurrentIndex` looks at the keyboard, and while Ctrl or Shift is held, as in the shortcut that shows
    a page, it selects one more.
    """
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
