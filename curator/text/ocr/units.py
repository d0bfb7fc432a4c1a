"""The units in which French is counted: words in small letters, elided words with their apostrophe, figures, marks.

What is convention and no damage is folded away: œ and æ are written apart, a number is a number.
"""

import re

NUMBER = "0"
ELIDED = frozenset(
    f"{each}'" for each in ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]
)
_UNIT = re.compile(
    r"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'|aujourd'hui|(?:quelqu|presqu|entr|grand|prud)'[^\W\d_]+"
    r"|[^\W\d_]+|\d+|[^\w\s]|_"
)
_FOLDED = str.maketrans({"’": "'", "‘": "'", "œ": "oe", "æ": "ae", "—": "-", "–": "-", "\u00ad": "-", "¬": "-"})


def folded(text: str) -> str:
    """Return `text` in small letters, with plain apostrophes and dashes, without joined letters."""
    return text.lower().translate(_FOLDED)


def units(text: str) -> list[str]:
    """Return the units of a text, in order."""
    return [NUMBER if each.isdigit() else each for each in _UNIT.findall(folded(text))]
