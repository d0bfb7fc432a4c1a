"""What the columns of a table of comments say, where their names do not tell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.gui.terms import said
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox
from curator.services import tables
from curator.services.tables import TableColumns

_Button = QDialogButtonBox.StandardButton
_LONGEST = 40  # characters of what a column holds that are shown beside its name


class ColumnsDialog(QDialog):
    """Asks which column says what; `value` gives what the person chose beyond what the names tell."""

    def __init__(self, name: str, columns: TableColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        self.choices = {role: self._choice(role) for role in tables.all_roles()}
        self._lay_out(name)

    def value(self) -> dict[str, str]:
        """Return the name of the column for each thing that a person says one says."""
        chosen = {role: str(choice.currentData()) for role, choice in self.choices.items()}
        return tables.changed(self._columns.told, chosen)

    def _choice(self, role: str) -> ChoiceBox:
        choice = ChoiceBox()
        choice.setAccessibleName(said(tables.SAID[role]))
        choice.setMinimumWidth(24 * GRID)
        choice.addItem(self.tr("–"), "")
        for name in self._columns.names:
            held = " ".join(self._columns.holds.get(name, "").split())[:_LONGEST]
            choice.addItem(self.tr("{} ({})").format(name, held) if held else name, name)
        choice.setCurrentIndex(max(0, choice.findData(self._columns.told.get(role, ""))))
        return choice

    def _lay_out(self, name: str) -> None:
        intro = QLabel(self.tr("What does each column of {} say?").format(name))
        intro.setTextFormat(Qt.TextFormat.PlainText)
        intro.setWordWrap(True)
        forms = QHBoxLayout()
        forms.setSpacing(4 * GRID)
        roles = list(self.choices)
        for part in (roles[: len(roles) // 2], roles[len(roles) // 2 :]):
            form = QFormLayout()
            form.setSpacing(GRID)
            for role in part:
                form.addRow(said(tables.SAID[role]), self.choices[role])
            forms.addLayout(form)
        buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(intro)
        layout.addLayout(forms)
        layout.addWidget(buttons)
