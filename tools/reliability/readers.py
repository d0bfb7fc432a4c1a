"""Feed the readers of captures what is nearly a capture, and note what they do that they never may.

    pip install atheris
    python -m tools.reliability.readers SAMPLES FINDINGS --minutes 60

Samples are files of all kinds that are read. They are changed byte by byte, within zip files and packed files too, led
by what parts of the readers a change reaches (libFuzzer). What may be: a capture whose passages hold every character
that is not blank, each once, or one sentence. What may not: another exception, characters lost or told twice, a hang.
"""

import argparse
import contextlib
import gzip
import hashlib
import importlib
import io
import random
import signal
import sys
import tempfile
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

_LONGEST = 60_000  # bytes: damage shows in small files as well, and those are read fast
_HANG = 20  # seconds of the processor: a hundred times what the slowest sample takes
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_DAMAGED = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)


class _HangError(BaseException):
    """A reader that does not end; no expected failure, so nothing in the readers takes it for one."""


class Fuzzer:
    """Changes files, has them read, and writes down each kind of fault once, with the file that shows it."""

    def __init__(self, engine: Any, check: Callable[[bytes], None], findings: Path, minutes: float) -> None:
        self._engine, self._check, self._findings = engine, check, findings
        self._until = time.monotonic() + 60 * minutes
        self._kinds: set[str] = set()
        self._done = 0

    def try_out(self, data: bytes) -> None:
        """Read one file, and note what goes wrong.

        Raises:
            KeyboardInterrupt: the time is up.
        """
        if time.monotonic() > self._until:
            raise KeyboardInterrupt
        self._done += 1
        try:
            with _ending():
                self._check(data)
        except (Exception, _HangError) as error:  # noqa: BLE001 (every kind is looked for)
            self._note(data, error)

    def _note(self, data: bytes, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        own = next((frame for frame in reversed(frames) if "/curator/" in frame.filename), frames[-1])
        kind = f"{type(error).__name__} in {own.name}, {Path(own.filename).name}"
        if kind in self._kinds:
            return
        self._kinds.add(kind)
        name = hashlib.sha256(kind.encode()).hexdigest()[:12]
        (self._findings / name).write_bytes(data)
        told = "".join(traceback.format_exception(error))
        (self._findings / f"{name}.txt").write_text(told, encoding="utf-8", errors="replace")
        self.tell(f"{kind}: {name}")

    def tell(self, words: str) -> None:
        """Print something, with the number of files that were read."""
        sys.stdout.write(f"{self._done} files read, {len(self._kinds)} kinds of faults. {words}\n")
        sys.stdout.flush()

    def change(self, data: bytes, most: int, seed: int) -> bytes:
        """Change a file; one in it, where it packs others."""
        changed = self._changed(data, most, random.Random(seed))
        return changed if len(changed) <= most else data

    def _changed(self, data: bytes, most: int, chance: random.Random) -> bytes:
        with contextlib.suppress(*_DAMAGED):
            if data.startswith(_ZIP):
                return self._within_zip(data, most, chance)
            if data.startswith(_GZIP):
                return gzip.compress(self._engine.Mutate(gzip.decompress(data), most), mtime=0)
        return bytes(self._engine.Mutate(data, most))

    def _within_zip(self, data: bytes, most: int, chance: random.Random) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            files = {info.filename: packed.read(info) for info in packed.infolist()}
        if files:
            name = chance.choice(sorted(files))
            files[name] = self._changed(files[name], most, chance)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as packed:
            for name, content in files.items():
                packed.writestr(name, content)
        return made.getvalue()


@contextmanager
def _ending() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _HangError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def main() -> None:
    """Run for as long as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", type=Path)
    parser.add_argument("findings", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.findings.mkdir(parents=True, exist_ok=True)
    engine = importlib.import_module("atheris")
    with engine.instrument_imports(include=["curator.ingest"], enable_loader_override=False):
        check = importlib.import_module("tools.reliability.captures").check
    fuzzer = Fuzzer(engine, check, given.findings, given.minutes)
    with tempfile.TemporaryDirectory() as grown:
        options = [f"-max_len={_LONGEST}", f"-seed={given.seed}", "-rss_limit_mb=4096", "-timeout=3600", "-verbosity=0"]
        engine.Setup([sys.argv[0], *options, grown, str(given.samples)], fuzzer.try_out, custom_mutator=fuzzer.change)
        try:
            engine.Fuzz()
        finally:
            fuzzer.tell("The end.")


if __name__ == "__main__":
    main()
