"""A form over the fields of one owner: an article, or the collection."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from curator.domain.fields import FIELDS, FieldTraits, ValueKind
from curator.domain.metadata import Field, MetadataValue
from curator.gui.description.describer import Describer
from curator.gui.description.field_edit import FieldEdit
from curator.gui.theme import GRID

_NARROW = 2


class DescriptionForm(QWidget):
    """Shows the values of an owner; whatever is typed goes to the `Describer`."""

    def __init__(
        self, describer: Describer, fields: Sequence[Field], columns: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._describer = describer
        self._owner: str | None = None
        self._values: Mapping[Field, MetadataValue] = {}
        self._read_only = ""
        self.fields = {field: FieldEdit(field) for field in fields}
        self._lay_out(columns, [field for field in fields if _takes_a_line(FIELDS[field], columns)])
        for edit in self.fields.values():
            edit.typed.connect(self.on_typed)
            edit.confirmed.connect(self.on_confirmed)
            edit.restored.connect(self.on_restored)
            edit.given_up.connect(self.on_given_up)
        describer.drafts_changed.connect(self._draw)

    def show_owner(self, owner: str, values: Mapping[Field, MetadataValue], read_only: str) -> None:
        """Show an owner's values, after what was typed for another has been taken."""
        other = owner != self._owner
        if other:
            self.finish()
        self._owner, self._values, self._read_only = owner, values, read_only
        self._draw(everything=other)

    def finish(self) -> None:
        """Take what was typed and not left yet."""
        if self._owner is not None:
            for edit in self.fields.values():
                edit.finish()

    def on_typed(self, field: Field, text: str) -> None:
        """Set a value by hand."""
        if self._owner is not None:
            self._describer.write({(self._owner, field): text})
            self._show(field)

    def on_confirmed(self, field: Field) -> None:
        """Approve a proposed value."""
        if self._owner is not None:
            self._describer.confirm([(self._owner, field)])

    def on_restored(self, field: Field) -> None:
        """Give a field back to what import proposed."""
        if self._owner is not None:
            self._describer.restore([(self._owner, field)])

    def on_given_up(self, field: Field) -> None:
        """Show the value in force again in place of what was typed."""
        if self._owner is not None:
            self._describer.drop((self._owner, field))
            self._show(field)

    def _draw(self, *, everything: bool = False) -> None:
        """Show all fields; the one that is being typed in only if asked for `everything`."""
        for field, edit in self.fields.items():
            if everything or not (edit.edit.hasFocus() and edit.edit.is_modified()):
                self._show(field)

    def _show(self, field: Field) -> None:
        if self._owner is not None:
            draft = self._describer.draft((self._owner, field))
            self.fields[field].show_value(self._values.get(field), draft, self._read_only)

    def _lay_out(self, columns: int, wide: Sequence[Field]) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setHorizontalSpacing(2 * GRID)
        layout.setVerticalSpacing(GRID // 2)
        place = 0
        sentences: dict[int, QVBoxLayout] = {}
        for field, edit in self.fields.items():
            span = columns if field in wide else 1
            place += -place % span
            row = 2 * (place // columns)
            layout.addWidget(edit, row, place % columns, 1, span)
            if row not in sentences:
                sentences[row] = QVBoxLayout()
                layout.addLayout(sentences[row], row + 1, 0, 1, columns)
            sentences[row].addWidget(edit.sentence)
            place += span
        layout.setRowStretch(layout.rowCount(), 1)
        for column in range(columns):
            layout.setColumnStretch(column, 1)


def _takes_a_line(traits: FieldTraits, columns: int) -> bool:
    return traits.value is ValueKind.PARAGRAPHS or (traits.wide and columns <= _NARROW)
