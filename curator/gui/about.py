"""What this program is, its version and its licence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from curator import __version__
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID


class AboutBox(QMessageBox):
    """The box that "About Curator" opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Curator"))
        self.setIconPixmap(icon(Icon.COLLECTION).pixmap(6 * GRID, 6 * GRID))
        self.setText(f"Curator {__version__}")
        self.setInformativeText(
            self.tr(
                "Captures of pages with their comments become a clean, sourced, citable collection.\n\n"
                "Free software under the GNU Affero General Public License, version 3 or later."
            )
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
