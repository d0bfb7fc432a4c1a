"""A Hunspell dictionary written out as the list of its words.

Hunspell knows a word by taking it apart, one word at a time. To find what a misspelt word was meant to be, thousands of
strings are tried, and a list answers a thousand times faster. Words with an apostrophe (l’eau) are not written out.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from curator.text.folding import letters

_RULE_PARTS = 5  # fields of an affix rule. Source: hunspell(5), “Affix file”
_FAR = 2  # slips; three make another word
_MANY = 200  # words of a length that are ranked after; by eye on the same lists as in `spelling`


class Lexicon:
    """The words of a dictionary, all in memory: some 60 MB and a quarter of a second for half a million words."""

    def __init__(self, dictionary: Path) -> None:
        """Read `dictionary`, the path of a .dic file with its .aff file beside it."""
        self._words = dict.fromkeys(_written_out(dictionary))
        self._by_length = cache(self._of_initial)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def two_edits_away(self, word: str) -> list[str]:
        """Return the words at most two edits from `word` that begin with the same letter, accent or not."""
        by_length = self._by_length(_first_letter(word[0]))
        return [
            found
            for length in range(len(word) - _FAR, len(word) + _FAR + 1)
            for found, _, _ in process.extract(
                word, by_length.get(length, ()), scorer=OSA.distance, score_cutoff=_FAR, limit=_MANY
            )
        ]

    def _of_initial(self, letter: str) -> Mapping[int, Sequence[str]]:
        """Return the words that begin with a letter, accent or not, by their length."""
        found: dict[int, list[str]] = defaultdict(list)
        for initial, words in self._by_initial.items():
            for word in words if _first_letter(initial) == letter else ():
                found[len(word)].append(word)
        return found

    @cached_property
    def _by_initial(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            found[word[0]].append(word)
        return found


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a form is made: `strip` goes from the end of a stem (of a prefix: the start), `added` takes its place."""

    strip: str
    added: str
    flags: str
    condition: re.Pattern[str]


class _Affixes:
    """The rules of an .aff file, by flag."""

    def __init__(self, path: Path) -> None:
        lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
        self._step = 2 if ["FLAG", "long"] in lines else 1
        rules = [parts for parts in lines if len(parts) >= _RULE_PARTS and parts[0] in ("SFX", "PFX")]
        rules = [parts for parts in rules if not ("'" in parts[3] and parts[0] == "PFX")]
        self._kinds = {parts[1]: parts[0] for parts in rules}
        self._reach: dict[str, int] = defaultdict(int)
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        for _, flag, strip, added, condition, *_ in rules:
            self._add(flag, strip.replace("0", ""), added, condition)
        self._flags_of = cache(self._flags)
        self._reach_of = cache(self._most_read)
        self._endings = cache(self._fitting)
        self._prefixes = cache(self._of_prefixes)

    def forms(self, stem: str, flags: str) -> list[str]:
        """Return `stem` and all words made of it."""
        reach, size = self._reach_of(flags), len(stem)
        endings, further = self._endings(stem[-reach:], flags) if reach else ((), ())
        forms = [stem]
        forms += [stem[: size - cut] + added for cut, added in endings]
        for rule in self._prefixes(flags):
            begun = [form for form in forms[: len(endings) + 1] if form.startswith(rule.strip)]
            forms += [rule.added + form[len(rule.strip) :] for form in begun if rule.condition.match(form)]
        for cut, added, more in further:
            forms += self.forms(stem[: size - cut] + added, more)
        return forms

    def _add(self, flag: str, strip: str, result: str, condition: str) -> None:
        added, _, flags = result.partition("/")
        is_suffix = self._kinds[flag] == "SFX"
        pattern = re.compile(f"{condition}$" if is_suffix else condition)
        self._rules[flag].append(_Rule(strip, added.replace("0", ""), flags, pattern))
        if is_suffix:
            letters_read = len(re.sub(r"\[[^]]*\]", ".", condition))
            self._reach[flag] = max(self._reach[flag], len(strip), letters_read)

    def _flags(self, text: str) -> tuple[str, ...]:
        flags = (text[at : at + self._step] for at in range(0, len(text), self._step))
        return tuple(flag for flag in flags if flag in self._kinds)

    def _most_read(self, flags: str) -> int:
        """Return how many letters at the end of a stem say which of its suffixes fit."""
        return max((self._reach[flag] for flag in self._flags_of(flags)), default=0)

    def _of_prefixes(self, flags: str) -> Sequence[_Rule]:
        return [rule for flag in self._flags_of(flags) if self._kinds[flag] == "PFX" for rule in self._rules[flag]]

    def _fitting(self, end: str, flags: str) -> tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str, str]]]:
        """Return the suffixes that a stem with this end takes: letters to cut, letters to add.

        Those whose forms take more of their own come once more, with the flags of the form.
        """
        fitting = [
            rule
            for flag in self._flags_of(flags)
            if self._kinds[flag] == "SFX"
            for rule in self._rules[flag]
            if end.endswith(rule.strip) and rule.condition.search(end)
        ]
        further = [(len(rule.strip), rule.added, rule.flags) for rule in fitting if self._flags_of(rule.flags)]
        return [(len(rule.strip), rule.added) for rule in fitting], further


def _written_out(dictionary: Path) -> Sequence[str]:
    """Return all words of a dictionary in its order; some are there twice."""
    affixes = _Affixes(dictionary.with_suffix(".aff"))
    words: list[str] = []
    for line in filter(str.strip, dictionary.read_text(encoding="utf-8").splitlines()[1:]):
        stem, _, flags = line.split(maxsplit=1)[0].partition("/")
        words += affixes.forms(stem, flags)
    return words


def _first_letter(char: str) -> str:
    """Return the letter without its accent; of a ligature, its first."""
    return letters(char)[0]
