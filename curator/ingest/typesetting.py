"""What was done to a text to fit it on pages: lines broken at a width, words divided, page numbers, running heads."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curator.domain.capture import PassageKind
from curator.ingest.blocks import Given
from curator.ingest.lines import CaptureLine
from curator.text.dates import find_dates
from curator.text.hyphens import is_divided

_WIDTHS = range(30, 121)  # columns to which mailers, editors and printers break lines: 60 to 80 mostly
_OVERLONG = 0.05  # share of a text in lines beyond its width: addresses and tables; by eye on wrapped pages
_LEAST_LINES = 4  # full lines that are followed at once by another; a verse or an address has fewer
_FULL = 0.6  # share of the width from which a line is full; the last of a paragraph may be; by eye on ragged mails
_FILLED_SHARE = 0.8  # of the full lines, where each takes all words that fit; by eye on wrapped pages
_WITHIN_SENTENCE = 0.3  # of the lines after them; lists and verses begin theirs with capitals, German half; by eye
_UNENDED_SHARE = 0.7  # of the full lines where they are not filled: what tells them from a list; by eye on mails
_LEAST_RAGGED = 40  # columns: shorter ragged lines are verses or a menu; by eye
_INDENTED = 2  # columns by which the first line of a paragraph stands in; by eye on typescripts
_EDGE = 2  # lines at the top and bottom of a page where its number and running head stand; by eye on books
_LEAST_NUMBERS = 3  # plain numbers in a row that count pages; two may be votes; by eye
_LONGEST_HEAD = 100  # characters of a running head, one line of print; by eye on books
_ENDS = frozenset(".!?…:;»”\"')]}|>")
_BULLET = re.compile(r"[•◦▪‣●○■□➢➤*]\s|(?P<dash>[-–—+]|\d{1,3}[.)])\s+(?P<text>\S)")
_DIGITS = re.compile(r"\d+")
_LONGEST_NUMBER = 30  # characters of a page number with all that is put around it: "— page 12 sur 340 —"
_NUMBER = r"(?:p\.? ?|page |seite |página )?(?P<number>\d{1,4})(?: ?(?:/|sur|of|von|de) ?\d{1,4})?"
_BARE_NUMBER = re.compile(rf"[-–—·•*~\[(|]? ?{_NUMBER} ?[-–—·•*~\])|]?", re.IGNORECASE)
_TOLD_NUMBER = re.compile(rf"[-–—~] ?{_NUMBER} ?[-–—~]|\[?(?:page|seite|página) \d{{1,4}}\]?", re.IGNORECASE)
_RUNNING_HEAD = re.compile(r"\d{1,4} [^a-zà-öø-ÿ\d]{5,}|[^a-zà-öø-ÿ\d]{5,} \d{1,4}")
"""Capitals and a page number at the top of a page."""


@dataclass(frozen=True, slots=True)
class Typesetting:
    """How the lines of a text were set.

    `goes_on` tells of each line whether it goes on with the last one of the text before it, because that was broken for
    lack of room or by the end of a page; `page_marks` are the lines that are page numbers or running heads.
    """

    goes_on: Sequence[bool]
    page_marks: frozenset[int]


def find_typesetting(
    text: str, lines: Sequence[CaptureLine], given: Sequence[Given] = (), pages: Sequence[int] = ()
) -> Typesetting:
    """Find out how `lines`, all of `text`, were set.

    Args:
        text: the transcript.
        lines: its lines.
        given: what the format tells of its passages, in order; those that are printed have their lines from print, and
            where some of these are told to be furniture, no other is looked for.
        pages: where the format says that a page begins, in code points, in order; a form feed says so too.
    """
    print_of = _printed(lines, given)
    turns = _turns(text, lines, pages)
    furniture = frozenset(at for at, each in print_of.items() if each.kind is PassageKind.FURNITURE)
    marks = furniture or _page_marks(lines, turns, printed=bool(print_of))
    own = [at for at in range(len(lines)) if at not in marks]
    breaks = _Breaks([lines[at] for at in own])
    goes_on = [False] * len(lines)
    for before, after in pairwise(own):
        if after in print_of and print_of[after] is print_of.get(before):
            goes_on[after] = True
            continue
        turned = after > before + 1 or after in turns or after in print_of
        goes_on[after] = breaks.goes_on(lines[before], lines[after], turned=turned)
    return Typesetting(goes_on, marks)


def _printed(lines: Sequence[CaptureLine], given: Sequence[Given]) -> dict[int, Given]:
    """Return the printed passage that each line of one is in."""
    found: dict[int, Given] = {}
    at = 0
    for each in given:
        while at < len(lines) and lines[at].start < each.span.end:
            if each.printed and lines[at].start >= each.span.start:
                found[at] = each
            at += 1
    return found


def _turns(text: str, lines: Sequence[CaptureLine], pages: Sequence[int]) -> frozenset[int]:
    """Return the lines that are the first of a page, but for that of the text."""
    fed = {at for at in range(1, len(lines)) if "\f" in text[lines[at - 1].end : lines[at].start]}
    starts = [line.start for line in lines]
    told = {bisect_left(starts, page) for page in pages}
    return frozenset(fed | {at for at in told if 0 < at < len(lines)})


def is_ended(line: CaptureLine) -> bool:
    """Tell whether a line ends as a sentence or a part of one does."""
    return line.text[-1] in _ENDS


def _interrupts(before: CaptureLine, after: CaptureLine) -> bool:
    """Tell whether what stands between two lines parts a sentence."""
    return is_divided(before.text, after.text) or (not is_ended(before) and after.text[0].islower())


def _right(line: CaptureLine) -> int:
    """Return the column at which a line ends."""
    return line.indent + len(line.text)


def _stands_in(before: CaptureLine, after: CaptureLine) -> bool:
    """Tell whether a line is indented as the first of a paragraph is."""
    return is_ended(before) and after.indent >= before.indent + _INDENTED


class _Breaks:
    """Which of a text's line breaks a program made: learned from its lines, without the marks of its pages."""

    def __init__(self, lines: Sequence[CaptureLine]) -> None:
        self._width, self._ragged = _width(lines), False
        pairs = [(before, after) for before, after in pairwise(lines) if after.gap == 0]
        full = [pair for pair in pairs if self._is_full(pair[0])]
        told = sum(line.gap > 0 for line in lines) + sum(_stands_in(before, after) for before, after in pairs)
        self._apart = told > sum(is_ended(before) and not self._is_full(before) for before, _ in pairs)
        divided = any(is_divided(before.text, after.text) for before, after in full)
        self._ragged = not self._is_filled(full)
        wide = not self._ragged or divided or self._width >= _LEAST_RAGGED
        if not (wide and (divided or len(full) >= _LEAST_LINES) and _is_prose(full, ragged=self._ragged)):
            self._width = 0

    def goes_on(self, before: CaptureLine, after: CaptureLine, *, turned: bool) -> bool:
        """Tell whether `after` goes on with `before`; `turned` where a page ends between them."""
        if turned or is_divided(before.text, after.text):
            return (turned or not after.gap) and _interrupts(before, after)
        if not self._width or after.gap or self._begins(before, after):
            return False
        if self._has_no_room(before, after):
            return True
        return self._ragged and (_interrupts(before, after) or (self._is_full(before) and self._is_within(before)))

    def _begins(self, before: CaptureLine, after: CaptureLine) -> bool:
        """Tell whether a line that touches another opens a paragraph or an item all the same."""
        bullet = _BULLET.match(after.text)
        if bullet:
            return not bullet["dash"] or is_ended(before) or not bullet["text"].islower()
        return _stands_in(before, after) and not _BULLET.match(before.text)

    def _is_within(self, before: CaptureLine) -> bool:
        """Tell whether a paragraph goes on after a full line: always where blank lines or indents part them."""
        return self._apart or not is_ended(before)

    def _is_full(self, line: CaptureLine) -> bool:
        return _right(line) >= self._width * _FULL > 0

    def _has_no_room(self, before: CaptureLine, after: CaptureLine) -> bool:
        return _right(before) + 1 + len(after.text.partition(" ")[0]) > self._width

    def _is_filled(self, full: Sequence[tuple[CaptureLine, CaptureLine]]) -> bool:
        """Tell whether each line takes all words that fit: a program counted the columns."""
        filled = sum(self._has_no_room(before, after) for before, after in full)
        return filled >= len(full) * _FILLED_SHARE


def _is_prose(full: Sequence[tuple[CaptureLine, CaptureLine]], *, ragged: bool) -> bool:
    """Tell whether the lines of a text end within its sentences."""
    within = sum(after.text[0].islower() for _, after in full)
    unended = sum(not is_ended(before) for before, _ in full)
    least = _UNENDED_SHARE if ragged else 0
    return within >= len(full) * _WITHIN_SENTENCE and unended >= len(full) * least


def _width(lines: Sequence[CaptureLine]) -> int:
    """Return the column that next to no line goes beyond; 0 where lines end where their author ended them."""
    size = sum(len(line.text) for line in lines)
    reach = 0
    for line in sorted(lines, key=_right):
        reach += len(line.text)
        if reach >= size * (1 - _OVERLONG):
            return _right(line) if _right(line) in _WIDTHS else 0
    return 0


def _page_marks(lines: Sequence[CaptureLine], turns: frozenset[int], *, printed: bool) -> frozenset[int]:
    """Return the lines that are page numbers or running heads."""
    if turns or printed:
        tops = [at for turn in turns for at in range(turn, min(turn + _EDGE, len(lines)))]
        bottoms = [at for turn in (*turns, len(lines)) for at in range(max(turn - _EDGE, 0), turn)]
        edges = sorted({*range(min(_EDGE, len(lines))), *tops, *bottoms})
        numbers = [at for at in edges if _number(lines[at])]
        heads = [at for at in (*range(min(_EDGE, len(lines))), *tops) if printed and _head(lines[at])]
        return frozenset((*numbers, *heads)).union(_recurring(lines, [*tops, *bottoms]))
    numbers = [*_told_numbers(lines), *_bare_numbers(lines)]
    beside = {at for number in numbers for at in (number - 1, number + 1) if 0 <= at < len(lines)}
    return frozenset(numbers).union(_recurring(lines, sorted(beside.difference(numbers))))


def _number(line: CaptureLine, pattern: re.Pattern[str] = _BARE_NUMBER) -> re.Match[str] | None:
    return pattern.fullmatch(line.text) if len(line.text) <= _LONGEST_NUMBER else None


def _head(line: CaptureLine) -> re.Match[str] | None:
    return _RUNNING_HEAD.fullmatch(line.text) if len(line.text) <= _LONGEST_HEAD else None


def _recurring(lines: Sequence[CaptureLine], edges: Sequence[int]) -> Iterator[int]:
    """Yield the lines at the edges of pages that stand there more than once, whatever their numbers but dates."""
    heads = {at: _head_said(lines[at].text.casefold()) for at in edges if len(lines[at].text) <= _LONGEST_HEAD}
    times = Counter(heads.values())
    yield from (at for at, head in heads.items() if times[head] > 1)


def _head_said(text: str) -> str:
    return text if find_dates(text) else _DIGITS.sub("0", text)


def _told_numbers(lines: Sequence[CaptureLine]) -> list[int]:
    """Return the lines that are page numbers by what stands around them; one alone only where it parts a sentence."""
    told = [at for at, line in enumerate(lines) if _number(line, _TOLD_NUMBER)]
    return told if len(told) > 1 or _parts_some(lines, told) else []


def _bare_numbers(lines: Sequence[CaptureLine]) -> list[int]:
    """Return the lines that are plain numbers and count the pages: each one more, and some within a sentence."""
    found = [(at, int(match["number"])) for at, line in enumerate(lines) if (match := _number(line))]
    runs: list[list[int]] = []
    last = None
    for at, number in found:
        if last is None or number != last + 1:
            runs.append([])
        runs[-1].append(at)
        last = number
    return [at for run in runs if len(run) >= _LEAST_NUMBERS and _parts_some(lines, run) for at in run]


def _parts_some(lines: Sequence[CaptureLine], numbers: Sequence[int]) -> bool:
    return any(0 < at < len(lines) - 1 and _interrupts(lines[at - 1], lines[at + 1]) for at in numbers)
