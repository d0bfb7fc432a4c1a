"""What may have stood where recognition read a word: other words, words parted or joined, marks lost or too many."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from curator.text.ocr.lexis import Lexis
from curator.text.ocr.mode import SIGNS
from curator.text.ocr.units import ELIDED, units

_TOKEN = re.compile(r"\S+")
_ELISION = re.compile(r"([ldjmtsncLDJMTSNC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’](?=\w)")
_FALSE_ELISION = re.compile(r"[\w!|(]{1,2}['’*\"‘`^°](?=\w)|[1I!|JV](?=[aeiouhéèêâàîôœ])")
_FIGURES = str.maketrans("lIiOoSsBZ|!", "11100558211")
_VOWELS = frozenset("aeiouyhàâéèêëîïôöùûü")
# What an elided word may be by the sign that was read for its letter.
_READ_AS = {
    "l’": "lLI1!|iTtfrJVjU", "d’": "dDac", "n’": "nNur", "s’": "sS85", "c’": "cCeoqG", "j’": "jJi;", "m’": "mM",
    "t’": "tTlfr",
}  # fmt: skip
_PREFIXES = {
    sign: tuple(each for each, signs in _READ_AS.items() if sign in signs) for sign in "".join(_READ_AS.values())
}
_LONGEST, _LONGEST_TOKEN = 26, 60
_APART = 4  # signs between two tokens that may be one word: the marks of the first, and a blank or two
# Costs of what is no matter of shapes, on the scale of the table: by eye, on made pages.
_STRAY, _MARK, _LETTER, _PARTED, _JOINED, _APOSTROPHE, _FIGURE = 4.5, 4.8, 7.0, 5.5, 5.0, 4.3, 4.0
_FAR_KNOWN, _FAR = 6.6, 11.0  # dearest alternative of a known word, and of an unknown one
_MOST_KNOWN, _MOST = 7, 12
# Words that are compared with what was read, the commonest first: of an unknown word, and where there are more ways.
_LOOKED_AT, _LOOKED_AT_OF_MANY = 40, 14
_RARE = -16.5  # log chance below which half a word is no word of its own
_MARKS = {",": ".;'", ".": ",:", ";": ",:", ":": ".;", "'": ",", "’": ",", "•": ".", "·": ".", "-": ","}
_FIGURES_READ = 2  # figures in a row that may be letters: “11” for “Il”
_ELIDED_LENGTH, _PARTED_LENGTH, _SHORT_PART = 4, 4, 2


class Kind(IntEnum):
    """What is wrong where an alternative is right."""

    WORD = 0
    PARTED = 1
    JOINED = 2
    ELISION = 3
    STRAY = 4
    MARK = 5
    FIGURE = 6


@dataclass(frozen=True, slots=True)
class ReadWord:
    """What stands between two blanks: marks before, the word, marks after."""

    start: int
    before: str
    core: str
    after: str

    @property
    def text(self) -> str:
        """The token as it stands."""
        return self.before + self.core + self.after


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may stand instead of `width` tokens (1 or 2) in a row, and what it costs to believe so."""

    width: int
    text: str
    cost: float
    kind: Kind


def tokens(text: str) -> list[ReadWord]:
    """Return the tokens of a text; what is longer than any word, such as an address, is none."""
    found = []
    for match in _TOKEN.finditer(text):
        whole = match.group()
        if len(whole) <= _LONGEST_TOKEN:
            before = len(whole) - len(whole.lstrip(SIGNS))
            after = max(before, len(whole.rstrip(SIGNS)))
            found.append(ReadWord(match.start(), whole[:before], whole[before:after], whole[after:]))
    return found


class Alternatives:
    """Finds the alternatives of all tokens of a text at once."""

    def __init__(self, lexis: Lexis, tokens: Sequence[ReadWord]) -> None:
        self._lexis = lexis
        self._tokens = tokens
        self._sound: dict[str, bool] = {}
        cores = {token.core for token in tokens if 0 < len(token.core) <= _LONGEST}
        self._read = self._readings(cores | self._joined())

    def sound(self, core: str) -> bool:
        """Tell whether all of a word is made of known words, with no figures among letters."""
        found = self._sound.get(core)
        if found is None:
            parts = units(core)
            mixed = any(char.isdigit() for char in core) and any(char.isalpha() for char in core)
            found = bool(parts) and not mixed and parts[-1] not in ELIDED and all(map(self._lexis.knows, parts))
            self._sound[core] = found
        return found

    def _joined(self) -> set[str]:
        """Return the words that two tokens make of which one at least is none by itself."""
        return {
            joined
            for at, (joined, _) in self._joins.items()
            if not (self.sound(self._tokens[at].core) and self.sound(self._tokens[at + 1].core))
        }

    def _common(self, core: str) -> bool:
        """Tell whether all of a word is made of words that were counted."""
        return core.isalpha() and all(map(self._lexis.is_word, units(core)))

    def of(self, at: int) -> list[Alternative]:
        """Return the alternatives of the token at a place."""
        token = self._tokens[at]
        best: dict[tuple[int, str], Alternative] = {}
        for each in (*self._words(token), *self._marks(token), *self._with_next(at)):
            key = (each.width, each.text)
            if each.text != token.text and (key not in best or each.cost < best[key].cost):
                best[key] = each
        return list(best.values())

    def _words(self, token: ReadWord) -> Iterator[Alternative]:
        for text, cost, kind in self._read.get(token.core, ()):
            yield Alternative(1, token.before + text + token.after, cost, kind)

    def _marks(self, token: ReadWord) -> Iterator[Alternative]:
        before, core, after = token.before, token.core, token.after
        if not core or (len(core) == 1 and not core.isdigit()):
            yield Alternative(1, "", _STRAY if not core else _LETTER, Kind.STRAY)
        if before and core:
            yield Alternative(1, before[:-1] + core + after, _STRAY, Kind.STRAY)
            yield Alternative(1, core + after, _STRAY + 0.5, Kind.STRAY)
        if after and core:
            yield Alternative(1, before + core + after[1:], _STRAY, Kind.STRAY)
            yield Alternative(1, before + core + after[:-1], _STRAY, Kind.STRAY)
            for mark in _MARKS.get(after[0], ""):
                yield Alternative(1, before + core + mark + after[1:], _MARK, Kind.MARK)
        if core and not self.sound(core) and (before or after):
            for text, cost, kind in list(self._read.get(core, ()))[:2]:
                yield (
                    Alternative(1, text + after, cost + _STRAY, kind)
                    if before
                    else Alternative(1, before + text + after[1:], cost + _STRAY, kind)
                )

    def _with_next(self, at: int) -> Iterator[Alternative]:
        if at not in self._joins:
            return
        joined, between = self._joins[at]
        one, two = self._tokens[at], self._tokens[at + 1]
        cost = _JOINED + 0.5 * bool(between)
        if one.core.lower() + "'" in ELIDED or one.core in ("1", "I", "i"):
            elided = ("l" if one.core in ("1", "I", "i") else one.core) + "'" + two.core
            if self._common(two.core):
                yield Alternative(2, one.before + elided + two.after, _APOSTROPHE, Kind.ELISION)
        if self._common(joined):
            yield Alternative(2, one.before + joined + two.after, cost, Kind.JOINED)
        elif not (self.sound(one.core) and self.sound(two.core)):
            for text, more, _ in list(self._read.get(joined, ()))[:2]:
                if " " not in text:
                    yield Alternative(2, one.before + text + two.after, cost + more, Kind.JOINED)

    @cached_property
    def _joins(self) -> Mapping[int, tuple[str, str]]:
        """The places of tokens that may go on in the next one, with the word that both make and what is between."""
        found = {}
        for at, (one, two) in enumerate(zip(self._tokens, self._tokens[1:], strict=False)):
            between = one.after + two.before
            near = two.start - one.start - len(one.text) < _APART
            fits = near and one.core and two.core and len(one.core) + len(two.core) <= _LONGEST - 2
            if fits and between in ("", "-", ".", ",", "'", "’", "_", "¬"):
                found[at] = one.core + two.core, between
        return found

    def _readings(self, cores: Iterable[str]) -> Mapping[str, Sequence[tuple[str, float, Kind]]]:
        """Return what each word may be instead, the likeliest first."""
        asked = [core for core in cores if not core.isdigit() or len(core) <= _FIGURES_READ]
        stems = [(core, *stem) for core in asked for stem in self._stems(core)]
        pairs: set[tuple[str, str]] = set()
        words = self._lexis.counts.words
        taken: Counter[int] = Counter()
        for place, number in self._lexis.near.of([stem for _, stem, _ in stems]):
            core, stem, prefixes = stems[place]
            word = words[number]
            if core != stem and word[0] not in _VOWELS:
                continue
            taken[place] += 1
            if taken[place] > (_LOOKED_AT if len(prefixes) == 1 and not self.sound(core) else _LOOKED_AT_OF_MANY):
                continue
            for prefix in prefixes:
                pairs.update((core, each) for each in _cased(core, prefix + word) if each != core)
        return self._ranked(pairs, asked)

    def _stems(self, core: str) -> Iterator[tuple[str, Sequence[str]]]:
        """Yield what to look for, and what may stand before it."""
        elided = _ELISION.match(core)
        if elided:
            yield core[elided.end() :], (elided.group().lower().replace("'", "’"),)
            return
        yield core, ("",)
        if self.sound(core) or len(core) < _ELIDED_LENGTH:
            return
        false = _FALSE_ELISION.match(core)
        if false:
            yield core[false.end() :], _PREFIXES.get(core[0], ())
        yield core[1:], _PREFIXES.get(core[0], ())
        if core[:2].casefold() in ("qu", "qn", "gu"):
            yield core[2:], ("qu’",)

    def _ranked(
        self, pairs: set[tuple[str, str]], asked: Sequence[str]
    ) -> Mapping[str, Sequence[tuple[str, float, Kind]]]:
        ordered = sorted(pairs)
        costs = self._lexis.shapes.costs([one for one, _ in ordered], [other for _, other in ordered]).tolist()
        found: dict[str, list[tuple[float, str, float, Kind]]] = defaultdict(list)
        for (core, text), cost in zip(ordered, costs, strict=True):
            if cost <= (_FAR_KNOWN if self.sound(core) else _FAR):
                kind = Kind.ELISION if ("’" in text) > ("'" in core or "’" in core) else Kind.WORD
                found[core].append((cost - self._chance(text), text.replace("’", _apostrophe(core)), cost, kind))
        for core in asked:
            found[core] += [(cost - self._chance(text), text, cost, kind) for text, cost, kind in self._further(core)]
        return {
            core: [
                (text, cost, kind) for _, text, cost, kind in sorted(each)[: _MOST_KNOWN if self.sound(core) else _MOST]
            ]
            for core, each in found.items()
        }

    def _chance(self, text: str) -> float:
        return sum(self._lexis.chance(unit)[1] for unit in units(text))

    def _further(self, core: str) -> Iterator[tuple[str, float, Kind]]:
        """Yield what an unknown word may be that is no matter of shapes: figures, two words."""
        if self.sound(core):
            return
        figures = core.translate(_FIGURES)
        if figures.isdigit() and sum(char.isdigit() for char in core) * 2 >= len(core) > 1:
            changed = sum(one != other for one, other in zip(core, figures, strict=True))
            yield figures, _FIGURE * changed, Kind.FIGURE
        for at in range(1, len(core)) if len(core) >= _PARTED_LENGTH else ():
            if core[at] in ".,;:!?" and self.sound(core[:at]) and self.sound(core[at + 1 :]):
                yield f"{core[: at + 1]} {core[at + 1 :]}", _PARTED - 0.5, Kind.PARTED
            elif self._parts(core[:at], core[at:]):
                yield f"{core[:at]} {core[at:]}", _PARTED, Kind.PARTED

    def _parts(self, one: str, two: str) -> bool:
        if not (one[-1].isalpha() and two[0].isalpha()) or two[0].isupper() > one[0].isupper():
            return False
        return all(
            self._common(each) and self._chance(each) > (_RARE if len(each) > _SHORT_PART else _RARE / 2)
            for each in (one, two)
        )


def _cased(core: str, word: str) -> Iterator[str]:
    """Yield a word in the capitals that it may have where `core` was read."""
    if core[0].isupper():
        yield word[0].upper() + word[1:]
        if len(core) > 1 and core.isupper():
            yield word.upper()
    if not core[0].isupper() or core[0] in "IJLTVHUC":
        yield word


def _apostrophe(core: str) -> str:
    return "’" if "’" in core else "'"
