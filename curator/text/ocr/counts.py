"""How likely words are in each other's company: counts of one, two and three units in a row, packed.

Counts are looked up for thousands of runs at once, since one look takes as long as the call that asks for it.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BITS = 18
"""Bits of a unit's id: 262,144 words, and three of them in one number."""

Ids = NDArray[np.int64]
_PLANES = 8  # bytes of a key
# Weights of the shorter contexts, found on novels that were not counted: W. Bell's and others' method C, as in
# S. Chen and J. Goodman, "An empirical study of smoothing techniques", 1998, with the share of new followers kept low.
_PAIR_DOUBT, _FOLLOWER_DOUBT, _TRIPLE_DOUBT, _TRIPLE_TRUST = 8.0, 1.2, 12.0, 0.8


def packed(keys: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """Return ascending keys as the bytes of their differences, plane by plane, which compress well."""
    steps = np.diff(keys, prepend=np.uint64(0))
    return steps.view(np.uint8).reshape(-1, _PLANES).T.copy()


def unpacked(planes: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Return the keys that `packed` packed."""
    return np.cumsum(planes.T.copy().view(np.uint64).ravel(), dtype=np.uint64)


class Counts:
    """The counts of one language.

    `words` are its units by id: 0 is any unknown one, 1 the beginning of a text. `alone` is the log chance of each by
    itself, `is_word` whether it is one that a text may be corrected to: a dictionary has it, or many texts.
    """

    def __init__(self, path: Path) -> None:
        """Read packed counts.

        Raises:
            OSError: there is no such file.
            ValueError: it holds something else.
        """
        with path.open("rb") as file, np.load(file) as kept:
            self.words: Sequence[str] = bytes(kept["words"]).decode().split("\n")
            self.alone = kept["alone"].astype(np.float64)
            self.is_word = kept["is_word"]
            self._counts = kept["counts"].astype(np.float64)
            self._pairs, self._pair_counts = unpacked(kept["pairs"]), kept["pair_counts"]
            self._triples, self._triple_counts = unpacked(kept["triples"]), kept["triple_counts"]
        self._followers = np.bincount((self._pairs >> np.uint64(BITS)).astype(np.int64), minlength=len(self.words))
        self._by_word = {word: id for id, word in enumerate(self.words) if id > 1}

    def id(self, unit: str) -> int:
        """Return the id of a unit, 0 where it was not counted."""
        return self._by_word.get(unit, 0)

    def count(self, unit: str) -> float:
        """Return how often a unit stands in the texts that were counted."""
        id = self._by_word.get(unit, 0)
        return float(self._counts[id]) if id else 0.0

    def seen(self, first: str, second: str) -> float:
        """Return how often one unit follows another, 0 for less than thrice."""
        pair = np.array([[self.id(first), self.id(second)]])
        return float(_found(self._pairs, self._pair_counts, _key(pair))[0]) if pair.all() else 0.0

    def log_probabilities(self, runs: Ids, alone: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log probability of the last unit of each run after the two before it.

        Args:
            runs: ids, n rows of three.
            alone: probability of each last unit by itself, n of them: what is known of words that were not counted.
        """
        before, last = runs[:, 1], runs[:, 2]
        known = (before > 0) & (last > 0)
        context = self._counts[before]
        pairs = np.where(known, _found(self._pairs, self._pair_counts, _key(runs[:, 1:])), 0.0)
        trust = np.where(before > 0, context / (context + _PAIR_DOUBT + _FOLLOWER_DOUBT * self._followers[before]), 0.0)
        chance = trust * pairs / np.maximum(context, 1.0) + (1 - trust) * alone
        contexts = np.where(runs[:, 0] > 0, _found(self._pairs, self._pair_counts, _key(runs[:, :2])), 0.0)
        contexts = np.where(before > 0, contexts, 0.0)
        triples = np.where(known & (contexts > 0), _found(self._triples, self._triple_counts, _key(runs)), 0.0)
        trust = _TRIPLE_TRUST * contexts / (contexts + _TRIPLE_DOUBT)
        likely: NDArray[np.float64] = np.log(trust * triples / np.maximum(contexts, 1.0) + (1 - trust) * chance)
        return likely


def _key(runs: Ids) -> NDArray[np.uint64]:
    keys = np.zeros(len(runs), np.uint64)
    for at in range(runs.shape[1]):
        keys = (keys << np.uint64(BITS)) | runs[:, at].astype(np.uint64)
    return keys


def _found(keys: NDArray[np.uint64], levels: NDArray[np.uint8], asked: NDArray[np.uint64]) -> NDArray[np.float64]:
    """Return the counts of the keys asked for, 0 where one is not there."""
    places = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    counts: NDArray[np.float64] = np.where(keys[places] == asked, np.exp2(levels[places] / 8.0), 0.0)
    return counts
