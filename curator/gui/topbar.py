"""The bar at the top of the window: search, undo by its name, and redo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from curator.gui.actions import Actions
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID

_UNDO_ROOM = 26 * GRID


class TopBar(QFrame):
    """Holds the search field; what is typed there is the search popup's affair."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search everything …  {}").format(actions.search.shortcut().toString()))
        self.search.setAccessibleName(self.tr("Search the collection"))
        self.search.addAction(icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(60 * GRID)
        self.undo = _button(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.redo = _button(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.undo.setDefaultAction(actions.undo)
        self.redo.setDefaultAction(actions.redo)
        self._lay_out()

    def name_steps(self, undo: str | None, redo: str | None) -> None:
        """Show what undo and redo would do; None where there is nothing to do."""
        actions = self._actions
        for action, label, verb, named in (
            (actions.undo, undo, self.tr("Undo"), self.tr("Undo: {}")),
            (actions.redo, redo, self.tr("Redo"), self.tr("Redo: {}")),
        ):
            action.setEnabled(label is not None)
            action.setText(named.format(label) if label else verb)
            action.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        metrics = QFontMetrics(self.undo.font())
        actions.undo.setIconText(metrics.elidedText(undo or self.tr("Undo"), Qt.TextElideMode.ElideRight, _UNDO_ROOM))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        for button in (self.undo, self.redo):
            layout.addWidget(button)


def _button(style: Qt.ToolButtonStyle) -> QToolButton:
    button = QToolButton()
    button.setToolButtonStyle(style)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
