"""Passages joined and split with decisions on both sides: none is lost, none moves off its words."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curator.domain.correction import Correction, Decision
from curator.domain.errors import OverlapError
from curator.domain.span import Span
from curator.services import segmenting
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection

ORIGINAL = "Le  premier paragraphe est ici."
PARAGRAPH = 2
WORDS = {word: Span(ORIGINAL.index(word), ORIGINAL.index(word) + len(word)) for word in ORIGINAL.split()}
BORDERS = [span.start for span in list(WORDS.values())[1:]]


def decided(word: str, replacement: str, decision: Decision = Decision.ACCEPTED, note: str = "") -> Correction:
    return Correction(WORDS[word], word, replacement, "typo", 0.5, decision, note)


def decide(collection: Collection, passage: int, decisions: Sequence[Correction]) -> None:
    with collection.edit("Decide"):
        corrections.replace(collection, passage, decisions)


def split_with(collection: Collection, decisions: Sequence[Correction]) -> int:
    """Split the paragraph before "paragraphe" and return the id of what came off; each half gets its decisions."""
    decide(collection, PARAGRAPH, decisions)
    segmenting.split(collection, PARAGRAPH, WORDS["paragraphe"].start)
    return articles.passages(collection, "A001")[2].id


def known(collection: Collection, passage: int) -> list[tuple[str, str, str, Decision, str, str]]:
    """What is decided about a passage, each on the words where it stands."""
    original = articles.passage(collection, passage).original
    return [
        (item.span.of(original), item.found, item.replacement, item.decision, item.note, item.made_at)
        for item in corrections.of_passage(collection, passage)
    ]


def test_each_half_of_a_split_passage_keeps_the_decisions_about_its_own_words(collection: Collection) -> None:
    decisions = [
        decided("Le", "Un", note="vu sur la page"),
        decided("premier", "dernier", Decision.SIC),
        decided("paragraphe", "texte", Decision.REJECTED, "non"),
        decided("ici.", "là.", Decision.ACCEPTED),
    ]
    decide(collection, PARAGRAPH, decisions)
    before = known(collection, PARAGRAPH)
    segmenting.split(collection, PARAGRAPH, WORDS["paragraphe"].start)
    second = articles.passages(collection, "A001")[2].id
    assert known(collection, PARAGRAPH) == before[:2]
    assert known(collection, second) == before[2:]
    assert all(found == word for word, found, *_ in before)
    assert articles.passage(collection, PARAGRAPH).text == "Un  premier"
    assert articles.passage(collection, second).text == "paragraphe est là."


def test_a_joined_passage_keeps_the_decisions_of_both(collection: Collection) -> None:
    postponed = decided("est", "reste", Decision.POSTPONED, "à voir")
    second = split_with(collection, [decided("premier", "second"), postponed])
    decide(collection, second, [*corrections.of_passage(collection, second), Correction(Span(15, 19), "ici.", "là.")])
    left, right = known(collection, PARAGRAPH), known(collection, second)
    segmenting.join(collection, [PARAGRAPH, second])
    joined = known(collection, PARAGRAPH)
    assert [item for item in joined if item[1].strip()] == [*left, *right]
    assert articles.passage(collection, PARAGRAPH).text == "Le  second paragraphe est là."
    assert verify(collection) == []


def test_a_decision_at_the_very_border_goes_to_the_side_of_its_words(collection: Collection) -> None:
    second = split_with(collection, [decided("premier", "second"), decided("paragraphe", "texte")])
    assert [item[1] for item in known(collection, PARAGRAPH)] == ["premier"]
    assert [item[1] for item in known(collection, second)] == ["paragraphe"]


def test_what_was_put_in_right_at_the_border_stays_with_the_first_half_alone(collection: Collection) -> None:
    within = WORDS["premier"].start + len("pre")
    decide(collection, PARAGRAPH, [Correction(Span(within, within), "", "-")])
    read = articles.passage(collection, PARAGRAPH).text
    segmenting.split(collection, PARAGRAPH, within)
    first, second = articles.passages(collection, "A001")[1:3]
    assert (first.text, second.text) == ("Le  pre-", "mier paragraphe est ici.")
    segmenting.join(collection, [first.id, second.id])
    assert articles.passage(collection, PARAGRAPH).text == read


@pytest.mark.parametrize("at", [WORDS["paragraphe"].start, WORDS["paragraphe"].start + len("para")])
def test_halves_of_one_line_are_joined_as_they_had_been(collection: Collection, at: int) -> None:
    before = as_data(collection)
    segmenting.split(collection, PARAGRAPH, at)
    segmenting.join(collection, [row.id for row in articles.passages(collection, "A001")[1:3]])
    assert as_data(collection) == before


def test_a_decision_keeps_the_day_on_which_it_was_made(collection: Collection) -> None:
    old = replace(decided("ici.", "là."), made_at="2012-01-20T08:00:00Z")
    second = split_with(collection, [old, decided("Le", "Un")])
    assert [item[-1] for item in known(collection, second)] == ["2012-01-20T08:00:00Z"]
    assert all(item[-1] > "2012-01-20T08:00:00Z" for item in known(collection, PARAGRAPH))
    segmenting.join(collection, [PARAGRAPH, second])
    assert [item[-1] for item in known(collection, PARAGRAPH) if item[1] == "ici."] == ["2012-01-20T08:00:00Z"]


def test_what_is_typed_across_the_border_must_be_taken_back_before_the_split(collection: Collection) -> None:
    across = Span(WORDS["premier"].start, WORDS["paragraphe"].end)
    decide(collection, PARAGRAPH, [Correction(across, across.of(ORIGINAL), "dernier texte")])
    before = as_data(collection)
    with pytest.raises(OverlapError, match="across this place"):
        segmenting.split(collection, PARAGRAPH, WORDS["paragraphe"].start)
    assert as_data(collection) == before


def test_a_doubt_across_the_border_that_changes_nothing_does_not_hinder_the_split(collection: Collection) -> None:
    across = Span(WORDS["premier"].start, WORDS["paragraphe"].end)
    second = split_with(collection, [Correction(across, across.of(ORIGINAL), "x", decision=Decision.REJECTED)])
    assert known(collection, PARAGRAPH) == known(collection, second) == []
    assert verify(collection) == []


def test_undo_gives_the_decisions_back_to_the_two_that_were_joined(collection: Collection) -> None:
    second = split_with(collection, [decided("premier", "second"), decided("ici.", "là.")])
    before = (known(collection, PARAGRAPH), known(collection, second), as_data(collection))
    segmenting.join(collection, [PARAGRAPH, second])
    collection.undo()
    assert (known(collection, PARAGRAPH), known(collection, second), as_data(collection)) == before


def test_joining_three_at_once_keeps_all_and_reads_in_the_order_of_the_page(collection: Collection) -> None:
    second = split_with(collection, [decided("Le", "Un"), decided("est", "était"), decided("ici.", "là.")])
    segmenting.split(collection, second, len("paragraphe est "))
    third = articles.passages(collection, "A001")[3].id
    segmenting.join(collection, [third, PARAGRAPH, second])
    assert articles.passage(collection, PARAGRAPH).text == "Un  premier paragraphe était là."
    assert [item[1] for item in known(collection, PARAGRAPH) if item[1].strip()] == ["Le", "est", "ici."]


@st.composite
def decisions(draw: st.DrawFn) -> list[Correction]:
    """Decisions of every sort about some of the words, none over another."""
    chosen = draw(st.lists(st.sampled_from(list(WORDS)), unique=True))
    words = sorted(chosen, key=ORIGINAL.index)
    texts = st.text("ab é", max_size=4)
    return [decided(word, draw(texts), draw(st.sampled_from(Decision)), draw(texts)) for word in words]


def read(made: Sequence[Correction], borders: set[int]) -> str:
    """What a reader is shown of the paragraph once it was split at the borders and joined again."""
    shown = {item.span: item.replacement for item in made if item.applies}
    text = ""
    for before, span in zip([None, *WORDS.values()], WORDS.values(), strict=False):
        gap = ORIGINAL[before.end : span.start] if before else ""
        text += (" " if span.start in borders else gap) + shown.get(span, span.of(ORIGINAL))
    return text


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=decisions(), borders=st.sets(st.sampled_from(BORDERS), min_size=1))
def test_split_anywhere_and_joined_again_every_decision_is_what_it_was(
    collection: Collection, made: list[Correction], borders: set[int]
) -> None:
    while sum(not entry.undone for entry in collection.history()) > 1:
        collection.undo()
    decide(collection, PARAGRAPH, made)
    before = known(collection, PARAGRAPH)
    for border in sorted(borders, reverse=True):
        segmenting.split(collection, PARAGRAPH, border)
    pieces = [row.id for row in articles.passages(collection, "A001")[1 : 2 + len(borders)]]
    assert [item for id in pieces for item in known(collection, id)] == before
    segmenting.join(collection, pieces)
    assert [item for item in known(collection, PARAGRAPH) if item[1].strip()] == before
    assert articles.passage(collection, PARAGRAPH).text == read(made, borders)
    assert verify(collection) == []
