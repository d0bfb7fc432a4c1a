"""Folders as ArchiveBox, HTTrack and Zotero leave them: one page each, described by the index where there is one."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from curator.domain.metadata import Field
from curator.ingest.containers.layouts import pages_in
from curator.services import importing, reading
from tests.endless import ending

PAGE = "<html><head><title>Le quai {0}</title></head><body><p>Le bateau {0} n’est pas parti ce matin.</p></body></html>"
INDEX = {
    "url": "https://exemple.fr/quai",
    "timestamp": "1327046400.0",
    "newest_archive_date": "2012-01-20 08:30:00",
    "title": "Le quai",
    "archive_path": "archive/1327046400.0",
    "history": {},
}
BOX = {
    "ArchiveBox.conf": "[SERVER_CONFIG]",
    "index.html": PAGE.format("des listes"),
    "index.json": json.dumps({"links": [INDEX]}),
    "archive/1327046400.0/index.json": json.dumps(INDEX),
    "archive/1327046400.0/index.html": PAGE.format("des copies"),
    "archive/1327046400.0/output.html": PAGE.format("rendu"),
    "archive/1327046400.0/singlefile.html": PAGE.format("entier"),
    "archive/1327046400.0/readability/content.html": PAGE.format("lisible"),
    "archive/1327046400.0/exemple.fr/quai.html": PAGE.format("brut"),
}
MIRROR = {
    "hts-log.txt": "HTTrack3.49-2 launched",
    "hts-cache/new.txt": "date",
    "index.html": PAGE.format("de HTTrack"),
    "exemple.fr/index.html": PAGE.format("de la une"),
    "exemple.fr/quai.html": PAGE.format("de midi"),
}
STORAGE = {
    "storage/ABCD2345/quai.html": PAGE.format("de midi").replace("<p>", "<iframe src='cadre.html'></iframe><p>"),
    "storage/ABCD2345/cadre.html": PAGE.format("de la pub"),
    "storage/ABCD2345/.zotero-ft-cache": "Le quai",
    "storage/WXYZ6789/seul.html": PAGE.format("seul"),
}


def laid(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        (BOX, ["archive/1327046400.0/singlefile.html"]),
        (MIRROR, ["exemple.fr/index.html", "exemple.fr/quai.html"]),
        (STORAGE, ["storage/ABCD2345/quai.html", "storage/WXYZ6789/seul.html"]),
    ],
    ids=["ArchiveBox", "HTTrack", "Zotero"],
)
@pytest.mark.parametrize("packed", [False, True])
def test_each_page_is_read_once(tmp_path: Path, files: dict[str, str], pages: list[str], packed: bool) -> None:
    given = laid(tmp_path / "dossier", files)
    if packed:
        given = tmp_path / "dossier.zip"
        with zipfile.ZipFile(given, "w") as archive:
            for name, text in files.items():
                archive.writestr(name, text)
    found = [each for each in reading.listed([given]) if not each.word]
    assert [str(each.where).replace(": ", "/").partition("/dossier")[2].partition("/")[2] for each in found] == pages
    read = importing.read([given])
    assert (len(read.parsed), len(read.failures)) == (len(pages), 0)


def test_the_index_of_a_page_tells_its_address_and_the_day_of_its_capture(tmp_path: Path) -> None:
    (page,) = importing.read([laid(tmp_path, BOX)]).parsed
    assert (page.url, page.captured_at) == ("https://exemple.fr/quai", "2012-01-20T08:30:00")
    described = {(each.field, each.value) for each in page.articles[0].metadata}
    assert {(Field.SOURCE, "https://exemple.fr/quai"), (Field.CAPTURED, "2012-01-20")} <= described


def test_a_web_archive_is_read_where_there_is_no_better_copy_and_an_index_alone_is_no_page(tmp_path: Path) -> None:
    archive = "archive/1327046400.0"
    kept = {name: text for name, text in BOX.items() if "html" not in name}
    assert reading.captures_in([laid(tmp_path, kept)]) == []
    more = laid(tmp_path, {f"{archive}/warc/1.warc.gz": "", f"{archive}/output.pdf": ""})
    assert [path.name for path in reading.captures_in([more])] == ["1.warc.gz"]


def test_what_was_fetched_is_read_where_no_copy_was_made_of_it(tmp_path: Path) -> None:
    names = (
        "archive/1327046400.0/index.json",
        "archive/1327046400.0/index.html",
        "archive/1327046400.0/exemple.fr/quai.html",
    )
    fetched = laid(tmp_path, {name: BOX[name] for name in names})
    assert [path.name for path in reading.captures_in([fetched])] == ["quai.html"]


def test_a_folder_of_a_hundred_thousand_files_is_sorted_out_in_no_time() -> None:
    names = [f"{at}/hts-log.txt" for at in range(50_000)] + [f"{at}/page.txt" for at in range(50_000)]
    with ending():
        assert len(pages_in(dict.fromkeys(names, io.BytesIO))) == 50_000
