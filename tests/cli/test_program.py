"""What holds for every command: help, exit codes, streams, locales, interruption."""

import io
import keyword
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from curator.__main__ import asks_for_window
from curator.cli.program import COMMANDS, program
from curator.domain.errors import CuratorError
from curator.resources import CORPUS
from curator.store import words
from curator.store.collection import Collection

CHECKOUT = Path(__file__).resolve().parents[2]
NAMES = [name for commands in COMMANDS.values() for name in commands]


def test_the_window_opens_for_no_argument_or_a_collection_alone():
    assert asks_for_window([])
    assert asks_for_window(["C.curator"])
    assert not asks_for_window(["show", "C.curator"])
    assert not asks_for_window(["--help"])


def test_the_window_says_when_there_is_no_screen(curator, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    outcome = curator()
    assert outcome.code == CuratorError.exit_code
    assert outcome.err.startswith("curator: there is no screen")


def test_help_lists_every_command(curator):
    outcome = curator("--help")
    assert outcome.code == 0
    for name in NAMES:
        assert f"\n  {name} " in outcome.out.decode()


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(curator, name):
    outcome = curator(name, "--help")
    assert outcome.code == 0
    assert f"Usage: curator {name} " in outcome.out.decode()
    command = program.get_command(click.Context(program), name)
    assert command
    assert command.name == name
    assert command.help


def test_every_module_of_the_folder_is_a_command_or_shared_by_them():
    modules = {path.stem for path in (CHECKOUT / "curator" / "cli").glob("*.py")}
    shared = {"__init__", "arguments", "cores", "listing", "output", "program", "readers", "suspects"}
    assert modules - shared == {
        f"{name}_" if keyword.iskeyword(name) or name == "type" else name.replace("-", "_") for name in NAMES
    }


def test_the_version_is_printed(curator):
    assert curator("--version").lines == ["curator 0.2.0"]


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["show"], ["show", "--nonsense", "C.curator"], ["split", "C", "x", "1"]]
)
def test_wrong_use_exits_with_2(curator, arguments):
    outcome = curator(*arguments)
    assert outcome.code == 2
    assert outcome.out == b""
    assert outcome.err.startswith("Usage:")


@pytest.mark.parametrize("command", ["show", "check", "undo", "history", "verify", "duplicates", "status", "words"])
def test_a_missing_collection_exits_with_4(curator, tmp_path, command):
    outcome = curator(command, tmp_path / "missing.curator")
    assert outcome.code == 4
    assert outcome.out == b""
    assert outcome.err.startswith("curator: ")
    assert len(outcome.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_collection_exits_with_6_and_is_left_alone(curator, tmp_path):
    path = tmp_path / "notes.curator"
    path.write_bytes(b"These are notes. " * 100)
    assert curator("show", path).code == 6
    assert curator("undo", path).code == 6
    assert path.read_bytes() == b"These are notes. " * 100


def test_a_collection_that_another_process_writes_can_be_looked_at_and_not_changed(curator, collection):
    code = f"""
import sys
from pathlib import Path
from curator.store.collection import Collection
with Collection.open(Path({str(collection)!r})):
    print("open", flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdin
        assert other.stdout.readline().strip() == b"open"
        assert curator("show", collection, "--json").code == 0
        assert curator("check", collection, "--json").data
        outcome = curator("undo", collection)
        other.stdin.close()
    assert outcome.code == 7
    assert "open in another Curator" in outcome.err


def test_stopping_a_command_exits_with_13(curator, monkeypatch):
    class Interrupted(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Interrupted())))
    outcome = curator("check", "-")
    assert outcome.code == 13
    assert "stopped" in outcome.err
    assert "Traceback" not in outcome.err


def _process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(CHECKOUT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-1"])
def test_json_is_utf_8_in_a_locale_that_is_not(collection, encoding):
    data = _process("show", collection, "--json", PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert data.returncode == 0
    assert "😉" in data.stdout.decode("utf-8")


def test_text_is_readable_in_a_locale_that_lacks_its_characters(collection):
    found = _process("search", collection, "dernière", PYTHONUTF8="0", PYTHONIOENCODING="iso8859-1")
    assert found.returncode == 0
    assert "[dernière], non ? ?" in found.stdout.decode("iso8859-1")


def test_a_reader_that_leaves_ends_a_command_quietly(collection):
    command = [sys.executable, CHECKOUT / "main.py", "show", collection, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_python_m_curator_is_the_same_program():
    command = [sys.executable, "-m", "curator", "--version"]
    assert subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True).stdout == _process("--version").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [["history"], ["show", "--json"]], ids=" ".join)
def test_output_that_cannot_be_written_is_one_sentence(tmp_path, arguments):
    collection = tmp_path / "essai.curator"
    with Collection.create(collection) as created, created.edit("Add"):
        words.add(created, ["mot"])
    name, *options = arguments
    command = [sys.executable, "-m", "curator", name, str(collection), *options]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 14
    assert result.stderr.startswith("curator: the output could not be written")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["check", "import", "show", "export"])
def test_a_pipe_in_place_of_a_file_is_refused_and_not_waited_for(curator, tmp_path, command):
    pipe = tmp_path / ("pipe.curator" if command in ("show", "export") else "pipe.txt")
    os.mkfifo(pipe)
    arguments = {"import": [tmp_path / "c.curator", pipe], "export": [pipe, tmp_path / "x.epub"]}
    outcome = curator(command, *map(str, arguments.get(command, [pipe])))
    assert outcome.code >= CuratorError.exit_code
    assert "pipe" in outcome.err


def test_what_would_steer_a_terminal_is_shown_and_not_sent(curator, tmp_path):
    path = tmp_path / "c.curator"
    with Collection.create(path, "Un \x1b]0;titre\x07 \u202eevil"):
        pass
    outcome = curator("describe", str(path))
    assert "\\x1b]0;titre\\x07" in outcome.out.decode()
    assert not {"\x1b", "\x07", "\u202e"} & set(outcome.out.decode())


def test_a_command_asked_to_end_cleans_up_and_says_one_sentence(tmp_path):
    program = (
        "import os, signal, sys; from pathlib import Path; from curator.cli import program\n"
        "from curator.files import write_whole\n"
        "program.program.main = lambda *a, **k: "
        "write_whole(Path(sys.argv[1]), lambda part: os.kill(os.getpid(), signal.SIGTERM))\n"
        "sys.exit(program.run([]))"
    )
    result = subprocess.run([sys.executable, "-c", program, str(tmp_path / "a")], capture_output=True, check=False)
    assert list(tmp_path.iterdir()) == []
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("command", "told", "arguments"),
    [
        ("import", "import_._tell", (str(CORPUS / "1-article-nu.txt"),)),
        ("words", "words.report", ("--add", "Dotcom")),
        ("undo", "undo.say", ()),
    ],
)
def test_a_command_stopped_once_it_has_made_its_edit_says_so(
    curator, collection, monkeypatch, command, told, arguments
):
    def stopped(*_arguments: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"curator.cli.{told}", stopped)
    outcome = curator(command, collection, *arguments)
    assert outcome.code == 13
    assert "stopped once the change was made: “curator history” lists it" in outcome.err


def test_a_command_stopped_before_its_edit_says_that_nothing_was_changed(curator, collection, monkeypatch):
    def stopped(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("curator.services.correcting.add_words", stopped)
    outcome = curator("words", collection, "--add", "Dotcom")
    assert outcome.code == 13
    assert "stopped: nothing was changed" in outcome.err
