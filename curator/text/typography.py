"""Spaces and apostrophes as a country's printers set them; a rendering for export, never stored.

What a rendering changes is told as replacements, so that marks and decisions can be carried over it.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (fr-FR); Guide du typographe, Lausanne
(fr-CH); Office québécois de la langue française, "Espacement avant et après les signes" (fr-CA).
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from curator.domain.book import Typography
from curator.text.protected import Protection

NO_BREAK = "\u00a0"
FINE_NO_BREAK = "\u202f"

_BLANKS = " \u00a0\u202f\u2009"
_OPENERS = "([{«“\n"
_BEFORE_SIGN = ")]}»”\"’'%€$…*.°"
_AFTER_SIGN = ")]}»”\"’'*.,…–—\n"
_LONGEST_ENTITY = 40  # characters: the longest is of 33. Source: HTML Living Standard, section 13.5

_UNITS = r"[MGk]?€|[MGk]?\$|£|°C?|[kcm]?m|[km]?g|[cm]?l|km/h|h|min|s|[kKMGTP]?o|[kKMGT]?B|[MG]?Hz"

_SPOT = re.compile(rf"['«»;:!?%°0-9](?:(?<![0-9])|(?=[{_BLANKS}]))")
"""Where anything may change: a sign, or a figure before a blank. It begins with a set, which `re` skips to fast."""

_SIGNS = re.compile("[;:!?]+")
_BLANK_RUN = re.compile(f"[{_BLANKS}]*")
_UNIT = re.compile(rf"[{_BLANKS}](?:{_UNITS})(?!\w)")
_GROUPS = re.compile(rf"(?:[{_BLANKS}]\d{{3}})+(?!\d)")
_ENTITY = re.compile(r"&\#?\w+;")


class Replacement(NamedTuple):
    """`text` in place of the half-open range [start, end) of the text rendered."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Rules:
    """What stands before each sign and inside guillemets, "" for nothing; where to look; before what a vowel elides."""

    guillemets: str = ""
    signs: dict[str, str] = field(default_factory=dict)
    spot: re.Pattern[str] = _SPOT
    elided: str = '_«“"'


_RULES = {
    Typography.FRENCH: _Rules(FINE_NO_BREAK, dict.fromkeys(";:!?", FINE_NO_BREAK)),
    Typography.SWISS: _Rules(FINE_NO_BREAK, dict.fromkeys(";:!?", "")),
    Typography.CANADIAN: _Rules(NO_BREAK, {";": "", ":": NO_BREAK, "!": "", "?": ""}),
    Typography.ENGLISH: _Rules(spot=re.compile("'"), elided="_"),
}


def render(text: str, typography: Typography) -> str:
    """Return `text` with the spaces and apostrophes of `typography`; addresses, times, smileys and code stay.

    Rendering twice changes nothing more. Straight quotation marks stay as they are.
    """
    return replaced(text, replacements(text, typography))


def replaced(text: str, replacements: list[Replacement]) -> str:
    """Return `text` with `replacements` made, which must be in order and apart."""
    if not replacements:
        return text
    parts: list[str] = []
    done = 0
    for start, end, new in replacements:
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    return "".join(parts)


def replacements(text: str, typography: Typography) -> list[Replacement]:
    """Return what `typography` changes in `text`, in order, no two at the same place; what stays is not told."""
    if typography is Typography.AS_STORED:
        return []
    return _Pass(text, _RULES[typography]).replacements()


class _Pass:
    """One way through a text from spot to spot, past what is no prose."""

    def __init__(self, text: str, rules: _Rules) -> None:
        self._text = text
        self._rules = rules
        self._done = 0

    def replacements(self) -> list[Replacement]:
        """Return what changes, spot by spot; `_done` is the place up to which the text is dealt with."""
        found: list[Replacement] = []
        text = self._text
        protected = Protection(text)
        for spot in self._rules.spot.finditer(text):
            sign = spot.group()
            at = spot.start() + sign.isdecimal()
            if at < self._done or (protected.spans and protected.touches(at, at + 1)):
                continue
            if made := self._set(sign, at):
                self._done = max(made.end, self._done)
                if text[made.start : made.end] != made.text:
                    found.append(made)
        return found

    def _set(self, sign: str, at: int) -> Replacement | None:
        if sign == "'":
            return self._apostrophe(at)
        if sign in ";:!?":
            return self._signs(at)
        if sign.isdecimal():
            return self._figures(at)
        if sign == "«":
            return self._open(at)
        if sign == "»":
            return self._close(at)
        return self._percent(at) if sign == "%" else self._number(at)

    def _apostrophe(self, at: int) -> Replacement | None:
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        elides = before.isalpha() and (after.isalnum() or (after and after in self._rules.elided))
        return Replacement(at, at + 1, "’") if elides else None

    def _open(self, at: int) -> Replacement | None:
        end = self._blanks_after(at + 1)
        if self._text[end : end + 1].strip():
            self._done = end
            return Replacement(at + 1, end, self._rules.guillemets)
        return None

    def _close(self, at: int) -> Replacement | None:
        start = self._blanks_before(at)
        return None if self._before(start) in _OPENERS + _BLANKS else Replacement(start, at, self._rules.guillemets)

    def _percent(self, at: int) -> Replacement | None:
        start = at - 1 if at > self._done and self._text[at - 1] in _BLANKS else at
        follows = self._text[at + 1 : at + 2]
        if not self._before(start).isdecimal() or follows.isalnum() or follows == "_":
            return None
        return Replacement(start, at, FINE_NO_BREAK)

    def _number(self, at: int) -> Replacement | None:
        before, end = self._text[max(0, at - 2) : at], self._blanks_after(at + 1)
        alone = before[-1:] in ("n", "N") and not (len(before) > 1 and (before[0].isalnum() or before[0] == "_"))
        if not alone or not self._text[end : end + 1].isdecimal():
            return None
        self._done = end
        return Replacement(at + 1, end, NO_BREAK)

    def _figures(self, at: int) -> Replacement | None:
        """Return the space of thousands, or that before a unit; `at` is a blank after a digit."""
        start = at
        while start > 0 and at - start <= 3 and self._text[start - 1].isdecimal():  # noqa: PLR2004
            start -= 1
        if 0 < at - start <= 3 and self._before(start) not in ".,":  # noqa: PLR2004
            groups = _GROUPS.match(self._text, at)
            if groups:
                self._done = groups.end()
                shown = re.sub(f"[{_BLANKS}]", FINE_NO_BREAK, groups.group())
                return Replacement(at, groups.end(), shown)
        return Replacement(at, at + 1, NO_BREAK) if _UNIT.match(self._text, at) else None

    def _signs(self, at: int) -> Replacement | None:
        """Return the space that belongs before a run of signs, if it belongs there at all."""
        end = _SIGNS.match(self._text, at).end()  # type: ignore[union-attr] # a sign stands at `at`
        signs, start = self._text[at:end], self._blanks_before(at)
        before = self._before(start)
        self._done = end
        if self._ends_entity(at) or before in _OPENERS + _BLANKS or (len(signs) > 1 and not set(signs) <= {"!", "?"}):
            return None
        after = self._text[end : end + 1]
        if start == at and not (_takes_space(before) and (not after or after in _AFTER_SIGN + _BLANKS)):
            return None
        return Replacement(start, at, self._rules.signs[signs[0]])

    def _ends_entity(self, at: int) -> bool:
        begun = self._text.rfind("&", max(0, at - _LONGEST_ENTITY), at)
        entity = _ENTITY.match(self._text, begun) if begun >= 0 else None
        return entity is not None and entity.end() == at + 1

    def _before(self, at: int) -> str:
        return self._text[at - 1] if at else "\n"

    def _blanks_before(self, at: int) -> int:
        while at > self._done and self._text[at - 1] in _BLANKS:
            at -= 1
        return at

    def _blanks_after(self, at: int) -> int:
        return _BLANK_RUN.match(self._text, at).end()  # type: ignore[union-attr] # it matches nothing, too


def _takes_space(before: str) -> bool:
    return before.isalnum() or before in _BEFORE_SIGN
