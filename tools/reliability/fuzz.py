"""Feed the program damaged and hostile collection files, and count what it does that it never may.

    python -m tools.reliability.fuzz --flips 10000 --hostile 1 --seed 1

Each file goes through commands, each on a copy of its own in a child process. What may be: exit code 0, or an expected
one and a sentence. What may not: a traceback, a death, a hang, silence, an export that says nothing of the damage.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.reliability import children
from tools.reliability.damage import cases, sound_collection
from tools.reliability.hostile import HOSTILE

COMMANDS: Sequence[Sequence[str]] = (
    ("verify", "C"),
    ("show", "C"),
    ("show", "C", "--json"),
    ("status", "C"),
    ("search", "C", "serveur"),
    ("corrections", "C", "--json"),
    ("history", "C"),
    ("describe", "C"),
    ("trace", "C", "1"),
    ("duplicates", "C", "--json"),
    ("check", "C", "--json"),
    ("profiles", "C"),
    ("words", "C"),
    ("export", "C", "D/out.epub"),
    ("export", "C", "D/out.pdf"),
    ("copy", "C", "D/copy.curator"),
    ("undo", "C"),
    ("redo", "C"),
    ("correct", "C", "--safe"),
    ("duplicates", "C", "--fold"),
    ("describe", "C", "A001", "title=Autre"),
    ("type", "C", "2", "Un autre texte."),
    ("replace", "C", "serveur", "service"),
    ("retype", "C", "quote", "2"),
    ("split", "C", "2", "12"),
    ("mark", "C", "emphasis", "3", "750", "754"),
    ("import", "C", "D/page.txt"),
    ("reimport", "C", "A001"),
    ("remove", "C", "A001"),
    ("rescue", "C", "-o", "D/rescued.curator"),
)
"""What is tried: C stands for the file, D for a folder of its own."""

_SHARE = 0.2  # of the commands, tried on each file with other bytes: so that ten thousand files take hours, not a day
_SHOWN = 1500  # characters of what a command said that are printed


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that never may be; `words` are what the command said."""

    kind: str
    command: str
    words: str


def faults(file: Path, folder: Path, commands: Iterable[Sequence[str]]) -> Iterator[Fault]:
    """Run commands on copies of a file, and yield what never may be."""
    refused = outcome(("verify", "C"), file, folder)[0] != 0
    for command in commands:
        code, said = outcome(command, file, folder)
        if kind := _fault(code, said, exports=command[0] == "export" and refused):
            yield Fault(kind, " ".join(command), said)


def _fault(code: int | None, said: str, *, exports: bool) -> str | None:
    if code is None:
        return "hang"
    if code < 0:
        return f"death by {signal.Signals(-code).name}"
    if "Traceback" in said or code == children.BUG:
        return "traceback"
    if code and not said.strip():
        return "silence"
    return "export without a word" if exports and not code else None


def outcome(command: Sequence[str], file: Path, folder: Path) -> tuple[int | None, str]:
    """Run a command on a copy of a file; return its exit code (see `children.end`) and what it said."""
    place = Path(tempfile.mkdtemp(dir=folder))
    try:
        copy = Path(shutil.copy(file, place / "essai.curator"))
        (place / "page.txt").write_text(children.PAGE, encoding="utf-8")
        code = children.end(children.begin(children.filled(command, copy), place / "said"))
        return code, (place / "said").read_text(encoding="utf-8", errors="replace")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def main() -> int:
    """Make the files, run the commands, print what was found; return 1 where anything was."""
    options = _options()
    found: Counter[tuple[str, str, str]] = Counter()
    with tempfile.TemporaryDirectory(prefix="curator-fuzz-") as name:
        folder, begun, done = Path(name), time.monotonic(), 0
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
        sound, file = sound_collection(folder), folder / "essai.curator"
        children.warm(COMMANDS, sound, folder)
        for done, (label, make) in enumerate(cases(sound, options.flips, options.seed, options.hostile), start=1):
            make(file)
            chance = random.Random(label)
            tried = [each for each in COMMANDS if label in HOSTILE or chance.random() < _SHARE]
            for fault in faults(file, folder, tried):
                found[fault.kind, fault.command, _last(fault.words)] += 1
                _say(f"{label}: {fault.kind}: {fault.command}\n{fault.words[-_SHOWN:]}")
                if options.keep:
                    options.keep.mkdir(exist_ok=True)
                    shutil.copy(file, options.keep / f"{label.replace('/', '-')}.curator")
            if done % 100 == 0:
                _say(f"{done} files, {time.monotonic() - begun:.0f} s, {found.total()} faults")
    _say(f"{done} files, {time.monotonic() - begun:.0f} s, {found.total()} faults of {len(found)} sorts")
    for (kind, command, words), times in found.most_common():
        _say(f"{times:6} {kind}: {command}: {words}")
    return 1 if found else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _last(words: str) -> str:
    """Return what tells one traceback from another: where it ends in our code, and its last line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    places = [line for line in lines if line.startswith("File ") and "curator" in line]
    return " ".join([*places[-1:], *lines[-1:]])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.reliability.fuzz", description=__doc__)
    parser.add_argument("--flips", type=int, default=0, help="how many files with other bytes or values")
    parser.add_argument("--hostile", type=int, default=0, metavar="N", help="one in N of the files made on purpose too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files that something was found with")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
