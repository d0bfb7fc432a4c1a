"""Boosted trees, asked in plain arrays: all rows go down all trees at once, a level at a time."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray


class Trees:
    """Trees whose sum is the log odds of a yes.

    Arrays of one row a tree: `feature`, `threshold`, `left`, `right` and `value` of each node. A leaf is its own child.
    """

    def __init__(self, arrays: Mapping[str, NDArray[np.float32]], name: str) -> None:
        """Take the arrays whose keys begin with `name`.

        Raises:
            KeyError: one is missing.
        """
        self._feature = arrays[f"{name}.feature"].astype(np.intp)
        self._threshold = arrays[f"{name}.threshold"]
        self._left = arrays[f"{name}.left"].astype(np.intp)
        self._right = arrays[f"{name}.right"].astype(np.intp)
        self._value = arrays[f"{name}.value"].astype(np.float64)
        self._depth = int(arrays[f"{name}.depth"])

    def chances(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the chance of a yes for each row."""
        odds = np.zeros(len(rows))
        if not len(rows):
            return odds
        numbers = np.arange(len(rows))
        for tree in range(len(self._value)):
            nodes = np.zeros(len(rows), np.intp)
            feature, threshold = self._feature[tree], self._threshold[tree]
            for _ in range(self._depth):
                goes_left = rows[numbers, feature[nodes]] <= threshold[nodes]
                nodes = np.where(goes_left, self._left[tree][nodes], self._right[tree][nodes])
            odds += self._value[tree][nodes]
        found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
        return found
