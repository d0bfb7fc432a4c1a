"""Count the words of free texts, and what follows what: the language that recognised text is held against.

    python -m tools.ocr.counts TEXTS COUNTS.npz --words 130000 --least 3

Written in the packed form that `curator.text.ocr.counts` reads. What the texts are too old or too few to know comes
from the frequencies of today's words in the package wordfreq, as far as the dictionary knows them.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import wordfreq
from numpy.typing import NDArray

from curator.text.ocr.counts import BITS, packed
from curator.text.ocr.units import units
from curator.text.spelling import Speller

_BREAK = 1  # id of the beginning of a paragraph; 0 is an unknown word


def main() -> None:
    """Count what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("counts", type=Path)
    parser.add_argument("--words", type=int, default=130_000)
    parser.add_argument("--least", type=int, default=3)
    asked = parser.parse_args()
    ids: dict[str, int] = {}
    stream = np.concatenate([np.array(each, np.uint32) for each in _numbered(asked.texts, ids)])
    order, counts = _vocabulary(ids, stream, asked.words)
    stream = order[stream]
    words = [""] * len(counts)
    for word, id in ids.items():
        if order[id] > _BREAK:
            words[order[id]] = word
    words[:2] = ["?", "."]
    today = _today(set(words))
    words += [word for word in today if word not in ids or order[ids[word]] == 0]
    counts = np.append(counts, np.zeros(len(words) - len(counts), np.int64))
    pairs, pair_counts = _frequent(_keys(stream, 2), asked.least)
    triples, triple_counts = _frequent(_keys(stream, 3), asked.least + 1)
    np.savez_compressed(
        asked.counts,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        counts=counts.astype(np.uint32),
        alone=_alone(words, counts, today).astype(np.float16),
        is_word=_words(words, counts, today),
        pairs=packed(pairs),
        pair_counts=_levels(pair_counts),
        triples=packed(triples),
        triple_counts=_levels(triple_counts),
    )
    print(f"{len(stream)} units, {len(words)} words, {len(pairs)} pairs, {len(triples)} triples")


def _numbered(texts: Path, ids: dict[str, int]) -> Iterator[list[int]]:
    for path in sorted(texts.glob("*.txt")):
        here: list[int] = []
        for paragraph in path.read_text(encoding="utf-8").splitlines():
            here.append(ids.setdefault("\n", len(ids)))
            here += [ids.setdefault(unit, len(ids)) for unit in units(paragraph)]
        yield here


_SPELLER = Speller("fr")
_OFTEN = 12  # times that a word stands in the texts for it to be one though no dictionary has it
_SHORT = frozenset("aàyô")  # words of one letter


def _is_listed(word: str) -> bool:
    return word.isalpha() and (_SPELLER.knows(word) or _SPELLER.knows(word.capitalize()))


def _today(counted: set[str]) -> dict[str, float]:
    """Return today's words with their frequencies; of two letters only those that the texts have too."""
    found: dict[str, float] = {}
    for word, frequency in wordfreq.get_frequency_dict("fr", wordlist="best").items():
        unit = word.replace("œ", "oe").replace("æ", "ae")
        if (len(word) > 2 or unit in counted) and _is_listed(word):
            found[unit] = max(frequency, found.get(unit, 0.0))
    return found


def _alone(words: list[str], counts: NDArray[Any], today: dict[str, float]) -> NDArray[np.float64]:
    """Return the log chance of each word by itself: seven parts of the texts, three of today."""
    now = np.array([today.get(word, 0.0) for word in words])
    chances: NDArray[np.float64] = np.log(0.7 * counts / counts.sum() + 0.3 * now + 2e-8)
    return chances


def _words(words: list[str], counts: NDArray[Any], today: dict[str, float]) -> NDArray[np.bool_]:
    return np.array(
        [
            word.isalpha()
            and (len(word) > 1 or word in _SHORT)
            and (word in today or count >= _OFTEN or _is_listed(word) or _is_listed(word.replace("oe", "œ")))
            for word, count in zip(words, counts.tolist(), strict=True)
        ]
    )


def _vocabulary(ids: dict[str, int], stream: NDArray[np.uint32], most: int) -> tuple[NDArray[np.uint32], ...]:
    """Return the new id of each old one, the commonest first, and the counts by new id."""
    counts = np.bincount(stream, minlength=len(ids))
    start = ids["\n"]
    counts[start], breaks = 0, counts[start]
    kept = np.argsort(-counts, kind="stable")[: most - 2]
    kept = kept[counts[kept] >= 3]
    order = np.zeros(len(ids), np.uint32)
    order[kept] = np.arange(2, len(kept) + 2)
    order[start] = _BREAK
    unknown = counts.sum() - counts[kept].sum()
    return order, np.concatenate([[unknown, breaks], counts[kept]])


def _keys(stream: NDArray[np.uint32], size: int) -> NDArray[np.uint64]:
    """Return the keys of all runs of `size` known units in a row."""
    ends = len(stream) - size + 1
    keys = np.zeros(ends, np.uint64)
    whole = np.ones(ends, bool)
    for at in range(size):
        part = stream[at : at + ends]
        keys = (keys << np.uint64(BITS)) | part
        whole &= (part > 0) & ((part != _BREAK) | (at == 0))
    return keys[whole]


def _frequent(keys: NDArray[np.uint64], least: int) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    counts = np.diff(np.append(starts, len(keys)))
    often = counts >= least
    return keys[starts[often]], counts[often]


def _levels(counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return counts as eighths of a doubling: five per cent off at most."""
    levels: NDArray[np.uint8] = np.round(np.log2(counts) * 8).astype(np.uint8)
    return levels


if __name__ == "__main__":
    main()
