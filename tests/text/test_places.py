"""Where the places of a page stand in another decoding of its bytes, and in a later capture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.text.places import AnotherDecoding, AnotherWording, places
from tests.endless import ending

PAGE = "été à Noël, dès l’aube"
WRONG = PAGE.encode().decode("cp1252")


@pytest.mark.parametrize("word", ["été", "à", "Noël", "dès", "l’aube", "t", PAGE])
def test_a_word_is_found_where_its_bytes_are(word: str) -> None:
    start = PAGE.index(word)
    moved = AnotherDecoding(PAGE, WRONG).span(Span(start, start + len(word)))
    assert moved is not None
    assert moved.of(WRONG).encode("cp1252").decode() == word


def test_a_range_inside_of_what_is_read_otherwise_has_no_certain_place() -> None:
    assert AnotherDecoding("a éè b", "a Ã©Ã¨ b").span(Span(3, 5)) is None
    assert AnotherDecoding("éè", "Ã©Ã¨").span(Span(0, 1)) is None
    assert AnotherDecoding("éè", "Ã©Ã¨").span(Span(0, 2)) == Span(0, 4)


def test_texts_that_are_no_two_readings_of_one_file_have_no_places_in_common() -> None:
    there = AnotherDecoding("une page", "une autre")
    assert not there.fits
    assert there.span(Span(0, 3)) is None
    assert there.of("une", 0) == []


def test_what_stands_there_still_is_found_nearest_first() -> None:
    assert AnotherDecoding("“a”", "««a»»").of("«", 0) == [Span(0, 1), Span(1, 2)]


@given(st.text("aé ’b", max_size=30), st.data())
def test_between_plain_letters_every_place_is_certain(text: str, data: st.DataObject) -> None:
    other = text.encode().decode("cp1252")
    plain = [at for at, letter in enumerate(text) if letter.isascii()]
    if not plain:
        return
    start = data.draw(st.sampled_from(plain))
    end = data.draw(st.sampled_from([at for at in plain if at >= start])) + 1
    moved = AnotherDecoding(text, other).span(Span(start, end))
    assert moved is not None
    assert moved.of(other).encode("cp1252").decode() == text[start:end]


OLD = "Titre\n\nUne phrase qui dit la vérité.\n\n  • Chloé\n\n    Bonjour à tous.\n\n  • Marc\n\n    Bonsoir."
NEW = "Titre\n\nUne longue phrase qui dit vérité.\n\n  • Zoé\n\n  Rien.\n\n  • Chloé\n\nBonjour à tous.\n\nMarc : salut"


def moved(words: str, old: str = OLD, new: str = NEW) -> str | None:
    start = old.index(words)
    span = places(old, new).span(Span(start, start + len(words)))
    return span.of(new) if span else None


@pytest.mark.parametrize("words", ["Titre", "Une", "phrase qui dit", "vérité.", "• Chloé", "Bonjour à tous.", "à"])
def test_what_stayed_is_found_in_a_later_capture(words: str) -> None:
    assert isinstance(places(OLD, NEW), AnotherWording)
    assert moved(words) == words


def test_a_break_stayed_where_the_lines_around_it_did() -> None:
    old, new = "Une\n\nphrase.\n\nFin.", "Avant.\n\nUne\n\nphrase.\n\nRien.\n\nFin."
    there = places(old, new)
    assert there.of("\n\n", old.index("\n\n")) == [Span(new.index("\n\nphrase"), new.index("phrase"))]
    assert there.of("\n\n", old.rindex("\n\n")) == []


def test_a_range_whose_ends_stayed_is_found_whatever_changed_inside() -> None:
    assert moved("Une phrase qui dit la vérité.") == "Une longue phrase qui dit vérité."


@pytest.mark.parametrize("words", ["la", "• Marc", "Marc", "Bonsoir."])
def test_what_is_gone_is_found_nowhere_though_its_words_stand_elsewhere(words: str) -> None:
    assert moved(words) is None
    assert places(OLD, NEW).of(words, OLD.index(words)) == []


def test_a_decision_between_two_letters_goes_along_with_the_one_before() -> None:
    there, at = places(OLD, NEW), OLD.index("vérité") + 2
    (span,) = there.of("", at)
    assert NEW[span.start - 2 : span.end] == "vé"
    assert there.of("", 0) == []


@given(st.lists(st.sampled_from(["Une phrase.", "Une autre phrase.", "  oui", "", "non"]), max_size=8), st.data())
def test_what_stayed_keeps_its_order_and_its_letters(lines: list[str], data: st.DataObject) -> None:
    kept = [line for line in lines if data.draw(st.booleans())]
    old, new = "\n".join(lines), "\n".join(data.draw(st.permutations(kept)))
    there = AnotherWording(old, new)
    found = [there.of(old[at], at) for at in range(len(old))]
    assert all(span.of(new) == old[at] for at, spans in enumerate(found) for span in spans)
    starts = [span.start for spans in found for span in spans]
    assert starts == sorted(set(starts))


def test_two_captures_without_a_line_in_common_are_told_apart_in_the_end() -> None:
    count = 20_000
    old = "\n".join(f"Ligne {at} de la page, avec le texte {at * 7919 % 1000}." for at in range(count))
    new = "\n".join(f"Autre {at} chose tout à fait, {at * 31 % 977} fois." for at in range(count))
    with ending():
        assert places(old, new).span(Span(0, 5)) is None


def test_another_wording_is_found_far_down_a_stretch_in_which_no_line_stayed() -> None:
    old = [f"{chr(0x3400 + at) * 30} ancien" for at in range(3000)]
    new = [f"{chr(0x3400 + at) * 30} nouveau" if at == 2500 else f"{at} {'?' * 40}" for at in range(3000)]
    start, there = len("\n".join(old[:2500])) + 1, len("\n".join(new[:2500])) + 1
    assert places("\n".join(old), "\n".join(new)).span(Span(start, start + 30)) == Span(there, there + 30)
