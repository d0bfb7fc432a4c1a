"""Several pages in one file, copied one after the other: where each begins.

A form feed, a ruler or the repeated head of a site may part pages, or chapters, or the posts of a forum: they are taken
for pages only where each piece says so itself, by an address of its own, the same lines at its head, or what stands
around comments.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from curator.domain.span import Span
from curator.ingest.lines import CaptureLine, split_lines
from curator.ingest.metadata import address_in
from curator.ingest.profiles import ThreadPatterns

_RULER = re.compile(r"([=_*#~—–━─-])\1{19,}|(?:[=_*#~-] ?){20,}")
_LEAST = 300  # characters of a page that is worth being one; by eye on short posts with few comments
_HEAD = 3  # lines in which a page gives its address, and the same ones with which two of a site begin; by eye
_LONG_HEAD = 6  # the same lines that part pages where nothing else does: particulars in forums are fewer; by eye
_LONGEST = 300  # characters of a line that is looked at
_MOST_LINES = 200_000  # of a file; a bound for hostile ones


def pages_in(text: str, patterns: ThreadPatterns) -> list[Span]:
    """Return the ranges of a text that are pages of their own, together all of it; one where it is a single page.

    Args:
        text: of a file.
        patterns: what holds on every page: how comments are announced and closed.
    """
    lines = split_lines(text)
    if len(lines) <= _MOST_LINES:
        for begins in (_fed(text, lines), _ruled(lines)):
            if len(begins) > 1 and _are_pages(_pieces(lines, begins), patterns):
                return _spans(text, lines, begins)
        begins = _headed(lines)
        if len(begins) > 1 and all(_size(piece) >= _LEAST for piece in _pieces(lines, begins)):
            return _spans(text, lines, begins)
    return [Span(0, len(text))]


def _fed(text: str, lines: Sequence[CaptureLine]) -> list[int]:
    """Return the lines above which the text was fed to a new page, and the first."""
    return [at for at in range(len(lines)) if not at or "\f" in text[lines[at - 1].end : lines[at].start]]


def _ruled(lines: Sequence[CaptureLine]) -> list[int]:
    """Return the lines under rulers, and the first; rulers at the very end, and under each other, part nothing."""
    rulers = {at for at, line in enumerate(lines) if len(line.text) <= _LONGEST and _RULER.fullmatch(line.text)}
    return [0, *(at + 1 for at in sorted(rulers) if at + 1 < len(lines) and at + 1 not in rulers)]


def _headed(lines: Sequence[CaptureLine]) -> list[int]:
    """Return where the lines with which the text begins stand again, one after the other, and the first."""
    head = [line.text for line in lines[:_LONG_HEAD]]
    if len({*head}) < _LONG_HEAD:
        return [0]
    return [
        at
        for at, line in enumerate(lines)
        if line.text == head[0] and [each.text for each in lines[at : at + _LONG_HEAD]] == head
    ]


def _pieces(lines: Sequence[CaptureLine], begins: Sequence[int]) -> list[Sequence[CaptureLine]]:
    return [lines[begin:end] for begin, end in pairwise((*begins, len(lines)))]


def _are_pages(pieces: Sequence[Sequence[CaptureLine]], patterns: ThreadPatterns) -> bool:
    """Tell whether every piece says that it is a page."""
    if not all(_size(piece) >= _LEAST for piece in pieces):
        return False
    addresses = [_address(piece) for piece in pieces]
    if all(addresses) and len({*addresses}) == len(addresses):
        return True
    heads = [[line.text for line in piece[:_HEAD]] for piece in pieces]
    same = sum(1 for _ in takewhile(lambda texts: len({*texts}) == 1, zip(*heads, strict=False)))
    return same == _HEAD or all(_has_comments(piece, patterns) for piece in pieces)


def _size(piece: Sequence[CaptureLine]) -> int:
    return sum(len(line.text) for line in piece)


def _address(piece: Sequence[CaptureLine]) -> str:
    found = (address_in(line.text[:_LONGEST]) for line in piece[:_HEAD])
    return next(filter(None, found), "")


def _has_comments(piece: Sequence[CaptureLine], patterns: ThreadPatterns) -> bool:
    """Tell whether comments are announced in a piece, and the form to write one stands under them."""
    opened = next((at for at, line in enumerate(piece) if patterns.opens.match(line.text)), None)
    return opened is not None and any(patterns.closes.match(line.text) for line in piece[opened + 1 :])


def _spans(text: str, lines: Sequence[CaptureLine], begins: Sequence[int]) -> list[Span]:
    starts = [0, *(lines[at].start - lines[at].indent for at in begins[1:]), len(text)]
    return [Span(start, end) for start, end in pairwise(accumulate(starts, max))]
