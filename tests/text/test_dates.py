"""Dates as people write them, and as EDTF."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.errors import InvalidValueError
from curator.text.date_words import MOMENT
from curator.text.dates import as_edtf, check_edtf, find_dates, to_edtf
from tests.endless import ending


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("le 3 février 2012 - 14:21", "2012-02-03T14:21:00"),
        ("le 4 février 2012 - 0:05", "2012-02-04T00:05:00"),
        ("LE 3 FÉVRIER 2012", "2012-02-03"),
        ("Publié le vendredi 3 février 2012 à 14h21 par X", "2012-02-03T14:21:00"),
        ("3 févr. 2012 à 9 h 05 min", "2012-02-03T09:05:00"),
        ("1er août 2012", "2012-08-01"),
        ("21 Jan 2012", "2012-01-21"),
        ("03/02/2012", "2012-02-03"),
        ("2012-01-20T10:00", "2012-01-20T10:00:00"),
        ("February 3rd, 2012 at 2:21 pm", "2012-02-03T14:21:00"),
        ("3. März 2012", "2012-03-03"),
        ("le\u00a03\u00a0février\u00a02012", "2012-02-03"),
        ("jeu. 26 janv. 2012 à 10:34", "2012-01-26T10:34:00"),
        ("mar. 31 janv. 2012 à 08:26", "2012-01-31T08:26:00"),
        ("14 juill. 2012", "2012-07-14"),
        ("3 de\u0301cembre 2012", "2012-12-03"),
        ("le 26 janvier 2012 à 10 heures 34", "2012-01-26T10:34:00"),
        ("26/01/12 10:34", "2012-01-26T10:34:00"),
        ("26-01-98", "1998-01-26"),
        ("14:21, 3 février 2012", "2012-02-03T14:21:00"),
        ("20. November 2022 um 10:36 Uhr", "2022-11-20T10:36:00"),
        ("Di, 21. April 2020 - 17:07", "2020-04-21T17:07:00"),
        ("19. Juni 2019 / 13:20", "2019-06-19T13:20:00"),
        ("um 14.21 Uhr am 3. Jänner 2012", "2012-01-03T14:21:00"),
        ("26 de enero de 2012 a las 10:34", "2012-01-26T10:34:00"),
        ("domingo, 5 de febrero de 2012", "2012-02-05"),
        ("5 maart 2012 om 14:21", "2012-03-05T14:21:00"),
        ("3 de março de 2012", "2012-03-03"),
        ("5 dicembre 2012 alle 14:30", "2012-12-05T14:30:00"),
        ("2012-09-11T10:57:27Z", "2012-09-11T10:57:00"),
        ("20 janv. 14:21", None),
        ("il y a 3 jours", None),
        ("2012", "2012"),
        ("janvier 2012", "2012-01"),
        ("en janvier 2012", "2012-01"),
        ("31 février 2012", None),
        ("14h21", None),
        ("3 février", None),
        ("hier", None),
        ("no date at all", None),
        ("", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_given(given: str, edtf: str | None):
    assert to_edtf(given) == edtf


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("hier", "2012-02-09"),
        ("hier à 21:04", "2012-02-09T21:04:00"),
        ("il y a 3 jours", "2012-02-07"),
        ("vor einem Monat", "2012-01"),
        ("hace 2 años", "2010"),
        ("3 dagen geleden", "2012-02-07"),
        ("yesterday at 9:14 PM", "2012-02-09T21:14:00"),
        ("20 janv. 14:21", "2012-01-20T14:21:00"),
        ("20 mars, 14:21", "2011-03-20T14:21:00"),
        ("29 février à 10:00", "2008-02-29T10:00:00"),
        ("il y a 9999 ans", None),
        ("il y a 3 heures", None),
    ],
)
def test_a_relative_date_counts_from_the_day_of_capture(given: str, edtf: str | None):
    assert to_edtf(given, captured=date(2012, 2, 10)) == edtf


def test_hours_ago_are_a_day_where_the_time_of_the_capture_is_known():
    assert to_edtf("il y a 3 heures", captured=datetime(2012, 2, 10, 2, 0, tzinfo=UTC)) == "2012-02-09"
    assert to_edtf("il y a 3 heures", captured=datetime(2012, 2, 10, 14, 0, tzinfo=UTC)) == "2012-02-10"


def test_an_english_date_in_figures_that_may_be_read_both_ways_gives_its_year_only():
    assert to_edtf("03/02/2012", language="en") == "2012"
    assert to_edtf("03/22/2012", language="en") == "2012-03-22"


def test_full_dates_are_found_in_running_text():
    assert find_dates("Le 20 janvier 2012, puis en mars 2013, enfin le 1er avril\u00a02014.") == [
        "Le 20 janvier 2012",
        "le 1er avril\u00a02014",
    ]


@pytest.mark.parametrize(
    "given",
    ["26/01/12", "jeu. 26 janv. 2012", "3 de\u0301c. 2012", "20 JANVIER 2012", "vor 2 Tagen", "gisteren om 14:21"],
)
def test_what_a_page_may_print_as_a_time_is_known_as_one(given: str):
    assert re.fullmatch(MOMENT, given, re.IGNORECASE)


def test_what_is_no_full_date_is_none_in_running_text():
    assert find_dates("Le 12 mars, en 2013, à 14:21, du 1/2/03 au 3.4.05, il y a 2 jours.") == []


@pytest.mark.parametrize("piece", ["1 ", "14:21 ", "3 mars ", "3" + " " * 999, "il y a un ", "1.", "lun. "])
def test_looking_for_dates_costs_in_proportion_to_the_text(piece: str):
    text = piece * (100_000 // len(piece))
    with ending():
        assert find_dates(text) == []
        assert re.search(MOMENT, text + "hier", re.IGNORECASE)


@pytest.mark.parametrize(
    "value",
    ["2012", "2012-01", "2012-01-20", "2012?", "2012~", "2012-01/2012-03", "201X", "2012-02-03T14:21:00", " 2012 "],
)
def test_edtf_dates_pass(value: str):
    assert check_edtf(value) == value.strip()


@pytest.mark.parametrize(
    "value", ["", "janvier 2012", "20/01/2012", "2012-13", "2012-02-31", "2012-1", "2012-02-03T14:21"]
)
def test_other_dates_are_refused_with_the_forms_that_are_allowed(value: str):
    with pytest.raises(InvalidValueError, match="2012-01-20"):
        check_edtf(value)


@given(st.text("0123456789-/?~%XuYES[]{}.,T:Z+ ", max_size=24))
def test_what_looks_like_edtf_is_taken_or_refused_in_one_sentence(value):
    with suppress(InvalidValueError):
        assert check_edtf(value) == value.strip()


def test_a_refused_date_prints_nothing_of_its_own(capfd):
    with pytest.raises(InvalidValueError):
        check_edtf("1984-1X")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("21 janvier 2012", "2012-01-21"),
        ("  Samedi 21 janvier 2012 ", "2012-01-21"),
        ("1er mars 1998", "1998-03-01"),
        ("January 21, 2012", "2012-01-21"),
        ("21/01/2012", "2012-01-21"),
        ("janvier 2012", "2012-01"),
        ("le 21 janvier 2012 à 10 h 12", "2012-01-21T10:12:00"),
        ("2012-01/2012-03", "2012-01/2012-03"),
        ("2012?", "2012?"),
    ],
)
def test_a_date_that_is_typed_in_words_is_taken(typed, expected):
    assert as_edtf(typed) == expected


@pytest.mark.parametrize("typed", ["hier", "31 février 2012", "voir le 21 janvier 2012 et après", "21 janvier", "x"])
def test_what_is_more_or_less_than_a_date_is_refused(typed):
    with pytest.raises(InvalidValueError):
        as_edtf(typed)
