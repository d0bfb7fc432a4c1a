"""Comments that hold part of another: the beginning of it, a piece of it, or a quotation from the one they answer."""

from collections.abc import Sequence

from curator.domain.duplicates import DuplicateClass

# least share of the shorter in the longer; from measurements on made archives with planted quotations
_QUOTED_SHARE = 0.4
_QUOTED_TRIGRAMS = 3  # five words in a row: fewer are answers in the same words, by eye on the sample collection
_CONTAINED_SHARE = 0.75  # made archives with truncated copies: .97 of them found
_ALIGNED_SHARE = 0.8  # words in the same place from the start: told truncated from contained in the same archives
_PART_WORDS = 8  # by eye on the sample collection: shorter ones are turns of phrase

Overlap = tuple[DuplicateClass, float]
"""What the shorter is to the longer, and how much of it the longer holds, in (0, 1]."""


def quotation(reply: Sequence[str], parent: Sequence[str]) -> Overlap | None:
    """Tell whether a reply quotes the comment it answers; words in comparison form."""
    shared, share = _containment(*sorted((reply, parent), key=len))
    quoted = shared >= _QUOTED_TRIGRAMS and share >= _QUOTED_SHARE
    return (DuplicateClass.QUOTED, share) if quoted else None


def part(shorter: Sequence[str], longer: Sequence[str]) -> Overlap | None:
    """Tell whether one text is the beginning of another or a piece of it; words in comparison form.

    A text of fewer than eight words is too common a turn of phrase to be called a part of anything.
    """
    if not _PART_WORDS <= len(shorter) < len(longer):
        return None
    _, share = _containment(shorter, longer)
    if share < _CONTAINED_SHARE:
        return None
    aligned = sum(one == other for one, other in zip(shorter, longer, strict=False)) / len(shorter)
    return DuplicateClass.TRUNCATED if aligned >= _ALIGNED_SHARE else DuplicateClass.CONTAINED, share


def held(shorter: Sequence[str], longer: Sequence[str]) -> float:
    """Return how much of one text another holds, in [0, 1], by three words in a row."""
    return _containment(shorter, longer)[1]


def _containment(shorter: Sequence[str], longer: Sequence[str]) -> tuple[int, float]:
    """Return how many word trigrams of the shorter the longer holds, and their share."""
    asked, held = _trigrams(shorter), _trigrams(longer)
    shared = len(asked & held)
    return shared, shared / len(asked) if asked else 0.0


def _trigrams(words: Sequence[str]) -> set[tuple[str, str, str]]:
    return set(zip(words, words[1:], words[2:], strict=False))
