"""What can be done with the suspect in hand, each with its key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from curator.gui.icons import Icon
from curator.gui.widgets.key_action import key_action

CHOICES = 9
"""How many suggestions have a key."""


class ReviewActions(QObject):
    """The actions of the review; their keys answer in the review panel alone, where what they decide is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.accept = key_action(self, self.tr("Accept"), Icon.ACCEPT, "Return", "Enter")
        self.leave = key_action(self, self.tr("Leave"), Icon.REJECT, "X")
        self.sic = key_action(self, self.tr("Sic"), Icon.SIC, "S")
        self.postpone = key_action(self, self.tr("Later"), Icon.POSTPONE, "P")
        self.edit = key_action(self, self.tr("Edit"), Icon.TEXT, "E")
        self.accept_alike = key_action(self, self.tr("Accept all the same"), Icon.ACCEPT_ALL, "A")
        self.leave_alike = key_action(self, self.tr("Leave all the same"), Icon.REJECT, "Shift+X")
        self.postpone_alike = key_action(self, self.tr("Put off all the same"), Icon.POSTPONE, "Shift+P")
        self.add_word = key_action(self, self.tr("Add to the word list"), Icon.ADD, "W")
        self.add_own_word = key_action(self, self.tr("Add to my dictionary"), Icon.ADD_OWN, "Shift+W")
        self.add_word.setIconText(self.tr("To the list"))
        self.add_own_word.setIconText(self.tr("To mine"))
        self.next = key_action(self, self.tr("Next"), Icon.NEXT, "J")
        self.previous = key_action(self, self.tr("Previous"), Icon.PREVIOUS, "K", "Backspace")
        self.choices = [
            key_action(self, self.tr("Choose suggestion {}").format(number), None, str(number))
            for number in range(1, CHOICES + 1)
        ]
        for choice in self.choices:
            choice.setWhatsThis(self.tr("Choose a suggestion"))  # the text is the suggestion itself

    @property
    def deciding(self) -> list[QAction]:
        """Those that change the collection."""
        return [
            self.accept,
            self.leave,
            self.sic,
            self.postpone,
            self.edit,
            *self.alike,
            self.add_word,
            self.add_own_word,
            *self.choices,
        ]

    @property
    def alike(self) -> list[QAction]:
        """Those that decide about all that is like the suspect in hand."""
        return [self.accept_alike, self.leave_alike, self.postpone_alike]

    def all(self) -> list[QAction]:
        """Return all, in the order in which they are shown."""
        return [*self.deciding, self.next, self.previous]
