"""From places in a text back to bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.ingest.decoding import decode
from curator.ingest.octets import octets


@given(
    text=st.text("aé ’œ\n", min_size=1, max_size=40),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "mac_roman"]),
    data=st.data(),
)
def test_the_bytes_of_a_range_decode_to_it(text: str, encoding: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    whole = text.encode(encoding)
    found = octets(whole, encoding, span)
    assert found is not None
    without_mark = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    assert whole[found.start : found.end].decode(without_mark) == span.of(text)


@given(st.binary(min_size=1, max_size=30), st.sampled_from(["utf-8", "utf-8+cp1252", "cp1252", "utf-16-le"]))
def test_ranges_that_touch_have_bytes_that_touch_whatever_is_damaged(data: bytes, encoding: str) -> None:
    text = data.decode(encoding, errors="replace")
    pieces = [octets(data, encoding, Span(at, at + 1)) for at in range(len(text))]
    borders = [(piece.start, piece.end) for piece in pieces if piece is not None]
    assert len(borders) == len(text)
    assert [end for _, end in borders[:-1]] == [start for start, _ in borders[1:]]
    assert not borders or (borders[0][0], borders[-1][1]) == (0, len(data))


def test_what_was_read_as_damaged_stands_where_its_byte_is() -> None:
    data = "Chloé a dit ".encode() + b"\xff" + " et puis rien, déjà vu".encode()
    decoded = decode(data, "page.txt", "utf-8")
    at = decoded.text.index("\ufffd")
    assert octets(data, decoded.encoding, Span(at, at + 1)) == Span(13, 14)


@pytest.mark.parametrize("codec", ["punycode-of-nowhere", "", "rot13", "zlib_codec", "idna", "undefined", "a\0b"])
def test_a_codec_that_is_no_encoding_of_text_tells_nothing(codec: str) -> None:
    assert octets(b"abc", codec, Span(0, 1)) is None


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 3)])
def test_a_range_without_characters_has_no_bytes(span: Span) -> None:
    found = octets("été".encode(), "utf-8", span)
    assert found is not None
    assert len(found) == 0
