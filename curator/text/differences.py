"""How the wording of two comments differs: mistyped, edited, or one word put for another."""

from collections.abc import Sequence
from enum import IntEnum

from rapidfuzz.distance import OSA, Levenshtein


class Difference(IntEnum):
    """What sets two wordings apart, from least to most."""

    NONE = 0
    DAMAGE = 1
    MISTYPED = 2
    EDITED = 3
    SWAPPED = 4
    RENUMBERED = 5


_MISTYPED_FROM = 0.6  # three letters in five; by eye on real captures


def difference(one: Sequence[str], other: Sequence[str]) -> Difference:
    """Tell how two sequences of words in comparison form differ, judged by their worst difference.

    DAMAGE: single letters at most (and word boundaries); MISTYPED: words that still look alike; EDITED: words
    added or left out; SWAPPED: another word in the same place; RENUMBERED: another number.
    """
    return max((_judged(*pair) for pair in _unlike(one, other)), default=Difference.NONE)


def _unlike(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """Return the stretches that differ, each with its words run together."""
    stretches: list[tuple[str, str]] = []
    open_stretch = False
    for step in Levenshtein.opcodes(one, other):
        if step.tag != "equal":
            before = stretches.pop() if open_stretch else ("", "")
            ours, theirs = one[step.src_start : step.src_end], other[step.dest_start : step.dest_end]
            stretches.append((before[0] + "".join(ours), before[1] + "".join(theirs)))
        open_stretch = step.tag != "equal"
    return stretches


def _judged(one: str, other: str) -> Difference:
    if one == other:
        return Difference.NONE
    if _numbers_differ(one, other):
        return Difference.RENUMBERED
    if not one or not other:
        return Difference.EDITED
    if OSA.distance(one, other) <= 1:
        return Difference.DAMAGE
    return (
        Difference.MISTYPED if Levenshtein.normalized_similarity(one, other) >= _MISTYPED_FROM else Difference.SWAPPED
    )


def _numbers_differ(one: str, other: str) -> bool:
    """Tell whether digits changed; one that stands for a letter ("l" read as "1") is no number."""
    digits, other_digits = ("".join(filter(str.isdigit, text)) for text in (one, other))
    if digits and other_digits:
        return digits != other_digits
    return (one.isdigit() and not other) or (other.isdigit() and not one)
