"""Set phrases of French that are written in one way: “des mandats d’arrêt”, “en termes de”, “là-bas”.

The table of phrases ships with the program. A phrase is doubted where its last noun stands in the number that it does
not take there, whatever the number of its first word, or where it lacks its hyphens.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from curator.domain.correction import Suspect
from curator.domain.rules import HYPHEN, PHRASE
from curator.resources import RESOURCES
from curator.text.damage import repair
from curator.text.protected import Protection
from curator.text.tokens import Tokens

_TABLE = RESOURCES / "phrases" / "fr.txt"
_SMALL_WORDS = "à a de du des le la les un une au aux avec pour par en l’ d’ sa ses son"
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words of a phrase that have no number to be wrong."""
_PLURAL_WORDS = "des les ses ces mes tes nos vos leurs dans sans sous pas plus mais vers chez puis jamais"
_FUNCTION = frozenset(_PLURAL_WORDS.split())
"""Words that end like a plural and are no adjective."""
_LIKELY, _UNSURE, _JOINED = 0.9, 0.55, 0.8
"""Of a phrase that ends there, of one that goes on with what may be an adjective to its last noun, and of lacking
hyphens: by eye, where the phrases stand in the free texts of `tools/context`."""


class _Phrase(NamedTuple):
    """The words before the doubtful one, what it is to be, and the words after it."""

    before: tuple[str, ...]
    right: str
    after: tuple[str, ...]
    has_head: bool


class _Joined(NamedTuple):
    """The words of what is one, and whether a hyphen follows each of them."""

    words: tuple[str, ...]
    hyphens: tuple[bool, ...]


class _Table(NamedTuple):
    """Phrases by the word that would be wrong in them, and words to be joined by the first of them."""

    wrong: Mapping[str, Sequence[_Phrase]]
    joined: Mapping[str, Sequence[_Joined]]


def phrase_suspects(tokens: Tokens, protection: Protection) -> Iterator[Suspect]:
    """Yield the set phrases of a French text whose noun stands in the wrong number, or that lack their hyphens."""
    wrong, joined = _table()
    for at, form in enumerate(tokens.forms):
        found = _misnumbered(tokens, at, wrong[form]) if form in wrong else None
        found = found or (_unjoined(tokens, at, joined[form]) if form in joined else None)
        if found and not protection.touches(found.span.start, found.span.end):
            yield found


def _misnumbered(tokens: Tokens, at: int, phrases: Sequence[_Phrase]) -> Suspect | None:
    phrase = next((each for each in phrases if _stands(tokens, at, each)), None)
    if phrase is None:
        return None
    unsure = phrase.has_head and _may_be_qualified(tokens, at)
    span = (tokens.starts[at], tokens.ends[at])
    return repair(span, tokens.text, _like(tokens.found(at), phrase.right), PHRASE, _UNSURE if unsure else _LIKELY)


def _stands(tokens: Tokens, at: int, phrase: _Phrase) -> bool:
    start = at - len(phrase.before)
    if start < 0 or not phrase.before:
        return False
    first = phrase.before[0]
    heads = (first, _other_number(first)) if phrase.has_head else (first,)
    between = tuple(tokens.forms[start + 1 : at])
    after = tuple(tokens.forms[at + 1 : at + 1 + len(phrase.after)])
    return tokens.forms[start] in heads and between == phrase.before[1:] and after == phrase.after


def _may_be_qualified(tokens: Tokens, at: int) -> bool:
    """Tell whether a word follows that may be an adjective in the number of the doubtful one."""
    following = tokens.form(at + 1)
    return _is_plural(tokens.forms[at]) and _is_plural(following) and following not in _FUNCTION


def _unjoined(tokens: Tokens, at: int, phrases: Sequence[_Joined]) -> Suspect | None:
    for words, hyphens in phrases:
        last = at + len(words) - 1
        if tuple(tokens.forms[at : last + 1]) == words and _are_apart(tokens, at, last):
            span, right = tokens.span(at, last), tokens.found(at)
            for place, hyphen in zip(range(at + 1, last + 1), hyphens, strict=False):
                between = tokens.text[tokens.ends[place - 1] : tokens.starts[place]]
                right += ("-" if hyphen else between) + tokens.found(place)
            return repair((span.start, span.end), tokens.text, right, HYPHEN, _JOINED)
    return None


def _are_apart(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether one blank stands between tokens, or nothing after an apostrophe, and no hyphen beside them."""
    spaced = all(tokens.is_spaced(at) or tokens.forms[at].endswith("’") for at in range(first, last))
    return spaced and tokens.form(first - 1) != "-" != tokens.form(last + 1)


@cache
def _table() -> _Table:
    wrong: dict[str, list[_Phrase]] = defaultdict(list)
    joined: dict[str, list[_Joined]] = defaultdict(list)
    kind = ""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        words = tuple(Tokens(line).forms)
        if line.startswith("="):
            kind = words[1]
        elif not line or line.startswith("#"):
            continue
        elif kind == "joined":
            hyphens = tuple(after == "-" for word, after in pairwise([*words, ""]) if word != "-")
            joined[words[0]].append(_Joined(tuple(word for word in words if word != "-"), hyphens))
        else:
            phrase = _phrase(words, has_head=kind == "head")
            wrong[_other_number(phrase.right)].append(phrase)
    return _Table(wrong, joined)


def _phrase(words: tuple[str, ...], *, has_head: bool) -> _Phrase:
    last = max(at for at, word in enumerate(words) if word not in _SMALL)
    return _Phrase(words[:last], words[last], words[last + 1 :], has_head)


def _other_number(word: str) -> str:
    """Return the plural of a singular and the other way round; of a word with one form, something that is no word."""
    if _is_plural(word):
        return word[:-1]
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("au", "eu")) else "s")


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "x"))


def _like(found: str, right: str) -> str:
    return right[0].upper() + right[1:] if found[0].isupper() else right
