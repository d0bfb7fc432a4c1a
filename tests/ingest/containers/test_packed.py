"""Files packed by gzip, whatever is in them, and tar files."""

import bz2
import gzip
import io
import lzma
import tarfile
from pathlib import Path

import pytest

from curator.services import importing

PAGE = "Le quai est vide\n\nLe bateau de {} n’est pas parti.\n"


def tar(files: dict[str, bytes], mode: str = "w") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("lien.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    return made.getvalue()


def test_a_packed_text_is_read_under_its_name_without_the_ending(tmp_path: Path) -> None:
    (tmp_path / "page.txt.gz").write_bytes(gzip.compress(PAGE.format("midi").encode()))
    (tmp_path / "autre.txt").write_bytes(bz2.compress(PAGE.format("six heures").encode()))
    (tmp_path / "encore.txt.xz").write_bytes(lzma.compress(PAGE.format("midi").encode()))
    found = importing.read([tmp_path / name for name in ("page.txt.gz", "autre.txt", "encore.txt.xz")])
    assert [item.name for item in found.parsed] == ["page.txt", "autre.txt", "encore.txt"]
    assert "Le bateau de midi" in found.parsed[0].articles[0].text


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_the_files_of_a_tar_file_are_read_and_links_are_none(tmp_path: Path, mode: str) -> None:
    files = {
        "../b.txt": PAGE.format("midi").encode(),
        "a/a.txt": PAGE.format("une heure").encode(),
        "a/a.png": b"\x89PNG",
    }
    (tmp_path / "pages.tgz").write_bytes(tar(files, mode))
    found = importing.read([tmp_path / "pages.tgz"])
    assert [item.name for item in found.parsed] == ["../b.txt", "a/a.txt"]
    assert found.failures == ()
    assert len(found.remarks) == 1


@pytest.mark.parametrize("cut", [600, 1100])
def test_a_tar_file_that_is_cut_short_is_one_sentence(tmp_path: Path, cut: int) -> None:
    (tmp_path / "a.tar").write_bytes(tar({"a.txt": PAGE.encode() * 40})[:cut])
    found = importing.read([tmp_path / "a.tar"])
    assert found.parsed == ()
    assert "damaged" in str(found.failures[0][1])


def test_a_packed_file_that_is_damaged_or_a_bomb_is_one_sentence(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(PAGE.encode() * 99)[:-20])
    ((_, error),) = importing.read([tmp_path / "a.gz"]).failures
    assert "a.gz is damaged" in str(error)
    monkeypatch.setattr("curator.ingest.containers.member.LARGEST", 1_000_000)
    (tmp_path / "b.gz").write_bytes(gzip.compress(b"a" * 3_000_000))
    ((_, error),) = importing.read([tmp_path / "b.gz"]).failures
    assert "b holds more than" in str(error)
    monkeypatch.setattr("curator.ingest.containers.spool.SMALL", 1_000_000)
    (tmp_path / "c.tgz").write_bytes(gzip.compress(tar({"a.txt": b"a" * 9_000_000})))
    ((_, error),) = importing.read([tmp_path / "c.tgz"]).failures
    assert "made to fill a disk" in str(error)
