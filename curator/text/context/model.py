"""The model of context: what surrounds each word as hashed features, and how well each form of its set fits there."""

import logging
import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from curator.resources import RESOURCES

Ids = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint32]
Scores = npt.NDArray[np.float32]

_log = logging.getLogger(__name__)
_PARTS = ("forms", "cls", "sig", "kinds", "starts", "members", "weights", "scale")
_PACKED = RESOURCES / "context" / "fr.npz"
EDGE_ID = 1
NOUN, DETERMINER, VERB, SUBJECT = 1, 2, 4, 8
"""Bits of what a form may be, as far as the search for the nearest of each kind asks."""

_REACH = 4  # words on each side: what lies farther is asked for by kind only
_FAR, _NEAR, _AHEAD = 14, 8, 5  # words in which the nearest noun, verb or subject, and what follows, are looked for
_SEED = 0x9E3779B9  # the golden ratio, as hashes take it. Source: D. Knuth, TAOCP 3, 6.4


class Vocabulary(NamedTuple):
    """What is known of the forms, by id; 0 is any unknown word, 1 the edge of a paragraph.

    `cls` is the id of a form's ambiguity class, `sig` that of its agreement, `kinds` bits. The confusion set of form i,
    itself first, is `members[starts[i]:starts[i + 1]]`.
    """

    forms: list[str]
    cls: Ids
    sig: Ids
    kinds: npt.NDArray[np.uint8]
    starts: Ids
    members: Ids


class Context(NamedTuple):
    """Hashed features of each place: `shared` (n × 38) go with class and agreement of a form, `own` (n × 8) with it."""

    shared: Hashes
    own: Hashes


class Keys(NamedTuple):
    """Hashes of classes, agreements and forms, to be combined with those of a context."""

    cls: Hashes
    sig: Hashes
    form: Hashes


def keys(vocabulary: Vocabulary) -> Keys:
    """Return the hash of each form's class, agreement and self."""
    ids = np.arange(len(vocabulary.forms), dtype=np.uint32)
    return Keys(_hash(vocabulary.cls, 201), _hash(vocabulary.sig, 202), _hash(ids, 203))


def context(ids: Ids, vocabulary: Vocabulary) -> Context:
    """Return the features of the context of each of n words, those of one text with edges between paragraphs."""
    word = _window(ids, ids)
    cls = _window(vocabulary.cls[ids], ids)
    near = _nearest(ids, vocabulary)
    w = {d: word[d] for d in word}
    c = {d: cls[d] for d in cls}
    parts = [
        *((w[d],) for d in (-1, -2, -3, 1, 2, 3)),
        *((c[d],) for d in (-1, -2, -3, -4, 1, 2, 3)),
        (w[-2], w[-1]), (w[-1], w[1]), (w[1], w[2]), (c[-2], c[-1]), (c[-1], c[1]), (c[1], c[2]),
        (c[-3], c[-2], c[-1]), (c[-2], c[-1], c[1]), (c[-1], c[1], c[2]), (c[-4], c[-3], c[-2], c[-1]),
        (w[-2], w[-1], w[1]),
        (near.noun,), (near.noun, near.noun2), (near.noun, c[-1]), (near.noun, near.noun2, w[-1]),
        (near.verb, near.noun), (near.verb, near.subject), (near.subject, c[-1]),
        (near.determiner, near.noun), (near.determiner, near.distance, c[-1]),
        (near.next_noun, c[-1]), (near.next_noun, c[1]), (near.first_noun, near.verb, c[-1]),
        (near.noun, near.distance, c[-1]), (near.next_verb, c[-1]),
        (np.zeros_like(ids),),
    ]  # fmt: skip
    own = [
        (np.zeros_like(ids),), (w[-1],), (w[1],), (w[-2], w[-1]), (w[1], w[2]), (w[-1], w[1]), (c[-1],), (c[1],),
    ]  # fmt: skip
    return Context(
        np.stack([_combined(each, number) for number, each in enumerate(parts, start=1)], axis=1),
        np.stack([_combined(each, number) for number, each in enumerate(own, start=101)], axis=1),
    )


class Model:
    """The model, packed: 8 MB and some 30 MB in memory; what it is asked takes about 5 ms a thousand words."""

    def __init__(self, path: Path) -> None:
        """Read the packed file.

        Raises:
            OSError: there is none.
            ValueError: it is damaged, or no packed model.
        """
        data = _unpacked(path.read_bytes())
        forms = bytes(data["forms"]).decode("utf-8").split("\n")
        self.vocabulary = Vocabulary(
            forms, data["cls"], data["sig"], data["kinds"], data["starts"], data["members"].astype(np.int32)
        )
        self._weights: npt.NDArray[np.int8] = data["weights"]
        self._scale = float(data["scale"])
        self._keys = keys(self.vocabulary)
        self._ids = {form: id for id, form in enumerate(forms)}

    def ids(self, forms: list[str]) -> Ids:
        """Return the ids of forms, 0 for those unknown."""
        get = self._ids.get
        return np.fromiter((get(form, 0) for form in forms), np.int32, len(forms))

    def judged(self, ids: Ids) -> tuple[Ids, Ids, Scores]:
        """Return, for each place where another form may stand, the place, the form, and how much better it fits.

        Each is flat: a place comes once for each other form of its set. A score is a difference of log-probabilities.
        """
        vocabulary, mask = self.vocabulary, np.uint32(len(self._weights) - 1)
        sizes = vocabulary.starts[ids + 1] - vocabulary.starts[ids]
        places = np.flatnonzero(sizes > 1).astype(np.int32)
        if not len(places):
            return places, places, np.zeros(0, np.float32)
        surrounding = context(ids, vocabulary)
        counts = sizes[places]
        rows = np.repeat(places, counts)
        first = np.concatenate(([0], np.cumsum(counts)[:-1]))
        within = np.arange(len(rows)) - np.repeat(first, counts)
        members = vocabulary.members[np.repeat(vocabulary.starts[ids[places]], counts) + within]
        shared, key = surrounding.shared[rows], self._keys
        total = self._weights[(shared ^ key.cls[members][:, None]) & mask].sum(axis=1, dtype=np.int32)
        total += self._weights[(shared ^ key.sig[members][:, None]) & mask].sum(axis=1, dtype=np.int32)
        total += self._weights[(surrounding.own[rows] ^ key.form[members][:, None]) & mask].sum(axis=1, dtype=np.int32)
        better = (total - np.repeat(total[first], counts)) * np.float32(self._scale)
        others = within > 0
        return rows[others], members[others], better[others]


def _unpacked(data: bytes) -> dict[str, Any]:
    try:
        with np.load(BytesIO(data), allow_pickle=False) as packed:
            found = {name: packed[name] for name in _PARTS}
    except (BadZipFile, EOFError, KeyError, zlib.error) as error:
        raise ValueError("not a packed model") from error
    return found


@cache
def load() -> Model | None:
    """Return the model that ships with the program, read once; None where it is missing or damaged."""
    try:
        return Model(_PACKED)
    except (OSError, ValueError) as error:
        _log.error("the model of context cannot be used: %s", error)
        return None


class _Near(NamedTuple):
    """What stands near each place: agreements of nouns, forms of determiner, verb and subject; -1 for none."""

    noun: Ids
    noun2: Ids
    first_noun: Ids
    distance: Ids
    determiner: Ids
    verb: Ids
    subject: Ids
    next_noun: Ids
    next_verb: Ids


def _window(values: Ids, ids: Ids) -> dict[int, Ids]:
    """Return by distance the value that stands there, that of an edge beyond the paragraph."""
    found: dict[int, Ids] = {}
    edge = values[ids == EDGE_ID][0] if (ids == EDGE_ID).any() else 0
    for step in (-1, 1):
        inside = np.ones(len(ids), bool)
        for distance in range(1, _REACH + 1):
            shifted, is_edge = (
                _shifted(values, step * distance, edge),
                _shifted(ids, step * distance, EDGE_ID) == EDGE_ID,
            )
            found[step * distance] = np.where(inside, shifted, edge).astype(np.int32)
            inside &= ~is_edge
    return found


def _nearest(ids: Ids, vocabulary: Vocabulary) -> _Near:
    n, kinds, sig = len(ids), vocabulary.kinds[ids], vocabulary.sig[ids]
    none = np.full(n, -1, np.int32)
    noun, noun2, first, verb, subject, determiner = (none.copy() for _ in range(6))
    distance = np.zeros(n, np.int32)
    inside = np.ones(n, bool)
    for step in range(1, _FAR + 1):
        inside &= _shifted(ids, -step, EDGE_ID) != EDGE_ID
        kind, agreement, form = _shifted(kinds, -step, 0), _shifted(sig, -step, 0), _shifted(ids, -step, EDGE_ID)
        may_be_verb, has_noun = (kind & VERB) > 0, noun >= 0
        is_noun = inside & ((kind & NOUN) > 0) & ~(may_be_verb & has_noun)
        first = np.where(is_noun, agreement, first)
        noun2 = np.where(is_noun & has_noun & (noun2 < 0), agreement, noun2)
        distance = np.where(is_noun & ~has_noun, min(step, 5), distance)
        noun = np.where(is_noun & ~has_noun, agreement, noun)
        if step <= _NEAR:
            determiner = np.where(inside & ((kind & DETERMINER) > 0) & (determiner < 0), form, determiner)
            verb = np.where(inside & may_be_verb & ((kind & NOUN) == 0) & (verb < 0), form, verb)
            subject = np.where(inside & ((kind & SUBJECT) > 0) & (subject < 0), form, subject)
    return _Near(noun, noun2, first, distance, determiner, verb, subject, *_following(ids, vocabulary))


def _following(ids: Ids, vocabulary: Vocabulary) -> tuple[Ids, Ids]:
    """Return the agreement of the next noun and the class of the next verb."""
    kinds, sig, cls = vocabulary.kinds[ids], vocabulary.sig[ids], vocabulary.cls[ids]
    noun, verb = np.full(len(ids), -1, np.int32), np.full(len(ids), -1, np.int32)
    inside = np.ones(len(ids), bool)
    for step in range(1, _AHEAD + 1):
        inside &= _shifted(ids, step, EDGE_ID) != EDGE_ID
        kind = _shifted(kinds, step, 0)
        noun = np.where(inside & ((kind & NOUN) > 0) & (noun < 0), _shifted(sig, step, 0), noun)
        is_verb = inside & ((kind & VERB) > 0) & ((kind & NOUN) == 0)
        verb = np.where(is_verb & (verb < 0), _shifted(cls, step, 0), verb)
    return noun, verb


def _shifted(values: npt.NDArray[Any], by: int, fill: int) -> npt.NDArray[Any]:
    """Return what stands `by` places further on, `fill` beyond the ends."""
    found = np.full_like(values, fill)
    if abs(by) >= len(values):
        return found
    if by > 0:
        found[:-by] = values[by:]
    else:
        found[-by:] = values[:by]
    return found


def _combined(values: tuple[Ids, ...], number: int) -> Hashes:
    found = _hash(values[0], number)
    for each in values[1:]:
        found = _mixed(found * np.uint32(31) + each.astype(np.uint32))
    return found


def _hash(values: npt.NDArray[Any], number: int) -> Hashes:
    return _mixed(values.astype(np.uint32) * np.uint32(_SEED) + np.uint32(number * 0x85EBCA6B & 0xFFFFFFFF))


def _mixed(values: Hashes) -> Hashes:
    """Return values whose bits all depend on all bits. Source: A. Appleby, MurmurHash3, fmix32."""
    values = values ^ (values >> np.uint32(16))
    values = values * np.uint32(0x85EBCA6B)
    values = values ^ (values >> np.uint32(13))
    values = values * np.uint32(0xC2B2AE35)
    return values ^ (values >> np.uint32(16))
