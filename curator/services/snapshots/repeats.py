"""Comparing the comments of a collection file."""

from collections.abc import Generator
from hashlib import blake2b
from pathlib import Path

from curator.domain.duplicates import CommentText, DuplicateGroup
from curator.domain.progress import Progress
from curator.services import deduplicating
from curator.store.collection import Collection

_MOST = 100
"""Groups in a part: some 20 KB, which are unpacked within a millisecond."""


def find(
    path: Path, compared: frozenset[int], progress: Progress
) -> Generator[list[DuplicateGroup], None, frozenset[int] | None]:
    """Find comments that repeat each other, unless all were compared before.

    Args:
        path: the collection.
        compared: what this returned for the last search.
        progress: told comments.

    Yields:
        Groups.

    Returns:
        What stands for the wording of all comments; None where nothing was new, and so nothing was sought.
    """
    with Collection.snapshot(path) as opened:
        texts = deduplicating.snapshot(opened)
    seen = frozenset(map(_print_of, texts))
    if compared and seen <= compared:
        return None
    groups = deduplicating.find(texts, progress)
    for start in range(0, len(groups), _MOST):
        yield groups[start : start + _MOST]
    return seen


def _print_of(text: CommentText) -> int:
    """Return a number that is another for any other comment, and the same in every process."""
    return int.from_bytes(blake2b(repr(text).encode(errors="surrogatepass"), digest_size=8).digest())
