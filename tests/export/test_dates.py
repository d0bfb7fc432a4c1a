import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.export.dates import readable_date


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2012", "2012", "2012"),
        ("2012-01", "janvier 2012", "January 2012"),
        ("2012-01-20", "20 janvier 2012", "20 January 2012"),
        ("2012-08-01", "1er août 2012", "1 August 2012"),
        ("2012?", "2012 (date incertaine)", "2012 (uncertain)"),
        ("2012-02~", "vers février 2012", "about February 2012"),
        ("2012%", "vers 2012 (date incertaine)", "about 2012 (uncertain)"),
        ("201X", "années 2010", "2010s"),
        ("2012-01/2012-03", "janvier 2012 – mars 2012", "January 2012 – March 2012"),
        ("2012-01-20T08:05:00", "20 janvier 2012 à 8\u00a0h\u00a005", "20 January 2012, 08:05"),
        ("2012-01-20T08:05:00Z", "20 janvier 2012 à 8\u00a0h\u00a005 UTC", "20 January 2012, 08:05 UTC"),
        ("2012-01-20T08:05:09.25+00:00", "20 janvier 2012 à 8\u00a0h\u00a005 UTC", "20 January 2012, 08:05 UTC"),
        (
            "2012-01-20T08:05-05:00",
            "20 janvier 2012 à 8\u00a0h\u00a005 (UTC−05:00)",
            "20 January 2012, 08:05 (UTC−05:00)",
        ),
    ],
)
def test_a_date_reads_as_people_write_it(value, french, english):
    assert readable_date(value, "fr") == french
    assert readable_date(value, "fr-CA") == french
    assert readable_date(value, "en-GB") == english


@pytest.mark.parametrize("value", ["", "hier soir", "20/01/2012", "2012-13", "2012-01-32", "../2012", "2012/2013/2014"])
def test_what_is_no_date_stays_as_it_is(value):
    assert readable_date(value, "fr") == value


@given(st.text())
def test_no_text_is_too_odd(value):
    assert isinstance(readable_date(value, "fr"), str)
