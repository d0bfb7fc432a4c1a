"""EDTF dates in words, in French and in English."""

import re
from collections.abc import Sequence

_FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
    r"(?P<doubt>[?~%])?",
    re.ASCII,
)
_DECADE = re.compile(r"(\d{3})X", re.ASCII)


def readable_date(value: str, language: str) -> str:
    """Return an EDTF date for people: "2012-01-20" is "20 janvier 2012"; all that is not understood stays as it is.

    A partial date stays partial; "?" and "~" are said in words; a time keeps its zone, since it is never converted.

    Args:
        value: a date, a date with a time, a decade ("201X") or an interval of those ("2012-01/2012-03").
        language: BCP 47 tag; French, or English for all else.

    Source: Extended Date/Time Format (EDTF) Specification, Library of Congress, 2019, levels 0 and 1.
    """
    french = language.partition("-")[0].lower() == "fr"
    said = [_said(end, french=french) for end in value.strip().split("/")]
    match said:
        case [str(date)]:
            return date
        case [str(start), str(end)]:
            return f"{start} – {end}"
        case _:
            return value


def _said(value: str, *, french: bool) -> str | None:
    if decade := _DECADE.fullmatch(value):
        return f"années {decade[1]}0" if french else f"{decade[1]}0s"
    found = _DATE.fullmatch(value)
    if not found:
        return None
    day = _day(found.group("year", "month", "day"), french=french)
    return _doubted(day + _time(found.group("hour", "minute", "zone"), french=french), found["doubt"], french=french)


def _day(parts: Sequence[str | None], *, french: bool) -> str:
    year, month, day = parts
    if not month:
        return str(year)
    named = f"{(_FRENCH_MONTHS if french else _ENGLISH_MONTHS)[int(month) - 1]} {year}"
    if not day:
        return named
    return f"{'1er' if french and day == '01' else int(day)} {named}"


def _time(parts: Sequence[str | None], *, french: bool) -> str:
    hour, minute, zone = parts
    if not hour:
        return ""
    said = f" à {int(hour)}\u00a0h\u00a0{minute}" if french else f", {hour}:{minute}"
    return said + (" UTC" if zone in ("Z", "+00:00") else f" (UTC{zone.replace('-', '−')})" if zone else "")


def _doubted(date: str, doubt: str | None, *, french: bool) -> str:
    about = ("vers " if french else "about ") if doubt in ("~", "%") else ""
    uncertain = (" (date incertaine)" if french else " (uncertain)") if doubt in ("?", "%") else ""
    return f"{about}{date}{uncertain}"
