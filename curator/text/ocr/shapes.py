"""How readily one string of letters is read for another: a table of shapes, and the cheapest way through it.

A cost is a negative logarithm of a chance. The table is data (`resources/ocr/shapes.tsv`): what was read, what it
stands for, the cost; one or two characters on each side, none for a mark too many or one lost.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from curator.text.folding import letters as plain
from curator.text.ocr.shape_table import table

_SIZE = 256  # characters told apart; those beyond are all one
_OTHER = 1  # code of those; 0 is none
_BAND = 3  # how far apart two places may be: no word of the table's language loses more letters
_CHUNK = 4096  # pairs at a time: ten megabytes of costs
_LONGEST = 26  # characters of a string that is compared; longer ones are no words
# What is in no table, by the same scale: by eye, above the dearest line that the table has.
_OTHER_LETTER, _LOST, _TOO_MANY, _OTHER_CASE, _OTHER_ACCENT = 7.5, 7.2, 7.2, 5.8, 5.0
_NEVER = 40.0

Costs = NDArray[np.float32]


class Shapes:
    """A table of what is read for what."""

    def __init__(self, path: Path) -> None:
        """Read a table.

        Raises:
            OSError: there is no such file.
            ValueError: a line is no line of a table.
        """
        self.lines = table(path)
        self._codes: dict[str, int] = {}
        for char in sorted({char for read, meant, _ in self.lines for char in read + meant}):
            self._codes[char] = len(self._codes) + 2
        self._by_point = np.full(max(map(ord, self._codes)) + 2, _OTHER, np.uint8)
        self._by_point[[ord(char) for char in self._codes]] = list(self._codes.values())
        self._single, self._lost, self._added = self._default()
        self._pairs: dict[str, int] = {}
        for read, meant, _ in self.lines:
            for side in (read, meant):
                if len(side) > 1:
                    self._pairs.setdefault(side, len(self._pairs) + 1)
        count = len(self._pairs) + 1
        self._pair = np.zeros((_SIZE, _SIZE), np.int16)
        for pair, number in self._pairs.items():
            self._pair[self._codes[pair[0]], self._codes[pair[1]]] = number
        self._joined = np.full((count, _SIZE), _NEVER, np.float32)
        self._parted = np.full((_SIZE, count), _NEVER, np.float32)
        self._double = np.full((count, count), _NEVER, np.float32)
        for read, meant, cost in self.lines:
            self._put(read, meant, cost)

    def costs(self, read: Sequence[str], meant: Sequence[str]) -> Costs:
        """Return what it costs to have read each string of `read` for the one beside it in `meant`."""
        parts = [
            self._aligned(read[start : start + _CHUNK], meant[start : start + _CHUNK])
            for start in range(0, len(read), _CHUNK)
        ]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def _default(self) -> tuple[Costs, Costs, Costs]:
        single = np.full((_SIZE, _SIZE), _OTHER_LETTER, np.float32)
        alike: dict[str, list[str]] = {}
        for char in self._codes:
            alike.setdefault(plain(char.lower()) or char, []).append(char)
        for group in alike.values():
            for one in group:
                for other in group:
                    cost = _OTHER_CASE if one.islower() != other.islower() else _OTHER_ACCENT
                    single[self._codes[one], self._codes[other]] = cost
        np.fill_diagonal(single, 0.0)
        single[_OTHER, _OTHER] = _OTHER_LETTER
        return single, np.full(_SIZE, _LOST, np.float32), np.full(_SIZE, _TOO_MANY, np.float32)

    def _put(self, read: str, meant: str, cost: float) -> None:
        one, other = self._codes.get(read), self._codes.get(meant)
        left, right = self._pairs.get(read), self._pairs.get(meant)
        if one and other:
            self._single[one, other] = min(self._single[one, other], cost)
        elif one and not meant:
            self._added[one] = min(self._added[one], cost)
        elif other and not read:
            self._lost[other] = min(self._lost[other], cost)
        elif left and other:
            self._joined[left, other] = cost
        elif one and right:
            self._parted[one, right] = cost
        elif left and right:
            self._double[left, right] = cost

    def _aligned(self, read: Sequence[str], meant: Sequence[str]) -> Costs:
        left, right = self._coded(read), self._coded(meant)
        rows = np.arange(len(read))
        costs = np.full((left.shape[1], right.shape[1], len(read)), _NEVER, np.float32)
        costs[0, 0] = 0.0
        for at in range(left.shape[1]):
            for to in range(max(0, at - _BAND), min(right.shape[1], at + _BAND + 1)):
                if at or to:
                    costs[at, to] = self._step(costs, left, right, at, to)
        ends = [np.fromiter((min(len(each), _LONGEST) for each in side), np.int64, len(side)) for side in (read, meant)]
        found: Costs = costs[ends[0], ends[1], rows]
        return found

    def _step(self, costs: Costs, left: NDArray[np.uint8], right: NDArray[np.uint8], at: int, to: int) -> Costs:
        """Return the least costs of having come to a place in both strings."""
        ways = []
        if at:
            ways.append(costs[at - 1, to] + self._added[left[:, at]])
        if to:
            ways.append(costs[at, to - 1] + self._lost[right[:, to]])
        if at and to:
            ways.append(costs[at - 1, to - 1] + self._single[left[:, at], right[:, to]])
        pair = self._pair[left[:, at - 1], left[:, at]] if at > 1 else None
        other = self._pair[right[:, to - 1], right[:, to]] if to > 1 else None
        if pair is not None and to:
            ways.append(costs[at - 2, to - 1] + self._joined[pair, right[:, to]])
        if other is not None and at:
            ways.append(costs[at - 1, to - 2] + self._parted[left[:, at], other])
        if pair is not None and other is not None:
            ways.append(costs[at - 2, to - 2] + self._double[pair, other])
        least: Costs = np.minimum.reduce(ways)
        return least

    def _coded(self, strings: Sequence[str]) -> NDArray[np.uint8]:
        """Return the characters of strings as numbers, a row each, from column 1 on."""
        width = min(max(map(len, strings), default=0), _LONGEST)
        joined = "".join(string[:width].ljust(width, "\0") for string in strings)
        points = np.minimum(np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32), len(self._by_point) - 1)
        rows = np.zeros((len(strings), width + 1), np.uint8)
        rows[:, 1:] = self._by_point[points].reshape(len(strings), width)
        return rows
