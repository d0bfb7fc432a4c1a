"""What each comment of a page repeats: buttons, labels ("Messages: 12"), ranks; learned from the page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from curator.domain.comments import CommentKind
from curator.ingest.footers import footer_of
from curator.ingest.headers import CommentHeader
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import Patterns, ThreadPatterns
from curator.ingest.thread import CommentDraft, Thread

_LONGEST = 60  # characters of a line that is repeated, by eye on real captures
_HEAD, _FOOT = 5, 6  # lines at the beginning and the end of a comment that are looked at, by eye on forums
_LEAST = 3  # times
_SHARE, _MOSTLY, _NEARLY_ALL, _SELDOM = 0.3, 0.6, 0.8, 0.1  # of the comments, by eye on real captures
LABEL_END = " *:.{0,80}"
"""What the pattern of a line such as "Messages: 12" ends with."""

_LABEL = re.compile(r"([^\W\d_][\w' .-]{1,24}?) *:(?!//)")


def with_constants(lines: Sequence[CaptureLine], thread: Thread, patterns: ThreadPatterns) -> ThreadPatterns:
    """Return the patterns with what each comment repeats as furniture, and with what a comment ends with."""
    drafts = [draft for draft in thread.drafts if draft.header.kind is CommentKind.COMMENT]
    times = Counter(shape for draft in drafts if draft.body for shape in {*_shapes(lines, draft.body)})
    least = max(_LEAST, len(drafts) * _SHARE)
    again = {shape for shape, count in times.items() if count >= least}
    whole = [shapes for draft in drafts if (shapes := {*_shapes(lines, draft.body)}) and shapes <= again]
    emptied = Counter(min(shapes, key=times.__getitem__) for shapes in whole)  # of a text that others repeat: "Merci !"
    kept = [shape for shape in times if shape in again and emptied[shape] * 2 <= times[shape]]
    # what follows a false name may be the true one, and is not judged before that is known
    sources = _false_names(lines, drafts, patterns.furniture) or [*map(_source, kept)]
    furniture = Patterns(tuple(dict.fromkeys((*patterns.furniture.sources, *sources))))
    return replace(patterns, furniture=furniture, finishes=_finishes(lines, thread, patterns, sources))


def _shapes(lines: Sequence[CaptureLine], body: Sequence[int]) -> list[str]:
    edges = [*body[:_HEAD], *body[_HEAD:][-_FOOT:]]
    texts = [lines[at].text for at in edges if 0 < len(lines[at].text) <= _LONGEST]
    labels = [f"{match[1].casefold()}:" for at in body[:_HEAD] if (match := _LABEL.match(lines[at].text))]
    return [shape_of(text) for text in texts] + labels


def _false_names(lines: Sequence[CaptureLine], drafts: Sequence[CommentDraft], known: Patterns) -> list[str]:
    """Return patterns of what was taken for names and is none, since it stands beside nearly every date."""
    first = [_named(lines, draft.header).text for draft in drafts if draft.header.first < draft.header.last]
    dates = [draft.header.dated for draft in drafts if draft.header.dated is not None]
    first += [lines[at + 1].text for at in dates if at + 1 < len(lines)]
    first = [text for text in first if not known.match(text)]
    times = Counter(shape_of(text) for text in first)
    labels = Counter(f"{match[1].casefold()}:" for text in first if (match := _LABEL.match(text)))
    least = max(_LEAST, len(drafts) * _NEARLY_ALL)
    return [_source(shape) for shape, count in (times | labels).items() if count >= least]


def _named(lines: Sequence[CaptureLine], header: CommentHeader) -> CaptureLine:
    """Return the line with the author: the last of the header where it stands there, under the date, else the first."""
    under = header.author is not None and header.author in lines[header.last].text
    return lines[header.last if under else header.first]


def shape_of(text: str) -> str:
    """Return a line as the page repeats it: without case, its numbers all alike."""
    return re.sub(r"\d+", "0", text.casefold())


def _source(shape: str) -> str:
    escaped = re.escape(shape).replace("0", r"\d+")
    return escaped[:-1] + LABEL_END if shape.endswith(":") else escaped


def _finishes(
    lines: Sequence[CaptureLine], thread: Thread, patterns: ThreadPatterns, sources: Sequence[str]
) -> Patterns:
    """Return patterns of the lines that most comments end with, and that stand nowhere else in them."""
    repeated = Patterns(tuple(sources))
    ends: Counter[str] = Counter()
    within: Counter[str] = Counter()
    drafts = thread.drafts
    for draft, after in pairwise(drafts):
        shapes = _furniture_of(lines, draft, after, patterns, repeated)
        ends.update(shapes[0])
        within.update(shapes[1])
    most = max(1, len(drafts) - 1)
    if sum(ends.values()) < most * _MOSTLY:
        return Patterns(())
    kept = [
        shape for shape, count in ends.items() if count >= max(2, most * _SHARE) and within[shape] <= most * _SELDOM
    ]
    return Patterns(tuple(_source(shape) for shape in kept))


def _furniture_of(
    lines: Sequence[CaptureLine], draft: CommentDraft, after: CommentDraft, patterns: ThreadPatterns, repeated: Patterns
) -> tuple[set[str], set[str]]:
    """Return the shapes of the furniture behind the text of a comment, and of that before and within it."""
    spoken = [at for at in draft.body if not repeated.match(lines[at].text)]
    if not spoken:
        return set(), set()
    behind = {shape_of(lines[at].text) for at in range(spoken[-1] + 1, after.header.first)}
    before = {
        shape_of(lines[at].text)
        for at in range(draft.header.last + 1, spoken[-1])
        if repeated.match(lines[at].text) or footer_of(lines[at].text, patterns, None)
    }
    return behind, before
