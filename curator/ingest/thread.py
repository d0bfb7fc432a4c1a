"""Where the comments are, who wrote them, and what belongs to each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.ingest.article import read_part
from curator.ingest.labels import Label, whole
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import Layout, ThreadPatterns

_LONG_PARAGRAPH = 150  # characters that no header of a comment has, by eye on real captures
_LEAST_SHAPED = 2  # one line with a bullet is no thread, unless a line says that comments follow
_MOST_DIGITS = 9  # of a number or a count of votes; longer ones are no counts, and would not fit the file
_NUMBER_WORDS = {"un": 1, "une": 1, "one": 1}


@dataclass(slots=True)
class CommentHeader:
    """The lines that open a comment, from `first` to `last`, and what they say; `reads` is one range a line."""

    first: int
    last: int
    reads: list[tuple[int, int]]
    kind: CommentKind = CommentKind.COMMENT
    number: int | None = None
    author: str | None = None
    date: str | None = None
    by_article_author: bool = False
    indent: int = 0


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


def find_headers(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> tuple[list[CommentHeader], int | None]:
    """Return the headers of comments in page order, and the line that opens the comments, None without one."""
    if patterns.layout is Layout.NONE:
        return [], None
    marked = patterns.layout is Layout.MARKED
    found = _marked(lines, patterns) if marked else _dated(lines, patterns)
    opening = _opening(lines, patterns, {header.first for header in found})
    if opening is not None:
        found = [header for header in found if header.first > opening]
    elif marked:
        found = [header for header in found if _is_shaped(lines, header)]
    else:
        head_end = _head_end(lines)
        found = [header for header in found if header.first >= head_end]
    return (_level(lines, found) if marked else found), opening


def speaks_for(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> bool:
    """Tell whether the comments that the patterns find are evidence that they are the right ones."""
    headers, opening = find_headers(lines, patterns)
    return len(headers) >= _LEAST_SHAPED or bool(headers and opening is not None)


def _opening(lines: Sequence[CaptureLine], patterns: ThreadPatterns, starts: set[int]) -> int | None:
    """Return the first line that announces comments and stands right above one."""
    candidate = None
    for at, line in enumerate(lines):
        if at in starts:
            if candidate is not None:
                return candidate
        elif patterns.opens.match(line.text):
            candidate = at if candidate is None else candidate
        elif not (patterns.furniture.match(line.text) or patterns.closes.match(line.text)):
            candidate = None
    return None


def _head_end(lines: Sequence[CaptureLine]) -> int:
    """Return the first line after a paragraph: a date above it is the article's own."""
    return next((at + 1 for at, line in enumerate(lines) if len(line.text) > _LONG_PARAGRAPH), 0)


def _marked(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    found = []
    for at, line in enumerate(lines):
        match = patterns.headers.match(line.text)
        if match is None or not _stands_above_blank(lines, at, patterns):
            continue
        if line.gap == 0 and at and not patterns.opens.match(lines[at - 1].text):
            continue
        found.append(_marked_header(lines, at, match, patterns))
    return found


def _stands_above_blank(lines: Sequence[CaptureLine], at: int, patterns: ThreadPatterns) -> bool:
    if at + 1 == len(lines) or lines[at + 1].gap:
        return True
    return patterns.dates.match(lines[at + 1].text) is not None


def _marked_header(
    lines: Sequence[CaptureLine], at: int, match: re.Match[str], patterns: ThreadPatterns
) -> CommentHeader:
    line = lines[at]
    header = CommentHeader(at, at, [read_part(line, match)], number=_number(match), indent=line.indent)
    text = match["text"].strip()
    if patterns.pings.match(text):
        header.kind = CommentKind.PING
        return header
    signed = patterns.authors.match(text)
    header.author, header.date = _group(signed, "author") or text, _group(signed, "date")
    _strip_mark(header, patterns)
    if at + 1 < len(lines) and lines[at + 1].gap == 0 and (dated := patterns.dates.match(lines[at + 1].text)):
        header.last, header.date = at + 1, _group(dated, "date")
        header.reads.append((lines[at + 1].start, lines[at + 1].end))
    return header


def _strip_mark(header: CommentHeader, patterns: ThreadPatterns) -> None:
    """Take the mark of the article's author ("Auteur de l'article") off the name."""
    words = (header.author or "").split(" ")
    for cut in range(1, len(words)):
        if patterns.article_author.match(" ".join(words[cut:])):
            header.author, header.by_article_author = " ".join(words[:cut]).rstrip(" -–—("), True
            return


def _number(match: re.Match[str]) -> int | None:
    return _count(_group(match, "number") or "")


def _count(held: str) -> int | None:
    """Return the number that a page prints, None for what is none: a profile may take anything for one."""
    digits = "".join(held.split())
    if digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        return int(digits)
    return _NUMBER_WORDS.get(held.casefold())


def _group(match: re.Match[str] | None, name: str) -> str | None:
    if match is None or name not in match.re.groupindex or match[name] is None:
        return None
    return match[name].strip() or None


def _is_shaped(lines: Sequence[CaptureLine], header: CommentHeader) -> bool:
    """Tell whether the text under a header is indented more than it, as only a comment's is."""
    after = header.last + 1
    return header.kind is CommentKind.PING or (after < len(lines) and lines[after].indent > header.indent)


def _level(lines: Sequence[CaptureLine], headers: Sequence[CommentHeader]) -> list[CommentHeader]:
    """Keep the headers of the thread, and leave lists within a comment to it.

    A header stands as far left as the first, or has indented text under it; numbers go up.
    """
    kept: list[CommentHeader] = []
    for header in headers:
        same = not kept or header.indent <= kept[0].indent
        rising = header.number is None or not kept or header.number > (kept[-1].number or 0)
        if rising and (same or _is_shaped(lines, header)):
            kept.append(header)
    return kept


def _dated(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    found: list[CommentHeader] = []
    for at, line in enumerate(lines):
        dated = patterns.dates.match(line.text)
        if dated is None:
            continue
        header = CommentHeader(at, at, [(line.start, line.end)], date=_group(dated, "date"), indent=line.indent)
        above = lines[at - 1] if at and (not found or found[-1].last < at - 1) else None
        if above and (signed := patterns.headers.match(above.text)) and not _is_button(above.text, patterns):
            header.first, header.author = at - 1, _group(signed, "author")
            header.reads.insert(0, read_part(above, signed, "author"))
            _strip_mark(header, patterns)
        found.append(header)
    return found


def _is_button(text: str, patterns: ThreadPatterns) -> bool:
    return footer_of(text, patterns, None) is not None or patterns.furniture.match(text) is not None


@dataclass(slots=True)
class Footer:
    """A line of buttons and votes under a comment; `waiting` is the vote whose number is yet to come."""

    up: int | None = None
    down: int | None = None
    waiting: str = ""


def footer_of(text: str, patterns: ThreadPatterns, waiting: str | None) -> Footer | None:
    """Return what a line of buttons and votes says, None if the line is none.

    Args:
        text: the line, with plain apostrophes.
        patterns: of the thread.
        waiting: "up" or "down" where the line before ended with that vote and no number.
    """
    kinds = {label.casefold(): "" for label in patterns.buttons}
    kinds |= {label.casefold(): "up" for label in patterns.votes_up}
    kinds |= {label.casefold(): "down" for label in patterns.votes_down}
    footer = Footer(waiting=waiting or "")
    rest = text.casefold()
    if not (waiting and rest.isdecimal()) and not rest.startswith(tuple(kinds)):
        return None
    while rest := rest.lstrip(" -|·•:()"):
        label = max((label for label in kinds if rest.startswith(label)), key=len, default="")
        number = re.match(r"\d{1,9}(?!\w)", rest)
        if label:
            footer.waiting = kinds[label]
        elif number and footer.waiting:
            setattr(footer, footer.waiting, int(number[0]))
            footer.waiting = ""
        else:
            return None
        rest = rest[len(label) if label else number.end() if number else 0 :]
    return footer


def read_thread(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> Thread:
    """Find the comments and label every line from the first that belongs to them."""
    headers, opening = find_headers(lines, patterns)
    begin = len(lines) if not headers else headers[0].first if opening is None else opening
    thread = Thread(begin, _announced(lines, patterns, begin))
    starts = {header.first: header for header in headers}
    at = begin
    closed = True
    waiting = ""
    while at < len(lines):
        if header := starts.get(at):
            _open(thread, header)
            at, closed, waiting = header.last + 1, header.kind is CommentKind.PING, ""
            continue
        line = lines[at]
        footer = None if closed else footer_of(line.text, patterns, waiting)
        closed = closed or (footer is None and _closes(line, thread.drafts[-1], lines, patterns))
        if footer:
            waiting = footer.waiting
            _vote(thread.drafts[-1], footer)
        if closed or footer or patterns.furniture.match(line.text):
            thread.labels.append(whole(line, PassageKind.FURNITURE))
        else:
            thread.labels.append(whole(line, PassageKind.COMMENT_TEXT, len(thread.drafts) - 1))
            thread.drafts[-1].body.append(at)
        at += 1
    return thread


def _open(thread: Thread, header: CommentHeader) -> None:
    kind = PassageKind.PING if header.kind is CommentKind.PING else PassageKind.COMMENT_HEADER
    owner = len(thread.drafts)
    thread.drafts.append(CommentDraft(header))
    thread.labels += [Label(kind, read, owner) for read in header.reads]


def _closes(line: CaptureLine, draft: CommentDraft, lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> bool:
    """Tell whether a line ends the comments: by its words, or by standing left of an indented comment's text."""
    if patterns.closes.match(line.text):
        return True
    if not draft.body or not line.gap:
        return False
    return line.indent <= draft.header.indent < lines[draft.body[0]].indent


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
        if (held := _count(_group(match, "announced") or "")) is not None:
            nearest = held
    return nearest
