"""Which texts are read as recognised ones: said by a subtag of their language, proposed by what they look like."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache

from curator.resources import RESOURCES
from curator.text.folding import letters
from curator.text.ocr.shape_table import table
from curator.text.spelling import Speller

SUBTAG = "-x-ocr"
"""Behind the language of a text that comes from a scan. Source: BCP 47 (RFC 5646), 2.2.7, private use."""
SIGNS = ".,;:!?«»\"'’‘“”()[]{}<>…-–—•·■♦*^~|\\/`´°#%+=§¬_„†"
"""Marks that stand before and after words."""

_LANGUAGES = ("fr",)
_LEAST_WORDS = 60  # a paragraph: of fewer a few names make up too much
_MOST_WORDS = 3_000  # of a longer text its beginning tells
# Different words that are misread for sure, and shares of all different words: those with a sign of misreading, and
# all that look damaged. Of 900 clean pages (novels, manuals, laws, press, speech, French pages of the web) none has so
# many; of pages that were drawn, worn and read by engines, four in ten with one sign in thirty misread have, six in ten
# with one in sixteen, nine in ten with one in five.
_LEAST_MISREAD = 3
_SIGNS_OF_IT = 0.01
_DAMAGED = 0.02
_OF_THE_WEB = re.compile(
    r"https?://|\bwww\.|\w@\w|[:;]-?[)(DP](?!\w)|\bcommentaires?\b|\b\d\d? ?[h:] ?\d\d\b"
    r"|\w\.(?:com|org|net|info|gov|io|tv|eu|fr|be|ch|ca)\b"
)
_LEAST_OF_THE_WEB = 2  # addresses, smileys, times: one may be a misreading, as the others are

_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_NUMBERED = re.compile(r"\d+(?:ers?|[eè]res?|[eè]mes?|es?|nde?s?|[hHmM]\d*|[a-zA-Z]{1,2}\d?|[°ºª])|[A-Z]+\d+|\d+[A-Z]+")
_STRANGE = re.compile(r"[^\W\d_][■♦•^~|\\¬§{}<>]|[■♦•^~|\\¬§{}<>][^\W\d_]|[^\W\d_][!?;:»«\"*][^\W\d_]")
_MARKS = ".,;:!?«»\"'’()[]…-–—@#"
_SHORTEST = 5  # letters of a word that is misread for sure: of shorter ones, abbreviations look like one, too
_LONGEST = 40  # letters; longer strings are addresses, not words
_ALONE = frozenset("aàyôAÀYÔOÔ")


class Damage(IntEnum):
    """What is wrong with a word, by how surely it was misread."""

    UNKNOWN = 1
    """No dictionary has it: a name, a slip, or misread."""
    SIGN = 2
    """A letter alone, a figure or a mark among letters: misread, or typed so on purpose."""
    MISREAD = 3
    """A word of the dictionary, with letters taken for others that look like them."""


def as_recognised(language: str) -> str:
    """Return the tag of a language for a text that comes from a scan."""
    return language if is_recognised(language) else f"{language}{SUBTAG}"


def is_recognised(language: str) -> bool:
    """Tell whether a tag says that a text comes from a scan."""
    return language.endswith(SUBTAG)


def is_of_the_web(texts: Iterable[str]) -> bool:
    """Tell whether texts were typed into a page: there are addresses, smileys or times of day in them.

    What people type has as many words that no dictionary has as a scan, but a scan has none of these.
    """
    return sum(len(_OF_THE_WEB.findall(text)) for text in texts) >= _LEAST_OF_THE_WEB


def looks_recognised(texts: Iterable[tuple[str, str]], spellers: Mapping[str, Speller]) -> bool:
    """Tell whether texts look as if they came from a scan: many different words of theirs are misread.

    What recurs counts once: a page repeats its own marks, a writer the same slip, but a misreading is hardly the same
    twice. Words that are but unknown count only beside such as are misread for sure.

    Args:
        texts: (text, language) of the passages of an article; ask before whether they are of the web.
        spellers: by primary language subtag.
    """
    words, found = 0, dict[str, Damage | None]()
    for text, language in texts:
        primary = language.partition("-")[0].lower()
        if primary in _LANGUAGES and primary in spellers:
            tokens = text.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
            words += len(tokens)
            found |= {core: _damage(core, primary, spellers) for core in _cores(tokens) if core not in found}
        if words >= _MOST_WORDS:
            break
    counts = Counter(found.values())
    misread, unknown = counts[Damage.MISREAD], counts[Damage.UNKNOWN]
    signs = misread + counts[Damage.SIGN]
    enough = signs >= _SIGNS_OF_IT * len(found) and signs + unknown >= _DAMAGED * len(found)
    return words >= _LEAST_WORDS and misread >= _LEAST_MISREAD and enough


def _cores(tokens: Iterable[str]) -> Iterator[str]:
    """Yield what stands between the marks around words; a mark that stands alone as it is."""
    for token in tokens:
        yield token.strip(_MARKS) or token


def _damage(core: str, language: str, spellers: Mapping[str, Speller]) -> Damage | None:
    """Return what is wrong with a word, None if nothing is."""
    if len(core) <= 1:
        return Damage.SIGN if core in (",", ".") or (core.islower() and core not in _ALONE) else None
    if len(core) > _LONGEST:
        return None
    if _STRANGE.search(core) or (_MIXED.search(core) and not _NUMBERED.fullmatch(core)):
        return Damage.SIGN
    if not core.islower() or not spellers[language].unknown_parts(core):
        return None
    if any(each.knows(core) for name, each in spellers.items() if name != language):
        return None
    return Damage.MISREAD if _is_misread(core, language, spellers[language]) else Damage.UNKNOWN


def _is_misread(word: str, language: str, speller: Speller) -> bool:
    """Tell whether a word is in the dictionary but for letters that look alike, and no slip of the pen or the keys."""
    long_enough = len(word) >= _SHORTEST and not speller.is_slip(word)
    return long_enough and any(map(speller.knows, _as_meant(word, language)))


def _as_meant(word: str, language: str) -> Iterator[str]:
    """Yield what a word may have been before letters were taken for others, one or two of them in one place."""
    meant = _confusions(language)
    for at in range(len(word)):
        for width in (1, 2):
            for fitting in meant.get(word[at : at + width], ()):
                yield word[:at] + fitting + word[at + width :]


@cache
def _confusions(language: str) -> Mapping[str, Sequence[str]]:
    """Return what small letters are read for, from the table of shapes; nothing where that is missing.

    Accents are left out: people forget them, too.
    """
    found = defaultdict[str, list[str]](list)
    for read, meant, _ in table(RESOURCES / "ocr" / language / "shapes.tsv"):
        if (
            read.islower()
            and read.isalpha()
            and meant.isalpha()
            and meant.islower()
            and letters(read) != letters(meant)
        ):
            found[read].append(meant)
    return found
