"""What the lines of the article are: title, byline, headings, quotes and so on."""

import re
from collections import Counter
from collections.abc import Sequence

from curator.domain.capture import PassageKind
from curator.domain.messages import Message
from curator.ingest.labels import PAGE_MARK, Label, whole
from curator.ingest.lines import CaptureLine
from curator.ingest.metadata import address_in, first_words
from curator.ingest.profiles import ArticlePatterns, Patterns
from curator.ingest.typesetting import Typesetting
from curator.ingest.whole_page import ArticlePlace, is_signature

_LONGEST_TITLE = 200  # characters, by eye on real captures; longer lines are running text
_LONGEST_HEADING = 80  # characters, one line of print, by eye on real captures
_LONGEST_REPEATED = 40  # characters: the text in place of an image, by eye on real captures
_LONG_PARAGRAPH = 200  # characters that no line of a list of other pages reached, by eye on real captures
_ABOVE_TITLE = 2  # lines over the title of a whole page where a byline may stand, by eye on real captures
_SHORTEST_LEAD = 40  # characters of a line under the title that is no button, by eye on real captures
_HEAD_LINES = 8  # title, bylines and buttons at the top, by eye on real captures
_SUBTITLE_GAP = 2  # blank lines after it, by eye on real captures
_NEVER_ENDS_TITLE = tuple(".,;:")
_NEVER_ENDS_HEADING = tuple('.,;:!…)»”"')
_OPENING_MARKS = frozenset('“«„"')
_CLOSING_MARKS = frozenset('”»“"')
_QUOTED = re.compile(r'"[^"]{20,}"|«[^«»]{20,}»|“[^“”]{20,}”')
_RUNNING = Message("running text")
_WORDED = Message("its signs or its wording are of this kind")
_SIGNS = Message("near the title, it says who wrote the article, or when")
_ADDRESS = Message("the address of the page, at its head")
_FIRST = Message("short line at the top, apart from what follows")
_LIKEST = Message("the likest to a title among the lines near the text")
_APART = Message("paragraph apart, under the title")
_ABOVE = Message("above the article, on a page that was copied whole")
_BELOW = Message("below the article, on a page that was copied whole")
_NOTICE = Message("its words are those of menus, bars and notices")
_BETWEEN = Message("short line between the title and the text")
_LISTED = Message("one of several lines with the same sign")
_REPEATED = Message("stands more than once: the words in place of a picture")
_LONE = Message("short line alone, above running text")
_QUOTES = Message("in quotation marks")
"""Why a line of the article is what it is."""

_LOOSE_BULLETS = re.compile(r"(?P<mark>[-*–—+]|\d{1,3}[.)]) +(?P<text>\S.*)")


def label_article(
    lines: Sequence[CaptureLine], patterns: ArticlePatterns, setting: Typesetting, place: ArticlePlace | None = None
) -> list[Label]:
    """Return a label for each line of the article, in order.

    Args:
        lines: all above the comments.
        patterns: of the page profile.
        setting: of the whole page.
        place: where the article stands, if the page was copied whole.
    """
    labels = [whole(line, PassageKind.PARAGRAPH, _RUNNING) for line in lines]
    explicit = (
        (PassageKind.TITLE, patterns.titles),
        (PassageKind.HEADING, patterns.headings),
        (PassageKind.QUOTE, patterns.quotes),
        (PassageKind.LIST_ITEM, patterns.list_items),
        (PassageKind.CAPTION, patterns.captions),
        (PassageKind.FURNITURE, patterns.furniture),
    )
    for at, line in enumerate(lines):
        if at in setting.page_marks:
            labels[at] = whole(line, PassageKind.FURNITURE, PAGE_MARK)
        elif not setting.goes_on[at]:
            labels[at] = _explicit(line, explicit) or labels[at]
    _label_end(lines, labels, patterns.ends)
    body = _label_placed(lines, labels, patterns, place) if place else _label_head(lines, labels, patterns)
    _label_loose_lists(lines, labels, setting)
    _label_repeated(lines, labels, body)
    if patterns.lone_headings:
        _label_lone_headings(lines, labels, body, setting)
    _label_quotes(lines, labels)
    return labels


def _explicit(line: CaptureLine, explicit: Sequence[tuple[PassageKind, Patterns]]) -> Label | None:
    for kind, patterns in explicit:
        if match := patterns.match(line.text):
            return Label(kind, read_part(line, match), ground=_WORDED)
    return None


def read_part(line: CaptureLine, match: re.Match[str], group: str = "text") -> tuple[int, int]:
    """Return what a pattern's group reads of the line, in code points of the capture; all of it without the group.

    All of it too where the line's text is shorter than the line, and places in it are not those of the capture.
    """
    uneven = line.end - line.start != len(line.text)
    if uneven or match.re.groupindex.get(group) is None or match[group] is None:
        return line.start, line.end
    held = match[group]
    start = line.start + match.start(group) + len(held) - len(held.lstrip())
    return start, start + len(held.strip())


def _label_end(lines: Sequence[CaptureLine], labels: list[Label], ends: Patterns) -> None:
    """Take as furniture the lists of other pages under the article, from the line that opens them."""
    last_long = max((at for at, line in enumerate(lines) if len(line.text) > _LONG_PARAGRAPH), default=0)
    for at in range(last_long, len(lines)):
        if ends.match(lines[at].text):
            ground = Message.of("under “{words}”, which opens lists of other pages", words=first_words(lines[at].text))
            labels[at:] = [whole(line, PassageKind.FURNITURE, ground) for line in lines[at:]]
            return


def _label_head(lines: Sequence[CaptureLine], labels: list[Label], patterns: ArticlePatterns) -> int:
    """Label title, bylines and subtitle; return the index of the first line of the body."""
    titled = any(label.kind is PassageKind.TITLE for label in labels[:_HEAD_LINES])
    at = 0
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if labels[at].kind in (PassageKind.TITLE, PassageKind.FURNITURE):
            continue
        if address_in(line.text):
            labels[at] = whole(line, PassageKind.FURNITURE, _ADDRESS)
        elif patterns.bylines.match(line.text):
            labels[at] = whole(line, PassageKind.BYLINE, _SIGNS)
        elif not titled and _is_title(lines, labels, at):
            labels[at] = whole(line, PassageKind.TITLE, _FIRST)
            titled = True
        else:
            break
    else:
        return min(len(lines), _HEAD_LINES)
    return _after_subtitle(lines, labels, patterns, at) if titled else at


def _after_subtitle(lines: Sequence[CaptureLine], labels: list[Label], patterns: ArticlePatterns, at: int) -> int:
    """Label line `at` as the subtitle if it is one; return the first line of the body."""
    if not patterns.subtitle or not _stands_apart(lines, labels, at):
        return at
    labels[at] = whole(lines[at], PassageKind.SUBTITLE, _APART)
    return at + 1


def _label_placed(
    lines: Sequence[CaptureLine], labels: list[Label], patterns: ArticlePatterns, place: ArticlePlace
) -> int:
    """Label what surrounds the article of a whole page, its title and bylines; return the first line of the body."""
    around = ((range(place.head), _ABOVE), (sorted(place.furniture), _NOTICE), (range(place.end, len(lines)), _BELOW))
    for places, ground in around:
        for at in places:
            labels[at] = whole(lines[at], PassageKind.FURNITURE, ground)
    if place.title is None:
        return place.first or _label_head(lines, labels, patterns)
    if labels[place.title].kind is not PassageKind.TITLE:
        labels[place.title] = whole(lines[place.title], PassageKind.TITLE, _LIKEST)
    for at in (*range(max(0, place.title - _ABOVE_TITLE), place.title), *range(place.title + 1, place.first)):
        if patterns.bylines.match(lines[at].text) or is_signature(lines[at].text):
            labels[at] = whole(lines[at], PassageKind.BYLINE, _SIGNS)
        elif at > place.title and len(lines[at].text) < _SHORTEST_LEAD:
            labels[at] = whole(lines[at], PassageKind.FURNITURE, _BETWEEN)
    return _after_subtitle(lines, labels, patterns, max(place.first, place.title + 1))


def _is_title(lines: Sequence[CaptureLine], labels: Sequence[Label], at: int) -> bool:
    text = lines[at].text
    return (
        labels[at].kind is PassageKind.PARAGRAPH
        and len(text) <= _LONGEST_TITLE
        and not text.endswith(_NEVER_ENDS_TITLE)
        and at + 1 < len(lines)
        and lines[at + 1].gap > 0
        and any(map(str.isalpha, text))
    )


def _stands_apart(lines: Sequence[CaptureLine], labels: Sequence[Label], at: int) -> bool:
    follows = at + 1 < len(lines) and lines[at + 1].gap >= _SUBTITLE_GAP
    return labels[at].kind is PassageKind.PARAGRAPH and at > 0 and follows


def _label_loose_lists(lines: Sequence[CaptureLine], labels: list[Label], setting: Typesetting) -> None:
    """Take dashes and numbers for a list where two items touch: a single one may be a dialogue or a year."""
    openings = [at for at in range(len(lines)) if not setting.goes_on[at]]
    matches = [
        _LOOSE_BULLETS.fullmatch(lines[at].text) if labels[at].kind is PassageKind.PARAGRAPH else None
        for at in openings
    ]
    for place, (at, match) in enumerate(zip(openings, matches, strict=True)):
        near = [matches[beside] for beside in (place - 1, place + 1) if 0 <= beside < len(openings)]
        if match and any(other and other["mark"][-1] == match["mark"][-1] for other in near):
            labels[at] = Label(PassageKind.LIST_ITEM, read_part(lines[at], match), ground=_LISTED)


def _label_repeated(lines: Sequence[CaptureLine], labels: list[Label], body: int) -> None:
    """Take a short line that stands more than once for the text that stood in place of an image."""
    times = Counter(line.text for line in lines[body:] if len(line.text) <= _LONGEST_REPEATED)
    for at in range(body, len(lines)):
        text = lines[at].text
        alone = lines[at].gap > 0 and (at + 1 == len(lines) or lines[at + 1].gap > 0)
        named = alone and times[text] > 1 and not text.endswith((*_NEVER_ENDS_HEADING, "?"))
        if named and labels[at].kind is PassageKind.PARAGRAPH:
            labels[at].kind, labels[at].ground = PassageKind.CAPTION, _REPEATED


def _label_lone_headings(lines: Sequence[CaptureLine], labels: list[Label], body: int, setting: Typesetting) -> None:
    for at in range(body, len(lines) - 1):
        heading = not setting.goes_on[at + 1] and _is_heading(lines[at]) and _opens_text(lines, labels, at)
        if heading and labels[at].kind is PassageKind.PARAGRAPH:
            labels[at].kind, labels[at].ground = PassageKind.HEADING, _LONE


def _is_heading(line: CaptureLine) -> bool:
    return (
        line.gap > 0
        and len(line.text) <= _LONGEST_HEADING
        and not line.text.endswith(_NEVER_ENDS_HEADING)
        and not line.text[0].islower()
        and any(map(str.isalpha, line.text))
    )


def _opens_text(lines: Sequence[CaptureLine], labels: Sequence[Label], at: int) -> bool:
    """Tell whether running text follows, and not under it a line of the same short kind."""
    following = next((n for n in range(at + 1, len(lines)) if labels[n].kind is not PassageKind.CAPTION), at)
    text = labels[following].kind not in (PassageKind.HEADING, PassageKind.FURNITURE)
    return text and len(lines[following].text) > len(lines[at].text)


def _label_quotes(lines: Sequence[CaptureLine], labels: list[Label]) -> None:
    """Join pull-quote marks that stand alone to their quote, and take whole lines in quotation marks as quotes."""
    opened = False
    for at, line in enumerate(lines):
        marks = set(line.text)
        if not opened and marks <= _OPENING_MARKS and at + 1 < len(lines):
            opened = True
            labels[at] = Label(PassageKind.QUOTE, (line.start, line.start), ground=_QUOTES)
            labels[at + 1].kind, labels[at + 1].joins = PassageKind.QUOTE, True
        elif marks <= _CLOSING_MARKS and at and labels[at - 1].kind is PassageKind.QUOTE:
            opened = False
            labels[at] = Label(PassageKind.QUOTE, (line.end, line.end), ground=_QUOTES, joins=True)
        elif labels[at].kind is PassageKind.PARAGRAPH and _QUOTED.fullmatch(line.text):
            labels[at].kind, labels[at].ground = PassageKind.QUOTE, _QUOTES
        else:
            opened = opened and labels[at].kind is PassageKind.QUOTE
