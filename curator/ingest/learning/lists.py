"""Comments without dates: a list in which names and texts take turns, as Disqus leaves them for search engines.

Where the names stand is decided for the list as a whole, at the least cost: a name looks like one, a text follows each,
and there are as many as the page announces.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, repeat
from math import inf

from curator.ingest.headers import CommentHeader, count, group
from curator.ingest.learning.evidence import is_name
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import ThreadPatterns

_MOST_UNITS, _MOST_COMMENTS = 1500, 400  # bounds: more would take seconds, and are read by their dates
_WIDE = 2  # blank lines between comments, where a text has one between its paragraphs; by eye on copies of browsers
_MOST_LINES = 4  # lines that stand together on average where blank lines set names and texts apart; by eye
_WIDTHS = range(60, 121)  # columns to which programs that dump a page break its lines: lynx, w3m
_LEAST = 4  # comments; fewer names and texts take turns by chance
_LONGEST_NAME, _MOST_WORDS = 45, 4  # characters and words of what looks like a name, by eye
_SHORT_NAME, _FEW_WORDS = 24, 2
_PLAUSIBLE, _UNLIKELY, _NAME_AS_TEXT, _MORE_TEXT, _SKIPPED = 0.5, 3.0, 1.0, 0.15, 0.05
# costs: a name that is long, one that looks like a text, what looks like a name as text, a further paragraph, a line
# before the first; by eye
_MOST_COST = 0.5  # for each comment, from which it is no such list; by eye on lists and articles
_ADDRESS = re.compile(r"https?://\S+ +(?=\S)")
_POWERED = re.compile(r".{0,60}\bcomments powered by \S.{0,40}", re.IGNORECASE)


Unit = tuple[int, int]
"""The first and the last line of what stands together."""


def listed(lines: Sequence[CaptureLine], patterns: ThreadPatterns) -> tuple[list[CommentHeader], int] | None:
    """Return the headers of a list of names and texts and the line that announces it, None where there is none."""
    for opening, line in enumerate(lines):
        if not (match := patterns.opens.match(line.text)):
            continue
        announced = count(group(match, "announced") or "")
        end = next((at for at in range(opening + 1, len(lines)) if _POWERED.fullmatch(lines[at].text)), None)
        if end is None and not announced:
            continue
        if announced and (apart := _apart(lines, opening, announced)):
            return [_header(lines[at], at) for at in apart], opening
        units = list(_units(lines[: end or len(lines)], opening + 1))
        if _LEAST <= len(units) <= _MOST_UNITS and (names := _names(lines, units, announced, is_whole=end is not None)):
            return [_header(lines[at], at) for at in names], opening
    return None


def _apart(lines: Sequence[CaptureLine], opening: int, announced: int) -> list[int]:
    """Return the lines under wider gaps than parts of a text have, if as many as are announced look like names."""
    wide = (at for at in range(opening + 2, len(lines)) if lines[at].gap >= _WIDE)
    names = [opening + 1, *islice(wide, announced - 1)]
    touching = all(at + 1 < len(lines) and not lines[at + 1].gap for at in names)
    fitting = len(names) == announced >= _LEAST and touching
    costs = [_name_cost(lines, (at, at)) for at in names] if fitting else [inf]
    return names if sum(costs) <= _MOST_COST * len(names) else []


def _units(lines: Sequence[CaptureLine], begin: int) -> Iterator[Unit]:
    """Yield what blank lines set apart; where there are few of them each line, with those that it was broken into."""
    apart = sum(line.gap > 0 for line in lines[begin:]) * _MOST_LINES > len(lines) - begin
    edges = sorted(line.indent + len(line.text) for line in lines[begin:])
    width = edges[len(edges) * 49 // 50] if edges else 0
    first = begin
    for at in range(begin + 1, len(lines) + 1):
        broken = at < len(lines) and width in _WIDTHS and _is_broken(lines[at - 1], lines[at], width)
        if at == len(lines) or lines[at].gap or not (apart or broken):
            yield first, at - 1
            first = at


def _is_broken(before: CaptureLine, after: CaptureLine, width: int) -> bool:
    """Tell whether the first word of a line had no room on the one before."""
    return before.indent + len(before.text) + 1 + len(after.text.partition(" ")[0]) > width


def _names(
    lines: Sequence[CaptureLine], units: Sequence[Unit], announced: int | None, *, is_whole: bool
) -> list[int] | None:
    """Return the lines that are names at the least cost, None where even that is much.

    Args:
        lines: of the page.
        units: that follow the announcement.
        announced: as many are to be found; None for any number.
        is_whole: the last unit belongs to the list.
    """
    costs = [_name_cost(lines, unit) for unit in units]
    for at in range(1, len(units)):
        if lines[units[at - 1][1]].text.endswith(","):  # a name under “Thanks,” signs a text
            costs[at] = inf
    texts = list(accumulate((_NAME_AS_TEXT if cost == 0 else _MORE_TEXT for cost in costs), initial=0.0))
    layers = min(announced, _MOST_COMMENTS) if announced else 1
    best = [cost + at * _SKIPPED for at, cost in enumerate(costs)]
    came: list[list[int]] = [[-1] * len(units)]
    for _ in range(layers - 1):
        best, back = _next_name(best, costs, texts)
        came.append(back)
    if not announced:
        best, back = _any_number(best, costs, texts)
        came = [back]
    ends = [cost + (texts[-1] - texts[at + 2] if is_whole else 0) for at, cost in enumerate(best[:-1])]
    last = min(range(len(ends)), key=ends.__getitem__)
    found = _path(last, came, layered=bool(announced))
    if ends[last] > _MOST_COST * len(found) or len(found) < _LEAST:
        return None
    return [units[at][0] for at in found]


def _next_name(best: Sequence[float], costs: Sequence[float], texts: Sequence[float]) -> tuple[list[float], list[int]]:
    """Return the least costs with one name more, the last at each unit, and the unit of the name before it."""
    found, back = [inf] * len(costs), [-1] * len(costs)
    least, where = inf, -1
    for at in range(2, len(costs)):
        if best[at - 2] - texts[at] < least:
            least, where = best[at - 2] - texts[at], at - 2
        found[at], back[at] = least + texts[at] + costs[at], where
    return found, back


def _any_number(best: Sequence[float], costs: Sequence[float], texts: Sequence[float]) -> tuple[list[float], list[int]]:
    """Return the least costs with any number of names, the last at each unit, and the unit of the name before it."""
    found, back = list(best), [-1] * len(costs)
    least, where = inf, -1
    for at in range(2, len(costs)):
        if found[at - 2] - texts[at] < least:
            least, where = found[at - 2] - texts[at], at - 2
        if least + texts[at] + costs[at] < found[at]:
            found[at], back[at] = least + texts[at] + costs[at], where
    return found, back


def _path(last: int, came: Sequence[Sequence[int]], *, layered: bool) -> list[int]:
    """Return the units of all names up to the last, in order."""
    path = [last]
    for layer in reversed(came) if layered else repeat(came[0]):
        if layer[path[-1]] < 0:
            break
        path.append(layer[path[-1]])
    return path[::-1]


def _name_cost(lines: Sequence[CaptureLine], unit: Unit) -> float:
    text = _ADDRESS.sub("", lines[unit[0]].text)
    if unit[0] != unit[1] or len(text) > _LONGEST_NAME:
        return inf
    if len(text.split()) > _MOST_WORDS or not is_name(text) or text.endswith((",", ":", ";", ")")):
        return _UNLIKELY
    return 0 if len(text) <= _SHORT_NAME and len(text.split()) <= _FEW_WORDS else _PLAUSIBLE


def _header(line: CaptureLine, at: int) -> CommentHeader:
    return CommentHeader(at, at, [(line.start, line.end)], author=_ADDRESS.sub("", line.text), indent=line.indent)
