"""The desktop is made to know the program, and forgets it again."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from curator.domain.errors import ExportError
from curator.services import desktop


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "share"


def entry(data: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(data / "applications" / "curator.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_the_program_with_the_collection_that_was_opened(data: Path):
    desktop.install(data)
    found = entry(data)
    assert found["Exec"].endswith(" %f")
    assert "curator" in found["Exec"]
    kind = ET.parse(data / "mime" / "packages" / "curator.xml").getroot()[0]
    assert found["MimeType"] == f"{kind.get('type')};"
    assert [each.get("pattern") for each in kind if each.tag.endswith("glob")] == ["*.curator"]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the validator is not installed")
def test_the_entry_is_valid(data: Path):
    desktop.install(data)
    path = data / "applications" / "curator.desktop"
    assert subprocess.run(["desktop-file-validate", path], check=False, capture_output=True).stdout == b""


def test_icons_are_drawings_of_their_own(data: Path):
    for path in desktop.install(data):
        if path.suffix == ".svg":
            assert ET.parse(path).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_path_with_signs_of_the_shell_is_quoted(data: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda name: '/opt/a "b" 100%$/curator' if name == "curator" else None)
    desktop.install(data)
    assert entry(data)["Exec"] == '"/opt/a \\"b\\" 100%%\\$/curator" %f'


def test_all_is_taken_away_again(data: Path):
    written = desktop.install(data)
    assert desktop.remove(data) == written
    assert not any(path.exists() for path in written)
    assert desktop.remove(data) == []


def test_other_systems_are_told_so(data: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(ExportError, match="installers"):
        desktop.install(data)
    assert not data.exists()
