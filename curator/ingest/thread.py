"""What belongs to each comment: its text, its votes, and what is furniture between them."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.domain.messages import NOTHING, Message
from curator.ingest.footers import Footer, footer_of
from curator.ingest.headers import CommentHeader, count, find_headers, group
from curator.ingest.labels import PAGE_MARK, Label, whole
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import ThreadPatterns

_LEAST_LAST = 30  # lines that the last comment may have at least where nothing says that it ends; by eye
_TIMES_LAST = 4  # times as many lines as the comments' median, where that is more; by eye

_OPENS = Message("opens a comment: it has the form of the lines with author and date on this page")
_SIGNS_OFF = Message("signs the comment above: it has the form of the lines with author and date on this page")
_DATES = Message("dates the comment above")
_PING = Message("opens a ping")
_UNDER_OPENED = Message("text under a line that opens a comment")
_ABOVE_SIGNED = Message("text above the line that signs it")
_ANNOUNCES = Message("announces the comments")
_BUTTONS = Message("buttons or votes of a comment")
_REPEATED = Message("repeated beside comments, or words of the page around them")
_BEFORE = Message("between what announces the comments and the first of them")
_AFTER = Message("past the end of a comment")
"""Why a line among the comments is what it is."""


@dataclass(slots=True)
class CommentDraft:
    """A comment being put together: its header, its votes, and the indices of its lines of text."""

    header: CommentHeader
    votes_up: int | None = None
    votes_down: int | None = None
    body: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Thread:
    """The comments part of a capture, from line `begin` on; `labels` has one label for each of its lines."""

    begin: int
    announced: int | None = None
    drafts: list[CommentDraft] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def read_thread(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> Thread:
    """Find the comments and label every line from the first that belongs to them."""
    headers, opening = find_headers(lines, patterns)
    return with_headers(lines, patterns, headers, opening)


def with_headers(
    lines: Sequence[CaptureLine], patterns: ThreadPatterns, headers: Sequence[CommentHeader], opening: int | None
) -> Thread:
    """Label every line from the first that belongs to comments whose headers are known; `opening` announces them."""
    begin = _begin(lines, headers, opening, patterns)
    thread = Thread(begin, _announced(lines, patterns, begin), [CommentDraft(header) for header in headers])
    return _Reading(lines, patterns, thread).done() if headers else thread


def _begin(
    lines: Sequence[CaptureLine], headers: Sequence[CommentHeader], opening: int | None, patterns: ThreadPatterns
) -> int:
    """Return the line from which on the page is its comments."""
    if opening is not None or not headers:
        return len(lines) if opening is None else opening
    first = headers[0].first
    if patterns.trailing:  # nothing says where the first comment begins: it is taken for as long as the others
        lengths = [two.first - one.last - 1 for one, two in pairwise(headers)]
        first = max(0, first - round(statistics.median(lengths))) if lengths else max(0, first - 1)
    return first


def spread(thread: Thread, lines: Sequence[CaptureLine], read: Sequence[int]) -> Thread:
    """Return a thread that was read of some lines of a page as one of all of them; the others are furniture.

    Args:
        thread: its places count among the lines that were read.
        lines: of the page.
        read: which of them were, in order.
    """
    begin = read[thread.begin] if thread.begin < len(read) else len(lines)
    told = dict(zip(read[thread.begin :], thread.labels, strict=True))
    labels = [told.get(at) or whole(lines[at], PassageKind.FURNITURE, PAGE_MARK) for at in range(begin, len(lines))]
    drafts = [replace(draft, body=[read[at] for at in draft.body]) for draft in thread.drafts]
    return Thread(begin, thread.announced, drafts, labels)


class _Reading:
    """Labels line after line of a thread; `at` is the draft whose lines they are."""

    def __init__(self, lines: Sequence[CaptureLine], patterns: ThreadPatterns, thread: Thread) -> None:
        self._lines, self._patterns, self._thread = lines, patterns, thread
        self._headers = {draft.header.first: number for number, draft in enumerate(thread.drafts)}
        self._first = min(self._headers)
        self._at = 0 if patterns.trailing else -1
        self._closed = not patterns.trailing
        self._waiting = ""
        self._end = _end_of_last([draft.header for draft in thread.drafts])

    def done(self) -> Thread:
        """Label all lines, and return the thread."""
        at = self._thread.begin
        while at < len(self._lines):
            if at in self._headers:
                at = self._open(self._headers[at])
            else:
                self._label(at)
                at += 1
        return self._thread

    def _open(self, number: int) -> int:
        header = self._thread.drafts[number].header
        kind = PassageKind.PING if header.kind is CommentKind.PING else PassageKind.COMMENT_HEADER
        ground = _PING if header.kind is CommentKind.PING else _SIGNS_OFF if self._patterns.trailing else _OPENS
        self._thread.labels += [Label(kind, read, number, ground) for read in header.reads]
        self._at, self._waiting = number, ""
        self._closed = header.kind is CommentKind.PING
        if self._patterns.trailing:
            self._at += 1
            self._closed = self._at == len(self._thread.drafts)
        return header.last + 1

    def _label(self, at: int) -> None:
        line = self._lines[at]
        draft = None if self._closed else self._thread.drafts[self._at]
        if draft and at == draft.header.dated:
            self._thread.labels.append(whole(line, PassageKind.COMMENT_HEADER, _DATES, self._at))
            self._closed = True
            return
        footer = footer_of(line.text, self._patterns, self._waiting) if draft else None
        if draft and footer is None and self._closes(at, draft):
            self._closed, draft = True, None
        if footer:
            self._waiting = footer.waiting
            _vote(self._voted(), footer)
        if outside := self._outside(at, draft, footer):
            self._thread.labels.append(whole(line, PassageKind.FURNITURE, outside))
        elif draft:
            ground = _ABOVE_SIGNED if self._patterns.trailing else _UNDER_OPENED
            self._thread.labels.append(whole(line, PassageKind.COMMENT_TEXT, ground, self._at))
            draft.body.append(at)
        if draft and draft.body and self._patterns.finishes.match(line.text):
            self._closed = not self._patterns.trailing

    def _voted(self) -> CommentDraft:
        """Return the comment whose buttons these are: under a header that trails, those of the one before."""
        drafts = self._thread.drafts
        trails = self._patterns.trailing and not drafts[self._at].body and self._at
        return drafts[self._at - 1 if trails else self._at]

    def _outside(self, at: int, draft: CommentDraft | None, footer: Footer | None) -> Message:
        """Return why a line is furniture, nothing where it is text of a comment."""
        if self._announces(at):
            return _ANNOUNCES
        if footer:
            return _BUTTONS
        if self._patterns.furniture.match(self._lines[at].text):
            return _REPEATED
        if draft is None:
            return _BEFORE if at < self._first else _AFTER
        return NOTHING

    def _announces(self, at: int) -> bool:
        return at == self._thread.begin and self._patterns.opens.match(self._lines[at].text) is not None

    def _closes(self, at: int, draft: CommentDraft) -> bool:
        """Tell whether a line ends the comments: by its words, its place, or by standing left of an indented text."""
        line, body = self._lines[at], draft.body
        if self._patterns.closes.match(line.text) or (at >= self._end and not self._patterns.trailing):
            return True
        if not body or not line.gap:
            return False
        return line.indent <= draft.header.indent < self._lines[body[0]].indent


def _end_of_last(headers: Sequence[CommentHeader]) -> int:
    """Return the line where the last comment ends at the latest, by the length of the others."""
    lengths = [two.first - one.last for one, two in pairwise(headers)]
    most = max(_LEAST_LAST, round(_TIMES_LAST * statistics.median(lengths))) if lengths else _LEAST_LAST * _TIMES_LAST
    return headers[-1].last + 1 + most


def _vote(draft: CommentDraft, footer: Footer) -> None:
    draft.votes_up = footer.up if footer.up is not None else draft.votes_up
    draft.votes_down = footer.down if footer.down is not None else draft.votes_down


def _announced(lines: Sequence[CaptureLine], patterns: ThreadPatterns, begin: int) -> int | None:
    """Return the number of comments that the page gives; the one nearest to the comments where there are several."""
    nearest = None
    for at, line in enumerate(lines):
        if at > begin and nearest is not None:
            break
        match = patterns.opens.match(line.text)
        if (held := count(group(match, "announced") or "")) is not None:
            nearest = held
    return nearest
