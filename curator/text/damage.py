"""What a capture broke in a text: spaces, entities, mojibake, doubled words, broken lines.

The patterns here, in `markup` and in `punctuation` begin with the rarest character they can and look behind only then:
the search skips to that character, ten to thirty times faster than one that looks behind at every letter.
"""

import html
import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.domain.marks import Mark
from curator.domain.rules import RULES, Policy
from curator.domain.span import Span
from curator.text.protected import Protection

_BLANK = " \t\u00a0\u202f\u2009"
_NEAR = 40  # characters looked at for the neighbouring word: the longest French words fit
_SPEECH = 300  # characters in which a speaker hesitates again: some three lines of a transcript
_WORD_START = r"(?<![\w’'-])"
_WORD_END = r"(?![\w’'-])"

_SPACES = re.compile(rf"[{_BLANK}](?=[{_BLANK}])(?<=[^\sÃÂ].)[{_BLANK}]+(?=\S)")
_LINE_END = re.compile(rf"[{_BLANK}](?![^{_BLANK}\n])(?<=[^\sÃÂ].)[{_BLANK}]*(?=\n|\Z)")
_INVISIBLE = re.compile("[\u200b\ufeff\u00ad](?:(?<=\u00ad)(?!\\s)|(?<!\u00ad)[\u200b\ufeff]*)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_DOUBLED = re.compile(rf"{_WORD_START}([^\W\d_]+)([ \u00a0]+|\n)((?i:\1)){_WORD_END}")
_HESITATION = re.compile(r"\b(?:euh|heu|hum|hem|hein|bah|ben|uh|um|er)\b", re.IGNORECASE)
"""What a transcript of speech has; a word said twice is said twice there."""
_BROKEN = re.compile(rf"[,\n{_BLANK}](?<=[^\W\d_][\s\S])(?:(?<=\n)|[{_BLANK}]*\n)\s*(?=[^\W\d_])")
_HYPHENATED = re.compile(rf"[-\u00ad](?<=[^\W\d_].)[{_BLANK}]*\n[{_BLANK}]*(?=[^\W\d_])")
_MOJIBAKE = re.compile(
    "[ÃÂâ][\u0080-\u00bf\u20ac\u2122\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a]+"
)

_PLAIN = (
    (_LINE_END, "", "trailing-space", 1.0, True),
    (_INVISIBLE, "", "invisible", 1.0, True),
    (_HYPHENATED, "", "line-end-hyphen", 0.8, False),
)
_STUTTERS = frozenset(
    {"pas", "à", "les", "des", "du", "dans", "et", "pour", "par", "avec", "un", "au", "aux", "ce", "cette"}
    | {"the", "of", "and", "to", "in"}
)
_SAID_TWICE = (
    "nous vous très non oui si tout plus bien bon vite trop encore mais merci bla blah ha ah hé eh ho oh hi hein na "
    "ta lui elle faire en y a chut allez aller tic tac pan boum toc had that is very so no yes bye "
    "long far many again never ever really well now there"
)
_REPEATED = frozenset(_SAID_TWICE.split())
_PLURALS = frozenset({"des", "les", "aux"})
_LEADS = _PLURALS | {"du", "de", "au", "of", "the"}


def repair(
    span: tuple[int, int],
    text: str,
    replacement: str,
    rule: str,
    confidence: float,
    *,
    safe: bool = False,
    mark: Mark | None = None,
) -> Suspect:
    """Return a suspect at `span` of `text`, with its one replacement and the mark that stands instead.

    It is of the kind of its `rule`, one of `RULES`, and `safe` only where the rule's policy allows that.
    """
    place, row = Span(*span), RULES[rule]
    certain = safe and row.policy is Policy.IN_ONE_GO
    return Suspect(place, place.of(text), (replacement,), rule, row.kind, confidence, certain, mark=mark)


def damage_repairs(text: str, protection: Protection) -> Iterator[Suspect]:
    """Yield the repairs of spaces, entities, mojibake, doubled words and broken lines in `text`."""
    yield from _spaces(text, protection)
    yield from _entities(text, protection)
    yield from mojibake(text)
    yield from _doubled_words(text, protection)
    yield from _broken_lines(text)
    for pattern, replacement, name, confidence, safe in _PLAIN:
        for match in pattern.finditer(text):
            yield repair(match.span(), text, replacement, name, confidence, safe=safe)


def _spaces(text: str, protection: Protection) -> Iterator[Suspect]:
    for match in _SPACES.finditer(text):
        run = match.group()
        # A no-break space beside punctuation is what a French author or page put there; it is the one to keep.
        kept = next((blank for blank in run if blank not in " \t"), " ")
        beside = text[match.end()] in ";:!?»%€" or text[match.start() - 1] == "«"
        if not protection.touches(*match.span()):
            yield repair(match.span(), text, kept if beside else " ", "double-space", 1.0, safe=True)


def _entities(text: str, protection: Protection) -> Iterator[Suspect]:
    for match in _ENTITY.finditer(text):
        meant = html.unescape(match.group())
        if meant == match.group() or protection.touches(*match.span()):
            continue
        if not all(char.isprintable() or char in "\u00a0\u202f\u2009\u00ad\u200b" for char in meant):
            continue
        # A bracket may belong to code that the text quotes.
        yield repair(match.span(), text, meant, "entity", 1.0, safe=meant not in "<>")


def mojibake(text: str) -> Iterator[Suspect]:
    """Yield the repairs of UTF-8 that was read as if it were cp1252."""
    for match in _MOJIBAKE.finditer(text):
        try:
            meant = b"".join(_cp1252(char) for char in match.group()).decode()
        except UnicodeError:
            continue
        certain = all(char.isalpha() or char in "’‘“”–—…«»€°\u00a0•œ" for char in meant)
        yield repair(match.span(), text, meant, "mojibake", 0.98 if certain else 0.7, safe=certain)


def _cp1252(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _doubled_words(text: str, protection: Protection) -> Iterator[Suspect]:
    """Yield the words that stand twice; one alone may be certain, but in speech and among others nothing is."""
    found = [match for match in _DOUBLED.finditer(text) if _is_doubled(text, match, protection)]
    ends = [-_SPEECH, *(match.start() for match in found), len(text) + _SPEECH]
    for before, match, after in zip(ends, found, ends[2:], strict=False):
        at, word = match.start(), match.group(1)
        around = text[max(0, at - _SPEECH) : at + _SPEECH]
        alone = min(at - before, after - at) >= _SPEECH and not _HESITATION.search(around)
        safe = alone and word in _STUTTERS and match.group(2) != "\n"
        yield repair((match.end(1), match.end()), text, "", "double-word", 0.97 if safe else 0.5, safe=safe)


def _is_doubled(text: str, match: re.Match[str], protection: Protection) -> bool:
    word, again = match.group(1), match.group(3)
    around = text[match.end() : match.end() + _NEAR].split()[:1]
    around += text[max(0, match.start() - _NEAR) : match.start()].split()[-1:]
    thrice = again.lower() in [each.strip(",;.!?…").lower() for each in around]
    if word.lower() in _REPEATED or thrice or (len(word) == 1 and word not in _STUTTERS):
        return False
    is_alike = word == again or (word.istitle() and again == word.lower())  # not “le Le Monde”
    return is_alike and not protection.touches(*match.span())


def _broken_lines(text: str) -> Iterator[Suspect]:
    for match in _BROKEN.finditer(text):
        before = re.search(r"[^\W\d_]+$", text[max(0, match.start() - 20) : match.start()])
        after = re.match(r"[^\W\d_]+", text[match.end() : match.end() + 40])
        if not before or not after or not after.group()[0].islower() or not before.group()[-1].islower():
            continue
        lead = before.group().lower()
        agrees = lead not in _PLURALS or after.group()[-1] in "sx"
        comma = match.group().startswith(",")
        safe = lead in _LEADS and agrees and not comma
        place = (match.start() + comma, match.end())
        yield repair(place, text, " ", "broken-line", 0.98 if safe else 0.6, safe=safe)
