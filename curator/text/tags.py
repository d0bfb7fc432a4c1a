"""HTML tags that a capture left in a text; what a pair of them meant of the words between stays, as a mark."""

import html
import re
from collections.abc import Iterator, Sequence

from curator.domain.correction import Suspect
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.rules import HTML_TAG
from curator.domain.span import Span
from curator.text.damage import repair

_KINDS = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "u": MarkKind.UNDERLINE,
    "code": MarkKind.CODE,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "a": MarkKind.LINK,
}
_NAMES = "|".join((*_KINDS, "p", "span", "div", "blockquote"))
_TAG = re.compile(rf"<(/?)({_NAMES})(\s[^<>\n]*)?/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*["']?([^"'\s<>]+)""", re.IGNORECASE)


def tag_repairs(text: str) -> Iterator[Suspect]:
    """Yield the repairs of HTML tags in `text`; none is safe, as a comment may be about HTML."""
    if "<" not in text:
        return
    tags = list(_TAG.finditer(text))
    marks = dict(_marks(tags))
    for at, tag in enumerate(tags):
        yield repair(tag.span(), text, "", HTML_TAG, 0.8, mark=marks.get(at))
    for tag in _BREAK.finditer(text):
        yield repair(tag.span(), text, "\n", HTML_TAG, 0.8)


def _marks(tags: Sequence[re.Match[str]]) -> Iterator[tuple[int, Mark]]:
    """Yield what tags mean of the words between them and their partners, by index of both."""
    opened: dict[str, list[int]] = {name: [] for name in _KINDS}
    for at, tag in enumerate(tags):
        name = tag[2].lower()
        if name not in _KINDS:
            continue
        if not tag[1]:
            opened[name].append(at)
        elif opened[name]:
            partner = opened[name].pop()
            mark = _mark(name, tags[partner], tag)
            if mark:
                yield from ((partner, mark), (at, mark))


def _mark(name: str, opening: re.Match[str], closing: re.Match[str]) -> Mark | None:
    address = _HREF.search(opening[3] or "")
    between = Span(opening.end(), closing.start())
    if not len(between) or (name == "a" and address is None):
        return None
    return Mark(between, _KINDS[name], html.unescape(address[1]) if address and name == "a" else "", MarkOrigin.REPAIR)
