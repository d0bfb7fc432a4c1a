"""Quotations within a text, told by their marks: « », “ ”, " ", lines after >, [quote]."""

import re
from dataclasses import dataclass

_MARKED = re.compile(
    r"«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]|\"([^\"]+)\"|((?:^[ \t]*>.*(?:\n|\Z))+)",
    re.MULTILINE,
)
_TAG = re.compile(r"\[(/?)quote[^\]\n]{0,80}\]", re.IGNORECASE)
MARKS = ("«", "“", "„", '"', ">", "[")
"""Signs without one of which a text quotes nothing."""
_LINE_MARK = re.compile(r"^[ \t]*(?:>[ \t]*)+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quoting:
    """A text taken apart: what it quotes, in order, and what it says itself."""

    quoted: tuple[str, ...]
    own: str


def taken_apart(text: str) -> Quoting:
    """Tell what a text quotes from what it says itself; a mark that is never closed opens nothing."""
    text = _TAG.sub(lambda tag: "»" if tag[1] else "«", text)
    quoted: list[str] = []

    def take(match: re.Match[str]) -> str:
        quoted.append(_LINE_MARK.sub("", next(filter(None, match.groups()))))
        return "\n"

    own = _MARKED.sub(take, text)
    return Quoting(tuple(quoted), own)
