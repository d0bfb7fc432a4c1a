"""What sets two copies of a text apart, place by place, and whether anything would be lost if one stood for both.

Nothing is lost where only spaces, the case of whole words, or the variants of one typographic sign differ, or where a
word of no dictionary stands beside the word that it was meant to be. Figures, amounts, signs, end marks, pictures and
accents that make another word count as they stand.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from rapidfuzz.distance import OSA, Levenshtein

from curator.domain.duplicates import Variance, VarianceKind
from curator.text.damage import mojibake
from curator.text.folding import letters

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufe0e\ufe0f\ufeff]+")
_SIGN_VARIANTS = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´′", "'")
    | dict.fromkeys("“”„‟«»‹›″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
)
_TOKEN = re.compile(
    r"(?:https?://|www\.)\S+|[@#]\w+"  # one letter more is another address, another person
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\w)"  # thousands: the blank is no end of the figure
    r"|\d+|[^\W\d_]+|[^\w\s]|_",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"https?://|www\.|[@#]\w", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"[\w/\\@#=&%~+^|]|\w\.")  # the sign that makes a word a piece of a term, a name, a formula
_GLUED_AFTER = re.compile(r"[\w/\\@#=&%~+^|]|\.\w")
_SHORTEST = 4  # letters: of shorter words nearly every slip is another word; by eye on both dictionaries
_SLIP = 1  # letters put in, left out, put for another or in the wrong order: two make another word
_SURE = 0.5  # confidence in a suggestion; by eye: below it, others fit as well
_MOST_TOKENS = 20_000  # words of a text that are compared one by one; a bound, longer copies are asked


class Dictionary(Protocol):
    """What is asked of the dictionary of a language; a `Speller` answers."""

    def knows(self, word: str) -> bool:
        """Tell whether a word is one of the language."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what a word may stand for, best first."""

    def confidence(self, word: str) -> float:
        """Return how likely, in [0, 1], the first suggestion is right."""


class _Token(NamedTuple):
    """A word, a figure, an address or a sign: as it stands, and as it is compared; `glued` to a sign of a term."""

    text: str
    form: str
    glued: bool


def variances(one: str, other: str, dictionaries: Sequence[Dictionary] = ()) -> tuple[Variance, ...]:
    """Return the places where two texts differ, in order; none where they are the same to the letter.

    Args:
        one: the copy that is kept.
        other: the copy that would be folded onto it.
        dictionaries: of the language of the texts first; a word that any of them knows is no slip. Without any, no
            word is one.
    """
    if one == other:
        return ()
    ours, theirs = _tokens(_plain(one)), _tokens(_plain(other))
    if max(len(ours), len(theirs)) > _MOST_TOKENS:
        return (Variance(VarianceKind.OTHER, "", ""),)
    found = list(_between(ours, theirs, dictionaries))
    return tuple(found) or (Variance(_lightest(one, other), "", ""),)


def lossless(found: Sequence[Variance]) -> bool:
    """Tell whether one of two texts can stand for both, by the places where they differ."""
    return all(each.kind.lossless for each in found)


def _plain(text: str) -> str:
    """Take out what a capture put into a text: entities, mojibake, invisible characters; write out the ellipsis."""
    text = html.unescape(text)
    for broken in reversed(list(mojibake(text))):
        text = text[: broken.span.start] + broken.suggestions[0] + text[broken.span.end :]
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("…", "...")


def _tokens(text: str) -> list[_Token]:
    return [_token(text, match) for match in _TOKEN.finditer(text)]


def _token(text: str, match: re.Match[str]) -> _Token:
    held, (start, end) = match.group(), match.span()
    if _WHOLE.match(held):
        return _Token(held, held, glued=True)
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    glued = _GLUED_BEFORE.match(before[-1:]) or _GLUED_BEFORE.fullmatch(before) or _GLUED_AFTER.match(after)
    return _Token(held, "".join(held.translate(_SIGN_VARIANTS).lower().split()), glued is not None)


def _between(
    ours: Sequence[_Token], theirs: Sequence[_Token], dictionaries: Sequence[Dictionary]
) -> Iterator[Variance]:
    """Yield the places where two sequences of tokens differ, and those that only case or signs set apart."""
    steps = Levenshtein.opcodes([each.form for each in ours], [each.form for each in theirs])
    stretch: tuple[list[_Token], list[_Token]] = ([], [])
    for step in steps:
        mine, yours = ours[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
        if step.tag == "equal":
            yield from _judged(*stretch, dictionaries)
            stretch = ([], [])
            yield from (_lightly(one, other) for one, other in zip(mine, yours, strict=True) if one.text != other.text)
        else:
            stretch[0].extend(mine)
            stretch[1].extend(yours)
    yield from _judged(*stretch, dictionaries)


def _lightly(one: _Token, other: _Token) -> Variance:
    return Variance(_lightest(one.text, other.text), one.text, other.text)


def _lightest(one: str, other: str) -> VarianceKind:
    """Return the least that sets two texts apart which say the same."""
    if "".join(one.split()) == "".join(other.split()):
        return VarianceKind.SPACES
    return VarianceKind.CASE if one.lower() == other.lower() else VarianceKind.SIGNS


def _judged(mine: Sequence[_Token], yours: Sequence[_Token], dictionaries: Sequence[Dictionary]) -> Iterator[Variance]:
    """Yield the variances of a stretch that differs: word by word where it has as many on both sides, else as one."""
    if not mine and not yours:
        return
    if len(mine) == len(yours):
        for one, other in zip(mine, yours, strict=True):
            kind = VarianceKind.MISSPELT if _is_slip(one, other, dictionaries) else VarianceKind.OTHER
            yield Variance(kind, one.text, other.text)
        return
    kind = VarianceKind.SPACES if _is_torn(mine, yours, dictionaries) else VarianceKind.OTHER
    yield Variance(kind, _said(mine), _said(yours))


def _said(tokens: Sequence[_Token]) -> str:
    return " ".join(each.text for each in tokens)


def _is_slip(one: _Token, other: _Token, dictionaries: Sequence[Dictionary]) -> bool:
    """Tell whether one is a word of no dictionary and the other surely the word it was meant to be."""
    if not dictionaries or not (one.form.isalpha() and other.form.isalpha()) or one.glued or other.glued:
        return False
    if not (_is_common(one.text) and _is_common(other.text)):
        return False  # a capital may be a name: Dupont is not Dupond
    known = [any(each.knows(token.form) for each in dictionaries) for token in (one, other)]
    if known[0] == known[1]:
        return False
    word, slip = (one.form, other.form) if known[0] else (other.form, one.form)
    return _is_near(word, slip) and dictionaries[0].suggest(slip)[:1] == (word,) and _is_sure(slip, dictionaries[0])


def _is_near(word: str, slip: str) -> bool:
    """Tell whether so little sets two words apart that it may be a slip; another beginning makes another word."""
    begin_alike = letters(word[0]) == letters(slip[0])
    return min(len(word), len(slip)) >= _SHORTEST and begin_alike and OSA.distance(word, slip) <= _SLIP


def _is_common(word: str) -> bool:
    return word.islower() or (word.isupper() and len(word) > _SHORTEST)


def _is_sure(slip: str, dictionary: Dictionary) -> bool:
    return dictionary.confidence(slip) >= _SURE


def _is_torn(mine: Sequence[_Token], yours: Sequence[_Token], dictionaries: Sequence[Dictionary]) -> bool:
    """Tell whether one side is a word that the end of a line or a blank tore into pieces, not all of them words."""
    whole, pieces = sorted((mine, yours), key=len)
    words = [each.form for each in pieces if each.form != "-"]
    if len(whole) != 1 or not whole[0].form.isalpha() or "".join(words) != whole[0].form:
        return False

    def known(form: str) -> bool:
        return any(each.knows(form) for each in dictionaries)

    return known(whole[0].form) and not all(known(form) for form in words)
