"""Dates as people write them, and as EDTF; what is not said is not filled in.

EDTF: Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2).
"""

import re
import unicodedata
import warnings
from contextlib import redirect_stdout
from datetime import date, datetime, time
from io import StringIO

from curator.domain.errors import InvalidValueError

_MONTHS = (
    ("janvier", "janv", "jan", "january", "januar"),
    ("fevrier", "fevr", "fev", "february", "feb", "februar"),
    ("mars", "march", "mar", "marz"),
    ("avril", "avr", "april", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun", "juni"),
    ("juillet", "juil", "july", "jul", "juli"),
    ("aout", "august", "aug"),
    ("septembre", "sept", "sep", "september"),
    ("octobre", "october", "oktober", "oct", "okt"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dezember", "dec", "dez"),
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_ACCENTED = {"fevrier": "f[ée]vrier", "fevr": "f[ée]vr", "fev": "f[ée]v", "aout": "ao[ûu]t", "marz": "märz"}
_ACCENTED |= {"decembre": "d[ée]cembre", "dec": "d[ée]c"}
_NAMES = "|".join(sorted((_ACCENTED.get(name, name) for name in _MONTH_NUMBER), key=len, reverse=True))

_WEEKDAY = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),? +)?"
)
_TIME = (
    r"(?:,? *(?:[àa]|at|@|-|–|—|\||,)? *\d{1,2} *(?::|h|h *:) *\d{2}(?: *min)?(?::\d{2})?(?: *[ap]\.?m\.?)?"
    r"|,? *(?:à|a) *\d{1,2} *h)?"
)
DATE_PATTERN = (
    rf"(?:le +|on +|du +)?{_WEEKDAY}(?:"
    rf"\d{{1,2}}(?:er|st|nd|rd|th|\.)? +(?:of +)?(?:{_NAMES})\.?,? +\d{{4}}"
    rf"|(?:{_NAMES})\.? +\d{{1,2}}(?:st|nd|rd|th)?,? +\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
    rf")(?!\d){_TIME}"
)
"""Regular expression, without groups, for a full date in French, English or German, with its time where it has one.

To be compiled ignoring case, and matched against text whose spaces are plain.
"""

_FULL_DATE = re.compile(rf"\b{DATE_PATTERN}", re.IGNORECASE)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th|\.)? +(?:of +)?([a-z]+)\.?,? +(\d{4})(?!\d)")
_MONTH_DAY_YEAR = re.compile(r"\b([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH_YEAR = re.compile(r"(?:en |in |on )?([a-z]+)\.? +(?:of +)?(\d{4})")
_YEAR = re.compile(r"(?:en |in )?(\d{4})")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}) *(?::|h *:?) *(\d{2})?(?!\d)(?: *min)?(?::\d{2})?(?: *([ap])\.?m)?")
_NOON = 12  # also the number of months
_NEAR = 20  # characters after a date in which its time stands, by eye on real captures: “ - 14:21”, “ à 10 h 12”


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def find_dates(text: str) -> list[str]:
    """Return the full dates (day, month and year) named in running text, as written, in order."""
    plain = text.replace("\xa0", " ").replace("\u202f", " ")
    return [text[m.start() : m.end()] for m in _FULL_DATE.finditer(plain)]


def to_edtf(given: str, *, language: str = "fr", captured: date | None = None) -> str | None:
    """Return `given` as an EDTF date, only as precise as it is; None where it is no date.

    Args:
        given: a date as a page writes it ("le 3 février 2012 - 14:21", "2012", "hier").
        language: BCP 47 tag; French (and any language but English) reads 03/02/2012 as the third of February.
        captured: the day the page was captured, from which "hier" counts; without it such a date is unknown.
    """
    folded = _fold(given)
    return _absolute(folded, language) or _partial(folded) or _parsed(given, folded, language, captured)


def _absolute(folded: str, language: str) -> str | None:
    for pattern, order in ((_DAY_MONTH_YEAR, "dmy"), (_MONTH_DAY_YEAR, "mdy"), (_ISO, "ymd"), (_NUMERIC, "dmy")):
        for match in pattern.finditer(folded):
            part = dict(zip(order, match.groups(), strict=True))
            month = _MONTH_NUMBER.get(part["m"], 0) if part["m"].isalpha() else int(part["m"])
            day, year = int(part["d"]), int(part["y"])
            if pattern is _NUMERIC and language.startswith("en") and day != month <= _NOON and day <= _NOON:
                return f"{year:04}"
            if _exists(year, month, day):
                return f"{year:04}-{month:02}-{day:02}{_clock(folded[match.end() : match.end() + _NEAR])}"
    return None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clock(folded: str) -> str:
    match = _CLOCK.search(folded)
    if not match:
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % _NOON + (_NOON if match[3] == "p" else 0)
    try:
        return f"T{time(hour, minute).isoformat()}"
    except ValueError:
        return ""


def _partial(folded: str) -> str | None:
    if (match := _MONTH_YEAR.fullmatch(folded)) and match[1] in _MONTH_NUMBER:
        return f"{match[2]}-{_MONTH_NUMBER[match[1]]:02}"
    match = _YEAR.fullmatch(folded)
    return match[1] if match else None


def _parsed(given: str, folded: str, language: str, captured: date | None) -> str | None:
    """Leave to dateparser what is said in other words: relative to the day of capture, or in other languages."""
    if not folded or len(folded) > 80:  # noqa: PLR2004 (no date is longer, and dateparser is slow on prose)
        return None
    import dateparser  # noqa: PLC0415 (0.1 s that most runs never need)

    base = datetime.combine(captured or date.min.replace(year=1000), time())
    found = dateparser.parse(
        given,
        languages=sorted({language.partition("-")[0] or "fr", "fr", "en"}),
        settings={
            "DATE_ORDER": "MDY" if language.startswith("en") else "DMY",
            "RELATIVE_BASE": base,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if found is None or (captured is None and found.year <= base.year):
        return None
    return found.date().isoformat()


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
