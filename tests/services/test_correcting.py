import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.capture import ParsedCapture, ParsedPassage, PassageKind
from curator.domain.changes import Table
from curator.domain.correction import LAYOUT, MANUAL, Correction, Decision, Suspect, SuspectKind
from curator.domain.errors import CancelledError, InvalidValueError, NotFoundError, OverlapError
from curator.domain.span import Span
from curator.ingest.item import Item
from curator.resources import CORPUS
from curator.services import checking, correcting, importing, segmenting
from curator.services.correcting import Match
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import small_capture, with_text
from tests.text.strategies import PROSE, corrected_texts

TITLE, PARAGRAPH, CHLOE, MARC, FURNITURE = 1, 2, 4, 6, 7


@contextmanager
def holding(parsed: ParsedCapture) -> Iterator[Collection]:
    with TemporaryDirectory() as folder, Collection.create(Path(folder) / "essai.curator") as created:
        importing.add(created, [parsed])
        yield created


def of_one_passage(original: str) -> ParsedCapture:
    passage = ParsedPassage(Span(0, len(original)), PassageKind.PARAGRAPH)
    return with_text(small_capture(), original, passages=(passage,), comments=(), metadata=())


def shown(collection: Collection) -> str:
    return json.dumps(as_data(collection), ensure_ascii=False)


def text_of(collection: Collection, passage: int) -> str:
    return articles.passage(collection, passage).text


def check(collection: Collection) -> list[Suspect]:
    checking.remember(collection, checking.check(checking.missing(collection)))
    return checking.pending(collection)


def doubt(passage: int, start: int, found: str, *suggestions: str, rule: str = "spelling") -> Suspect:
    span = Span(start, start + len(found))
    return Suspect(span, found, suggestions, rule, SuspectKind.SPELLING, 0.9, passage=passage)


def decided(collection: Collection, passage: int) -> list[tuple[str, str, str, str]]:
    made = corrections.of_passage(collection, passage)
    return [(each.found, each.replacement, each.rule, each.decision.value) for each in made]


PREMIER = doubt(PARAGRAPH, 4, "premier", "second", "dernier")


@pytest.mark.parametrize("decision", Decision)
def test_what_was_decided_about_is_asked_no_more_and_only_acceptance_changes_the_reading(collection, decision):
    before = text_of(collection, PARAGRAPH)
    [found] = [item for item in check(collection) if item.passage == PARAGRAPH]
    changes = correcting.decide(collection, [found], decision, note="vu")
    assert changes.ids(Table.CORRECTION)
    expected = "Le premier paragraphe est ici." if decision is Decision.ACCEPTED else before
    assert text_of(collection, PARAGRAPH) == expected
    assert [item for item in check(collection) if item.passage == PARAGRAPH] == []
    [made] = corrections.of_passage(collection, PARAGRAPH)
    assert (made.rule, made.confidence, made.decision, made.note) == (found.rule, found.confidence, decision, "vu")
    assert checking.postponed(collection) == ([made] if decision is Decision.POSTPONED else [])
    collection.undo()
    assert found in check(collection)


def test_the_reading_shows_the_first_suggestion_unless_another_is_chosen(collection):
    correcting.decide(collection, [PREMIER], Decision.ACCEPTED)
    assert text_of(collection, PARAGRAPH) == "Le  second paragraphe est ici."
    correcting.decide(collection, [PREMIER], Decision.ACCEPTED, "troisième")
    assert text_of(collection, PARAGRAPH) == "Le  troisième paragraphe est ici."
    assert decided(collection, PARAGRAPH) == [("premier", "troisième", "spelling", "accepted")]


def test_the_same_decision_about_many_is_one_step(collection):
    before = shown(collection)
    alike = [doubt(MARC, 7, "bonsoir", "bonjour"), doubt(MARC, 15, "bonsoir", "bonjour"), doubt(CHLOE, 0, "Bonjour")]
    correcting.decide(collection, alike, Decision.ACCEPTED, "salut")
    assert (text_of(collection, MARC), text_of(collection, CHLOE)) == ("@Chloé salut salut.", "salut à tous.")
    assert str(collection.undo_label) == "Make 3 corrections"
    collection.undo()
    assert shown(collection) == before


def test_a_later_decision_takes_the_place_of_an_earlier_one(collection):
    for decision in (Decision.POSTPONED, Decision.REJECTED, Decision.SIC, Decision.ACCEPTED):
        correcting.decide(collection, [PREMIER], decision)
        assert [item.decision for item in corrections.of_passage(collection, PARAGRAPH)] == [decision]


def test_a_correction_across_another_is_refused_and_none_of_the_batch_is_made(collection):
    correcting.decide(collection, [PREMIER], Decision.ACCEPTED)
    before = shown(collection)
    across = doubt(PARAGRAPH, 0, "Le  pre", "Le")
    with pytest.raises(OverlapError, match="take it back first"):
        correcting.decide(collection, [doubt(CHLOE, 0, "Bonjour", "Salut"), across], Decision.ACCEPTED)
    assert shown(collection) == before


def test_a_suspect_of_a_text_that_is_no_more_is_refused(collection):
    segmenting.split(collection, PARAGRAPH, 12)
    with pytest.raises(OverlapError, match="check the text again"):
        correcting.decide(collection, [doubt(PARAGRAPH, 12, "paragraphe", "chapitre")], Decision.ACCEPTED)
    with pytest.raises(NotFoundError):
        correcting.decide(collection, [replace(PREMIER, passage=99)], Decision.ACCEPTED)


def test_the_other_suspects_of_a_passage_wait_on_without_another_check():
    with holding(of_one_passage("Une fotte , une  fautte et une errreur.")) as collection:
        waiting = check(collection)
        assert len(waiting) > 3
        while waiting:
            first, *others = waiting
            correcting.decide(collection, [first], Decision.ACCEPTED if first.suggestions else Decision.SIC)
            assert (checking.missing(collection), checking.pending(collection)) == ([], others)
            waiting = others


def test_of_two_signs_around_a_marked_text_the_other_is_decided_along():
    with holding(of_one_passage("Un *soupir* ici, un [lien](http://exemple.fr) là.")) as collection:
        star, _, bracket, address = check(collection)
        correcting.decide(collection, [star], Decision.ACCEPTED)
        assert text_of(collection, 1) == "Un soupir ici, un [lien](http://exemple.fr) là."
        assert str(collection.undo_label) == "Correct “*”"
        assert checking.pending(collection) == [bracket, address]
        correcting.decide(collection, [address], Decision.REJECTED)
        assert check(collection) == []
        first, *_ = corrections.of_passage(collection, 1)
        correcting.revoke(collection, [first.id])
        assert text_of(collection, 1).startswith("Un *soupir* ici")
        assert len(check(collection)) == 2


def test_a_sign_that_other_words_are_chosen_for_has_no_other_to_it():
    with holding(of_one_passage("Un *soupir* ici.")) as collection:
        star, other = check(collection)
        correcting.decide(collection, [star], Decision.ACCEPTED, "«")
        assert text_of(collection, 1) == "Un «soupir* ici."
        assert [item.mark for item in corrections.of_passage(collection, 1)] == [None]
        assert checking.pending(collection) == [other]


@pytest.mark.parametrize("decision", Decision)
def test_what_is_taken_back_is_doubted_again(collection, decision):
    before, waiting = shown(collection), check(collection)
    [found] = [item for item in waiting if item.passage == PARAGRAPH]
    correcting.decide(collection, [found], decision)
    correcting.type_text(collection, PARAGRAPH, text_of(collection, PARAGRAPH).replace("ici", "là"))
    check(collection)
    correcting.revoke(collection, [item.id for item in corrections.of_passage(collection, PARAGRAPH)])
    assert shown(collection) == before
    assert check(collection) == waiting


def test_a_note_leaves_the_decision_and_its_number_as_they_are(collection):
    correcting.decide(collection, [PREMIER], Decision.SIC)
    [made] = corrections.of_passage(collection, PARAGRAPH)
    for note in ("une fois", "deux fois"):
        correcting.annotate(collection, made.id, note)
        assert corrections.of_passage(collection, PARAGRAPH) == (replace(made, note=note),)


@settings(max_examples=30, deadline=None)
@given(corrected_texts(), st.one_of(PROSE, st.text(max_size=30)))
def test_the_reading_is_what_was_typed_whatever_was_decided_before(text, typed):
    original, made = text
    with holding(of_one_passage(original)) as collection:
        with collection.edit("Correct"):
            corrections.replace(collection, 1, made)
        before = shown(collection)
        changes = correcting.type_text(collection, 1, typed)
        assert text_of(collection, 1) == typed
        assert verify(collection) == []
        if changes:
            collection.undo()
        assert shown(collection) == before


def test_corrections_away_from_what_was_typed_keep_rule_and_number(collection):
    correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
    [repair] = corrections.of_passage(collection, PARAGRAPH)
    repaired = text_of(collection, PARAGRAPH)
    correcting.type_text(collection, PARAGRAPH, "Le premier paragraphe est là.")
    kept, typed = corrections.of_passage(collection, PARAGRAPH)
    assert kept == repair
    assert (typed.found, typed.replacement, typed.rule) == ("ici", "là", MANUAL)
    correcting.type_text(collection, PARAGRAPH, repaired)
    assert corrections.of_passage(collection, PARAGRAPH) == (repair,)


def test_typing_in_no_passage_is_refused(collection):
    with pytest.raises(NotFoundError):
        correcting.type_text(collection, 99, "rien")


def test_certain_repairs_are_one_step_and_a_rejected_one_is_not_made():
    with holding(of_one_passage("Il va à à Paris , ici , dort  bien &amp; rêve.")) as collection:
        rejected = next(item for item in check(collection) if item.safe and item.found.startswith(" ,"))
        correcting.decide(collection, [rejected], Decision.REJECTED)
        before = shown(collection)
        correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
        assert text_of(collection, 1) == "Il va à Paris , ici, dort bien & rêve."
        assert correcting.certain(checking.snapshot(collection)) == []
        collection.undo()
        assert shown(collection) == before


def test_certain_repairs_leave_alone_what_was_changed_since_they_were_found(tmp_path):
    found = correcting.certain
    with Collection.create(tmp_path / "essai.curator") as collection:
        importing.add(collection, [of_one_passage(f"Un  chat {name}  dort.") for name in ("a", "b", "c", "d")])
        repaired = found(checking.snapshot(collection))
        correcting.type_text(collection, 1, "Un  chien.")
        importing.withdraw(collection, "A002")
        segmenting.split(collection, 3, 9)
        correcting.apply_certain(collection, repaired)
        assert str(collection.undo_label) == "Make 2 certain corrections"
        assert [row.text for row in articles.all_passages(collection)] == [
            "Un  chien.",
            "Un  chat",
            "c  dort.",
            "Un chat d dort.",
        ]
        assert verify(collection) == []


def test_finding_what_is_certain_stops_where_progress_says_so(collection):
    def stop(done: int, total: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        correcting.certain(checking.snapshot(collection), stop)


def test_search_finds_the_reading_and_no_furniture(collection):
    correcting.type_text(collection, CHLOE, "Les bonnes gens sont fermées.")
    [match] = correcting.find(collection, "FERMÉ")
    assert (match.article, match.comment, match.passage) == ("A001", "A001-C001", CHLOE)
    assert (match.before, match.found, match.after) == ("Les bonnes gens sont ", "fermé", "es.")
    assert correcting.find(collection, "FERMÉ", match_case=True) == []
    assert correcting.find(collection, "fermé", whole_word=True) == []


def test_a_replacement_shows_for_each_match_what_its_groups_give(collection):
    matches = correcting.find(collection, r"\b(b)on(?P<end>\w+)", r"\g<end>-\1", regex=True)
    assert [(match.found, match.replacement) for match in matches] == [
        ("Bonjour", "jour-B"),
        ("bonsoir", "soir-b"),
        ("bonsoir", "soir-b"),
    ]
    assert text_of(collection, MARC) == "@Chloé bonsoir bonsoir."
    before = shown(collection)
    correcting.replace_matches(collection, [matches[0], matches[2]])
    assert (text_of(collection, CHLOE), text_of(collection, MARC)) == ("jour-B à tous.", "@Chloé bonsoir soir-b.")
    collection.undo()
    assert shown(collection) == before


def test_words_that_are_no_expression_are_replaced_as_they_stand(collection):
    correcting.replace_matches(collection, correcting.find(collection, "ici.", r"\1."))
    assert text_of(collection, PARAGRAPH) == r"Le  premier paragraphe est \1."


@pytest.mark.parametrize(("pattern", "replacement"), [("(", ""), ("bon", r"\1"), ("(bon)", r"\g<x>"), ("bon", "\\")])
def test_a_wrong_expression_or_group_is_refused(collection, pattern, replacement):
    with pytest.raises(InvalidValueError):
        correcting.find(collection, pattern, replacement, regex=True)


def test_matches_in_text_that_changed_since_are_left_alone(collection):
    matches = correcting.find(collection, "bon", "mal")
    correcting.type_text(collection, MARC, "@Chloé, bonsoir.")
    segmenting.join(collection, [TITLE, PARAGRAPH])
    gone = Match("A001", None, 99, Span(0, 2), "Un", "", "", "Deux")
    correcting.replace_matches(collection, [*matches, gone])
    assert (text_of(collection, CHLOE), text_of(collection, MARC)) == ("maljour à tous.", "@Chloé, bonsoir.")


@settings(max_examples=20, deadline=None)
@given(corrected_texts(), st.sampled_from(["le", "chat", "é", " ", ".", "\n"]), PROSE)
def test_replacing_every_match_gives_what_the_preview_says(text, pattern, replacement):
    original, made = text
    with holding(of_one_passage(original)) as collection:
        with collection.edit("Correct"):
            corrections.replace(collection, 1, made)
        before = text_of(collection, 1)
        correcting.replace_matches(collection, correcting.find(collection, pattern, replacement, match_case=True))
        assert text_of(collection, 1) == re.sub(re.escape(pattern), lambda _: replacement, before)


def test_a_page_decided_about_and_all_taken_back_is_as_imported():
    name = "3-magazine.txt"
    with holding(importing.read_item(Item(name, (CORPUS / name).read_bytes()))) as collection:
        before, waiting = shown(collection), check(collection)
        for suspect, decision in zip(waiting, cycle(Decision), strict=False):
            correcting.decide(collection, [suspect], decision if suspect.suggestions else Decision.REJECTED)
        assert checking.pending(collection) == []
        assert verify(collection) == []
        made = [item for items in corrections.by_passage(collection).values() for item in items]
        correcting.revoke(collection, [item.id for item in made if item.rule != LAYOUT])
        assert shown(collection) == before
        assert check(collection) == waiting


def test_decisions_outlive_the_process(collection):
    correcting.decide(collection, [PREMIER], Decision.ACCEPTED, note="vu")
    after = shown(collection)
    made = corrections.of_passage(collection, PARAGRAPH)
    collection.close()
    with Collection.open(collection.path) as opened:
        assert shown(opened) == after
        assert corrections.of_passage(opened, PARAGRAPH) == made
        assert isinstance(made[0], Correction)
        opened.undo()
        assert text_of(opened, PARAGRAPH) == "Le  premier paragraphe est ici."
