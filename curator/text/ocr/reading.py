"""Which alternative of each token fits best among the others, and by how much.

All tokens are judged at once in the company of what their neighbours are believed to be, twice over: the second time
in the company that the first has mended.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curator.text.ocr.alternatives import Alternative, Alternatives, ReadWord, tokens
from curator.text.ocr.lexis import Lexis
from curator.text.ocr.units import units

_ROUNDS = 2  # a third changed one belief in a thousand on made pages
_COMPANY = 2  # units on either side: the counts know of three in a row
_START = 1  # id of the beginning of a text

Units = tuple[tuple[int, float], ...]
"""Units of a reading: the id of each and its log chance by itself."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An alternative, and how much better it fits than what stands there, in log chances, its cost taken off."""

    alternative: Alternative
    margin: float


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text read: its tokens, the alternatives of each with the best first, and how well each token fits as it is.

    `fit` has a row a token: the log chance of the token in its company, that of what follows it, and the units in it.
    """

    tokens: Sequence[ReadWord]
    alternatives: Sequence[Sequence[Judged]]
    fit: NDArray[np.float64]
    found: Alternatives


def read(text: str, lexis: Lexis) -> ReadText:
    """Read a text."""
    return _Reader(tokens(text), lexis).reading()


class _Reader:
    def __init__(self, found: Sequence[ReadWord], lexis: Lexis) -> None:
        self._tokens, self._lexis = found, lexis
        self._units: dict[str, Units] = {"": ()}
        lexis.learn(unit for token in found for unit in units(token.text))
        self._alternatives = Alternatives(lexis, found)
        self._options = [self._alternatives.of(at) for at in range(len(found))]
        self._as_is = [self._units_of(token.text) for token in found]

    def reading(self) -> ReadText:
        """Judge all alternatives."""
        believed = self._as_is
        margins: list[list[float]] = []
        for _ in range(_ROUNDS):
            margins, fit = self._judged(believed)
            believed = self._beliefs(margins)
        ordered = [
            sorted(map(Judged, options, row), key=lambda each: -each.margin)
            for options, row in zip(self._options, margins, strict=True)
        ]
        return ReadText(self._tokens, ordered, fit, self._alternatives)

    def _units_of(self, text: str) -> Units:
        found = self._units.get(text)
        if found is None:
            found = self._units[text] = tuple(self._lexis.chance(unit) for unit in units(text))
        return found

    def _beliefs(self, margins: Sequence[Sequence[float]]) -> list[Units]:
        """Return what each token is believed to be; what is joined stands at the first of its tokens."""
        believed = list(self._as_is)
        at = 0
        while at < len(believed):
            row = margins[at]
            best = max(range(len(row)), key=row.__getitem__, default=None)
            if best is not None and row[best] > 0:
                chosen = self._options[at][best]
                believed[at] = self._units_of(chosen.text)
                if chosen.width > 1:
                    believed[at + 1] = ()
                    at += 1
            at += 1
        return believed

    def _judged(self, believed: Sequence[Units]) -> tuple[list[list[float]], NDArray[np.float64]]:
        """Return the margins of all alternatives of each token, and how the tokens themselves fit."""
        if not self._tokens:
            return [], np.zeros((0, 3))
        flat = [(_START, 0.0)] * _COMPANY + [unit for each in believed for unit in each] + [(_START, 0.0)] * _COMPANY
        offsets = np.cumsum([_COMPANY, *map(len, believed)]).tolist()
        asked = list(self._sequences(flat, offsets))
        sums = self._sums([(before, middle, after) for before, middle, after in asked])
        return self._sorted_out(sums)

    def _sequences(
        self, flat: Sequence[tuple[int, float]], offsets: Sequence[int]
    ) -> Iterator[tuple[Sequence[tuple[int, float]], Units, Sequence[tuple[int, float]]]]:
        """Yield, for each token, itself, itself with the next one, and its alternatives, each in its company."""
        last = len(self._tokens) - 1
        for at, options in enumerate(self._options):
            before = flat[offsets[at] - _COMPANY : offsets[at]]
            after = flat[offsets[at + 1] : offsets[at + 1] + _COMPANY]
            beyond = flat[offsets[min(at + 2, last + 1)] : offsets[min(at + 2, last + 1)] + _COMPANY]
            yield before, self._as_is[at], after
            if any(each.width > 1 for each in options):
                yield before, self._as_is[at] + self._as_is[at + 1], beyond
            for each in options:
                yield before, self._units_of(each.text), after if each.width == 1 else beyond

    def _sums(
        self, asked: Sequence[tuple[Sequence[tuple[int, float]], Units, Sequence[tuple[int, float]]]]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the log chance of each sequence after what stands before it, and of its middle alone."""
        ids: list[int] = []
        alone: list[float] = []
        starts, middles = [], []
        for before, middle, after in asked:
            starts.append(len(ids))
            middles.append(len(middle))
            for id, chance in (*before, *middle, *after):
                ids.append(id)
                alone.append(chance)
        stream, chances = np.array(ids), np.exp(np.array(alone))
        runs = np.stack([stream[:-2], stream[1:-1], stream[2:]], axis=1)
        logs = np.zeros(len(stream))
        logs[_COMPANY:] = self._lexis.counts.log_probabilities(runs, chances[_COMPANY:])
        first = np.array(starts)
        logs[first] = logs[first + 1] = 0.0
        sums = np.concatenate([[0.0], np.cumsum(logs)])
        ends = np.append(first[1:], len(stream))
        inner = first + _COMPANY
        return sums[ends] - sums[first], sums[inner + np.array(middles)] - sums[inner]

    def _sorted_out(
        self, sums: tuple[NDArray[np.float64], NDArray[np.float64]]
    ) -> tuple[list[list[float]], NDArray[np.float64]]:
        whole, own = (each.tolist() for each in sums)
        margins: list[list[float]] = []
        fit = np.zeros((len(self._tokens), 3))
        place = 0
        for at, options in enumerate(self._options):
            single = whole[place]
            fit[at] = own[place], single - own[place], len(self._as_is[at])
            place += 1
            double = 0.0
            if any(each.width > 1 for each in options):
                double = whole[place]
                place += 1
            row = []
            for each in options:
                row.append(whole[place] - (single if each.width == 1 else double) - each.cost)
                place += 1
            margins.append(row)
        return margins, fit
