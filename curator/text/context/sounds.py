"""Which forms of a French word sound alike: what a writer who spells by ear takes for each other."""

import re
from functools import lru_cache

_KEPT = 20_000
_ENDINGS = (
    (re.compile("[àâ]"), "a"),
    (re.compile("[ùû]"), "u"),
    (re.compile("î"), "i"),
    (re.compile("(?:ées?|és|ers?|ez|ai)$"), "é"),
    (re.compile("(?:aient|aies?|ais|aits?)$"), "è"),
    (re.compile("(?<=[^aâo])ent$"), "e"),
    (re.compile("[dpstx]+$"), ""),
    (re.compile("(?<=[aeiouyéè])e$"), ""),
    (re.compile("(?<=[aeiou])l?le$"), "l"),
    (re.compile("(?<=[iou])re$"), "r"),
    (re.compile("que$"), "c"),
)
"""Endings that are written in several ways, in the order in which they are made one; what is silent goes."""


def sound_alike(form: str, other: str) -> bool:
    """Tell whether two forms of one word, in small letters, are said alike: “payé” and “payer”, “site” and “sites”."""
    return _sound(form) == _sound(other)


@lru_cache(_KEPT)
def _sound(form: str) -> str:
    for ending, sound in _ENDINGS:
        form = ending.sub(sound, form)
    return form
