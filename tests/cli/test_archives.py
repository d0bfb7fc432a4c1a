"""Archives on the command line: listed, chosen from, read from standard input; what harms ends in a line."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import PAGE, Program
from tests.ingest.containers.web_archives import response, warc

PAGES = [
    response(
        f"https://exemple.fr/{n}/quai.txt",
        f"Le quai {n}\n\nLe bateau {n} part.",
        "text/plain",
        date=f"2012-0{n}-20T08:30:00Z",
    )
    for n in range(1, 7)
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return warc(tmp_path / "a.warc.gz", *PAGES, response("https://exemple.fr/a.png", b"\x89PNG", "image/png"))


def test_the_pages_of_an_archive_are_listed_with_number_date_and_size(curator: Program, archive: Path) -> None:
    outcome = curator("archive", archive, "--dated", "2012-03..")
    assert outcome.code == 0
    assert [line.split()[:2] for line in outcome.lines] == [[str(n), f"2012-0{n}-20"] for n in range(3, 7)]
    assert outcome.lines[0].endswith("28 B  https://exemple.fr/3/quai.txt")
    assert "1 record that is no page was left out" in outcome.err
    data = curator("archive", archive, "--matching", "/2/", "--json").data
    assert [page["number"] for page in data["pages"]] == [2]
    assert len(data["words"]) == 1


def test_chosen_pages_are_imported_in_order_and_are_one_undo_step(
    curator: Program, archive: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.curator"
    outcome = curator("import", path, archive, "--pages", "2,4-", "--json")
    assert outcome.code == 0
    assert [article["name"] for article in outcome.data["articles"]] == [
        f"exemple.fr/{n}/quai.txt" for n in (2, 4, 5, 6)
    ]
    assert [article["id"] for article in outcome.data["articles"]] == ["A001", "A002", "A003", "A004"]
    assert [word["name"] for word in outcome.data["left_out"]] == [str(archive)]
    described = curator("describe", path, "A001", "--json").data
    assert "https://exemple.fr/2/quai.txt" in str(described)
    assert "2012-02-20" in str(described)
    assert curator("undo", path).code == 0
    assert curator("show", path, "--json").data["articles"] == []


def test_standard_input_is_read_like_a_file(curator: Program, archive: Path, tmp_path: Path, monkeypatch) -> None:
    for data, names in ((PAGE.encode(), ["standard input"]), (archive.read_bytes(), ["exemple.fr/1/quai.txt"])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        outcome = curator("import", tmp_path / "a.curator", "-", "--pages", "1", "--json")
        assert [article["name"] for article in outcome.data["articles"]] == names


def test_nothing_that_fits_a_choice_is_said(curator: Program, archive: Path, tmp_path: Path) -> None:
    outcome = curator("import", tmp_path / "a.curator", archive, "--matching", "absent")
    assert outcome.code == 4
    assert "nothing" in outcome.err
    assert not (tmp_path / "a.curator").exists()


def test_the_pages_of_a_folder_and_of_a_zip_file_are_listed_with_title_and_day(
    curator: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "quai.html").write_text(
        "<html><head><title>Le quai</title></head><body><p>Il est vide.</p></body></html>"
    )
    os.utime(folder / "quai.html", (1327046400, 1327046400))
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as packed:
        info = zipfile.ZipInfo("quai.html", (2012, 1, 20, 8, 30, 0))
        packed.writestr(info, (folder / "quai.html").read_bytes())
    for given in (folder, tmp_path / "pages.zip"):
        (page,) = curator("archive", given, "--json").data["pages"]
        assert (page["title"], page["changed"], page["captured_at"]) == ("Le quai", "2012-01-20", None)
        assert curator("archive", given).lines[0].split()[1] == "2012-01-20"
        assert len(curator("archive", given, "--dated", "2012-01").lines) == 1
        assert curator("archive", given, "--dated", "2013").code == 4


def test_a_listing_of_nothing_and_one_with_failures_say_so_by_their_code(
    curator: Program, archive: Path, tmp_path: Path
) -> None:
    outcome = curator("archive", tmp_path / "absent.zip")
    assert outcome.code == 4
    assert "there is no file" in outcome.err
    (tmp_path / "coupe.zip").write_bytes(b"PK\x03\x04 coupe")
    outcome = curator("archive", archive, tmp_path / "coupe.zip")
    assert outcome.code == 5
    assert len(outcome.lines) == len(PAGES)
    assert "damaged" in outcome.err


def test_the_day_of_a_capture_is_read_as_people_write_it(curator: Program, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    for number, day in enumerate(("2012-01-21", "21/01/2012", "21 janvier 2012")):
        path = tmp_path / f"{number}.curator"
        assert curator("import", path, tmp_path / "page.txt", "--captured", day).code == 0
        assert "2012-01-21" in str(curator("describe", path, "A001", "--json").data)
    outcome = curator("import", tmp_path / "x.curator", tmp_path / "page.txt", "--captured", "hier soir")
    assert outcome.code != 0
    assert "write for example 2012-01-21" in outcome.err


def test_a_choice_that_fits_no_page_is_told_from_an_archive_without_pages(curator: Program, archive: Path) -> None:
    for verb in (("archive", archive), ("import", archive.with_name("a.curator"), archive)):
        done = curator(*verb, "--pages", "99")
        assert done.code == 4
        assert "nothing in there is what you chose" in done.err


def test_what_came_by_standard_input_is_named_as_it_was_given(curator: Program, tmp_path: Path, monkeypatch) -> None:
    for verb in (("archive", "-"), ("import", tmp_path / "a.curator", "-", "--dry-run")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
        (page,) = curator(*verb, "--json").data["pages"]
        assert page.get("file", page.get("path")) == "-"
