"""What is known of the words of recognised text: those of the time, the dictionary's, and how likely each is."""

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import numpy as np

from curator.text.ocr.counts import Counts
from curator.text.ocr.letters import Letters
from curator.text.ocr.near import Near
from curator.text.ocr.shapes import Shapes
from curator.text.ocr.units import ELIDED, NUMBER
from curator.text.spelling import Speller

_ONCE = 2e-8  # chance of a word that the dictionary has and no text: less than once in the texts that were counted
# chance that the next word is one that nobody knows; of novels, one word in five hundred
_UNKNOWN = 2e-3
_NEVER = 1e-16
# Source: the sixth edition of the dictionary of the Académie française, 1835, which changed both.
_TODAY = {"oit": "ait", "oient": "aient", "ois": "ais", "ans": "ants", "ens": "ents"}
_OLD = re.compile("(?:oit|oient|ois|ans|ens)$")


class Lexis:
    """Words of a language and of its past.

    `folder` holds `counts.npz` and `shapes.tsv`; the `speller` has the last say on what is a word.
    """

    def __init__(self, folder: Path, speller: Speller) -> None:
        """Load the data.

        Raises:
            OSError: a file is missing.
            ValueError: one holds something else.
        """
        self.counts = Counts(folder / "counts.npz")
        self.shapes = Shapes(folder / "shapes.tsv")
        self._speller = speller
        self._known: dict[str, bool] = {}
        self._chances: dict[str, tuple[int, float]] = {}
        self._likeness: dict[str, tuple[float, float]] = {}

    @cached_property
    def near(self) -> Near:
        """The index of words by what they look like."""
        return Near(self.counts.words, np.flatnonzero(self.counts.is_word).tolist())

    @cached_property
    def _letters(self) -> Letters:
        numbers = np.flatnonzero(self.counts.is_word)
        words = [self.counts.words[number] for number in numbers.tolist()]
        return Letters(words, np.minimum(3.0, 1.0 + (self.counts.alone[numbers] + 18.0) / 5.0))

    def is_word(self, unit: str) -> bool:
        """Tell whether a unit is one that a text may be corrected to."""
        id = self.counts.id(unit)
        return unit in ELIDED or unit == NUMBER or not unit[:1].isalpha() or bool(id and self.counts.is_word[id])

    def knows(self, unit: str) -> bool:
        """Tell whether a unit is a word of any time."""
        found = self._known.get(unit)
        if found is None:
            found = self.is_word(unit) or (len(unit) > 1 and (self._is_listed(unit) or self._is_old(unit)))
            self._known[unit] = found
        return found

    def _is_old(self, unit: str) -> bool:
        """Tell whether a unit is a word as it was written before 1835: “avoit”, “abonnemens”."""
        old = _OLD.search(unit)
        return old is not None and self.is_word(unit[: old.start()] + _TODAY[old.group()])

    def chance(self, unit: str) -> tuple[int, float]:
        """Return the id of a unit, and its log chance by itself."""
        found = self._chances.get(unit)
        if found is None:
            found = self._chances[unit] = self._chance(unit)
        return found

    def likeness(self, unit: str) -> tuple[float, float]:
        """Return how word-like a unit's letters are: the log chance of all, and of the least likely one."""
        if unit not in self._likeness:
            self.learn((unit,))
        return self._likeness[unit]

    def learn(self, units: Iterable[str]) -> None:
        """Look at the letters of many units at once, which is a hundred times faster than one by one."""
        new = [unit for unit in dict.fromkeys(units) if unit not in self._likeness]
        if new:
            whole, least = self._letters.likeness(new)
            self._likeness.update(zip(new, zip(whole.tolist(), least.tolist(), strict=True), strict=True))

    def _chance(self, unit: str) -> tuple[int, float]:
        id = self.counts.id(unit)
        if id and self.is_word(unit):
            return id, float(self.counts.alone[id])
        chance = _UNKNOWN * float(np.exp(self.likeness(unit)[0])) + _NEVER
        return id, float(np.log(chance + _ONCE * self.knows(unit)))

    def _is_listed(self, unit: str) -> bool:
        return self._speller.knows(unit) or self._speller.knows(unit.capitalize())
