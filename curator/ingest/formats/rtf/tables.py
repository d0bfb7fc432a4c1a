"""What a file of Rich Text Format defines before its text: fonts with their encodings, styles with their names."""

from collections.abc import Iterator
from typing import NamedTuple

from curator.domain.capture import PassageKind
from curator.ingest.formats.office.style_names import is_code, kind_named, level_named
from curator.ingest.formats.rtf import letters

_DEEPEST = 20  # styles based on each other; programs make chains of three or four


class FontTable:
    """The encodings of fonts; `usual` is that of the file, `main` the number of the font that text begins in."""

    def __init__(self) -> None:
        self.usual = letters.KINDS["ansi"]
        self.main = self.in_hand = 0
        self._encodings: dict[int, str] = {}

    def define(self, encoding: str) -> None:
        """Give the font in hand an encoding."""
        self._encodings[self.in_hand] = encoding

    def encoding(self, number: int | None = None) -> str:
        """Return the encoding of a font, or of the main one."""
        return self._encodings.get(self.main if number is None else number, self.usual)


class _Style(NamedTuple):
    name: str
    based_on: int | None
    level: int


class StyleSheet:
    """The styles of paragraphs by their numbers; `based_on` and `level` are those of the style in hand."""

    def __init__(self) -> None:
        self.based_on: int | None = None
        self.level = 0
        self._styles: dict[int, _Style] = {}

    def define(self, number: int, name: str) -> None:
        """Define a style that what was told meanwhile belongs to."""
        self._styles[number] = _Style(name.strip().rstrip(";").strip(), self.based_on, self.level)
        self.based_on, self.level = None, 0

    def kind(self, number: int) -> PassageKind | None:
        """Return what paragraphs of a style are, None where it does not tell."""
        return next(filter(None, (kind_named(style.name) for style in self._based(number))), None)

    def outline(self, number: int) -> int:
        """Return the level of the headings of a style from 1; 0 where it is for none."""
        levels = (level_named(style.name) or style.level for style in self._based(number))
        return next(filter(None, levels), 0)

    def is_code(self, number: int) -> bool:
        """Tell whether a style is one for the text of programs."""
        return any(is_code(style.name) for style in self._based(number))

    def _based(self, number: int | None) -> Iterator[_Style]:
        """Yield a style and those that it is based on."""
        for _ in range(_DEEPEST):
            style = None if number is None else self._styles.get(number)
            if style is None:
                return
            yield style
            number = style.based_on
