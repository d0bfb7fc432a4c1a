"""How long work reports back: a callable that is told how far it got, or steps that say it, one after the other."""

from collections.abc import Generator, Iterator, Sequence
from typing import Protocol, TypeVar

Result = TypeVar("Result")
Item = TypeVar("Item")
_PORTION = 50
"""Rows written in one step: some five milliseconds where the full-text index goes along, measured on corrections."""

Steps = Generator[tuple[int, int], None, Result]
"""Work in short steps, each of which says how much is done of how much; given up between two, it changes nothing."""


class Progress(Protocol):
    """Told (done, total) in the work's own unit; raises `CancelledError` to stop the work."""

    def __call__(self, done: int, total: int, /) -> None:
        """Take note of how far the work got."""


def silent(done: int, total: int, /) -> None:
    """Report to nobody."""


def all_taken(steps: Steps[Result]) -> Result:
    """Take all steps in one go, and return their result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def portions(items: Sequence[Item]) -> Iterator[tuple[int, Sequence[Item]]]:
    """Yield items some at a time, each time with how many are given by then."""
    for start in range(0, len(items), _PORTION):
        some = items[start : start + _PORTION]
        yield start + len(some), some
