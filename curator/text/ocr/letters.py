"""How word-like a string of letters is: four letters in a row, as the words of a language have them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_ALPHABET = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûü"
_END = len(_ALPHABET) + 1  # 0 is any other character
_SIZE = _END + 1
_BY_POINT = np.zeros(max(map(ord, _ALPHABET)) + 2, np.int64)
_BY_POINT[[ord(letter) for letter in _ALPHABET]] = np.arange(1, _END)
_BY_POINT[0] = _END
_LONGEST = 24  # letters that are looked at; “anticonstitutionnellement” has 25
_AT_ONCE = 20_000  # words that are counted together: twenty megabytes of arrays
_PAD = 3  # letters looked back at: with four, words of a hundred thousand are too few to learn from
_TRUST = 3.0  # sightings for which the longer context counts half, as usual for Witten-Bell smoothing
_FLOOR = 1e-5  # no letter is less likely than one that the words have never had, in ten of their tens of thousands


class Letters:
    """Chances of letters after three others, learnt from a list of words."""

    def __init__(self, words: Sequence[str], weights: NDArray[np.float64]) -> None:
        """Learn from `words`, each counted as often as its weight says."""
        chances = np.full(_SIZE, 1.0 / _SIZE)
        for order in range(4):
            counts = np.zeros(_SIZE ** (order + 1))
            for start in range(0, len(words), _AT_ONCE):
                part = slice(start, start + _AT_ONCE)
                _count(counts, coded(words[part]), weights[part], order)
            followed = counts.reshape(-1, _SIZE)
            seen = followed.sum(axis=1, keepdims=True)
            chances = np.resize(chances, followed.shape)  # in place, as the last are millions
            chances *= _TRUST
            chances += followed
            chances /= seen + _TRUST
        self._logs = np.log(np.maximum(chances.ravel(), _FLOOR, dtype=np.float32))

    def likeness(self, words: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the log chance of each word, and that of its least likely letter."""
        codes = coded(words)
        keys = np.zeros(codes.shape, np.int64)[:, _PAD:]
        for back in range(_PAD, -1, -1):
            keys = keys * _SIZE + codes[:, _PAD - back : codes.shape[1] - back]
        logs = np.where(_inside(words, keys.shape[1]), self._logs[keys], 0.0)
        return logs.sum(axis=1), logs.min(axis=1, initial=0.0)


def _count(counts: NDArray[np.float64], codes: NDArray[np.int64], weights: NDArray[np.float64], order: int) -> None:
    """Add to `counts` how often each letter of coded words stands after `order` others, by the weights of the words."""
    keys = np.zeros(codes.shape, np.int64)[:, _PAD:]
    for back in range(order, -1, -1):
        keys = keys * _SIZE + codes[:, _PAD - back : codes.shape[1] - back]
    inside = codes[:, _PAD:] > 0
    counts += np.bincount(keys[inside], np.broadcast_to(weights[:, None], keys.shape)[inside], len(counts))


def coded(words: Sequence[str]) -> NDArray[np.int64]:
    """Return the letters of words as numbers, a row each: three signs for the beginning, one for the end, then 0."""
    rows = np.zeros((len(words), _PAD + _LONGEST + 1), np.int64)
    rows[:, :_PAD] = _END
    together = "".join((word[:_LONGEST] + "\0").ljust(_LONGEST + 1, "\1") for word in words)
    points = np.minimum(np.frombuffer(together.encode("utf-32-le", "replace"), np.uint32), len(_BY_POINT) - 1)
    rows[:, _PAD:] = _BY_POINT[points].reshape(len(words), _LONGEST + 1)
    return rows


def _inside(words: Sequence[str], width: int) -> NDArray[np.bool_]:
    lengths = np.fromiter((min(len(word), _LONGEST) + 1 for word in words), np.int64, len(words))
    return np.arange(width) < lengths[:, None]
