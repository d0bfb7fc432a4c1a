"""Lines of buttons and votes under a comment."""

import re
from dataclasses import dataclass

from curator.ingest.profiles import ThreadPatterns

_LONGEST = 200  # characters of a line of buttons, by eye on real captures
_BETWEEN = " -|·•:()[],/↓↑←→↵"
_NUMBER = re.compile(r"\d{1,9}(?!\d)")


@dataclass(slots=True)
class Footer:
    """A line of buttons and votes under a comment; `waiting` is the vote whose number is yet to come."""

    up: int | None = None
    down: int | None = None
    waiting: str = ""


def footer_of(text: str, patterns: ThreadPatterns, waiting: str | None) -> Footer | None:
    """Return what a line of buttons and votes says, None if the line is none.

    Args:
        text: the line, with plain apostrophes.
        patterns: of the thread.
        waiting: "up" or "down" where the line before ended with that vote and no number.
    """
    kinds = patterns.words
    footer = Footer(waiting=waiting or "")
    rest = text.casefold()
    if len(rest) > _LONGEST or not ((waiting and rest.isdecimal()) or rest.startswith(tuple(kinds))):
        return None
    while rest := rest.lstrip(_BETWEEN):
        label = next((label for label in kinds if rest.startswith(label)), "")
        number = _NUMBER.match(rest)
        if label:
            footer.waiting = kinds[label]
        elif number and footer.waiting:
            setattr(footer, footer.waiting, int(number[0]))
            footer.waiting = ""
        else:
            return None
        rest = rest[len(label) if label else number.end() if number else 0 :]
    return footer
