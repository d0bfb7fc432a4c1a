"""The non-blank lines of a decoded capture, with their place in it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LINE_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_WRAP_WIDTHS = range(30, 121)  # columns to which mailers and editors wrap: 72 to 80 mostly
_LEAST_WRAPPED_LINES = 8  # a verse or an address is shorter; by eye
_WRAPPED_SHARE = 0.8  # the last line of each paragraph is not full; by eye on wrapped pages
_WITHIN_SENTENCE = 0.5  # lists and verses begin their lines with capitals; by eye on wrapped pages


class CaptureLine(NamedTuple):
    """A non-blank line, without the blanks around it.

    `start` and `end` are code points of the capture; `text` is what they hold, with typographic apostrophes and
    non-breaking spaces made plain, one for one, so that patterns need not care. `indent` counts the blanks before,
    `gap` the blank lines before.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int


def split_lines(text: str) -> list[CaptureLine]:
    """Return the non-blank lines of `text`; together they hold all its non-blank characters."""
    plain = plain_signs(text)
    lines: list[CaptureLine] = []
    gap = start = 0
    for end, following in _bounds(plain):
        held = plain[start:end]
        content = held.strip()
        if content:
            indent = len(held) - len(held.lstrip())
            lines.append(CaptureLine(start + indent, start + indent + len(content), content, indent, gap))
            gap = 0
        else:
            gap += 1
        start = following
    return lines


def plain_signs(text: str) -> str:
    """Return `text` with typographic apostrophes and non-breaking spaces made plain, one for one."""
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2019", "'").replace("\u02bc", "'")


def _bounds(text: str) -> list[tuple[int, int]]:
    """Return where each line ends and where the next begins."""
    bounds = [match.span() for match in LINE_BREAK.finditer(text)]
    bounds.append((len(text), len(text)))
    return bounds


def wrap_width(lines: Sequence[CaptureLine]) -> int | None:
    """Return the width at which a program broke the lines; None where lines end where their author ended them.

    A break is the program's if the next word would not have fitted; and most such breaks fall within a sentence.
    """
    inner = _inner(lines)
    if len(inner) < _LEAST_WRAPPED_LINES:
        return None
    width = sorted(before.indent + len(before.text) for before, _ in inner)[int(len(inner) * 0.95)]
    if width not in _WRAP_WIDTHS:
        return None
    broken = sum(is_wrapped(before, after, width) for before, after in inner)
    within = sum(after.text[0].islower() for _, after in inner)
    return width if broken >= len(inner) * _WRAPPED_SHARE and within >= len(inner) * _WITHIN_SENTENCE else None


def _inner(lines: Sequence[CaptureLine]) -> list[tuple[CaptureLine, CaptureLine]]:
    return [(before, after) for before, after in pairwise(lines) if after.gap == 0]


def is_wrapped(before: CaptureLine, after: CaptureLine, width: int) -> bool:
    """Tell whether the break between two lines that touch was made for lack of room."""
    word = after.text.partition(" ")[0]
    return after.gap == 0 and before.indent + len(before.text) + 1 + len(word) > width
