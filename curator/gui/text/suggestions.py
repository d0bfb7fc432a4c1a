"""The suggestions for a suspect: a button each, with its number."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from curator.domain.correction import Suspect
from curator.gui.text.review_actions import ReviewActions
from curator.gui.text.wording import offered
from curator.gui.widgets.key_button import KeyButton


class Suggestions(QWidget):
    """Names the actions that choose a suggestion, and shows a button for each that there is."""

    def __init__(self, actions: ReviewActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[QAction] = actions.choices
        self.buttons = [KeyButton(action, flat=True, narrow=True) for action in self._choices]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._arrange(1)

    def show_for(self, suspect: Suspect | None, *, editable: bool) -> None:
        """Offer what may be put for the suspect."""
        found = offered(suspect) if suspect else []
        for place, action in enumerate(self._choices):
            is_offered = place < len(found)
            action.setText(found[place] if is_offered else self.tr("Choose suggestion {}").format(place + 1))
            action.setVisible(is_offered)
            action.setEnabled(is_offered and editable)
        self._arrange(2 if len(found) > 1 else 1)

    def _arrange(self, columns: int) -> None:
        """Put the buttons side by side where there are many, in reading order."""
        for at, button in enumerate(self.buttons):
            self._grid.addWidget(button, at // columns, at % columns)
