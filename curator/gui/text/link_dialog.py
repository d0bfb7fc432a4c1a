"""Where words link to: an address is typed, or the link taken off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from curator.gui.theme import GRID

_Button = QDialogButtonBox.StandardButton


class LinkDialog(QDialog):
    """Asks for an address; saves nothing itself.

    `put` is given the address typed and returns why it does not fit, or "", and then the dialog closes; `take_off` is
    called where the link is to go.
    """

    def __init__(
        self,
        words: str,
        address: str,
        put: Callable[[str], str],
        take_off: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._put = put
        self._take_off = take_off
        self._column = QVBoxLayout(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Link"))
        self.setMinimumWidth(56 * GRID)
        self.words = QLabel(self.tr("“{}”").format(words))
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.field = QLineEdit(address)
        self.field.setPlaceholderText("https://example.org/page")
        self.field.setAccessibleName(self.tr("Address"))
        self.field.selectAll()
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.remove_button = QPushButton(self.tr("Take the link off"))
        self.remove_button.setAutoDefault(False)
        self._lay_out()
        self.remove_button.setVisible(bool(address))
        self.remove_button.clicked.connect(self.on_remove_clicked)

    def accept(self) -> None:
        """Link, and close where the address fits."""
        problem = self._put(self.field.text())
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
            self.field.setFocus()
        else:
            super().accept()

    def on_remove_clicked(self) -> None:
        """Take the link off, and close."""
        self._take_off()
        super().accept()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._column.setSpacing(GRID)
        for widget in (self.words, self.field, self.problem, buttons):
            self._column.addWidget(widget)
