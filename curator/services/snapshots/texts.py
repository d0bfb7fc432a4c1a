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
    """Check what is not checked yet, grammar last; `names` are those learnt before, None to learn them anew."""
    with Collection.snapshot(path) as opened:
        texts, fresh = checking.missing(opened), checking.not_glanced(opened)
        known = names if names is not None or not texts else checking.names(checking.snapshot(opened))
    known = known or frozenset()
    following = [text for text in texts if checking.has_grammar(text)]
    total = len(fresh) + len(following)
    steps = [*((text, False) for text in fresh), *((text, True) for text in following)]
    given_at, found = time.monotonic(), list[Finding]()
    for done, (text, grammar) in enumerate(steps, start=1):
        found += checking.check([text], known, grammar=grammar)
        progress(done, total)
        if len(found) >= _MOST or time.monotonic() - given_at >= _PAUSE or done == total:
            yield Checked(known, found, done, total)
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
