"""Patterns from examples: a curator shows where a comment or two begin, and all that begin alike are found.

The frames that the page teaches are tried, and others made of the example's own line: its author and its date vary, all
else is fixed. Only those count that find every example.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from curator.ingest.learning import Learned, page_frames, tried
from curator.ingest.learning.frames import KNOWN, LEAD, NAME, SAYS, Frame, literal, shape
from curator.ingest.learning.sightings import sightings
from curator.ingest.lines import CaptureLine, plain_signs
from curator.ingest.profiles import Layout, Patterns, ThreadPatterns
from curator.ingest.thread import CommentDraft

_NEAR = 4  # lines under an author in which the date stands, with what a forum says of the author between; by eye
_SEPARATES = re.compile(r" *[:,;()\[\]|·•–—«»=~#*+/<>]+ *| +[^\w\s]+ +| +- +")
_MOST_PARTS = 6  # of a line, each of which may be the author; a bound
_SAYS = re.compile(rf"{SAYS} *$", re.IGNORECASE)
_BLANK = " \t*_[]()-–—|·•,:#"
_SIGN = re.compile(r"\w|[^\w\s.]")


@dataclass(frozen=True, slots=True)
class Example:
    """Where a comment begins, in code points of the transcript; and its author, "" where nobody has said."""

    start: int
    author: str = ""


def learn_from(lines: Sequence[CaptureLine], examples: Sequence[Example], base: ThreadPatterns) -> Learned | None:
    """Return the pattern that finds every example and most beside them; None where nothing else looks like them.

    Args:
        lines: of the page.
        examples: one or more.
        base: what holds on every page.
    """
    marked = {_line_at(lines, example.start): plain_signs(example.author) for example in examples}
    frames = dict.fromkeys([*page_frames(lines), *_frames(lines, marked)])
    bases = dict.fromkeys([base, _with_asides(lines, marked, base)])
    found = [each for each_base in bases for frame in frames for each in tried(lines, frame, each_base)]
    fitting = [each for each in found if _finds(each, marked) and len(each.thread.drafts) > len(marked)]
    return max(fitting, key=lambda each: _worth(each, marked), default=None)


def _with_asides(lines: Sequence[CaptureLine], marked: Iterable[int], base: ThreadPatterns) -> ThreadPatterns:
    """Let what stands between the author and the date of an example be furniture: what a forum says of each author."""
    between: list[str] = []
    for at in marked:
        below = next(sightings(lines[at + 1 : at + 1 + _NEAR]), None)
        between += [literal(shape(line.text)) for line in lines[at + 1 : at + 1 + below.at]] if below else []
    sources = dict.fromkeys((*base.furniture.sources, *between))
    return replace(base, furniture=Patterns(tuple(sources))) if between else base


def _line_at(lines: Sequence[CaptureLine], start: int) -> int:
    return max(0, bisect_right([line.start for line in lines], start) - 1)


def _beginnings(draft: CommentDraft, learned: Learned) -> range:
    """Return the lines at which a person may say that a comment begins: its header's, or its text's above that."""
    above = draft.body[0] if learned.patterns.trailing and draft.body else draft.header.first
    return range(min(above, draft.header.first), draft.header.last + 1)


def _finds(learned: Learned, marked: dict[int, str]) -> bool:
    begun = {at for draft in learned.thread.drafts for at in _beginnings(draft, learned)}
    return begun >= marked.keys()


def _worth(learned: Learned, marked: dict[int, str]) -> tuple[float, ...]:
    """Return how good a pattern is: authors as a person said, much found, begun where was said, little in the names."""
    drafts = {at: draft for draft in learned.thread.drafts for at in _beginnings(draft, learned)}
    said = sum(bool(author) and drafts[at].header.author == author for at, author in marked.items())
    exact = sum(_beginnings(drafts[at], learned)[0] == at for at in marked)
    lengths = [len(draft.header.author or "") for draft in learned.thread.drafts]
    return said, round(learned.grounds.value), exact, -sum(lengths) / len(lengths)


def _frames(lines: Sequence[CaptureLine], marked: dict[int, str]) -> Iterator[Frame]:
    """Yield frames made of the examples' own lines: of each, and of all together where they differ."""
    made = [list(_frames_of(lines, at, author)) for at, author in marked.items()]
    for own in made:
        yield from own
    for layout in (Layout.INLINE, Layout.DATED):
        alike = [frame for own in made for frame in own if frame.layout is layout]
        if len(made) > 1 and alike:
            headers = tuple(dict.fromkeys(source for frame in alike for source in frame.headers))
            yield Frame(layout, headers, tuple(dict.fromkeys(source for frame in alike for source in frame.dates)))


def _frames_of(lines: Sequence[CaptureLine], at: int, author: str) -> Iterator[Frame]:
    text = lines[at].text
    dated = next(sightings(lines[at : at + 1]), None)
    below = next(sightings(lines[at + 1 : at + 1 + _NEAR]), None)
    names = [author] if author and author in text else list(_names(text, dated.before if dated else text))
    for name in names:
        source = _pattern(text, name, dated.date if dated else "")
        if dated or _is_telling(text, name):
            yield Frame(Layout.INLINE, (source,))
        if below and not dated:
            date = "".join((_fixed(below.before), "%moment%", _fixed(below.after)))
            yield Frame(Layout.DATED, (source,), (date,))
    if dated and not names:
        yield Frame(Layout.INLINE, (_pattern(text, "", dated.date),))


def _names(text: str, before: str) -> Iterator[str]:
    """Yield what may be the author on a line: what stands before the date, or the whole, with less and less behind."""
    known = KNOWN.match(text)
    held = before[known.end() :] if known and known.end() < len(before) else before
    said = _SAYS.sub("", held, count=1)
    names = (cut.strip(_BLANK) for cut in (held, said, *_SEPARATES.split(held)[:_MOST_PARTS]))
    yield from dict.fromkeys(name for name in names if re.search(r"\w", name))


def _is_telling(text: str, name: str) -> bool:
    """Tell whether something stands on the line beside the author by which others like it are known."""
    return bool(_SIGN.search(text.replace(name, "", 1)))


def _pattern(text: str, name: str, date: str) -> str:
    """Return the pattern of lines like this one: author, date and numbers vary, the rest is as it stands."""
    varying = {text.find(held): (held, source) for held, source in ((name, NAME), (date, "%moment%")) if held}
    parts: list[str] = []
    at = 0
    for start in sorted(varying):
        held, source = varying[start]
        parts += [_fixed(text[at:start]) if at or not re.fullmatch(LEAD, text[:start]) else LEAD, source]
        at = start + len(held)
    return "".join((*parts, _fixed(text[at:])))


def _fixed(text: str) -> str:
    held = text.strip()
    if not held:
        return " *"
    return f"{' *' if text[0].isspace() else ''}{literal(shape(held))}{' *' if text[-1].isspace() else ''}"
