"""Addresses in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.text.links import address, find


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("voir https://example.org/a.", "https://example.org/a"),
        ("(www.example.org/b)", "www.example.org/b"),
        ("https://example.org/w/Lieu_(ville), puis", "https://example.org/w/Lieu_(ville)"),
        ("(https://example.org/w/Lieu_(ville))", "https://example.org/w/Lieu_(ville)"),
        ("«\u202fhttp://example.org/c\u202f»", "http://example.org/c"),
        ("«http://example.org/c»", "http://example.org/c"),
        ("http://example.org/d…", "http://example.org/d"),
        ("[www.example.org](chez eux)", "www.example.org"),
        ("HTTP://EXAMPLE.org/E!?", "HTTP://EXAMPLE.org/E"),
    ],
)
def test_an_address_is_found_without_the_punctuation_after_it(text, linked):
    assert [link.span.of(text) for link in find(text)] == [linked]


@pytest.mark.parametrize(
    "text",
    ["ftp://example.org", "javascript:alert(1)", "http://", "http://[::bad", "https://localhost", "moi@www.x", "www.",
     "xhttp://example.org", f"http://{'a.' * 200}org"],
)  # fmt: skip
def test_what_is_no_proper_address_is_not_found(text):
    assert list(find(text)) == []


@pytest.mark.parametrize(
    ("url", "encoded"),
    [
        ("www.example.org", "http://www.example.org"),
        ("http://example.org/é?q=à b", "http://example.org/%C3%A9?q=%C3%A0%20b"),
        ("http://example.org/%C3%A9%zz", "http://example.org/%C3%A9%25zz"),
        ("https://café.example/x#un|deux", "https://xn--caf-dma.example/x#un%7Cdeux"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("http://example.org/\ud800", "http://example.org/?"),
    ],
)
def test_an_address_is_encoded_as_links_must_be(url, encoded):
    assert address(url) == encoded


@given(
    st.lists(st.sampled_from(["http://", "www.", "a.fr", "/", "(", ")", "«", " ", "é", "!", "%", "\n"])).map("".join)
)
def test_addresses_stand_apart_and_have_targets_of_ascii(text):
    found = list(find(text))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(link.target.isascii() and link.target.startswith(("http://", "https://")) for link in found)
