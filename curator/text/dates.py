"""Dates as people write them, and as EDTF; what is not said is not filled in.

EDTF: Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2).
"""

import re
import warnings
from collections.abc import Mapping
from contextlib import redirect_stdout
from datetime import date, datetime, time, timedelta
from io import StringIO

from curator.domain.errors import InvalidValueError
from curator.text.date_words import AGO, COUNT, DATE_IN_TEXT, DAYS_AGO, MONTH_NUMBER, UNIT, fold

_FULL_DATE = re.compile(rf"\b{DATE_IN_TEXT}", re.IGNORECASE)
_YEAR_GIVEN = r"(?P<y>\d{4}(?=\d{1,2}:\d{2})|(?:\d{4}|'\d{2})(?!\d))"
_SHORT_YEAR = r"(?P<y>\d{4}|'?\d{2})(?![\d:h.]| *(?:h|uhr))"
_ORDINAL = r"(?:er|st|nd|rd|th|[.eoa])?"
_DAY = rf"(?<!\d)(?P<d>\d{{1,2}}){_ORDINAL},?[ -]*(?:of +|de +|del +)?(?P<m>[a-z]+)\.?"
_MONTH = rf"\b(?P<m>[a-z]+)\.? +(?P<d>\d{{1,2}})(?!\d){_ORDINAL}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY},?(?: +|-)(?:de +|del +)?{_SHORT_YEAR}",
        rf"{_MONTH},? +{_YEAR_GIVEN}",
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)",
        r"(?<!\d)(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})(?P<between>[/.-])(?P<m>\d{1,2})(?P=between)(?P<y>\d{4}|\d{2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\.?,? (?P<y>\d{4})(?!\d)",
    )
)
_WITHOUT_YEAR = (re.compile(_DAY), re.compile(_MONTH))
_MONTH_YEAR = re.compile(r"(?:en |in |on )?([a-z]+)\.? +(?:of +|de +)?(\d{4})")
_YEAR = re.compile(r"(?:en |in )?(\d{4})")
_FOUR_FIGURES = re.compile(r"\d{4}|'\d{2}")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}) *(?::|heures?|h *:?|\.(?=\d\d *uhr)) *(\d{2})?(?!\d)(?: *min)?(?::\d{2})?(?: *([ap])\.?m)?"
    r"|(?<!\d)(\d{1,2}) *(?:uhr|([ap])\.?m)\b"
)
_AGO = re.compile(f"(?<!\\w){AGO}(?!\\w)")
_SPAN = re.compile(rf"({COUNT}) *([a-z]+)")
_NOON = 12  # also the number of months
_NEAR = 20  # characters around a date in which its time stands, by eye on real captures: “ - 14:21”, “ à 10 h 12”
_CENTURY = 69  # from here on two figures are a year of the 1900s (POSIX.1-2017, strptime, %y)


def find_dates(text: str) -> list[str]:
    """Return the full dates (day, month and year) named in running text, as written, in order."""
    plain = text.replace("\xa0", " ").replace("\u202f", " ")
    return [text[m.start() : m.end()] for m in _FULL_DATE.finditer(plain)]


def to_edtf(given: str, *, language: str = "fr", captured: date | None = None) -> str | None:
    """Return `given` as an EDTF date, only as precise as it is; None where it is no date.

    Args:
        given: a date as a page writes it ("le 3 février 2012 - 14:21", "2012", "hier").
        language: BCP 47 tag; French (and any language but English) reads 03/02/2012 as the third of February.
        captured: when the page was captured: "hier" counts from it, and the year of "3 février à 14:21" is the last
            one before it. Without it such dates are unknown. "Il y a 3 heures" needs the time of day, a `datetime`.
    """
    folded = fold(given)
    found = _absolute(folded, language) or _partial(folded) or _relative(folded, captured)
    return found or (None if _lacks_its_year(folded) else _parsed(given, language))


def _absolute(folded: str, language: str) -> str | None:
    for form in _FORMS:
        for match in form.finditer(folded):
            part = match.groupdict()
            month = MONTH_NUMBER.get(part["m"], 0) if part["m"].isalpha() else int(part["m"])
            day, year = int(part["d"]), _year(part["y"])
            if "between" in part and language.startswith("en") and day != month <= _NOON and day <= _NOON:
                return f"{year:04}"
            if _exists(year, month, day):
                return f"{year:04}-{month:02}-{day:02}{_clock_near(folded, match)}"
    return None


def _year(given: str) -> int:
    figures = given.lstrip("'")
    year = int(figures)
    return year if len(figures) > 2 else year + (1900 if year >= _CENTURY else 2000)  # noqa: PLR2004 (two figures)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clock_near(folded: str, match: re.Match[str]) -> str:
    """Return the time of day behind a date, or the one before it."""
    after, before = folded[match.end() : match.end() + _NEAR], folded[max(0, match.start() - _NEAR) : match.start()]
    return _clock(after) or _clock(before)


def _clock(folded: str) -> str:
    match = _CLOCK.search(folded)
    if not match:
        return ""
    hour, minute, half = int(match[1] or match[4]), int(match[2] or 0), match[3] or match[5]
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return f"T{time(hour, minute).isoformat()}"
    except ValueError:
        return ""


def _partial(folded: str) -> str | None:
    if (match := _MONTH_YEAR.fullmatch(folded)) and match[1] in MONTH_NUMBER:
        return f"{match[2]}-{MONTH_NUMBER[match[1]]:02}"
    match = _YEAR.fullmatch(folded)
    return match[1] if match else None


def _relative(folded: str, captured: date | None) -> str | None:
    """Return what is said with respect to the capture; what is said in months is a month, in years a year."""
    if captured is None:
        return None
    if match := _AGO.search(folded):
        return _ago(match[0], captured)
    for form in _WITHOUT_YEAR:
        if (match := form.search(folded)) and (month := MONTH_NUMBER.get(match["m"])):
            return _last(month, int(match["d"]), captured, _clock_near(folded, match))
    return None


def _ago(said: str, captured: date) -> str | None:
    for word, days in DAYS_AGO.items():
        if said.startswith(word):
            return f"{_day(captured) - timedelta(days):%Y-%m-%d}{_clock(said)}"
    spans = {UNIT[unit]: _count(number) for number, unit in _SPAN.findall(said) if unit in UNIT}
    try:
        return _back(spans, captured)
    except OverflowError:
        return None


def _back(spans: Mapping[str, int], captured: date) -> str | None:
    if "month" in spans or "year" in spans:
        months = captured.year * _NOON + captured.month - 1 - spans.get("year", 0) * _NOON - spans.get("month", 0)
        year, month = divmod(months, _NOON)
        return None if year < 1 else f"{year:04}-{month + 1:02}" if "month" in spans else f"{year:04}"
    if "hour" in spans and not isinstance(captured, datetime):
        return None  # of the day or of the day before
    passed = timedelta(
        days=spans.get("day", 0),
        weeks=spans.get("week", 0),
        hours=spans.get("hour", 0),
        minutes=spans.get("minute", 0) if isinstance(captured, datetime) else 0,
    )
    return (captured - passed).isoformat()[: len("0000-00-00")] if spans else None


def _count(number: str) -> int:
    return int(number) if number.isdecimal() else 1


def _day(captured: date) -> date:
    return captured.date() if isinstance(captured, datetime) else captured


def _last(month: int, day: int, captured: date, clock: str) -> str | None:
    """Return the last such day that is not after the capture; the 29th of February is every fourth year."""
    for year in range(captured.year, max(1, captured.year - 8), -1):
        if _exists(year, month, day) and date(year, month, day) <= _day(captured):
            return f"{year:04}-{month:02}-{day:02}{clock}"
    return None


def _lacks_its_year(folded: str) -> bool:
    """Tell whether a text gives a day and a month, and nothing that could be the year."""
    without = (match for form in _WITHOUT_YEAR if (match := form.search(folded)))
    return not _FOUR_FIGURES.search(folded) and any(match["m"] in MONTH_NUMBER for match in without)


def _parsed(given: str, language: str) -> str | None:
    """Leave to dateparser what is said in other languages."""
    own = language.partition("-")[0]
    if not given.strip() or len(given) > 80 or not any(map(str.isdigit, given)):  # noqa: PLR2004 (no date is longer)
        return None
    import dateparser  # noqa: PLC0415 (0.1 s that most runs never need)

    found = dateparser.parse(
        given,
        languages=sorted({own or "fr", "fr", "en"}),
        settings={
            "DATE_ORDER": "MDY" if language.startswith("en") else "DMY",
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return found.date().isoformat() if found else None


def as_edtf(value: str) -> str:
    """Return a date that a person types as EDTF: one that is it already, or one in words that is nothing but a date.

    Raises:
        InvalidValueError: it is neither.
    """
    try:
        return check_edtf(value)
    except InvalidValueError:
        plain = " ".join(value.split())
        found = _partial(fold(plain)) or (to_edtf(plain) if _FULL_DATE.fullmatch(plain) else None)
        if found is None:
            raise
        return found


def check_edtf(value: str) -> str:
    """Return `value` without outer blanks if it is a valid EDTF date.

    Raises:
        InvalidValueError: it is none; the sentence shows the forms that are.
    """
    value = value.strip()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf  # noqa: PLC0415 (0.15 s to build its grammar)
        from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        with redirect_stdout(StringIO()):  # the library prints what it tries
            parse_edtf(value)
    except (EDTFParseException, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # on a mask inside a day or a month the grammar matches, and what it matched then fails in its own ways
        raise InvalidValueError(
            "“{value}” is not a date in EDTF: write 2012, 2012-01, 2012-01-20, 2012? (uncertain), 2012~ (about) "
            "or 2012-01/2012-03 (from, to)",
            value=value,
        ) from error
    return value
