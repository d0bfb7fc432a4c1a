"""A Hunspell dictionary written out as the list of its words.

Hunspell knows a word by taking it apart, one word at a time. To find what a misspelt word was meant to be, thousands of
strings are tried, and a list answers a thousand times faster. Words with an apostrophe (l’eau) are not written out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from curator.text.folding import letters

_RULE_PARTS = 5  # fields of an affix rule. Source: hunspell(5), “Affix file”
_FAR = 2  # slips; three make another word
_MANY = 200  # words of a length that are ranked after; by eye on the same lists as in `spelling`


class Lexicon:
    """The words of a dictionary, all in memory: some 60 MB and half a second for half a million words."""

    def __init__(self, dictionary: Path) -> None:
        """Read `dictionary`, the path of a .dic file with its .aff file beside it."""
        self._words = _written_out(dictionary)
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        first_letter = cache(_first_letter)
        for word in self._words:
            self._alike[first_letter(word[0]), len(word)].append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def two_edits_away(self, word: str) -> list[str]:
        """Return the words at most two edits from `word` that begin with the same letter, accent or not."""
        first = _first_letter(word[0])
        return [
            found
            for length in range(len(word) - _FAR, len(word) + _FAR + 1)
            for found, _, _ in process.extract(
                word, self._alike.get((first, length), ()), scorer=OSA.distance, score_cutoff=_FAR, limit=_MANY
            )
        ]


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a form is made: `strip` goes from the end of a stem (of a prefix: the start), `added` takes its place."""

    strip: str
    added: str
    condition: re.Pattern[str]
    flags: tuple[str, ...]


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
        self.flags = cache(self._flags)
        self._fitting = cache(self._found_fitting)
        self._prefixes = cache(self._of_prefixes)
        self._reach_of = cache(lambda flags: max((self._reach[flag] for flag in flags), default=0))

    def forms(self, stem: str, flags: tuple[str, ...]) -> Iterator[str]:
        """Yield `stem` and all words made of it."""
        suffixed = [stem]
        reach = self._reach_of(flags)
        for cut, added, further in self._fitting(stem[-reach:], flags) if reach else ():
            form = stem[: len(stem) - cut] + added
            suffixed.append(form)
            if further:
                yield from self.forms(form, further)
        yield from suffixed
        for rule in self._prefixes(flags):
            for form in suffixed:
                if form.startswith(rule.strip) and rule.condition.match(form):
                    yield rule.added + form[len(rule.strip) :]

    def _add(self, flag: str, strip: str, result: str, condition: str) -> None:
        added, _, flags = result.partition("/")
        is_suffix = self._kinds[flag] == "SFX"
        pattern = re.compile(f"{condition}$" if is_suffix else condition)
        self._rules[flag].append(_Rule(strip, added.replace("0", ""), pattern, self._flags(flags)))
        if is_suffix:
            letters_read = len(re.sub(r"\[[^]]*\]", ".", condition))
            self._reach[flag] = max(self._reach[flag], len(strip), letters_read)

    def _flags(self, text: str) -> tuple[str, ...]:
        flags = (text[at : at + self._step] for at in range(0, len(text), self._step))
        return tuple(flag for flag in flags if flag in self._kinds)

    def _of_prefixes(self, flags: tuple[str, ...]) -> Sequence[_Rule]:
        return [rule for flag in flags if self._kinds[flag] == "PFX" for rule in self._rules[flag]]

    def _found_fitting(self, end: str, flags: tuple[str, ...]) -> Sequence[tuple[int, str, tuple[str, ...]]]:
        """Return the suffixes that a stem with this end takes: letters to cut, letters to add, flags of the form."""
        rules = (rule for flag in flags if self._kinds[flag] == "SFX" for rule in self._rules[flag])
        return [
            (len(rule.strip), rule.added, rule.flags)
            for rule in rules
            if end.endswith(rule.strip) and rule.condition.search(end)
        ]


def _written_out(dictionary: Path) -> frozenset[str]:
    affixes = _Affixes(dictionary.with_suffix(".aff"))
    words: set[str] = set()
    for line in dictionary.read_text(encoding="utf-8").splitlines()[1:]:
        stem, _, flags = line.split(maxsplit=1)[0].partition("/") if line.strip() else ("", "", "")
        words.update(affixes.forms(stem, affixes.flags(flags)))
    return frozenset(words)


def _first_letter(char: str) -> str:
    """Return the letter without its accent; of a ligature, its first."""
    return letters(char)[0]
