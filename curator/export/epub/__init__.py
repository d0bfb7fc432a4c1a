"""The EPUB dossier: a book in, one EPUB 3.3 file out."""

from curator.export.epub.writer import write_epub

__all__ = ["write_epub"]
