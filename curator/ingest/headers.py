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
_LEAST_BLOCK, _LONGEST_BLOCK = 3, 16  # lines of what a forum says of a member, by eye on forums
_NEAR_OPENING = 8  # short lines between the line that announces comments and the first, by eye on real captures
_SHORT = 60  # characters of such lines: buttons, “sort by”; by eye on real captures
_LOOK_BACK = 80  # lines of a first comment above its date, by eye on real captures
_ARTICLE = 5  # times as long as the comments' median is the text under a byline that looks like their headers; by eye
_ARTICLE_LENGTH = 800  # characters it has at least; some two paragraphs
_LEAST_TWICE = 4  # letters: shorter names that repeat themselves are names: Toto, Loulou; by eye
_MOST_DIGITS = 9  # of a number or a count of votes; longer ones are no counts, and would not fit the file
_PICTURE = re.compile(
    r"(?:(?:gr)?avatar(?: (?:de|von|of|for|di|van|by))?:?|"
    r"(?:portrait|photo|image|bild|foto|profile picture|user picture|profilbild|benutzerbild) (?:de|von|of|for|di|van))"
    r" +(?=\S)",
    re.IGNORECASE,
)
_NUMBER_WORDS = {"un": 1, "une": 1, "one": 1, "ein": 1, "een": 1, "una": 1}


@dataclass(slots=True)
class CommentHeader:
    """The lines that open a comment, from `first` to `last`, and what they say; `reads` is one range a line.

    `dated` is the line under the text that bears the date, where that is none of these.
    """

    first: int
    last: int
    reads: list[tuple[int, int]]
    kind: CommentKind = CommentKind.COMMENT
    number: int | None = None
    author: str | None = None
    date: str | None = None
    by_article_author: bool = False
    indent: int = 0
    dated: int | None = None


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
    """Add the pings, which bear no date, from the first that belongs to the comments to the line that ends them."""
    if not found:
        return found
    taken = {at for header in found for at in range(header.first, header.last + 1)}
    begin = found[0].first if opening is None else opening
    behind = range(found[-1].last + 1, len(lines))
    end = next((at for at in behind if patterns.closes.match(lines[at].text)), len(lines))
    pings = [
        CommentHeader(at, at, [(line.start, line.end)], CommentKind.PING, indent=line.indent)
        for at, line in enumerate(lines[begin:end], begin)
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
    """Take the words in place of a picture ("Avatar de") and the mark of the article's author off the name."""
    header.author = _PICTURE.sub("", header.author, count=1) if header.author else header.author
    words = _once(header.author or "").split(" ")
    header.author = " ".join(words) or None
    for cut in range(1, len(words)):
        if patterns.article_author.match(" ".join(words[cut:])):
            header.author, header.by_article_author = " ".join(words[:cut]).rstrip(" -–—("), True
            return


def _once(name: str) -> str:
    """Return a name that a page gives twice in a row, of which one was the text of a picture, as it is."""
    half, rest = divmod(len(name), 2)
    return name[:half] if half >= _LEAST_TWICE and not rest and name[:half] == name[half:] else name


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


def _around(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    """Find the author above each text that a date ends: the first line behind the date before it."""
    dated = [(at, match) for at, line in enumerate(lines) if (match := patterns.dates.match(line.text))]
    if 2 * sum(_is_headed(lines, at) for at, _ in dated) >= len(dated):
        return []
    found: list[CommentHeader] = []
    free = _first_around(lines, dated[0][0], patterns)
    for at, match in dated:
        own = [n for n in range(free, at) if not _is_aside(lines[n].text, patterns)]
        named = next((n for n in own if not _is_button(lines[n].text, patterns)), None)
        if named is not None and (signed := patterns.headers.match(lines[named].text)):
            line = lines[named]
            header = CommentHeader(
                named,
                named,
                [read_part(line, signed, "author")],
                date=group(match, "date"),
                indent=line.indent,
                dated=at,
            )
            _sign(header, signed, patterns)
            header.by_article_author |= any(patterns.article_author.match(each.text) for each in lines[free:named])
            found.append(header)
        free = at + 1
    return found


def _block(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> list[CommentHeader]:
    """Find the author at the head of each run of lines that touch and that a date ends: what forums say of a member."""
    found: list[CommentHeader] = []
    sizes: list[int] = []
    for at, line in enumerate(lines):
        if (dated := patterns.dates.match(line.text)) is None:
            continue
        first, named = _block_start(lines, at, patterns)
        sizes.append(at - named)
        if signed := patterns.headers.match(lines[named].text) if named < at else None:
            found = found[:-1] if found and found[-1].first == first else found  # a date among the particulars
            reads = [(each.start, each.end) for each in lines[first : at + 1]]
            reads[named - first] = read_part(lines[named], signed, "author")
            found.append(CommentHeader(first, at, reads, date=group(dated, "date"), indent=line.indent))
            _sign(found[-1], signed, patterns)
    return found if sizes and statistics.median(sizes) >= _LEAST_BLOCK else []


def _block_start(lines: Sequence[CaptureLine], dated: int, patterns: ThreadPatterns) -> tuple[int, int]:
    """Return the first line of the run that a date ends, and the first that is no initial in place of a picture."""
    first = dated
    while first > max(0, dated - _LONGEST_BLOCK) and not lines[first].gap:
        first -= 1
    while first < dated and _is_button(lines[first].text, patterns):
        first += 1
    named = first
    while named < dated and len(lines[named].text) == 1:
        named += 1
    return first, named


def _is_headed(lines: Sequence[CaptureLine], dated: int) -> bool:
    """Tell whether a date stands right under a line that stands apart, as under a name, and so ends no text."""
    return (
        not lines[dated].gap and dated > 0 and lines[dated - 1].gap > 0 and any(map(str.isalpha, lines[dated - 1].text))
    )


def _first_around(lines: Sequence[CaptureLine], dated: int, patterns: ThreadPatterns) -> int:
    """Return the line of the first author: under what announces comments, or the last name that stands apart."""
    above = range(dated - 1, max(-1, dated - 1 - _LOOK_BACK), -1)
    opening = next((at for at in above if patterns.opens.match(lines[at].text)), None)
    within = above if opening is None else range(dated - 1, opening, -1)
    fallback = dated if opening is None else opening + 1
    return next((at for at in within if _is_apart(lines, at, dated, patterns)), fallback)


def _is_apart(lines: Sequence[CaptureLine], at: int, dated: int, patterns: ThreadPatterns) -> bool:
    """Tell whether a line may be the name above a text: apart from what is above, shorter than what is below."""
    set_off = lines[at].gap > 0 or (at > 0 and _is_aside(lines[at - 1].text, patterns))
    shorter = at + 1 < dated and len(lines[at].text) < min(_SHORT, len(lines[at + 1].text))
    return set_off and shorter and not _is_aside(lines[at].text, patterns)


def _is_button(text: str, patterns: ThreadPatterns) -> bool:
    return footer_of(text, patterns, None) is not None or patterns.furniture.match(text) is not None


_FINDERS: Mapping[Layout, Callable[[Sequence[CaptureLine], ThreadPatterns], list[CommentHeader]]] = {
    Layout.MARKED: _marked,
    Layout.DATED: _dated,
    Layout.BELOW: _below,
    Layout.INLINE: _inline,
    Layout.AROUND: _around,
    Layout.BLOCK: _block,
}
