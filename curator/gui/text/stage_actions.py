"""What can be done in the Text stage besides deciding about a suspect, each with its key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from curator.gui.icons import Icon
from curator.gui.widgets.key_action import key_action

_Keys = QKeySequence.StandardKey


class StageActions(QObject):
    """The actions of the stage; they answer wherever in it the focus is."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.review = key_action(stage, self.tr("Review suspects"), Icon.DONE, "Ctrl+R")
        self.decisions = key_action(stage, self.tr("Look over the decisions"), Icon.HISTORY, "Ctrl+L")
        self.compare = key_action(stage, self.tr("Compare original and reading text"), Icon.COMPARE, "Ctrl+D")
        self.search = key_action(stage, self.tr("Search and replace"), Icon.REPLACE, "Ctrl+H")
        self.next_match = key_action(stage, self.tr("Next match"), Icon.NEXT, _Keys.FindNext, "F3")
        self.previous_match = key_action(
            stage, self.tr("Previous match"), Icon.PREVIOUS, _Keys.FindPrevious, "Shift+F3"
        )
        self.certain = key_action(stage, self.tr("Make all certain corrections"), Icon.ACCEPT_ALL, "Ctrl+Shift+Return")
        self.everything = key_action(
            stage, self.tr("Show what is left out of the reading"), Icon.PREVIEW, "Ctrl+Shift+H"
        )
        self.everything.setCheckable(True)
        self.words = key_action(stage, self.tr("Word list…"), Icon.WORDS, "Ctrl+Shift+L")
