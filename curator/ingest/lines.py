"""The non-blank lines of a decoded capture, with their place in it."""

import re
from typing import NamedTuple

LINE_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


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
