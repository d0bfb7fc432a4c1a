"""The collection's own description, under a line that folds it away."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from curator.domain.fields import FIELDS
from curator.domain.metadata import COLLECTION, Field, MetadataValue
from curator.gui.description.describer import Describer
from curator.gui.description.form import DescriptionForm
from curator.gui.icons import Icon, icon
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID

_WHOLE = tuple(field for field, traits in FIELDS.items() if traits.whole)
_COLUMNS = 4
_STATE = "description/collection"
_OPEN = "open"


class CollectionPanel(QFrame):
    """A line with the collection's title and how much of it is described; unfolded, a form."""

    def __init__(self, describer: Describer, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("role", "bar")
        self.toggle = QToolButton()
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setText(self.tr("The collection"))
        self.toggle.setToolTip(self.tr("Show or hide the description of the collection"))
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.form = DescriptionForm(describer, _WHOLE, _COLUMNS)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, 2 * GRID, GRID // 2)
        head.setSpacing(GRID)
        head.addWidget(self.toggle)
        head.addWidget(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.form)
        self.toggle.toggled.connect(self.on_toggled)
        self.toggle.setChecked(settings.text(_STATE) == _OPEN)
        self.on_toggled(self.toggle.isChecked())

    def show_values(self, values: Mapping[Field, MetadataValue], read_only: str) -> None:
        """Show the collection's values."""
        self.form.show_owner(COLLECTION, values, read_only)
        shown = [values[field].value for field in _WHOLE if field in values and values[field].value]
        filled = self.tr("{} of {} fields filled").format(len(shown), len(_WHOLE))
        title = values[Field.TITLE].value if Field.TITLE in values else ""
        self.summary.setText(" · ".join(filter(None, (title, filled))))

    def on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 (a slot of Qt)
        """Show or hide the form."""
        self.form.setVisible(unfolded)
        self.toggle.setIcon(icon(Icon.NEXT if unfolded else Icon.EXPAND))
        self._settings.set_text(_STATE, _OPEN if unfolded else "")
