"""Where the places of one decoding of a file stand in another decoding of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.services.handwork import Places

PAGE = "été à Noël, dès l’aube"
WRONG = PAGE.encode().decode("cp1252")


@pytest.mark.parametrize("word", ["été", "à", "Noël", "dès", "l’aube", "t", PAGE])
def test_a_word_is_found_where_its_bytes_are(word: str) -> None:
    start = PAGE.index(word)
    moved = Places(PAGE, WRONG).span(Span(start, start + len(word)))
    assert moved is not None
    assert moved.of(WRONG).encode("cp1252").decode() == word


def test_a_range_inside_of_what_is_read_otherwise_has_no_certain_place() -> None:
    assert Places("a éè b", "a Ã©Ã¨ b").span(Span(3, 5)) is None
    assert Places("éè", "Ã©Ã¨").span(Span(0, 1)) is None
    assert Places("éè", "Ã©Ã¨").span(Span(0, 2)) == Span(0, 4)


def test_texts_that_are_no_two_readings_of_one_file_have_no_places_in_common() -> None:
    places = Places("une page", "une autre")
    assert places.span(Span(0, 3)) is None
    assert places.of("une", 0) == []


def test_what_stands_there_still_is_found_nearest_first() -> None:
    assert Places("“a”", "««a»»").of("«", 0) == [Span(0, 1), Span(1, 2)]


@given(st.text("aé ’b", max_size=30), st.data())
def test_between_plain_letters_every_place_is_certain(text: str, data: st.DataObject) -> None:
    other = text.encode().decode("cp1252")
    plain = [at for at, letter in enumerate(text) if letter.isascii()]
    if not plain:
        return
    start = data.draw(st.sampled_from(plain))
    end = data.draw(st.sampled_from([at for at in plain if at >= start])) + 1
    moved = Places(text, other).span(Span(start, end))
    assert moved is not None
    assert moved.of(other).encode("cp1252").decode() == text[start:end]
