"""Markdown that a capture left in a text: emphasis, escapes, links, heading marks.

What the signs meant stays: the repairs that take a pair of them away bring a `Mark` over what stands between, both the
same one. A link loses its brackets and its address in two repairs, so that its label stays text like any other.
"""

import re
from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.rules import MARKDOWN
from curator.domain.span import Span
from curator.text.damage import repair

_STARS = re.compile(r"\*(?<![\\*].)\*{0,2}(?!\*)")
_ESCAPED_STARS = re.compile(r"(\\(?<![\\\w].)\*(?:\\\*){0,2})(?=[^\s*\\])([^\n*\\]{1,80}?)(?<=[^\s*\\])\1(?!\w)")
_ESCAPE = re.compile(r"\\(?<![\\:;=¯-].)([*_$#\[\]])")
_LINK = re.compile(r"(?:(!)\[|\[)([^\[\]\n]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)")
_HEADING = re.compile(r"(#(?<=^#)#{0,5})[ \u00a0]+(?=\S)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://|www\.|/|mailto:")
_WORDS_OF_A_SENTENCE = 4  # an aside is shorter; by eye on real captures

_OF_STARS = {
    1: (MarkKind.EMPHASIS, MarkKind.EMPHASIS),
    2: (MarkKind.STRONG, MarkKind.STRONG),
    3: (MarkKind.STRONG, MarkKind.EMPHASIS),
}
"""What the opening and the closing asterisks say, by their number: a repair brings one mark, and three say two."""


def markdown_repairs(text: str) -> Iterator[Suspect]:
    """Yield the repairs of Markdown residue in `text`.

    A single pair of asterisks inside a line is only proposed: a commenter may have typed it (*soupir*).
    """
    taken: set[int] = set()
    for match in _ESCAPED_STARS.finditer(text):
        opening, closing = Span(*match.span(1)), Span(match.end(2), match.end())
        taken.update(range(opening.start, opening.end), range(closing.start, closing.end))
        yield from _pair(text, opening, closing, _OF_STARS[len(opening) // 2], 0.95, safe=True)
    for match in _ESCAPE.finditer(text):
        if match.start() not in taken:
            yield repair(match.span(), text, match.group(1), MARKDOWN, 0.95, safe=True)
    yield from _emphasis(text)
    yield from _links(text)
    for match in _HEADING.finditer(text):
        yield repair(match.span(), text, "", MARKDOWN, 0.9, safe=len(match.group(1)) > 1)


def _pair(
    text: str,
    opening: Span,
    closing: Span,
    kinds: tuple[MarkKind, MarkKind],
    confidence: float,
    *,
    safe: bool,
    value: str = "",
) -> Iterator[Suspect]:
    """Yield the repairs of two signs, each with what it says of the stretch between them."""
    for sign, kind in zip((opening, closing), kinds, strict=True):
        mark = Mark(Span(opening.end, closing.start), kind, value, MarkOrigin.REPAIR)
        yield repair((sign.start, sign.end), text, "", MARKDOWN, confidence, safe=safe, mark=mark)


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
            kinds = _OF_STARS[len(match.group())]
            yield from _pair(text, Span(*partner.span()), Span(*match.span()), kinds, 0.95 if safe else 0.7, safe=safe)
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
        image, label, target = match.groups()
        same = _bare(label) == _bare(target) and not image
        if not same and not _ADDRESS.match(target):
            continue
        opening, closing = Span(match.start(), match.start(2)), Span(match.end(2), match.end())
        kind, value = (MarkKind.IMAGE, f"{target}\n{label}") if image else (MarkKind.LINK, target)
        yield from _pair(text, opening, closing, (kind, kind), 0.98 if same else 0.7, safe=same, value=value)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://|mailto:)?", "", address.strip()).rstrip("/").lower()
