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
