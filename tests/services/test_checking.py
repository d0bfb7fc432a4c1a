import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.capture import ParsedPassage, PassageKind
from curator.domain.correction import Decision, PassageText, Suspect, SuspectKind
from curator.domain.errors import CancelledError
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field
from curator.domain.span import Span
from curator.services import checking, correcting, deduplicating, describing, importing, segmenting
from curator.services.showing import as_data
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import TEXT, small_capture, with_text

TITLE, PARAGRAPH, HEADER, CHLOE, MARC, FURNITURE = 1, 2, 3, 4, 6, 7


def check(collection: Collection) -> list[Suspect]:
    texts = checking.missing(collection)
    checking.remember(collection, checking.check(texts, checking.names(checking.snapshot(collection))))
    return checking.pending(collection)


def missing(collection: Collection) -> list[int]:
    return [text.passage for text in checking.missing(collection)]


def found(suspects: list[Suspect]) -> list[str]:
    return [item.found for item in suspects]


def fresh(collection: Collection) -> list[Suspect]:
    """Return what a check of everything finds, without the cache."""
    texts = checking.snapshot(collection)
    return [item for finding in checking.check(texts, checking.names(texts)) for item in finding.suspects]


def _found_in(text: str) -> tuple[ParsedPassage, ...]:
    """Return the paragraphs of a text as passages."""
    return tuple(ParsedPassage(Span(*match.span()), PassageKind.PARAGRAPH) for match in re.finditer(r"\S[^\n]*", text))


@pytest.fixture
def misspelt(tmp_path: Path) -> Iterator[Collection]:
    """Open a collection with the small capture, slips put in place of as many characters."""
    text = TEXT.replace("paragraphe", "paragraffe").replace("bonsoir bonsoir", "mdr, sept fotte")
    with Collection.create(tmp_path / "fautes.curator") as created:
        importing.add(created, [with_text(small_capture(), text)])
        yield created


def test_each_passage_but_furniture_is_checked_once(misspelt):
    everything = [row.id for row in articles.passages(misspelt, "A001") if row.kind is not PassageKind.FURNITURE]
    assert missing(misspelt) == everything == [text.passage for text in checking.snapshot(misspelt)]
    assert checking.count_missing(misspelt) == len(everything)
    assert checking.pending(misspelt) == []
    suspects = check(misspelt)
    assert missing(misspelt) == []
    assert checking.count_missing(misspelt) == 0
    assert suspects == fresh(misspelt)
    assert [(item.passage, item.found) for item in suspects] == [
        (PARAGRAPH, "  "),
        (PARAGRAPH, "paragraffe"),
        (MARC, "mdr"),
        (MARC, "fotte"),
    ]


def test_suspects_come_in_reading_order_by_article_and_by_passage(misspelt):
    importing.add(misspelt, [small_capture("autre.txt", "autre")])
    suspects = check(misspelt)
    order = [row.id for row in articles.all_passages(misspelt)]
    keys = [(order.index(item.passage), item.span) for item in suspects]
    assert keys == sorted(keys)
    assert len({item.passage for item in suspects}) > 2
    assert [*checking.pending(misspelt, "A001"), *checking.pending(misspelt, "A002")] == suspects
    by_passage = checking.pending_in(misspelt)
    assert [item for id in order for item in by_passage.get(id, ())] == suspects
    assert checking.pending_in(misspelt, [MARC]) == {MARC: by_passage[MARC]}
    assert checking.count_pending(misspelt) == len(suspects)


EDITS: dict[str, Callable[[Collection], object]] = {
    "typing": lambda c: correcting.type_text(c, MARC, "Bonne nuit."),
    "replacing": lambda c: correcting.replace_matches(c, correcting.find(c, "fotte", "faute")),
    "splitting": lambda c: segmenting.split(c, MARC, 7),
    "retyping": lambda c: segmenting.retype(c, [FURNITURE], PassageKind.PARAGRAPH),
    "describing": lambda c: describing.update(c, ["A001"], {Field.LANGUAGE: "en"}),
    "adding": lambda c: importing.add(c, [small_capture("autre.txt", "autre")]),
    "removing": lambda c: importing.withdraw(c, "A001"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_an_edit_changed_is_checked_again_and_so_it_is_after_its_undo(misspelt, edit):
    before = check(misspelt)
    EDITS[edit](misspelt)
    assert bool(missing(misspelt)) is (edit != "removing")
    assert check(misspelt) == fresh(misspelt)
    misspelt.undo()
    assert check(misspelt) == before
    misspelt.redo()
    assert check(misspelt) == fresh(misspelt)


def test_what_changes_no_text_and_no_language_is_not_checked_again(misspelt):
    check(misspelt)
    describing.update(misspelt, ["A001"], {Field.TITLE: "Un autre titre"})
    deduplicating.set_apart(misspelt, [("A001-C001", "A001-C002")])
    correcting.add_words(misspelt, ["fotte"])
    assert missing(misspelt) == []


def test_the_cache_keeps_what_a_suspect_brings_along(tmp_path):
    text = TEXT.replace("premier", "**premier**").replace("ici.", "[ici](http://exemple.fr/a).")
    with Collection.create(tmp_path / "marques.curator") as created:
        importing.add(created, [with_text(small_capture(), text, passages=_found_in(text), comments=())])
        suspects = check(created)
        assert [item.mark.kind for item in suspects if item.mark] == [MarkKind.STRONG] * 2 + [MarkKind.LINK] * 2
        assert suspects == fresh(created)


def test_an_edit_empties_the_cache_of_its_own_passage_only(misspelt):
    before = check(misspelt)
    correcting.type_text(misspelt, MARC, "Bonne nuit.")
    assert missing(misspelt) == [MARC]
    assert checking.pending(misspelt) == [item for item in before if item.passage != MARC]


def test_what_was_found_in_a_text_that_changed_meanwhile_is_not_kept(misspelt):
    findings = checking.check(checking.missing(misspelt))
    correcting.type_text(misspelt, MARC, "Bonne nuit.")
    segmenting.split(misspelt, PARAGRAPH, 12)
    segmenting.retype(misspelt, [TITLE], PassageKind.FURNITURE)
    checking.remember(misspelt, findings)
    new = next(row.id for row in articles.passages(misspelt, "A001") if row.id > FURNITURE)
    assert missing(misspelt) == [PARAGRAPH, new, MARC]


def test_what_was_found_elsewhere_is_kept_though_another_article_is_gone(misspelt):
    importing.add(misspelt, [small_capture("autre.txt", "autre")])
    findings = checking.check(checking.missing(misspelt))
    importing.withdraw(misspelt, "A001")
    checking.remember(misspelt, findings)
    assert missing(misspelt) == []
    assert {articles.passage(misspelt, item.passage).article for item in checking.pending(misspelt)} == {"A002"}


@pytest.mark.parametrize("word", ["paragraffe", "mdr", "fotte"])
def test_a_word_on_the_list_is_doubted_nowhere_and_again_once_it_is_taken_off(misspelt, word):
    before = check(misspelt)
    assert word in found(before)
    correcting.add_words(misspelt, [word.upper()])
    after = checking.pending(misspelt)
    assert after == [item for item in before if item.found != word]
    assert check(misspelt) == after
    assert checking.count_pending(misspelt) == len(after)
    correcting.remove_words(misspelt, [word])
    assert checking.pending(misspelt) == before
    misspelt.undo()
    assert checking.pending(misspelt) == after


def test_a_word_that_was_typed_is_doubted_by_itself_until_it_is_on_the_list(misspelt):
    correcting.type_text(misspelt, CHLOE, "Bonjour à toustes.")
    [doubt] = [item for item in check(misspelt) if item.passage == CHLOE]
    assert (doubt.found, doubt.doubted) == ("tous", "toustes")
    count = checking.count_pending(misspelt)
    correcting.add_words(misspelt, [doubt.doubted])
    assert CHLOE not in checking.pending_in(misspelt)
    assert checking.count_pending(misspelt) == count - 1


def test_a_name_that_stands_in_several_passages_is_not_doubted(collection):
    for passage in (PARAGRAPH, CHLOE, MARC):
        correcting.type_text(collection, passage, "Hier soir, Zybrelius est venu.")
    texts = [replace(text, original="Hier soir, Zybrelius est venu.") for text in checking.snapshot(collection)[:3]]
    assert checking.names(texts) == {"zybrelius"}
    assert checking.names(texts[:1]) == frozenset()


def test_a_passage_is_doubted_the_same_alone_and_among_others():
    foreign = PassageText(1, "Il a dit qu’il would bring ses disques.", "fr")
    english = PassageText(2, "One more text.", "en")
    [alone] = checking.check([foreign])
    assert checking.check([foreign, english])[0] == alone


def test_what_is_settled_waits_no_more_whatever_is_checked_again(misspelt):
    *waiting, last = check(misspelt)
    for item, decision in zip(waiting, (Decision.REJECTED, Decision.POSTPONED, Decision.SIC), strict=True):
        correcting.decide(misspelt, [item], decision)
    assert checking.pending(misspelt) == [last]
    for passage in (PARAGRAPH, MARC):
        correcting.type_text(misspelt, passage, articles.passage(misspelt, passage).text + " Voilà.")
    assert check(misspelt) == [last]
    assert checking.count_pending(misspelt) == 1
    assert [item.found for item in checking.postponed(misspelt)] == ["paragraffe"]


def test_sic_settles_all_that_lies_within(misspelt):
    waiting = [item for item in check(misspelt) if item.passage == PARAGRAPH]
    row = articles.passage(misspelt, PARAGRAPH)
    whole = Suspect(Span(0, len(row.original)), row.original, (), "hand", SuspectKind.DAMAGE, 1.0, passage=PARAGRAPH)
    correcting.decide(misspelt, [whole], Decision.SIC)
    assert waiting
    assert not [item for item in check(misspelt) if item.passage == PARAGRAPH]
    assert checking.count_pending(misspelt) == len(checking.pending(misspelt))


def test_a_collection_open_for_reading_is_checked_and_keeps_nothing(misspelt):
    expected = check(misspelt)
    misspelt.close()
    with Collection.open(misspelt.path, read_only=True) as opened:
        assert checking.pending(opened) == expected
    with Collection.open(misspelt.path) as opened:
        correcting.type_text(opened, MARC, "Une fautte de plus.")
        shown = json.dumps(as_data(opened))
    with Collection.open(misspelt.path, read_only=True) as opened:
        findings = checking.check(checking.missing(opened))
        checking.remember(opened, findings)
        assert missing(opened) == [MARC]
        known = checking.pending(opened)
        assert {item.passage for item in known} == {PARAGRAPH}
        [new] = checking.pending_in(opened, [MARC], findings)[MARC]
        assert "faute" in new.suggestions
        assert checking.pending(opened, findings=findings) == [*known, new]
        assert json.dumps(as_data(opened)) == shown


def test_checking_tells_how_far_it_is_and_stops_where_it_is_told_to(collection):
    told: list[tuple[int, int]] = []
    texts = checking.snapshot(collection)
    checking.check(texts, progress=lambda *at: told.append(at))
    assert told == [(done, len(texts)) for done in range(len(texts) + 1)]

    def stop(done: int, total: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        checking.check(texts, progress=stop)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["fautte", " ,", "  ", "mdr", "le", "chat", "à à", "&amp;", "."]), max_size=12))
def test_a_suspect_names_the_very_words_it_doubts_and_its_suggestions_are_others(words):
    text = PassageText(5, " ".join(words), "fr")
    [finding] = checking.check([text])
    for suspect in finding.suspects:
        assert suspect.span.of(text.original) == suspect.found
        assert suspect.found not in suspect.suggestions
        assert suspect.passage == text.passage
    repaired = correcting.certain([text])
    assert bool(repaired) is any(suspect.safe for suspect in finding.suspects)


def test_nothing_of_the_cache_is_in_the_history(misspelt):
    before = (misspelt.history(), as_data(misspelt), corrections.by_passage(misspelt))
    check(misspelt)
    assert (misspelt.history(), as_data(misspelt), corrections.by_passage(misspelt)) == before
