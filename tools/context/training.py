"""Training by AdaGrad over one pass of the texts; numba makes a minute of what plain Python would take a day for."""

import sys
import time
from typing import Any

import numpy as np
from numba import njit  # type: ignore[import-not-found]

from curator.text.context.model import Vocabulary, context, keys

_BLOCK = 200_000  # words whose features are computed at once: 40 MB
_RATE, _LAST = 0.12, 0.2  # of learning, and what of it is left in the end
_SURE = 0.985  # probability of the right form from which on nothing is learned of a place
_SMALL = 0.004  # gradient below which a form is let be


def say(words: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def trained(
    tokens: "np.ndarray[Any, np.dtype[np.int32]]", known: Vocabulary, *, bits: int, seconds: float
) -> "tuple[np.ndarray[Any, np.dtype[np.int8]], float]":
    """Return the weights as bytes, and what one step of them is worth."""
    weights, squares = np.zeros(1 << bits, np.float32), np.ones(1 << bits, np.float32)
    sizes, key = np.diff(known.starts), keys(known)
    order = np.random.default_rng(0).permutation(len(tokens) // _BLOCK + 1)
    spent = 0.0
    for number, block in enumerate(order):
        clock = time.process_time()
        part = tokens[block * _BLOCK : (block + 1) * _BLOCK]
        places = np.flatnonzero(sizes[part] > 1)
        if not len(places):
            continue
        around = context(part, known)
        rate = _RATE * (1 - (1 - _LAST) * number / len(order))
        loss, errors = _learn(
            part, places, around.shared, around.own, key.cls, key.sig, key.form, known.starts, known.members, weights,
            squares, np.uint32((1 << bits) - 1), rate,
        )  # fmt: skip
        spent += time.process_time() - clock
        if number % 5 == 0:
            say(f"block {number} of {len(order)}: loss {loss / len(places):.4f}, errors {errors / len(places):.4f}")
        if spent > seconds:
            break
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale


@njit(cache=True)
def _learn(part, places, shared, own, cls, sig, form, starts, members, weights, squares, mask, rate):  # type: ignore[no-untyped-def]  # noqa: C901
    """Go over the places of a block once; the first member of each set is what the text has."""
    index = np.zeros((64, 2 * shared.shape[1] + own.shape[1]), np.int64)
    scores = np.zeros(64)
    loss, errors = 0.0, 0
    for place in places:
        first, last = starts[part[place]], starts[part[place] + 1]
        size = last - first
        best = 0
        for at in range(size):
            member, used, score = members[first + at], 0, 0.0
            for k in range(shared.shape[1]):
                index[at, used] = (shared[place, k] ^ cls[member]) & mask
                index[at, used + 1] = (shared[place, k] ^ sig[member]) & mask
                used += 2
            for k in range(own.shape[1]):
                index[at, used] = (own[place, k] ^ form[member]) & mask
                used += 1
            for k in range(used):
                score += weights[index[at, k]]
            scores[at] = score
            if score > scores[best]:
                best = at
        errors += best != 0
        total = 0.0
        for at in range(size):
            total += np.exp(scores[at] - scores[best])
        right = np.exp(scores[0] - scores[best]) / total
        loss -= np.log(right + 1e-12)
        if right >= _SURE:
            continue
        for at in range(size):
            gradient = np.exp(scores[at] - scores[best]) / total - (1.0 if at == 0 else 0.0)
            if abs(gradient) > _SMALL:
                for k in range(index.shape[1]):
                    here = index[at, k]
                    squares[here] += gradient * gradient
                    weights[here] -= rate * gradient / np.sqrt(squares[here])
    return loss, errors
