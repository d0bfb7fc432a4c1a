"""Zip files: what is in them is read in order, and what is made to harm is refused in a sentence."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from curator.domain.capture import ParsedCapture
from curator.domain.messages import Message
from curator.ingest.containers.opening import expanded, on_disk
from curator.ingest.item import Companion
from curator.services import importing
from curator.services.importing import CapturesRead

PAGE = "Le quai est vide\n\nLe bateau de {} n’est pas parti.\n"


def packed(path: Path, files: Mapping[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def reading(path: Path) -> CapturesRead:
    return importing.read([path])


def test_the_pages_of_a_zip_file_are_read_in_order_and_its_other_files_are_counted(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "b.txt": PAGE.format("midi"),
        "2012/a.txt": PAGE.format("dix heures"),
        "photo.jpg": b"\xff\xd8\xff",
    }
    found = reading(packed(tmp_path / "pages.zip", {**files, "__MACOSX/._b.txt": b"\0\5", "vide/": b""}))
    assert [item.name for item in found.parsed] == ["2012/a.txt", "b.txt"]
    assert found.failures == ()
    ((where, remark),) = found.remarks
    assert where.path.name == "pages.zip"
    assert remark == Message.of(remark.template, count=1)


def test_an_archive_within_an_archive_is_opened_and_each_piece_is_named_by_its_way(tmp_path: Path) -> None:
    inner = packed(tmp_path / "juin.zip", {"page.txt": PAGE.format("six heures"), "vide.txt": b""}).read_bytes()
    found = reading(packed(tmp_path / "annee.zip", {"a.txt": PAGE.format("l’aube"), "juin.zip": inner}))
    assert [item.name for item in found.parsed] == ["a.txt", "page.txt"]
    ((where, error),) = found.failures
    assert (where.member, where.number) == ("juin.zip/vide.txt", 2)
    assert "vide.txt" in str(error)


def test_archives_are_not_opened_for_ever(tmp_path: Path) -> None:
    data = PAGE.format("minuit").encode()
    for depth in range(5):
        data = packed(tmp_path / "x.zip", {f"{depth}.bin": data}).read_bytes()
    found = reading(tmp_path / "x.zip")
    assert found.parsed == ()
    assert [str(error) for _, error in found.failures if "archive in an archive" in str(error)]


def test_names_in_an_archive_are_never_paths(tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "secret.png").write_bytes(b"\x89PNG secret")
    names = ["../../secret.txt", "/etc/hostname", "C:\\x.txt", "a/../../b.txt"]
    path = packed(tmp_path / "dossier" / "x.zip", {name: PAGE.format("nuit") + name for name in names})
    found = reading(path)
    assert sorted(item.name for item in found.parsed) == sorted(names)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["dossier", "secret.png", "x.zip"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("page_fichiers/vue%20du%20quai.png", b"quai"),
        ("./page_fichiers/../page_fichiers/vue du quai.png?x=1", b"quai"),
        ("../secret.png", None),
        ("page_fichiers/../../secret.png", None),
        ("/etc/hostname", None),
        ("file:///etc/hostname", None),
        ("https://example.org/page_fichiers/vue%20du%20quai.png", None),
        ("absent.png", None),
        ("http://[", None),
        ("..%2fsecret.png", None),
        ("", None),
    ],
)
def test_a_page_finds_the_files_beside_it_and_no_others(tmp_path: Path, address: str, found: bytes | None) -> None:
    (tmp_path / "dossier" / "page_fichiers").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "dossier" / "page_fichiers" / "vue du quai.png").write_bytes(b"quai")
    (tmp_path / "dossier" / "page.html").write_bytes(b"<p>Le quai")
    (tmp_path / "dossier" / "dehors.png").symlink_to(tmp_path / "secret.png")
    on_its_own = on_disk(tmp_path / "dossier" / "page.html").item()
    assert on_its_own.companion("dehors.png") is None
    files: dict[str, bytes | str] = {
        "page.html": b"<p>Le quai",
        "page_fichiers/vue du quai.png": b"quai",
        "../secret.png": b"secret",
    }
    pieces = expanded(on_disk(packed(tmp_path / "page.zip", files)), lambda: None)
    _, page, _ = next(pieces)
    assert not isinstance(page, Message)
    for each in (on_its_own, page.item()):
        check(each.companion(address), found)


def check(companion: Companion | None, data: bytes | None) -> None:
    assert (companion and companion.data) == data
    assert companion is None or companion.media_type == "image/png"


def test_a_file_that_is_damaged_encrypted_or_packed_in_an_unknown_way_is_one_sentence(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {"bon.txt": PAGE.format("midi"), "mal.txt": PAGE.format("une heure") * 99}
    whole = bytearray(packed(tmp_path / "a.zip", files).read_bytes())
    at = whole.find(b"mal.txt") + 60
    whole[at : at + 8] = b"\0" * 8
    (tmp_path / "a.zip").write_bytes(whole)
    found = reading(tmp_path / "a.zip")
    assert [item.name for item in found.parsed] == ["bon.txt"]
    assert [str(error).split(":")[0] for _, error in found.failures] == ["mal.txt is damaged and cannot be unpacked"]
    cut = tmp_path / "b.zip"
    cut.write_bytes(bytes(whole[:200]))
    ((_, error),) = reading(cut).failures
    assert "b.zip is damaged" in str(error)
    secret = bytearray(packed(tmp_path / "c.zip", {"a.txt": PAGE}).read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        secret[secret.find(signature) + flags] |= 1
    (tmp_path / "c.zip").write_bytes(secret)
    ((_, error),) = reading(tmp_path / "c.zip").failures
    assert "encrypted" in str(error)


def test_sizes_that_lie_and_bombs_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.txt": b"a" * 5_000_000})
    lying = bytearray(path.read_bytes())
    at = lying.find(b"PK\1\2") + 24
    lying[at : at + 4] = struct.pack("<I", 100)
    path.write_bytes(lying)
    ((_, error),) = reading(path).failures
    assert "a.txt is damaged" in str(error)
    lying[at : at + 4] = struct.pack("<I", 4_000_000_000)
    path.write_bytes(lying)
    ((_, error),) = reading(path).failures
    assert "would unpack to more than 3814 MB" in str(error)


def test_an_empty_zip_file_says_so(tmp_path: Path) -> None:
    assert "it holds no files" in str(reading(packed(tmp_path / "a.zip", {})).failures[0][1])


def test_a_member_larger_than_any_capture_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("curator.ingest.containers.member.LARGEST", 1000)
    found = reading(packed(tmp_path / "a.zip", {"long.txt": "a b " * 1000, "court.txt": PAGE}))
    assert [type(item) for item in found.parsed] == [ParsedCapture]
    assert "long.txt holds more than" in str(found.failures[0][1])
