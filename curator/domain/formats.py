"""The formats that a book is written in: one row each, read by the command line, the window and the publishing.

A new one is a module in `curator/export/` and a row here.
"""

from dataclasses import dataclass

from curator.domain.terms import Term


@dataclass(frozen=True, slots=True)
class BookFormat:
    """A kind of file that a book is written as.

    `suffix` ends its names, dot and all, in small letters. `files` is what such files are called where one is chosen.
    `key` is the window's shortcut for it. `writer` names the function that writes a book, as "module:function"; it is
    loaded for its format alone. `paged`: the file has pages that can be counted.
    """

    name: str
    suffix: str
    files: Term
    key: str
    writer: str
    paged: bool = False


EPUB = BookFormat("EPUB", ".epub", Term("EPUB books", "Livres EPUB"), "Ctrl+E", "curator.export.epub.writer:write_epub")
PDF = BookFormat(
    "PDF",
    ".pdf",
    Term("PDF documents", "Documents PDF"),
    "Ctrl+Shift+E",
    "curator.export.pdf.writer:write_pdf",
    paged=True,
)

FORMATS = {row.suffix: row for row in (EPUB, PDF)}
"""Every format by its suffix, in the order in which they are offered."""
