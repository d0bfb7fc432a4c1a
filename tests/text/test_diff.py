"""What was typed becomes corrections; differences are shown word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.correction import MANUAL, Correction, Decision
from curator.domain.span import Span
from curator.text.diff import Segment, SegmentKind, corrections_for, word_diff
from curator.text.overlay import clash, reading_text
from tests.endless import ending
from tests.text.strategies import PROSE, corrected_texts

SPELLED = Correction(Span(3, 7), "chta", "chat", rule="spelling", confidence=0.9, note="checked", id=4, made_at="2012")


@pytest.mark.parametrize(
    ("original", "typed", "expected"),
    [
        ("le chta dort", "le chat dort", [(3, 7, "chat")]),
        ("a  b", "a b", [(2, 3, "")]),
        ("un chat dort", "un gros chat dort", [(2, 3, " gros ")]),
        ("un chat", "un chat.", [(3, 7, "chat.")]),
        ("chat", "un chat", [(0, 4, "un chat")]),
        ("", "chat", [(0, 0, "chat")]),
        ("chat", "", [(0, 4, "")]),
        ("un deux trois", "Un deux Trois", [(0, 2, "Un"), (8, 13, "Trois")]),
        ("le chat", "le chat", []),
    ],
)
def test_typing_becomes_the_smallest_word_spans(original, typed, expected):
    made = corrections_for(original, typed, [])
    found = [(each.span.start, each.span.end, each.replacement) for each in made]
    if original == "a  b":
        assert len(found) == 1
        assert reading_text(original, made) == typed
    else:
        assert found == expected
    assert all(each.rule == MANUAL and each.found == each.span.of(original) for each in made)


def test_a_correction_away_from_the_typing_stays_as_it_was():
    made = corrections_for("le chta dort bein", "le chat dort bien", [SPELLED])
    assert made[0] == SPELLED
    assert [(each.span, each.replacement, each.rule) for each in made[1:]] == [(Span(13, 17), "bien", MANUAL)]


def test_typing_over_a_correction_makes_it_manual():
    made = corrections_for("le chta dort", "le chien dort", [SPELLED])
    assert [(each.span, each.replacement, each.rule) for each in made] == [(Span(3, 7), "chien", MANUAL)]


def test_typing_the_original_again_takes_the_correction_away():
    assert corrections_for("le chta dort", "le chta dort", [SPELLED]) == ()


def test_typing_beside_what_layout_hides_keeps_it_hidden():
    bullet = Correction(Span(0, 2), "* ", "", rule="layout")
    made = corrections_for("* chat", "un chat", [bullet])
    assert bullet in made
    assert reading_text("* chat", made) == "un chat"


def test_silent_decisions_stay_unless_their_span_is_rewritten():
    sic = Correction(Span(0, 2), "le", "le", rule="spelling", decision=Decision.SIC)
    assert sic in corrections_for("le chta", "le chat", [sic])
    assert sic not in corrections_for("le chta", "un chta", [sic])


@given(corrected_texts(), PROSE | st.text())
def test_the_corrections_of_any_typing_read_as_typed(case, typed):
    original, existing = case
    made = corrections_for(original, typed, existing)
    assert reading_text(original, made) == typed
    accepted = [each.span for each in made if each.applies]
    assert not any(clash(each.span, span) for each in made if not each.applies for span in accepted)
    assert all(each.found == each.span.of(original) for each in made)


@given(corrected_texts(), st.data())
def test_a_small_change_anywhere_reads_as_typed(case, data):
    original, existing = case
    text = reading_text(original, existing)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    typed = text[:start] + data.draw(PROSE) + text[end:]
    assert reading_text(original, corrections_for(original, typed, existing)) == typed


@given(corrected_texts())
def test_typing_nothing_new_keeps_every_accepted_correction(case):
    original, existing = case
    made = corrections_for(original, reading_text(original, existing), existing)
    assert [each for each in made if each.applies] == [each for each in existing if each.applies]


@given(PROSE, PROSE)
def test_a_word_diff_holds_both_texts(old, new):
    segments = word_diff(old, new)
    assert "".join(each.old for each in segments) == old
    assert "".join(each.new for each in segments) == new
    assert all((each.kind is SegmentKind.EQUAL) == (each.old == each.new) for each in segments)


def test_a_word_diff_names_what_happened():
    assert word_diff("un chat noir", "un chien noir") == (
        Segment(SegmentKind.EQUAL, "un ", "un "),
        Segment(SegmentKind.REPLACE, "chat", "chien"),
        Segment(SegmentKind.EQUAL, " noir", " noir"),
    )


def test_a_word_changed_in_a_long_passage_of_alike_words_is_one_correction():
    original = "mot " * 50_000
    typed = original[:100_000] + "mots" + original[100_003:]
    with ending():
        (made,) = corrections_for(original, typed, [])
    assert reading_text(original, [made]) == typed
    assert (made.found, made.replacement) == ("mot", "mots")
