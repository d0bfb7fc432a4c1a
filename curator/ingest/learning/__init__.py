"""The learner: a page teaches the pattern of its own comments.

Dates of one form that come again and again, and what stands around them, make patterns; each is tried on the page, and
the one that finds most is taken, if enough speaks for it that these are comments. What is learned is what a profile
says, so it reads like one, and can be kept as one.
"""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from curator.domain.capture import PassageKind
from curator.ingest.footers import footer_of
from curator.ingest.headers import CommentHeader, find_headers
from curator.ingest.learning.constants import with_constants
from curator.ingest.learning.evidence import ENOUGH, Grounds, agreed, weigh
from curator.ingest.learning.frames import HAS_SAID, NUMBERED_NAME_LINE, SAID_LINE, Frame, frames
from curator.ingest.learning.lists import listed
from curator.ingest.learning.members import date_by_posts
from curator.ingest.learning.sightings import Sighting, sightings
from curator.ingest.learning.views import seen
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import Layout, Patterns, ThreadPatterns, expand
from curator.ingest.thread import Thread, read_thread, with_headers

_PASSES = 3  # what is no name shows in the first, then what stands where a text begins; by eye on forums
_MOST_FORMS = 8  # forms of dates that are tried, those with most lines; a bound for hostile pages
_MOST_LINES = 200_000  # of a page that is learned from; a bound for hostile pages
_LEAST_SAYING = 2  # lines that end in “says”, by which names are told from texts as short; one may be speech
_LONG = 25  # characters of a line that is text and no name or button, by eye
_TRAILING = 2  # points: text above the first header, as much as elsewhere, apart from it, and none under the last
_LOOK_BACK = 80  # lines above the first header in which the comments are announced, by eye


@dataclass(frozen=True, slots=True)
class Learned:
    """The pattern of a page's comments, what it reads, and what speaks for it."""

    patterns: ThreadPatterns
    thread: Thread
    grounds: Grounds

    @property
    def is_enough(self) -> bool:
        """Tell whether enough speaks for it that these are comments."""
        return self.grounds.points >= ENOUGH


def learn(text: str, lines: Sequence[CaptureLine], base: ThreadPatterns) -> Learned | None:
    """Return the pattern that explains most of a page, comments or not; None where nothing looks like a pattern.

    Args:
        text: of the page.
        lines: of it.
        base: what holds on every page: how comments are announced and closed, buttons, pings.
    """
    view = seen(text, lines)
    found = [each for frame in page_frames(view[:_MOST_LINES]) for each in tried(view, frame, base)]
    if not any(each.is_enough for each in found):
        found += _listed(view, base)
    best = max(found, key=lambda each: (each.is_enough, each.grounds.value), default=None)
    if best:
        _uncut(best.thread, lines)
        for draft in best.thread.drafts:
            date_by_posts(lines, draft.header)
    return best


def _uncut(thread: Thread, lines: Sequence[CaptureLine]) -> None:
    """Let all but headers be read from the first to the last character of their lines."""
    for at, label in enumerate(thread.labels, thread.begin):
        if label.kind in (PassageKind.COMMENT_TEXT, PassageKind.FURNITURE):
            label.read = (lines[at].start, lines[at].end)


def page_frames(lines: Sequence[CaptureLine]) -> Iterator[Frame]:
    """Yield the frames that a page's lines with dates make, those of the form that most have first."""
    by_form: defaultdict[str, list[Sighting]] = defaultdict(list)
    for each in sightings(lines):
        by_form[each.form].append(each)
    says = sum(HAS_SAID.fullmatch(line.text) is not None for line in lines) >= _LEAST_SAYING
    for form, _ in Counter({form: len(held) for form, held in by_form.items()}).most_common(_MOST_FORMS):
        for frame in frames(by_form[form]):
            yield frame
            if says and frame.layout in (Layout.DATED, Layout.BELOW, Layout.AROUND):
                yield replace(frame, headers=(SAID_LINE,))
    yield Frame(Layout.INLINE, (SAID_LINE,), ("%moment%.{0,60}",))


def tried(lines: Sequence[CaptureLine], frame: Frame, base: ThreadPatterns) -> Iterator[Learned]:
    """Yield what a page gives read with a frame, if that finds anything."""
    patterns = replace(
        base,
        layout=frame.layout,
        headers=Patterns(tuple(map(expand, frame.headers))),
        dates=Patterns(tuple(map(expand, frame.dates))),
    )
    headers, _ = find_headers(lines, patterns)
    if not headers:
        return
    trails = frame.layout is not Layout.AROUND and _trails(lines, headers, patterns)
    patterns = replace(patterns, trailing=trails)
    for _ in range(_PASSES):
        patterns = with_constants(lines, read_thread(lines, patterns), patterns)
    thread = read_thread(lines, patterns)
    if not _rise(thread):
        sources = tuple(source for source in frame.headers if source != NUMBERED_NAME_LINE)
        patterns = replace(patterns, headers=Patterns(tuple(map(expand, sources))))
        thread = read_thread(lines, patterns)
    yield Learned(patterns, thread, weigh(lines, thread, patterns))


def _listed(lines: Sequence[CaptureLine], base: ThreadPatterns) -> Iterator[Learned]:
    if found := listed(lines, base):
        thread = with_headers(lines, base, *found)
        yield Learned(base, thread, agreed(lines, thread))


def _rise(thread: Thread) -> bool:
    """Tell whether the numbers before the names count the comments, if there are any."""
    numbers = [draft.header.number for draft in thread.drafts if draft.header.number is not None]
    return not numbers or (len(numbers) * 2 > len(thread.drafts) and numbers == sorted(set(numbers)))


def _trails(lines: Sequence[CaptureLine], headers: Sequence[CommentHeader], patterns: ThreadPatterns) -> bool:
    """Tell whether headers stand under the text they belong to: text before the first, and none after the last."""
    first = headers[0].first
    above = range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1)
    opening = next((at for at in above if patterns.opens.match(lines[at].text)), None)
    if opening is None:
        return False
    above_first = sum(len(line.text) for line in lines[opening + 1 : first] if _is_text(line, patterns))
    if not above_first:
        return False
    lengths = [sum(len(line.text) for line in lines[one.last + 1 : two.first]) for one, two in pairwise(headers)]
    as_long = above_first * 4 >= statistics.median(lengths or [above_first])
    below = _below(lines, headers[-1].last + 1, patterns)
    return 1 + as_long + (1 if lines[first].gap else -1) + below >= _TRAILING


def _below(lines: Sequence[CaptureLine], at: int, patterns: ThreadPatterns) -> int:
    """Return 1 where the comments end at a line, -1 where text follows, 0 where that cannot be told."""
    while at < len(lines) and footer_of(lines[at].text, patterns, None):
        at += 1
    following = lines[at : at + 2]
    if not following or patterns.closes.match(following[0].text):
        return 1
    return -1 if any(_is_text(line, patterns) for line in following) else 0


def _is_text(line: CaptureLine, patterns: ThreadPatterns) -> bool:
    return (len(line.text) >= _LONG or line.text.endswith((".", "!", "…"))) and not any(
        each.match(line.text) for each in (patterns.closes, patterns.furniture, patterns.opens)
    )
