"""Spaces and apostrophes as a country's printers set them; a rendering for export, never stored.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (fr-FR); Guide du typographe, Lausanne
(fr-CH); Office québécois de la langue française, "Espacement avant et après les signes" (fr-CA).
"""

import re
from dataclasses import dataclass

from curator.domain.book import Typography
from curator.text.protected import PROTECTED, SMILEY

NO_BREAK = "\u00a0"
FINE_NO_BREAK = "\u202f"

_BLANKS = " \u00a0\u202f\u2009"
_OPENERS = "([{«“\n"
_BEFORE_SIGN = ")]}»”\"’'%€$…*.°"
_AFTER_SIGN = ")]}»”\"’'*.,…–—\n"

_UNITS = r"[MGk]?€|[MGk]?\$|£|°C?|[kcm]?m|[km]?g|[cm]?l|km/h|h|min|s|[kKMGTP]?o|[kKMGT]?B|[MG]?Hz"

_MARKS = re.compile(
    rf"""
    (?P<protected>&\#?\w+;|{PROTECTED.pattern})
    | (?P<apostrophe>(?<=[^\W\d_])'(?=\w|[«“"]))
    | (?P<open>«[{_BLANKS}]*(?=\S))
    | (?P<close>[{_BLANKS}]*»)
    | (?P<sign>[{_BLANKS}]*(?!{SMILEY})[;:!?]+)
    | (?P<percent>(?<=\d)[{_BLANKS}]?%(?!\w))
    | (?P<unit>(?<=\d)[{_BLANKS}](?=(?:{_UNITS})(?!\w)))
    | (?P<group>(?<![\d.,])\d{{1,3}}(?:[ \u00a0\u202f\u2009]\d{{3}})+(?!\d))
    | (?P<number>(?<!\w)[nN]°[{_BLANKS}]*(?=\d))
    """,
    re.VERBOSE,
)
_APOSTROPHE = re.compile(rf"(?P<protected>{PROTECTED.pattern})|(?P<apostrophe>(?<=[^\W\d_])'(?=\w))", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class _Rules:
    """What stands before each sign and inside guillemets; "" for nothing."""

    guillemets: str
    signs: dict[str, str]


_RULES = {
    Typography.FRENCH: _Rules(FINE_NO_BREAK, dict.fromkeys(";:!?", FINE_NO_BREAK)),
    Typography.SWISS: _Rules(FINE_NO_BREAK, dict.fromkeys(";:!?", "")),
    Typography.CANADIAN: _Rules(NO_BREAK, {";": "", ":": NO_BREAK, "!": "", "?": ""}),
}


def render(text: str, typography: Typography) -> str:
    """Return `text` with the spaces and apostrophes of `typography`; addresses, times, smileys and code stay.

    Rendering twice changes nothing more. Straight quotation marks stay as they are.
    """
    if typography is Typography.AS_STORED:
        return text
    if typography is Typography.ENGLISH:
        return _APOSTROPHE.sub(lambda match: "’" if match.lastgroup == "apostrophe" else match.group(), text)
    rules = _RULES[typography]
    return _MARKS.sub(lambda match: _rendered(match, rules), text)


_FIXED = {"apostrophe": "’", "percent": f"{FINE_NO_BREAK}%", "unit": NO_BREAK}


def _rendered(match: re.Match[str], rules: _Rules) -> str:
    found = match.group()
    before = match.string[match.start() - 1] if match.start() else "\n"
    match match.lastgroup:
        case "open":
            return f"«{rules.guillemets}"
        case "close":
            return found if before in _OPENERS + _BLANKS else f"{rules.guillemets}»"
        case "sign":
            return _signs(match, before, rules)
        case "group":
            return re.sub(f"[{_BLANKS}]", FINE_NO_BREAK, found)
        case "number":
            return f"{found[:2]}{NO_BREAK}"
        case name:
            return _FIXED.get(name or "", found)


def _signs(match: re.Match[str], before: str, rules: _Rules) -> str:
    """Return a run of signs with the space that belongs before the first, if it belongs there at all."""
    found = match.group()
    signs = found.lstrip(_BLANKS)
    after = match.string[match.end() : match.end() + 1]
    if before in _OPENERS + _BLANKS or (len(signs) > 1 and not set(signs) <= {"!", "?"}):
        return found
    if found == signs and not (_takes_space(before) and (not after or after in _AFTER_SIGN + _BLANKS)):
        return found
    return rules.signs[signs[0]] + signs


def _takes_space(before: str) -> bool:
    return before.isalnum() or before in _BEFORE_SIGN
