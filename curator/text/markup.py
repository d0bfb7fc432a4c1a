"""Markdown that a capture left in a text: emphasis, escapes, links, heading marks."""

import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.text.damage import repair

RULE = "markdown"

_STARS = re.compile(r"(?<![\\*])\*{1,3}(?!\*)")
_ESCAPED_STARS = re.compile(r"(?<![\\\w])((?:\\\*){1,3})(?=[^\s*\\])([^\n*\\]{1,80}?)(?<=[^\s*\\])\1(?!\w)")
_ESCAPE = re.compile(r"(?<![\\:;=¯-])\\([*_$#\[\]])")
_LINK = re.compile(r"!?\[([^\[\]\n]+)\]\((\S+?)\)")
_HEADING = re.compile(r"^(#{1,6})[ \u00a0]+(?=\S)", re.MULTILINE)
_WORDS_OF_A_SENTENCE = 4


def markdown_repairs(text: str) -> Iterator[Suspect]:
    """Yield the repairs of Markdown residue in `text`.

    A single pair of asterisks inside a line is only proposed: a commenter may have typed it (*soupir*).
    """
    taken: set[int] = set()
    for match in _ESCAPED_STARS.finditer(text):
        for group in ((match.start(1), match.end(1)), (match.end() - len(match.group(1)), match.end())):
            taken.update(range(*group))
            yield repair(group, text, "", RULE, 0.95, safe=True)
    for match in _ESCAPE.finditer(text):
        if match.start() not in taken:
            yield repair(match.span(), text, match.group(1), RULE, 0.95, safe=True)
    yield from _emphasis(text)
    yield from _links(text)
    for match in _HEADING.finditer(text):
        yield repair(match.span(), text, "", RULE, 0.9, safe=len(match.group(1)) > 1)


def _emphasis(text: str) -> Iterator[Suspect]:
    opened: list[re.Match[str]] = []
    for match in _STARS.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if opened and "\n\n" in text[opened[-1].end() : match.start()]:
            opened.clear()
        closes = before.strip() and not (after.isalnum() or after == "_")
        partner = next((each for each in reversed(opened) if each.group() == match.group()), None)
        if closes and partner is not None:
            del opened[opened.index(partner) :]
            safe = len(match.group()) > 1 or _is_whole_line(text, partner.start(), match.end())
            for star in (partner, match):
                yield repair(star.span(), text, "", RULE, 0.95 if safe else 0.7, safe=safe)
        elif after.strip() and not (before.isalnum() or before == "_"):
            opened.append(match)


def _is_whole_line(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch fills its lines and reads as a sentence."""
    line, after = text[text.rfind("\n", 0, start) + 1 : start], text.find("\n", end)
    if line.strip() or text[end : after if after >= 0 else len(text)].strip():
        return False
    inner = text[start + 1 : end - 1]
    return len(inner.split()) >= _WORDS_OF_A_SENTENCE or inner.rstrip()[-1:] in '.!?…»"'


def _links(text: str) -> Iterator[Suspect]:
    for match in _LINK.finditer(text):
        label, target = match.groups()
        same = _bare(label) == _bare(target)
        if same and not match.group().startswith("!"):
            yield repair(match.span(), text, label, RULE, 0.98, safe=True)
        elif re.match(r"https?://|www\.|/|mailto:", target):
            yield repair(match.span(), text, label, RULE, 0.7)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://|mailto:)?", "", address.strip()).rstrip("/").lower()
