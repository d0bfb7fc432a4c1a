"""Damage sprinkled over clean texts, as recognition leaves it: what is read, and what stood there, sign by sign."""

import math
import random
import re
from collections import defaultdict
from collections.abc import Sequence

from curator.text.ocr.shapes import Shapes

_SPECKS = ".,'-·•;:^*~_|"
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")
_QUIET, _STORM = 0.985, 0.90  # chance that the next sign is as worn as this one
_STORMY = 5.0  # how much more is misread in a worn place
_OLD_ACCENTS = 0.25  # share of accented words that were written otherwise
_OPEN = 0.15  # share of misread signs that are no matter of shapes

# Source: the dictionary of the Académie française before its sixth edition, 1835.
_ENDINGS = (("aient", "oient"), ("ait", "oit"), ("ents", "ens"), ("ants", "ans"), ("ais", "ois"))
_ACCENTED = re.compile(r"[^\W\d_]*[éèêâûî][^\W\d_]*")
_UNACCENTED = str.maketrans("éèêâûî", "eeeaui")
_TURNED = str.maketrans("éè", "èé")

Pairs = list[tuple[str, str]]
"""Each sign that was read, with what stood there: none, one or several signs."""


class Noise:
    """Damage by the chances of a table of shapes; the same seed damages alike."""

    def __init__(self, shapes: Shapes, seed: int) -> None:
        self._random = random.Random(seed)
        read_for: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for read, meant, cost in shapes.lines:
            if read and meant and read != meant and "’" not in meant:
                read_for[meant].append((read, math.exp(-cost)))
        self._read_for = dict(read_for)
        self._letters = "abcdefghijklmnopqrstuvwxyzéèàIJLT1"

    def aged(self, text: str) -> str:
        """Return a text in the spelling of an older time, which is no damage: each word always in the same way."""
        for today, once in _ENDINGS:
            text = re.sub(rf"(?<=[^\W\d_]{{3}}){today}\b", once, text)
        written = {
            word: word.translate(self._random.choice((_UNACCENTED, _TURNED)))
            for word in sorted(set(_ACCENTED.findall(text)))
            if self._random.random() < _OLD_ACCENTS
        }
        return _ACCENTED.sub(lambda match: written.get(match.group(), match.group()), text)

    def over(self, text: str, rate: float) -> Pairs:
        """Return a text as it is read where `rate` of its signs are misread, more in some places than in others."""
        pairs: Pairs = []
        at, is_stormy = 0, False
        while at < len(text):
            if self._random.random() > (_STORM if is_stormy else _QUIET):
                is_stormy = not is_stormy
            if self._random.random() < rate * (_STORMY if is_stormy else 0.5):
                taken, read = self._misread(text, at)
                pairs += _beside(read, text[at : at + taken])
                at += taken
            else:
                pairs.append((text[at], text[at]))
                at += 1
        return pairs

    def hyphens(self, pairs: Pairs, rate: float) -> Pairs:
        """Leave hyphens of line ends within some of the long words that were read well; they are no damage."""
        text = "".join(read for read, _ in pairs)
        if any(len(read) != 1 for read, _ in pairs):
            return pairs
        places = [
            match.start() + self._random.randrange(3, len(match.group()) - 2)
            for match in _LONG_WORD.finditer(text)
            if self._random.random() < rate
        ]
        for place in reversed(places):
            pairs = [*pairs[:place], ("-", "-"), *pairs[place:]]
        return pairs

    def _misread(self, text: str, at: int) -> tuple[int, str]:
        """Return how many signs are misread, and as what."""
        luck, sign = self._random.random(), text[at]
        if luck < 0.15 and sign != " ":
            return 1, sign + (self._random.choice(_SPECKS) if luck < 0.10 else " ")
        if sign in " .,;:'’-!?":
            return 1, "" if luck < 0.5 else self._random.choice(" " if sign == " " else ".,;:'")
        if luck < 0.15 + _OPEN:
            return 1, self._random.choice(self._letters) if luck < 0.27 else ""
        size = 2 if text[at : at + 2] in self._read_for and self._random.random() < 0.4 else 1
        options: Sequence[tuple[str, float]] = self._read_for.get(text[at : at + size], ())
        if not options:
            return 1, sign
        return size, self._random.choices([read for read, _ in options], [chance for _, chance in options])[0]


def _beside(read: str, meant: str) -> Pairs:
    """Put the signs of what was read beside those of what stood there; what is lost goes with the sign before it."""
    if not read:
        return [("", meant)]
    pairs = [(sign, meant[at : at + 1]) for at, sign in enumerate(read)]
    pairs[-1] = (read[-1], meant[len(read) - 1 :])
    return pairs
