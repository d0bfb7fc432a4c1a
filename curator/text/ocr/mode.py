"""Which texts are read as recognised ones: said by a subtag of their language, proposed by what they look like."""

import re
from collections.abc import Iterable, Mapping

from curator.text.spelling import Speller

SUBTAG = "-x-ocr"
"""Behind the language of a text that comes from a scan. Source: BCP 47 (RFC 5646), 2.2.7, private use."""
SIGNS = ".,;:!?«»\"'’‘“”()[]{}<>…-–—•·■♦*^~|\\/`´°#%+=§¬_„†"
"""Marks that stand before and after words."""

_LANGUAGES = ("fr",)
_LEAST_WORDS = 60  # a paragraph: of fewer a few names make up too much
_MOST_WORDS = 3_000  # of a longer text its beginning tells
# Share of words that look misread. Novels and articles of encyclopaedias have up to .012 (names, slips); made pages
# with one sign in two hundred misread have .02 and more, with one in a hundred .04.
_DAMAGED = 0.02
_OF_THE_WEB = re.compile(
    r"https?://|\bwww\.|\w@\w|[:;]-?[)(DP](?!\w)|\bcommentaires?\b|\b\d\d? ?[h:] ?\d\d\b"
    r"|\w\.(?:com|org|net|info|gov|io|tv|eu|fr|be|ch|ca)\b"
)
_LEAST_OF_THE_WEB = 2  # addresses, smileys, times: one may be a misreading, as the others are

_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_NUMBERED = re.compile(r"\d+(?:ers?|[eè]res?|[eè]mes?|es?|nde?s?|[hHmM]\d*|[a-zA-Z]{1,2}\d?|[°ºª])|[A-Z]+\d+|\d+[A-Z]+")
_STRANGE = re.compile(r"[■♦•^~|\\¬§{}<>]|\w[!?;:»«\"*]\w|[^\W\d_][,.][^\W\d_]")
_MARKS = ".,;:!?«»\"'’()[]…-–—"
_LONGEST = 40  # letters; longer strings are addresses, not words
_ALONE = frozenset("aàyôAÀYÔOÔ")


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
    """Tell whether texts look as if they came from a scan: many of their words are misread.

    Args:
        texts: (text, language) of the passages of an article; ask before whether they are of the web.
        spellers: by primary language subtag.
    """
    words = damaged = 0
    for text, language in texts:
        primary = language.partition("-")[0].lower()
        if primary in _LANGUAGES and primary in spellers:
            tokens = text.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
            words += len(tokens)
            damaged += sum(_looks_misread(token, primary, spellers) for token in tokens)
        if words >= _MOST_WORDS:
            break
    return words >= _LEAST_WORDS and damaged >= _DAMAGED * words


def _looks_misread(token: str, language: str, spellers: Mapping[str, Speller]) -> bool:
    core = token.strip(_MARKS)
    if len(core) <= 1:
        return token in (",", ".") or (core.islower() and core not in _ALONE)
    if _STRANGE.search(core):
        return len(core) <= _LONGEST
    if _MIXED.search(core):
        return _NUMBERED.fullmatch(core) is None
    unknown = core.islower() and bool(spellers[language].unknown_parts(core))
    return unknown and not any(each.knows(core) for name, each in spellers.items() if name != language)
