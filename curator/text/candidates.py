"""Which texts are worth comparing: pairs of word sequences that share some of their rarest-looking word trigrams.

Deciding what such a pair is belongs to `similarity`.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_WORDS = 3  # trigrams: pairs of words are too common, four too easily broken by a slip
_PROBES = 20  # found .99 of planted copies in made archives of 10,000 to 100,000 comments; more only cost time
_BUCKET = 50  # a turn of phrase, not a copy, where more hold it; measured on the same archives
_CHUNK = 2_000  # texts at a time: some megabytes of arrays; progress is told after each
# 2**64 over the golden ratio, odd. Source: D. Knuth, The Art of Computer Programming 3, section 6.4
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Directed pairs of one chunk: text `probing` asked, text `found` answered.

    `shared` counts the probes of `probing` that `found` holds; `share` is that count over all its probes, an unbiased
    estimate of how much of the one is contained in the other. `asked` is the number of texts that have asked so far.
    """

    probing: NDArray[np.int64]
    found: NDArray[np.int64]
    shared: NDArray[np.int64]
    share: NDArray[np.float64]
    asked: int


def candidates(texts: Sequence[Sequence[str]]) -> Iterator[Candidates]:
    """Yield the pairs of texts that share word trigrams, chunk by chunk.

    Each text asks with its 20 lowest-hash trigrams for texts that hold them anywhere, so that a part finds the whole.
    A trigram that many hold answers with the first 50 of them: put the texts that matter most first.

    Args:
        texts: words in comparison form; those of fewer than three words pair with none.

    Source: A. Broder, "On the resemblance and containment of documents", 1997.
    """
    owners, hashes = _trigrams(texts)
    if not len(owners):
        return
    starts = np.searchsorted(owners, np.arange(len(texts) + 1))
    probes = np.minimum(np.diff(starts), _PROBES)
    by_hash = np.lexsort((owners, hashes))
    index_hashes, index_owners = hashes[by_hash], owners[by_hash]
    for first in range(0, len(texts), _CHUNK):
        last = min(first + _CHUNK, len(texts))
        asking = _ranges(starts[first:last], probes[first:last])
        left = np.searchsorted(index_hashes, hashes[asking], side="left")
        right = np.searchsorted(index_hashes, hashes[asking], side="right")
        answers = np.minimum(right - left, _BUCKET)
        probing, found = np.repeat(owners[asking], answers), index_owners[_ranges(left, answers)]
        apart = probing != found
        pairs, shared = np.unique(probing[apart] * len(texts) + found[apart], return_counts=True)
        probing, found = np.divmod(pairs, len(texts))
        yield Candidates(probing, found, shared, shared / probes[probing], last)


def _trigrams(texts: Sequence[Sequence[str]]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return (owner, hash) of every distinct trigram of every text, by owner, then hash."""
    lengths = np.fromiter((len(text) for text in texts), np.int64, len(texts))
    known = {word: zlib.crc32(word.encode()) for text in texts for word in text}
    codes = np.fromiter((known[word] for text in texts for word in text), np.uint64, int(lengths.sum()))
    owners = np.repeat(np.arange(len(texts)), lengths)
    if len(codes) < _WORDS:
        return owners[:0], codes[:0]
    hashes = _mixed(_mixed(_mixed(codes[:-2]) + codes[1:-1]) + codes[2:])
    whole = owners[:-2] == owners[2:]
    owners, hashes = owners[:-2][whole], hashes[whole]
    order = np.lexsort((hashes, owners))
    owners, hashes = owners[order], hashes[order]
    new = np.ones(len(owners), dtype=bool)
    new[1:] = (owners[1:] != owners[:-1]) | (hashes[1:] != hashes[:-1])
    return owners[new], hashes[new]


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread 64-bit values; products wrap on purpose."""
    product: NDArray[np.uint64] = (values ^ (values >> np.uint64(29))) * _MULTIPLIER
    mixed: NDArray[np.uint64] = product ^ (product >> np.uint64(32))
    return mixed


def _ranges(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the concatenation of the ranges that begin at `starts` and hold `lengths` numbers."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    positions: NDArray[np.int64] = np.arange(total) + np.repeat(starts - (ends - lengths), lengths)
    return positions
