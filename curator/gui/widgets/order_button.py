"""The button beside a list that says in which order it stands, and lets one choose another."""

from collections.abc import Mapping
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.settings import WindowSettings


class OrderButton(QToolButton):
    """Offers orders by name, each a member of an enumeration; the one chosen is kept in the settings under `key`."""

    chosen = Signal(object)

    def __init__(
        self, names: Mapping[Enum, str], settings: WindowSettings, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._key = settings, key
        menu, group = QMenu(self), QActionGroup(self)
        self.orders = {order: menu.addAction(name, partial(self.choose, order)) for order, name in names.items()}
        for action in self.orders.values():
            action.setCheckable(True)
            group.addAction(action)
        self.setIcon(icon(Icon.SORT))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        kept = settings.text(key)
        self.order = next((order for order in names if order.name == kept), next(iter(names)))
        self._show()

    def choose(self, order: Enum) -> None:
        """Take another order."""
        self.order = order
        self._settings.set_text(self._key, order.name)
        self._show()
        self.chosen.emit(order)

    def _show(self) -> None:
        self.orders[self.order].setChecked(True)
        told = self.tr("Order: {}").format(self.orders[self.order].text())
        self.setToolTip(told)
        self.setAccessibleName(told)
