"""Pictures in a file of Rich Text Format: their bytes as figures or as they are, and what is told of them."""

import re
from hashlib import sha256

from curator.ingest.item import Companion

_KINDS = {"pngblip": "image/png", "jpegblip": "image/jpeg"}
_TOLD = "wzDescription"
"""The property that says what is on a picture."""

_NAME_SIZE = 12  # figures of a checksum: two pictures of one document will not share so many
_NOT_HEX = re.compile(r"[^0-9a-fA-F]+")


class RtfPicture:
    """A picture on its way; `figures` are pieces of text, two hexadecimal figures a byte."""

    def __init__(self) -> None:
        self.figures: list[str] = []
        self.data = b""
        self.kind = self.told = ""
        self._property = ""

    def is_of(self, word: str) -> None:
        """Tell in which format it is, by the word for it."""
        self.kind = _KINDS[word]

    def named(self, name: str) -> None:
        """Take the name of a property, whose value follows."""
        self._property = name.strip()

    def valued(self, value: str) -> None:
        """Take the value of a property."""
        if self._property == _TOLD:
            self.told = value

    def whole(self) -> Companion | None:
        """Return the picture; None where it is in a format that nobody shows, or damaged."""
        figures = _NOT_HEX.sub("", "".join(self.figures))
        data = self.data or bytes.fromhex(figures[: len(figures) // 2 * 2])
        if not self.kind or not data:
            return None
        return Companion(f"{sha256(data).hexdigest()[:_NAME_SIZE]}.{self.kind.partition('/')[2]}", self.kind, data)


WORDS = tuple(_KINDS)
"""The words for the formats of pictures that are kept."""
