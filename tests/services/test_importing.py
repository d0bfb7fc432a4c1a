import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.capture import CommentKind, ParsedCapture, PassageKind
from curator.domain.correction import LAYOUT, Correction, Decision, Suspect, SuspectKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CancelledError, InvalidValueError, NotFoundError, UnreadableCaptureError
from curator.domain.metadata import Field
from curator.domain.span import Span
from curator.resources import CORPUS
from curator.services import checking, correcting, deduplicating, describing, importing
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import small_capture
from tests.text.strategies import PROSE

DRUPAL = CORPUS / "5-page-drupal.txt"
NUMBERED = CORPUS / "4-fil-numerote.txt"
ENCODINGS = ["utf-8", "cp1252", "mac_roman", "cp850", "iso8859-15"]


@cache
def page(path: Path, encoding: str | None = None, profile: str | None = None) -> ParsedCapture:
    return importing.read_bytes(path.read_bytes(), path.name, encoding=encoding, profile=profile)


@contextmanager
def holding(*parsed: ParsedCapture) -> Iterator[Collection]:
    with TemporaryDirectory() as folder, Collection.create(Path(folder) / "essai.curator") as created:
        importing.add(created, parsed)
        yield created


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


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(tmp_path):
    (tmp_path / "bon.txt").write_text("Une page qui se lit bien.", encoding="utf-8")
    (tmp_path / "vide.txt").write_text("\n \n", encoding="utf-8")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    names = ["absent.txt", "image.txt", "bon.txt", "vide.txt", "", "n" * 300]
    told: list[tuple[int, int]] = []
    found = importing.read([tmp_path / name for name in names], progress=lambda *at: told.append(at))
    assert [item.name for item in found.parsed] == ["bon.txt"]
    assert [type(error) for _, error in found.failures] == [
        NotFoundError,
        UnreadableCaptureError,
        UnreadableCaptureError,
        UnreadableCaptureError,
        UnreadableCaptureError,
    ]
    assert [path.name for path, _ in found.failures if path != tmp_path] == [*names[:2], names[3], names[5]]
    assert told == [(done, 6) for done in range(7)]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs this may read every file")
def test_a_file_in_a_closed_folder_is_reported_like_any_other(tmp_path):
    closed = tmp_path / "fermé"
    closed.mkdir()
    closed.chmod(0)
    try:
        [(_, error)] = importing.read([closed / "page.txt"]).failures
    finally:
        closed.chmod(0o700)
    assert isinstance(error, UnreadableCaptureError)


def test_reading_stops_where_progress_says_so(tmp_path):
    def stop(done: int, total: int) -> None:
        if done == 1:
            raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        importing.read([DRUPAL, NUMBERED], progress=stop)


def test_an_encoding_or_a_profile_that_does_not_exist_is_refused(collection):
    with pytest.raises(InvalidValueError, match="not an encoding"):
        importing.read_again(collection, "A001", encoding="klingon")
    with pytest.raises(NotFoundError):
        importing.read_again(collection, "A001", profile="klingon")
    with pytest.raises(NotFoundError):
        importing.read_again(collection, "A009")


def test_a_capture_is_added_once_whatever_its_name(collection):
    before = shown(collection)
    again = importing.add(collection, [replace(small_capture(), name="autre.txt")])
    assert (again.articles, again.already) == ((), (("autre.txt", "A001"),))
    assert not again.changes
    assert shown(collection) == before


def test_the_same_bytes_twice_in_one_import_make_one_article(collection):
    one, same = small_capture("un.txt", "autre"), small_capture("deux.txt", "autre")
    done = importing.add(collection, [one, same, one, small_capture()])
    assert done.articles == ("A002",)
    assert done.already == (("deux.txt", "A002"), ("un.txt", "A002"), ("petit.txt", "A001"))


def test_an_import_undone_and_redone_is_one_step_and_no_id_is_given_twice(collection):
    before = shown(collection)
    importing.add(collection, [small_capture("un.txt", "1"), small_capture("deux.txt", "2")])
    after = shown(collection)
    collection.undo()
    assert shown(collection) == before
    collection.redo()
    assert shown(collection) == after
    collection.undo()
    assert importing.add(collection, [small_capture("un.txt", "1")]).articles == ("A004",)


def test_a_withdrawn_article_is_gone_until_undo_and_its_capture_may_come_again(collection):
    before = shown(collection)
    importing.withdraw(collection, "A001")
    assert as_data(collection)["articles"] == []
    with pytest.raises(NotFoundError):
        articles.get(collection, "A001")
    assert importing.add(collection, [small_capture()]).articles == ("A002",)
    collection.undo()
    collection.undo()
    assert shown(collection) == before


def test_reading_again_in_the_same_way_keeps_every_decision(collection):
    correcting.type_text(collection, 2, "Le premier paragraphe est là.")
    chloe = suspect(collection, 4, "Bonjour", "Bonsoir")
    correcting.decide(collection, [chloe], Decision.SIC, note="elle salue toujours ainsi")
    correcting.decide(collection, [suspect(collection, 6, "bonsoir", "Bonsoir")], Decision.POSTPONED)
    before, texts = decided(collection), reading(collection)
    done = importing.reimport(collection, "A001", small_capture())
    after = decided(collection)
    assert (done.reapplied, done.lost) == (len(before), ())
    assert [replace(item, id=0, passage=0) for item in after] == [replace(item, id=0, passage=0) for item in before]
    assert reading(collection) == texts


def test_a_decision_about_what_is_corrected_already_is_kept_beside_the_correction(collection):
    correcting.type_text(collection, 4, "Bonsoir à tous.")
    again = suspect(collection, 4, "Bonjour", "Bonsoir")
    correcting.decide(collection, [replace(again, rule="voice")], Decision.REJECTED)
    done = importing.reimport(collection, "A001", small_capture())
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

        done = importing.reimport(collection, "A001", importing.read_again(collection, "A001", encoding="cp1252"))

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
        without = tuple(item for item in parsed.passages if item.span != furniture.span)
        importing.reimport(collection, "A001", replace(parsed, passages=without, comments=()))
        assert {row.span: row.text for row in articles.passages(collection, "A001")} == texts


def test_what_import_proposes_is_read_again_and_what_a_person_said_stays():
    with holding(page(DRUPAL, "mac_roman")) as collection:
        describing.update(collection, ["A001"], {Field.PUBLISHER: "Le bulletin"})
        damaged = articles.get(collection, "A001").value(Field.CREATOR)
        importing.reimport(collection, "A001", page(DRUPAL))
        article = articles.get(collection, "A001")
        assert damaged != article.value(Field.CREATOR) == "Anonyme (non vérifié)"
        assert article.value(Field.PUBLISHER) == "Le bulletin"


def test_comments_keep_their_ids_and_their_folding_whatever_the_encoding():
    with holding(page(NUMBERED, "cp1252")) as collection:
        first, second = (f"A001-C{number:03}" for number in (4, 6))
        group = DuplicateGroup(first, (Likeness(second, first, DuplicateClass.NEAR, 0.9),))
        deduplicating.fold(collection, [group])
        before = articles.comments(collection, "A001")
        importing.reimport(collection, "A001", page(NUMBERED))
        after = articles.comments(collection, "A001")
        assert [item.id for item in after] == [item.id for item in before]
        assert [item.reply_to for item in after] == [item.reply_to for item in before]
        assert {item.id: item.duplicate_of for item in after if item.duplicate_of} == {second: first}
        assert "Étienne" in {item.author for item in after}


def test_a_comment_that_comes_back_does_not_take_the_id_of_one_it_resembles():
    parsed = page(NUMBERED)
    all_of_them = tuple(replace(item, reply_to=()) for item in parsed.comments)
    with holding(replace(parsed, comments=(*all_of_them[:3], *all_of_them[4:]))) as collection:
        before = [item.id for item in articles.comments(collection, "A001")]
        importing.reimport(collection, "A001", replace(parsed, comments=all_of_them))
        after = [item.id for item in articles.comments(collection, "A001")]
        assert after == [*before[:3], "A001-C011", *before[3:]]


def test_a_page_read_as_plain_paragraphs_loses_its_comments_and_gets_them_back_by_undo():
    with holding(page(NUMBERED)) as collection:
        correcting.apply_certain(collection, correcting.certain(checking.snapshot(collection)))
        before, made = shown(collection), len(decided(collection))
        done = importing.reimport(collection, "A001", page(NUMBERED, None, "bare"))
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
        done = importing.reimport(collection, "A001", page(DRUPAL, second))
        assert done.reapplied + len(done.lost) == made
        assert verify(collection) == []
        if first == second:
            assert (done.lost, reading(collection)) == ((), texts)
        collection.undo()
        assert shown(collection) == before


FORUM = """
label = "Forum"
[[evidence]]
pattern = 'powered by .*'
weight = 5
[thread]
layout = "marked"
headers = ['== (?P<text>.+) ==']
"""
FORUM_PAGE = b"A title\n\nSome text.\n\n2 comments\n\n== Ann ==\n\nYes.\n\n== Bob ==\n\nNo.\n\npowered by us\n"


@pytest.fixture
def own(own_data: Path) -> Iterator[Path]:
    """Make the folder of the curator's own page profiles, for one test."""
    folder = own_data / "profiles"
    folder.mkdir(parents=True)
    yield folder
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def test_a_profile_in_the_curators_own_folder_is_chosen_from(own: Path, tmp_path: Path) -> None:
    (own / "forum.toml").write_text(FORUM, encoding="utf-8")
    (tmp_path / "page.txt").write_bytes(FORUM_PAGE)
    assert importing.own_profiles() == own
    assert importing.read([tmp_path / "page.txt"]).parsed[0].profile == "forum"
    assert importing.read_bytes(FORUM_PAGE, "page.txt").profile == "forum"
    assert importing.profile_labels()["forum"] == "Forum"


def test_a_wrong_profile_of_the_curator_is_named_by_import_and_kept_from_the_window(own: Path) -> None:
    (own / "forum.toml").write_text("colour = 'red'", encoding="utf-8")
    with pytest.raises(InvalidValueError, match=r"forum\.toml"):
        importing.read([DRUPAL])
    assert "drupal" in importing.profile_labels()


def test_yesterday_is_a_date_where_the_day_of_the_capture_is_known(own: Path, collection: Collection) -> None:
    dated = "authors = ['(?P<author>.+) \\((?P<date>hier|il y a .+)\\)']\n"
    (own / "forum.toml").write_text(FORUM + dated, encoding="utf-8")
    data = FORUM_PAGE.replace(b"Ann", b"Ann (hier)").replace(b"Bob", b"Bob (il y a 3 jours)")
    unknown, known = (importing.read_bytes(data, "page.txt", captured=day) for day in (None, date(2012, 1, 21)))
    assert [item.published for item in unknown.comments] == [None, None]
    assert [item.published for item in known.comments] == ["2012-01-20", "2012-01-18"]
    (article,) = importing.add(collection, [known]).articles
    described = articles.get(collection, article).metadata[Field.CAPTURED]
    assert (described.value, described.confirmed) == ("2012-01-21", False)
    assert importing.read_again(collection, article).comments == known.comments
    describing.update(collection, [article], {Field.CAPTURED: "2012-01"})
    assert importing.captured_on(collection, article) is None


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text on this system")
def test_the_name_of_a_file_need_not_be_utf_8(collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Un titre\n\nUn paragraphe.", encoding="utf-8")
    (article,) = importing.add(collection, importing.read([path]).parsed).articles
    assert articles.get(collection, article).capture.name == "caf\ufffd.txt"


def test_a_name_too_long_for_the_disk_is_one_sentence() -> None:
    reading = importing.read(importing.captures_in([Path("a" * 300)]))
    assert [error.exit_code for _, error in reading.failures] == [UnreadableCaptureError.exit_code]


def test_captures_laid_in_by_steps_are_one_undo_step_and_the_same_as_at_once(tmp_path: Path) -> None:
    pages = [page(DRUPAL), page(NUMBERED), page(DRUPAL)]
    with Collection.create(tmp_path / "a.curator") as at_once, Collection.create(tmp_path / "b.curator") as stepped:
        importing.add(at_once, pages)
        steps, seen = importing.adding(stepped, pages), []
        while True:
            try:
                seen.append((next(steps), len(articles.all(stepped)), stepped.undo_label))
            except StopIteration as end:
                report = end.value
                break
        assert seen == [((1, 2), 0, None), ((2, 2), 0, None)]
        assert report.articles == ("A001", "A002")
        assert report.already == ((DRUPAL.name, "A001"),)
        assert as_data(stepped) == as_data(at_once)
        assert str(stepped.undo_label) == "Import 2 captures"
        stepped.undo()
        assert articles.all(stepped) == []


def test_steps_given_up_leave_nothing_to_be_seen(tmp_path: Path) -> None:
    with Collection.create(tmp_path / "a.curator") as collection:
        steps = importing.adding(collection, [page(DRUPAL), page(NUMBERED)])
        next(steps)
        steps.close()
        assert articles.all(collection) == []
        assert list(articles.all_passages(collection)) == []
        assert collection.undo_label is None
        assert importing.add(collection, [page(DRUPAL)]).articles == ("A002",)
        assert verify(collection) == []
