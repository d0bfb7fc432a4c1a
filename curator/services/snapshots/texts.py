"""Checking the text of a collection file, and finding what can be corrected in one go."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.domain.progress import Progress
from curator.services import checking, correcting
from curator.services.checking import Finding
from curator.services.correcting import Repaired
from curator.store.collection import Collection

_MOST = 400
"""Passages in a part: some 200 KB, which are unpacked and kept within ten milliseconds or so."""
_PAUSE = 0.1
"""Seconds between two parts of what was checked, at the least: the window follows ten times a second."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in some passages; `names` are the words that were taken for names in all of the collection."""

    names: frozenset[str]
    findings: Sequence[Finding]
    done: int
    total: int


def check(path: Path, names: frozenset[str] | None, progress: Progress) -> Generator[Checked, None, None]:
    """Check what is not checked yet; `names` are those learnt before, None to learn them anew."""
    with Collection.snapshot(path) as opened:
        texts = checking.missing(opened)
        known = names if names is not None or not texts else checking.names(checking.snapshot(opened))
    known = known or frozenset()
    given_at, found = time.monotonic(), list[Finding]()
    for done, text in enumerate(texts, start=1):
        found += checking.check([text], known)
        progress(done, len(texts))
        if len(found) >= _MOST or time.monotonic() - given_at >= _PAUSE or done == len(texts):
            yield Checked(known, found, done, len(texts))
            given_at, found = time.monotonic(), []


def certain(path: Path, article: str | None, progress: Progress) -> Generator[list[Repaired], None, None]:
    """Find the corrections that are certain, in one article or in all."""
    with Collection.snapshot(path) as opened:
        texts = checking.snapshot(opened, article)
    for start in range(0, len(texts), _MOST):
        progress(start, len(texts))
        if found := correcting.certain(texts[start : start + _MOST]):
            yield found
    progress(len(texts), len(texts))
