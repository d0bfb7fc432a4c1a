"""The embedded typefaces: which font draws which character, how wide it is, and how its codes are written.

Fonts are loaded anew for each export and never enter ReportLab's global registry, so two exports may run at once.
"""

import re
import unicodedata
from enum import Enum
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from curator.resources import RESOURCES


class Face(Enum):
    """A style of type that the book is set in, by the file that draws it."""

    SERIF = "source-serif-4/SourceSerif4-Regular.ttf"
    ITALIC = "source-serif-4/SourceSerif4-Italic.ttf"
    BOLD_ITALIC = "source-serif-4/SourceSerif4-BoldItalic.ttf"
    BOLD = "source-serif-4/SourceSerif4-Bold.ttf"
    SANS = "source-sans-3/SourceSans3-Regular.ttf"
    SANS_ITALIC = "source-sans-3/SourceSans3-Italic.ttf"
    SANS_BOLD = "source-sans-3/SourceSans3-SemiBold.ttf"
    MONO = "source-code-pro/SourceCodePro-Regular.ttf"


_FALLBACK = (Face.SANS.value, "noto-emoji/NotoEmoji-Regular.ttf", "dejavu-sans/DejaVuSans-Subset.ttf")

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_ASTRAL = re.compile(r"<(10?[0-9A-F]{4})>")
_LINE_END = re.compile(r"\r\n?|[\u0085\u2028\u2029]")


class EmbeddedFont(TTFont):
    """A TrueType font whose no-break space keeps a code of its own, so that it comes back when text is extracted."""

    _assignState: Any  # noqa: N815 - ReportLab's name

    def splitString(  # noqa: N802 - ReportLab's name
        self,
        text: str,
        doc: Any,
        encoding: str = "utf-8",  # noqa: ARG002 - ReportLab's signature
    ) -> list[tuple[int, bytes]]:
        """Return `text` as (subset, codes) chunks, giving a code to each character that is met for the first time."""
        state = self._assignState(doc)
        chunks: list[tuple[int, bytearray]] = []
        for code in map(ord, text):
            place = state.assignments.get(code)
            if place is None:
                place = self._assign(state, code)
            if not chunks or chunks[-1][0] != place >> 8:
                chunks.append((place >> 8, bytearray()))
            chunks[-1][1].append(place & 0xFF)
        return [(subset, bytes(codes)) for subset, codes in chunks]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Add the font to the document, with a map to Unicode that holds beyond U+FFFF: ReportLab's does not."""
        super().addObjects(doc)
        for name, held in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                held.content = _ASTRAL.sub(
                    lambda found: f"<{chr(int(found[1], 16)).encode('utf-16-be').hex()}>", held.content
                )

    @staticmethod
    def _assign(state: Any, code: int) -> int:
        place = max(state.nextCode, 0x80)
        if place & 0xFF == 0:
            state.subsets.append([0])
            place += 1
        if place & 0xFF == 0x20:  # noqa: PLR2004 - word spacing acts on code 32, so it must stay a space
            state.subsets[place >> 8].append(0x20)
            place += 1
        state.subsets[place >> 8].append(code)
        state.nextCode = place + 1
        state.assignments[code] = place
        return int(place)


class Cut:
    """A face with all that stands in for it: for each character its font and its advance in thousandths of an em."""

    def __init__(self, chain: list[EmbeddedFont]) -> None:
        self.main = chain[0]
        self.advance: dict[str, float] = {}
        self._chain = chain
        self._fonts: dict[str, EmbeddedFont] = {}
        self._own: set[str] = set()

    def font(self, character: str) -> EmbeddedFont | None:
        """Return the first font of the chain that has the character, None if there is none."""
        if character not in self._fonts:
            code = ord(character)
            found = next((font for font in self._chain if code in font.face.charToGlyph), None)
            if found is None:
                return None
            self._fonts[character] = found
            if found is self.main:
                self._own.add(character)
            self.advance[character] = float(found.face.getCharWidth(code))  # type: ignore[no-untyped-call]
        return self._fonts[character]

    def width(self, text: str) -> float:
        """Return the advance of `text` in thousandths of an em; every character must be printable."""
        try:
            return sum(map(self.advance.__getitem__, text))
        except KeyError:
            for character in text:
                self.font(character)
            return sum(map(self.advance.__getitem__, text))

    def runs(self, text: str) -> list[tuple[EmbeddedFont, str]]:
        """Return `text` cut where the font changes."""
        if self._own.issuperset(text):
            return [(self.main, text)]
        runs: list[tuple[EmbeddedFont, str]] = []
        for character in text:
            font = self.font(character) or self.main
            if runs and runs[-1][0] is font:
                runs[-1] = (runs[-1][0], runs[-1][1] + character)
            else:
                runs.append((font, character))
        return runs


class Fonts:
    """All faces of one export."""

    def __init__(self, folder: Path = RESOURCES / "fonts") -> None:
        names = dict.fromkeys([*(face.value for face in Face), *_FALLBACK])
        loaded = {name: EmbeddedFont(Path(name).stem, str(folder / name)) for name in names}
        self._known = {"\n", "\u200b"}
        self._named: dict[int, str] = {}
        self._cuts = {face: Cut([loaded[name] for name in dict.fromkeys([face.value, *_FALLBACK])]) for face in Face}

    def __getitem__(self, face: Face) -> Cut:
        """Return the cut of a face."""
        return self._cuts[face]

    def printable(self, text: str) -> str:
        """Return `text` composed, without what has no shape; a character that no font has reads "[U+1F9FF]".

        Newlines stay; a tab is a space.
        """
        plain = self.plain(text)
        for character in set(plain) - self._known:
            if all(cut.font(character) for cut in self._cuts.values()):
                self._known.add(character)
            else:
                self._named[ord(character)] = f"[U+{ord(character):04X}]"
        return plain if self._known.issuperset(plain) else plain.translate(self._named)

    @staticmethod
    def plain(text: str) -> str:
        """Return `text` composed (NFC), without control characters and others that have no shape."""
        shown = _INVISIBLE.sub("", _LINE_END.sub("\n", text)).replace("\t", " ")
        return shown if shown.isascii() else unicodedata.normalize("NFC", shown)
