"""Wordings of comments, each kept once, and which of them are alike: the quadratic part of finding repeats."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist, cpdist

from curator.text.candidates import Candidates, candidates

_SHORT_LETTERS = 80  # so few trigrams that one slip hides a copy, so all are compared; measured on made archives
_ROWS = 256  # rows at a time: the block of scores stays below some ten megabytes at 5,000 short comments
_SHARED_PROBES = 2  # one in common is mostly chance; from measurements on made archives
_LIKELY_PART = 0.5  # well below `overlaps._CONTAINED_SHARE`, since the share of the probes is an estimate


@dataclass(frozen=True, slots=True)
class ComparedText:
    """What a comment says in comparison form: its words, and the same run together."""

    words: Sequence[str]
    letters: str


@dataclass(slots=True)
class Likenesses:
    """Which wordings are alike, and in which longer ones a wording may be contained; all by number.

    `alike[one][other]` is their normalised Levenshtein similarity, given both ways.
    """

    alike: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    wholes: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, one: int, other: int, score: float) -> None:
        """Take note that two wordings are alike."""
        self.alike[one][other] = self.alike[other][one] = score


def compare(wordings: Sequence[ComparedText], threshold: float, reached: Callable[[float], None]) -> Likenesses:
    """Compare the wordings: short ones all with all, longer ones where they share word trigrams.

    Args:
        wordings: all different; those that matter most first.
        threshold: least similarity, in (0, 1].
        reached: told the part of the work that is done, in [0, 1]; may raise to stop it.
    """
    likenesses = Likenesses()
    lengths = np.array([len(wording.letters) for wording in wordings], dtype=np.int64)
    for one, other, score in _short_pairs(wordings, threshold, lambda part: reached(part / 2)):
        likenesses.add(one, other, score)
    for chunk in candidates([wording.words for wording in wordings]):
        for one, other, score in _long_pairs(wordings, lengths, chunk, threshold):
            likenesses.add(one, other, score)
        likely = (chunk.share >= _LIKELY_PART) & (lengths[chunk.probing] <= lengths[chunk.found])
        for part, whole in zip(chunk.probing[likely].tolist(), chunk.found[likely].tolist(), strict=True):
            likenesses.wholes[part].add(whole)
        reached(0.5 + chunk.asked / len(wordings) / 2)
    return likenesses


def _short_pairs(
    wordings: Sequence[ComparedText], threshold: float, reached: Callable[[float], None]
) -> Iterator[tuple[int, int, float]]:
    """Compare each short wording with all whose length allows the threshold, a block of rows at a time."""
    by_length = sorted(range(len(wordings)), key=lambda number: len(wordings[number].letters))
    texts = [wordings[number].letters for number in by_length]
    lengths = [len(text) for text in texts]
    short = bisect_right(lengths, _SHORT_LETTERS)
    for first in range(0, short, _ROWS):
        reached(first / short)
        last = min(first + _ROWS, short)
        end = bisect_right(lengths, lengths[last - 1] / threshold)
        scores = cdist(
            texts[first:last],
            texts[first:end],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=threshold,
            dtype=np.float64,
        )
        rows, columns = np.nonzero(np.triu(scores, k=1))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            yield by_length[first + row], by_length[first + column], float(scores[row, column])


def _long_pairs(
    wordings: Sequence[ComparedText], lengths: NDArray[np.int64], chunk: Candidates, threshold: float
) -> Iterator[tuple[int, int, float]]:
    """Compare the candidates of a chunk of which neither is short."""
    shorter = np.minimum(lengths[chunk.probing], lengths[chunk.found])
    longer = np.maximum(lengths[chunk.probing], lengths[chunk.found])
    worth = (chunk.shared >= _SHARED_PROBES) & (shorter > _SHORT_LETTERS) & (shorter >= threshold * longer)
    ones, others = chunk.probing[worth].tolist(), chunk.found[worth].tolist()
    scores = cpdist(
        [wordings[one].letters for one in ones],
        [wordings[other].letters for other in others],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=threshold,
        dtype=np.float64,
    )
    for number in np.nonzero(scores)[0].tolist():
        yield ones[number], others[number], float(scores[number])
