"""Words that a dictionary does not know, and how far each is to be doubted.

Most unknown words of a web page are right: names, file hosts, English, pseudonyms. So each gets a rule and a confidence
that says what it probably is; only those that look like slips of spelling are worth a question.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from curator.domain.rules import CAPITAL_ACCENT, FOREIGN, LIGATURE, NAME, SPELLING, VOICE
from curator.domain.span import Span
from curator.text.protected import Protection
from curator.text.spelling import Speller

_TOKEN = re.compile(r"[^\W_]+(?:[’'‑-][^\W_]+)*(?:(?<=[LlDdJjMmTtSsNnCcUu])[’'])?")
_LENGTHENED = re.compile(r"(\w)\1\1|(\w{2})\2\2|^(?:h[aeiou]){2,}h?$", re.IGNORECASE)
_SHORTENED = {
    "bcp": "beaucoup", "tt": "tout", "ts": "tous", "pb": "problème", "pcq": "parce que", "qd": "quand", "ds": "dans",
    "pr": "pour", "tjs": "toujours", "tjrs": "toujours", "vs": "vous", "ns": "nous", "stp": "s’il te plaît",
    "svp": "s’il vous plaît", "qq": "quelque", "qqn": "quelqu’un", "jms": "jamais", "dc": "donc", "càd": "c’est-à-dire",
}  # fmt: skip
_CHAT = "lol mdr ptdr xd wtf omg imho imo btw ftw rofl youhou bah ouais mouais nan mbref"
_INTERJECTIONS = frozenset(_CHAT.split())
_FOREIGN_RUN = 2  # two words of another language side by side are a quotation, one is a slip, by eye on real captures
_NAMES_IN_A_ROW = 5  # a list of names (of sites, of people), by eye on real captures
_LONG_NAME = 6  # letters; below it a name is one slip away from some word too often; by eye on lists of names
_FREQUENT = 3  # a slip is seldom made three times alike, a name is, by eye on real captures
_A_AT_START = re.compile(
    r"A(?=\s(?!\s)(?P<next>[^\W\d_]+))(?:(?<=^A)|(?<=[.!?…]\sA)|(?<=\nA)|(?<=[«“\"(]\sA)|(?<=[«“\"(]A))"
)
_BEFORE_NAMES = re.compile(r"(?<!\w)(?:MM?|Mr|Mrs|Ms|Mmes?|Mlles?|Mgr|Me|Drs?|Prs?|Ste?|[A-ZÉ])\.$")
"""A title or an initial, whose stop ends no sentence."""
_CA = re.compile(r"Ca(?=\s[a-zà-ÿ])(?<![\w’'-]Ca)")
_PARTICIPLES = (
    "eu fait dit mis pris vu lu pu su voulu reçu fini choisi permis promis ouvert offert suivi servi perdu rendu"
)
_PARTICIPLE = re.compile(rf"\w*é(?:e|s|es)?|{_PARTICIPLES.replace(' ', '|')}|t")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word in question: where, why (the id of a rule), and what it may be where that is known already."""

    span: Span
    rule: str
    confidence: float
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A word no dictionary of the text's language has; `position` counts the tokens before it."""

    position: int
    span: Span
    word: str
    is_foreign: bool


def doubts(
    text: str, language: str, spellers: Mapping[str, Speller], known: frozenset[str], protection: Protection
) -> Iterator[Doubt]:
    """Yield the words of `text` that are doubted, in order.

    Args:
        text: prose.
        language: key of `spellers`, the language of the text.
        spellers: by language; those of other languages tell foreign words.
        known: words, case-folded, that are not doubted.
        protection: of `text`.
    """
    speller = spellers[language]
    others = [each for name, each in spellers.items() if name != language]
    unknown = [
        _Unknown(position, span, word, is_foreign=any(each.knows(word) or each.knows(word.lower()) for each in others))
        for position, token in enumerate(_TOKEN.finditer(text))
        for start, end in speller.unknown_parts(token.group())
        if (word := (span := Span(token.start() + start, token.start() + end)).of(text)).casefold() not in known
        and not protection.touches(span.start, span.end)
    ]
    quoted = _in_foreign_runs(unknown)
    for each in unknown:
        if each.position not in quoted and (doubt := _judged(text, each, speller, known)):
            yield doubt
    if language == "fr":
        yield from _capitals(text, protection)


def learn_names(texts: Iterable[str], spellers: Iterable[Speller]) -> frozenset[str]:
    """Return the words, case-folded, that are names by the company they keep.

    They are unknown to every speller, capitalised inside a sentence, and found in two texts or three times in one;
    those that only lack an accent (Etats) are no names.
    """
    dictionaries = tuple(spellers)
    counts: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for text in texts:
        here = Counter(
            word
            for match in _TOKEN.finditer(text)
            if not match.group().islower()  # most tokens, told apart at once
            and (word := match.group().rpartition("’")[2].rpartition("'")[2])[:1].isupper()
            and not _starts_sentence(text, match.start())
        )
        counts += here
        spread.update(here.keys())
    frequent = {word for word in counts if counts[word] >= _FREQUENT or spread[word] > 1}
    return frozenset(
        word.casefold()
        for word in frequent
        if not any(each.knows(word) or each.knows(word.lower()) or each.accented(word) for each in dictionaries)
    )


def _in_foreign_runs(unknown: Sequence[_Unknown]) -> set[int]:
    """Return the positions of unknown words that stand in a quotation of another language or a list of names."""
    found: set[int] = set()
    run: list[_Unknown] = []
    for each in [*unknown, None]:
        if run and (each is None or each.position > run[-1].position + 1):
            foreign = sum(one.is_foreign for one in run)
            if len(run) >= _NAMES_IN_A_ROW or (foreign >= _FOREIGN_RUN and 2 * foreign >= len(run)):
                found.update(one.position for one in run)
            run = []
        if each is not None:
            run.append(each)
    return found


def _judged(text: str, unknown: _Unknown, speller: Speller, known: frozenset[str]) -> Doubt | None:
    """Return the doubt about an unknown word, None where it is better left alone."""
    word, span = unknown.word, unknown.span
    lower = word.lower()
    if speller.language == "fr" and lower in _SHORTENED:
        return Doubt(span, VOICE, 0.2, _SHORTENED[lower])
    if lower in _INTERJECTIONS or _LENGTHENED.search(word):
        return Doubt(span, VOICE, 0.1)
    inside = word[0].isupper() and not _starts_sentence(text, span.start)
    lacking = _lacking_accents(span, word, speller)
    if lacking:
        return _of_accents(lacking, unknown, is_title=inside)
    if _is_mixed(word) or word.isupper() or inside:
        return _misspelt_name(span, word, known)
    if word[0].isupper() and not unknown.is_foreign and not speller.is_slip_of_the_hand(word):
        return _misspelt_name(span, word, known)  # it is some name at the head of a sentence
    return _misspelt(unknown, speller)


def _of_accents(lacking: Doubt, unknown: _Unknown, *, is_title: bool) -> Doubt | None:
    """Return the doubt about a word that lacks accents; less of one that another language knows, none of a title."""
    if not unknown.is_foreign or lacking.rule != SPELLING:
        return lacking
    return None if is_title else replace(lacking, confidence=0.4)  # “The Observer”, “Real Madrid”


def _misspelt(unknown: _Unknown, speller: Speller) -> Doubt | None:
    word, span = unknown.word, unknown.span
    if unknown.is_foreign:
        return Doubt(span, FOREIGN, 0.3) if speller.is_slip(word) else None
    return Doubt(span, SPELLING, 0.6 if word[0].islower() else 0.4)


def _misspelt_name(span: Span, word: str, known: frozenset[str]) -> Doubt | None:
    """Return the doubt that `word` is one slip away from a known long word, None where it is a name like any other."""
    folded = word.casefold()
    if len(folded) < _LONG_NAME:
        return None
    alike, lengths = _by_start(known), range(len(folded) - 1, len(folded) + 2)
    near = [each for length in lengths for each in alike.get((folded[0], length), ()) if _one_apart(each, folded)]
    return Doubt(span, NAME, 0.5, word[0] + min(near)[1:]) if near else None


@lru_cache(maxsize=1)
def _by_start(words: frozenset[str]) -> Mapping[tuple[str, int], Sequence[str]]:
    """Return the words by first letter and length; those of one check are asked for over and over."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        found[word[0], len(word)].append(word)
    return found


def _one_apart(one: str, other: str) -> bool:
    return OSA.distance(one, other, score_cutoff=1) == 1 and one + "s" != other != one[:-1]


def _lacking_accents(span: Span, word: str, speller: Speller) -> Doubt | None:
    found = speller.accented(word) or (speller.accented(word.lower()) if word.istitle() else None)
    if not found:
        return None
    fix = found[0].upper() + found[1:] if word[0].isupper() else found
    if word[0].isupper() and fix[0] != word[0] and fix[1:] == word[1:]:
        return Doubt(span, CAPITAL_ACCENT, 0.95, fix)
    return Doubt(span, LIGATURE if len(fix) < len(word) else SPELLING, 0.9, fix)


def _is_mixed(word: str) -> bool:
    return any(char.isupper() for char in word[1:]) and not word.isupper()


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at].rstrip(" \u00a0\u202f\"“«('’*")
    return not before or (before[-1] in ".!?…\n:•–—" and not _BEFORE_NAMES.search(before))


def _capitals(text: str, protection: Protection) -> Iterator[Doubt]:
    """Yield the capitals that stand for À and Ça at the start of a sentence."""
    for match in _A_AT_START.finditer(text):
        following = match.group("next").lower()
        if not protection.touches(*match.span()) and not _PARTICIPLE.fullmatch(following):
            yield Doubt(Span(*match.span()), CAPITAL_ACCENT, 0.9, "À")
    for match in _CA.finditer(text):
        yield Doubt(Span(*match.span()), CAPITAL_ACCENT, 0.9, "Ça")
