"""Elision in French: a vowel that is to be dropped before the next word (“de histoires”), and euphonic t (“a t’il”)."""

import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.domain.rules import ELISION, HYPHEN
from curator.text.damage import repair
from curator.text.protected import Protection
from curator.text.tokens import Tokens

_ELIDING = frozenset(["de", "que", "je", "ne", "se", "me", "te", "le", "la", "jusque", "lorsque", "puisque", "quoique"])
_WITH_NOUNS = frozenset(("le", "la", "de"))
_BEFORE_SUBJECTS = frozenset(["lorsque", "puisque", "quoique"])
_SUBJECTS = frozenset(["il", "ils", "elle", "elles", "on", "un", "une", "en"])
_VOWELS = tuple("aàâeéèêëiîïoôœuùûæ")
_MUTE_H = re.compile(
    r"h(?:abi[lt]|abitu|abité|armoni|ebdo|ébergeu?|ébreu|ectare|élas|élicopt|émi|épati|erb|érit|éroïn|ésit|étéro|eure|eureu|"
    r"ier|ippo|istoi|istori|iver|ommage|omme|omo|onnête|onneu|onorable|onorer|ôpit|ôte|ôtel|ôtesse|oraire|orizon|orlog|"
    r"orreu|orribl|ospi|ostil|uile|uissier|uître|umain|umani|umeur|umid|umour|umbl|umili|ydr|ygi|ymn|ypo|ystér)"
)
"""Words that begin with a mute h, by their beginnings; all others count as aspirate. Source: Le Bon Usage, § 48."""
_ASPIRATE = frozenset(["onze", "onzième", "oui", "ouistiti", "uhlan", "ululement", "énième", "unième"])
"""Words before which nothing is elided though they begin with a vowel. Source: Le Bon Usage, § 47 and 49."""
_PARTICLES = (
    "un une et ou où est a à au aux en y avec ont on aussi encore alors ici entre après avant afin ainsi ensuite enfin"
)
_AFTER_ARTICLES = frozenset(_PARTICLES.split())
"""Before these, “le” and “la” are pronouns or a slip for “là”, and “de” belongs to figures or letters."""
_OF_ONE_LETTER = frozenset("àay")
"""Words of one letter, which after “que” are words indeed: “que à peine”."""
_OLD_J = re.compile("i(?!on|ot|od|amb)[aeou]")
"""“iamais”: i for j, as in texts before 1650; not “ion”, “iota”, “iode”."""
_LIKELY = 0.85  # by eye, on the free texts of `tools/context`


def elision_suspects(tokens: Tokens, protection: Protection) -> Iterator[Suspect]:
    """Yield the vowels of a French text that are to be elided, and the apostrophes that stand for hyphens."""
    for at in range(len(tokens) - 1):
        suspect = _elided(tokens, at) or _euphonic(tokens, at)
        if suspect and not protection.touches(suspect.span.start, suspect.span.end):
            yield suspect


def _elided(tokens: Tokens, at: int) -> Suspect | None:
    form, following = tokens.forms[at], tokens.forms[at + 1]
    if form == "si" and following in ("il", "ils"):
        return _joined(tokens, at)
    if form not in _ELIDING or not _calls_for_elision(form, following) or tokens.form(at - 1) == "-":
        return None
    is_word = len(following) > 1 or (form == "que" and following in _OF_ONE_LETTER)
    return _joined(tokens, at) if tokens.is_spaced(at) and is_word else None


def _calls_for_elision(form: str, following: str) -> bool:
    if form in _BEFORE_SUBJECTS:
        return following in _SUBJECTS
    if following in _ASPIRATE or (following in _AFTER_ARTICLES and form in _WITH_NOUNS):
        return False
    return (following.startswith(_VOWELS) and not _OLD_J.match(following)) or _MUTE_H.match(following) is not None


def _joined(tokens: Tokens, at: int) -> Suspect | None:
    first, second = tokens.found(at), tokens.found(at + 1)
    if not tokens.is_spaced(at) or (second.isupper() and len(second) > 1) or first.isupper():
        return None
    if second[0].isupper():
        return None  # a name may stay whole, and so may the word before it: la Esmeralda, de Angiox
    span = tokens.span(at, at + 1)
    apostrophe = "'" if "'" in tokens.text and "’" not in tokens.text else "’"
    right = f"{first[:-1]}{apostrophe}{second}"
    return repair((span.start, span.end), tokens.text, right, ELISION, _LIKELY)


def _euphonic(tokens: Tokens, at: int) -> Suspect | None:
    """Return the doubt about “a t’il”, “a-t’il” and “a t il”, where “a-t-il” is meant."""
    if tokens.forms[at] not in ("t", "t’") or tokens.forms[at + 1] not in ("il", "elle", "on") or not at:
        return None
    verb = at - 2 if tokens.forms[at - 1] == "-" and at > 1 else at - 1
    if not tokens.forms[verb].isalpha() or tokens.forms[verb][-1] not in "aec" or tokens.forms[verb] in ("que", "ce"):
        return None
    span = tokens.span(verb, at + 1)
    right = f"{tokens.found(verb)}-t-{tokens.found(at + 1)}"
    return repair((span.start, span.end), tokens.text, right, HYPHEN, _LIKELY)
