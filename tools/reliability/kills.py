"""Kill the program at random moments of all it does to a collection, and look at what is left.

    python -m tools.reliability.kills --times 1000 --seed 1

A command runs in a child process, and is killed somewhere between its beginning and its end. After that the collection
has to open for writing and to hold together, with each edit that was acknowledged in its history; what was being
written is whole or absent; no process and, once the collection was opened again, no other file is left behind.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from curator.domain.errors import CuratorError
from curator.services.verifying import verify
from curator.store.collection import Collection
from tools.reliability import children
from tools.reliability.damage import sound_collection

COMMANDS: Sequence[Sequence[str]] = (
    ("import", "C", "D/page.txt"),
    ("correct", "C", "--safe"),
    ("duplicates", "C", "--fold"),
    ("describe", "C", "A001", "title=Un autre titre", "publisher=Personne"),
    ("type", "C", "2", "Un texte tapé pour la {n}e fois."),
    ("replace", "C", "disque", "plateau"),
    ("replace", "C", "plateau", "disque"),
    ("mark", "C", "emphasis", "3", "744", "748"),
    ("retype", "C", "quote", "4", "6"),
    ("language", "C", "en", "125"),
    ("split", "C", "4", "{n}"),
    ("join", "C", "122", "123"),
    ("comment", "C", "8"),
    ("uncomment", "C", "A002-C009"),
    ("decide", "C", "sic", "5", "1176", "1186"),
    ("note", "C", "1", "Pour la {n}e fois"),
    ("revoke", "C", "1"),
    ("words", "C", "--add", "mot{n}"),
    ("order", "C", "A003", "A001"),
    ("order", "C", "A002"),
    ("leave-out", "C", "A004"),
    ("part", "C", "A002", "Partie {n}"),
    ("fold", "C", "A002-C003", "A002-C007"),
    ("keep", "C", "A002-C007"),
    ("unfold", "C", "A002-C007", "A002-C003"),
    ("apart", "C", "A004-C002", "A004-C003"),
    ("profiles", "C", "default", "title=Titre {n}"),
    ("reimport", "C", "A001"),
    ("reimport", "C", "A003"),
    ("continue", "C", "A001", "A004"),
    ("remove", "C", "A003"),
    ("undo", "C"),
    ("undo", "C"),
    ("redo", "C"),
    ("undo", "C", "3"),
    ("copy", "C", "D/{n}.curator"),
    ("export", "C", "D/{n}.epub"),
    ("export", "C", "D/{n}.pdf"),
    ("rescue", "C", "-o", "D/{n}.curator"),
    ("backups", "C", "--now"),
    ("backups", "C", "--restore", "1"),
)
"""What is done: C stands for the collection, D for its folder, {n} for a number that is another each time."""

_LIFE = 40  # commands after which a fresh collection is taken: so many that logs and histories of a day's work arise
_FIRST = 0.2  # seconds that a command is thought to take before one of its kind has run to its end; by measure
_ORPHANS = (
    20.0  # seconds in which the processes of one that was killed have to notice: on a machine that does much else
)
_OWN = frozenset({"essai.curator", "page.txt", "said"})


@dataclass(slots=True)
class Place:
    """A folder with a collection in it, and what was killed there."""

    folder: Path
    sound: Path
    number: int = 0
    made: set[str] = field(default_factory=set)

    @property
    def collection(self) -> Path:
        """The file that commands are run on."""
        return self.folder / "essai.curator"

    def refresh(self) -> None:
        """Begin again with a sound collection and nothing beside it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.made.clear()
        shutil.copy(self.sound, self.collection)
        (self.folder / "page.txt").write_text(children.PAGE, encoding="utf-8")

    def filled(self, command: Sequence[str]) -> list[str]:
        """Return a command with its paths and numbers."""
        self.number += 1
        words = children.filled([word.replace("{n}", str(self.number)) for word in command], self.collection)
        self.made |= {Path(word).name for word in words if word.startswith(f"{self.folder}/")}
        return words


def kills(sound: Path, folder: Path, times: int, seed: int) -> Iterator[tuple[str, str]]:
    """Kill commands as many times, and yield how each ended, with what is wrong after it; "" where nothing is."""
    chance = random.Random(seed)
    place = Place(folder / "place", sound)
    takes: defaultdict[tuple[str, ...], float] = defaultdict(lambda: _FIRST)
    killed = 0
    while killed < times:
        if place.number % _LIFE == 0:
            place.refresh()
        command = tuple(chance.choice(COMMANDS))
        before, words = _state(place.collection), place.filled(command)
        (place.folder / "said").unlink(missing_ok=True)
        begun = time.monotonic()
        child = children.begin(words, place.folder / "said")
        group = bool(chance.getrandbits(1))
        code = _kill(child, begun + chance.uniform(0.0, 1.2 * takes[command]), group=group)
        if code is None:
            killed += 1
            how = f"{command[0]} killed"
        else:
            takes[command] = time.monotonic() - begun
            how = f"{command[0]} ended" if code == 0 else f"{command[0]} refused"
        said = _text(place.folder / "said")
        yield how, "; ".join(wrong(place, child, before, said))


def wrong(place: Place, child: int, before: object, said: str) -> Iterator[str]:
    """Yield what may not be after a command was killed, and open the collection again meanwhile."""
    if not _is_over(child):
        yield "its processes live on"
    try:
        with Collection.open(place.collection) as collection:
            if collection.read_only:
                yield f"it cannot be written: {collection.read_only_reason}"
            yield from (f"verify: {problem}" for problem in verify(collection))
    except CuratorError as error:
        yield f"it does not open: {error}"
        return
    if ("takes it back" in said or said.startswith("Undone:")) and _state(place.collection) == before:
        yield f"lost what was acknowledged: {said.strip()}"
    for path in sorted(place.folder.iterdir()):
        if path.name in place.made - _OWN:
            if not _is_whole(path):
                yield f"{path.name} is there and not whole"
        elif path.name not in _OWN:
            yield f"{path.name} is left behind"


def _kill(child: int, at: float, *, group: bool) -> int | None:
    """Kill a process at a time of the clock, or all of its group; return its exit code where it ended before."""
    while time.monotonic() < at:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.0005)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
        if group:
            os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def _is_over(group: int) -> bool:
    """Wait for the processes of one that was killed, and tell whether they end by themselves."""
    ends = time.monotonic() + _ORPHANS
    while time.monotonic() < ends:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
    return False


def _state(path: Path) -> object:
    with Collection.open(path, read_only=True) as collection:
        return [(entry.id, entry.made_at, entry.undone) for entry in collection.history()]


def _is_whole(path: Path) -> bool:
    try:
        match path.suffix:
            case ".epub":
                with zipfile.ZipFile(path) as book:
                    return book.testzip() is None
            case ".pdf":
                with pikepdf.open(path) as pdf:
                    return len(pdf.pages) > 0
            case _:
                with Collection.open(path, read_only=True) as copy:
                    return not verify(copy)
    except (CuratorError, zipfile.BadZipFile, pikepdf.PdfError):
        return False


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def main() -> int:
    """Kill, print what was found, and return 1 where anything was."""
    parser = argparse.ArgumentParser(prog="python -m tools.reliability.kills", description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ways: Counter[str] = Counter()
    faults = 0
    with tempfile.TemporaryDirectory(prefix="curator-kills-") as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
        sound = sound_collection(folder)
        children.warm(COMMANDS, sound, folder)
        for how, what in kills(sound, folder, options.times, options.seed):
            ways[how] += 1
            if what:
                faults += 1
                sys.stdout.write(f"{how}: {what}\n")
                sys.stdout.flush()
    for how, count in sorted(ways.items()):
        sys.stdout.write(f"{count:6} {how}\n")
    sys.stdout.write(f"{options.times} kills, {faults} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
