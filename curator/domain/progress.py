"""How long work reports back: a callable that is told how far it got and may raise to stop it."""

from typing import Protocol


class Progress(Protocol):
    """Told (done, total) in the work's own unit; raises `CancelledError` to stop the work."""

    def __call__(self, done: int, total: int, /) -> None:
        """Take note of how far the work got."""


def silent(done: int, total: int, /) -> None:
    """Report to nobody."""
