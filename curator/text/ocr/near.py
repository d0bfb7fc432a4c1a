"""Which words look like a string: one letter apart, or written with the same strokes.

Strings are told by numbers made of their letters, so that thousands are looked for at once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_WIDTH = 22  # letters; longer words are looked for by nobody
_BASE = np.uint32(0x01000193)  # odd, so that it has an inverse. Source: the FNV hash's prime
_INVERSE = np.uint32(pow(int(_BASE), -1, 2**32))
_STROKED = 4  # letters; too many shorter words are written with the same strokes
_AT_ONCE = 20_000  # words that are indexed together: twenty megabytes of arrays
_MOST = 80  # words for one string: the commonest first, as words stand in that order
_LOOKALIKE = str.maketrans(
    {
        **dict.fromkeys("àâäáãå4@&", "a"),
        **dict.fromkeys("éèêëę€6", "e"),
        **dict.fromkeys("îïíì", "i"),
        **dict.fromkeys("!|1¡", "l"),
        **dict.fromkeys("ôöóòõ0°", "o"),
        **dict.fromkeys("ùûüú", "u"),
        **dict.fromkeys("ç¢", "c"),
        **dict.fromkeys("5$§8", "s"),
        "ÿ": "y",
        "ñ": "n",
        "£": "f",
        "9": "g",
        "ſ": "s",
        "œ": "oe",
        "æ": "ae",
        "ﬁ": "fi",
        "ﬂ": "fl",
    }
)
_OTHERS = re.compile(r"[^a-z\n]+")
_STROKES = str.maketrans(
    {
        **dict.fromkeys("iltfjr", "i"),
        **dict.fromkeys("nuhvyk", "ii"),
        **dict.fromkeys("mw", "iii"),
        **dict.fromkeys("aceos", "o"),
        **dict.fromkeys("bp", "io"),
        **dict.fromkeys("dqg", "oi"),
        **dict.fromkeys("xz", "x"),
    }
)


def lookalike(strings: Sequence[str]) -> list[str]:
    """Return strings in plain small letters, signs as the letters that they look like, other signs left out."""
    together = "\n".join(strings).lower().translate(_LOOKALIKE)
    return _OTHERS.sub("", together).split("\n") if strings else []


class Near:
    """An index of words by what they look like; a word's number is its place in the list."""

    def __init__(self, words: Sequence[str], numbers: Iterable[int]) -> None:
        """Index the words with these numbers, of which there is one at least."""
        self._numbers = np.fromiter(numbers, np.int64)
        plain = lookalike([words[number] for number in self._numbers])
        parts = [plain[start : start + _AT_ONCE] for start in range(0, len(plain), _AT_ONCE)]
        less = [_with_one_less(part) for part in parts]
        owners = [of_them + at * _AT_ONCE for at, (_, of_them) in enumerate(less)]
        self._hashes, self._owners = _sorted(np.concatenate([hashes for hashes, _ in less]), np.concatenate(owners))
        strokes = [_hashed(_matrix("\n".join(part).translate(_STROKES).split("\n"))) for part in parts]
        self._strokes, self._stroke_owners = _sorted(np.concatenate(strokes), np.arange(len(plain)))

    def of(self, strings: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield (place in `strings`, number of a word) of all words that look like the strings.

        They come string by string, each once, the words in the order of the list.
        """
        plain = lookalike(strings)
        hashes, askers = _with_one_less(plain)
        pairs = _answers(hashes, askers, self._hashes, self._owners)
        stroked = [at for at, each in enumerate(plain) if len(each) >= _STROKED]
        matrix = _matrix([plain[at].translate(_STROKES) for at in stroked])
        pairs = np.concatenate(
            [pairs, _answers(_hashed(matrix), np.array(stroked, np.int64), self._strokes, self._stroke_owners)]
        )
        both = np.unique(pairs[:, 0] * len(self._numbers) + pairs[:, 1])
        askers, owners = np.divmod(both, len(self._numbers))
        return zip(askers.tolist(), self._numbers[owners].tolist(), strict=True)


def _matrix(strings: Sequence[str]) -> NDArray[np.uint32]:
    joined = "".join(each[:_WIDTH].ljust(_WIDTH, "\0") for each in strings)
    return np.frombuffer(joined.encode("ascii"), np.uint8).reshape(-1, _WIDTH).astype(np.uint32)


def _powers() -> NDArray[np.uint32]:
    return np.cumprod(np.full(_WIDTH, _BASE, np.uint32), dtype=np.uint32)


def _hashed(matrix: NDArray[np.uint32]) -> NDArray[np.uint32]:
    hashes: NDArray[np.uint32] = (matrix * _powers()).sum(axis=1, dtype=np.uint32)
    return hashes


def _with_one_less(strings: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the hashes of strings, whole and with each letter left out, and whose each is."""
    matrix = _matrix(strings)
    terms = matrix * _powers()
    before = np.cumsum(terms, axis=1, dtype=np.uint32)
    whole = before[:, -1:]
    less = (before - terms) + (whole - before) * _INVERSE
    rows, _ = there = np.nonzero(matrix)
    hashes = np.concatenate([whole[:, 0], less[there]])
    return hashes, np.concatenate([np.arange(len(strings)), rows])


def _sorted(hashes: NDArray[np.uint32], owners: NDArray[np.int64]) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
    both = np.sort((hashes.astype(np.uint64) << np.uint64(32)) | owners.astype(np.uint64))
    return (both >> np.uint64(32)).astype(np.uint32), (both & np.uint64(0xFFFFFFFF)).astype(np.int32)


def _answers(
    hashes: NDArray[np.uint32], askers: NDArray[np.int64], index: NDArray[np.uint32], owners: NDArray[np.int32]
) -> NDArray[np.int64]:
    """Return (asker, owner) of all equal hashes, of each hash the first owners."""
    left = np.searchsorted(index, hashes)
    counts = np.minimum(np.searchsorted(index, hashes, side="right") - left, _MOST)
    ends = np.cumsum(counts)
    places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(left - (ends - counts), counts)
    return np.stack([np.repeat(askers, counts), owners[places]], axis=1)
