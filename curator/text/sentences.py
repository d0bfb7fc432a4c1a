"""Signs of a sentence: its capital, the pairs of its brackets, the short forms of ordinals; French and English alike.

What commenters do on purpose is left alone: where most sentences begin with a small letter, none is doubted for it.
"""

import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.domain.rules import BRACKET, CAPITAL, ORDINAL, RULES
from curator.domain.span import Span
from curator.text.damage import repair
from curator.text.protected import Protection

_BEGIN = re.compile(r"(?<=[^\W\d_]{3}[.!?] )[^\W\d_]")
"""The first letter of a sentence after another whose last word is no abbreviation."""
_LEAST, _SHARE = 4, 0.8
"""Sentences at least, and how many of them begin with a capital, where the writer means to set any: by eye."""
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,9})(?:(?P<first>(?<=(?<!\d)1)(?:ère?s?|iers?))|i?[eè]mes?)(?!\w)")
_LONE = 0.5  # of a bracket: as often the page lost its pair as the writer forgot it
_BRACKETS = re.compile(r"[()\[\]«»]|\n\s*\n")
_CLOSING = {")": "(", "]": "[", "»": "«"}
_MARKER = re.compile(r"(?:^|[\s«“\"])(?:[^\W_]|\d{1,3}|[ivx]{1,4})$")
"""What stands before the bracket of “a)” or “12)”."""


def sentence_suspects(text: str, language: str, protection: Protection) -> Iterator[Suspect]:
    """Yield small letters at the head of sentences, brackets without their pair and, in French, odd ordinals."""
    yield from _capitals(text, protection)
    yield from _brackets(text, protection)
    if language == "fr":
        for match in _ORDINAL.finditer(text):
            plural = "s" if match.group().endswith("s") else ""
            ending = ("re" if "è" in match.group("first") else "er") if match.group("first") else "e"
            right = f"{match.group(1)}{ending}{plural}"
            if right != match.group() and not protection.touches(*match.span()):
                yield repair(match.span(), text, right, ORDINAL, 0.9)


def _capitals(text: str, protection: Protection) -> Iterator[Suspect]:
    begins = list(_BEGIN.finditer(text))
    small = [match for match in begins if match.group().islower()]
    if len(begins) < _LEAST or len(begins) - len(small) < _SHARE * len(begins):
        return
    for match in small:
        if not protection.touches(*match.span()):
            yield repair(match.span(), text, match.group().upper(), CAPITAL, 0.6)


def _brackets(text: str, protection: Protection) -> Iterator[Suspect]:
    """Yield the brackets of each paragraph that are not closed or not opened; nothing is proposed for them."""
    open_ones: list[re.Match[str]] = []
    lone: list[re.Match[str]] = []
    for match in _BRACKETS.finditer(text):
        sign = match.group()
        if sign.isspace():
            lone += [each for each in open_ones if each.group() != "«"]
            open_ones = []
        elif sign not in _CLOSING:
            open_ones.append(match)
        elif open_ones and open_ones[-1].group() == _CLOSING[sign]:
            open_ones.pop()
        elif sign != "»" and not _MARKER.search(text[max(0, match.start() - 6) : match.start()]):
            lone.append(match)
    for match in [*lone, *(each for each in open_ones if each.group() != "«")]:
        if not protection.touches(*match.span()):
            yield Suspect(Span(*match.span()), match.group(), (), BRACKET, RULES[BRACKET].kind, _LONE)
