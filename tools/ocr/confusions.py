"""Learn what is read for what, and put it into the table of shapes.

    python -m tools.ocr.confusions resources/ocr/fr --pairs PAIRS.jsonl… --scans TEXT… --shapes SHAPES.tsv

From pages drawn and read again (`tools.ocr.pages`), and from free texts of real scans, without any truth to them: what
the judges are all but sure of there is taken for right.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from curator.text.ocr.proofreading import Proofreader
from curator.text.spelling import Speller
from tools.ocr.pairs import pages

_SURE = 0.8
_LEAST = 4  # times that a misreading was seen
_CHEAPEST, _DEAREST = 3.4, 7.2
_UNLISTED = 0.3  # dearer by this where the table did not have it


def main() -> None:
    """Write the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pairs", type=Path, nargs="*", default=[])
    parser.add_argument("--scans", type=Path, nargs="*", default=[])
    parser.add_argument("--shapes", type=Path, required=True)
    asked = parser.parse_args()
    known = _table(asked.folder / "shapes.tsv")
    for changes in (_of_pages(asked.pairs), _of_scans(asked.scans, asked.folder)):
        read, meant = Counter[tuple[str, str]](), Counter[str]()
        for one, other in changes:
            meant.update(other)
            read.update(_misreadings(one, other))
        _learn(known, read, meant)
        print(f"{sum(read.values())} misreadings, {sum(meant.values())} signs")
    lines = "".join(f"{read}\t{meant}\t{cost:.2f}\n" for (read, meant), cost in sorted(known.items()))
    asked.shapes.write_text(f"# read\tmeant\tcost: a negative log chance\n{lines}", encoding="utf-8")


def _table(path: Path) -> dict[tuple[str, str], float]:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return {(read, meant): float(cost) for read, meant, cost in lines}


def _of_pages(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    for pairs in pages(files):
        yield "".join(sign for sign, _ in pairs), "".join(stood for _, stood in pairs)


def _of_scans(files: Sequence[Path], folder: Path) -> Iterator[tuple[str, str]]:
    """Yield texts as they are, and as the judges are sure that they were."""
    reader = Proofreader(folder, Speller("fr"))
    for file in files:
        text = file.read_text(encoding="utf-8")
        mended, done = [], 0
        for each in reader.suspects(text):
            if each.confidence >= _SURE:
                mended += [text[done : each.span.start], each.suggestions[0]]
                done = each.span.end
                yield each.found, each.suggestions[0]
        yield text, text


def _misreadings(read: str, meant: str) -> Iterable[tuple[str, str]]:
    if read == meant:
        return
    for change in Levenshtein.opcodes(read, meant):
        one = read[change.src_start : change.src_end]
        other = meant[change.dest_start : change.dest_end]
        if change.tag != "equal" and max(len(one), len(other)) <= 2 and " " not in one + other:
            yield one, other


def _learn(known: dict[tuple[str, str], float], read: Counter[tuple[str, str]], meant: Counter[str]) -> None:
    """Take in what was seen often enough: half and half with what the table had."""
    for (one, other), count in read.items():
        if count < _LEAST or (not one and not other):
            continue
        base = min((meant[sign] for sign in other), default=sum(meant.values()) / 8)
        cost = min(_DEAREST, max(_CHEAPEST, -math.log(count / max(base, count))))
        had = known.get((one, other))
        known[one, other] = cost + _UNLISTED if had is None else (had + cost) / 2


if __name__ == "__main__":
    main()
