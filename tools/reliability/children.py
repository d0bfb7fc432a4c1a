"""The program run in forked children of a warm process: a death, a hang or a traceback is that child's alone."""

import gc
import io
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NoReturn

from curator.__main__ import main

CHECKOUT = Path(__file__).resolve().parents[2]
HANG = 10
"""Seconds of the processor after which a command counts as hung: the limit that docs/reliability.md states."""
BUG = 99
"""Exit code of a child out of which an exception escaped; the program has no such code."""
PAGE = "Un titre\n\nUn texte court.\n"
"""A capture to import."""

_WAIT = 120.0  # seconds of the clock that a command may take on a machine that does much else
_MEMORY = 2_000_000_000  # bytes that a command may take: what a small machine has to spare
_GLANCE = 0.002  # seconds between two looks at a child


def filled(command: Sequence[str], collection: Path) -> list[str]:
    """Return a command with its paths: C stands for the collection, D for its folder."""
    words = [word.replace("D/", f"{collection.parent}/") for word in command]
    return [str(collection) if word == "C" else word for word in words]


def warm(commands: Iterable[Sequence[str]], sound: Path, folder: Path) -> None:
    """Load once what commands need, so that each child finds it loaded."""
    place = folder / "warm"
    place.mkdir()
    (place / "page.txt").write_text(PAGE, encoding="utf-8")
    with silenced():
        for command in commands:
            main(filled(command, Path(shutil.copy(sound, place / "essai.curator"))))
    gc.freeze()


def begin(words: Sequence[str], said: Path, memory: int = _MEMORY) -> int:
    """Run a command in a child, what it says going to a file, and return the child's number."""
    child = os.fork()
    if child == 0:
        _perform(list(words), said, memory)
    return child


def end(child: int, within: float = _WAIT) -> int | None:
    """Return a child's exit code, less than 0 for the signal that ended it; None where it hung and was ended."""
    ends = time.monotonic() + within
    while time.monotonic() < ends:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            code = os.waitstatus_to_exitcode(status)
            return None if code == -signal.SIGXCPU else code
        time.sleep(_GLANCE)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def _perform(words: list[str], said: Path, memory: int) -> NoReturn:
    code = BUG
    try:
        os.setpgrp()  # so that its own children can be ended with it
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (HANG, HANG + 1))
        descriptor = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for number in (1, 2):
            os.dup2(descriptor, number)
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8", write_through=True)
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), encoding="utf-8", write_through=True)
        code = main(words)
    except BaseException:  # noqa: BLE001 (whatever it is: that is what is looked for)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


@contextmanager
def silenced() -> Iterator[None]:
    """Let what is run say nothing."""
    nothing = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(nothing), redirect_stderr(nothing):
        yield
