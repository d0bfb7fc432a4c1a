"""The preview of the PDF: its real pages, a field for the page and the zoom."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from curator.gui.export.draft import Draft
from curator.gui.export.page_renderer import PageRenderer
from curator.gui.export.pages_view import FIT_PAGE, FIT_WIDTH, STEPS, PagesView
from curator.gui.export.preview_frame import PreviewFrame
from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID, Theme
from curator.services.publishing import Written


class PagesTab(QWidget):
    """Shows each PDF that the draft makes, at the page the former one was at."""

    def __init__(self, draft: Draft, renderer: PageRenderer, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self.view = PagesView(theme, renderer)
        self.frame = PreviewFrame(draft, self.view)
        self.previous = self._tool(Icon.PREVIOUS, self.tr("Previous page"))
        self.page = QLineEdit()
        self.page.setValidator(QIntValidator(1, 1, self.page))
        self.page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page.setFixedWidth(7 * GRID)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setToolTip(self.tr("Page (Ctrl+G)"))
        self.of = QLabel()
        self.of.setProperty("role", "muted")
        self.next = self._tool(Icon.NEXT, self.tr("Next page"))
        self.smaller = self._tool(Icon.SMALLER, self.tr("Smaller"))
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.addItem(self.tr("Page width"), FIT_WIDTH)
        self.zoom.addItem(self.tr("Whole page"), FIT_PAGE)
        for step in STEPS:
            self.zoom.addItem(self.tr("{} %").format(round(step * 100)), step)
        self.larger = self._tool(Icon.LARGER, self.tr("Larger"))
        self.frame.add_controls(self.previous, self.page, self.of, self.next, self.smaller, self.zoom, self.larger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._connect()
        draft.made.connect(self.on_made)

    def on_made(self, written: Written) -> None:
        """Have the pages of another file drawn."""
        self._renderer.open(written.path)

    def on_opened(self, sizes: list[QSizeF]) -> None:
        """Show the pages of the file."""
        self.frame.show_content()
        self.view.show_pages(sizes)
        self.page.setValidator(QIntValidator(1, len(sizes), self.page))
        self.of.setText(self.tr("of {}").format(len(sizes)))
        self.on_page_changed(self.view.current)

    def on_page_changed(self, page: int) -> None:
        """Follow the page in sight."""
        self.page.setText(str(page + 1))
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < self.view.count)

    def on_page_entered(self) -> None:
        """Go to the page that was typed, and on to reading it."""
        self.view.go_to(int(self.page.text()) - 1)
        self.view.setFocus()

    def on_zoom_changed(self, zoom: float) -> None:
        """Follow the zoom."""
        self.zoom.setCurrentIndex(self.zoom.findData(zoom))

    def ask_page(self) -> None:
        """Go to the field for the page."""
        self.page.setFocus()
        self.page.selectAll()

    def _tool(self, glyph: Icon, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _connect(self) -> None:
        self._renderer.opened.connect(self.on_opened)
        self.view.page_changed.connect(self.on_page_changed)
        self.view.zoom_changed.connect(self.on_zoom_changed)
        self.page.returnPressed.connect(self.on_page_entered)
        self.zoom.activated.connect(lambda: self.view.set_zoom(self.zoom.currentData()))
        self.previous.clicked.connect(lambda: self.view.go_to(self.view.current - 1))
        self.next.clicked.connect(lambda: self.view.go_to(self.view.current + 1))
        self.smaller.clicked.connect(lambda: self.view.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.view.step_zoom(1))
