"""What judges look at: a row of numbers for each token, and one for each alternative of it."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from curator.text.ocr.lexis import Lexis
from curator.text.ocr.reading import Judged, ReadText
from curator.text.ocr.units import units

Rows = NDArray[np.float32]

BEST = 3
"""Alternatives of a token that are judged: one in a hundred is right beyond, on made pages."""

_NO_ROWS: Rows = np.zeros((0, 0), np.float32)
_NONE = -30.0  # margin of a token without alternatives
_NEAR, _WIDE = 8, 40  # tokens on either side: a line, and a paragraph or so of a narrow column
_STRANGE = re.compile(r"[•*°^_~|\\/<>§■·`´{}\[\]=+#$£€%¢©®¬]")
_INNER_MARK = re.compile(r"\w[.,;:!?«»\"]\w")
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-ZÀ-Ý]")
_AFTER, _BEFORE = ".,;:!?)»", ".,;:-'«(\""
# Columns of a token that its neighbours look at too, and those that a window is laid over.
_SHARED = (0, 5, 6, 8, 10, 12, 15, 25)
_UNKNOWN, _STRANGENESS = 8, 15


def rows(reading: ReadText, lexis: Lexis) -> tuple[Rows, Rows, Sequence[tuple[int, Judged]]]:
    """Return a row for each token, a row for each of its best alternatives, and whose each of those is."""
    counts = Counter(token.core.lower() for token in reading.tokens)
    if not reading.tokens:
        return _NO_ROWS, _NO_ROWS, ()
    whole = _in_company(np.array([_token(reading, at, lexis, counts) for at in range(len(reading.tokens))], np.float32))
    judged = [(at, each) for at, found in enumerate(reading.alternatives) for each in found[:BEST]]
    if not judged:
        return whole, _NO_ROWS, judged
    further = np.array([_alternative(reading, at, each, lexis, counts) for at, each in judged], np.float32)
    return whole, np.hstack([whole[[at for at, _ in judged]], further]), judged


def _token(reading: ReadText, at: int, lexis: Lexis, counts: Counter[str]) -> list[float]:
    token = reading.tokens[at]
    core, found = token.core, reading.alternatives[at]
    best = found[0] if found else None
    words = [unit for unit in units(core) if unit[:1].isalpha()]
    likeness = [(lexis.likeness(unit), len(unit)) for unit in words]
    fit, after, size = reading.fit[at].tolist()
    before = reading.alternatives[at - 1][:1] if at else ()
    return [
        best.margin if best else _NONE,
        found[1].margin if len(found) > 1 else _NONE,
        best.alternative.cost if best else 9.0,
        best.alternative.kind if best else -1,
        best.alternative.width if best else 0,
        fit,
        fit / max(1.0, size),
        after,
        sum(not lexis.knows(unit) for unit in words),
        min((lexis.chance(unit)[1] for unit in words), default=0.0),
        min((whole / (length + 1) for (whole, _), length in likeness), default=0.0),
        min((least for (_, least), _ in likeness), default=0.0),
        len(core),
        len(words),
        any(char.isdigit() for char in core) and any(char.isalpha() for char in core),
        len(_STRANGE.findall(token.text)),
        bool(_INNER_MARK.search(core)) and not core.replace(".", "").replace(",", "").isdigit(),
        len(token.before),
        len(token.after),
        _AFTER.find(token.after[:1]) + 1 if token.after else -1,
        _BEFORE.find(token.before[:1]) + 1 if token.before else -1,
        core[:1].isupper(),
        core.isupper() and len(core) > 1,
        bool(_INNER_CAPITAL.search(core)),
        core.isdigit(),
        reading.found.sound(core),
        counts[core.lower()],
        len(found),
        any(each.alternative.width > 1 and each.margin > 0 for each in before),
        _ends(reading.tokens[at - 1].text) if at else True,
        reading.tokens[at + 1].core[:1].islower() if at + 1 < len(reading.tokens) else False,
        "-" in core,
        "'" in core or "’" in core,
    ]


def _ends(text: str) -> bool:
    return text[-1:] in ".!?"


def _alternative(reading: ReadText, at: int, judged: Judged, lexis: Lexis, counts: Counter[str]) -> list[float]:
    token, found, text = reading.tokens[at], reading.alternatives[at], judged.alternative.text
    others = [each.margin for each in found[: BEST + 1] if each is not judged]
    words = [unit for unit in units(text) if unit[:1].isalpha()]
    return [
        judged.margin,
        judged.margin - max(others, default=_NONE),
        judged.alternative.cost,
        judged.alternative.kind,
        judged.alternative.width,
        len(text) - len(token.text),
        min((lexis.chance(unit)[1] for unit in words), default=0.0),
        counts[_core(text)],
        text.lower() == token.text.lower(),
        text[:1].isupper() - token.text[:1].isupper(),
    ]


def _core(text: str) -> str:
    return text.strip(".,;:!?«»\"()'’-").lower()


def _in_company(own: Rows) -> Rows:
    """Return the rows with what stands beside each token, and what its surroundings and the text are like."""
    nothing = np.zeros((1, own.shape[1]), np.float32)
    before, after = np.vstack([nothing, own[:-1]]), np.vstack([own[1:], nothing])
    unknown, better, strange = own[:, _UNKNOWN] > 0, own[:, 0] > 0, own[:, _STRANGENESS] > 0
    surroundings = [_share(each, _WIDE) for each in (unknown, better, strange)] + [_share(unknown, _NEAR)]
    text = [np.full(len(own), each.mean()) for each in (unknown, better, strange)]
    beside = [before[:, _SHARED], after[: len(own), _SHARED]]
    return np.hstack([own, *beside, np.stack(surroundings + text, axis=1)]).astype(np.float32)


def _share(what: NDArray[np.bool_], reach: int) -> NDArray[np.float64]:
    sums = np.concatenate([[0], np.cumsum(what)])
    places = np.arange(len(what))
    start, end = np.maximum(0, places - reach), np.minimum(len(what), places + reach + 1)
    shares: NDArray[np.float64] = (sums[end] - sums[start]) / np.maximum(1, end - start)
    return shares
