"""The one way by which the forms and the table change a description; what does not fit is kept as a draft."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from curator.domain.errors import InvalidValueError
from curator.domain.metadata import Field
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.services import describing

Cell = tuple[str, Field]
"""An owner (article id, or "" for the collection) and one of its fields."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed and does not fit, and the sentence that says why."""

    text: str
    sentence: str


class Describer(QObject):
    """Sets, confirms and restores values, each call one undo step; holds the drafts of all fields."""

    drafts_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts: dict[Cell, Refused] = {}

    def draft(self, cell: Cell) -> Refused | None:
        """Return what was typed in a field and does not fit."""
        return self._drafts.get(cell)

    @property
    def drafts(self) -> Mapping[Cell, str]:
        """All that was typed and does not fit."""
        return {cell: draft.text for cell, draft in self._drafts.items()}

    def take_up(self, drafts: Mapping[Cell, str]) -> None:
        """Hold what was typed in an earlier window and does not fit, with the sentence that says why."""
        for (owner, field), text in drafts.items():
            try:
                describing.check(field, text)
                sentence = self._unsaved
            except InvalidValueError as error:
                sentence = _sentence(error)
            self._drafts[owner, field] = Refused(text, sentence)
        self.drafts_changed.emit()

    @property
    def _unsaved(self) -> str:
        return self.tr("Not saved yet: type it again")

    def drop(self, cell: Cell) -> None:
        """Forget what was typed in a field and does not fit."""
        if self._drafts.pop(cell, None):
            self.drafts_changed.emit()

    def write(self, values: Mapping[Cell, str]) -> bool:
        """Set values by hand; tell whether all of them fit. Those that do not stay as drafts."""
        if not self._session.writable:
            return False
        wrong: dict[Cell, Refused] = {}
        rows: dict[str, dict[Field, str]] = {}
        for (owner, field), text in values.items():
            try:
                rows.setdefault(owner, {})[field] = describing.check(field, text)
            except InvalidValueError as error:
                wrong[owner, field] = Refused(text, _sentence(error))
        before = dict(self._drafts)
        self._drafts = {cell: draft for cell, draft in before.items() if cell not in values} | wrong
        if rows and self._session.run(lambda collection: describing.update_each(collection, rows)) is None:
            self._drafts |= {cell: Refused(text, self._unsaved) for cell, text in values.items() if cell not in wrong}
        if self._drafts != before:
            self.drafts_changed.emit()
        return not wrong

    def confirm(self, cells: Iterable[Cell]) -> None:
        """Approve proposed values; one that nobody sees behind a draft stays open."""
        fields = _by_owner(cell for cell in cells if cell not in self._drafts)
        if fields and self._session.writable:
            self._session.run_in_steps(self.tr("Confirming …"), lambda c: describing.confirming(c, fields))

    def restore(self, cells: Iterable[Cell]) -> None:
        """Give fields back to what import proposed."""
        fields = _by_owner(cells)
        if fields and self._session.writable:
            for owner, names in fields.items():
                for name in names:
                    self._drafts.pop((owner, name), None)
            self._session.run(lambda collection: describing.restore_each(collection, fields))
            self.drafts_changed.emit()


def _by_owner(cells: Iterable[Cell]) -> dict[str, list[Field]]:
    fields: dict[str, list[Field]] = {}
    for owner, field in cells:
        fields.setdefault(owner, []).append(field)
    return fields


def _sentence(error: InvalidValueError) -> str:
    sentence = in_words(error.message)
    return sentence[:1].upper() + sentence[1:]
