import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from curator.domain.capture import ParsedCapture
from curator.domain.errors import (
    CancelledError,
    InaccessibleFileError,
    InvalidValueError,
    NotFoundError,
    UnreadableCaptureError,
)
from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.resources import CORPUS
from curator.services import describing, importing, rereading
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from tests.captures import small_capture

DRUPAL = CORPUS / "5-page-drupal.txt"
NUMBERED = CORPUS / "4-fil-numerote.txt"


@cache
def page(path: Path, encoding: str | None = None, profile: str | None = None) -> ParsedCapture:
    return importing.read_item(Item(path.name, path.read_bytes()), encoding=encoding, profile=profile)


def shown(collection: Collection) -> str:
    return json.dumps(as_data(collection), ensure_ascii=False)


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(tmp_path):
    (tmp_path / "bon.txt").write_text("Une page qui se lit bien.", encoding="utf-8")
    (tmp_path / "vide.txt").write_text("\n \n", encoding="utf-8")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    names = ["absent.txt", "image.txt", "bon.txt", "vide.txt", "n" * 300]
    told: list[tuple[int, int]] = []
    found = importing.read([tmp_path / name for name in names], progress=lambda *at: told.append(at))
    assert [item.name for item in found.parsed] == ["bon.txt"]
    assert [type(error) for _, error in found.failures] == [
        NotFoundError,
        UnreadableCaptureError,
        UnreadableCaptureError,
        InaccessibleFileError,
    ]
    assert [where.name for where, _ in found.failures] == [*names[:2], *names[3:]]
    assert sorted(set(told)) == [(done * 1000, 5000) for done in range(6)]


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
        if done == total // 2:
            raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        importing.read([DRUPAL, NUMBERED], progress=stop)


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
    assert importing.read([tmp_path / "page.txt"]).parsed[0].articles[0].profile == "forum"
    assert importing.read_item(Item("page.txt", FORUM_PAGE)).articles[0].profile == "forum"
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
    unknown, known = (importing.read_item(Item("page.txt", data), captured=day) for day in (None, date(2012, 1, 21)))
    assert [item.published for item in unknown.articles[0].comments] == [None, None]
    assert [item.published for item in known.articles[0].comments] == ["2012-01-20", "2012-01-18"]
    (article,) = importing.add(collection, [known]).articles
    described = articles.get(collection, article).metadata[Field.CAPTURED]
    assert (described.value, described.confirmed) == ("2012-01-21", False)
    assert rereading.read_again(rereading.source(collection, article)).parsed.comments == known.articles[0].comments
    describing.update(collection, [article], {Field.CAPTURED: "2012-01"})
    assert rereading.source(collection, article).captured is None


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text on this system")
def test_the_name_of_a_file_need_not_be_utf_8(collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Un titre\n\nUn paragraphe.", encoding="utf-8")
    (article,) = importing.add(collection, importing.read([path]).parsed).articles
    assert articles.get(collection, article).capture.name == "caf\ufffd.txt"


def test_a_name_too_long_for_the_disk_is_one_sentence() -> None:
    found = importing.read([Path("a" * 300)])
    assert [error.exit_code for _, error in found.failures] == [UnreadableCaptureError.exit_code]


def _timeless(collection: Collection) -> dict[str, object]:
    data = as_data(collection)
    for article in data["articles"]:
        del article["capture"]["imported_at"]
    return data


def test_captures_laid_in_by_steps_are_one_undo_step_and_the_same_as_at_once(tmp_path: Path) -> None:
    pages = [page(DRUPAL), page(NUMBERED), page(DRUPAL)]
    with Collection.create(tmp_path / "a.curator") as at_once, Collection.create(tmp_path / "b.curator") as stepped:
        importing.add(at_once, pages)
        steps, seen = importing.adding(stepped, pages, 3), []
        while True:
            try:
                seen.append((next(steps), len(articles.all(stepped)), stepped.undo_label))
            except StopIteration as end:
                report = end.value
                break
        assert seen == [((1, 3), 0, None), ((2, 3), 0, None), ((3, 3), 0, None)]
        assert report.articles == ("A001", "A002")
        assert report.already == ((DRUPAL.name, "A001"),)
        assert _timeless(stepped) == _timeless(at_once)
        assert str(stepped.undo_label) == "Import 2 captures"
        stepped.undo()
        assert articles.all(stepped) == []


def test_steps_given_up_leave_nothing_to_be_seen(tmp_path: Path) -> None:
    with Collection.create(tmp_path / "a.curator") as collection:
        steps = importing.adding(collection, [page(DRUPAL), page(NUMBERED)], 2)
        next(steps)
        steps.close()
        assert articles.all(collection) == []
        assert list(articles.all_passages(collection)) == []
        assert collection.undo_label is None
        assert importing.add(collection, [page(DRUPAL)]).articles == ("A002",)
        assert verify(collection) == []
