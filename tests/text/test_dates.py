"""Dates as people write them, and as EDTF."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.errors import InvalidValueError
from curator.text.dates import check_edtf, find_dates, to_edtf


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


@pytest.mark.parametrize(("given", "edtf"), [("hier", "2012-02-09"), ("il y a 3 jours", "2012-02-07")])
def test_a_relative_date_counts_from_the_day_of_capture(given: str, edtf: str):
    assert to_edtf(given, captured=date(2012, 2, 10)) == edtf


def test_an_english_date_in_figures_that_may_be_read_both_ways_gives_its_year_only():
    assert to_edtf("03/02/2012", language="en") == "2012"
    assert to_edtf("03/22/2012", language="en") == "2012-03-22"


def test_full_dates_are_found_in_running_text():
    assert find_dates("Le 20 janvier 2012, puis en mars 2013, enfin le 1er avril\u00a02014.") == [
        "Le 20 janvier 2012",
        "le 1er avril\u00a02014",
    ]


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
