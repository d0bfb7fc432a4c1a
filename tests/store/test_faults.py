"""A process that dies, a folder that cannot be written: nothing that was acknowledged is lost."""

import os
import random
import subprocess
import sys
import textwrap
import time
from pathlib import Path

from curator.domain.errors import CollectionError
from curator.services.verifying import verify
from curator.store import articles, captures, words
from curator.store.collection import Collection
from tests.captures import small_capture

_ROUNDS = 100
_NOBODY = 65534

_WRITER = """
    import sys
    from pathlib import Path
    from curator.domain.correction import Correction
    from curator.domain.span import Span
    from curator.store import captures, corrections, words
    from curator.store.collection import Collection
    from tests.captures import small_capture

    collection = Collection.open(Path(sys.argv[1]))
    assert not collection.read_only
    first = int(sys.argv[2])
    for number in range(first, first + 1_000_000):
        with collection.edit("Add {number}", number=number) as edit:
            words.add(collection, [f"mot{number}"])
            if number % 7 == 0:
                captures.add(collection, edit, small_capture(f"{number}.txt", f"numéro {number}"))
            corrections.replace(collection, 2, [Correction(Span(0, 2), "Le", f"Le {number}")])
        if number % 5 == 0:
            collection.undo()
            collection.redo()
        print(number, flush=True)
"""


def test_a_writer_killed_at_random_moments_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    with Collection.create(path) as collection, collection.edit("Import") as edit:
        captures.add(collection, edit, small_capture())
    chance, last = random.Random(20120119), 0
    for _ in range(_ROUNDS):
        acknowledged = _kill_after(path, last + 1, chance.uniform(0.0, 0.06))
        last = max(last, acknowledged)
        with Collection.open(path) as collection:
            assert not collection.read_only
            kept = words.all(collection)
            assert {f"mot{number}" for number in range(1, last + 1)} <= kept
            last = len(kept)
            if last:
                assert articles.passage(collection, 2).text.startswith(f"Le {last} ")
    with Collection.open(path) as collection:
        assert verify(collection) == []
    assert last > _ROUNDS


def _kill_after(path: Path, first: int, delay: float) -> int:
    """Let a child write until `delay` seconds after its first edit, kill it, and return its last acknowledged edit."""
    command = [sys.executable, "-c", textwrap.dedent(_WRITER), str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        acknowledged = child.stdout.readline()
        time.sleep(delay)
        child.kill()
        return int((acknowledged + child.stdout.read()).split("\n")[-2])


def test_a_collection_in_a_folder_that_cannot_be_written_opens_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "archive" / "essai.curator"
    path.parent.mkdir()
    with Collection.create(path) as collection, collection.edit("Add"):
        words.add(collection, ["mot"])
    before = path.read_bytes()
    program = f"""
        from pathlib import Path
        from curator.store import words
        from curator.store.collection import Collection
        with Collection.open(Path({str(path)!r})) as collection:
            print(sorted(words.all(collection)), collection.read_only_reason)
    """
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        said = _as_nobody(program, tmp_path)
    finally:
        path.parent.chmod(0o755)
    assert said == "['mot'] its folder cannot be written\n"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_creating_where_one_may_not_write_is_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    folder.chmod(0o555)
    program = f"""
        from pathlib import Path
        from curator.domain.errors import CollectionError
        from curator.store.collection import Collection
        try:
            Collection.create(Path({str(folder)!r}) / "essai.curator")
        except CollectionError as error:
            print(error)
    """
    try:
        said = _as_nobody(program, tmp_path)
    finally:
        folder.chmod(0o755)
    assert said.startswith("essai.curator cannot be opened here")
    assert list(folder.iterdir()) == []


def _as_nobody(program: str, folder: Path) -> str:
    """Run a program as a user whom permissions bind; root is bound by none."""
    if os.geteuid() == 0:
        for parent in (folder, *folder.parents[:-1]):
            if not parent.stat().st_mode & 0o005:
                parent.chmod(parent.stat().st_mode | 0o055)
    demote = f"import os\nif os.geteuid() == 0: os.setuid({_NOBODY})\n"
    source = "import curator.store.collection\nimport curator.store.words\n" + demote + textwrap.dedent(program)
    result = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_a_damaged_page_is_found_by_verification(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    with Collection.create(path) as collection, collection.edit("Add") as edit:
        for number in range(30):
            captures.add(collection, edit, small_capture(f"{number}.txt", "x" * 3000 + str(number)))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    try:
        with Collection.open(path) as collection:
            assert verify(collection)
    except CollectionError as error:
        assert "damaged" in str(error)  # noqa: PT017 (either way of finding it is right)
