"""Times as programs write them, to the second and with their zone; dates as people write them are for `dates`."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?P<time>[T ]\d\d.{0,30})?", re.ASCII)
_ALREADY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ?)?", re.ASCII)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, +)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d.{0,30}", re.ASCII)
_SECONDS = re.compile(r"(?P<seconds>[1-9]\d{8,9})(?:\d{3}|\.\d{1,9})?", re.ASCII)
"""Seconds since 1970 from 1973 on; with milliseconds, as JavaScript counts them; with a fraction."""


def to_edtf(given: str) -> str | None:
    """Return the EDTF of a time in ISO 8601, in RFC 5322 or counted from 1970; None for any other."""
    given = given.strip()
    try:
        if match := _ISO.fullmatch(given):
            moment = datetime.fromisoformat(given)
            if _ALREADY.fullmatch(given):
                return given
            return _edtf(moment) if match["time"] else moment.date().isoformat()
        if match := _SECONDS.fullmatch(given):
            return _edtf(datetime.fromtimestamp(int(match["seconds"]), UTC))
        return _edtf(parsedate_to_datetime(given)) if _MAIL.fullmatch(given) else None
    except (ValueError, OverflowError):
        return None


def _edtf(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")
