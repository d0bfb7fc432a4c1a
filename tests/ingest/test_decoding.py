"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.errors import InvalidValueError, UnreadableCaptureError
from curator.ingest.decoding import decode

FRENCH = "Le 3 février, l'été à Noël : ça et là, où l'on fête « déjà » le départ"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "cp850", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_french_is_read_in_any_common_encoding(encoding: str):
    decoded = decode(FRENCH.encode(encoding), "page.txt")
    assert (decoded.text, decoded.encoding, decoded.remarks) == (FRENCH, encoding, ())


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("word", ["café", "déjà vu", "L'été", "très", "français"])
def test_one_accented_word_is_enough_to_tell(word: str, encoding: str):
    assert decode(f"{word} et puis rien".encode(encoding), "page.txt").encoding == encoding


def test_a_text_that_is_not_french_gets_a_second_opinion_and_a_remark():
    decoded = decode("Привет, как дела сегодня, хорошо".encode("cp1251"), "page.txt")
    assert decoded.encoding == "cp1251"
    assert "guess" in str(decoded.remarks[0])


def test_the_curator_decides_even_against_the_bytes():
    decoded = decode("été".encode(), "page.txt", "mac_roman")
    assert decoded.text == "été".encode().decode("mac_roman")
    assert decode(b"\x81 ok", "page.txt", "cp1252").remarks


def test_a_few_damaged_bytes_do_not_change_the_encoding():
    decoded = decode((FRENCH * 5).encode() + b"\xc3", "page.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text == FRENCH * 5 + "\ufffd"
    assert decoded.remarks


@pytest.mark.parametrize("more", [1, 20], ids=["a page with a strange part", "two halves"])
def test_of_a_page_in_two_encodings_both_parts_are_read(more: int):
    part = "Les élèves « ont été » très déçus.\n"
    decoded = decode(f"{FRENCH}\n".encode() + (part * more).encode("cp1252"), "page.txt")
    assert (decoded.text, decoded.encoding) == (f"{FRENCH}\n{part * more}", "utf-8+cp1252")
    count = 9 * more
    assert [str(remark) for remark in decoded.remarks] == [
        f"{count} characters are not UTF-8 and were read as Windows, Western"
    ]


def test_what_lost_a_byte_in_a_mixed_page_is_shown_as_damaged():
    decoded = decode(FRENCH.encode() + b" d\xe9j\xe0 l\xe2\x80on", "page.txt")
    assert decoded.text == f"{FRENCH} déjà l\ufffdon"
    assert [str(remark).split()[0] for remark in decoded.remarks] == ["2", "1"]


@pytest.mark.parametrize("text", ["Le cœur du bœuf à 20 € pièce", "cœur", "une œuvre d’été".replace("’", "'"), "20 €"])
def test_latin_9_is_told_from_latin_1(text: str):
    assert decode(text.encode("iso8859-15"), "page.txt").text == text


@pytest.mark.parametrize("text", ["½ heure à pied", "1½ litre à déjà", "Le cœur à ¼", "El niño está aquí", "Größe"])
def test_windows_western_stays_so(text: str):
    decoded = decode(text.encode("cp1252"), "page.txt")
    assert (decoded.text, decoded.encoding, decoded.remarks) == (text, "cp1252", ())


@pytest.mark.parametrize("encoding", ["base64", "rot13", "klingon"])
def test_what_is_no_text_encoding_is_refused(encoding: str):
    with pytest.raises(InvalidValueError, match=encoding):
        decode(b"abc", "page.txt", encoding)


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", "\u00a0\n".encode(), b"\xef\xbb\xbf", b"%PDF-1.7 text", b"\x00\x01\x02\x03" * 50]
)
def test_a_file_without_text_is_refused_by_name(data: bytes):
    with pytest.raises(UnreadableCaptureError, match=r"nothing to import in page\.txt"):
        decode(data, "page.txt")


def test_controls_become_replacement_marks_one_for_one():
    decoded = decode(b"abc\x00def\x1b", "page.txt")
    assert decoded.text == "abc\ufffddef\ufffd"
    assert [str(remark) for remark in decoded.remarks] == ["2 control characters are shown as \ufffd"]


def test_marks_of_direction_are_kept():
    assert decode("abc\u202edef\u2066".encode(), "page.txt").text == "abc\u202edef\u2066"


@given(st.binary(max_size=200))
def test_the_encoding_found_gives_the_same_text_again(data: bytes):
    try:
        decoded = decode(data, "page.txt")
    except UnreadableCaptureError:
        return
    assert decode(data, "page.txt", decoded.encoding).text == decoded.text


@pytest.mark.parametrize(
    "text", ["Un texte avec\0des octets nuls\0\0 au milieu. ", "Le bateau\x01 est parti\x02 ce matin. "]
)
def test_a_text_of_words_with_many_controls_is_read_and_they_are_counted(text: str):
    decoded = decode((text * 5).encode(), "page.txt")
    assert "au milieu" in decoded.text or "est parti" in decoded.text
    (remark,) = decoded.remarks
    assert remark.values["count"] == decoded.text.count("\ufffd") > 8


def test_what_holds_more_controls_than_words_is_no_text():
    data = bytes(range(1, 32)) * 9 + b"words and words"
    with pytest.raises(UnreadableCaptureError, match="not a text file"):
        decode(data, "page.txt")
