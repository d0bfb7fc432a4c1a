"""Pages of a PDF drawn to images on a thread of their own: PDFium may be called from one thread only."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

_WIDEST = 5000  # pixels: a page on a screen of the highest density, at the largest zoom


class PageRenderer(QObject):
    """Draws the pages that are wanted, the most urgent first; what is no longer wanted is not drawn.

    `opened` gives the sizes of all pages in points, `rendered` a page and its image. After `close` it says nothing.
    """

    opened = Signal(list)
    rendered = Signal(int, QImage)

    _was_opened = Signal(int, list)
    _was_rendered = Signal(int, int, QImage)

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._lock = threading.Lock()
        self._wanted: list[tuple[int, int]] = []
        self._edition = 0
        self._document: Any = None
        self._closed = False
        self._was_opened.connect(self._on_opened)
        self._was_rendered.connect(self._on_rendered)

    def open(self, path: Path) -> None:
        """Draw the pages of the file `path` from now on."""
        if self._closed:
            return
        self._edition += 1
        self.want([])
        self._thread.submit(self._open, path, self._edition)

    def want(self, pages: Sequence[tuple[int, int]]) -> None:
        """Draw these pages and no others: (page, width in device pixels), the most urgent first."""
        with self._lock:
            self._wanted = list(pages)
        for _ in () if self._closed else pages:
            self._thread.submit(self._render, self._edition)

    def close(self) -> None:
        """Stop, and leave the file alone."""
        if self._closed:
            return
        self._closed = True
        self._edition += 1
        self.want([])
        self._thread.submit(self._shut)
        self._thread.shutdown(wait=True)

    def _open(self, path: Path, edition: int) -> None:
        from pypdfium2 import PdfDocument  # noqa: PLC0415 (a fifth of a second, and only those who export need it)

        self._shut()
        self._document = PdfDocument(path)
        sizes = [QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document))]
        self._was_opened.emit(edition, sizes)

    def _render(self, edition: int) -> None:
        with self._lock:
            if not self._wanted or self._document is None or edition != self._edition:
                return
            number, width = self._wanted.pop(0)
        page = self._document[number]
        bitmap = page.render(scale=min(width, _WIDEST) / page.get_width(), prefer_bgrx=True)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        self._was_rendered.emit(edition, number, image.copy())
        page.close()

    def _shut(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None

    def _on_opened(self, edition: int, sizes: list[QSizeF]) -> None:
        if edition == self._edition:
            self.opened.emit(sizes)

    def _on_rendered(self, edition: int, number: int, image: QImage) -> None:
        if edition == self._edition:
            self.rendered.emit(number, image)
