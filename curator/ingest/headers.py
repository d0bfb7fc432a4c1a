"""Where comments begin: the lines that say who wrote one and when, by the patterns of a thread."""

import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curator.domain.comments import CommentKind
from curator.ingest.article import read_part
from curator.ingest.footers import footer_of
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import Layout, ThreadPatterns

_LEAST_SHAPED = 2  # one line with a bullet is no thread, unless a line says that comments follow
_MOST_BETWEEN = 3  # lines between an author and the date under it (“Author”, a subject), by eye on forums
_NEAR_OPENING = 8  # short lines between the line that announces comments and the first, by eye on real captures
_SHORT = 60  # characters of such lines: buttons, “sort by”; by eye on real captures
_ARTICLE = 5  # times as long as the comments' median is the text under a byline that looks like their headers; by eye
_ARTICLE_LENGTH = 800  # characters it has at least; some two paragraphs
_MOST_DIGITS = 9  # of a number or a count of votes; longer ones are no counts, and would not fit the file
_NUMBER_WORDS = {"un": 1, "une": 1, "one": 1, "ein": 1, "een": 1, "una": 1}


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


def find_headers(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> tuple[list[CommentHeader], int | None]:
    """Return the headers of comments in page order, and the line that opens the comments, None without one."""
    if patterns.layout not in _FINDERS:
        return [], None
    found = _FINDERS[patterns.layout](lines, patterns)
    opening = _opening(lines, patterns, found)
    if opening is not None:
        found = [header for header in found if header.first > opening]
    if patterns.layout is Layout.MARKED:
        shaped = found if opening is not None else [header for header in found if _is_shaped(lines, header)]
        return _level(lines, shaped), opening
    if opening is None:
        found = _without_article(lines, found)
    for header in found:
        _take_address(header, lines)
    return _with_pings(lines, found, opening, patterns), opening


def speaks_for(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> bool:
    """Tell whether the comments that the patterns find are evidence that they are the right ones."""
    headers, opening = find_headers(lines, patterns)
    return len(headers) >= _LEAST_SHAPED or bool(headers and opening is not None)


def count(held: str) -> int | None:
    """Return the number that a page prints, None for what is none: a profile may take anything for one."""
    digits = "".join(held.replace(".", "").split())
    if digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        return int(digits)
    return _NUMBER_WORDS.get(held.casefold())


def group(match: re.Match[str] | None, name: str) -> str | None:
    """Return what a pattern's group holds, None where the pattern has no such group or nothing in it."""
    if match is None or name not in match.re.groupindex or match[name] is None:
        return None
    return match[name].strip() or None


def _opening(lines: Sequence[CaptureLine], patterns: ThreadPatterns, found: Sequence[CommentHeader]) -> int | None:
    """Return the first line that announces comments, stands right above one, and has most of them under it."""
    starts = [header.first for header in found]
    passed = 0
    candidate = None
    between = 0
    for at, line in enumerate(lines):
        if passed < len(starts) and at == starts[passed]:
            if candidate is not None:
                return candidate
            passed += 1
            if passed * 2 > len(starts):
                return None
        elif patterns.opens.match(line.text):
            candidate = at if candidate is None or between else candidate
            between = 0
        elif not any(each.match(line.text) for each in (patterns.furniture, patterns.closes, patterns.pings)):
            between += 1
            if not _may_stand_between(line, between, patterns):
                candidate = None
    return None


def _may_stand_between(line: CaptureLine, between: int, patterns: ThreadPatterns) -> bool:
    if patterns.trailing:
        return True
    return patterns.layout is not Layout.MARKED and between <= _NEAR_OPENING and len(line.text) <= _SHORT


def _without_article(lines: Sequence[CaptureLine], found: list[CommentHeader]) -> list[CommentHeader]:
    """Leave out the first where so much text stands under it that it is the article's own byline."""
    if len(found) <= _LEAST_SHAPED:
        return found
    lengths = [sum(len(line.text) for line in lines[one.last + 1 : two.first]) for one, two in pairwise(found)]
    return found[1:] if lengths[0] > max(_ARTICLE * statistics.median(lengths), _ARTICLE_LENGTH) else found


def _with_pings(
    lines: Sequence[CaptureLine], found: list[CommentHeader], opening: int | None, patterns: ThreadPatterns
) -> list[CommentHeader]:
    """Add the pings, which bear no date, from the first that belongs to the comments to the last comment."""
    if not found:
        return found
    taken = {at for header in found for at in range(header.first, header.last + 1)}
    begin = found[0].first if opening is None else opening
    pings = [
        CommentHeader(at, at, [(line.start, line.end)], CommentKind.PING, indent=line.indent)
        for at, line in enumerate(lines[begin : found[-1].first], begin)
        if at not in taken and patterns.pings.match(line.text)
    ]
    return sorted([*found, *pings], key=lambda header: header.first)


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
    if nameless := patterns.dates.match(text):
        header.date = group(nameless, "date")
        return header
    signed = patterns.authors.match(text)
    header.author, header.date = group(signed, "author") or text, group(signed, "date")
    _strip_mark(header, patterns)
    if at + 1 < len(lines) and lines[at + 1].gap == 0 and (dated := patterns.dates.match(lines[at + 1].text)):
        _take(header, lines[at + 1])
        header.date = group(dated, "date")
    return header


def _take(header: CommentHeader, line: CaptureLine) -> None:
    """Let the next line be one of the header's too."""
    header.last += 1
    header.reads.append((line.start, line.end))


def _take_address(header: CommentHeader, lines: Sequence[CaptureLine]) -> None:
    """Let what follows of an address, of which no text is left, be the header's."""
    while header.last + 1 < len(lines) and not lines[header.last + 1].text:
        _take(header, lines[header.last + 1])


def _strip_mark(header: CommentHeader, patterns: ThreadPatterns) -> None:
    """Take the mark of the article's author ("Auteur de l'article") off the name."""
    words = (header.author or "").split(" ")
    for cut in range(1, len(words)):
        if patterns.article_author.match(" ".join(words[cut:])):
            header.author, header.by_article_author = " ".join(words[:cut]).rstrip(" -–—("), True
            return


def _number(match: re.Match[str]) -> int | None:
    return count(group(match, "number") or "")


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
        header = CommentHeader(at, at, [(line.start, line.end)], date=group(dated, "date"), indent=line.indent)
        above = _name_above(lines, at, found[-1].last + 1 if found else 0, patterns)
        if above is not None and (signed := patterns.headers.match(lines[above].text)):
            between = lines[above + 1 : at]
            header.first = above
            header.reads[:0] = [
                read_part(lines[above], signed, "author"),
                *((each.start, each.end) for each in between),
            ]
            _sign(header, signed, patterns)
            header.by_article_author |= any(patterns.article_author.match(each.text) for each in between)
        found.append(header)
    return found


def _name_above(lines: Sequence[CaptureLine], at: int, free: int, patterns: ThreadPatterns) -> int | None:
    """Return the line of the author above a date, if there is one; buttons are none."""
    above = at - 1
    while above > max(free, at - _MOST_BETWEEN) and _is_aside(lines[above].text, patterns):
        above -= 1
    if above < free or not patterns.headers.match(lines[above].text) or _is_button(lines[above].text, patterns):
        return None
    return above if not patterns.apart or _stands_apart(lines, above, free, patterns) else None


def _is_aside(text: str, patterns: ThreadPatterns) -> bool:
    """Tell whether a line may stand between an author and a date: who it is, or what each comment repeats."""
    return patterns.article_author.match(text) is not None or patterns.furniture.match(text) is not None


def _stands_apart(lines: Sequence[CaptureLine], at: int, free: int, patterns: ThreadPatterns) -> bool:
    return at == free or lines[at].gap > 0 or _is_button(lines[at - 1].text, patterns)


def _sign(header: CommentHeader, signed: re.Match[str], patterns: ThreadPatterns) -> None:
    header.author, header.number = group(signed, "author"), _number(signed)
    _strip_mark(header, patterns)


def _below(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    found: list[CommentHeader] = []
    for at, line in enumerate(lines):
        if (dated := patterns.dates.match(line.text)) is None:
            continue
        header = CommentHeader(at, at, [(line.start, line.end)], date=group(dated, "date"), indent=line.indent)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below and (signed := patterns.headers.match(below.text)) and not _is_button(below.text, patterns):
            _take(header, below)
            _sign(header, signed, patterns)
        found.append(header)
    return found


def _inline(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    found: list[CommentHeader] = []
    for at, line in enumerate(lines):
        if (found and at <= found[-1].last) or (signed := patterns.headers.match(line.text)) is None:
            continue
        header = CommentHeader(at, at, [(line.start, line.end)], date=group(signed, "date"), indent=line.indent)
        _sign(header, signed, patterns)
        if header.date is None and at + 1 < len(lines) and (dated := patterns.dates.match(lines[at + 1].text)):
            _take(header, lines[at + 1])
            header.date = group(dated, "date")
        found.append(header)
    return found


def _is_button(text: str, patterns: ThreadPatterns) -> bool:
    return footer_of(text, patterns, None) is not None or patterns.furniture.match(text) is not None


_FINDERS: Mapping[Layout, Callable[[Sequence[CaptureLine], ThreadPatterns], list[CommentHeader]]] = {
    Layout.MARKED: _marked,
    Layout.DATED: _dated,
    Layout.BELOW: _below,
    Layout.INLINE: _inline,
}
