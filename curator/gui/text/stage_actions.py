"""What can be done in the Text stage besides deciding about a suspect, each with its key."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.gui.icons import Icon, icon


class StageActions(QObject):
    """The actions of the stage; they answer wherever in it the focus is."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self.review = self._action(self.tr("Review suspects"), Icon.DONE, "Ctrl+R")
        self.decisions = self._action(self.tr("Look over the decisions"), Icon.HISTORY, "Ctrl+L")
        self.compare = self._action(self.tr("Compare original and reading text"), Icon.COMPARE, "Ctrl+D")
        self.search = self._action(self.tr("Search and replace"), Icon.REPLACE, "Ctrl+H")
        self.next_match = self._action(self.tr("Next match"), Icon.NEXT, "F3")
        self.previous_match = self._action(self.tr("Previous match"), Icon.PREVIOUS, "Shift+F3")
        self.certain = self._action(self.tr("Make all certain corrections"), Icon.ACCEPT_ALL, "Ctrl+Shift+Return")
        self.everything = self._action(self.tr("Show what is left out of the reading"), Icon.PREVIEW, "Ctrl+Shift+H")
        self.everything.setCheckable(True)
        self.words = self._action(self.tr("Word list…"), Icon.WORDS, "Ctrl+Shift+L")

    def _action(self, name: str, glyph: Icon, key: str) -> QAction:
        action = QAction(icon(glyph), name, self._stage)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._stage.addAction(action)
        return action
