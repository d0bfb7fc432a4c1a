import errno
import os
from pathlib import Path

import pytest

from curator.domain.errors import InvalidValueError
from curator.ingest.item import Item
from curator.services import importing, reading


def test_a_folder_gives_its_files_in_order_and_leaves_hidden_ones_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.TXT", ".git/x.txt", "image.png", "sans-suffixe"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("texte")
    found = reading.captures_in([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "a/1.TXT",
        "a/2.md",
        "b.txt",
        "sans-suffixe",
    ]


def test_a_file_is_taken_as_it_is_whatever_its_name(tmp_path: Path) -> None:
    assert reading.captures_in([tmp_path / "page.pdf"]) == [tmp_path / "page.pdf"]


def test_every_profile_has_a_label_and_every_offered_encoding_reads() -> None:
    assert importing.profile_labels()["bare"] == "Bare page"
    assert all(importing.profile_labels().values())
    for encoding in importing.ENCODINGS:
        data = "Déjà vu, à l’été.".encode(encoding, "replace")
        assert importing.read_item(Item("page.txt", data), encoding=encoding).articles[0].text.startswith("Déjà vu")
    with pytest.raises(InvalidValueError, match="not an encoding"):
        importing.read_item(Item("page.txt", b"x"), encoding="klingon")


def test_what_is_no_file_in_a_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un texte.")
    os.mkfifo(tmp_path / "tuyau")
    (tmp_path / "perdu.txt").symlink_to("nulle part")
    reading = importing.read([tmp_path])
    assert len(reading.parsed) == 1
    told = [str(error) for _, error in reading.failures]
    assert any("perdu.txt" in sentence for sentence in told)
    assert any("device or a pipe" in sentence for sentence in told)


def test_a_folder_that_holds_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "vide" / "dedans").mkdir(parents=True)
    (tmp_path / "vide" / "dedans" / ".caché").touch()
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").touch()
    told = importing.read([tmp_path / "vide", tmp_path / "images"]).remarks
    assert [where.name for where, _ in told] == ["vide", "images"]
    assert "no file to import" in str(told[0][1])
    assert "1 file that is no page was left out" in str(told[1][1])


def test_links_to_folders_are_not_followed_and_are_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    (folder / "dedans").mkdir(parents=True)
    (folder / "dedans" / "en-haut").symlink_to(folder)
    (folder / "ailleurs").symlink_to(tmp_path)
    (folder / "a.txt").write_text("Un texte.")
    done = importing.read([folder])
    assert [each.name for each in done.parsed] == ["a.txt"]
    assert [str(word) for _, word in done.remarks] == [
        "2 folders that links lead to were not looked into: name them themselves"
    ]


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "fermé"
    closed.mkdir()
    (tmp_path / "a.txt").write_text("Un texte.")
    scan = os.scandir

    def refusing(path: str) -> object:  # the rights of a folder do not bind who runs tests as root
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    ((where, word),) = importing.read([tmp_path]).remarks
    assert where.path == closed
    assert str(word) == "it cannot be looked into (permission denied): check that you may open it"
