"""A text cut into the words that the model of context knows: elided and joined forms are words of their own."""

import re
from typing import NamedTuple

_PRONOUNS = "ils?|elles?|on|je|tu|nous|vous|ce|les?|la|moi|toi|lui|leur|y|en|là|ci"
_JOINED = (
    "c'est|s'est|l'a|l'ont|l'on|qu'en|s'en|c'en|d'en|qu'elles?|qu'ils?|n'est|n'ai|m'a|t'a|j'ai|n'y|s'y|m'est|t'es|"
    "c'était|s'était|s'ils?|l'ai|m'ont|d'on|t'on|t'ont|l'es|l'est|s'ait|t'ai|qu'on|qu'y|m'en|t'en"
)
"""Forms with an apostrophe that sound like a word without: one word each, so that they can be taken for each other."""
_WORD = re.compile(
    rf"(?<!\w)(?:{_JOINED})(?!\w)|(?<!\w)peut être(?!\w)|(?<!\w)quoi que(?!\w)|(?<!\w)plus tôt(?!\w)|"
    rf"-(?:t-)?(?:{_PRONOUNS})(?!\w)|(?<!\w)(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)'|"
    rf"[^\W\d_]+(?:-(?!(?:t-)?(?:{_PRONOUNS})(?!\w))[^\W\d_]+)*|\d+|[.,;:!?«»()\"…-]"
)
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\n": " "})

UNKNOWN, EDGE = "<unk>", "<s>"
"""Forms that stand for a word that the model does not know, and for the edge of a paragraph."""


class PlacedForm(NamedTuple):
    """A word of a text where it stands: its form (small letters, straight apostrophe) and its half-open range."""

    form: str
    start: int
    end: int


def words(text: str) -> list[PlacedForm]:
    """Return the words of a text in order; a line is a paragraph, with an edge before and after it."""
    found: list[PlacedForm] = []
    start = 0
    for line in text.split("\n"):
        plain = line.translate(_PLAIN).lower()
        if len(plain) == len(line):  # else a letter changes length with its case, and places would not hold
            found.append(PlacedForm(EDGE, start, start))
            found.extend(
                PlacedForm(match.group(), start + match.start(), start + match.end()) for match in _WORD.finditer(plain)
            )
        start += len(line) + 1
    found.append(PlacedForm(EDGE, len(text), len(text)))
    return found
