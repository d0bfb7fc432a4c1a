"""The comparison form of a text: what is left when case, accents, punctuation, emoji and spaces no longer count.

For comparing and matching only; nothing here is ever shown or stored as reading text.
"""

import re
import unicodedata

_MARKS = re.compile(
    "[\u00ad\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]+"
)
_WORD = re.compile(r"[^\W_]+")
_LETTERS_THAT_DO_NOT_DECOMPOSE = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i"})


def words(text: str) -> list[str]:
    """Return the words of `text` in comparison form: runs of unaccented, case-folded letters and digits.

    An apostrophe and a hyphen end a word; a soft hyphen and the joiners do not.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _WORD.findall(plain.translate(_LETTERS_THAT_DO_NOT_DECOMPOSE))


def letters(text: str) -> str:
    """Return the letters and digits of `text` alone, so that spacing and hyphenation do not count either.

    A text without any ("?", "🙂") keeps its other characters, so that two such texts can still be told apart.
    """
    return "".join(words(text)) or "".join(text.split())
