"""Lines that bear a date, and the form it is written in: a page prints the dates of its comments in one form."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from curator.ingest.lines import CaptureLine
from curator.text.date_words import AGO, DAYS_AGO, MOMENT, MONTH, WEEKDAY

_LONGEST = 300  # characters of a line that may open a comment: what a profile's pattern looks at
_BEFORE, _AFTER = 200, 160  # characters around the date: a name with its marks; a subject or buttons; by eye
_GLUED = r"(?<=[^\W\d_])(?=\d)|(?-i:(?<=[a-zß-ÿ\d])(?=[A-ZÀ-Þ]))"
"""Where a date stands right behind a name, set off on the page by style alone."""

_SEEN = re.compile(rf"(?:(?<!\w)|{_GLUED}){MOMENT}", re.IGNORECASE)
_HINT = re.compile(rf"\d|\bago\b|{'|'.join(map(re.escape, DAYS_AGO))}", re.IGNORECASE)
_AGO = re.compile(AGO, re.IGNORECASE)
_DAY = r"\d{1,2}(?:er|st|nd|rd|th|\.)?"
_YEAR = r"(?:,? +(?:de +)?\d{4})?"
_FORMS = {"Y": r"\d{4}", "H": r"[ap]\.?m\b\.?", "D": _DAY, "N": r"\d{1,2}", "M": "%month%", "W": "%weekday%", "B": " +"}
"""Patterns of the parts of a date: year, half of the day, day, other number, month, weekday, blanks."""

_PART = re.compile(
    rf"(?P<Y>\d{{4}})|(?P<H>(?<=\d)[ap]\.?m\b\.?|(?<=\d )[ap]\.?m\b\.?)|(?P<N>\d+(?!\w|\.? ))|(?P<D>{_DAY}(?!\w))"
    rf"|(?P<N2>\d+)|(?P<M>{MONTH}\b\.?)|(?P<W>{WEEKDAY}\b\.?)|(?P<B>\s+)|(?P<w>[^\W\d_]+)|(?P<s>.)",
    re.IGNORECASE,
)
_TUESDAY = re.compile(rf"mar\.?,? +(?=.*{MONTH}\b)", re.IGNORECASE)
_LOOSE_YEAR = re.compile("(?P<day>[DN]s?B?(?:wB)?M|MB[DN])(?:s?B(?:wB)?Y|sY)?(?=.*N)")


class Sighting(NamedTuple):
    """A line with a date in it; `form` is the pattern, as profiles write them, of dates written in the same way."""

    at: int
    before: str
    date: str
    after: str
    form: str


def sightings(lines: Sequence[CaptureLine]) -> Iterator[Sighting]:
    """Yield the lines with a date and little else, in order; of several dates in one, the first counts."""
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST or not _HINT.search(line.text):
            continue
        seen = _SEEN.search(line.text)
        if seen and seen.start() <= _BEFORE and len(line.text) - seen.end() <= _AFTER:
            before, after = line.text[: seen.start()], line.text[seen.end() :]
            yield Sighting(at, before, seen[0], after, form_of(seen[0]))


def form_of(date: str) -> str:
    """Return the pattern of dates written like this one.

    Where a month is named and a time given the year may be missing: pages leave it out of the dates of this year.
    """
    if _AGO.fullmatch(date):
        return "%ago%"
    tuesday = _TUESDAY.match(date)
    parts = list(_PART.finditer(date, tuesday.end() if tuesday else 0))
    kinds = "".join((part.lastgroup or "s")[0] for part in parts)
    forms = [_FORMS.get(kind) or re.escape(part[0].casefold()) for kind, part in zip(kinds, parts, strict=True)]
    if loose := _LOOSE_YEAR.search(kinds):
        forms[loose.end("day") : loose.end()] = [_YEAR]
    form = ("%weekday% +" if tuesday else "") + "".join(forms).replace("%weekday%,", "%weekday%")
    return f"(?P<date>{form.replace('%weekday% +', '%weekday%,? +')})"
