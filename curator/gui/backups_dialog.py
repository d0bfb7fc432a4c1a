"""The list of safety copies, to choose one to go back to."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from curator.gui.sizes import size_in_words
from curator.gui.theme import GRID
from curator.store.backups import Backup


class BackupsDialog(QDialog):
    """Safety copies, newest first; `chosen` is the one in hand."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self.setWindowTitle(self.tr("Go back to an earlier state"))
        self.resize(64 * GRID, 56 * GRID)
        hint = QLabel(
            self.tr(
                "Curator keeps copies by itself: each hour of a day, each day of a month, each week before. "
                "What the collection holds now becomes such a copy too, so this can be taken back."
            )
            if backups
            else self.tr(
                "There are no safety copies yet: the first is made a few seconds after a collection is opened."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Safety copies"))
        self.list.addItems([f"{_shown(each.made_at)}    {size_in_words(each.size)}" for each in backups])
        self.list.setCurrentRow(0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = self.buttons.addButton(self.tr("Go back"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setEnabled(bool(backups))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)

    @property
    def chosen(self) -> Backup | None:
        """The copy in hand, None where there is none."""
        row = self.list.currentRow()
        return self._backups[row] if row >= 0 else None


def _shown(time: datetime) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(time.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
