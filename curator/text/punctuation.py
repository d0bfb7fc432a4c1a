"""Spaces beside punctuation, apostrophes and guillemets that a capture or a keyboard lost or misplaced.

The French spaces before ; : ! ? are no concern here: they are a matter of rendering.
"""

import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.text.damage import repair
from curator.text.protected import Protection

_BLANK = "[ \u00a0\u202f]"
_NEAR = 12  # characters: “quelqu’” and its blanks fit
_VOWEL = "[aeiouyhàâäéèêëîïôöùûüœAEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ]"
_LETTER = r"[^\W\d_]"

_STRAY_COMMA = re.compile(rf",{_BLANK}+,{_BLANK}*(?={_LETTER})")
_LOOSE = re.compile(rf"{_BLANK}(?:(?=[.,)])|(?<=\(.))")
"""A blank before a mark or after a bracket: without one, `_LOOSE_SPACING` finds nothing and is not tried."""
_BEFORE_COMMA = re.compile(rf"(?<=[\w)»”\"’]){_BLANK}+,(?=({_LETTER})|\s|\Z)")
_BEFORE_STOP = re.compile(rf"(?<=[^\W_]|[)»”\"]){_BLANK}+\.(?=\s*\Z|\s+[A-ZÀ-ÝŒ«“\"])(?!\s*\.)")
_AFTER_COMMA = re.compile(rf",(?={_LETTER}{{2}})(?<={_LETTER},)")
_AFTER_STOP = re.compile(r"([.!?])(?=[A-ZÀ-ÝŒ][a-zà-ÿœ]+\s)(?<=[a-zà-ÿœ]{2}.)")
_COMMAS = re.compile(r",,(?<!,,,)(?!,)")
_COLONS = re.compile(rf":{_BLANK}+:(?=\s)")
_OPENING = re.compile(rf"(?<=\(){_BLANK}+(?=\w)")
_CLOSING = re.compile(rf"(?<=\w){_BLANK}+\)(?=[\s.,;:!?]|\Z)")
_GLUED_DOMAIN = re.compile(r"\.(?<=\w\.)(com|org|net|info)(?=[A-Z])")

_ELIDED = r"(?<![\w’'])(?:[ldjnmtscLDJNMTSC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)"
_APART = re.compile(rf"['’](?:(?={_BLANK})|(?<={_BLANK}.))")
"""An apostrophe beside a blank: without one, `_APART_APOSTROPHES` finds nothing and is not tried."""
_AFTER_APOSTROPHE = re.compile(rf"({_ELIDED}['’]){_BLANK}+(?={_VOWEL}\w)")
_BEFORE_APOSTROPHE = re.compile(rf"({_ELIDED}){_BLANK}+(['’])(?={_VOWEL}\w)")
_QUOTED_AFTER = re.compile(rf"({_ELIDED}['’]){_BLANK}+(?=[\"“«]\s?\w)")
_READ_AS_ONE = re.compile(r"[1I](?=[’'][aàâeéèêhiîïoôuûœ][^\W\d_])(?<![\w’',.].)")
"""An elided article that character recognition took for a figure or a capital."""
_NO_APOSTROPHE = re.compile(
    rf"(?<![\w’'.-])([ldjnsLDJNS]|[Qq]u|[cC](?={_BLANK}[eé]t?))(?:{_BLANK}|\n)(?=[aeiouhàâéèêîôœ]\w)(?!(?:et|ou)\b)"
)


def spacing_repairs(text: str, protection: Protection) -> Iterator[Suspect]:
    """Yield the repairs of spaces beside commas, stops and brackets."""
    loose = _LOOSE.search(text) is not None
    for pattern, replacement, confidence, safe in (*_LOOSE_SPACING, *_SPACING) if loose else _SPACING:
        for match in pattern.finditer(text):
            if not protection.touches(*match.span()):
                yield repair(match.span(), text, match.expand(replacement), "spacing", confidence, safe=safe)
    for match in _BEFORE_COMMA.finditer(text) if loose else ():
        if not protection.touches(*match.span()):
            yield repair(match.span(), text, ", " if match.group(1) else ",", "spacing", 0.98, safe=True)
    for match in _GLUED_DOMAIN.finditer(text):
        yield repair(match.span(1), text, f"{match.group(1)} ", "spacing", 0.8)
    for pattern, replacement in ((_COMMAS, ","), (_COLONS, ":")):
        for match in pattern.finditer(text):
            yield repair(match.span(), text, replacement, "punctuation", 0.85)


_LOOSE_SPACING = (
    (_BEFORE_STOP, ".", 0.97, True),
    (_OPENING, "", 0.9, False),
    (_CLOSING, ")", 0.9, False),
)
_SPACING = (
    (_STRAY_COMMA, ", ", 0.95, False),
    (_AFTER_COMMA, ", ", 0.85, False),
    (_AFTER_STOP, r"\1 ", 0.7, False),
)


def apostrophe_repairs(text: str, protection: Protection) -> Iterator[Suspect]:
    """Yield the repairs of French elision: a space beside the apostrophe or in place of it, a misread article."""
    apart = _APART.search(text) is not None
    for pattern, replacement, confidence, safe in (*_APART_APOSTROPHES, *_APOSTROPHES) if apart else _APOSTROPHES:
        for match in pattern.finditer(text):
            if not protection.touches(*match.span()):
                yield repair(match.span(), text, match.expand(replacement), "apostrophe", confidence, safe=safe)


_APART_APOSTROPHES = (
    (_AFTER_APOSTROPHE, r"\1", 0.95, True),
    (_BEFORE_APOSTROPHE, r"\1\2", 0.9, False),
    (_QUOTED_AFTER, r"\1", 0.9, False),
)
_APOSTROPHES = (
    (_NO_APOSTROPHE, r"\1’", 0.85, False),
    (_READ_AS_ONE, "l", 0.9, False),
)


def guillemet_repairs(text: str) -> Iterator[Suspect]:
    """Yield the guillemets that stand the wrong way round, as WordPress turns straight quotes in French.

    Only a mark that both its place (glued to the word on one side) and the pairing of the marks say is wrong.
    """
    depth = 0
    marks = list(re.finditer("[«»]", text))
    for match, following in zip(marks, [*marks[1:], None], strict=False):
        closed_later = following is not None and following.group() == "»"
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        free_before, free_after = not before.strip() or before in "('’[", not after.strip() or after in ".,;:!?…)"
        if match.group() == "«" and depth and free_after and not free_before:
            yield _turned(text, match.start(), match.end(), "\u00a0»")
            depth -= 1
        elif match.group() == "»" and not depth and closed_later and free_before and not free_after:
            start = match.start()
            elided = re.search(rf"(?:{_ELIDED}['’])({_BLANK}+)$", text[max(0, start - _NEAR) : start])
            if elided:
                start -= len(elided.group(1))
            yield _turned(text, start, match.end(), "«\u00a0")
            depth += 1
        elif match.group() == "»" and not depth and closed_later and not before.strip() and not after.strip():
            yield _turned(text, match.start(), match.end(), "«")
            depth += 1
        else:
            depth = max(0, depth + (1 if match.group() == "«" else -1))


def _turned(text: str, start: int, end: int, replacement: str) -> Suspect:
    return repair((start, end), text, replacement, "guillemets", 0.9)
