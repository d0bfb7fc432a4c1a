"""Web archives: their pages with date, title and size; what belongs to them; what is wrong is said."""

import gzip
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin
from curator.ingest.containers.member import Member
from curator.ingest.containers.opening import CONTAINERS, Piece, expanded, on_disk
from curator.ingest.reader import read_capture
from tests.ingest.containers.web_archives import PAGE, record, response, sha1, wacz, warc

IMAGE = b"\x89PNG\r\n\x1a\n quai"


@contextmanager
def opened(path: Path) -> Iterator[tuple[list[Member], list[str]]]:
    """Give the members of an archive, and what there is to say of the rest, while it is open."""
    whole = on_disk(path)
    with whole.open() as file:
        container = next(each for each in CONTAINERS if each.fits(file))
        with container.open(file, whole, lambda: None) as pieces:
            yield parted(pieces)


def parted(pieces: Iterable[Piece]) -> tuple[list[Member], list[str]]:
    members: list[Member] = []
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, Message):
            words.append(str(piece))
        else:
            members.append(piece)
    return members, words


def listing(path: Path) -> tuple[list[Member], list[str]]:
    return parted(piece for _, piece, _ in expanded(on_disk(path), lambda: None))


def refusal(path: Path) -> str:
    ((member,), _) = listing(path)
    with pytest.raises(CuratorError) as refused:
        member.item()
    return str(refused.value)


RECORDS = (
    record("warcinfo", "", b"software: essai\r\n", {"Content-Type": "application/warc-fields"}),
    response("https://exemple.fr/2012/quai.html", PAGE.format(n=1)),
    response("https://exemple.fr/img/quai.png", IMAGE, "image/png"),
    response("https://exemple.fr/style.css", "p { color: red }", "text/css"),
    response("https://exemple.fr/robots.txt", "User-agent: *", "text/plain"),
    response("https://exemple.fr/absent", "<p>Rien", status="404 Not Found"),
    response("https://exemple.fr/ancien", "", status="301 Moved", http=["Location: /2012/quai.html"]),
    record(
        "request", "https://exemple.fr/2012/quai.html", b"GET / HTTP/1.1\r\n\r\n", {"Content-Type": "application/http"}
    ),
    response("https://exemple.fr/note.txt", "Une note\n\nElle est brève.", "text/plain"),
)


@pytest.mark.parametrize("packed", ["each", "whole", "none"])
def test_the_pages_of_an_archive_are_listed_with_date_title_and_size_whatever_packs_it(
    tmp_path: Path, packed: str
) -> None:
    with opened(warc(tmp_path / "a.bin", *RECORDS, packed=packed)) as (members, words):
        page, note = members
        assert (page.name, page.title, page.captured_at) == (
            "exemple.fr/2012/quai.html",
            "Le quai 1",
            "2012-01-20T08:30:00Z",
        )
        assert page.size == len(PAGE.format(n=1).encode())
        assert (note.name, note.title) == ("exemple.fr/note.txt", "")
        assert words == ["5 records that are no pages were left out (images, scripts, redirects, errors …)"]
        item = page.item()
        assert item.data.decode() == PAGE.format(n=1)
        assert (item.url, item.media_type) == ("https://exemple.fr/2012/quai.html", "text/html; charset=utf-8")
        assert item.remarks == ()
        for each in (item, note.item()):
            known = read_capture(each).articles[0].metadata
            told = [(one.field, one.value) for one in known if one.origin is Origin.ARCHIVE]
            assert sorted(told) == [(Field.CAPTURED, "2012-01-20"), (Field.SOURCE, each.url)]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/img/quai.png", True),
        ("../img/quai.png#haut", True),
        ("http://exemple.fr/img/quai.png", True),
        ("https://exemple.fr/img/absent.png", False),
        ("quai.png", False),
        ("/ancien", False),
        ("http://[", False),
    ],
)
def test_the_images_of_a_page_are_found_in_the_archive(tmp_path: Path, address: str, found: bool) -> None:
    with opened(warc(tmp_path / "a.warc.gz", *RECORDS)) as ((page, *_), _):
        companion = page.item().companion(address)
        assert bool(companion) == found
        assert companion is None or (companion.media_type, companion.data) == ("image/png", IMAGE)


def test_an_image_is_that_of_the_day_of_the_page(tmp_path: Path) -> None:
    days = ("2012-01-20T08:00:00Z", "2014-05-01T08:00:00Z")
    records = [
        kept
        for day in days
        for kept in (
            response("https://exemple.fr/", PAGE.format(n=day), date=day),
            response("https://exemple.fr/a.png", day.encode(), "image/png", date=day),
        )
    ]
    with opened(warc(tmp_path / "a.warc", *records, packed="none")) as (pages, _):
        found = [page.item().companion("a.png") for page in pages]
        assert [each.data.decode() for each in found if each] == list(days)


def test_what_a_server_packed_is_unpacked_and_what_the_archive_unpacked_is_left_alone(tmp_path: Path) -> None:
    body = PAGE.format(n=1).encode()
    squeezed = gzip.compress(body)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(squeezed), squeezed)
    both = ["Transfer-Encoding: chunked", "content-encoding: gzip"]
    records = [
        response("https://exemple.fr/1", squeezed, http=both[1:]),
        response("https://exemple.fr/2", chunks, http=both),
        response("https://exemple.fr/3", body, http=both),
        response("https://exemple.fr/4", body, http=["Content-Encoding: br"]),
    ]
    with opened(warc(tmp_path / "a.warc.gz", *records)) as (pages, words):
        assert words == []
        assert [page.title for page in pages] == ["Le quai 1"] * 4
        items = [page.item() for page in pages]
    assert [item.data for item in items] == [body] * 4
    assert [item.remarks for item in items] == [()] * 4


def test_a_page_captured_again_without_a_change_is_one_page_that_says_so(tmp_path: Path) -> None:
    url, body = "https://exemple.fr/", PAGE.format(n=1)
    digest = sha1(body.encode())
    seen = {"Content-Type": "application/http; msgtype=response", "WARC-Payload-Digest": digest}
    other = {**seen, "WARC-Refers-To-Target-URI": url}
    unknown = {**seen, "WARC-Payload-Digest": sha1(b"x")}
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    records = [
        response(url, body),
        response(url, body, date="2012-02-01T00:00:00Z"),
        record("revisit", url, http, seen, "2012-03-01T00:00:00Z"),
        record("revisit", "https://www.exemple.fr/", http, other, "2012-04-01T00:00:00Z"),
        record("revisit", "https://exemple.fr/autre", http, unknown),
        response(url, PAGE.format(n=2), date="2013-01-01T00:00:00Z"),
    ]
    (first, second), words = listing(warc(tmp_path / "a.warc.gz", *records))
    assert [str(each) for each in first.remarks] == ["captured again 3 times, unchanged, last on 2012-04-01"]
    assert (second.title, second.remarks) == ("Le quai 2", ())
    assert words == ["1 page had not changed since a capture that is not in this archive"]


def test_a_page_that_does_not_fit_its_checksum_says_so(tmp_path: Path) -> None:
    digests = ["sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "sha-256:" + "0" * 64, "shake_128:AAAAAAAA", "inconnu", ""]
    records = [
        response(f"https://exemple.fr/{at}", PAGE.format(n=at), WARC_Payload_Digest=told)
        for at, told in enumerate(digests)
    ]
    with opened(warc(tmp_path / "a.warc.gz", *records)) as (pages, _):
        remarked = [bool(page.item().remarks) for page in pages]
    assert remarked == [True, True, False, False, False]


@pytest.mark.parametrize("packed", ["each", "whole", "none"])
def test_an_archive_that_breaks_off_says_so_and_what_stands_before_is_read(tmp_path: Path, packed: str) -> None:
    path = warc(tmp_path / "a.warc", *RECORDS, packed=packed)
    cut = path.read_bytes()[:-30] if packed == "none" else path.read_bytes()[:-25]
    path.write_bytes(cut)
    with opened(path) as (members, words):
        assert members[0].item().data.decode() == PAGE.format(n=1)
        assert "the archive breaks off within a record" in " ".join(words)


def test_a_record_that_is_cut_short_says_how_much_is_there(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc", response("https://exemple.fr/", PAGE.format(n=1)), packed="none")
    path.write_bytes(path.read_bytes()[:-40])
    with opened(path) as ((page,), _):
        (remark,) = page.item().remarks
    assert "cut short" in str(remark)


def test_an_archive_without_a_page_says_so(tmp_path: Path) -> None:
    assert "there is no page in the archive" in refusal(warc(tmp_path / "a.warc.gz", *RECORDS[2:4]))


def test_what_a_browser_asked_for_as_a_script_is_no_page(tmp_path: Path) -> None:
    records = [
        response("https://exemple.fr/", PAGE.format(n=1), WARC_Resource_Type="document"),
        response("https://exemple.fr/pub", PAGE.format(n=2), WARC_Resource_Type="xhr"),
    ]
    (page,), words = listing(warc(tmp_path / "a.warc.gz", *records))
    assert page.title == "Le quai 1"
    assert len(words) == 1


def test_an_archive_that_unpacks_to_more_than_anybody_means_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("curator.ingest.containers.spool.SMALL", 1_000_000)
    for packed in ("each", "whole"):
        path = warc(tmp_path / "a.warc.gz", response("https://exemple.fr/", b"a" * 30_000_000), packed=packed)
        assert "made to fill a disk" in refusal(path)


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_that_a_wacz_file_lists_are_its_pages(tmp_path: Path, how: int) -> None:
    archive = warc(tmp_path / "a.warc.gz", *RECORDS).read_bytes()
    rows = [
        {"url": "https://exemple.fr/2012/quai.html", "ts": "2012-01-20T08:30:00Z", "title": "Le quai, de nuit"},
        {"url": "https://exemple.fr/2012/quai.html", "ts": "2012-01-20T08:30:00Z", "title": "Le quai, de nuit"},
        {"url": "https://exemple.fr/perdu", "ts": "2012-01-20T08:30:00Z"},
    ]
    with opened(wacz(tmp_path / "a.wacz", archive, rows, how)) as ((page, lost), words):
        assert (page.title, words) == ("Le quai, de nuit", [])
        item = page.item()
        assert item.data.decode() == PAGE.format(n=1)
        assert item.companion("/img/quai.png")
        with pytest.raises(CuratorError, match="in the list of pages, but not in the archive"):
            lost.item()


def test_a_wacz_file_without_a_list_gives_all_its_pages(tmp_path: Path) -> None:
    archive = warc(tmp_path / "a.warc.gz", *RECORDS).read_bytes()
    members, _ = listing(wacz(tmp_path / "a.wacz", archive, []))
    assert [member.title for member in members] == ["Le quai 1", ""]


def test_a_wacz_file_that_was_changed_says_which_file(tmp_path: Path) -> None:
    path = wacz(tmp_path / "a.wacz", warc(tmp_path / "a.warc.gz", *RECORDS).read_bytes(), [])
    with zipfile.ZipFile(path) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    other = warc(tmp_path / "a.warc.gz", *RECORDS[:2]).read_bytes()
    del files["pages/pages.jsonl"]
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in {**files, "archive/data.warc.gz": other}.items():
            packed.writestr(name, data)
    _, words = listing(path)
    assert words == [
        "archive/data.warc.gz in the archive does not fit its checksum: it was changed or damaged after it was packed",
        "pages/pages.jsonl is missing in the archive, though its directory names it",
    ]


def test_an_archive_in_a_zip_file_is_opened_there(tmp_path: Path) -> None:
    data = warc(tmp_path / "a.warc.gz", *RECORDS).read_bytes()
    for how in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(tmp_path / "a.zip", "w", how) as packed:
            packed.writestr("juin/a.warc.gz", data)
        pieces = expanded(on_disk(tmp_path / "a.zip"), lambda: None)
        name, page, _ = next(pieces)
        assert name == "juin/a.warc.gz/exemple.fr/2012/quai.html"
        assert not isinstance(page, Message)
        assert page.item().data.decode() == PAGE.format(n=1)


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\n", b"WARC/", gzip.compress(b"WARC/1.0\r\n\r\n"), b"WARC/1.0\r\n" * 9999]
)
def test_what_only_begins_like_an_archive_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(data)
    assert "there is no page in the archive" in refusal(tmp_path / "a.warc")
