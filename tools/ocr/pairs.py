"""Pages that were drawn and read again: each sign that was read beside what stood there."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from tools.ocr.noise import Pairs

_WORST = 0.25  # share of wrong signs beyond which a page is no text any more


def pages(files: Sequence[Path]) -> Iterator[Pairs]:
    """Yield the pages that were read again, their signs beside those of the truth."""
    chance = random.Random(5)
    for line in (line for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        page = json.loads(line)
        truth, found = plain(page["truth"]), plain(page["ocr"])
        if chance.random() < 0.65:  # printers and readers differ in the spaces before tall marks
            truth, found = (re_spaced(each) for each in (truth, found))
        changes = Levenshtein.opcodes(found, truth)
        if len(found) < 300 or sum(map(_size, changes)) > _WORST * len(truth):
            continue
        pairs: Pairs = []
        for change in changes:
            read, stood = found[change.src_start : change.src_end], truth[change.dest_start : change.dest_end]
            size = max(len(read), len(stood)) if not read or not stood else len(read)
            pairs += [
                (read[place : place + 1], stood[place : place + 1] if place + 1 < size else stood[place:])
                for place in range(size)
            ]
        yield pairs


def re_spaced(text: str) -> str:
    """Return a text without spaces before tall marks and inside guillemets."""
    for mark in "!?;:»":
        text = text.replace(f" {mark}", mark)
    return text.replace("« ", "«")


def _size(change: Any) -> int:
    return 0 if change.tag == "equal" else max(change.src_end - change.src_start, change.dest_end - change.dest_start)


def plain(text: str) -> str:
    """Return a text with plain apostrophes, dashes and spaces."""
    return text.replace("\u00a0", " ").replace("’", "'").replace("‘", "'").replace("—", "-").replace("--", "-")
