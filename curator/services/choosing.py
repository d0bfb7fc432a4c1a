"""Choosing among the pieces of folders and archives, before any of them is read."""

import fnmatch
import glob
import re
from dataclasses import dataclass
from datetime import date

from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.ingest.containers.member import Member
from curator.ingest.containers.opening import Piece
from curator.text.dates import to_edtf

_NUMBERS = re.compile(r"(\d{1,9})(-)?(\d{1,9})?")
_DAY = len("2012-01-20")
_LAST = 10**9  # more pages than any archive holds
_DATES = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)?(\.\.)?(\d{4}(?:-\d\d(?:-\d\d)?)?)?")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pieces are wanted: by their numbers, words in their names or addresses, and when they were captured.

    `numbers` count from 1, as a listing shows them; none for all. `patterns` are parts of names or addresses, or, with
    `*`, `?` and `[]` in them, patterns for the whole; one that fits is enough. `since` and `until` are days, months or
    years, the last one included, of the capture, or, where nothing tells that, of the file's last change; where one is
    given, what has no date is not wanted.
    """

    numbers: tuple[range, ...] = ()
    patterns: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def takes(self, number: int, piece: Piece) -> bool:
        """Tell whether a piece is wanted; `number` counts from 0. What there is to say of an archive always is."""
        return isinstance(piece, Message) or (
            (not self.numbers or any(number + 1 in each for each in self.numbers))
            and (not self.patterns or any(self._fits(piece, pattern.casefold()) for pattern in self.patterns))
            and self._is_of_the_time(piece.captured_at or piece.changed)
        )

    @staticmethod
    def _fits(member: Member, pattern: str) -> bool:
        whole = pattern if set(pattern) & set("*?[") else f"*{glob.escape(pattern)}*"
        return any(fnmatch.fnmatchcase(each.casefold(), whole) for each in (member.url, member.name) if each)

    def _is_of_the_time(self, when: str) -> bool:
        if not self.since and not self.until:
            return True
        early = bool(self.since) and when[: len(self.since)] < self.since
        late = bool(self.until) and when[: len(self.until)] > self.until
        return bool(when) and not early and not late


EVERYTHING = Choice()


def numbers_in(given: str) -> tuple[range, ...]:
    """Return the numbers that a person lists, such as “3,7-12”.

    Raises:
        InvalidValueError: it is no such list.
    """
    found = [_NUMBERS.fullmatch(each.strip()) for each in given.split(",")] if given else []
    if not all(each and (each[2] or not each[3]) for each in found):
        raise InvalidValueError("“{given}” is no list of numbers: write for example 3,7-12", given=given)
    return tuple(range(int(each[1]), int(each[3] or (_LAST if each[2] else each[1])) + 1) for each in found if each)


def day_in(given: str) -> date:
    """Return the day that a person names: “2012-01-21”, “21/01/2012”, “21 janvier 2012”.

    Raises:
        InvalidValueError: it is no day.
    """
    found = to_edtf(given) or ""
    try:
        return date.fromisoformat(found[:_DAY])
    except ValueError as error:
        raise InvalidValueError(
            "“{given}” is no day: write for example 2012-01-21 or 21/01/2012", given=given
        ) from error


def days_in(given: str) -> tuple[str, str]:
    """Return the first and the last day that a person names: “2012-01”, “2012-01..2012-03”, “..2012”.

    Raises:
        InvalidValueError: it is no such time.
    """
    match = _DATES.fullmatch(given.strip())
    if match is None or (match[3] and not match[2]) or (given and not match[1] and not match[3]):
        raise InvalidValueError(
            "“{given}” is no time: write a year, a month or a day, such as 2012-01, or two with “..” between them",
            given=given,
        )
    since, until = match[1] or "", match[3] or ""
    return since, until if match[2] else since
