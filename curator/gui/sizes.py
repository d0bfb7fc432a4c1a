"""Sizes of files, in the language of the window and in one unit everywhere."""

from PySide6.QtCore import QLocale

_MEGABYTE = 1_000_000


def size_in_words(size: int) -> str:
    """Return the size of a file, `size` in bytes."""
    return QLocale().formattedDataSize(size, 0 if size < _MEGABYTE else 1, QLocale.DataSizeFormat.DataSizeSIFormat)
