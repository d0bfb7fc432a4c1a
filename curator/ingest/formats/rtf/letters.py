"""Letters of Rich Text Format: in which encoding the bytes of a font stand.

Source: Microsoft, "Rich Text Format (RTF) Specification", 1.9.1, 2008, "Font Table" and "Character Set".
"""

import codecs
from collections.abc import Mapping

_SETS: Mapping[int, str] = {
    0: "cp1252", 77: "mac_roman", 78: "shift_jis", 80: "gb2312", 81: "big5", 128: "cp932", 129: "cp949", 130: "johab",
    134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by the number of a font's character set."""

SYMBOLS = "symbol"
"""Stands for the encoding of fonts that show pictures for letters."""

_SYMBOL_SET = 2
_KNOWN_SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x2D: "−"}
UNKNOWN = "\ufffd"
"""Stands for a character that is not known."""

KINDS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""Encodings by the control words that name them for the whole file."""


def of_set(number: int, usual: str) -> str:
    """Return the encoding of a font's character set; that of the file where it does not tell, or that is no ANSI."""
    if number == 0 and usual in (KINDS["mac"], KINDS["pc"], KINDS["pca"]):
        return usual
    return SYMBOLS if number == _SYMBOL_SET else _SETS.get(number, usual)


def of_page(number: int, usual: str) -> str:
    """Return the encoding of a code page; the usual one where there is none of that number."""
    name = {65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return usual


def decoded(data: bytes, encoding: str) -> str:
    """Return the text of bytes; what is no letter is shown as �."""
    if encoding == SYMBOLS:
        return "".join(_KNOWN_SYMBOLS.get(byte, chr(byte) if chr(byte).isspace() else UNKNOWN) for byte in data)
    return data.decode(encoding, "replace")
