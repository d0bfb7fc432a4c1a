"""What an import says aloud of comments not found: lines that look like them, and where a profile stumbled."""

from collections.abc import Sequence

from curator.domain.messages import Message
from curator.ingest.learning import Learned
from curator.ingest.learning.evidence import is_name
from curator.ingest.learning.sightings import sightings
from curator.ingest.lines import LINE_BREAK, CaptureLine
from curator.ingest.metadata import first_words
from curator.ingest.profiles import Layout, Profile, ThreadPatterns

_LEAST_ALIKE = 3  # lines that look alike by more than chance; by eye on articles with dates in them
_NEARLY = 2.0  # points, of the three that are enough: with less, one page in five without comments would be doubted
_SHOWN = 30  # characters of a line by which it is found again on the page


def lookalikes(learned: Learned | None) -> tuple[Message, ...]:
    """Return the remark that lines look like openings of comments though too little speaks for it."""
    if learned is None or learned.is_enough or learned.grounds.points < _NEARLY:
        return ()
    drafts = learned.thread.drafts
    named = sum(is_name(draft.header.author) for draft in drafts)
    if min(len(drafts), named) < _LEAST_ALIKE:
        return ()
    return (
        Message.of(
            "{count} lines look like openings of comments, but too little speaks for it: if they are, show one of "
            "them, and all that look alike are found",
            count=len(drafts),
        ),
    )


def stumbled(text: str, lines: Sequence[CaptureLine], profile: Profile) -> tuple[Message, ...]:
    """Return the remark where a profile that was asked for failed to find comments.

    Args:
        text: of the page.
        lines: of it, none of which opens a comment by the profile.
        profile: what they were read with.
    """
    if profile.thread.layout in (Layout.NONE, Layout.LEARNED):
        return ()
    why = _stumble(text, lines, profile.thread)
    return (Message.of("the page profile “{name}” found no comments: {why}", name=profile.name, why=why),)


def _stumble(text: str, lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> Message:
    opening = next((line for line in lines if patterns.headers.match(line.text)), None)
    if patterns.layout is Layout.MARKED and opening:
        place = _place(text, opening)
        return Message.of("{place} fits its “headers”, but no text of a comment stands under it", place=place)
    key = "dates" if patterns.layout in (Layout.DATED, Layout.BELOW) else "headers"
    dated = next(sightings(lines), None)
    if dated is None:
        return Message.of("no line fits its “{key}”, and none bears a date", key=key)
    place = _place(text, lines[dated.at])
    return Message.of("no line fits its “{key}”; the first with a date is {place}", key=key, place=place)


def _place(text: str, line: CaptureLine) -> Message:
    number = 1 + sum(1 for _ in LINE_BREAK.finditer(text, 0, line.start))
    return Message.of("line {number} (“{words}”)", number=number, words=first_words(line.text, _SHOWN))
