import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.comments import CommentKind
from curator.domain.correction import LAYOUT, Correction, Decision, Suspect, SuspectKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CuratorError, InvalidValueError, NotFoundError
from curator.domain.metadata import Field
from curator.domain.span import Span
from curator.ingest.item import Item
from curator.resources import CORPUS
from curator.services import checking, correcting, deduplicating, describing, importing, rereading, segmenting
from curator.services.rereading import ReimportReport, Rereading
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import TEXT, changed, small_capture, transcript
from tests.ingest.containers.web_archives import response, warc
from tests.text.strategies import PROSE

DRUPAL = CORPUS / "5-page-drupal.txt"
NUMBERED = CORPUS / "4-fil-numerote.txt"
BULLETS = CORPUS / "2-fil-a-puces.txt"
ENCODINGS = ["utf-8", "cp1252", "mac_roman", "cp850", "iso8859-15"]


@cache
def page(path: Path, encoding: str | None = None, profile: str | None = None) -> ParsedCapture:
    return importing.read_item(Item(path.name, path.read_bytes()), encoding=encoding, profile=profile)


@contextmanager
def holding(*parsed: ParsedCapture) -> Iterator[Collection]:
    with TemporaryDirectory() as folder, Collection.create(Path(folder) / "essai.curator") as created:
        importing.add(created, parsed)
        yield created


def again(collection: Collection, profile: str | None = None, encoding: str | None = None) -> ReimportReport:
    reading = rereading.read_again(rereading.source(collection, "A001"), profile=profile, encoding=encoding)
    return rereading.reimport(collection, "A001", reading)


def put(collection: Collection, parsed: ParsedCapture, was: ParsedCapture | None = None) -> ReimportReport:
    resource = articles.get(collection, "A001").capture.id
    before = was.articles[0] if was else None
    return rereading.reimport(collection, "A001", Rereading(resource, parsed.articles[0], before))


def shown(collection: Collection) -> str:
    return json.dumps(as_data(collection), ensure_ascii=False)


def reading(collection: Collection) -> list[str]:
    return [row.text for row in articles.passages(collection, "A001")]


def decided(collection: Collection) -> list[Correction]:
    made = (item for items in corrections.of_article(collection, "A001").values() for item in items)
    return [item for item in made if item.rule != LAYOUT]


def passage_with(collection: Collection, words: str) -> int:
    return next(row.id for row in articles.passages(collection, "A001") if words in row.original)


def suspect(collection: Collection, passage: int, found: str, suggestion: str) -> Suspect:
    start = articles.passage(collection, passage).original.index(found)
    span = Span(start, start + len(found))
    return Suspect(span, found, (suggestion,), "spelling", SuspectKind.SPELLING, 0.9, passage=passage)


def test_an_encoding_or_a_profile_that_does_not_exist_is_refused(collection):
    with pytest.raises(InvalidValueError, match="not an encoding"):
        again(collection, encoding="klingon")
    with pytest.raises(NotFoundError):
        again(collection, profile="klingon")
    with pytest.raises(NotFoundError):
        rereading.source(collection, "A009")


def test_reading_again_in_the_same_way_keeps_every_decision(collection):
    correcting.type_text(collection, 2, "Le premier paragraphe est là.")
    chloe = suspect(collection, 4, "Bonjour", "Bonsoir")
    correcting.decide(collection, [chloe], Decision.SIC, note="elle salue toujours ainsi")
    correcting.decide(collection, [suspect(collection, 6, "bonsoir", "Bonsoir")], Decision.POSTPONED)
    before, texts = decided(collection), reading(collection)
    done = put(collection, small_capture())
    after = decided(collection)
    assert (done.reapplied, done.lost) == (len(before), ())
    assert [replace(item, id=0, passage=0) for item in after] == [replace(item, id=0, passage=0) for item in before]
    assert reading(collection) == texts


def test_a_decision_about_what_is_corrected_already_is_kept_beside_the_correction(collection):
    correcting.type_text(collection, 4, "Bonsoir à tous.")
    again = suspect(collection, 4, "Bonjour", "Bonsoir")
    correcting.decide(collection, [replace(again, rule="voice")], Decision.REJECTED)
    done = put(collection, small_capture())
    assert (done.reapplied, done.lost) == (2, ())
    assert "Bonsoir à tous." in reading(collection)


def test_another_encoding_keeps_the_decisions_that_fit_and_lists_the_others():
    with holding(page(DRUPAL, "mac_roman")) as collection:
        number = next(row.id for row in articles.passages(collection, "A001") if "soixante-douze" in row.original)
        damaged = articles.passage(collection, number).original.split("Nous avons ")[1].split()[0]
        assert not damaged.isascii()
        found = suspect(collection, number, "soixante-douze", "72")
        correcting.decide(collection, [found], Decision.ACCEPTED, note="en chiffres")
        correcting.decide(collection, [suspect(collection, number, damaged, "préféré")], Decision.ACCEPTED)
        before = shown(collection)

        done = again(collection, encoding="cp1252")

        assert [item.found for item in done.lost] == [damaged]
        assert [(item.found, item.note) for item in decided(collection)] == [("soixante-douze", "en chiffres")]
        [text] = [text for text in reading(collection) if "72 pages" in text]
        assert "préféré" in text
        assert articles.get(collection, "A001").capture.encoding == "cp1252"
        assert verify(collection) == []
        collection.undo()
        assert shown(collection) == before


def test_a_decision_is_never_moved_to_the_same_word_elsewhere():
    with holding(page(NUMBERED)) as collection:
        furniture = next(
            row
            for row in articles.passages(collection, "A001")
            if row.kind is PassageKind.FURNITURE and " " in row.original
        )
        correcting.decide(collection, [suspect(collection, furniture.id, " ", "")], Decision.ACCEPTED)
        texts = {row.span: row.text for row in articles.passages(collection, "A001") if row.id != furniture.id}
        parsed = page(NUMBERED)
        without = tuple(item for item in parsed.articles[0].passages if item.span != furniture.span)
        put(collection, changed(parsed, passages=without, comments=()))
        assert {row.span: row.text for row in articles.passages(collection, "A001")} == texts


def test_what_import_proposes_is_read_again_and_what_a_person_said_stays():
    with holding(page(DRUPAL, "mac_roman")) as collection:
        describing.update(collection, ["A001"], {Field.PUBLISHER: "Le bulletin"})
        damaged = articles.get(collection, "A001").value(Field.CREATOR)
        put(collection, page(DRUPAL))
        article = articles.get(collection, "A001")
        assert damaged != article.value(Field.CREATOR) == "Anonyme (non vérifié)"
        assert article.value(Field.PUBLISHER) == "Le bulletin"


def test_comments_keep_their_ids_and_their_folding_whatever_the_encoding():
    with holding(page(NUMBERED, "cp1252")) as collection:
        first, second = (f"A001-C{number:03}" for number in (4, 6))
        group = DuplicateGroup(first, (Likeness(second, first, DuplicateClass.NEAR, 0.9),))
        deduplicating.fold(collection, [group])
        before = articles.comments(collection, "A001")
        put(collection, page(NUMBERED))
        after = articles.comments(collection, "A001")
        assert [item.id for item in after] == [item.id for item in before]
        assert [item.reply_to for item in after] == [item.reply_to for item in before]
        assert {item.id: item.duplicate_of for item in after if item.duplicate_of} == {second: first}
        assert "Étienne" in {item.author for item in after}


def test_a_comment_that_comes_back_does_not_take_the_id_of_one_it_resembles():
    parsed = page(NUMBERED)
    all_of_them = tuple(replace(item, reply_to=()) for item in parsed.articles[0].comments)
    with holding(changed(parsed, comments=(*all_of_them[:3], *all_of_them[4:]))) as collection:
        before = [item.id for item in articles.comments(collection, "A001")]
        put(collection, changed(parsed, comments=all_of_them))
        after = [item.id for item in articles.comments(collection, "A001")]
        assert after == [*before[:3], "A001-C011", *before[3:]]


def test_a_page_read_as_plain_paragraphs_loses_its_comments_and_gets_them_back_by_undo():
    with holding(page(NUMBERED)) as collection:
        correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
        before, made = shown(collection), len(decided(collection))
        done = put(collection, page(NUMBERED, None, "bare"))
        assert articles.comments(collection, "A001") == []
        assert done.reapplied + len(done.lost) == made
        after = shown(collection)
        collection.undo()
        assert shown(collection) == before
        assert {item.kind for item in articles.comments(collection, "A001")} == set(CommentKind)
        collection.redo()
        assert shown(collection) == after


@settings(max_examples=25, deadline=None)
@given(
    first=st.sampled_from(ENCODINGS),
    second=st.sampled_from(ENCODINGS),
    edits=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9), PROSE), max_size=8),
)
def test_decisions_are_made_again_or_listed_and_undo_brings_all_back(first, second, edits):
    with holding(page(DRUPAL, first)) as collection:
        rows = articles.passages(collection, "A001")
        for which, start, length, words in edits:
            row = articles.passage(collection, rows[which % len(rows)].id)
            at = start % (len(row.text) + 1)
            correcting.type_text(collection, row.id, row.text[:at] + words + row.text[at + length :])
        before, made, texts = shown(collection), len(decided(collection)), reading(collection)
        done = put(collection, page(DRUPAL, second))
        assert done.reapplied + len(done.lost) == made
        assert verify(collection) == []
        if first == second:
            assert (done.lost, reading(collection)) == ((), texts)
        if done.changes:
            collection.undo()
        assert shown(collection) == before


class Draw:
    """What a random edit is about."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def of(self, values: list[Any]) -> Any:
        return self._random.choice(values)

    def number(self, most: int) -> int:
        return self._random.randint(0, most)

    def passages(self, collection: Collection) -> list[int]:
        ids = [row.id for row in articles.passages(collection, "A001")]
        at = self.number(len(ids) - 1)
        return ids[at : at + self._random.randint(1, 4)]

    def comment(self, collection: Collection) -> str:
        return str(self.of([item.id for item in articles.comments(collection, "A001")] or ["A001-C999"]))

    def typed(self, collection: Collection) -> None:
        row = articles.passage(collection, self.passages(collection)[0])
        at = self.number(len(row.text))
        words = row.text[:at] + self.of(["", "mot", " ", "é\n"]) + row.text[at + self.number(9) :]
        correcting.type_text(collection, row.id, words)


BARE = TEXT.encode()


@pytest.fixture
def bare() -> Iterator[Collection]:
    """Open a collection whose article was read as plain paragraphs, from bytes that are no ASCII."""
    with holding(importing.read_item(Item("petit.txt", BARE), profile="bare", encoding="utf-8")) as created:
        yield created


def marked(collection: Collection) -> None:
    """Mark the two comments of the bare page by hand, with what is to be known of them."""
    for name in ("• Chloé", "• Marc"):
        segmenting.mark_comment(collection, passage_with(collection, name))
    chloe, marc = (item.id for item in articles.comments(collection, "A001"))
    segmenting.describe_comment(collection, chloe, {"author": "Chloé", "date": "20 janvier 2012", "number": "1"})
    segmenting.answer(collection, marc, [chloe])
    segmenting.retype(collection, [passage_with(collection, "sont fermés")], PassageKind.FURNITURE)
    segmenting.split(collection, passage_with(collection, "premier"), len("Le  premier"))
    segmenting.set_language(collection, [passage_with(collection, "paragraphe est")], "en")


def test_what_was_segmented_by_hand_stays_whatever_the_encoding(bare: Collection) -> None:
    marked(bare)
    before = as_data(bare)["articles"][0]
    done = again(bare, profile="bare", encoding="cp1252")
    after = as_data(bare)["articles"][0]
    assert done.lost_passages == ()
    assert [(row["kind"], row["language"]) for row in after["passages"]] == [
        (row["kind"], row["language"]) for row in before["passages"]
    ]
    described = ("id", "author", "date", "published", "number", "reply_to")
    assert [[item[name] for name in described] for item in after["comments"]] == [
        [item[name] for name in described] for item in before["comments"]
    ]
    assert [[row["kind"] for row in item["passages"]] for item in after["comments"]] == [
        [row["kind"] for row in item["passages"]] for item in before["comments"]
    ]
    assert "ChloÃ©" in after["comments"][0]["passages"][0]["text"]
    assert verify(bare) == []
    again(bare, profile="bare", encoding="utf-8")
    assert as_data(bare)["articles"][0] == before


def test_passages_that_fit_nowhere_in_a_new_reading_are_reported_and_undo_brings_them_back(bare: Collection) -> None:
    marked(bare)
    was = importing.read_item(Item("petit.txt", BARE), profile="bare", encoding="utf-8")
    title, paragraph, *others = was.articles[0].passages
    one = replace(paragraph, span=Span(title.span.start, paragraph.span.end))
    before = shown(bare)
    done = put(bare, changed(was, passages=(one, *others)), was)
    assert [row.original for row in done.lost_passages] == ["Le  premier", "paragraphe est ici."]
    assert [item.author for item in articles.comments(bare, "A001")] == ["Chloé", "Marc"]
    assert reading(bare)[0].startswith("Un titre\n\nLe")
    assert verify(bare) == []
    bare.undo()
    assert shown(bare) == before


def test_a_comment_described_by_hand_keeps_that_and_is_read_anew_for_the_rest() -> None:
    with holding(page(NUMBERED, "cp1252")) as collection:
        first, second, *_, last = (item.id for item in articles.comments(collection, "A001"))
        damaged = [item.author for item in articles.comments(collection, "A001")]
        segmenting.describe_comment(collection, second, {"author": "Quelqu’un", "votes_up": 3})
        segmenting.answer(collection, last, [second, first])
        again(collection, encoding="utf-8")
        described = articles.comment(collection, second)
        assert (described.author, described.votes_up) == ("Quelqu’un", 3)
        assert articles.comment(collection, last).reply_to == (second, first)
        authors = [item.author for item in articles.comments(collection, "A001")]
        assert "Étienne" in authors
        assert "Étienne" not in damaged


def test_what_was_segmented_by_hand_stays_beside_what_another_profile_finds() -> None:
    with holding(page(NUMBERED, None, "bare")) as collection:
        first = articles.passages(collection, "A001")[0]
        segmenting.retype(collection, [first.id], PassageKind.SUBTITLE)
        again(collection)
        assert articles.passages(collection, "A001")[0].kind is PassageKind.SUBTITLE
        assert len(articles.comments(collection, "A001")) == len(page(NUMBERED).articles[0].comments)
        assert verify(collection) == []


def test_what_was_left_open_of_a_comment_marked_by_hand_is_read_from_the_page() -> None:
    with holding(page(NUMBERED, None, "bare")) as collection:
        known = page(NUMBERED).articles[0]
        first = known.passages[known.comments[1].passages[0]]
        row = next(row for row in articles.passages(collection, "A001") if row.span.start == first.span.start)
        segmenting.mark_comment(collection, row.id)
        (marked,) = articles.comments(collection, "A001")
        segmenting.describe_comment(collection, marked.id, {"author": "Quelqu’un"})
        again(collection)
        comment = articles.comment(collection, marked.id)
        assert (marked.number, comment.author, comment.number) == (None, "Quelqu’un", 2)
        assert verify(collection) == []


@pytest.mark.parametrize("gone", [None, "elsewhere"])
def test_nothing_counts_as_done_by_hand_where_it_cannot_be_told(bare: Collection, gone: str | None) -> None:
    marked(bare)
    parsed = importing.read_item(Item("petit.txt", BARE), profile="bare")
    done = put(bare, parsed, changed(parsed, transcript=transcript(gone)) if gone else None)
    assert (done.lost_passages, articles.comments(bare, "A001")) == ((), [])
    assert verify(bare) == []


_EDITS: list[Callable[[Collection, Draw], object]] = [
    lambda held, draw: segmenting.retype(held, draw.passages(held), draw.of(list(PassageKind))),
    lambda held, draw: segmenting.split(held, draw.passages(held)[0], draw.number(60)),
    lambda held, draw: segmenting.join(held, draw.passages(held)),
    lambda held, draw: segmenting.set_language(held, draw.passages(held), draw.of(["", "en", "de"])),
    lambda held, draw: segmenting.mark_comment(held, draw.passages(held)[0]),
    lambda held, draw: segmenting.add_to_comment(held, draw.passages(held)),
    lambda held, draw: segmenting.unmark_comment(held, draw.comment(held)),
    lambda held, draw: segmenting.describe_comment(held, draw.comment(held), {"author": draw.of(["Ève", None])}),
    lambda held, draw: segmenting.describe_comment(held, draw.comment(held), {"date": "3 mars 2012", "votes_up": 0}),
    lambda held, draw: segmenting.describe_comment(held, draw.comment(held), {"number": 7, "kind": CommentKind.PING}),
    lambda held, draw: segmenting.answer(held, draw.comment(held), [draw.comment(held)]),
    lambda held, draw: segmenting.answer(held, draw.comment(held), []),
    lambda held, draw: draw.typed(held),
]


@settings(max_examples=150, deadline=None)
@given(
    read=st.sampled_from([(NUMBERED, None), (NUMBERED, "bare"), (DRUPAL, None), (BULLETS, None)]),
    edits=st.lists(st.tuples(st.sampled_from(_EDITS), st.builds(Draw, st.randoms(use_true_random=False))), max_size=12),
)
def test_reading_again_in_the_same_way_changes_nothing_whatever_was_done_by_hand(read, edits) -> None:
    with holding(page(read[0], None, read[1])) as collection:
        encoding = articles.get(collection, "A001").capture.encoding
        for edit, draw in edits:
            with suppress(CuratorError):
                edit(collection, draw)
        before = shown(collection)
        done = again(collection, profile=page(read[0], None, read[1]).articles[0].profile, encoding=encoding)
        assert shown(collection) == before
        assert (done.lost, done.lost_passages) == ((), ())
        other = again(collection, encoding="cp850", profile="bare")
        assert verify(collection) == []
        if other.changes:
            collection.undo()
        assert shown(collection) == before


def test_an_archived_page_read_again_keeps_its_address_day_and_the_encoding_of_its_server(tmp_path: Path) -> None:
    body = "<html><body><h1>Łódź</h1><p>Zażółć gęślą jaźń, napisała Żaneta.</p></body></html>"
    record = response("https://przyklad.pl/1", body.encode("iso8859-2"), "text/html; charset=iso-8859-2")
    with Collection.create(tmp_path / "a.curator") as created:
        importing.add(created, importing.read([warc(tmp_path / "a.warc", record)]).parsed)
        known = created.db.execute("SELECT field, value, origin FROM metadata ORDER BY 1").fetchall()
        rereading.reimport(created, "A001", rereading.read_again(rereading.source(created, "A001")))
        assert "Zażółć gęślą" in articles.capture_text(created, "A001")
        assert created.db.execute("SELECT field, value, origin FROM metadata ORDER BY 1").fetchall() == known
        assert ("captured", "2012-01-20", "archive") in known


def test_hier_counts_from_the_day_that_the_archive_tells(tmp_path: Path) -> None:
    said = "".join(
        f"\n{name}\nhier à 21:0{at}\n\nIl est plein, dit-on.\n" for at, name in enumerate(("Zoé", "Luc", "Ève"))
    )
    page = f"Le quai\n\nIl est vide.\n\n3 commentaires\n{said}"
    path = warc(tmp_path / "a.warc", response("https://exemple.fr/1.txt", page, "text/plain; charset=utf-8"))
    (capture,) = importing.read([path]).parsed
    assert [comment.published for comment in capture.articles[0].comments] == [
        f"2012-01-19T21:0{at}:00" for at in range(3)
    ]


def test_a_table_is_read_again_by_the_columns_that_were_chosen(tmp_path: Path) -> None:
    (tmp_path / "fil.csv").write_text("Qui;Quoi\nZoé;Un quai\nMarc;Pas un bateau\n", encoding="utf-8")
    with Collection.create(tmp_path / "a.curator") as created:
        columns = {"text": "Quoi", "author": "Qui"}
        importing.add(created, importing.read([tmp_path / "fil.csv"], columns=columns).parsed)
        before = as_data(created)
        assert [item.author for item in articles.comments(created, "A001")] == ["Zoé", "Marc"]
        rereading.reimport(created, "A001", rereading.read_again(rereading.source(created, "A001")))
        assert as_data(created) == before
