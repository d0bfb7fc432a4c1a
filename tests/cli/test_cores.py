"""What is too much for one core is done on all, and comes out the same."""

import json
from pathlib import Path

from curator.cli import import_, suspects
from curator.cli.program import run
from curator.resources import CORPUS


def output_of(capsysbinary, *arguments: str) -> bytes:
    assert run(arguments) == 0
    return bytes(capsysbinary.readouterr().out)


def imported(capsysbinary, folder: Path) -> tuple[Path, object]:
    folder.mkdir()
    (folder / "leer.txt").write_bytes(b"")
    path = folder / "a.curator"
    assert run(["import", str(path), str(CORPUS), str(folder / "leer.txt"), "--json"]) == 5
    captured = capsysbinary.readouterr()
    assert b"leer.txt" in captured.err
    found = json.loads(captured.out)
    found["failed"] = [failure["message"].replace(str(folder), "") for failure in found["failed"]]
    return path, found


def test_import_and_check_on_all_cores_give_what_one_core_gives(capsysbinary, tmp_path, monkeypatch):
    one, found = imported(capsysbinary, tmp_path / "one")
    checked = output_of(capsysbinary, "check", str(one), "--json")
    monkeypatch.setattr(suspects, "_MUCH", 0)
    monkeypatch.setattr(suspects, "_MUCH_GRAMMAR", 0)
    monkeypatch.setattr(import_, "_MUCH", 0)
    many, found_by_many = imported(capsysbinary, tmp_path / "many")
    assert found_by_many == found
    assert output_of(capsysbinary, "check", str(many), "--json") == checked
    assert len(json.loads(checked)) > 50


def test_where_no_process_starts_one_core_does_all_and_says_so_once(capsysbinary, tmp_path, monkeypatch):
    one, _ = imported(capsysbinary, tmp_path / "one")
    monkeypatch.setattr(suspects, "_MUCH", 0)
    monkeypatch.setattr(suspects, "_MUCH_GRAMMAR", 0)
    monkeypatch.setattr("curator.work.pool.command", lambda: ("/nowhere/python",))
    assert run(["check", str(one), "--json"]) == 0
    captured = capsysbinary.readouterr()
    assert captured.err.count(b"No such file") == 1
    assert len(json.loads(captured.out)) > 50
