"""Choosing among what an archive holds: by number, by words, by time."""

import io

import pytest

from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.ingest.containers.member import Member
from curator.services.choosing import EVERYTHING, Choice, days_in, numbers_in


def member(url: str = "https://exemple.fr/2012/Quai.html", day: str = "2012-01-20T08:30:00Z") -> Member:
    return Member("exemple.fr/2012/Quai.html", io.BytesIO, url=url, captured_at=day)


@pytest.mark.parametrize(
    ("given", "taken"), [("", [1, 2, 9]), ("2", [2]), ("1, 9", [1, 9]), ("2-", [2, 9]), ("1-3", [1, 2]), ("5-4", [])]
)
def test_numbers_choose_pieces_as_a_listing_counts_them(given: str, taken: list[int]) -> None:
    choice = Choice(numbers_in(given))
    assert [number for number in (1, 2, 9) if choice.takes(number - 1, member())] == taken


@pytest.mark.parametrize("given", ["a", "1;2", "-3", "1-2-3", ",", "9" * 40])
def test_what_is_no_list_of_numbers_is_refused(given: str) -> None:
    with pytest.raises(InvalidValueError, match="list of numbers"):
        numbers_in(given)


@pytest.mark.parametrize(
    ("patterns", "taken"),
    [
        ((), True),
        (("quai",), True),
        (("*/2012/*",), True),
        (("*2013*",), False),
        (("2013", "QUAI.HTML"), True),
        (("q?ai",), False),
    ],
)
def test_words_are_part_of_a_name_or_address_and_patterns_are_all_of_it(patterns: tuple[str, ...], taken: bool) -> None:
    assert Choice(patterns=patterns).takes(0, member()) == taken


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("2012", True),
        ("2012-01", True),
        ("2012-01-20", True),
        ("2012-02", False),
        ("2011..2012-01", True),
        ("2012-01-20..", True),
        ("..2012", True),
        ("..2011", False),
        ("2013..", False),
    ],
)
def test_a_time_takes_what_was_captured_within_it(given: str, taken: bool) -> None:
    choice = Choice((), (), *days_in(given))
    assert choice.takes(0, member()) == taken
    assert not choice.takes(0, member(day=""))


@pytest.mark.parametrize("given", ["hier", "2012-1", "20120101", "2012...2013", "..", "2012 2013"])
def test_what_is_no_time_is_refused(given: str) -> None:
    with pytest.raises(InvalidValueError, match="is no time"):
        days_in(given)


def test_what_there_is_to_say_of_an_archive_is_always_said() -> None:
    assert Choice((range(0),), ("rien",), "1999").takes(0, Message("2 files were left out"))
    assert EVERYTHING.takes(5, member(day=""))
