import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from curator.domain.errors import CancelledError, CuratorError, ExportError, TargetExistsError
from curator.files import part_beside, write_whole
from curator.store.collection import Collection


def fill(part: Path) -> None:
    part.write_bytes(b"new")


def test_a_file_is_made(tmp_path):
    write_whole(tmp_path / "a.epub", fill)
    assert (tmp_path / "a.epub").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.epub"]


def test_a_new_file_has_the_permissions_of_any_other(tmp_path):
    (tmp_path / "other").touch()
    write_whole(tmp_path / "a.epub", fill)
    assert (tmp_path / "a.epub").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_file_that_is_there_stays_unless_forced(tmp_path):
    target = tmp_path / "a.epub"
    target.write_bytes(b"old")
    with pytest.raises(TargetExistsError, match="already exists"):
        write_whole(target, fill)
    assert target.read_bytes() == b"old"
    write_whole(target, fill, force=True)
    assert target.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path):
    target = tmp_path / "a.epub"

    def write(part: Path) -> None:
        fill(part)
        target.write_bytes(b"someone else's")

    with pytest.raises(TargetExistsError):
        write_whole(target, write)
    assert target.read_bytes() == b"someone else's"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("failure", [CancelledError("stopped"), RuntimeError("a bug"), KeyboardInterrupt()])
def test_nothing_is_left_behind_and_the_old_file_stays(tmp_path, failure):
    target = tmp_path / "a.epub"
    target.write_bytes(b"old")

    def write(part: Path) -> None:
        part.write_bytes(b"half")
        raise failure

    with pytest.raises(type(failure)):
        write_whole(target, write, force=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ExportError, match=r"nowhere does not exist"):
        write_whole(tmp_path / "nowhere" / "a.epub", fill)


def test_a_folder_is_no_target(tmp_path):
    with pytest.raises(ExportError, match="is a folder"):
        write_whole(tmp_path, fill, force=True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said_to_be_full(tmp_path):
    def write(part: Path) -> None:
        Path("/dev/full").write_bytes(b"x" * 100_000)

    with pytest.raises(ExportError, match="disk is full"):
        write_whole(tmp_path / "a.epub", write)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(ExportError, match="cannot be written to"):
        write_whole(tmp_path / "a.epub", fill)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_every_failure_of_the_system_is_one_sentence(tmp_path, number):
    def write(part: Path) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / "a.epub", write)
    assert ": " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_too_long_is_an_expected_failure(tmp_path):
    with pytest.raises(CuratorError, match="too long"):
        write_whole(tmp_path / ("n" * 300 + ".epub"), fill)
    assert list(tmp_path.iterdir()) == []


def test_a_collection_is_never_replaced_whatever_its_name(tmp_path):
    collection = tmp_path / "dossier.epub"
    with Collection.create(collection):
        pass
    before = collection.read_bytes()
    with pytest.raises(ExportError, match="never replaces"):
        write_whole(collection, fill, force=True)
    assert collection.read_bytes() == before


def test_what_a_killed_writer_left_is_swept_away_by_the_next(tmp_path):
    program = (
        "import os, signal, sys; from pathlib import Path; from curator.files import write_whole\n"
        "write_whole(Path(sys.argv[1]), lambda part: os.kill(os.getpid(), signal.SIGKILL))"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "a.epub")], check=False)
    [left] = tmp_path.iterdir()
    for beside in (f"{left.name}-journal", f"{left.name}-wal", f"{left.name}-shm", f".{left.name}.lock"):
        (tmp_path / beside).touch()
    alive = part_beside(tmp_path / "b.epub")
    alive.touch()
    write_whole(tmp_path / "b.epub", fill)
    assert sorted(tmp_path.iterdir()) == sorted([alive, tmp_path / "b.epub"])
