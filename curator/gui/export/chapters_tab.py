"""The preview of the EPUB: the list of its documents, and the XHTML of each as far as Qt can show it."""

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from curator.gui.export.draft import Draft
from curator.gui.export.preview_frame import PreviewFrame
from curator.gui.export.reading_style import reading_style
from curator.gui.export.wording import document_in_words
from curator.gui.icons import Icon, icon
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID, Theme
from curator.services.previewing import COVER_IMAGE, Document, DocumentKind, EpubPreview


class ChapterView(QTextBrowser):
    """Shows one document; the cover's image is handed over, the style is the window's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cover = b""
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Content of the chapter"))
        self.document().setDocumentMargin(3 * GRID)
        self.setStyleSheet("border: none; border-radius: 0;")

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 (Qt's name)
        """Return the image of the cover; the style sheet of the EPUB is for readers that understand it."""
        if kind == QTextDocument.ResourceType.ImageResource.value and QUrl(name).fileName() == COVER_IMAGE:
            return QByteArray(self.cover)
        return QByteArray()

    def show_document(self, xhtml: str) -> None:
        """Show the XHTML of a document."""
        self.document().setDefaultFont(self._theme.reading_font())
        self.document().setDefaultStyleSheet(reading_style(self._theme))
        self.setHtml(xhtml)


class ChaptersTab(QWidget):
    """Shows each set of documents that the draft makes, at the document the former was at."""

    reader_asked = Signal()

    def __init__(self, draft: Draft, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: EpubPreview | None = None
        self._places: dict[str, int] = {}
        self._sought = ""
        self._theme = theme
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setUniformItemSizes(True)
        self.view = ChapterView(theme)
        self.cut = QLabel()
        self.cut.setProperty("role", "muted")
        self.cut.setWordWrap(True)
        self.cut.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.cut)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(right)
        self.splitter.setSizes([20 * GRID, 50 * GRID])
        self.splitter.setStretchFactor(1, 1)
        settings.follow_splitter("export/chapters", self.splitter)
        self.label = QLabel(self.tr("Content preview"))
        self.label.setProperty("role", "muted")
        self.label.setToolTip(self.tr("The words and their order are the EPUB’s; a reader sets them more finely."))
        self.reader_button = QPushButton(icon(Icon.SAMPLE), self.tr("Open in a reader"))
        self.reader_button.setEnabled(False)
        self.frame = PreviewFrame(draft, self.splitter)
        self.frame.add_controls(self.label, self.reader_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.list.currentRowChanged.connect(self.on_row_changed)
        self.view.anchorClicked.connect(self.on_link_clicked)
        self.reader_button.clicked.connect(self.reader_asked)
        draft.given.connect(self.on_given)
        theme.changed.connect(self.on_theme_changed)

    @property
    def current_name(self) -> str:
        """Name of the document in hand, or of the one sought before there is any."""
        current = self._current()
        return current.name if current else self._sought

    def resume(self, name: str) -> None:
        """Show this document, once there are any."""
        self._sought = name

    def on_given(self, part: EpubPreview | str) -> None:
        """Show another set of documents, or the one in hand once its file is there."""
        if isinstance(part, EpubPreview):
            self._list(part)
        elif part == self.current_name:
            place = self._places.pop(part, 0)
            self._show()
            self.view.verticalScrollBar().setValue(place)

    def _list(self, preview: EpubPreview) -> None:
        before = self.current_name
        self._places = {before: self.view.verticalScrollBar().value()}
        self._preview = preview
        self.view.cover = preview.cover
        self.list.blockSignals(True)  # noqa: FBT003 (Qt takes the value by position)
        self.list.clear()
        self.list.addItems([document_in_words(document.kind, document.title) for document in preview.documents])
        for row, document in enumerate(preview.documents):
            self.list.item(row).setToolTip(document.title)
        self.list.setCurrentRow(self._row(before))
        self.list.blockSignals(False)  # noqa: FBT003
        self.reader_button.setEnabled(True)

    def on_row_changed(self, row: int) -> None:
        """Show the document of a line."""
        del row
        self._show()

    def on_link_clicked(self, url: QUrl) -> None:
        """Follow links inside the EPUB; others are a reader's matter."""
        if self._preview is None or url.scheme():
            return
        names = [document.name for document in self._preview.documents]
        if url.path() in names:
            self.list.setCurrentRow(names.index(url.path()))
        if url.fragment():
            self.view.scrollToAnchor(url.fragment())

    def on_theme_changed(self) -> None:
        """Show the document in the new colours and size."""
        place = self.view.verticalScrollBar().value()
        self._show()
        self.view.verticalScrollBar().setValue(place)

    def _current(self) -> Document | None:
        row = self.list.currentRow()
        known = self._preview is not None and 0 <= row < len(self._preview.documents)
        return self._preview.documents[row] if self._preview and known else None

    def _row(self, name: str) -> int:
        """Return the row of a document by its name; the first chapter's where there is none such."""
        documents = self._preview.documents if self._preview else ()
        by_name = {document.name: row for row, document in enumerate(documents)}
        first = (row for row, document in enumerate(documents) if document.kind is DocumentKind.CHAPTER)
        return by_name[name] if name in by_name else next(first, 0)

    def _show(self) -> None:
        """Show the document in hand, if its file is there already; if not, `on_given` will be told when it is."""
        document = self._current()
        if self._preview is None or document is None:
            return
        file = self._preview.folder / document.name
        if not file.is_file():
            return
        self.frame.show_content()
        self.view.show_document(file.read_text(encoding="utf-8"))
        left_out = self.tr("%n more comment(s) in the file, not in this preview.", "", document.left_out)
        self.cut.setText(left_out)
        self.cut.setVisible(bool(document.left_out))
